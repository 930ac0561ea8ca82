package render

import "io"

// LeadOn is the content of a page that leads on to another one, and of its forms.
type LeadOn struct {
	Key     string // of the contract
	Version string
	Page    string // where the page leads
}

// LeadOn writes a page that leads on. It works without scripts, by a refresh of no delay, which
// search engines take as a redirect for good; the script keeps the fragment of the address, which
// browsers drop. The page has no frame: nobody gets to see it.
func (r *Renderer) LeadOn(w io.Writer, f Frame, to LeadOn) error {
	title := f.Title
	if to.Version != "" {
		title += " " + to.Version
	}
	var m markup
	m.raw("<!doctype html>\n<html lang=\"")
	m.text(f.Site.Lang)
	m.raw("\"><meta charset=\"utf-8\"><title>")
	m.text(title + " · " + f.Site.Title)
	m.raw("</title>\n<meta http-equiv=\"refresh\" content=\"0; url=")
	m.href(to.Page)
	m.raw("\">\n<link rel=\"canonical\" href=\"")
	if f.Canonical != "" {
		m.href(f.Canonical)
	} else {
		m.href(to.Page)
	}
	m.raw("\">\n")
	for _, form := range f.Forms {
		m.raw(`<link rel="alternate" type="`)
		m.text(form.MediaType())
		m.raw(`" href="`)
		m.href(form.Href)
		m.raw("\">\n")
	}
	m.raw(`<script src="`)
	m.href(f.Assets + f.Site.LeadScript)
	m.raw("\"></script>\n<a href=\"")
	m.href(to.Page)
	m.raw(`">`)
	m.text(to.Key)
	m.raw("</a>\n")
	_, err := w.Write(compact(sanitize([]byte(m.String()))))
	return err
}
