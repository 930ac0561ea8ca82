package render

import (
	"io"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/fields"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// namesView lists names of fields: what field-names.html displays.
type namesView struct {
	words    catalog
	Disagree []countView // of several types
	Names    facetsView
}

func (v namesView) markdown(m *markdownWriter, level int) {
	if len(v.Disagree) > 0 {
		m.heading(level, markdown.Escape(v.words.t("field.disagreeing")))
		m.items(countItems(v.Disagree))
		m.heading(level, markdown.Escape(v.words.t("field.all")))
	}
	v.Names.markdown(m, level)
}

// FieldNames writes a page that lists names of fields.
func (r *Renderer) FieldNames(w io.Writer, f Frame, l Links, x FieldNames) error {
	p := r.page(&f, l)
	view := namesView{words: r.catalog, Disagree: p.fieldCounts(x.Disagree)}
	view.Names = facetsView{Label: r.overview(FieldsOverview), Values: p.fieldCounts(x.Names), Pages: pagesView{x.Prev, x.Next}}
	top := headView{Title: r.overview(FieldsOverview), Lead: p.prose(r.t("field.lead"), 2), Note: r.n("count.names", x.Total)}
	return p.write(w, content{"field-names", view, "head", top, nil})
}

func (p *page) fieldCounts(list []FieldName) []countView {
	views := make([]countView, len(list))
	for i, f := range list {
		views[i] = countView{Label: f.Name, Href: f.Href, N: f.Contracts, Words: p.r.n("count.contracts", f.Contracts)}
	}
	return views
}

// FieldAnchor is the id of a name's row on the page that says where its fields go.
func FieldAnchor(name string) string { return "field." + markup.Fragment(name) }

// FieldPlaces writes a page that says of some names where their fields go.
func (r *Renderer) FieldPlaces(w io.Writer, f Frame, l Links, x FieldPlaces) error {
	p := r.page(&f, l)
	p.reg = x.Registry
	title := r.FieldPlacesLabel(x.Letter)
	view := newListing("field-rows", title, r.t("field.name"), r.t("fields.type"), r.t("field.in"), r.t("field.out"), r.t("field.emitted"), r.t("field.shown"), r.t("field.held"))
	for _, field := range x.Fields {
		more := x.Search("field:" + field.Name)
		cells := []span{fieldHead{field.Name, p.r.fieldNotes(field)}, p.fieldTypes(field)}
		for role := range field.Places {
			cells = append(cells, p.places(&field.Places[role], field.Name, more))
		}
		view.add(p.ids.Take(FieldAnchor(field.Name)), cells...)
	}
	view.Pages = pagesView{x.Prev, x.Next}
	top := headView{Over: []string{r.overview(FieldsOverview)}, Title: title, Note: r.n("count.names", x.Total)}
	return p.write(w, content{"listing", view, "head", top, nil})
}

// FieldPlacesLabel is the title of the page of a letter: "Fields: A".
func (r *Renderer) FieldPlacesLabel(letter string) string {
	if letter == "" {
		return r.t("field.other")
	}
	return r.t("field.letter", "letter", strings.ToUpper(letter))
}

// fieldNotes are what is to be said of a name in words.
func (c catalog) fieldNotes(f *fields.Field) []mark {
	var notes []mark
	if f.IsPersonal() {
		notes = append(notes, mark{"pii", c.t("badge.pii")})
	}
	if f.Disagrees() {
		notes = append(notes, mark{"outdated", c.t("field.disagrees")})
	}
	return notes
}

// fieldTypes are the types of a name's fields; nil where no shape says one.
func (p *page) fieldTypes(f *fields.Field) span {
	if len(f.Types) == 0 {
		return nil
	}
	types := spans{separator: ", "}
	for _, use := range f.Types[:min(len(f.Types), maxCellLinks)] {
		unmarked := *use
		unmarked.Nullable = false
		types.list = append(types.list, p.typeOf(&unmarked))
	}
	if rest := len(f.Types) - len(types.list); rest > 0 {
		types.list = append(types.list, textSpan(p.r.n("more", rest)))
	}
	return types
}

// places are the contracts that have a field, each with the path of what a deeper one stands in; the
// others are where more leads to. Nil where there are none.
func (p *page) places(list *fields.Places, name, more string) span {
	if list.Count == 0 {
		return nil
	}
	var n placeLinks
	for _, place := range list.First[:min(len(list.First), maxCellLinks)] {
		link := Link{Label: place.Contract.Key, Href: p.currentLink(place.Contract)}
		if place.Direct && place.Section != "" && link.Href != "" {
			link.Href += "#" + place.Section + "." + markup.Fragment(name)
		}
		n.list = append(n.list, placeLink{link, strings.TrimSuffix(strings.TrimSuffix(place.Path, name), ".")})
	}
	if rest := list.Count - len(n.list); rest > 0 {
		n.more = &Link{p.r.n("more", rest), more}
	}
	return n
}

// fieldHead is the name of a field with what is to be said of it.
type fieldHead struct {
	name  string
	notes []mark
}

// PersonalData writes a page that says where personal data goes.
func (r *Renderer) PersonalData(w io.Writer, f Frame, l Links, x PersonalData) error {
	p := r.page(&f, l)
	p.reg = x.Registry
	view := newListing("field-rows", r.overview(PersonalOverview), r.t("field.name"), r.t("field.in"), r.t("field.out"), r.t("field.emitted"), r.relation(contracts.Listens, true), r.t("field.shown"))
	for _, field := range x.Fields {
		more := x.Search("field:" + field.Name)
		listeners, views := fields.Reach(x.Registry, field.Field, maxReached)
		head := nameSpan{field.Name, field.Href}
		view.add(p.ids.Take(FieldAnchor(field.Name)), head, p.places(&field.Personal[fields.In], field.Name, more), p.places(&field.Personal[fields.Out], field.Name, more),
			p.places(&field.Personal[fields.Emitted], field.Name, more), p.contractNames(listeners, more), p.contractNames(views, more))
	}
	view.Pages = pagesView{x.Prev, x.Next}
	top := headView{Title: r.overview(PersonalOverview), Lead: p.prose(r.t("personal.lead"), 2), Note: r.n("count.names", x.Total)}
	return p.write(w, content{"listing", view, "head", top, nil})
}

// maxReached bounds who is looked for behind the events of one name: more than a cell shows.
const maxReached = 100

// markNames are the texts of marks.
func markNames(marks []mark) []string {
	names := make([]string, len(marks))
	for i, m := range marks {
		names[i] = m.Text
	}
	return slices.Clip(names)
}
