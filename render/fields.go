package render

import (
	"cmp"
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// shapeView is the shape of some data: what fields.html displays. It holds fields, enum values, a
// type in one line, or the source of something that was not evaluated.
type shapeView struct {
	Caption     string
	Model       template.HTML // its name, linked to its page; empty for a shape without name
	Description template.HTML
	About       template.HTML // what else is said of it
	Rows        []fieldRow    // of Table
	More        string        // how many fields stand only on the shape's own page
	Table       template.HTML // of the fields; empty when there are none
	Nested      template.HTML // tables of what it holds otherwise, such as the items of a list
	Enum        template.HTML // the values of an enum
	Type        template.HTML
	Code        string
	Value       *valueView
	Marks       bool     // some field is marked as personal data
	Personal    []string // paths of personal data that lead to no field
	Empty       string   // said in words when nothing goes in or comes out

	about  aboutView
	nested []nestedShape
}

// fieldRow is one field.
type fieldRow struct {
	ID        string
	Name      string
	Permalink template.HTML
	Type      template.HTML
	Required  bool
	Marks     []mark
	About     aboutView
	Nested    []nestedShape
}

// aboutView is what is said of a value beside its type.
type aboutView struct {
	Title       string
	Description template.HTML
	Default     string // as JSON, or empty
	Facts       []fact
	Examples    []string // as JSON
	Enum        []enumValue
	Parts       []partView
}

// partView is what is said of a part of a value, or of all of it in some case.
type partView struct {
	Label string        // "each item", "when kind is card"
	Type  template.HTML // empty where the type of the whole says it
	Marks []mark
	About aboutView
}

// nestedShape is the table of a shape that a value holds, opened in place.
type nestedShape struct {
	Name  string // "OrderItem"
	Count string // "3 fields"
	Open  bool
	Shape shapeView
}

// The bounds of what is opened in place of a shape that has a page of its own. Beyond them it is a
// link to that page.
const (
	maxNesting    = 6
	maxNestedRows = 600
)

// The bounds of what is opened in place of a shape that stands nowhere else. Beyond them the page
// says how much is left out.
const (
	maxOwnNesting    = 40
	maxOwnNestedRows = 3000
)

// The bounds of what is shown of a shape that has a page of its own, on each of the pages that use
// it.
const (
	maxSharedFields = 300
	maxSharedValues = 200
	maxSharedBytes  = 64 << 10 // of names and descriptions
)

// fieldTables builds the tables of one section.
type fieldTables struct {
	p        *page
	personal map[string]bool           // paths of personal data, and whether a field was found for each
	open     []*contracts.Shape        // the shapes around the current one
	depth    int                       // how many of them have a table
	enums    map[*contracts.Shape]bool // without a page, whose values the tables list already
	rows     int                       // nested rows so far
	cases    int                       // branches looked into so far
	held     int                       // shapes that others hold, looked into so far
}

// shape shows a value of a spec that says what data looks like. The ids of its fields begin with
// id.
func (p *page) shape(id, caption string, v node, personal map[string]bool) shapeView {
	t := &fieldTables{p: p, personal: personal}
	var view shapeView
	switch v.Kind {
	case contracts.ShapeValue:
		view = t.top(id, v.Shape)
	case contracts.Expression:
		view.Code = clip(v.Text, maxCodeBytes)
	default:
		shown := p.value(v)
		view.Value = &shown
	}
	view.Caption = caption
	view.About = p.r.about(&view.about)
	view.Table = p.r.fieldTable(&view)
	view.Nested = p.r.nestedTables(view.nested)
	return view
}

// inPlace shows a shape among other values: by its type, and all of it where no other page has it.
func (p *page) inPlace(v node) template.HTML {
	var m markup
	m.made(p.typeOf(v.Shape))
	if p.shapeLink(v.Shape.Shape) != "" {
		return m.html()
	}
	name := v.path[strings.LastIndexByte(v.path, '.')+1:]
	view := p.shape(fragment(v.path), p.r.t("fields.caption", "name", cmp.Or(v.Shape.Shape.Name, name)), v, nil)
	for _, part := range [...]template.HTML{view.Description, view.About, view.Enum, view.Table, view.Nested} {
		m.made(part)
	}
	return m.html()
}

// top shows a shape that stands in a section of its own.
func (t *fieldTables) top(id string, u *contracts.Use) shapeView {
	s := u.Shape
	shared := t.p.shapeLink(s) != ""
	var view shapeView
	switch {
	case t.p.objectLike(s):
		view = t.object(id, "", s)
		t.annotate(&view.about, u, true)
	case s.Kind == contracts.EnumShape:
		view.Enum = t.p.r.enumList(t.p.enum(s, shared))
		t.annotate(&view.about, u, true)
	default:
		view.about, view.nested = t.describe(id, "", u)
		for i := range view.nested {
			view.nested[i].Open = true
			view.Marks = view.Marks || view.nested[i].Shape.Marks
		}
	}
	if view.Description = view.about.Description; s.Name != "" {
		view.Model = keyLink(Link{Label: s.Name, Href: t.p.shapeLink(s)})
		view.Description = t.p.shapeText(s, shared)
		if u.Description != "" && u.Description != s.Description {
			view.Description = t.p.markdown(u.Description, 3) + view.Description
		}
	}
	view.about.Description = ""
	if nullable := u.Nullable || s.Nullable; nullable || !t.p.objectLike(s) && s.Kind != contracts.EnumShape && (s.Kind != contracts.AnyShape || s.Name == "") {
		unnamed, names := *u, maxTypeNames
		if !shared { // the page names it already, or nothing does
			unnamed, names = contracts.Use{Shape: s.Under("", contracts.Position{}), Nullable: nullable}, maxOwnTypeNames
		}
		view.Type = t.p.typeUpTo(&unnamed, names)
	}
	return view
}

// shapeText is the description of a shape, short where it has a page of its own that says all.
func (p *page) shapeText(s *contracts.Shape, shared bool) template.HTML {
	if shared && len(s.Description) > maxCodeBytes {
		return template.HTML("<p>" + template.HTMLEscapeString(summary(s.Description)) + "</p>")
	}
	return p.markdown(s.Description, 3)
}

// object shows a shape that has fields: a row for each, and what else is said of the whole.
func (t *fieldTables) object(id, path string, s *contracts.Shape) shapeView {
	shared := t.p.shapeLink(s) != ""
	merged := t.p.merged(s)
	fields := merged.fields
	var view shapeView
	t.open = append(t.open, s)
	t.depth++
	view.about.Facts, view.about.Parts, view.nested = t.whole(id, path, s)
	size := 0
	for i := range fields {
		if size += textOf(&fields[i]); shared && (i == maxSharedFields || size > maxSharedBytes) {
			view.More = t.p.r.n("more", len(fields)-i)
			break
		}
		row := t.field(id, path, s, &fields[i])
		view.Marks = view.Marks || hasMark(row.Marks, "pii")
		view.Rows = append(view.Rows, row)
	}
	if merged.cut && view.More == "" {
		view.More = t.p.r.t("fields.cut")
	}
	t.open = t.open[:len(t.open)-1]
	t.depth--
	return view
}

// textOf is how many bytes a field brings along that are its own.
func textOf(f *contracts.MergedField) int {
	n := len(f.Name)
	for _, m := range f.Mentions {
		n += len(m.Title) + len(m.Description)
		for _, c := range m.Constraints {
			n += len(c.Value.Text)
		}
	}
	return n
}

// field makes the row of a field.
func (t *fieldTables) field(id, path string, of *contracts.Shape, f *contracts.MergedField) fieldRow {
	id = t.p.ids.take(id + "." + fragment(f.Name))
	path = joinPath(path, f.Name)
	row := fieldRow{ID: id, Name: f.Name, Permalink: t.p.r.permalink(id, f.Name)}
	if len(f.Mentions) == 1 && len(f.Mentions[0].Cases) == 0 { // nearly always
		m := f.Mentions[0].Field
		row.Type, row.Required = t.p.typeOf(&m.Use), !m.Optional
		row.About, row.Nested = t.describe(id, path, &m.Use)
		row.Marks = t.marks(&m.Use, path)
		return row
	}
	t.merge(&row, id, path, of, f)
	return row
}

// joinPath returns the path of a field inside its outermost shape: "items.productId".
func joinPath(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
