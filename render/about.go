package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// The bounds of examples and notes.
const (
	maxExamples  = 10
	maxNoteBytes = 200
)

// describe shows what is said of a value beside its type, with the tables of what it holds.
func (t *fieldTables) describe(id, path string, u *contracts.Use) (about aboutView, nested []nestedShape) {
	s := u.Shape
	opened := t.p.objectLike(s) || s.Kind == contracts.EnumShape
	shared := t.shared || t.p.shapeLink(s) != ""
	t.annotate(&about, u, !(opened && shared))
	if opened && shared { // its page describes it; what bounds a value is said here, too
		t.annotations(&about, &contracts.Annotations{Details: &contracts.Details{Default: s.Default(), Constraints: s.Constraints()}}, s)
	}
	switch {
	case s.Kind == contracts.EnumShape:
		about.Enum = t.p.enum(s, shared || t.enums[s])
		if t.enums == nil {
			t.enums = map[*contracts.Shape]bool{}
		}
		t.enums[s] = true
	case plain(s):
	case t.isOpen(s):
		if s.Name == "" {
			about.Facts = append(about.Facts, fact{Words: t.p.r.t("fields.recursive")})
		}
	case t.held >= maxOwnNestedRows:
		about.fact(fact{Words: t.p.r.t("fields.cut")})
	case opened:
		if n, ok := t.nest(id, path, s); ok {
			nested = append(nested, n)
		}
	default:
		t.held++
		t.open = append(t.open, s)
		facts, parts, inner := t.whole(id, path, s)
		if len(parts) == 1 && s.Kind == contracts.ListShape && parts[0].About.onlyEnum() { // the type says that it is a list of them
			about.Enum, parts = parts[0].About.Enum, nil
		}
		about.Facts, about.Parts, nested = append(about.Facts, facts...), append(about.Parts, parts...), inner
		t.open = t.open[:len(t.open)-1]
	}
	return about, nested
}

// plain reports whether a shape holds no others, as most do.
func plain(s *contracts.Shape) bool {
	switch s.Kind {
	case contracts.AnyShape, contracts.NeverShape, contracts.ScalarShape, contracts.ConstShape:
		return len(s.Branches()) == 0 && len(s.Conditions()) == 0 && len(s.Not()) == 0 && len(s.All()) == 0 && len(s.Extends()) == 0
	}
	return false
}

// isOpen reports whether a shape is one of those around the current one.
func (t *fieldTables) isOpen(s *contracts.Shape) bool {
	for _, outer := range t.open {
		if outer == s {
			return true
		}
		if outer.Name == s.Name && s.Name != "" && t.p.reg != nil { // a copy, perhaps
			if c := t.p.reg.TypeOf(s); c != nil && c == t.p.reg.TypeOf(outer) {
				return true
			}
		}
	}
	return false
}

// annotate adds what is said beside a shape, where it is used and, if own is set, where it is
// declared.
func (t *fieldTables) annotate(about *aboutView, u *contracts.Use, own bool) {
	t.annotations(about, &u.Annotations, u.Shape)
	if own {
		t.annotations(about, &u.Shape.Annotations, u.Shape)
	}
}

// annotations adds what annotations say of a shape. How many items a tuple has at least its type says
// where none of these may be left out.
func (t *fieldTables) annotations(about *aboutView, a *contracts.Annotations, of *contracts.Shape) {
	if about.Title == "" {
		about.Title = a.Title
	}
	about.Description.add(t.p.prose(a.Description, 4))
	if about.Default == "" && a.Default().Kind() != contracts.Missing {
		about.Default = clip(oneLine(a.Default()), maxNoteBytes)
	}
	for i, v := range a.Examples() {
		if len(about.Examples) == maxExamples {
			about.Facts = append(about.Facts, fact{Words: t.p.r.n("fields.examples.more", len(a.Examples())-i)})
			break
		}
		about.Examples = append(about.Examples, clip(oneLine(v), maxNoteBytes))
	}
	if len(a.Constraints()) > 0 {
		sorted := slices.Clone(a.Constraints())
		slices.SortStableFunc(sorted, func(a, b contracts.Constraint) int { return int(a.Kind) - int(b.Kind) })
		for _, c := range sorted {
			if n, ok := c.Value.Int(); c.Kind == contracts.MinItems && ok && n > 0 && n == len(of.Prefix()) {
				continue
			}
			about.fact(t.p.r.constraint(c))
		}
	}
	for _, note := range a.Notes() {
		switch shapes := t.shapesIn(note.Value); {
		case shapes != nil:
			about.Parts = append(about.Parts, partView{Label: note.Name, Type: shapes})
		case note.Value.True():
			about.fact(fact{Code: clip(note.Name, maxNoteBytes)})
		default:
			about.fact(fact{clip(note.Name, maxNoteBytes) + ":", clip(oneLine(note.Value), maxNoteBytes)})
		}
	}
}

// shapesIn names the shapes that a note lists, with links to their pages; nil where it lists none.
func (t *fieldTables) shapesIn(v contracts.Value) span {
	shapes := spans{separator: ", "}
	list := v.List()
	for i, item := range list {
		if item.Kind() != contracts.ShapeValue {
			return nil
		}
		if i == maxTypeNames {
			shapes.list = append(shapes.list, textSpan(t.p.r.n("more", len(list)-i)))
			break
		}
		shapes.list = append(shapes.list, t.p.typeOf(item.Shape()))
	}
	if len(shapes.list) == 0 {
		return nil
	}
	return shapes
}

// fact adds what is not said yet.
func (a *aboutView) fact(f fact) {
	if !slices.Contains(a.Facts, f) {
		a.Facts = append(a.Facts, f)
	}
}

func (a *aboutView) onlyEnum() bool {
	rest := *a
	rest.Enum = nil
	return len(a.Enum) > 0 && rest.empty()
}

func (a *aboutView) empty() bool {
	return a.Title == "" && len(a.Description) == 0 && a.Default == "" && len(a.Facts) == 0 && len(a.Examples) == 0 && len(a.Enum) == 0 && len(a.Parts) == 0 && a.Was == nil
}

// nest opens a shape in place. One that has a page of its own is left to that where it is too deep
// or one too many; of one that has not, the page then says what is missing.
func (t *fieldTables) nest(id, path string, s *contracts.Shape) (nestedShape, bool) {
	merged := t.p.merged(s)
	fields := merged.fields
	if t.p.shapeLink(s) != "" {
		size := 0
		for i := range fields {
			size += textOf(&fields[i])
		}
		if t.depth > maxNesting || t.rows+len(fields) > maxNestedRows || size > maxSharedBytes {
			return nestedShape{}, false
		}
	}
	name := cmp.Or(s.Name, s.Title, path[strings.LastIndexByte(path, '.')+1:], t.p.r.t("type.object"))
	count := t.p.r.n("fields.count", len(fields))
	if t.depth > maxOwnNesting || t.rows+len(fields) > maxOwnNestedRows {
		return nestedShape{Name: name, Count: count, Shape: shapeView{More: t.p.r.n("fields.left-out", len(fields))}}, true
	}
	t.rows += len(fields)
	shape := t.object(id, path, s, merged)
	if s.Name != "" {
		shape.Model = nameSpan{Label: s.Name, Href: t.p.shapeLink(s)}
	}
	shape.Caption = t.p.r.t("fields.caption", "name", name)
	return nestedShape{Name: name, Count: count, Shape: shape, Changed: t.was != nil && shape.changed()}, true
}
