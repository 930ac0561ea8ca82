package site

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/render/markdown"
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
	if g == nil || g.File == "" {
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
		return []string{path.Join(path.Dir(g.File), name)}
	}
	list := []string{path.Join(".", absolute)}
	if below, ok := strings.CutPrefix(absolute, strings.TrimSuffix(g.Source.File, g.File)); ok {
		list = append(list, path.Join(".", below))
	}
	return list
}

// sourceLink is the address in the repository of a file that a guide links to and that is no page;
// empty where there is no such file, or the repository is not known.
func (s *Site) sourceLink(from, name string) string {
	if g := s.guideAt[from]; g != nil && g.File != "" {
		if file := g.LinkedFile(name); s.linked[file] {
			return s.repository.file(file, 0, 0)
		}
	}
	return ""
}

// checkGuideLinks reports links and pictures of guides that lead nowhere.
func (s *Site) checkGuideLinks() []contracts.Diagnostic {
	c := linkCheck{site: s}
	for _, g := range s.guides {
		if g.File == "" {
			continue
		}
		lines := sync.OnceValue(func() document.Lines { return document.NewLines(g.Written) })
		broken := 0
		for _, link := range g.Outline.Links {
			message, hint := c.check(g, link)
			if message == "" {
				continue
			}
			if broken++; broken <= maxMarked {
				d := contracts.UnknownLink.At(contracts.Position{File: g.Source.File}, message, hint)
				c.diagnostics = append(c.diagnostics, g.mark(d, link, lines()))
			}
		}
		if more := broken - maxMarked; more > 0 {
			c.diagnostics = append(c.diagnostics, contracts.UnknownLink.At(contracts.Position{File: g.Source.File}, fmt.Sprintf("%d more links of this guide lead to nothing of this site", more), ""))
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
	files       []string // guides and pictures by all that links may call them, sorted; nil before somebody asks
	names       []string // the same without their folders, each once
	searched    int      // for near names
	diagnostics []contracts.Diagnostic
}

// check says what is wrong with a link of a guide; nothing when all is well.
func (c *linkCheck) check(g *guide, link markdown.Link) (message, hint string) {
	s := c.site
	d := render.ReadDestination(link.Destination)
	what := "link"
	if link.Picture {
		what = "picture"
	}
	nowhere := fmt.Sprintf("the %s %q leads to nothing of this site", what, link.Destination)
	switch {
	case d.Unsafe:
		return fmt.Sprintf("the %s %q is shown as text", what, link.Destination), "pages link to addresses that begin with https:, http:, mailto: or tel:"
	case d.External, d.Path == "" && d.Fragment == "":
		return "", ""
	case d.Path == "":
		if !g.Outline.HasHeading(d.Fragment) {
			return fmt.Sprintf("this guide has no heading %q", "#"+d.Fragment), "link to a heading by its text in small letters, with hyphens for spaces"
		}
		return "", ""
	case d.Kind != "":
		if s.registry.Current(contracts.Kind(d.Kind), d.Path) == nil && s.pinned(contracts.Kind(d.Kind), d.Path) == nil {
			return nowhere, "there is no such contract"
		}
		return "", ""
	}
	if route := s.findGuide(g.route, d.Path); route != "" {
		target := s.guideAt[route]
		if target != nil && target.File != "" && d.Fragment != "" && !target.Outline.HasHeading(d.Fragment) {
			return fmt.Sprintf("the guide %s has no heading %q", target.File, "#"+d.Fragment), "link to a heading by its text in small letters, with hyphens for spaces"
		}
		return "", ""
	}
	if len(s.registry.Keyed(d.Path)) > 0 || s.pinned("", d.Path) != nil {
		return "", ""
	}
	if s.linked[g.LinkedFile(d.Path)] {
		if s.repository.address != "" {
			return "", ""
		}
		return nowhere, "the file is there and not published: with a \"repository\" in the configuration, the link leads to it there"
	}
	if near := c.near(g, d.Path); near != "" {
		return nowhere, fmt.Sprintf("did you mean %q?", near)
	}
	return nowhere, "link to a file in the folder of guides, a contract's key or a web address"
}

// Bounds on the search for near names, which compares all of them.
const (
	maxNearNames = 1000
	maxSearches  = 100
)

// near returns what a link of a guide most likely means, as the guide would write it; empty when
// nothing is near: the same path in other letters, or else a file of nearly the same name, wherever it
// lies.
func (c *linkCheck) near(g *guide, written string) string {
	if c.searched++; c.searched > maxSearches {
		return ""
	}
	if c.files == nil {
		c.files = slices.Sorted(maps.Keys(c.site.guideNames))
		for _, file := range c.files {
			c.names = append(c.names, path.Base(file))
		}
		slices.Sort(c.names)
		c.names = slices.Compact(c.names)
		c.names = c.names[:min(len(c.names), maxNearNames)]
	}
	meant := g.places(written)[0]
	at := slices.IndexFunc(c.files, func(file string) bool { return strings.EqualFold(file, meant) })
	for _, name := range []string{path.Base(written), contracts.Nearest(path.Base(written), c.names)} {
		if at < 0 {
			at = slices.IndexFunc(c.files, func(file string) bool { return strings.EqualFold(path.Base(file), name) })
		}
	}
	if at < 0 {
		return ""
	}
	return fromFolder(path.Dir(g.File), c.files[at])
}

// fromFolder returns a path as it is written in a folder; both are relative to one place.
func fromFolder(folder, file string) string {
	up := ""
	for folder != "." && !strings.HasPrefix(file, folder+"/") {
		folder = path.Dir(folder)
		up += "../"
	}
	if folder != "." {
		file = file[len(folder)+1:]
	}
	return up + file
}

// mark places a diagnostic at a link of the guide's text, with its frame.
func (g *guide) mark(d contracts.Diagnostic, link markdown.Link, lines document.Lines) contracts.Diagnostic {
	start := min(max(link.Offset, 0), len(g.Body))
	end := min(len(g.Body), start+len(link.Destination)+4096)
	if n := strings.Index(g.Body[start:end], link.Destination); n >= 0 && link.Destination != "" {
		start += n
	}
	lineStart := strings.LastIndexByte(g.Body[:start], '\n') + 1
	d.Line = strings.Count(g.Body[:start], "\n") + 1 // the same in both, as the title left its lines
	d.Column = utf8.RuneCountInString(g.Body[lineStart:start]) + 1
	if strings.HasPrefix(g.Body[start:], link.Destination) && !strings.Contains(link.Destination, "\n") {
		d.EndColumn = d.Column + utf8.RuneCountInString(link.Destination)
	}
	d = lines.Frame(d)
	d.Line += g.BodyLine
	for i := range d.Frame {
		d.Frame[i].Number += g.BodyLine
	}
	return d
}
