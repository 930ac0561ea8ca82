package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// ioFields shows one of the shapes that go into an operation or come out of it.
func ioFields(p *page, path string) (block, []tocEntry) {
	name := path[strings.LastIndexByte(path, '.')+1:]
	v := p.shown(path)
	switch {
	case v.Kind() == contracts.Missing:
		return nil, nil
	case v.Kind() == contracts.Null:
		return &shapeView{words: p.r.catalog, Empty: p.r.t("fields.none")}, nil
	}
	view := p.shape(name, p.caption(v, name), v, personalPaths(p.c.Spec.Get("policy.pii"), name))
	return &view, nil
}

// payload shows what an event or a job carries, with the paths of personal data that lead to none
// of its fields.
func payload(p *page, path string) (block, []tocEntry) {
	v, pii := p.shown(path), p.spec("pii").Value
	if pii.Kind() != contracts.Object { // of which no path would be read
		p.shown("pii")
	}
	if v.Empty() && pii.Empty() {
		return nil, nil
	}
	if schema := v.property("schema"); schema.Kind() == contracts.ShapeValue && len(v.Fields()) == 1 {
		v = schema // around which jobs have an object
	}
	personal := personalPaths(pii, "payload")
	view := shapeView{words: p.r.catalog}
	if !v.Empty() {
		view = p.shape("payload", p.caption(v, "payload"), v, personal)
	}
	for path, found := range personal {
		if !found {
			view.Personal = append(view.Personal, cmp.Or(path, "*"))
		}
	}
	slices.Sort(view.Personal)
	return &view, nil
}

// typeFields shows a type on its own page: its fields, or else what it stands for. Its description
// stands in the title block already.
func typeFields(p *page, _ string) (block, []tocEntry) {
	s := p.c.Shape
	if s == nil || s.Kind == contracts.EnumShape || s.Empty() {
		return nil, nil
	}
	return p.ownShape("fields", shapeNode(s)), nil
}

// typeValues shows the values of an enum on its own page.
func typeValues(p *page, _ string) (block, []tocEntry) {
	if s := p.c.Shape; s != nil && s.Kind == contracts.EnumShape {
		return p.ownShape("values", shapeNode(s)), nil
	}
	return nil, nil
}

// shapeNode is the value that a shape is on its own page, where it stands nowhere in a spec.
func shapeNode(s *contracts.Shape) node {
	return node{Value: contracts.UseValue(contracts.Use{Shape: s})}
}

func (p *page) ownShape(id string, v node) *shapeView {
	view := p.shape(id, p.caption(v, id), v, nil)
	view.Description, view.Model = nil, nil
	return &view
}

// formModel shows the model that a form fills in.
func formModel(p *page, path string) (block, []tocEntry) {
	v := p.shown(path)
	if v.Empty() {
		return nil, nil
	}
	view := p.shape("form-model", p.caption(v, "form-model"), v, nil)
	return &view, nil
}

// caption names the table of a value's fields after its shape, or else after the section.
func (p *page) caption(v node, section string) string {
	if v.Kind() == contracts.ShapeValue && v.Shape().Shape.Name != "" {
		return p.r.t("fields.caption", "name", v.Shape().Shape.Name)
	}
	return p.r.section(section)
}
