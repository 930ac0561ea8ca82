// Package render is what pages say and how that is printed: it makes HTML, Markdown and JSON of
// contracts and of the content structs in page.go.
//
// A page is data first. Plain structs hold all that it says: texts in the page's language, and
// values for what each format writes in a way of its own (span.go): links, mentions, types, code,
// texts that are Markdown. Then it is printed (printing.go): as HTML by a template of package
// templates, which displays and does not compute; as Markdown by the struct itself. Around the HTML
// of every page comes one frame. A contract's page is a table of sections (contract.go): each
// section is one file that builds its struct and prints it as Markdown, one template, and one line
// in the table. Templates lay out blocks; what stands inside a line, and long uniform lists, are
// built by package markup. Package compiled executes the templates.
//
// The package knows no routes and no files: where pages are, it asks its Links. The packages below it
// are leaves, which know no page: markup builds HTML, compiled executes templates, highlight prints
// code, markdown reads texts and asks a Resolver what they lead to. Only these import chroma and
// html/template, and goldmark is markdown's alone. Text from contracts reaches HTML through
// html/template and markup, which both escape by construction, and Markdown through markdown.Escape.
package render

import (
	"bytes"
	"encoding/json"
	"html/template"
	"io"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/render/compiled"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// Renderer writes the pages of one language. It is immutable and safe for concurrent use.
type Renderer struct {
	catalog
	templates *compiled.Templates
	openings  []template.HTML   // of sections
	ids       *markup.IDs       // of sections
	ofKinds   *sync.Map         // of *kindPage by contracts.Kind
	answers   markdown.Resolver // for Markdown texts, where they do not depend on the page
	buffers   *sync.Pool        // of *bytes.Buffer, for the steps of a page
	scratches *sync.Pool        // of *scratch
}

// New makes the renderer of a language of the interface: "en", "fr" or "es". Any other language is
// an error.
func New(lang string) (*Renderer, error) {
	c, err := loadCatalog(lang)
	if err != nil {
		return nil, err
	}
	set, err := parseTemplates(c)
	if err != nil {
		return nil, err
	}
	t, err := compiled.New(set, c.functions())
	if err != nil {
		return nil, err
	}
	pool := &sync.Pool{New: func() any { return new(bytes.Buffer) }}
	scratches := &sync.Pool{New: func() any { return &scratch{said: map[mention]bool{}} }}
	r := &Renderer{catalog: c, templates: t, openings: c.openings(), ids: sectionIDs(), ofKinds: new(sync.Map), buffers: pool, scratches: scratches}
	r.answers = markdown.Resolver{Diagram: r.diagram, Label: c.t}
	return r, nil
}

// For returns a renderer that names the kinds of a table. New's knows those that docsgen does.
func (r *Renderer) For(kinds *contracts.KindTable) *Renderer {
	copied := *r
	copied.kinds, copied.ofKinds = kinds, new(sync.Map)
	return &copied
}

// page is what the builders of one page work with. It lives as long as the making of that page.
type page struct {
	r     *Renderer
	frame *Frame
	links Links
	ids   *markup.IDs

	answers markdown.Resolver // for its Markdown texts; empty before the first

	reg  *contracts.Registry // of a contract's page; nil on all others
	c    *contracts.Contract
	kind *kindPage           // of c
	was  *contracts.Contract // what c was in the state that the site is compared with; nil for none

	fields map[*contracts.Shape]mergedShape // of shapes whose fields stand in several places

	versions map[string]string // since which its fields are there, once they were asked for
	dated    bool              // they were

	taken []string         // paths of its spec that sections show
	said  map[mention]bool // what the page mentions so far

	scratch *scratch // nil for pages that are no contract's
}

// mention is one end of an edge, as a page says it.
type mention struct {
	relation contracts.Relation
	from, to *contracts.Contract // to is nil for what is not there
	key      string              // of what is not there
}

// say notes that the page mentions an edge.
func (p *page) say(e contracts.Edge) { p.said[mentionOf(e)] = true }

func mentionOf(e contracts.Edge) mention {
	m := mention{relation: e.Relation, from: e.From, to: e.Target}
	if e.Target == nil {
		m.key = e.To.Key
	}
	return m
}

func (r *Renderer) page(f *Frame, l Links) *page {
	return &page{r: r, frame: f, links: l.complete(), ids: &markup.IDs{}, said: map[mention]bool{}}
}

// complete makes every link answer: a site without repository or guides leaves theirs out.
func (l Links) complete() Links {
	if l.Contract == nil {
		l.Contract = func(*contracts.Contract) string { return "" }
	}
	if l.Current == nil {
		l.Current = func(contracts.Kind, string) string { return "" }
	}
	if l.Key == nil {
		l.Key = func(string) string { return "" }
	}
	if l.Facet == nil {
		l.Facet = func(Facet, string) string { return "" }
	}
	if l.Guide == nil {
		l.Guide = func(string, string) string { return "" }
	}
	if l.Picture == nil {
		l.Picture = func(string) (Picture, bool) { return Picture{}, false }
	}
	if l.Map == nil {
		l.Map = func(*contracts.Contract) string { return "" }
	}
	if l.Between == nil {
		l.Between = func(_, _ *contracts.Contract) string { return "" }
	}
	if l.Before == nil {
		l.Before = func(*contracts.Contract) *contracts.Contract { return nil }
	}
	if l.Mark == nil {
		l.Mark = func(*contracts.Contract) *ChangeMark { return nil }
	}
	if l.Changes == nil {
		l.Changes = func(contracts.ID) [][]*diff.Finding { return nil }
	}
	if l.History == nil {
		l.History = func(*contracts.Contract) ContractHistory { return ContractHistory{} }
	}
	if l.Fields == nil {
		l.Fields = func(*contracts.Contract) map[string]history.Field { return nil }
	}
	if l.Versions == nil {
		l.Versions = func(*contracts.Contract) map[string]string { return nil }
	}
	if l.Open == nil {
		l.Open = func(contracts.ID) *check.Open { return nil }
	}
	if l.Rule == nil {
		l.Rule = func(contracts.Code) string { return "" }
	}
	if l.File == nil {
		l.File = func(string, int, int) string { return "" }
	}
	return l
}

// execute returns what a template makes of a view.
func (r *Renderer) execute(name string, view any) (template.HTML, error) {
	b := r.buffers.Get().(*bytes.Buffer)
	defer r.buffers.Put(b)
	b.Reset()
	if err := r.templates.Execute(b, name, view); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil
}

// written returns what a view writes.
func written(w compiled.Writer) (template.HTML, error) {
	var b bytes.Buffer
	err := w.WriteHTML(&b)
	return template.HTML(b.String()), err
}

// content is what a page puts into the frame: two blocks with the templates that display them.
type content struct {
	name string // of the template below the title block, and of the page for scripts and styles
	view block
	// template of the title block; it stands apart because on a narrow screen "on this page" comes
	// behind it
	head string
	top  block
	toc  []tocEntry
}

// write makes a page's content, puts the frame around it and hands the whole to w at once.
func (p *page) write(w io.Writer, c content) error {
	switch p.frame.Format {
	case Markdown:
		_, err := w.Write(markup.Sanitize(c.markdown()))
		return err
	case JSON:
		return p.writeJSON(w, c)
	}
	d, err := p.document(c.name, c.toc)
	if err != nil {
		return err
	}
	d.Head, d.Content = part{p.r, c.head, c.top}, part{p.r, c.name, c.view}
	b := p.r.buffers.Get().(*bytes.Buffer)
	defer p.r.buffers.Put(b)
	b.Reset()
	if err := p.r.templates.Execute(b, "page.html", d); err != nil {
		return err
	}
	_, err = w.Write(compact(markup.Sanitize(b.Bytes())))
	return err
}

// markdown is the title block and what is below it; the frame is for browsers.
func (c content) markdown() []byte {
	var m markdownWriter
	c.top.markdown(&m, 1)
	c.view.markdown(&m, 2)
	return []byte(m.String())
}

// writeJSON writes a page that is no contract's for programs: what it is and what it says.
func (p *page) writeJSON(w io.Writer, c content) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(struct {
		Title    string `json:"title"`
		URL      string `json:"url"`
		Markdown string `json:"markdown"`
	}{p.frame.Title, p.frame.Route, string(c.markdown())})
}
