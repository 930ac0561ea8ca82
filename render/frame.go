package render

import (
	"bytes"
	"cmp"
	"html/template"
	"net/url"
)

// document is the frame around a page's content: what page.html displays.
type document struct {
	*Frame
	Description string // the frame's, or what stands in for it: search engines want one on every page
	Name        string // of the content's template, for scripts and styles: "contract"
	Head        part   // the title block
	Content     part
	Nav         *navView // instead of the frame's
	TOC         fragment // the list of what is on the page, or nil
	Notice      *noticeView
	Footer      template.HTML // the site's own text, or empty
	Shared      *chrome
	Image       string // absolute address of the social card, or empty
	Language    string // name of the page's own language, for the switch
}

// part is a view with the template that displays it, which is executed where it stands on the page; of
// no view there is nothing.
type part struct {
	r    *Renderer
	name string
	view block
}

// WriteHTML writes what the template makes of the view.
func (p part) WriteHTML(b *bytes.Buffer) error {
	if p.view == nil {
		return nil
	}
	return p.r.templates.Execute(b, p.name+".html", p.view)
}

// HTML returns what WriteHTML writes.
func (p part) HTML() (template.HTML, error) { return written(p) }

type noticeView struct {
	Title string
	Text  template.HTML
}

func (p *page) document(name string, toc []tocEntry) (*document, error) {
	f := p.frame
	shared, err := p.r.shared(f)
	if err != nil {
		return nil, err
	}
	d := &document{
		Frame: f, Name: name, Nav: navigation(f.Nav), TOC: tocList(toc), Shared: shared,
	}
	if n := f.Site.Notice; n != nil {
		text, _ := p.markdown(n.Text, 2)
		d.Notice = &noticeView{Title: n.Title, Text: text}
	}
	if !isBlank(f.Site.Footer) {
		d.Footer, _ = p.markdown(f.Site.Footer, 2)
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
	return d, nil
}

// DocumentTitle is the text of the title element.
func (d *document) DocumentTitle() string {
	if d.Title == "" || d.Title == d.Site.Title {
		return d.Site.Title
	}
	return d.Title + " · " + d.Site.Title
}

// ExtraStyles are addresses of the style sheets that the page has besides those of all pages. Most first
// visits are to a contract, whose page has none.
func (d *document) ExtraStyles() []string {
	var list []string
	add := func(path string) {
		if path != "" {
			list = append(list, d.Assets+path)
		}
	}
	if d.Name != "contract" {
		add(d.Site.PageStyles)
	}
	if d.Name == "search" || d.Name == "missing" {
		add(d.Site.SearchStyles)
	}
	return list
}

// ExtraScript is the address of the script that the page has besides those of all pages, or empty.
func (d *document) ExtraScript() string {
	if d.Name == "contract" || d.Site.PageScript == "" {
		return ""
	}
	return d.Assets + d.Site.PageScript
}

// HasAside reports whether the column beside the content has anything in it.
func (d *document) HasAside() bool { return d.TOC != nil || d.Edit != "" }

// Translations are the same page in other languages for search engines, which take absolute
// addresses only: they are absolute where the site's own is known.
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
