package render

import "github.com/lssm-tech/docsgen/render/markdown"

// implementationsView lists the code that keeps a contract: what sections/implementations.html
// displays.
type implementationsView struct {
	words catalog
	About bool // anything is said of some of them
	Rows  []implementationRow
	Other *valueView // what was declared in another form
}

type implementationRow struct {
	Path        nameSpan
	Type        string
	Description *prose
	Extra       *valueView
}

func implementations(p *page, path string) (block, []tocEntry) {
	view := &implementationsView{words: p.r.catalog}
	var others []node
	for _, v := range p.shown(path).list() {
		path := v.Property("path").Str()
		if path == "" {
			others = append(others, v)
			continue
		}
		row := implementationRow{
			Path: nameSpan{Label: path, Href: p.links.File(path, 0, 0)}, Type: v.Property("type").Str(),
			Description: p.prose(v.Property("description").Str(), 4),
			Extra:       p.extra(v, v.texts("path", "type", "description")...),
		}
		view.About = view.About || row.Description != nil || row.Extra != nil
		view.Rows = append(view.Rows, row)
	}
	if len(others) > 0 {
		other := p.list("", others, 0)
		view.Other = &other
	}
	if len(view.Rows) == 0 && view.Other == nil {
		return nil, nil
	}
	return view, nil
}

func (v *implementationsView) markdown(m *markdownWriter, level int) {
	t := v.words.t
	var rows [][]string
	for _, row := range v.Rows {
		extra := ""
		if row.Extra != nil {
			extra = row.Extra.inLine()
		}
		rows = append(rows, []string{row.Path.Markdown(), markdown.Escape(row.Type), row.Description.Markdown(), extra})
	}
	m.table([]string{t("implementations.path"), t("implementations.type"), t("fields.description"), "…"}, rows)
	if v.Other != nil {
		v.Other.markdown(m, level)
	}
}
