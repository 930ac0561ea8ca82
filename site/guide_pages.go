package site

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/render/markdown"
)

func (g *guide) link(l linker) render.GuideLink {
	link := render.GuideLink{Title: g.Title, Summary: markdown.PlainText(g.Summary), Href: l.to(g.route)}
	if g.block != nil {
		link.Kind = g.block.Kind
	}
	return link
}

// guidePage is the page of a guide by its place in the order of reading.
func guidePage(at int) page {
	return func(s *Site, w io.Writer, e *edition) error {
		g := s.guides[at]
		l := linker{site: s, e: e, from: g.route}
		f := s.frame(l, g.Title, g.Summary, g.route)
		f.Edit = s.repository.edit(g.Source.File)
		f.Breadcrumbs = []render.Link{{Label: e.Title, Href: l.to(homeRoute)}, {Label: e.renderer.GuidesLabel(), Href: l.to(guidesRoute)}}
		f.Nav = s.guideNav(l, at)
		content := render.Guide{Title: g.Title, TitleID: g.TitleID, Summary: g.Summary, Body: g.Body}
		if at > 0 {
			content.Prev = &render.Link{Label: s.guides[at-1].Title, Href: l.to(s.guides[at-1].route)}
		}
		if at+1 < len(s.guides) {
			content.Next = &render.Link{Label: s.guides[at+1].Title, Href: l.to(s.guides[at+1].route)}
		}
		if b := g.block; b != nil {
			content.Kind, content.Owners, content.Tags, content.Internal = b.Kind, b.Owners, b.Tags, b.Internal()
			for _, link := range b.Links {
				if href := l.blockLink(link.Href); href != "" {
					content.Links = append(content.Links, contracts.Link{Label: link.Label, Href: href})
				}
			}
			for _, key := range b.Related {
				if all := s.registry.Keyed(key); len(all) > 0 {
					content.Related = append(content.Related, s.registry.Current(all[0].Kind, key))
				}
			}
		}
		return e.renderer.Guide(w, f, l.links(), content)
	}
}

// blockLink is where a DocBlock's link leads: out of the site, to a guide, or to a contract by its
// key. Empty for all else: a path of the application that the DocBlock was written for means
// nothing here, and a script is no link.
func (l linker) blockLink(href string) string {
	u, err := url.Parse(href)
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https", "mailto":
		return href
	case "":
	default:
		return ""
	}
	if guide := l.guide(u.Path, ""); guide != "" {
		return guide
	}
	return l.key(u.Path)
}

// checkBlockLinks reports links of DocBlocks that lead nowhere.
func (s *Site) checkBlockLinks() []contracts.Diagnostic {
	var diagnostics []contracts.Diagnostic
	for _, g := range s.guides {
		if g.block == nil {
			continue
		}
		l := linker{site: s, e: &edition{}, from: g.route}
		for _, link := range g.block.Links {
			if l.blockLink(link.Href) == "" {
				diagnostics = append(diagnostics, contracts.UnknownLink.At(g.block.Source.At("href", link.Href),
					fmt.Sprintf("the link %q of DocBlock %s leads to nothing of this site", link.Href, g.ID),
					"link to a web address, a guide's id or a contract's key"))
			}
		}
	}
	return diagnostics
}

// guideGroup is a run of guides with one folder or kind.
type guideGroup struct {
	label       string
	first, last int // places in the order of reading, the last exclusive
}

// groupGuides finds the runs.
func (s *Site) groupGuides() []guideGroup {
	var groups []guideGroup
	for i, g := range s.guides {
		if i == 0 || s.guides[i-1].Folder != g.Folder || (s.guides[i-1].block == nil) != (g.block == nil) {
			label := g.Folder
			if g.block == nil {
				label = spaced(g.Folder)
			}
			groups = append(groups, guideGroup{label: label, first: i})
		}
		groups[len(groups)-1].last = i + 1
	}
	return groups
}

// guideNav lists the guides around one, by group.
func (s *Site) guideNav(l linker, at int) *render.Nav {
	nav := &render.Nav{Title: l.e.renderer.GuidesLabel(), Href: l.to(guidesRoute)}
	own, _ := slices.BinarySearchFunc(s.guideGroups, at, func(g guideGroup, at int) int { return cmp.Compare(g.last, at+1) })
	groups := window(s.guideGroups, own, navGroups)
	share := navItems / (len(groups) + 1)
	for _, group := range groups {
		own := group.first <= at && at < group.last
		out := render.NavGroup{Label: l.e.renderer.GuideKindLabel(group.label), Href: nav.Href}
		if out.Label == "" {
			out.Label = nav.Title
		}
		size := share
		if own {
			size *= 2
		}
		for _, g := range window(s.guides[group.first:group.last], at-group.first, size) {
			out.Items = append(out.Items, render.NavItem{Label: g.Title, Href: l.to(g.route), Current: g == s.guides[at]})
		}
		nav.Groups = append(nav.Groups, out)
	}
	return nav
}

func (s *Site) guideListPage(w io.Writer, e *edition) error {
	l := linker{site: s, e: e, from: guidesRoute}
	f := s.frame(l, e.renderer.GuidesLabel(), "", l.from)
	f.Breadcrumbs = []render.Link{{Label: e.Title, Href: l.to(homeRoute)}}
	var list render.GuideList
	for _, group := range s.guideGroups {
		out := render.GuideGroup{Label: group.label}
		for _, g := range s.guides[group.first:group.last] {
			out.Guides = append(out.Guides, g.link(l))
		}
		list.Groups = append(list.Groups, out)
	}
	return e.renderer.GuideList(w, f, l.links(), list)
}
