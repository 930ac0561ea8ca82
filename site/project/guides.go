package project

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/pictures"
)

// maxGuide bounds a Markdown file, in bytes: more is no text that somebody wrote.
const maxGuide = 4 << 20

// Guides is what a folder of guides holds.
type Guides struct {
	root     string   // the workspace, absolute and without links
	dir      string   // from there
	folders  []string // absolute: those that were walked
	files    []site.Guide
	pictures []picture       // sorted by file
	linked   map[string]bool // which files of the workspace guides link to
}

// Values returns what a Site is made of; of nil Guides nothing.
func (g *Guides) Values() site.Guides {
	if g == nil {
		return site.Guides{}
	}
	values := site.Guides{Files: g.files, Linked: g.linked}
	for _, p := range g.pictures {
		if p.published {
			values.Pictures = append(values.Pictures, site.Picture{File: p.file, Write: g.picture(p.file), Width: p.width, Height: p.height})
		}
	}
	return values
}

// ReadGuides reads the folder of guides that the configuration names. Root is the workspace root,
// which positions are relative to. Before is what it gave before, of which pictures that did not
// change are taken as they were found; nil for the first time. The result is nil without such a
// folder.
func ReadGuides(c *Config, root string, before *Guides) (*Guides, []contracts.Diagnostic) {
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
			r.addPicture(file, f.Info)
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
			parsed.Outline = r.before.outline(parsed)
			r.files = append(r.files, parsed.Guide)
			r.diagnostics = append(r.diagnostics, list...)
		}
	}
	r.link()
	if n := len(components); n > 0 {
		message := "this guide is left out, as it is MDX"
		if n > 1 {
			message = fmt.Sprintf("this guide is left out, as it is MDX, and so are %d more", n-1)
		}
		at := contracts.Position{File: path.Join(r.shown, components[0])}
		r.diagnostics = append(r.diagnostics, contracts.UnreadableGuide.At(at, message, "write it in Markdown, without components, and name it .md").AsWarning())
	}
}

// link finds out which files of the workspace the guides link to.
func (r *guideReader) link() {
	r.linked = map[string]bool{}
	looked := map[string]bool{}
	for i := range r.files {
		g := &r.files[i]
		for _, link := range g.Outline.Links {
			d := render.ReadDestination(link.Destination)
			file := g.LinkedFile(d.Path)
			if d.External || d.Unsafe || d.Kind != "" || d.Path == "" || looked[file] || !filepath.IsLocal(filepath.FromSlash(file)) {
				continue
			}
			looked[file] = true
			if _, err := r.tree.Stat(file); err == nil {
				r.linked[file] = true
			}
		}
	}
}

// isMDX reports whether a file is Markdown with components that a program has to run.
func isMDX(file string) bool { return strings.EqualFold(path.Ext(file), ".mdx") }

// outline reads the links and headings of a guide, unless it said the same before.
func (g *Guides) outline(of *guideFile) *markdown.Outline {
	if g != nil {
		at, found := slices.BinarySearchFunc(g.files, of.File, func(known site.Guide, file string) int { return strings.Compare(known.File, file) })
		if found && g.files[at].Body == of.Body && g.files[at].TitleID == of.TitleID {
			return g.files[at].Outline
		}
	}
	return markdown.ReadOutline(of.Body, of.TitleID)
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
