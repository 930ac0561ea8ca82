package render

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// mergedShape is a shape's fields with those of its branches and conditions.
type mergedShape struct {
	fields []contracts.MergedField
	cut    bool
}

// merged returns the fields of a shape. Those that are gathered from several places are gathered
// once a page.
func (p *page) merged(s *contracts.Shape) mergedShape {
	if m, known := p.fields[s]; known {
		return m
	}
	var m mergedShape
	m.fields, m.cut = s.Merged()
	if len(s.Branches())+len(s.Conditions())+len(s.All()) > 0 {
		if p.fields == nil {
			p.fields = map[*contracts.Shape]mergedShape{}
		}
		p.fields[s] = m
	}
	return m
}

// objectLike reports whether a shape is shown as a table of fields: it has some, itself or in its
// branches and conditions. Alternatives that nothing tells apart have a table each.
func (p *page) objectLike(s *contracts.Shape) bool {
	switch s.Kind {
	case contracts.ObjectShape, contracts.AnyShape:
		if len(s.Fields) > 0 {
			return true
		}
	case contracts.UnionShape:
		if s.Discriminator() == "" {
			return false
		}
	default:
		return false
	}
	if len(s.Branches()) == 0 && len(s.Conditions()) == 0 && len(s.All()) == 0 {
		return false
	}
	return len(p.merged(s).fields) > 0
}

// slot is a place in a shape where another one stands.
type slot struct {
	label string
	use   *contracts.Use
	typed bool // the type of the whole names it
	bare  bool // nothing but its name is to be said
	named bool // the label is a name for it, too
	told  bool // the label says which value chooses it, and its name does not
}

// whole shows what is said of a shape beside its fields: short facts, what its parts are, and the
// tables of those.
func (t *fieldTables) whole(id, path string, s *contracts.Shape) (facts []fact, parts []partView, nested []nestedShape) {
	facts = t.p.r.shapeFacts(s)
	for _, slot := range t.p.slots(s) {
		part := partView{Label: slot.label}
		var inner []nestedShape
		if slot.use.Adds() && t.p.objectLike(s) && slot.typed { // its fields stand among those of the whole
			part, inner = t.inCase(id, path, slot)
			if part.About.empty() && len(inner) == 0 {
				continue
			}
		} else if !slot.bare {
			part.About, inner = t.describe(id, path, slot.use)
			part.Marks = t.marks(slot.use, "")
		}
		if !slot.typed || slot.told {
			part.Type = t.p.typeOf(slot.use)
		}
		if part.About.Title == part.Label {
			part.About.Title = ""
		}
		for _, n := range inner {
			if !slot.typed || slot.told || slot.use.Shape.Name == "" && (s.Kind == contracts.UnionShape || path == "") {
				n.under(slot.label, slot.named)
			}
			nested = append(nested, n)
		}
		if !slot.typed || slot.told || !part.About.empty() || len(part.Marks) > 0 {
			parts = append(parts, part)
		}
	}
	return facts, parts, nested
}

// under puts a label before the name of a nested shape, or in its place.
func (n *nestedShape) under(label string, instead bool) {
	if instead {
		n.Name = label
	} else {
		n.Name = label + ": " + n.Name
	}
}

// inCase shows what a branch says beside its fields.
func (t *fieldTables) inCase(id, path string, slot slot) (part partView, nested []nestedShape) {
	part.Label = slot.label
	s := slot.use.Shape
	if slices.Contains(t.open, s) {
		return part, nil
	}
	if t.cases >= maxCases {
		part.About.fact(fact{Words: t.p.r.t("fields.cut")})
		return part, nil
	}
	t.cases++
	t.open = append(t.open, s)
	t.annotate(&part.About, slot.use, true)
	facts, parts, nested := t.whole(id, path, s)
	part.About.Facts, part.About.Parts = append(part.About.Facts, facts...), append(part.About.Parts, parts...)
	t.open = t.open[:len(t.open)-1]
	return part, nested
}

// maxCases bounds the branches within branches that are looked into, in one section.
const maxCases = 2000

// shapeFacts says of a shape in short what is not said of one of its parts.
func (c catalog) shapeFacts(s *contracts.Shape) []fact {
	var facts []fact
	if s.Closed {
		facts = append(facts, fact{Words: c.t("fields.closed")})
	}
	for _, n := range s.Needs() {
		facts = append(facts, fact{c.t("fields.needs", "name", n.With), strings.Join(n.Required, ", ")})
	}
	if len(s.Branches()) > 1 && s.Kind != contracts.UnionShape || s.Discriminator() != "" {
		if s.Exclusive() {
			facts = append(facts, fact{Words: c.n("fields.one-of", len(s.Branches()))})
		} else {
			facts = append(facts, fact{Words: c.n("fields.any-of", len(s.Branches()))})
		}
	}
	if s.Discriminator() != "" {
		facts = append(facts, fact{c.t("fields.discriminator"), s.Discriminator()})
	}
	return facts
}

// slots lists the places in a shape where others stand, but for its fields.
func (p *page) slots(s *contracts.Shape) []slot {
	c := p.r.catalog
	var list []slot
	add := func(u *contracts.Use, typed bool, label string) {
		if u != nil {
			list = append(list, slot{label: label, use: u, typed: typed})
		}
	}
	for i := range s.Extends() {
		list = append(list, slot{label: c.t("part.extends"), use: &s.Extends()[i], bare: true})
	}
	for i := range s.Patterns() {
		add(&s.Patterns()[i].Use, false, c.t("part.pattern", "pattern", clip(s.Patterns()[i].Pattern, maxNoteBytes)))
	}
	if alone := len(s.Fields) == 0 && len(s.Patterns()) == 0; s.Rest != nil && alone {
		add(s.Rest, !p.objectLike(s), c.t("part.properties"))
	} else {
		add(s.Rest, false, c.t("part.rest"))
	}
	add(s.Names(), false, c.t("part.names"))
	for i := range s.Prefix() {
		add(&s.Prefix()[i], true, c.t("part.item", "n", itoa(i+1)))
	}
	if s.Items != nil && s.Items.Shape.Kind != contracts.NeverShape {
		if len(s.Prefix()) > 0 {
			add(s.Items, true, c.t("part.more-items"))
		} else {
			add(s.Items, true, c.t("part.items"))
		}
	}
	add(s.Contains(), false, c.t("part.contains"))
	for i := range s.All() {
		add(&s.All()[i], s.All()[i].Adds(), c.t("part.all"))
	}
	for i := range s.Branches() {
		u := &s.Branches()[i].Use
		typed := u.Adds() || s.Kind == contracts.UnionShape || u.Shape.Kind == contracts.AnyShape && u.Shape.Name == "" || s.Kind == contracts.AnyShape && !p.objectLike(s)
		add(u, typed, c.alternative(s, i))
		last := &list[len(list)-1]
		last.named = s.Branches()[i].Label != "" && s.Discriminator() == ""
		last.told = s.Branches()[i].Label != "" && s.Discriminator() != "" && u.Shape.Name != ""
	}
	for i := range s.Conditions() {
		condition := &s.Conditions()[i]
		words, known := c.test(condition.If)
		if !known {
			words = c.t("case.condition", "n", itoa(i+1))
			add(condition.If, false, c.t("part.condition", "n", itoa(i+1)))
		}
		if then := condition.Then; then != nil {
			add(then, then.Adds() || then.Shape.Kind == s.Kind || then.Shape.Kind == contracts.AnyShape, c.t("case.when", "what", words))
		}
		if or := condition.Else; or != nil {
			add(or, or.Adds() || or.Shape.Kind == s.Kind || or.Shape.Kind == contracts.AnyShape, c.t("case.unless", "what", words))
		}
	}
	for i := range s.Not() {
		add(&s.Not()[i], false, c.t("part.not"))
	}
	return list
}
