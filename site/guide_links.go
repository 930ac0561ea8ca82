package site

import (
	"cmp"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/render"
)

// findGuide is the route of a guide or picture by a name that a link on some page uses; empty when
// there is none. On a guide's own page a path is relative to its file, or else to the folder of
// guides or the workspace.
func (s *Site) findGuide(from, name string) string {
	if route := s.guideNames[strings.TrimSuffix(name, "/")]; route != "" && strings.HasPrefix(name, "/") {
		return route // that a DocBlock wishes for
	}
	name = strings.TrimSuffix(strings.ReplaceAll(name, `\`, "/"), "/")
	g := s.guideAt[from]
	if g == nil || g.file == "" {
		return s.guideNames[name]
	}
	for _, at := range g.places(name) {
		stem := at
		if ext := strings.ToLower(path.Ext(at)); ext == ".md" || ext == ".markdown" || ext == ".html" {
			stem = strings.TrimSuffix(at, path.Ext(at))
		}
		for _, candidate := range []string{at, stem, path.Join(at, "index"), path.Join(at, "README"), path.Join(at, "readme")} {
			if route := s.guideNames[candidate]; route != "" {
				return route
			}
		}
	}
	return s.guideNames[name]
}

// places returns the paths in the folder of guides that a link of a guide may mean.
func (g *guide) places(name string) []string {
	absolute, ok := strings.CutPrefix(name, "/")
	if !ok {
		return []string{path.Join(path.Dir(g.file), name)}
	}
	list := []string{path.Join(".", absolute)}
	if below, ok := strings.CutPrefix(absolute, strings.TrimSuffix(g.source.File, g.file)); ok {
		list = append(list, path.Join(".", below))
	}
	return list
}

// repositoryPath is the path from the root of the workspace that a link of a guide means.
func (g *guide) repositoryPath(name string) string {
	if absolute, ok := strings.CutPrefix(name, "/"); ok {
		return path.Clean(absolute)
	}
	return path.Join(path.Dir(g.source.File), name)
}

// sourceLink is the address in the repository of a file that a guide links to and that is no page;
// empty where there is no such file, or the repository is not known.
func (s *Site) sourceLink(from, name string) string {
	if g := s.guideAt[from]; g != nil && g.file != "" {
		if file := g.repositoryPath(name); s.sourceFiles[file] {
			return s.repository.file(file, 0, 0)
		}
	}
	return ""
}

// checkGuideLinks reports links and pictures of guides that lead nowhere, and notes the files of
// the workspace that guides link to.
func (s *Site) checkGuideLinks(in *Guides) []contracts.Diagnostic {
	s.sourceFiles = map[string]bool{}
	if in == nil {
		return nil
	}
	root, err := files.OpenRoot(in.root)
	if err != nil {
		return nil // every guide says so
	}
	defer root.Close()
	c := linkCheck{site: s, root: root, stated: map[string]bool{}}
	for _, g := range s.guides {
		if g.file == "" {
			continue
		}
		lines := sync.OnceValue(func() document.Lines { return document.NewLines(g.written) })
		broken := 0
		for _, link := range g.outline.Links {
			message, hint := c.check(g, link)
			if message == "" {
				continue
			}
			if broken++; broken <= maxMarked {
				d := contracts.UnknownLink.At(contracts.Position{File: g.source.File}, message, hint)
				c.diagnostics = append(c.diagnostics, g.mark(d, link, lines()))
			}
		}
		if more := broken - maxMarked; more > 0 {
			c.diagnostics = append(c.diagnostics, contracts.UnknownLink.At(contracts.Position{File: g.source.File}, fmt.Sprintf("%d more links of this guide lead to nothing of this site", more), ""))
		}
	}
	return c.diagnostics
}

// maxMarked is how many links of a guide are marked one by one: a guide may be one line of
// megabytes, of which each mark reads half.
const maxMarked = 100

// linkCheck is a look at the links of all guides.
type linkCheck struct {
	site        *Site
	root        *files.Root
	names       []string        // of the files of guides and pictures; nil before somebody asks
	searched    int             // for near names
	stated      map[string]bool // which files of the workspace are there
	diagnostics []contracts.Diagnostic
}

// check says what is wrong with a link of a guide; nothing when all is well.
func (c *linkCheck) check(g *guide, link render.MarkdownLink) (message, hint string) {
	s := c.site
	d := render.ReadDestination(link.Destination)
	what := "link"
	if link.Picture {
		what = "picture"
	}
	nowhere := fmt.Sprintf("the %s %q leads to nothing of this site", what, link.Destination)
	switch {
	case d.External, d.Unsafe, d.Path == "" && d.Fragment == "":
		return "", ""
	case d.Path == "":
		if !g.outline.HasHeading(d.Fragment) {
			return fmt.Sprintf("this guide has no heading %q", "#"+d.Fragment), "link to a heading by its text in small letters, with hyphens for spaces"
		}
		return "", ""
	case d.Kind != "":
		if s.registry.Current(contracts.Kind(d.Kind), d.Path) == nil {
			return nowhere, "there is no such contract"
		}
		return "", ""
	}
	if route := s.findGuide(g.route, d.Path); route != "" {
		target := s.guideAt[route]
		if target != nil && target.file != "" && d.Fragment != "" && !target.outline.HasHeading(d.Fragment) {
			return fmt.Sprintf("the guide %s has no heading %q", target.file, "#"+d.Fragment), "link to a heading by its text in small letters, with hyphens for spaces"
		}
		return "", ""
	}
	if len(s.registry.Keyed(d.Path)) > 0 {
		return "", ""
	}
	file := g.repositoryPath(d.Path)
	if filepath.IsLocal(filepath.FromSlash(file)) {
		if c.exists(file) {
			if s.sourceFiles[file] = s.repository.address != ""; s.sourceFiles[file] {
				return "", ""
			}
			return nowhere, "the file is there and not published: name the \"repository\" in docsgen.yaml, and the link leads to it there"
		}
	}
	if near := c.near(path.Base(d.Path)); near != "" {
		return nowhere, fmt.Sprintf("did you mean %q?", near)
	}
	return nowhere, "link to a file in the folder of guides, a contract's key or a web address"
}

// exists reports whether there is a file in the workspace, and looks once.
func (c *linkCheck) exists(file string) bool {
	there, known := c.stated[file]
	if !known {
		_, err := c.root.Stat(file)
		there = err == nil
		c.stated[file] = there
	}
	return there
}

// Bounds on the search for near names, which compares all of them.
const (
	maxNearNames = 1000
	maxSearches  = 100
)

// near returns the name of a file that a link most likely means; empty when none is near.
func (c *linkCheck) near(name string) string {
	if c.searched++; c.searched > maxSearches {
		return ""
	}
	if c.names == nil {
		for name := range c.site.guideNames {
			c.names = append(c.names, path.Base(name))
		}
		slices.Sort(c.names)
		c.names = slices.Compact(c.names)
		c.names = c.names[:min(len(c.names), maxNearNames)]
	}
	return contracts.Nearest(name, c.names)
}

// mark places a diagnostic at a link of the guide's text, with its frame.
func (g *guide) mark(d contracts.Diagnostic, link render.MarkdownLink, lines document.Lines) contracts.Diagnostic {
	start := min(max(link.Offset, 0), len(g.body))
	end := min(len(g.body), start+len(link.Destination)+4096)
	if n := strings.Index(g.body[start:end], link.Destination); n >= 0 && link.Destination != "" {
		start += n
	}
	lineStart := strings.LastIndexByte(g.body[:start], '\n') + 1
	d.Line = strings.Count(g.body[:start], "\n") + 1 // the same in both, as the title left its lines
	d.Column = utf8.RuneCountInString(g.body[lineStart:start]) + 1
	if strings.HasPrefix(g.body[start:], link.Destination) && !strings.Contains(link.Destination, "\n") {
		d.EndColumn = d.Column + utf8.RuneCountInString(link.Destination)
	}
	d = lines.Frame(d)
	d.Line += g.bodyLine
	for i := range d.Frame {
		d.Frame[i].Number += g.bodyLine
	}
	return d
}

// first orders guides of a folder: its own page before the others.
func first(a, b guide) int {
	rank := func(g guide) int {
		switch strings.ToLower(path.Base(strings.TrimSuffix(g.file, path.Ext(g.file)))) {
		case "index", "readme":
			return 0
		}
		return 1
	}
	return cmp.Compare(rank(a), rank(b))
}
