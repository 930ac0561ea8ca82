package render

import (
	"html/template"
)

// chrome is the parts of the frame that are the same on all pages at one depth. They are rendered
// once for each depth: they hold a fifth of all that templates put in place on a page.
type chrome struct {
	Resources template.HTML // of the head: icons, scripts, style sheets
	Toolbar   template.HTML // of the header: title, ways in, search, theme
}

// sharedView is what resources.html and toolbar.html display. Nothing of a single page may get into
// it.
type sharedView struct {
	Site     *Site
	Root     string // as in Frame
	Assets   string
	Home     string
	Search   string
	Guides   string // empty without guides
	Contents string
	Styles   []string
	Blocking []string // scripts that run before anything is painted
	Scripts  []string
}

// shared returns the chrome of a page. Two pages that ask at the same time may both make them: they
// come out the same.
func (r *Renderer) shared(f *Frame) (*chrome, error) {
	depth := [2]string{f.Root, f.Assets}
	if made, ok := f.Site.chrome.Load(depth); ok {
		return made.(*chrome), nil
	}
	view := sharedView{
		Site: f.Site, Root: f.Root, Assets: f.Assets, Home: f.Assets + f.Site.Home, Search: f.Root + f.Site.SearchPage, Contents: f.Root + f.Site.ContentsPage,
	}
	if f.Site.Guides != "" {
		view.Guides = f.Root + f.Site.Guides
	}
	for _, path := range f.Site.Styles {
		view.Styles = append(view.Styles, f.Assets+path)
	}
	for _, s := range f.Site.Scripts {
		if s.Blocking {
			view.Blocking = append(view.Blocking, f.Assets+s.Path)
		} else {
			view.Scripts = append(view.Scripts, f.Assets+s.Path)
		}
	}
	made := new(chrome)
	var err error
	if made.Resources, err = r.execute("resources.html", view); err != nil {
		return nil, err
	}
	if made.Toolbar, err = r.execute("toolbar.html", view); err != nil {
		return nil, err
	}
	f.Site.chrome.Store(depth, made)
	return made, nil
}

// menuGroup is one list of index pages.
type menuGroup struct {
	Label string
	Links []Link
}

// below links to a route of the page's language.
func (f *Frame) below(route string) string { return f.Root + route }

// menu lists the kinds, the facets that have a page, and the overviews. It stands on a page of its
// own, and not on every page: there may be many.
func (r *Renderer) menu(s *Site, to func(route string) string) []menuGroup {
	var groups []menuGroup
	add := func(label string, links []Link) {
		if len(links) > 0 {
			groups = append(groups, menuGroup{label, links})
		}
	}
	var kinds, facets []Link
	for _, k := range s.Kinds {
		kinds = append(kinds, Link{Label: r.all(k.Kind), Href: to(k.Route)})
	}
	for _, facet := range s.Facets {
		facets = append(facets, Link{Label: r.facet(facet.Facet), Href: to(facet.Route)})
	}
	var overviews []Link
	for _, o := range s.Overviews {
		overviews = append(overviews, Link{Label: r.overview(o.Overview), Href: to(o.Route)})
	}
	add(r.t("nav.kinds"), kinds)
	add(r.t("nav.facets"), facets)
	add(r.t("nav.overviews"), overviews)
	return groups
}
