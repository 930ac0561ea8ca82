package render

import (
	"html/template"
	"net/http"

	"github.com/lssm-tech/docsgen/contracts"
)

// errorsView is the errors of an operation: what sections/errors.html displays.
type errorsView struct {
	Rows  []errorRow
	Other *valueView // errors that were declared in another form than upstream's
}

type errorRow struct {
	ID          string
	Name        string
	Permalink   template.HTML
	HTTP        string // "409 Conflict"
	GraphQL     string
	Description template.HTML
	When        template.HTML
	Extra       *valueView
}

func operationErrors(p *page) (any, []tocEntry) {
	v := p.spec("io.errors")
	if v.Empty() {
		return nil, nil
	}
	view := &errorsView{}
	for i, f := range v.Fields {
		anchor := p.ids.take("errors." + fragment(f.Name))
		shown := []string{"http", "gqlCode", "description", "when"}
		status := f.Value.Property("http")
		// Catalogs of results call it "status", and may have both.
		if same := f.Value.Property("status"); same.Present() && (!status.Present() || same.Text == status.Text) {
			status, shown = same, append(shown, "status")
		}
		view.Rows = append(view.Rows, errorRow{
			ID: anchor, Name: f.Name, Permalink: p.r.permalink(anchor, f.Name),
			HTTP:        httpStatus(status),
			GraphQL:     f.Value.Property("gqlCode").Str(),
			Description: p.markdown(f.Value.Property("description").Str(), 4),
			When:        p.markdown(f.Value.Property("when").Str(), 4),
			Extra:       p.extra(v.member(i), shown...),
		})
	}
	if v.Kind != contracts.Object {
		other := p.value(v)
		view.Other = &other
	}
	return view, nil
}

// httpStatus adds the standard text of a status code (RFC 9110 and its registry) to a number.
func httpStatus(v contracts.Value) string {
	if code, ok := v.Int(); ok {
		if text := http.StatusText(code); text != "" {
			return v.Text + " " + text
		}
	}
	return v.Str()
}
