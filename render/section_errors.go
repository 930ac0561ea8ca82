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
		view.GraphQL = view.GraphQL || f.Value.Property("gqlCode").Str() != ""
		anchor := p.ids.Take("errors." + markup.Fragment(f.Name))
		shown := []string{"http", "gqlCode", "description", "when"}
		status := f.Value.Property("http")
		// Catalogs of results call it "status", and may have both.
		if same := f.Value.Property("status"); same.Present() && (!status.Present() || same.Text() == status.Text()) {
			status, shown = same, append(shown, "status")
		}
		view.Rows = append(view.Rows, errorRow{
			ID: anchor, Name: f.Name,
			HTTP:        httpStatus(status),
			GraphQL:     f.Value.Property("gqlCode").Str(),
			Description: p.prose(f.Value.Property("description").Str(), 4),
			When:        p.prose(f.Value.Property("when").Str(), 4),
			Extra:       p.extra(v.member(i), shown...),
		})
	}
	view.HTTP = slices.ContainsFunc(view.Rows, func(row errorRow) bool { return row.HTTP != "" })
	if v.Kind() != contracts.Object {
		other := p.value(v)
		view.Other = &other
	}
	return view, nil
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
