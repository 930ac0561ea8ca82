package render

import (
	"bytes"
	"html/template"

	"github.com/lssm-tech/docsgen/render/markup"
)

// fragment writes a piece of a page. Where a template or another piece puts it, it writes into the
// page itself: as a text, which is made first and copied then, long pieces took a third of all the
// memory that a page takes. Nil writes nothing.
type fragment func(m *htmlWriter)

// HTML returns what the fragment writes.
func (f fragment) HTML() template.HTML {
	var m htmlWriter
	f.write(&m)
	return m.HTML()
}

// WriteHTML writes the fragment at the end of a page.
func (f fragment) WriteHTML(b *bytes.Buffer) error {
	m := htmlWriter{markup.Into(b)}
	f.write(&m)
	return nil
}

func (f fragment) write(m *htmlWriter) {
	if f != nil {
		f(m)
	}
}
