package render

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// callingView is how an operation is called over each transport: what sections/calling.html
// displays.
type callingView struct {
	words    catalog
	Rows     []Call
	Servers  []Server
	Defaults bool // some names are not declared
	Samples  []callSampleView
	StandIn  string // the address that samples call where the site names no server, or empty
}

// callSampleView is one sample. The first is open.
type callSampleView struct {
	ID    string
	Label string
	Open  bool
	Code  *code
}

func calling(p *page, path string) (block, []tocEntry) {
	for _, name := range [...]string{".rest.path", ".rest.method", ".gql.field", ".mcp.toolName"} {
		if p.spec(path+name).Kind() == contracts.String {
			p.shown(path + name)
		}
	}
	servers := p.frame.Site.Servers
	view := &callingView{words: p.r.catalog, Rows: Calls(p.c, servers), Servers: servers}
	for _, call := range view.Rows {
		view.Defaults = view.Defaults || call.Default
		for _, s := range call.Samples {
			view.Samples = append(view.Samples, callSampleView{
				p.ids.Take("calling-" + markup.Slug(s.Label)), s.Label, len(view.Samples) == 0, s.code,
			})
		}
	}
	if len(servers) == 0 {
		view.StandIn = exampleServer
	}
	return view, nil
}

// Names is the rows of the table: what the operation is called over each transport, and where.
func (v *callingView) Names() fragment { return v.writeNames }

func (v *callingView) writeNames(m *htmlWriter) {
	row := func(head, verb, name string) {
		m.Raw("\n<tr><th scope=\"row\">")
		m.Text(head)
		m.Raw(`</th><td>`)
		if verb != "" {
			m.Raw(`<code class="verb">`)
			m.Text(verb)
			m.Raw(`</code> `)
		}
		m.key(name)
	}
	for i := range v.Rows {
		call := &v.Rows[i]
		row(call.Transport, call.Verb, call.Name)
		if call.Default {
			m.Raw(` <small>`)
			m.Text(v.words.t("calling.default"))
			m.Raw(`</small>`)
		}
		m.Raw("</td></tr>")
	}
	for _, s := range v.Servers {
		row(v.words.t("calling.server"), "", s.URL)
		if s.Name != "" {
			m.Raw(` <span class="calling-server">`)
			m.Text(s.Name)
			m.Raw(`</span>`)
		}
		m.Raw("</td></tr>")
	}
}

// Calls is the samples, each folded away but the first.
func (v *callingView) Calls() fragment { return v.writeCalls }

func (v *callingView) writeCalls(m *htmlWriter) {
	for i := range v.Samples {
		s := &v.Samples[i]
		m.Raw("\n<details name=\"calling\"")
		if s.Open {
			m.Raw(" open")
		}
		m.Raw(`><summary>`)
		m.Text(s.Label)
		m.Raw("</summary>\n<div class=\"call\" id=\"")
		m.Text(s.ID)
		m.Raw(`">`)
		s.Code.write(m)
		m.Raw(`</div></details>`)
	}
}

func (v *callingView) markdown(m *markdownWriter, level int) {
	t := v.words.t
	var items []string
	for _, row := range v.Rows {
		text := "**" + row.Transport + "**: "
		if row.Verb != "" {
			text += markdown.Code(row.Verb) + " "
		}
		text += markdown.Code(row.Name)
		if row.Default {
			text += " *(" + t("calling.default") + ")*"
		}
		items = append(items, text)
	}
	for _, s := range v.Servers {
		text := "**" + t("calling.server") + "**: " + markdown.Code(s.URL)
		if s.Name != "" {
			text += " " + markdown.Escape(s.Name)
		}
		items = append(items, text)
	}
	m.items(items)
	if v.Defaults {
		m.block(markdown.Escape(t("calling.default-why")))
	}
	for _, s := range v.Samples {
		m.heading(level, markdown.Escape(s.Label))
		m.fence(s.Code.language, s.Code.Text())
	}
	if v.StandIn != "" {
		m.block(t("calling.stand-in", "address", markdown.Code(v.StandIn)))
	}
}
