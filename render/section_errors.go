package render

import (
	"html/template"
	"net/http"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// errorsView is the errors of an operation: what sections/errors.html displays.
type errorsView struct {
	words         catalog
	Rows          []errorRow
	HTTP, GraphQL bool       // whether any has such a code
	About         bool       // whether anything else is said of any
	Other         *valueView // errors that were declared in another form than upstream's
}

type errorRow struct {
	ID          string
	Name        string
	HTTP        string // "409 Conflict"
	GraphQL     string
	Description *prose
	When        *prose
	Extra       *valueView
}

// Codes begins the row of an error: its name and its codes.
func (v *errorsView) Codes(row errorRow) template.HTML {
	var m htmlWriter
	m.Raw(`<tr id="`)
	m.Text(row.ID)
	m.Raw(`"><th scope="row"><code>`)
	m.Breakable(row.Name)
	m.Raw("</code></th>\n")
	if v.HTTP {
		m.Raw(`<td class="http" data-label="`)
		m.Text(v.words.t("errors.http"))
		m.Raw(`">`)
		m.Text(row.HTTP)
		m.Raw(`</td>`)
	}
	if v.GraphQL {
		m.Raw(`<td data-label="`)
		m.Text(v.words.t("errors.graphql"))
		m.Raw(`">`)
		if row.GraphQL != "" {
			m.Raw(`<code>`)
			m.Breakable(row.GraphQL)
			m.Raw(`</code>`)
		}
		m.Raw(`</td>`)
	}
	return m.HTML()
}

func operationErrors(p *page, path string) (block, []tocEntry) {
	v := p.shown(path)
	if v.Empty() {
		return nil, nil
	}
	view := &errorsView{words: p.r.catalog}
	for i, f := range v.Fields() {
		row := errorRow{ID: p.ids.Take("errors." + markup.Fragment(f.Name)), Name: f.Name}
		switch inner := v.member(i); f.Value.Kind() {
		case contracts.Object:
			p.errorRow(&row, inner)
		case contracts.String:
			row.Description = p.prose(f.Value.Text(), 4)
		case contracts.Number:
			row.HTTP = httpStatus(f.Value)
		case contracts.Null:
		default:
			shown := p.value(inner)
			row.Extra = &shown
		}
		view.GraphQL = view.GraphQL || row.GraphQL != ""
		view.About = view.About || row.Description != nil || row.When != nil || row.Extra != nil
		view.Rows = append(view.Rows, row)
	}
	view.HTTP = slices.ContainsFunc(view.Rows, func(row errorRow) bool { return row.HTTP != "" })
	if v.Kind() != contracts.Object {
		other := p.value(v)
		view.Other = &other
	}
	return view, nil
}

// errorRow reads an error that is declared as upstream's are. What is of another form than readers of
// a cell expect stands below it.
func (p *page) errorRow(row *errorRow, v node) {
	shown := v.texts("gqlCode", "description", "when")
	status := v.Property("http")
	// Catalogs of results call it "status", and may have both.
	if same := v.Property("status"); same.Present() && (!status.Present() || same.Text() == status.Text()) {
		status, shown = same, append(shown, "status")
	}
	if row.HTTP = httpStatus(status); row.HTTP != "" || !status.Present() {
		shown = append(shown, "http")
	}
	row.GraphQL = v.Property("gqlCode").Str()
	row.Description = p.prose(v.Property("description").Str(), 4)
	row.When = p.condition(v.Property("when").Str())
	row.Extra = p.extra(v, shown...)
}

// httpStatus adds the standard text of a status code (RFC 9110 and its registry) to a number.
func httpStatus(v contracts.Value) string {
	if code, ok := v.Int(); ok {
		if text := http.StatusText(code); text != "" {
			return v.Text() + " " + text
		}
	}
	return v.Str()
}

func (v *errorsView) markdown(m *markdownWriter, level int) {
	t := v.words.t
	head := []string{t("errors.name"), t("errors.http"), t("errors.graphql"), t("fields.description"), t("errors.when"), "…"}
	var rows [][]string
	for _, e := range v.Rows {
		extra := ""
		if e.Extra != nil {
			extra = e.Extra.inLine()
		}
		rows = append(rows, []string{markdown.Code(e.Name), markdown.Escape(e.HTTP), markdown.Code(e.GraphQL), e.Description.Markdown(), e.When.Markdown(), extra})
	}
	m.table(head, rows)
	if v.Other != nil {
		v.Other.markdown(m, level)
	}
}
