package typescript_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
)

// normal gives JSON Schemas that say the same the same form: without references, those of a schema
// to itself being followed some levels deep, null as a mark, constants as enums, tuples as draft
// 2020-12 has them. What a package says twice, a format and its pattern, is said once.
func normal(schema any) any {
	root, _ := schema.(schemaObject)
	n := &normaliser{root: root}
	return n.schema(schema)
}

// maxUnrolled is how deep schemas are compared that hold themselves.
const maxUnrolled = 9

type normaliser struct {
	root  schemaObject
	depth int
}

var silent = []string{"$schema", "$id", "id", "$defs", "definitions"}

func (n *normaliser) schema(v any) any {
	from, ok := v.(schemaObject)
	if !ok {
		if v == false {
			return schemaObject{"not": schemaObject{}}
		}
		return schemaObject{}
	}
	if ref, ok := from["$ref"].(string); ok {
		return n.reference(ref, from)
	}
	to := schemaObject{}
	for name, value := range from {
		switch name {
		case "properties", "patternProperties":
			properties := schemaObject{}
			for key, p := range value.(schemaObject) {
				properties[key] = n.inside(p)
			}
			if len(properties) > 0 {
				to[name] = properties
			}
		case "prefixItems", "anyOf", "oneOf", "allOf":
			to[name] = n.list(value)
		case "items":
			if list, ok := value.([]any); ok {
				to["prefixItems"] = n.list(list)
				continue
			}
			to[name] = n.inside(value)
		case "additionalItems":
			to["items"] = n.inside(value)
		case "additionalProperties", "propertyNames", "contains", "not":
			to[name] = n.inside(value)
		case "pattern":
			to["patterns"] = append(patternsOf(to), value)
		case "patterns":
			to[name] = append(patternsOf(to), value.([]any)...)
		case "const":
			to["enum"] = []any{value}
		default:
			if !slices.Contains(silent, name) && !strings.HasPrefix(name, "~") {
				to[name] = value
			}
		}
	}
	return n.simplified(to)
}

// inside gives the schema of a part of the value; nothing of parts as deep as nobody compares.
func (n *normaliser) inside(v any) any {
	if n.depth > maxUnrolled {
		return schemaObject{}
	}
	n.depth++
	defer func() { n.depth-- }()
	return n.schema(v)
}

func patternsOf(s schemaObject) []any {
	list, _ := s["patterns"].([]any)
	return list
}

func (n *normaliser) list(v any) []any {
	var list []any
	for _, item := range v.([]any) {
		list = append(list, n.schema(item))
	}
	return list
}

// reference follows a reference. What stands beside it holds too.
func (n *normaliser) reference(ref string, from schemaObject) any {
	var target any = n.root
	switch {
	case !strings.HasPrefix(ref, "#"):
		target = find(n.root, ref)
	case ref != "#":
		for _, step := range strings.Split(ref, "/")[1:] {
			switch at := target.(type) {
			case schemaObject:
				target = at[step]
			case []any:
				target = at[int(step[0]-'0')]
			}
		}
	}
	object, ok := target.(schemaObject)
	if !ok {
		return "no schema " + ref
	}
	whole := maps.Clone(object)
	for name, value := range from {
		if name != "$ref" {
			whole[name] = value
		}
	}
	return n.schema(whole)
}

// find returns the schema that has an identifier.
func find(v any, id string) any {
	switch at := v.(type) {
	case schemaObject:
		if at["$id"] == id {
			return at
		}
		for _, inner := range at {
			if found := find(inner, id); found != nil {
				return found
			}
		}
	case []any:
		for _, inner := range at {
			if found := find(inner, id); found != nil {
				return found
			}
		}
	}
	return nil
}

func (n *normaliser) simplified(s schemaObject) any {
	// Names that zod gives checks, which are no formats.
	if slices.Contains([]any{"starts_with", "ends_with", "includes", "lowercase", "uppercase", "regex"}, s["format"]) {
		delete(s, "format")
	}
	if s["format"] != nil {
		delete(s, "patterns")
	}
	if list, _ := s["type"].([]any); len(list) == 2 && list[1] == "null" {
		s["type"], s["nullable"] = list[0], true
	}
	if list, _ := s["type"].([]any); len(list) > 1 && list[1] != "null" {
		var branches []any
		for _, name := range list {
			branches = append(branches, n.schema(schemaObject{"type": name}))
		}
		delete(s, "type")
		s["anyOf"] = branches
	}
	if s["type"] == "null" {
		delete(s, "type")
		s["enum"] = []any{nil}
	}
	if s["minimum"] == -9007199254740991.0 {
		delete(s, "minimum")
	}
	if s["maximum"] == 9007199254740991.0 {
		delete(s, "maximum")
	}
	if values, _ := s["enum"].([]any); len(values) > 1 && slices.Contains(values, nil) {
		s["enum"], s["nullable"] = slices.DeleteFunc(slices.Clone(values), func(v any) bool { return v == nil }), true
	}
	if s["enum"] != nil {
		delete(s, "type")
	}
	if list, ok := s["required"].([]any); ok {
		slices.SortFunc(list, func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
		if len(list) == 0 {
			delete(s, "required")
		}
	}
	if names, ok := s["propertyNames"].(schemaObject); ok {
		if delete(names, "type"); len(names) == 0 {
			delete(s, "propertyNames")
		}
	}
	if patterns, ok := s["patternProperties"].(schemaObject); ok && patterns["^(.*)$"] != nil {
		s["additionalProperties"] = patterns["^(.*)$"]
		delete(s, "patternProperties")
	}
	if prefix, ok := s["prefixItems"].([]any); ok {
		if s["minItems"] == float64(len(prefix)) {
			delete(s, "minItems")
		}
		if s["maxItems"] == float64(len(prefix)) { // as zod and TypeBox close tuples
			delete(s, "maxItems")
			s["items"] = schemaObject{"not": schemaObject{}}
		}
		if len(prefix) == 0 {
			delete(s, "prefixItems")
		}
	}
	n.branches(s)
	n.all(s)
	return s
}

// branches takes null out of alternatives, and makes an enum of constants.
func (n *normaliser) branches(s schemaObject) {
	for _, name := range []string{"anyOf", "oneOf"} {
		list, ok := s[name].([]any)
		if !ok {
			continue
		}
		null := func(v any) bool { return reflect.DeepEqual(v, schemaObject{"enum": []any{nil}}) }
		if slices.ContainsFunc(list, null) {
			list, s["nullable"] = slices.DeleteFunc(list, null), true
		}
		var values []any
		for _, b := range list {
			if o := b.(schemaObject); len(o) == 1 && o["enum"] != nil {
				values = append(values, o["enum"].([]any)...)
			}
		}
		switch {
		case len(list) == 1:
			delete(s, name)
			for key, value := range list[0].(schemaObject) {
				if _, known := s[key]; !known {
					s[key] = value
				}
			}
		case len(values) == len(list):
			delete(s, name)
			s["enum"] = values
		default:
			s[name] = list
		}
	}
}

// all takes the parts of an allOf into the schema around them that say nothing else of the same.
func (n *normaliser) all(s schemaObject) {
	list, _ := s["allOf"].([]any)
	var rest []any
	for _, part := range list {
		o := part.(schemaObject)
		properties, _ := o["properties"].(schemaObject)
		own, _ := s["properties"].(schemaObject)
		conflict := false
		for name, value := range o {
			switch name {
			case "properties":
				for key := range properties {
					conflict = conflict || own[key] != nil && !agree(own[key].(schemaObject), properties[key].(schemaObject))
				}
			case "required", "patterns":
			default:
				conflict = conflict || s[name] != nil && !reflect.DeepEqual(s[name], value)
			}
		}
		if conflict {
			rest = append(rest, part)
			continue
		}
		for name, value := range o {
			switch name {
			case "properties":
				joined := schemaObject{}
				for _, from := range []schemaObject{own, properties} {
					for key, p := range from {
						both := schemaObject{}
						if known, ok := joined[key].(schemaObject); ok {
							maps.Copy(both, known)
						}
						maps.Copy(both, p.(schemaObject))
						joined[key] = both
					}
				}
				s[name] = joined
			case "required", "patterns":
				known, _ := s[name].([]any)
				for _, v := range value.([]any) {
					if !slices.Contains(known, v) {
						known = append(slices.Clone(known), v)
					}
				}
				if name == "required" {
					slices.SortFunc(known, func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
				}
				s[name] = known
			default:
				s[name] = value
			}
		}
	}
	delete(s, "allOf")
	if len(rest) > 0 {
		s["allOf"] = rest
	}
}

// agree reports whether two schemas say nothing else of the same.
func agree(a, b schemaObject) bool {
	for name, value := range a {
		if other, both := b[name]; both && !reflect.DeepEqual(value, other) {
			return false
		}
	}
	return true
}
