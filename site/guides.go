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
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/render"
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

	written  string                  // of a file, the body with the title that was taken out of it
	bodyLine int                     // of a file, how many lines stand before the body
	draft    bool                    // its author does not want it published yet
	outline  *render.MarkdownOutline // of a file, of its body
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
	r := guideReader{shown: filepath.ToSlash(shown), before: before, output: c.OutputDir()}
	var err error
	if r.tree, err = openTree(c.Dir); err == nil {
		defer r.tree.Close()
		r.Guides = &Guides{root: r.tree.Path(), dir: r.tree.at(c.Guides)}
		if real, err := filepath.EvalSymlinks(r.output); err == nil {
			r.output = real
		}
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
	output      string  // where the site goes, absolute
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
	ignored := workspace.NewIgnored(r.tree.Root, r.dir)
	found := r.tree.Walk(r.dir, func(name string, isDir bool) bool {
		base := path.Base(name)
		switch {
		case name == r.dir:
			return true
		case strings.HasPrefix(base, "."), base == "node_modules", ignored.Match(name, isDir), isDir && r.isOutput(name):
			return false
		}
		return isDir || isGuide(base) || isMDX(base) || pictures.Known(base)
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
	var components []string
	for _, f := range found.Files {
		file := r.relative(f.Name)
		switch {
		case isMDX(file):
			components = append(components, file)
		case !isGuide(file):
			r.picture(file, f.Info)
		case !f.Seen: // a guide has one page, whatever links lead to it
			text, err := r.tree.Read(f.Name, maxGuide)
			if err != nil {
				r.fault(file, err)
				continue
			}
			parsed, list := parseGuide(file, path.Join(r.shown, file), text)
			if parsed.draft {
				continue
			}
			parsed.outline = r.before.outline(parsed)
			r.Guides.files = append(r.Guides.files, *parsed)
			r.diagnostics = append(r.diagnostics, list...)
		}
	}
	if n := len(components); n > 0 {
		message := "this guide is left out, as it is MDX"
		if n > 1 {
			message = fmt.Sprintf("this guide is left out, as it is MDX, and so are %d more", n-1)
		}
		at := contracts.Position{File: path.Join(r.shown, components[0])}
		r.diagnostics = append(r.diagnostics, contracts.UnreadableGuide.At(at, message, "write it in Markdown, without components, and name it .md").AsWarning())
	}
}

// isMDX reports whether a file is Markdown with components that a program has to run.
func isMDX(file string) bool { return strings.EqualFold(path.Ext(file), ".mdx") }

// outline reads the links and headings of a guide, unless it said the same before.
func (g *Guides) outline(of *guide) *render.MarkdownOutline {
	if g != nil {
		at, found := slices.BinarySearchFunc(g.files, of.file, func(known guide, file string) int { return strings.Compare(known.file, file) })
		if found && g.files[at].body == of.body {
			return g.files[at].outline
		}
	}
	return render.OutlineMarkdown(of.body)
}

// isOutput reports whether a folder is where the site goes, or one that docsgen wrote before.
func (r *guideReader) isOutput(name string) bool {
	if filepath.Join(r.root, filepath.FromSlash(name)) == r.output {
		return true
	}
	_, err := r.tree.Lstat(path.Join(name, workspace.OutputMarker))
	return err == nil
}

func isGuide(file string) bool {
	ext := strings.ToLower(path.Ext(file))
	return ext == ".md" || ext == ".markdown"
}

// parseGuide reads a Markdown file with its front matter, if it has any. The title is that of the
// front matter, or else the first heading, which is taken out of the text since the page shows the
// title, or else the file's name. A folder's index.md stands for the folder.
func parseGuide(file, shown, text string) (*guide, []contracts.Diagnostic) {
	id := strings.TrimSuffix(file, path.Ext(file))
	if dir, name := path.Split(id); dir != "" && strings.EqualFold(name, "index") {
		id = path.Clean(dir)
	}
	g := &guide{id: id, file: file, source: contracts.Position{File: shown}, folder: strings.TrimSuffix(path.Dir(file), "."), order: math.Inf(1)}
	text, diagnostics := guideText(shown, text)
	body, more := g.readFrontMatter(shown, text)
	diagnostics = append(diagnostics, more...)
	g.body, g.written = body, body
	heading, rest := render.CutTitle(body)
	if g.title == "" || g.title == heading {
		g.title, g.body = cmp.Or(heading, g.title), rest
	}
	if g.title == "" {
		g.title = spaced(path.Base(id))
	}
	g.bodyLine = linesBefore(text, body)
	return g, diagnostics
}

// guideText returns the text of a guide in UTF-8, with line feeds as ends of lines. What is in
// another encoding is said, and shown as far as it can be read.
func guideText(shown, text string) (string, []contracts.Diagnostic) {
	var diagnostics []contracts.Diagnostic
	at := contracts.Position{File: shown}
	if converted, ok := files.FromUTF16(text); ok {
		text = converted
		diagnostics = append(diagnostics, contracts.NotText.At(at, "this guide is in UTF-16, which others may not read", "save it as UTF-8"))
	}
	text = strings.ReplaceAll(strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n"), "\r", "\n")
	if utf8.ValidString(text) {
		return text, diagnostics
	}
	valid := strings.ToValidUTF8(text, "\ufffd")
	same := 0 // how many bytes both have in common
	for same < len(text) && text[same] == valid[same] {
		same++
	}
	for same > 0 && !utf8.RuneStart(valid[same]) {
		same--
	}
	at.Line = strings.Count(valid[:same], "\n") + 1
	at.Column = utf8.RuneCountInString(valid[strings.LastIndexByte(valid[:same], '\n')+1:same]) + 1
	d := contracts.InvalidUTF8.At(at, "this guide is not in UTF-8; what cannot be read is shown as \ufffd", "save it as UTF-8")
	return valid, append(diagnostics, document.NewLines(valid).Frame(d))
}

// spaced makes a title of a file's name: "getting-started" gives "Getting started".
func spaced(name string) string {
	words := strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
	if words == "" {
		return name
	}
	return strings.ToUpper(words[:1]) + words[1:]
}
