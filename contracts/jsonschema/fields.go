package jsonschema

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// hasFields reports whether a schema names properties, itself or through allOf. It looks at all
// parts that are not known yet, and then goes back from those with properties to all that take them
// over: each schema is looked at once, in however many others it is a part.
func (s *Schemas) hasFields(a at) bool {
	if has, known := s.fielded[a.Node]; known {
		return has
	}
	queue, takers := []at{a}, map[*document.Node][]*document.Node{}
	s.fielded[a.Node] = false
	var found []*document.Node
	for i := 0; i < len(queue); i++ {
		from := queue[i]
		if n := from.Get("properties"); n.Is(contracts.Object) && len(n.Members) > 0 {
			found = append(found, from.Node)
			continue
		}
		for _, part := range s.parts(from) {
			has, known := s.fielded[part.Node]
			if has {
				found = append(found, from.Node)
				continue
			}
			takers[part.Node] = append(takers[part.Node], from.Node)
			if !known {
				s.fielded[part.Node] = false
				queue = append(queue, part)
			}
		}
	}
	for len(found) > 0 {
		n := found[len(found)-1]
		found = found[:len(found)-1]
		if !s.fielded[n] {
			s.fielded[n] = true
			found = append(found, takers[n]...)
		}
	}
	return s.fielded[a.Node]
}

// parts returns the schemas of allOf that a schema takes its fields from.
func (s *Schemas) parts(a at) []at {
	parts := a.list("allOf")
	// A single part with nothing of its own beside it is an alias of that part, which keeps its
	// name.
	if len(parts) == 1 && a.Get("required") == nil {
		if parts[0].Get("$ref") != nil {
			return nil
		}
		return parts
	}
	var targets []at
	for _, part := range parts {
		if target, _, broken := s.resolve(part); broken == nil {
			targets = append(targets, target)
		}
	}
	return targets
}

// maxInherited bounds how many schemas besides its own a model takes fields from, and how many
// fields: with a chain of definitions that each extend the next, all of them would hold the fields
// of all.
const (
	maxInherited    = 500
	maxAllInherited = 100_000 // by all models of a document
)

// fields returns the fields of an object, those of its allOf parts included.
func (s *Schemas) fields(a at) []Field {
	c := collector{schemas: s, index: map[string]int{}, required: map[string]bool{}, seen: map[*document.Node]bool{}}
	c.collect(a, true)
	for i := range c.fields {
		c.fields[i].Optional = !c.required[c.fields[i].Name]
	}
	if c.cut != nil && !s.reported[c.cut] {
		s.reported[c.cut] = true
		s.list = append(s.list, contracts.TooManyFields.At(c.cut.At,
			fmt.Sprintf("a model takes over more than %d fields or schemas from others, or all together more than %d; those from here on are left out", maxInherited, maxAllInherited),
			"let fields hold models instead of extending them"))
	}
	return c.fields
}

// collector joins the properties of a schema and its parts; a property that several name is that of
// the last.
type collector struct {
	schemas  *Schemas
	fields   []Field
	index    map[string]int
	required map[string]bool
	seen     map[*document.Node]bool

	outside   int            // how many references lead here from the schema itself
	taken     int            // schemas from behind references
	inherited int            // fields from behind references
	cut       *document.Node // the first that were too many
}

// collect adds the fields of a schema. Those of alternatives (always is false) may be there or not.
func (c *collector) collect(a at, always bool) {
	if a.Node == nil || c.seen[a.Node] || !c.spend(&c.taken, a.Node) {
		return
	}
	c.seen[a.Node] = true
	if ref := a.Get("$ref"); ref.Is(contracts.String) {
		if target, _, ok := c.schemas.find(a, ref.Text); ok {
			c.outside++
			c.collect(target, always)
			c.outside--
		} else {
			c.schemas.report(a, ref)
		}
	}
	for _, part := range a.list("allOf") {
		c.collect(part, always)
	}
	if n := a.Get("properties"); n.Is(contracts.Object) {
		for _, m := range n.Members {
			if c.spend(&c.inherited, m.Value) {
				c.add(c.schemas.field(m.Name, at{m.Value, a.root}))
			}
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

// spend reports whether one more schema or field may be taken over, and counts it.
func (c *collector) spend(count *int, n *document.Node) bool {
	if c.outside == 0 {
		return true
	}
	*count++
	if c.schemas.inherited++; *count > maxInherited || c.schemas.inherited > maxAllInherited {
		if c.cut == nil {
			c.cut = n
		}
		return false
	}
	return true
}

func (c *collector) add(f Field) {
	if i, ok := c.index[f.Name]; ok {
		c.fields[i] = f
		return
	}
	c.index[f.Name] = len(c.fields)
	c.fields = append(c.fields, f)
}

// field reads one property.
func (s *Schemas) field(name string, a at) Field {
	f := Field{
		Name: name, Description: a.Get("description").Str(), Type: s.read(a, ""),
		Deprecated: isTrue(a, "deprecated"), Default: a.Get("default").Value(), Constraints: constraints(a),
	}
	if f.Description == "" && f.Type.Model == nil {
		f.Description = a.Get("title").Str()
	}
	if f.Type.Array > 0 {
		for _, c := range constraints(a.get("items")) {
			_ = c
		}
	}
	return f
}

func isTrue(a at, name string) bool {
	n := a.Get(name)
	return n.Is(contracts.Bool) && n.Text == "true"
}

func constraints(a at) []contracts.Constraint {
	var list []contracts.Constraint
	for i, keyword := range []string{"minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties", "contentEncoding", "contentMediaType"} {
		n := a.Get(keyword)
		if n.Is(contracts.Number) || n.Is(contracts.String) {
			list = append(list, contracts.Constraint{Kind: contracts.ConstraintKind(i), Value: n.Value()})
		} else if isTrue(a, keyword) {
			list = append(list, contracts.Constraint{Kind: contracts.ConstraintKind(i)})
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
