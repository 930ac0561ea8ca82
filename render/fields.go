package render

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// shapeView is the shape of some data: what fields.html displays. It holds fields, enum values, a
// type in one line, or the source of something that was not evaluated.
type shapeView struct {
	Caption     string
	Model       span // its name, linked to its page; nil for a shape without name
	Description texts
	Type        span          // nil where the fields or values say all
	About       aboutView     // what else is said of it
	Enum        []enumValue   // the values of an enum
	Rows        []fieldRow    // the fields
	Nested      []nestedShape // tables of what it holds otherwise, such as the items of a list
	More        string        // how many fields stand only on the shape's own page
	Filter      string        // the id of the table's rows where there are many
	Code        string
	Value       *valueView
	Marks       bool     // some field is marked as personal data
	Personal    []string // paths of personal data that lead to no field
	Empty       string   // said in words when nothing goes in or comes out

	words catalog
}

// fieldRow is one field.
type fieldRow struct {
	ID       string
	Name     string
	Type     span
	Required bool
	Marks    []mark
	About    aboutView
	Nested   []nestedShape
	Was      *fieldRow // what it was, where that differs; its Type is nil where that does not
	Gone     bool      // it is not there any more
}

// aboutView is what is said of a value beside its type.
type aboutView struct {
	Title       string
	Description texts
	Default     string // as JSON, or empty
	Facts       []fact
	Examples    []string // as JSON
	Enum        []enumValue
	Parts       []partView
	Was         *aboutView // what was said of it, where that differs; its values are among Enum
}

// partView is what is said of a part of a value, or of all of it in some case.
type partView struct {
	Label string // "each item", "when kind is card"
	Type  span   // nil where the type of the whole says it
	Marks []mark
	About aboutView
}

// nestedShape is the table of a shape that a value holds, opened in place.
type nestedShape struct {
	Name  string // "OrderItem"
	Count string // "3 fields"
	Open  bool
	Shape shapeView

	Changed bool // some field of it is marked
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

// maxUnfiltered is how many fields are a table that readers look through by themselves.
const maxUnfiltered = 30

// fieldTables builds the tables of one section.
type fieldTables struct {
	p        *page
	dates    dates                     // of the fields of the current shape
	personal map[string]bool           // paths of personal data, and whether a field was found for each
	open     []*contracts.Shape        // the shapes around the current one
	depth    int                       // how many of them have a table
	enums    map[*contracts.Shape]bool // without a page, whose values the tables list already
	rows     int                       // nested rows so far
	cases    int                       // branches looked into so far
	held     int                       // shapes that others hold, looked into so far

	shared bool // of what was there: the type has a page now, which describes it

	was map[*contracts.Shape]*contracts.Shape // what shapes were; nil where they are compared with none
}

// shape shows a value of a spec that says what data looks like. The ids of its fields begin with
// id.
func (p *page) shape(id, caption string, v node, personal map[string]bool) shapeView {
	t := &fieldTables{p: p, personal: personal, dates: p.datesOf(id, v.path)}
	var view shapeView
	switch v.Kind() {
	case contracts.ShapeValue:
		t.compare(v)
		view = t.top(id, v.Shape())
		t.markWhole(&view, v.Shape().Shape)
	case contracts.Expression:
		view.Code = clip(v.Text(), maxCodeBytes)
	default:
		shown := p.value(v)
		view.Value = &shown
	}
	view.Caption, view.words = caption, p.r.catalog
	if len(view.Rows) > maxUnfiltered {
		view.Filter = p.ids.Take(id + "-rows")
	}
	return view
}

// inPlace shows a shape among other values: by its type, and all of it where no other page has it.
func (p *page) inPlace(v node) valueView {
	if p.shapeLink(v.Shape().Shape) != "" {
		return valueView{Inline: p.typeOf(v.Shape())}
	}
	name := v.path[strings.LastIndexByte(v.path, '.')+1:]
	view := p.shape(markup.Fragment(v.path), p.r.t("fields.caption", "name", cmp.Or(v.Shape().Shape.Name, name)), v, nil)
	view.Type, view.Model = p.typeOf(v.Shape()), nil
	if view.plain() {
		return valueView{Inline: view.Type}
	}
	if len(view.Rows) > 0 && !v.Shape().Nullable {
		view.Type = nil // the table says it
	}
	return valueView{Shape: &view}
}

// plain reports whether a type is all that there is to say of a shape.
func (v *shapeView) plain() bool {
	return len(v.Description) == 0 && v.About.empty() && len(v.Enum)+len(v.Rows)+len(v.Nested) == 0 && v.More == ""
}

// top shows a shape that stands in a section of its own.
func (t *fieldTables) top(id string, u *contracts.Use) shapeView {
	s := u.Shape
	shared := t.p.shapeLink(s) != ""
	var view shapeView
	switch {
	case t.p.objectLike(s):
		view = t.object(id, "", s, t.p.merged(s))
		t.annotate(&view.About, u, true)
	case s.Kind == contracts.EnumShape:
		view.Enum = t.p.enum(s, shared)
		t.annotate(&view.About, u, true)
	default:
		view.About, view.Nested = t.describe(id, "", u)
		for i := range view.Nested {
			view.Nested[i].Open = true
			view.Marks = view.Marks || view.Nested[i].Shape.Marks
		}
	}
	if view.Description = view.About.Description; s.Name != "" {
		view.Model = nameSpan{Label: s.Name, Href: t.p.shapeLink(s)}
		view.Description = nil
		if u.Description != s.Description {
			view.Description.add(t.p.prose(u.Description, 3))
		}
		view.Description.add(t.p.shapeText(s, shared))
	}
	view.About.Description = nil
	if nullable := u.Nullable || s.Nullable; nullable || !t.p.objectLike(s) && s.Kind != contracts.EnumShape && (s.Kind != contracts.AnyShape || s.Name == "") {
		unnamed, names := *u, maxTypeNames
		if !shared { // the page names it already, or nothing does
			unnamed, names = contracts.Use{Shape: s.Under("", contracts.Position{}), Nullable: nullable}, maxOwnTypeNames
		}
		view.Type = typeSpan{t.p, &unnamed, names}
	}
	return view
}

// shapeText is the description of a shape, short where it has a page of its own that says all.
func (p *page) shapeText(s *contracts.Shape, shared bool) *prose {
	if shared && len(s.Description) > maxCodeBytes {
		return p.prose(markdown.Escape(summary(s.Description)), 3)
	}
	return p.prose(s.Description, 3)
}

// object shows a shape that has fields: a row for each, and what else is said of the whole.
func (t *fieldTables) object(id, path string, s *contracts.Shape, merged mergedShape) shapeView {
	shared := t.p.shapeLink(s) != ""
	fields := merged.fields
	var view shapeView
	t.open = append(t.open, s)
	t.depth++
	outer := t.dates
	t.dates = outer.in(t.p, s, path)
	view.About.Facts, view.About.Parts, view.Nested = t.whole(id, path, s)
	before := t.before(s)
	size := 0
	view.Rows = t.p.scratch.fieldRows(min(len(fields), maxSharedFields))
	for i := range fields {
		if size += textOf(&fields[i]); shared && (i == maxSharedFields || size > maxSharedBytes) {
			view.More = t.p.r.n("more", len(fields)-i)
			break
		}
		row := t.comparedField(id, path, s, &fields[i], before)
		view.Marks = view.Marks || hasMark(row.Marks, "pii")
		view.Rows = append(view.Rows, row)
	}
	if before != nil {
		view.Rows = t.withGone(view.Rows, id, path, s, before, fields)
	}
	if merged.cut && view.More == "" {
		view.More = t.p.r.t("fields.cut")
	}
	t.open = t.open[:len(t.open)-1]
	t.depth--
	t.dates = outer
	return view
}

// textOf is how many bytes a field brings along that are its own.
func textOf(f *contracts.MergedField) int {
	n := len(f.Name)
	for _, m := range f.Mentions {
		n += len(m.Title) + len(m.Description)
		for _, c := range m.Constraints() {
			n += len(c.Value.Text())
		}
	}
	return n
}

// field makes the row of a field.
func (t *fieldTables) field(id, path string, of *contracts.Shape, f *contracts.MergedField) fieldRow {
	id = t.p.ids.Take(id + "." + markup.Fragment(f.Name))
	path = joinPath(path, f.Name)
	row := fieldRow{ID: id, Name: f.Name}
	if len(f.Mentions) == 1 && len(f.Mentions[0].Cases) == 0 { // nearly always
		m := f.Mentions[0].Field
		row.Type, row.Required = t.p.typeOf(&m.Use), !m.Optional
		row.About, row.Nested = t.describe(id, path, &m.Use)
		row.Marks = t.marks(&m.Use, path)
		t.dates.add(t.p.r.catalog, &row.About, path)
		return row
	}
	t.merge(&row, id, path, of, f)
	t.dates.add(t.p.r.catalog, &row.About, path)
	return row
}

// texts are what several places say of one value.
type texts []*prose

// add adds a text that is not there yet; nil adds nothing.
func (t *texts) add(text *prose) {
	if text != nil && !slices.ContainsFunc(*t, func(other *prose) bool { return other.source == text.source }) {
		*t = append(*t, text)
	}
}

// HTML is the texts, one below the other.
func (t texts) HTML() template.HTML { return fragment(t.write).HTML() }

func (t texts) write(m *htmlWriter) {
	for _, text := range t {
		text.write(m)
	}
}

// Markdown is the texts, one below the other.
func (t texts) Markdown() string {
	parts := make([]string, len(t))
	for i, text := range t {
		parts[i] = text.Markdown()
	}
	return strings.Join(parts, "\n\n")
}

// joinPath returns the path of a field inside its outermost shape: "items.productId".
func joinPath(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
