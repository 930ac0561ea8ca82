package site

import (
	"cmp"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// maxGuide bounds a Markdown file, in bytes: more is no text that somebody wrote.
const maxGuide = 4 << 20

// pictures are the extensions of files beside guides that are copied to the site.
var pictures = []string{".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif", ".pdf"}

// Guides is what a folder of guides holds.
type Guides struct {
	dir      string // absolute
	files    []guide
	pictures []string // paths in dir
}

// guide is one page that somebody wrote in Markdown, in a file or in a DocBlock.
type guide struct {
	id      string // of a file, its path in the folder without ".md"
	file    string // its path in the folder; empty for DocBlocks
	source  contracts.Position
	block   *contracts.DocBlock // nil for files
	folder  string              // that it is grouped under: of a file, its folder; of a DocBlock, its kind
	order   float64             // among the guides of its folder; infinite when its author gave none
	title   string
	summary string
	body    string
	route   string

	bodyLine int // of a file, how many lines stand before the body
}

// ReadGuides reads the folder of guides that the configuration names. Root is the workspace root, which positions are relative to. The
// result is nil without such a folder.
func ReadGuides(c *Config, root string) (*Guides, []contracts.Diagnostic) {
	if c.Guides == "" {
		return nil, nil
	}
	g := &Guides{dir: filepath.Join(c.Dir, filepath.FromSlash(c.Guides))}
	shown := g.dir
	if rel, err := filepath.Rel(root, g.dir); err == nil && filepath.IsLocal(rel) {
		shown = rel
	}
	shown = filepath.ToSlash(shown)
	unreadable := func(file string, err error) contracts.Diagnostic {
		return contracts.Diagnostic{
			Severity: contracts.Error, Code: "unreadable-guide", Message: readError(file, err).Error(),
			Hint: "mend the file, or the guides of the configuration", Position: contracts.Position{File: file},
		}
	}
	folder, err := os.OpenRoot(g.dir) // links that lead out of the folder can't be opened
	if err != nil {
		return nil, []contracts.Diagnostic{unreadable(shown, err)}
	}
	defer folder.Close()
	var diagnostics []contracts.Diagnostic
	err = fs.WalkDir(folder.FS(), ".", func(file string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		switch {
		case err != nil:
			diagnostics = append(diagnostics, unreadable(path.Join(shown, file), err))
		case file != "." && (strings.HasPrefix(name, ".") || name == "node_modules"):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case !entry.Type().IsRegular():
		case slices.Contains(pictures, strings.ToLower(path.Ext(name))):
			g.pictures = append(g.pictures, file)
		case strings.EqualFold(path.Ext(name), ".md"):
			text, err := readGuide(folder, file)
			if err != nil {
				diagnostics = append(diagnostics, unreadable(path.Join(shown, file), err))
				return nil
			}
			parsed, list := parseGuide(file, path.Join(shown, file), text)
			g.files = append(g.files, *parsed)
			diagnostics = append(diagnostics, list...)
		}
		return nil
	})
	if err != nil {
		diagnostics = append(diagnostics, unreadable(shown, err))
	}
	return g, diagnostics
}

func readGuide(folder *os.Root, file string) (string, error) {
	info, err := folder.Stat(file)
	if err != nil {
		return "", err
	}
	if info.Size() > maxGuide {
		return "", fmt.Errorf("it has %d bytes, more than the %d that a guide may have", info.Size(), maxGuide)
	}
	text, err := folder.ReadFile(file)
	return string(text), err
}

// parseGuide reads a Markdown file with its front matter, if it has any. The title is that of the front matter, or else the first
// heading, which is taken out of the text since the page shows the title, or else the file's name. A folder's index.md stands for the folder.
func parseGuide(file, shown, text string) (*guide, []contracts.Diagnostic) {
	id := strings.TrimSuffix(file, path.Ext(file))
	if dir, name := path.Split(id); dir != "" && strings.EqualFold(name, "index") {
		id = path.Clean(dir)
	}
	g := &guide{id: id, file: file, source: contracts.Position{File: shown}, folder: strings.TrimSuffix(path.Dir(file), "."), order: math.Inf(1)}
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	front, body := cutFrontMatter(text)
	diagnostics := g.readFrontMatter(front, shown, text)
	heading, rest := cutHeading(body)
	g.body = body
	if g.title == "" || g.title == heading {
		g.title, g.body = cmp.Or(heading, g.title), rest
	}
	if g.title == "" {
		g.title = spaced(path.Base(id))
	}
	g.bodyLine = linesBefore(text, g.body)
	return g, diagnostics
}

// cutFrontMatter splits off the YAML between two lines of "---" at the start. What it gives keeps its line numbers.
func cutFrontMatter(text string) (front, body string) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return "", text
	}
	front, body, ok = strings.Cut(rest, "\n---\n")
	if !ok {
		if front, ok = strings.CutSuffix(strings.TrimRight(rest, "\n"), "\n---"); !ok {
			return "", text
		}
	}
	return "\n" + front + "\n", body
}

// readFrontMatter takes title, summary and order; other keys belong to other programs that read the same files.
func (g *guide) readFrontMatter(front, shown, text string) []contracts.Diagnostic {
	if front == "" {
		return nil
	}
	lines := document.NewLines(text)
	root, diagnostics := document.Parse(shown+".yaml", front) // the name tells Parse the format
	wrong := func(n *document.Node, name, want string) {
		diagnostics = append(diagnostics, document.WrongType(n, fmt.Sprintf("%q", name), want))
	}
	for _, name := range []string{"title", "summary", "order"} {
		n := root.Get(name)
		switch {
		case n == nil || n.Is(contracts.Null):
		case name == "order" && n.Is(contracts.Number):
			_, err := fmt.Sscan(n.Text, &g.order)
			if err != nil {
				wrong(n, name, "a number")
			}
		case name == "order":
			wrong(n, name, "a number")
		case !n.Is(contracts.String):
			wrong(n, name, "a text")
		case name == "title":
			g.title = strings.TrimSpace(n.Text)
		default:
			g.summary = strings.TrimSpace(n.Text)
		}
	}
	for i := range diagnostics {
		diagnostics[i].File, diagnostics[i].Frame = shown, nil
		diagnostics[i] = lines.Frame(diagnostics[i])
	}
	return diagnostics
}

// cutHeading takes a heading of the first level from the start of a text.
func cutHeading(body string) (heading, rest string) {
	trimmed := strings.TrimLeft(body, "\n \t")
	line, after, _ := strings.Cut(trimmed, "\n")
	heading, ok := strings.CutPrefix(line, "# ")
	if !ok {
		return "", body
	}
	return strings.TrimSpace(strings.TrimRight(strings.TrimSpace(heading), "#")), after
}

// spaced makes a title of a file's name: "getting-started" gives "Getting started".
func spaced(name string) string {
	words := strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
	if words == "" {
		return name
	}
	return strings.ToUpper(words[:1]) + words[1:]
}
