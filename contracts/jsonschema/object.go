package jsonschema

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// fields tells where the fields of a shape are.
type fields map[string]int

// field returns the field of a shape; nil where it has none of the name.
func (s *Schemas) field(of *contracts.Shape, name string) *contracts.Field {
	if of == nil || len(of.Fields) == 0 {
		return nil
	}
	known := s.places[of]
	if known == nil {
		known = make(fields, len(of.Fields))
		for i := range of.Fields {
			known[of.Fields[i].Name] = i
		}
		s.places[of] = known
	}
	if i, ok := known[name]; ok {
		return &of.Fields[i]
	}
	return nil
}

// properties are the schemas that parts have for names, in the order in which they name them.
type properties struct {
	names []string
	of    map[string][]at
}

func newProperties(count int) properties {
	return properties{make([]string, 0, count), make(map[string][]at, count)}
}

func (p *properties) add(name string, a at) {
	if _, known := p.of[name]; !known {
		p.names = append(p.names, name)
		p.of[name] = nil
	}
	if a.Node != nil {
		p.of[name] = append(p.of[name], a)
	}
}

// fillObject reads the fields of an object, and what else holds for properties. A property that
// several parts mention is what all of them say.
func (s *Schemas) fillObject(shape *contracts.Shape, p *parts, base *contracts.Shape) {
	required, count := map[string]bool{}, 0
	for _, a := range p.list {
		count += len(members(a.Get("properties")))
	}
	named, patterns := newProperties(count), newProperties(0)
	for _, a := range p.list {
		for _, m := range members(a.Get("properties")) {
			named.add(m.Name, a.in(m.Value))
			if isTrue(m.Value.Get("required")) { // draft 3
				required[m.Name] = true
			}
		}
		for _, m := range members(a.Get("patternProperties")) {
			patterns.add(m.Name, a.in(m.Value))
		}
	}
	for _, a := range p.list {
		for _, item := range items(a.Get("required")) {
			if name := item.Str(); name != "" {
				required[name] = true
				named.add(name, at{})
			}
		}
	}
	if len(named.names) > 0 {
		shape.Fields = make([]contracts.Field, 0, len(named.names))
	}
	for _, name := range named.names {
		known := s.field(base, name)
		optional := !required[name] && (known == nil || known.Optional)
		shape.Fields = append(shape.Fields, contracts.Field{Name: name, Optional: optional, Use: s.fieldUse(named.of[name], known)})
	}
	for _, pattern := range patterns.names {
		shape.SetPatterns(append(shape.Patterns(), contracts.PatternField{Pattern: pattern, Use: s.join(patterns.of[pattern], nil)}))
	}
	s.fillRest(shape, p)
}

// fieldUse returns what schemas say of a property. Known is the field of which they say more; where
// they say nothing of its type, it is that one's.
func (s *Schemas) fieldUse(mentions []at, known *contracts.Field) contracts.Use {
	if known == nil {
		if len(mentions) == 0 {
			return contracts.Use{Shape: s.any()}
		}
		return s.join(mentions, nil)
	}
	if !slices.ContainsFunc(mentions, func(a at) bool { return !beside(a) }) {
		u := contracts.Use{Shape: known.Shape, Nullable: known.Nullable}
		if len(mentions) > 0 {
			u.Annotations = s.annotations(s.collect(mentions, false))
		}
		return u
	}
	if known.Shape.Kind == contracts.ObjectShape || known.Shape.Kind == contracts.ListShape {
		return s.join(mentions, known.Shape)
	}
	return s.join(mentions, nil)
}

// beside reports whether a schema says only what stands beside a shape.
func beside(a at) bool {
	return isTrue(a.Node) || a.Is(contracts.Object) && !slices.ContainsFunc(a.Members, func(m member) bool { return keywords[m.Name].role == shaping })
}

// needed returns a field that must be there, of whatever type it is.
func (s *Schemas) needed(name string, base *contracts.Shape) contracts.Field {
	return contracts.Field{Name: name, Use: s.fieldUse(nil, s.field(base, name))}
}

// any returns the shape of which nothing is known.
func (s *Schemas) any() *contracts.Shape { return s.simple(&parts{}) }

// fillRest reads what holds for properties that are no fields, and for several of them.
func (s *Schemas) fillRest(shape *contracts.Shape, p *parts) {
	var rest, names, unevaluated []at
	closed := false
	for _, a := range p.list {
		for keyword, list := range map[string]*[]at{"additionalProperties": &rest, "propertyNames": &names, "unevaluatedProperties": &unevaluated} {
			switch n := a.Get(keyword); {
			case isFalse(n) && keyword == "additionalProperties":
				shape.Closed = true
			case isFalse(n) && keyword == "unevaluatedProperties":
				closed = true
			case n.Is(contracts.Object) || n.Is(contracts.Bool):
				*list = append(*list, a.in(n))
			}
		}
		for _, keyword := range []string{"dependentRequired", "dependencies"} {
			for _, m := range members(a.Get(keyword)) {
				if need := (contracts.Need{With: m.Name, Required: texts(m.Value)}); len(need.Required) > 0 {
					shape.SetNeeds(append(shape.Needs(), need))
				}
			}
		}
	}
	if len(rest) == 0 && !shape.Closed { // which otherwise leave nothing unevaluated
		shape.Closed, rest = closed, unevaluated
	}
	if len(rest) > 0 {
		u := s.join(rest, nil)
		shape.Rest = &u
	}
	if len(names) > 0 {
		u := s.join(names, nil)
		shape.SetNames(&u)
	}
}

// texts returns the texts of a list, or one that stands alone.
func texts(n *document.Node) []string {
	if n.Is(contracts.String) {
		return []string{n.Text}
	}
	var list []string
	for _, item := range items(n) {
		if item.Is(contracts.String) {
			list = append(list, item.Text)
		}
	}
	return list
}

// fillList reads the items of a list.
func (s *Schemas) fillList(shape *contracts.Shape, p *parts, base *contracts.Shape) {
	var rest, unevaluated, contains []at
	var prefix [][]at
	for _, a := range p.list {
		first := a.list("prefixItems")
		after := a.get("items")
		if after.Is(contracts.Array) { // a tuple, as drafts before 2020-12 write it
			first, after = a.list("items"), a.get("additionalItems")
		}
		for i, item := range first {
			if i == len(prefix) {
				prefix = append(prefix, nil)
			}
			prefix[i] = append(prefix[i], item)
		}
		for list, more := range map[*[]at]at{&rest: after, &unevaluated: a.get("unevaluatedItems")} {
			if more.Is(contracts.Object) || more.Is(contracts.Bool) {
				*list = append(*list, more)
			}
		}
		if one := a.get("contains"); one.Node != nil {
			contains = append(contains, one)
		}
	}
	if len(rest) == 0 { // which otherwise leave nothing unevaluated
		rest = unevaluated
	}
	for _, mentions := range prefix {
		shape.SetPrefix(append(shape.Prefix(), s.join(mentions, nil)))
	}
	if len(rest) > 0 {
		u := contracts.Use{}
		if base != nil && base.Items != nil {
			u = s.fieldUse(rest, &contracts.Field{Use: *base.Items})
		} else {
			u = s.join(rest, nil)
		}
		shape.Items = &u
	}
	for i, one := range contains {
		u := s.join([]at{one}, nil)
		if i == 0 {
			shape.SetContains(&u)
			continue
		}
		shape.SetAll(append(shape.All(), contracts.Use{Shape: &contracts.Shape{Kind: contracts.ListShape, Composition: &contracts.Composition{Contains: &u}}}))
	}
}
