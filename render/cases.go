package render

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// merge makes the row of a field of which several places speak, or of one that is there in some
// cases only.
func (t *fieldTables) merge(row *fieldRow, id, path string, of *contracts.Shape, f *contracts.MergedField) {
	first := f.Mentions[0]
	always := len(first.Cases) == 0
	row.About, row.Nested = t.describe(id, path, &first.Use)
	row.Marks = t.marks(&first.Use, path)
	row.Required = !first.Optional
	types := []span{t.p.typeOf(&first.Use)}
	if values := constants(f.Mentions, always); values != nil && (f.Name == of.Discriminator() || !always) {
		types = values
		if !slices.ContainsFunc(row.About.Enum, func(v enumValue) bool { return v.Description != nil || v.Deprecated || v.More != "" }) {
			row.About.Enum = nil
		}
	}
	row.Type = types[0]
	only := []string{t.p.r.caseWords(first.Cases)}
	for _, m := range f.Mentions[1:] {
		part := partView{Label: t.p.r.caseWords(m.Cases)}
		typed := t.p.typeOf(&m.Use)
		if !always {
			row.Required = row.Required && !m.Optional
		}
		if m.Shape != first.Shape && m.Shape.Kind != contracts.AnyShape && !says(types, typed) {
			if part.Type = typed; !always {
				types = append(types, typed)
			}
		}
		if m.Shape == first.Shape {
			t.annotate(&part.About, &m.Use, false)
		} else {
			var inner []nestedShape
			part.About, inner = t.describe(id, path, &m.Use)
			for _, n := range inner {
				n.under(part.Label, false)
				row.Nested = append(row.Nested, n)
			}
		}
		if always && !m.Optional && first.Optional {
			part.Marks = append(part.Marks, mark{"required", t.p.r.t("fields.is-required")})
		}
		if !always {
			only = append(only, part.Label)
		}
		if len(m.Cases) > 0 && (part.Type != nil || len(part.Marks) > 0 || !part.About.empty()) {
			row.About.Parts = append(row.About.Parts, part)
		} else {
			row.About.join(&part.About)
		}
	}
	if !always {
		row.Type = spans{types, " | "}
		if !inAllBranches(of, f) {
			slices.Sort(only)
			row.About.Facts = append([]fact{{Words: t.p.r.t("case.only", "cases", strings.Join(slices.Compact(only), ", "))}}, row.About.Facts...)
		}
	} else if len(types) > 1 {
		row.Type = spans{types, " | "}
	}
}

// join adds what is said elsewhere of the same.
func (a *aboutView) join(b *aboutView) {
	for _, text := range b.Description {
		a.Description.add(text)
	}
	for _, f := range b.Facts {
		a.fact(f)
	}
	a.Parts = append(a.Parts, b.Parts...)
	if a.Default == "" {
		a.Default = b.Default
	}
	a.Examples = append(a.Examples, b.Examples...)
}

// says reports whether one of several types says the same as another.
func says(types []span, other span) bool {
	html := other.HTML()
	return slices.ContainsFunc(types, func(s span) bool { return s.HTML() == html })
}

// constants writes the values that a property has in the cases in which it has one of its own; nil
// where it has others too.
func constants(mentions []contracts.Mention, always bool) []span {
	var list []span
	add := func(v contracts.Value) {
		if s := constantSpan(v); !says(list, s) {
			list = append(list, s)
		}
	}
	for i, m := range mentions {
		switch {
		case m.Shape.Kind == contracts.ConstShape:
			add(m.Shape.Const)
		case m.Shape.Kind == contracts.EnumShape && m.Shape.Name == "":
			for _, v := range m.Shape.Enum {
				add(v.Value)
			}
		case i == 0 && always:
		default:
			return nil
		}
	}
	return list
}

// inAllBranches reports whether a field is mentioned in every branch of a shape, and so always
// there.
func inAllBranches(s *contracts.Shape, f *contracts.MergedField) bool {
	seen := map[int]bool{}
	for _, m := range f.Mentions {
		if len(m.Cases) == 1 && m.Cases[0].Of == s && m.Cases[0].Chosen {
			seen[m.Cases[0].Branch] = true
		}
	}
	return len(s.Branches()) > 0 && len(seen) == len(s.Branches())
}

// caseWords says when something holds: "when kind is card", "in alternative 2".
func (c catalog) caseWords(cases []contracts.Case) string {
	words := make([]string, len(cases))
	for i, one := range cases {
		if one.Chosen {
			words[i] = c.branch(one.Of, one.Branch)
			continue
		}
		test, known := c.test(one.Of.Conditions()[one.Branch].If)
		if !known {
			test = c.t("case.condition", "n", itoa(one.Branch+1))
		}
		if one.Else {
			words[i] = c.t("case.unless", "what", test)
		} else {
			words[i] = c.t("case.when", "what", test)
		}
	}
	return strings.Join(words, ", ")
}

// alternative names one of a shape's branches where they are listed.
func (c catalog) alternative(s *contracts.Shape, i int) string {
	label := s.Branches()[i].Label
	switch {
	case label == "":
		return c.t("part.branch", "n", itoa(i+1))
	case s.Discriminator() == "":
		return clip(label, maxNoteBytes)
	}
	return c.branch(s, i)
}

// branch says of one of a shape's branches when it holds.
func (c catalog) branch(s *contracts.Shape, i int) string {
	b := s.Branches()[i]
	switch {
	case s.Discriminator() != "" && b.Label != "":
		return c.t("case.when", "what", c.t("test.is", "name", s.Discriminator(), "value", clip(b.Label, maxNoteBytes)))
	case b.Label != "":
		return c.t("case.named", "name", clip(b.Label, maxNoteBytes))
	}
	return c.t("case.branch", "n", itoa(i+1))
}

// test puts what is asked of a value in words, where it is short: "kind is card and size is there".
func (c catalog) test(u *contracts.Use) (words string, known bool) {
	if u == nil {
		return "", false
	}
	s := u.Shape
	if s.Name != "" || len(s.Branches())+len(s.Conditions())+len(s.Not())+len(s.All())+len(s.Patterns())+len(s.Needs())+len(s.Prefix()) > 0 || s.Rest != nil || s.Names() != nil || s.Items != nil || s.Contains() != nil {
		return "", false
	}
	var list []string
	for _, a := range [...]*contracts.Annotations{&u.Annotations, &s.Annotations} {
		for _, k := range a.Constraints() {
			list = append(list, c.constraint(k).String())
		}
	}
	switch s.Kind {
	case contracts.ConstShape:
		list = append(list, c.t("test.value", "value", clip(oneLine(s.Const), maxNoteBytes)))
	case contracts.EnumShape:
		list = append(list, c.t("test.value", "value", c.values(s.Enum)))
	}
	for _, f := range s.Fields {
		switch inner := f.Shape; {
		case inner.Kind == contracts.ConstShape:
			list = append(list, c.t("test.is", "name", f.Name, "value", clip(oneLine(inner.Const), maxNoteBytes)))
		case inner.Kind == contracts.EnumShape && len(inner.Enum) < 6:
			list = append(list, c.t("test.is", "name", f.Name, "value", c.values(inner.Enum)))
		case !f.Optional && len(f.Constraints()) == 0 && len(inner.Constraints()) == 0 && plain(inner):
			list = append(list, c.t("test.there", "name", f.Name))
		default:
			return "", false
		}
	}
	return strings.Join(list, c.t("test.and")), len(list) > 0
}

func (c catalog) values(list []contracts.EnumValue) string {
	words := make([]string, len(list))
	for i, v := range list {
		words[i] = clip(oneLine(v.Value), maxNoteBytes)
	}
	return strings.Join(words, c.t("test.or"))
}
