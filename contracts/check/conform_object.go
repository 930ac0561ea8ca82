package check

import (
	"regexp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// names are those that an object's properties may have.
type names struct {
	known map[string]bool
	rest  bool // others may be there too
}

func (n *names) add(s *contracts.Shape) {
	for i := range s.Fields {
		n.known[s.Fields[i].Name] = true
	}
	n.rest = n.rest || s.Rest != nil || len(s.Conditions()) > 0 || s.Kind != contracts.ObjectShape || len(s.Fields) == 0 && !s.Closed && len(s.Branches()) == 0
}

func (n *names) join(other *names) {
	for name := range other.known {
		n.known[name] = true
	}
	n.rest = n.rest || other.rest
}

func (c *conformer) object(s *contracts.Shape, v contracts.Value, path, within string, depth int) {
	if v.Kind() != contracts.Object {
		c.wrong(v, path, within, "an object")
		return
	}
	all := names{known: map[string]bool{}}
	c.fields(s, v, path, within, depth, &all)
	if _, spread := v.Spread(); spread {
		return
	}
	for _, f := range v.Fields() {
		if !all.known[f.Name] && !all.rest {
			c.add(fault{kind: unknownField, path: contracts.JoinPath(path, f.Name), within: inner(within, f.Name)})
		}
	}
}

// fields holds an object against what a shape says of its properties, and notes the names that it
// knows.
func (c *conformer) fields(s *contracts.Shape, v contracts.Value, path, within string, depth int, all *names) {
	if depth > contracts.MaxDepth {
		all.rest = true
		return
	}
	all.add(s)
	_, spread := v.Spread()
	properties := make(map[string]contracts.Value, len(v.Fields()))
	for _, f := range slices.Backward(v.Fields()) { // of a name that is there twice, the first counts
		properties[f.Name] = f.Value
	}
	for i := range s.Fields {
		f := &s.Fields[i]
		value := properties[f.Name]
		switch {
		case value.Kind() != contracts.Missing:
			c.use(&f.Use, value, contracts.JoinPath(path, f.Name), inner(within, f.Name), depth+1)
		case !f.Optional && !spread:
			c.add(fault{kind: missingField, path: path, within: within, field: f.Name, any: isAny(&f.Use)})
		}
	}
	c.furtherFields(s, v, path, within, depth, all)
	c.nameForms(s, v, path, within, depth)
	c.branches(s, v, path, within, depth, all)
	for i := range s.All() {
		if u := &s.All()[i]; u.Shape.Kind == contracts.ObjectShape {
			c.fields(u.Shape, v, path, within, depth+1, all)
		} else {
			all.rest = true
			c.use(u, v, path, within, depth+1)
		}
	}
}

// isAny reports whether anything may stand somewhere.
func isAny(u *contracts.Use) bool {
	s := u.Shape
	return s.Kind == contracts.AnyShape && len(s.Branches())+len(s.All())+len(s.Conditions())+len(u.Notes())+len(s.Notes()) == 0
}

// furtherFields holds the properties against what a shape says of those that it does not name. A
// pattern that Go does not read matches whatever it is.
func (c *conformer) furtherFields(s *contracts.Shape, v contracts.Value, path, within string, depth int, all *names) {
	if s.Rest == nil && len(s.Patterns()) == 0 {
		return
	}
	own := make(map[string]bool, len(s.Fields))
	for i := range s.Fields {
		own[s.Fields[i].Name] = true
	}
	forms := make([]*regexp.Regexp, len(s.Patterns()))
	for i := range s.Patterns() {
		if form, err := regexp.Compile(s.Patterns()[i].Pattern); err == nil {
			forms[i] = form
		} else {
			all.rest = true
		}
	}
	for _, f := range v.Fields() {
		matched := false
		for i, form := range forms {
			if form != nil && form.MatchString(f.Name) {
				all.known[f.Name], matched = true, true
				c.use(&s.Patterns()[i].Use, f.Value, contracts.JoinPath(path, f.Name), inner(within, f.Name), depth+1)
			}
		}
		if !own[f.Name] && !matched && s.Rest != nil {
			c.use(s.Rest, f.Value, contracts.JoinPath(path, f.Name), inner(within, f.Name), depth+1)
		}
	}
}

// nameForms holds the names of an object's properties against what a shape says of names.
func (c *conformer) nameForms(s *contracts.Shape, v contracts.Value, path, within string, depth int) {
	if s.Names() == nil {
		return
	}
	for _, f := range v.Fields() {
		if len(c.try(s.Names(), contracts.StringValue(f.Name), path, within, depth+1)) > 0 {
			c.add(fault{kind: unknownField, path: contracts.JoinPath(path, f.Name), within: inner(within, f.Name)})
		}
	}
}
