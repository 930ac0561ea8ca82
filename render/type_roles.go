package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// maxRoles bounds the places that are named of one contract that uses a type.
const maxRoles = 4

// roles says where a contract uses a type: as which of its models, and in which of their fields. What
// the fields hold through types with a page is the business of those.
type roles struct {
	p     *page
	of    *contracts.Contract
	open  []*contracts.Shape // the shapes without a page around the current one
	spans []span
}

// rolesOf is the roles of the page's type in a contract; nil where they can't be told.
func (p *page) rolesOf(user *contracts.Contract) span {
	r := &roles{p: p, of: p.c}
	if user.Kind == contracts.Type {
		r.held(user.Shape, textSpan(p.r.t("relation.field")), nil)
	}
	user.Spec.EachShape(func(path string, u *contracts.Use) { r.use(u, r.modelLabel(user.Kind, path), nil) })
	switch {
	case len(r.spans) == 0:
		return nil
	case len(r.spans) > maxRoles:
		r.spans = append(r.spans[:maxRoles:maxRoles], textSpan("…"))
	}
	return spans{list: r.spans, separator: ", "}
}

// modelLabel is what a page calls the model at a path of a spec: by its section, else by the path.
func (r *roles) modelLabel(kind contracts.Kind, path string) span {
	name := path[strings.LastIndexByte(path, '.')+1:]
	if slices.Contains(r.p.r.kinds.Info(kind).Models, path) || name == "payload" { // of an event that an operation emits
		if text := cmp.Or(r.p.r.texts["section."+name], r.p.r.texts["section.form-"+name]); text != "" {
			return textSpan(lowerFirst(text))
		}
	}
	return nameSpan{Label: path}
}

// use looks at a shape in its place: in a model that is called label, in a field of it.
func (r *roles) use(u *contracts.Use, label span, field []string) {
	if len(r.spans) > maxRoles {
		return
	}
	switch at := r.p.reg.TypeOf(u.Shape); {
	case at == r.of:
		parts := []span{label}
		if len(field) > 0 {
			parts = append(parts, nameSpan{Label: strings.Join(field, ".")})
		}
		if role := (spans{list: parts, separator: " "}); !slices.ContainsFunc(r.spans, func(s span) bool { return s.Markdown() == role.Markdown() }) {
			r.spans = append(r.spans, role)
		}
	case at == nil:
		r.held(u.Shape, label, field)
	}
}

// held looks at what a shape without a page holds, or the type itself that uses another.
func (r *roles) held(s *contracts.Shape, label span, field []string) {
	if s == nil || slices.Contains(r.open, s) || len(r.open) > maxTypeDepth {
		return
	}
	r.open = append(r.open, s)
	defer func() { r.open = r.open[:len(r.open)-1] }()
	fields := map[*contracts.Use]string{}
	for i := range s.Fields {
		fields[&s.Fields[i].Use] = s.Fields[i].Name
	}
	for u := range s.Held() {
		if name, ok := fields[u]; ok {
			r.use(u, label, append(slices.Clip(field), name))
		} else {
			r.use(u, label, field)
		}
	}
}
