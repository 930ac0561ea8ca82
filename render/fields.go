package render

import (
	"html/template"
	"math"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// shapeView is the shape of some data: what fields.html displays. It holds fields, enum values, a
// type in one line, or the source of something that was not evaluated.
type shapeView struct {
	Caption     string
	Model       template.HTML // its name, linked to its page; empty for a shape without name
	Description template.HTML
	Rows        []fieldRow    // of Table
	More        string        // how many fields stand only on the model's own page
	Table       template.HTML // of the fields; empty when there are none
	Enum        template.HTML // the values of an enum
	Type        template.HTML
	Code        string
	Value       *valueView
	Marks       bool     // some field is marked as personal data
	Personal    []string // paths of personal data that lead to no field
	Empty       string   // said in words when nothing goes in or comes out
}

// fieldRow is one field.
type fieldRow struct {
	ID          string
	Name        string
	Permalink   template.HTML
	Type        template.HTML
	Required    bool
	Nullable    bool
	Deprecated  bool
	Personal    bool
	Description template.HTML
	Default     string // as JSON, or empty
	Constraints []string
	Enum        []enumValue // of a field that is an enum without a place of its own
	Nested      []nestedShape
}

// nestedShape is a model that a field holds, opened in place.
type nestedShape struct {
	Summary string // "OrderItem, 3 fields"
	Shape   shapeView
}

type enumValue struct {
	Value       string
	Description template.HTML
	More        string // in place of both: how many values stand only on the enum's own page
}

// The bounds of what is opened in place. Beyond them a model is a link to its page.
const (
	maxNesting    = 6
	maxNestedRows = 600
)

// The bounds of what is shown of a model that has a page of its own, on each of the pages that use
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
	open     []*contracts.Model        // the models around the current one
	enums    map[*contracts.Model]bool // without a page, whose values the tables list already
	rows     int                       // nested rows so far
}

// shape shows a value of a spec that says what data looks like. The ids of its fields begin with
// id.
func (p *page) shape(id, caption string, v node, personal map[string]bool) shapeView {
	t := &fieldTables{p: p, personal: personal}
	var view shapeView
	switch v.Kind {
	case contracts.ModelValue:
		view = t.model(id, "", v.Model)
	case contracts.Expression:
		view.Code = clip(v.Text, maxCodeBytes)
	default:
		shown := p.value(v)
		view.Value = &shown
	}
	view.Caption = caption
	view.Table = p.r.fieldTable(&view)
	return view
}

func (t *fieldTables) model(id, path string, m *contracts.Model) shapeView {
	shared := t.p.modelLink(m) != ""
	view := shapeView{Description: t.p.modelText(m, shared), Enum: enumList(t.p.enum(m, shared))}
	if m.Name != "" {
		view.Model = nameSpan{Label: m.Name, Href: t.p.modelLink(m)}.HTML()
	}
	if len(m.Fields) == 0 && len(m.Enum) == 0 && !m.Base.Empty() {
		view.Type = t.p.typeOf(m.Base)
		if !shared {
			view.Type = t.p.typeUpTo(m.Base, math.MaxInt)
		}
	}
	t.open = append(t.open, m)
	size := 0
	for i := range m.Fields {
		if size += textOf(&m.Fields[i]); shared && (i == maxSharedFields || size > maxSharedBytes) {
			view.More = t.p.r.n("more", len(m.Fields)-i)
			break
		}
		row := t.field(id, path, &m.Fields[i])
		view.Marks = view.Marks || row.Personal
		view.Rows = append(view.Rows, row)
	}
	t.open = t.open[:len(t.open)-1]
	return view
}

// modelText is the description of a model, short where it has a page of its own that says all.
func (p *page) modelText(m *contracts.Model, shared bool) template.HTML {
	if shared && len(m.Description) > maxCodeBytes {
		return template.HTML("<p>" + template.HTMLEscapeString(summary(m.Description)) + "</p>")
	}
	return p.markdown(m.Description, 3)
}

// textOf is how many bytes a field brings along that are its own.
func textOf(f *contracts.Field) int {
	n := len(f.Name) + len(f.Description)
	for _, c := range f.Constraints {
		n += len(c)
	}
	return n
}

func (t *fieldTables) field(id, path string, f *contracts.Field) fieldRow {
	id = t.p.ids.take(id + "." + fragment(f.Name))
	path = joinPath(path, f.Name)
	row := fieldRow{
		ID: id, Name: f.Name, Permalink: t.p.r.permalink(id, f.Name),
		Type: t.p.typeOf(f.Type), Required: !f.Optional, Nullable: f.Type.Nullable, Deprecated: f.Deprecated,
		Description: t.p.markdown(f.Description, 4),
		Constraints: f.Constraints,
	}
	if _, row.Personal = t.personal[path]; row.Personal {
		t.personal[path] = true
	}
	if f.Default.Kind != contracts.Missing {
		row.Default = clip(oneLine(f.Default), 200)
	}
	for _, m := range modelsOf(f.Type, 0) {
		t.nest(&row, id, path, m)
	}
	return row
}

// nest opens a field's model in place, unless it is open already further out, too deep, or one too
// many.
func (t *fieldTables) nest(row *fieldRow, id, path string, m *contracts.Model) {
	if m.IsEnum() {
		row.Enum = append(row.Enum, t.p.enum(m, t.enums[m] || t.p.modelLink(m) != "")...)
		if t.enums == nil {
			t.enums = map[*contracts.Model]bool{}
		}
		t.enums[m] = true
		return
	}
	if len(m.Fields) == 0 || len(t.open) > maxNesting || t.rows+len(m.Fields) > maxNestedRows {
		return
	}
	for _, outer := range t.open {
		if outer == m || outer.Declared() && outer.Name == m.Name && outer.Origin == m.Origin {
			return
		}
	}
	size := 0
	for i := range m.Fields {
		size += textOf(&m.Fields[i])
	}
	if size > maxSharedBytes && t.p.modelLink(m) != "" {
		return
	}
	t.rows += len(m.Fields)
	shape := t.model(id, path, m)
	name := m.Name
	if name == "" {
		name = row.Name
	}
	shape.Caption = t.p.r.t("fields.caption", "name", name)
	shape.Description = "" // the field's own says more here, and the model's page has it
	row.Nested = append(row.Nested, nestedShape{Summary: name + ", " + t.p.r.n("fields.count", len(m.Fields)), Shape: shape})
}

// enum prepares the values of an enum. Shared tells that they are listed elsewhere as well.
func (p *page) enum(m *contracts.Model, shared bool) []enumValue {
	var values []enumValue
	size := 0
	for i, v := range m.Enum {
		if size += len(v.Value) + len(v.Description); shared && (i == maxSharedValues || size > maxSharedBytes) {
			return append(values, enumValue{More: p.r.n("more", len(m.Enum)-i)})
		}
		values = append(values, enumValue{Value: v.Value, Description: p.markdown(v.Description, 4)})
	}
	return values
}

// modelsOf finds the models that a field's type holds.
func modelsOf(t contracts.FieldType, depth int) []*contracts.Model {
	if t.Model != nil {
		if m := t.Model; len(m.Fields) == 0 && !m.IsEnum() && depth < maxNesting {
			return modelsOf(m.Base, depth+1)
		}
		return []*contracts.Model{t.Model}
	}
	var models []*contracts.Model
	if depth < maxNesting {
		for _, member := range t.Union {
			models = append(models, modelsOf(member, depth+1)...)
		}
	}
	return models
}

// joinPath returns the path of a field inside its outermost model: "items.productId".
func joinPath(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// personalPaths reads a list of paths of personal data. Authors write them in many ways: "email",
// "$.email", "payload.user.email", "items[].name", "items[*].name", "/user/email". All come out as
// "items.name", with false: no field was found for it yet.
func personalPaths(list contracts.Value, roots ...string) map[string]bool {
	paths := map[string]bool{}
	for _, path := range list.Strings() {
		path = arrayMarks.Replace(strings.TrimLeft(path, "$./"))
		for _, root := range roots {
			if rest, ok := strings.CutPrefix(path, root+"."); ok {
				path = rest
			}
		}
		paths[path] = false
	}
	return paths
}

var arrayMarks = strings.NewReplacer("[]", "", "[*]", "", "[0]", "", "/", ".", ".*.", ".")

func (v *shapeView) markdown(m *markdownWriter, level int) {}
