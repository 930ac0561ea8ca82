package site

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/site/pictures"
)

// maxGuide bounds a Markdown file, in bytes: more is no text that somebody wrote.
const maxGuide = 4 << 20

// Guides is what a folder of guides holds.
type Guides struct {
	root     string   // the workspace, absolute and without links
	dir      string   // from there
	folders  []string // absolute: those that were walked
	files    []guide
	pictures []picture // sorted by file
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

// readGuides reads the folder of guides that the configuration names. Root is the workspace root,
// which positions are relative to. Before is what it gave before, of which pictures that did not
// change are taken as they were found; nil for the first time. The result is nil without such a
// folder.
func readGuides(c *Config, root string, before *Guides) (*Guides, []contracts.Diagnostic) {
	if c.Guides == "" {
		return nil, nil
	}
	shown := filepath.Join(c.Dir, filepath.FromSlash(c.Guides))
	if rel, err := filepath.Rel(root, shown); err == nil && filepath.IsLocal(rel) {
		shown = rel
	}
	r := guideReader{shown: filepath.ToSlash(shown), before: before}
	var err error
	if r.tree, err = openTree(c.Dir); err == nil {
		defer r.tree.Close()
		r.Guides = &Guides{root: r.tree.Path(), dir: r.tree.at(c.Guides)}
		_, err = r.tree.Stat(r.dir)
	}
	if err != nil {
		r.fault("", err)
		return nil, r.diagnostics
	}
	r.read()
	return r.Guides, r.diagnostics
}

// guideReader fills Guides and collects what is wrong with the files.
type guideReader struct {
	*Guides
	tree        *tree
	before      *Guides // nil for none
	shown       string  // the folder as diagnostics name it
	size        int64   // of the pictures so far, in bytes
	diagnostics []contracts.Diagnostic
}

// relative returns a path from the root as one from the folder of guides.
func (g *Guides) relative(name string) string {
	if g.dir == "." {
		return name
	}
	return strings.TrimPrefix(strings.TrimPrefix(name, g.dir), "/")
}

func (r *guideReader) fault(file string, err error) {
	name := path.Join(r.shown, file)
	d := files.Diagnostic(name, err).AsError()
	if d.Code == contracts.UnreadableFile.Code || errors.Is(err, fs.ErrNotExist) {
		d = contracts.UnreadableGuide.At(d.Position, readError(name, err).Error(), "mend it, or the guides of the configuration")
	}
	r.diagnostics = append(r.diagnostics, d)
}

func (r *guideReader) read() {
	found := r.tree.Walk(r.dir, func(name string, isDir bool) bool {
		base := path.Base(name)
		switch {
		case name == r.dir:
			return true
		case strings.HasPrefix(base, "."), base == "node_modules":
			return false
		}
		return isDir || isGuide(base) || pictures.Known(base)
	})
	for _, folder := range found.Folders {
		r.folders = append(r.folders, filepath.Join(r.root, filepath.FromSlash(folder)))
	}
	for _, d := range found.Diagnostics {
		d.File = path.Join(r.shown, r.relative(d.File))
		if d.Code != contracts.BrokenLink.Code {
			d = d.AsError()
		}
		r.diagnostics = append(r.diagnostics, d)
	}
	slices.SortFunc(found.Files, func(a, b files.File) int { return strings.Compare(a.Name, b.Name) })
	for _, f := range found.Files {
		file := r.relative(f.Name)
		switch {
		case !isGuide(file):
			r.picture(file, f.Info)
		case !f.Seen: // a guide has one page, whatever links lead to it
			text, err := r.tree.Read(f.Name, maxGuide)
			if err != nil {
				r.fault(file, err)
				continue
			}
			parsed, list := parseGuide(file, path.Join(r.shown, file), text)
			r.Guides.files = append(r.Guides.files, *parsed)
			r.diagnostics = append(r.diagnostics, list...)
		}
	}
}

func isGuide(file string) bool { return strings.EqualFold(path.Ext(file), ".md") }

// parseGuide reads a Markdown file with its front matter, if it has any. The title is that of the
// front matter, or else the first heading, which is taken out of the text since the page shows the
// title, or else the file's name. A folder's index.md stands for the folder.
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

// cutFrontMatter splits off the YAML between two lines of "---" at the start. What it gives keeps
// its line numbers.
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

// readFrontMatter takes title, summary and order; other keys belong to other programs that read the
// same files.
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
