package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// unknownProperty finds properties that are nearly ones that the library defines. All others may be
// their author's own. The top of a manifest's items is looked at when they are loaded.
func unknownProperty(p *pass) {
	elsewhere := p.Kinds.PropertyNames()
	names := map[contracts.Kind]map[string][]string{}
	for c := range p.newest() {
		if c.Spec.Kind() != contracts.Object {
			continue
		}
		if names[c.Kind] == nil {
			names[c.Kind] = namesIn(p.Kinds, c.Kind)
		}
		w := propertyWalk{pass: p, contract: c, names: names[c.Kind], elsewhere: elsewhere, again: map[string]string{}}
		for _, n := range p.Kinds.Info(c.Kind).Nested {
			w.again[strings.ReplaceAll(n.Path+"."+n.Inner, "[]", "")] = strings.ReplaceAll(n.Path, "[]", "")
		}
		w.object(c.Spec, "", "")
	}
}

// sectionNames are names of objects that pages show in sections of their own, so that the kinds' table
// has no labels for them. Those behind * hold for all that authors name there.
var sectionNames = map[contracts.Kind]map[string][]string{
	contracts.Operation: {
		"acceptance":           {"scenarios", "examples"},
		"acceptance.scenarios": {"key", "description", "given", "when", "then"},
		"acceptance.examples":  {"key", "description", "input", "output"},
		"io.errors.*":          {"description", "http", "gqlCode", "when"},
		"transport":            {"rest", "gql", "mcp"},
		"transport.rest":       {"method", "path"},
		"transport.gql":        {"field", "returns"},
		"transport.mcp":        {"toolName", "description"},
		"sideEffects.emits":    {"key", "version", "ref", "when", "payload"},
	},
	contracts.TestSpec: {"scenarios": {"key", "description", "given", "when", "then"}},
	contracts.Workflow: {"definition.transitions": {"from", "to", "label", "condition"}},
}

// sharedNames are such of all kinds.
var sharedNames = map[string][]string{
	"policy.rateLimit": {"rpm", "key", "windowSeconds", "burst"},
	"deprecation":      {"since", "sunset", "reason", "replacedBy"}, "deprecation.replacedBy": {"key", "version"},
	"meta.deprecation": {"since", "sunset", "reason", "replacedBy"}, "meta.deprecation.replacedBy": {"key", "version"},
}

// refNames are those of objects that refer to a contract.
var refNames = []string{"key", "version", "name", "kind", "optional", "reason", "description", "ref"}

func namesIn(kinds *contracts.KindTable, kind contracts.Kind) map[string][]string {
	names := kinds.NamesIn(kind)
	for object, list := range sharedNames {
		names[object] = slices.Concat(names[object], list)
	}
	for _, rule := range slices.Concat(kinds.Info(kind).Refs, contracts.SharedRefs) {
		object := strings.ReplaceAll(rule.Path, "[]", "")
		names[object] = slices.Concat(names[object], refNames)
	}
	for object, list := range sectionNames[kind] {
		names[object] = slices.Concat(names[object], list)
	}
	return names
}

type propertyWalk struct {
	*pass
	contract  *contracts.Contract
	names     map[string][]string
	elsewhere []string          // names that specs of other kinds have
	again     map[string]string // objects that are as one around them is, by their patterns
}

func (w *propertyWalk) object(v contracts.Value, path, pattern string) {
	if outer, ok := w.again[pattern]; ok {
		pattern = outer
	}
	known := w.names[pattern]
	if v.Kind() != contracts.Object {
		return
	}
	if len(known) == 0 {
		if each := pattern + ".*"; len(w.names[each]) > 0 {
			for _, f := range v.Fields() {
				w.object(f.Value, contracts.JoinPath(path, f.Name), each)
			}
		}
		return
	}
	loaded := pattern == "" && (w.contract.Source.Language == "json" || w.contract.Source.Language == "yaml")
	for _, f := range v.Fields() {
		at, inner := contracts.JoinPath(path, f.Name), strings.TrimPrefix(pattern+"."+f.Name, ".")
		if slices.Contains(known, f.Name) {
			w.object(f.Value, at, inner)
			for i, item := range f.Value.Items() {
				w.object(item, contracts.JoinIndex(at, i), inner)
			}
			continue
		}
		if loaded || pattern == "" && slices.Contains(w.elsewhere, f.Name) {
			continue
		}
		if near := contracts.Nearest(f.Name, known); near != "" && !severalOf(f.Name, near, v) {
			w.reportName(w.contract, at, fmt.Sprintf("%s: %q is no property that the library defines", name(w.contract), f.Name), fmt.Sprintf("did you mean %q?", near))
		}
	}
}

// severalOf reports whether a property has the name of another one that is there too, in the plural,
// and other content: a list of keys beside a key.
func severalOf(name, near string, v contracts.Value) bool {
	one := v.Property(near)
	return name == near+"s" && one.Present() && one.Kind() != v.Property(name).Kind()
}

// wordList is the words that a property takes.
type wordList struct {
	kind  contracts.Kind // empty for all
	path  string         // as a RefRule has it
	words []string
	more  bool // there may be others, so that only what is nearly one of these is a slip
}

var wordLists = []wordList{
	{"", "policy.auth", []string{"anonymous", "user", "admin"}, false},
	{contracts.Operation, "meta.kind", []string{"command", "query"}, false},
	{contracts.Operation, "transport.rest.method", []string{"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"}, false},
	{contracts.Workflow, "definition.steps[].type", []string{"human", "automation", "decision"}, false},
	{contracts.Policy, "rules[].effect", []string{"allow", "deny"}, false},
	{contracts.Form, "fields[].kind", formKinds, true},
	{contracts.DataView, "view.kind", []string{"list", "detail", "table", "grid"}, false},
	{contracts.Visualization, "visualization.kind", []string{"metric", "cartesian", "pie", "heatmap", "funnel", "geo"}, false},
	{contracts.Capability, "meta.kind", []string{"api", "event", "data", "ui", "integration"}, false},
	{contracts.Capability, "provides[].surface", []string{"operation", "event", "workflow", "presentation", "resource"}, true},
	{contracts.TestSpec, "scenarios[].then[].type", []string{"expectOutput", "expectError", "expectEvents"}, true},
}

var formKinds = []string{
	"text", "textarea", "number", "percent", "currency", "email", "phone", "address", "date", "time", "datetime", "duration", "select", "autocomplete",
	"checkbox", "radio", "switch", "group", "array",
}

// eachAt visits what stands at a path of a spec, and in what lies in itself there.
func (p *pass) eachAt(c *contracts.Contract, path string, visit func(path string, v contracts.Value)) {
	c.Spec.EachAt(path, visit)
	var inside func(v contracts.Value, at, outer, rest string, depth int)
	inside = func(v contracts.Value, at, outer, rest string, depth int) {
		if depth > contracts.MaxDepth {
			return
		}
		for _, n := range p.Kinds.Info(c.Kind).Nested {
			if n.Path == outer {
				v.EachAt(n.Inner, func(inner string, v contracts.Value) {
					inner = at + "." + inner
					v.EachAt(rest, func(last string, v contracts.Value) { visit(inner+"."+last, v) })
					inside(v, inner, outer, rest, depth+1)
				})
			}
		}
	}
	outer := ""
	for _, n := range p.Kinds.Info(c.Kind).Nested {
		if rest, ok := strings.CutPrefix(path, n.Path+"."); ok && n.Path != outer {
			outer = n.Path
			c.Spec.EachAt(outer, func(at string, v contracts.Value) { inside(v, at, n.Path, rest, 0) })
		}
	}
}

func unknownValue(p *pass) {
	for c := range p.newest() {
		for _, list := range wordLists {
			if list.kind != "" && list.kind != c.Kind {
				continue
			}
			p.eachAt(c, list.path, func(path string, v contracts.Value) {
				if is, wrong := list.lacks(v); wrong {
					p.report(c, path, fmt.Sprintf("%s: %s is no value of %s", name(c), is, strings.ReplaceAll(list.path, "[]", "")), oneOf(v.Str(), list.words))
				}
			})
		}
		if d := c.Deprecation; d != nil && d.Sunset != "" && day(d.Sunset) == "" {
			p.report(c, sunsetPath(c), fmt.Sprintf("%s: the sunset %q is no date", name(c), d.Sunset), "write it as 2026-12-31")
		}
		p.unknownScalars(c)
	}
}

// lacks reports whether a value is none of the list's, and names it.
func (l *wordList) lacks(v contracts.Value) (is string, wrong bool) {
	switch v.Kind() {
	case contracts.Expression, contracts.Literal:
		return "", false
	case contracts.String:
		text := v.Text()
		return fmt.Sprintf("%q", text), !slices.Contains(l.words, text) && !(l.more && contracts.Nearest(text, l.words) == "")
	}
	return inWords(v), !l.more
}

// oneOf is the hint for a word that is none of a list.
func oneOf(word string, words []string) string {
	if near := contracts.Nearest(word, words); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "it is one of " + strings.Join(words, ", ")
}

// scalars are those of the contract library. It may have more, so that only what is nearly one of
// these is taken for a slip.
var scalars = []string{
	"String", "NonEmptyString", "Int", "PositiveInt", "Float", "PositiveNumber", "Boolean", "ID", "JSON", "JSONObject", "Date", "DateTime", "Time",
	"EmailAddress", "URL", "PhoneNumber", "Locale", "TimeZone", "Currency", "CountryCode", "Latitude", "Longitude",
}

// unknownScalars looks at the scalars of a type's own fields.
func (p *pass) unknownScalars(c *contracts.Contract) {
	if c.Shape == nil {
		return
	}
	for i := range c.Shape.Fields {
		field := &c.Shape.Fields[i]
		shape := field.Shape
		for shape.Kind == contracts.ListShape && shape.Items != nil && !shape.Declared() {
			shape = shape.Items.Shape
		}
		if shape.Kind != contracts.ScalarShape || shape.Declared() || slices.Contains(scalars, shape.Scalar) || strings.ToLower(shape.Scalar) == shape.Scalar {
			continue // schemas spell their types in small letters
		}
		if near := contracts.Nearest(shape.Scalar, scalars); near != "" {
			p.report(c, contracts.JoinPath(contracts.JoinPath("fields", field.Name), "type"),
				fmt.Sprintf("%s: %q is no scalar that the library has", name(c), shape.Scalar), fmt.Sprintf("did you mean %q?", near))
		}
	}
}
