package render

import (
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
		p.shown(path + name)
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
