package jsonschema

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// values returns the values that the parts list, in their order: those of "enum", of "const", and
// of an anyOf or oneOf of constants, each with what is said of it. Of two lists in the parts those
// hold that are in both. Null is none of them: it may stand in the place of the others.
func (s *Schemas) values(p *parts) (values []contracts.EnumValue, ok bool) {
	for _, a := range p.list {
		for _, list := range listed(a) {
			if !ok {
				values, ok = list, true
				continue
			}
			values = inBoth(values, list)
		}
	}
	return values, ok
}

// listed returns the lists of values that one schema has.
func listed(a at) [][]contracts.EnumValue {
	known, ok := a.scope.values[a]
	if !ok && a.Is(contracts.Object) {
		for _, list := range [...][]contracts.EnumValue{enumerated(a), constants(a.list("oneOf")), constants(a.list("anyOf")), constant(a)} {
			if len(list) > 0 {
				known = append(known, list)
			}
		}
		if len(known) > 0 {
			a.scope.values[a] = known
		}
	}
	return known
}

// valueWords are the keywords of several tools for lists of words about the values of "enum".
var valueWords = []string{"markdownEnumDescriptions", "x-enum-descriptions", "x-enumDescriptions", "enumDescriptions"}

// enumerated reads the keyword "enum" with the words about its values.
func enumerated(a at) []contracts.EnumValue {
	var list []contracts.EnumValue
	var words []*document.Node
	for _, keyword := range valueWords {
		if n := items(a.Get(keyword)); len(n) > 0 {
			words = n
		}
	}
	for i, item := range items(a.Get("enum")) {
		if item.Is(contracts.Null) {
			continue
		}
		v := contracts.EnumValue{Value: item.Value()}
		if i < len(words) {
			v.Description = words[i].Str()
		}
		list = append(list, v)
	}
	return list
}

func constant(a at) []contracts.EnumValue {
	if n := a.Get("const"); n != nil && !n.Is(contracts.Null) {
		return []contracts.EnumValue{{Value: n.Value()}}
	}
	return nil
}

// constants reads branches that are constants, null aside; none where one of them is anything else.
func constants(branches []at) []contracts.EnumValue {
	if countBranches(branches) < 2 {
		return nil
	}
	var list []contracts.EnumValue
	for _, b := range branches {
		if isNull(b) {
			continue
		}
		n := b.Get("const")
		if values := items(b.Get("enum")); n == nil && len(values) == 1 {
			n = values[0]
		}
		if n == nil || slices.ContainsFunc(members(b.Node), func(m member) bool {
			return keywords[m.Name].role == shaping && !slices.Contains([]string{"const", "enum", "type"}, m.Name) || keywords[m.Name].role == bounding
		}) {
			return nil
		}
		v := contracts.EnumValue{Value: n.Value(), Description: b.Get("description").Str(), Deprecated: isTrue(b.Get("deprecated"))}
		if v.Description == "" {
			v.Description = b.Get("title").Str()
		}
		list = append(list, v)
	}
	return list
}

// inBoth returns the values of the first list that are in the second too, with the words of both;
// the first where none is, since then readers have to see that nothing can be both.
func inBoth(first, second []contracts.EnumValue) []contracts.EnumValue {
	known := map[string]contracts.EnumValue{}
	for _, v := range second {
		known[spelling(v.Value)] = v
	}
	var both []contracts.EnumValue
	for _, v := range first {
		other, ok := known[spelling(v.Value)]
		if !ok {
			continue
		}
		if v.Description == "" {
			v.Description = other.Description
		}
		v.Deprecated = v.Deprecated || other.Deprecated
		both = append(both, v)
	}
	if len(both) == 0 {
		return append(first, second...)
	}
	return both
}

// spelling is equal for equal values.
func spelling(v contracts.Value) string {
	to := string(rune('a'+v.Kind())) + v.Text() + "\x00"
	for _, item := range v.Items() {
		to += spelling(item)
	}
	for _, f := range v.Fields() {
		to += f.Name + "\x01" + spelling(f.Value)
	}
	return to + "\x02"
}

// fillValues makes a shape one of values. What parts say of values of several kinds beside that
// holds besides.
func (s *Schemas) fillValues(shape *contracts.Shape, p *parts, values []contracts.EnumValue) {
	if len(values) == 1 && values[0].Description == "" && !values[0].Deprecated {
		shape.Kind, shape.Const = contracts.ConstShape, values[0].Value
	} else {
		shape.Kind, shape.Enum = contracts.EnumShape, values
	}
	spoken := p.speaksOf()
	for _, name := range []string{"object", "array"} {
		if slices.Contains(spoken, name) && slices.Contains(p.types, name) {
			beside := contracts.Use{Shape: &contracts.Shape{}}
			s.fillType(beside.Shape, p, name, nil)
			shape.SetAll(append(shape.All(), beside))
		}
	}
	for _, a := range p.list {
		if format := a.Get("format").Str(); format != "" {
			shape.Format = format
		}
	}
}
