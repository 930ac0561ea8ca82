package render

import (
	"cmp"
	"html/template"
	"net/url"
	"strings"
)

// document is the frame around a page's content: what page.html displays.
type document struct {
	*Frame
	Description string        // the frame's, or what stands in for it: search engines want one on every page
	Name        string        // of the content's template, for scripts and styles: "contract"
	Head        template.HTML // the title block
	Content     template.HTML
	Nav         *navView      // instead of the frame's
	TOC         template.HTML // the list of what is on the page, or empty
	Notice      *noticeView
	Menu        []menuGroup
	Sprite      template.HTML
	Home        string
	Search      string
	Guides      string // empty without guides
	Image       string // absolute address of the social card, or empty
	Language    string // name of the page's own language, for the switch
	Styles      []string
	Blocking    []string // scripts that run before anything is painted
	Scripts     []string
}

type noticeView struct {
	Title string
	Text  template.HTML
}

// menuGroup is one column of the header's menu.
type menuGroup struct {
	Label string
	List  template.HTML // one <li> for each
}

type menuLink struct {
	Label string
	Href  string
	Count int // 0 shows none
}

func (p *page) document(name string, toc []tocEntry) *document {
	f := p.frame
	d := &document{
		Frame: f, Name: name, Nav: p.r.navigation(f.Nav), TOC: outline(toc),
		Sprite: template.HTML(f.Site.Sprite), // our own, from package assets
		Home:   f.Root + "index.html",
		Search: f.Root + "search.html",
		Menu:   p.menu(),
	}
	if f.Site.HasGuides {
		d.Guides = f.Root + "guides/index.html"
	}
	if n := f.Site.Notice; n != nil {
		d.Notice = &noticeView{Title: n.Title, Text: p.markdown(n.Text, 2)}
	}
	if f.Site.BaseURL != "" && f.Site.Image != "" {
		d.Image = f.Site.BaseURL + f.Site.Image
	}
	d.Description = cmp.Or(f.Description, d.DocumentTitle())
	for _, a := range f.Alternates {
		if a.Current {
			d.Language = a.Name
		}
	}
	for _, path := range f.Site.Styles {
		d.Styles = append(d.Styles, f.Assets+path)
	}
	for _, s := range f.Site.Scripts {
		if s.Blocking {
			d.Blocking = append(d.Blocking, f.Assets+s.Path)
		} else {
			d.Scripts = append(d.Scripts, f.Assets+s.Path)
		}
	}
	return d
}

// menu lists the kinds, and the facets that have a page.
func (p *page) menu() []menuGroup {
	var groups []menuGroup
	add := func(label string, links []menuLink) {
		if len(links) > 0 {
			groups = append(groups, menuGroup{label, menuList(links)})
		}
	}
	var kinds, facets []menuLink
	for _, k := range p.frame.Site.Kinds {
		kinds = append(kinds, menuLink{Label: p.r.kinds(k.Kind), Href: p.frame.Root + k.Route, Count: k.Count})
	}
	for _, f := range []Facet{ByDomain, ByOwner, ByTag, ByStability} {
		if href := p.links.Facet(f, ""); href != "" {
			facets = append(facets, menuLink{Label: p.r.facet(f), Href: href})
		}
	}
	add(p.r.t("nav.kinds"), kinds)
	add(p.r.t("nav.facets"), facets)
	return groups
}

// DocumentTitle is the text of the title element.
func (d *document) DocumentTitle() string {
	if d.Title == "" || d.Title == d.Site.Title {
		return d.Site.Title
	}
	return d.Title + " · " + d.Site.Title
}

// HasAside tells whether the column beside the content has anything in it.
func (d *document) HasAside() bool { return d.TOC != "" || d.Edit != "" }

// Translations are the same page in other languages for search engines, which take absolute addresses only: they are absolute where
// the site's own is known.
func (d *document) Translations() []Alternate {
	own, err := url.Parse(d.Site.BaseURL + d.Route)
	if err != nil || d.Site.BaseURL == "" {
		return d.Alternates
	}
	list := make([]Alternate, len(d.Alternates))
	for i, a := range d.Alternates {
		list[i] = a
		if other, err := own.Parse(a.Href); err == nil {
			list[i].Href = other.String()
		}
	}
	return list
}

// IconType is the media type of the favicon, or empty when its name does not say.
func (d *document) IconType() string {
	if strings.HasSuffix(d.Site.Icon, ".svg") {
		return "image/svg+xml"
	}
	return ""
}
