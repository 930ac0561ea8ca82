package render

import (
	"bytes"
	"io"

	"github.com/lssm-tech/docsgen/render/markup"
)

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
	b := r.buffers.Get().(*bytes.Buffer)
	defer r.buffers.Put(b)
	b.Reset()
	m := htmlWriter{markup.Into(b)}
	m.Raw("<!doctype html>\n<html lang=\"")
	m.Text(f.Site.Lang)
	m.Raw("\"><meta charset=\"utf-8\"><title>")
	m.Text(title + " · " + f.Site.Title)
	m.Raw("</title>\n<meta http-equiv=\"refresh\" content=\"0; url=")
	m.Href(to.Page)
	m.Raw("\">\n<link rel=\"canonical\" href=\"")
	if f.Canonical != "" {
		m.Href(f.Canonical)
	} else {
		m.Href(to.Page)
	}
	m.Raw("\">\n")
	for _, form := range f.Forms {
		m.Raw(`<link rel="alternate" type="`)
		m.Text(form.MediaType())
		m.Raw(`" href="`)
		m.Href(form.Href)
		m.Raw("\">\n")
	}
	m.Raw(`<script src="`)
	m.Href(f.Assets + f.Site.LeadScript)
	m.Raw("\"></script>\n<a href=\"")
	m.Href(to.Page)
	m.Raw(`">`)
	m.Text(to.Key)
	m.Raw("</a>\n")
	_, err := w.Write(compact(markup.Sanitize(b.Bytes())))
	return err
}
