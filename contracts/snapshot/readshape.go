package snapshot

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// typeOf returns the shape of a type, which may have its item further on.
func (r *reader) typeOf(key string) *contracts.Shape {
	s := r.types[key]
	if s == nil {
		s = &contracts.Shape{}
		r.types[key] = s
	}
	return s
}

// use reads a shape in its place. What leads nowhere is a fault, and any shape then.
func (r *reader) use(n *document.Node) contracts.Use {
	u := contracts.Use{Nullable: is(n.Get("nullable")), Annotations: r.annotations(n), Shape: &contracts.Shape{}}
	if key := n.Get("type"); key != nil {
		u.Shape = r.typeOf(key.Str())
		return u
	}
	list, at := r.own, n.Get("shape")
	if of := n.Get("of"); of != nil {
		list = r.shapes[of.Str()]
	}
	if i := integer(at); at.Is(contracts.Number) && i >= 0 && i < len(list) {
		u.Shape = list[i]
	} else {
		r.wrong(n, "shape", "a place in the list of shapes")
	}
	return u
}

func (r *reader) one(n *document.Node) *contracts.Use {
	if n == nil {
		return nil
	}
	u := r.use(n)
	return &u
}

func (r *reader) list(n *document.Node) []contracts.Use {
	var list []contracts.Use
	for _, item := range n.List() {
		list = append(list, r.use(item))
	}
	return list
}

// shape fills in a shape.
func (r *reader) shape(s *contracts.Shape, n *document.Node) {
	s.Kind = r.kind(n.Get("kind"))
	s.Name, s.Nullable, s.Annotations, s.Origin = n.Get("name").Str(), is(n.Get("nullable")), r.annotations(n), place(n.Get("origin"))
	s.Scalar, s.Format, s.Closed = n.Get("scalar").Str(), n.Get("format").Str(), is(n.Get("closed"))
	s.SetDiscriminator(n.Get("discriminator").Str())
	s.SetExclusive(is(n.Get("exclusive")))
	if v := n.Get("const"); v != nil {
		s.Const = r.value(v)
	}
	for _, v := range n.Get("enum").List() {
		s.Enum = append(s.Enum, contracts.EnumValue{Value: r.value(v.Get("value")), Description: v.Get("description").Str(), Deprecated: is(v.Get("deprecated"))})
	}
	for _, f := range n.Get("fields").List() {
		s.Fields = append(s.Fields, contracts.Field{Name: f.Get("name").Str(), Optional: is(f.Get("optional")), Use: r.use(f)})
	}
	for _, f := range n.Get("patterns").List() {
		s.SetPatterns(append(s.Patterns(), contracts.PatternField{Pattern: f.Get("name").Str(), Use: r.use(f)}))
	}
	for _, need := range n.Get("needs").List() {
		s.SetNeeds(append(s.Needs(), contracts.Need{With: need.Get("with").Str(), Required: texts(need.Get("required"))}))
	}
	for _, b := range n.Get("branches").List() {
		s.SetBranches(append(s.Branches(), contracts.Branch{Label: b.Get("label").Str(), Use: r.use(b)}))
	}
	for _, c := range n.Get("conditions").List() {
		s.SetConditions(append(s.Conditions(), contracts.Condition{If: r.one(c.Get("if")), Then: r.one(c.Get("then")), Else: r.one(c.Get("else"))}))
	}
	s.Rest, s.Items = r.one(n.Get("rest")), r.one(n.Get("items"))
	s.SetNames(r.one(n.Get("names")))
	s.SetContains(r.one(n.Get("contains")))
	s.SetPrefix(r.list(n.Get("prefix")))
	s.SetNot(r.list(n.Get("not")))
	s.SetExtends(r.list(n.Get("extends")))
	s.SetAll(r.list(n.Get("all")))
}

func (r *reader) kind(n *document.Node) contracts.ShapeKind {
	for k := contracts.AnyShape; k <= contracts.UnionShape; k++ {
		if k.String() == n.Str() {
			return k
		}
	}
	r.wrong(n, "kind", "the kind of a shape")
	return contracts.AnyShape
}

func (r *reader) annotations(n *document.Node) contracts.Annotations {
	a := contracts.Annotations{
		Title: n.Get("title").Str(), Description: n.Get("description").Str(), Deprecated: is(n.Get("deprecated")),
		ReadOnly: is(n.Get("readOnly")), WriteOnly: is(n.Get("writeOnly")), Personal: is(n.Get("personal")),
	}
	if v := n.Get("default"); v != nil {
		a.SetDefault(r.value(v))
	}
	for _, v := range n.Get("examples").List() {
		a.SetExamples(append(a.Examples(), r.value(v)))
	}
	if bounds := n.Get("constraints"); bounds != nil {
		for _, m := range bounds.Members {
			a.SetConstraints(append(a.Constraints(), r.constraints(m)...))
		}
		slices.SortStableFunc(a.Constraints(), func(a, b contracts.Constraint) int { return cmp.Compare(a.Kind, b.Kind) })
	}
	for _, note := range n.Get("noteList").List() {
		a.SetNotes(append(a.Notes(), contracts.Member{Name: note.Get("name").Str(), Value: r.value(note.Get("value"))}))
	}
	return a
}

// constraints reads those of one keyword.
func (r *reader) constraints(m document.Member) []contracts.Constraint {
	for kind := contracts.Minimum; kind <= contracts.ContentMediaType; kind++ {
		if kind.String() != m.Name {
			continue
		}
		values := []*document.Node{m.Value}
		if m.Value.Is(contracts.Array) {
			values = m.Value.Items
		}
		var list []contracts.Constraint
		for _, v := range values {
			c := contracts.Constraint{Kind: kind, Value: r.value(v)}
			if c.Value.True() {
				c.Value = contracts.Value{}
			}
			list = append(list, c)
		}
		return list
	}
	r.wrong(m.Value, m.Name, "one of the known constraints")
	return nil
}

// value makes a value again.
func (r *reader) value(n *document.Node) contracts.Value {
	if n == nil {
		return contracts.Value{}
	}
	if len(n.Members) == 1 && isTag(n.Members[0].Name) {
		return r.tagged(n.Members[0])
	}
	return r.composed(n)
}

// composed makes a value again that is what a node looks like.
func (r *reader) composed(n *document.Node) contracts.Value {
	switch n.Kind {
	case contracts.Array:
		items := make([]contracts.Value, len(n.Items))
		for i, item := range n.Items {
			items[i] = r.value(item)
		}
		return contracts.ArrayValue(items...)
	case contracts.Object:
		members := make([]contracts.Member, len(n.Members))
		for i, m := range n.Members {
			members[i] = contracts.Member{Name: m.Name, Value: r.value(m.Value)}
		}
		return contracts.ObjectValue(members...)
	}
	return contracts.TextValue(n.Kind, n.Text)
}

// tagged makes a value again that JSON has no form for.
func (r *reader) tagged(m document.Member) contracts.Value {
	switch m.Name {
	case tagNumber:
		return contracts.TextValue(contracts.Number, m.Value.Str())
	case tagExpression:
		return contracts.TextValue(contracts.Expression, m.Value.Str())
	case tagLiteral:
		return contracts.TextValue(contracts.Literal, m.Value.Str())
	case tagShape:
		return contracts.UseValue(r.use(m.Value))
	}
	pair := m.Value.List()
	if len(pair) != 2 || m.Name == tagList && !pair[1].Is(contracts.Array) || m.Name == tagObject && !pair[1].Is(contracts.Object) {
		r.wrong(m.Value, m.Name, "a class and what it holds")
		return contracts.Value{}
	}
	return r.composed(pair[1]).OfClass(pair[0].Str())
}

// is reports whether a node is the boolean true.
func is(n *document.Node) bool { return n.Is(contracts.Bool) && n.Text == "true" }
