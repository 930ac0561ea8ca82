package jsonschema

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// hasFields tells whether a schema names properties, itself or through allOf.
func (s *Schemas) hasFields(a at, depth int) bool {
	if n := a.Get("properties"); n.Is(contracts.Object) && len(n.Members) > 0 {
		return true
	}
	if depth > maxNesting {
		return false
	}
	// A single part with nothing of its own beside it is an alias of that part, which keeps its name.
	parts := a.list("allOf")
	if len(parts) == 1 && a.Get("required") == nil {
		return parts[0].Get("$ref") == nil && s.hasFields(parts[0], depth+1)
	}
	return slices.ContainsFunc(parts, func(part at) bool {
		target, _, broken := s.follow(part)
		return broken == nil && s.hasFields(target, depth+1)
	})
}

// fields gives the fields of an object, those of its allOf parts included.
func (s *Schemas) fields(a at) []contracts.Field {
	c := collector{schemas: s, index: map[string]int{}, required: map[string]bool{}, seen: map[*document.Node]bool{}}
	c.collect(a, true)
	for i := range c.fields {
		c.fields[i].Optional = !c.required[c.fields[i].Name]
	}
	return c.fields
}

// collector joins the properties of a schema and its parts; a property that several name is that of the last.
type collector struct {
	schemas  *Schemas
	fields   []contracts.Field
	index    map[string]int
	required map[string]bool
	seen     map[*document.Node]bool
}

// collect adds the fields of a schema. Those of alternatives (always is false) may be there or not.
func (c *collector) collect(a at, always bool) {
	if a.Node == nil || c.seen[a.Node] {
		return
	}
	c.seen[a.Node] = true
	if ref := a.Get("$ref"); ref.Is(contracts.String) {
		if target, _, ok := c.schemas.find(a, ref.Text); ok {
			c.collect(target, always)
		} else {
			c.schemas.report(a, ref)
		}
	}
	for _, part := range a.list("allOf") {
		c.collect(part, always)
	}
	if n := a.Get("properties"); n.Is(contracts.Object) {
		for _, m := range n.Members {
			c.add(c.schemas.field(m.Name, at{m.Value, a.root}))
		}
	}
	if always {
		for _, name := range a.list("required") {
			c.required[name.Str()] = true
		}
	}
	for _, branch := range append(append(a.list("oneOf"), a.list("anyOf")...), a.get("then"), a.get("else")) {
		c.collect(branch, false)
	}
}

func (c *collector) add(f contracts.Field) {
	if i, ok := c.index[f.Name]; ok {
		c.fields[i] = f
		return
	}
	c.index[f.Name] = len(c.fields)
	c.fields = append(c.fields, f)
}

// field reads one property.
func (s *Schemas) field(name string, a at) contracts.Field {
	f := contracts.Field{
		Name: name, Description: a.Get("description").Str(), Type: s.read(a, ""),
		Deprecated: isTrue(a, "deprecated"), Default: a.Get("default").Value(), Constraints: constraints(a),
	}
	if f.Description == "" && f.Type.Model == nil {
		f.Description = a.Get("title").Str()
	}
	if f.Type.Array > 0 {
		for _, c := range constraints(a.get("items")) {
			f.Constraints = append(f.Constraints, "each "+c)
		}
	}
	return f
}

func isTrue(a at, name string) bool {
	n := a.Get(name)
	return n.Is(contracts.Bool) && n.Text == "true"
}

// constraints writes the validation keywords as readers write them.
func constraints(a at) []string {
	var list []string
	for _, k := range []struct{ keyword, before, after, one string }{
		{"minimum", "≥ ", "", ""}, {"exclusiveMinimum", "> ", "", ""}, {"maximum", "≤ ", "", ""}, {"exclusiveMaximum", "< ", "", ""},
		{"multipleOf", "multiple of ", "", ""},
		{"minLength", "at least ", " characters", " character"}, {"maxLength", "at most ", " characters", " character"},
		{"minItems", "at least ", " items", " item"}, {"maxItems", "at most ", " items", " item"},
		{"minProperties", "at least ", " properties", " property"}, {"maxProperties", "at most ", " properties", " property"},
	} {
		n := a.Get(k.keyword)
		if !n.Is(contracts.Number) {
			continue
		}
		if n.Text == "1" && k.one != "" {
			k.after = k.one
		}
		list = append(list, k.before+n.Text+k.after)
	}
	if pattern := a.Get("pattern").Str(); pattern != "" {
		list = append(list, pattern)
	}
	for _, k := range []struct{ keyword, words string }{
		{"uniqueItems", "no item twice"}, {"readOnly", "read only"}, {"writeOnly", "write only"}, {"x-pii", "personal data"}, {"pii", "personal data"},
	} {
		if isTrue(a, k.keyword) {
			list = append(list, k.words)
		}
	}
	return list
}

// literal spells a constant as JSON does.
func literal(n *document.Node) string {
	switch n.Kind {
	case contracts.Null:
		return "null"
	case contracts.String:
		return quote(n.Text)
	case contracts.Array:
		parts := make([]string, len(n.Items))
		for i, item := range n.Items {
			parts[i] = literal(item)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case contracts.Object:
		parts := make([]string, len(n.Members))
		for i, m := range n.Members {
			parts[i] = quote(m.Name) + ": " + literal(m.Value)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return n.Text
}

func quote(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(text) + `"`
}
