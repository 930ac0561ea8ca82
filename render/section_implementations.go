package render

import "html/template"

// implementationsView lists the code that keeps a contract: what sections/implementations.html
// displays.
type implementationsView struct {
	Rows  []implementationRow
	Other *valueView // what was declared in another form
}

type implementationRow struct {
	Path        template.HTML
	Type        string
	Description template.HTML
	Extra       *valueView
}

func implementations(p *page, path string) (any, []tocEntry) {
	view := &implementationsView{}
	var others []node
	for _, v := range p.shown(path).list() {
		path := v.Property("path").Str()
		if path == "" {
			others = append(others, v)
			continue
		}
		view.Rows = append(view.Rows, implementationRow{
			Path: keyLink(Link{Label: path, Href: p.links.File(path, 0, 0)}), Type: v.Property("type").Str(),
			Description: p.markdown(v.Property("description").Str(), 4),
			Extra:       p.extra(v, "path", "type", "description"),
		})
	}
	if len(others) > 0 {
		other := p.list(others, 0)
		view.Other = &other
	}
	if len(view.Rows) == 0 && view.Other == nil {
		return nil, nil
	}
	return view, nil
}
