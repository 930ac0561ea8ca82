package fields

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// Mention is a place of a contract that has to change with a field.
type Mention struct {
	What string // "shape", "example", "condition" or "view"
	Path string // of the field in the shape, or of the value in the contract's spec
}

// Mentions returns where a contract carries a field: in shapes and payloads, in examples, in
// conditions, and in what a view or a form shows. The field is a name or the end of a path:
// "email", "user.email", "input.email".
func Mentions(r *contracts.Registry, c *contracts.Contract, field string) []Mention {
	var list []Mention
	add := func(m Mention) {
		if !slices.Contains(list, m) {
			list = append(list, m)
		}
	}
	Each(r, c, func(o Occurrence) {
		path, what := string(o.Path), "shape"
		if o.Section != "" {
			path = o.Section + "." + path
		}
		if o.Use == nil {
			what = "view"
		}
		if endsWith(path, field) {
			add(Mention{what, path})
		} else if rest, ok := behind(path, field); ok && o.Use != nil && (&descent{own: c.Shape, seen: map[descended]bool{}}).holds(o.Use.Shape, rest, 0) {
			add(Mention{what, path + "." + rest})
		}
	})
	w := mentionWalk{info: r.Kinds.Info(c.Kind), field: field, add: add}
	w.value(c.Spec, "", "", "", 0)
	return list
}

func endsWith(path, field string) bool { return strings.HasSuffix("."+path, "."+field) }

// behind cuts what a path ends with off the front of a field: of "items.node.children" and
// "node.children.name" it is "name".
func behind(path, field string) (rest string, ok bool) {
	for at := len(field) - 1; at > 0; at-- {
		if field[at] == '.' && endsWith(path, field[:at]) {
			return field[at+1:], true
		}
	}
	return "", false
}

// descent follows a path into shapes as deep as it goes, through shapes that hold themselves too,
// whose fields Each meets once. What it has come to without success is not tried again.
type descent struct {
	own  *contracts.Shape // of a type, whose other types are left to those
	seen map[descended]bool
}

type descended struct {
	shape *contracts.Shape
	left  int // bytes of the path
}

func (d *descent) holds(s *contracts.Shape, path string, depth int) bool {
	at := descended{s, len(path)}
	if s == nil || depth > contracts.MaxDepth || d.seen[at] || d.own != nil && s != d.own && s.Declared() {
		return false
	}
	d.seen[at] = true
	for i := range s.Fields {
		rest, ok := strings.CutPrefix(path, s.Fields[i].Name)
		if ok && rest == "" || ok && rest[0] == '.' && d.holds(s.Fields[i].Shape, rest[1:], depth+1) {
			return true
		}
	}
	for u := range others(s) {
		if d.holds(u.Shape, path, depth+1) {
			return true
		}
	}
	return false
}

// mentionWalk looks for a field in the values of a spec.
type mentionWalk struct {
	info  *contracts.KindInfo
	field string
	add   func(Mention)
}

// value looks at a value at a path of the spec. Data is the path inside an example, property the
// nearest property around the value.
func (w *mentionWalk) value(v contracts.Value, path, data, property string, depth int) {
	if depth > contracts.MaxDepth {
		return
	}
	example := data != "" || w.info.HoldsExample(path)
	for i, item := range v.Items() {
		w.value(item, contracts.JoinIndex(path, i), data, property, depth+1)
	}
	for _, f := range v.Fields() {
		inner, inside := contracts.JoinPath(path, f.Name), ""
		if example {
			if inside = f.Name; data != "" {
				inside = data + "." + f.Name
			} else if last := path[strings.LastIndexByte(path, '.')+1:]; last != "" {
				inside = last + "." + f.Name
			}
			if endsWith(inside, w.field) {
				w.add(Mention{"example", inner})
			}
		}
		w.value(f.Value, inner, inside, f.Name, depth+1)
	}
	conditional := slices.Contains(conditions, property) || strings.HasSuffix(path, "guard.value")
	if (v.Kind() == contracts.String || v.Kind() == contracts.Expression) && !example && conditional && names(v.Text(), w.field) {
		w.add(Mention{"condition", path})
	}
}

// conditions are the properties of specs that hold expressions over data, or paths into it.
var conditions = []string{
	"condition", "conditions", "expression", "guard", "field", "path", "visibleWhen", "enabledWhen", "requiredWhen", "attribute", "resultPath",
	"deps", "paths", "primaryField", "secondaryFields",
}

// names reports whether an expression has a field among its names: "resource.email" has "email".
func names(expression, field string) bool {
	for _, name := range strings.FieldsFunc(expression, func(r rune) bool {
		return r != '.' && r != '_' && r != '$' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && r < 0x80
	}) {
		if strings.Contains("."+name+".", "."+field+".") {
			return true
		}
	}
	return false
}
