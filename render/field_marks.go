package render

import (
	"maps"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markup"
)

// Where the site is compared with another state of the registry, tables of fields mark what came,
// went and changed since. Shapes are paired by where they stand, from the whole of a section down; a
// field that several places speak of is marked only where it came or went. Nothing of this is done
// on pages of contracts that were not there.

// compare pairs a value of the page's spec with what stood there.
func (t *fieldTables) compare(v node) {
	if t.p.was == nil || v.Kind() != contracts.ShapeValue {
		return
	}
	old := t.p.was.Spec.Get(v.path)
	if v.path == "" && t.p.was.Shape != nil {
		old = contracts.UseValue(contracts.Use{Shape: t.p.was.Shape})
	}
	if old.Kind() == contracts.ShapeValue {
		t.was = map[*contracts.Shape]*contracts.Shape{}
		t.pair(v.Shape(), old.Shape())
	}
}

// pair notes what the shape of a use was, and those that it holds without fields.
func (t *fieldTables) pair(u, old *contracts.Use) {
	if u == nil || old == nil || t.was == nil {
		return
	}
	s, was := u.Shape, old.Shape
	if t.was[s] != nil || plain(s) {
		return
	}
	t.was[s] = was
	t.pair(s.Items, was.Items)
	t.pair(s.Rest, was.Rest)
	for i := range min(len(s.Prefix()), len(was.Prefix())) {
		t.pair(&s.Prefix()[i], &was.Prefix()[i])
	}
	if len(s.Branches()) == len(was.Branches()) {
		for i := range s.Branches() {
			t.pair(&s.Branches()[i].Use, &was.Branches()[i].Use)
		}
	}
}

// earlier are tables of what was there, which take no ids and open nothing.
func (t *fieldTables) earlier() *fieldTables {
	p := *t.p
	p.ids, p.said, p.was = &markup.IDs{}, maps.Clone(p.said), nil
	return &fieldTables{p: &p, depth: maxOwnNesting + 1}
}

// fieldsBefore are the fields that an object had.
type fieldsBefore struct {
	list []contracts.MergedField
	at   map[string]*contracts.MergedField
}

// before returns the fields that an object had; nil where it is compared with none.
func (t *fieldTables) before(s *contracts.Shape) *fieldsBefore {
	was := t.was[s]
	if was == nil || !t.p.objectLike(was) {
		return nil
	}
	b := &fieldsBefore{at: map[string]*contracts.MergedField{}}
	b.list, _ = was.Merged()
	for i := range b.list {
		b.at[b.list[i].Name] = &b.list[i]
	}
	return b
}

// alone returns the field, where one place speaks of it and it is always there; else nil.
func alone(f *contracts.MergedField) *contracts.Field {
	if f == nil || len(f.Mentions) != 1 || len(f.Mentions[0].Cases) > 0 {
		return nil
	}
	return f.Mentions[0].Field
}

// comparedField makes the row of a field, marked where its object is compared with what it was.
func (t *fieldTables) comparedField(id, path string, of *contracts.Shape, f *contracts.MergedField, b *fieldsBefore) fieldRow {
	if b == nil {
		return t.field(id, path, of, f)
	}
	old := b.at[f.Name]
	if now, was := alone(f), alone(old); now != nil && was != nil {
		t.pair(&now.Use, &was.Use)
	}
	row := t.field(id, path, of, f)
	t.mark(&row, path, f, old)
	return row
}

// markWhole marks what is said of a whole shape, and its values.
func (t *fieldTables) markWhole(view *shapeView, s *contracts.Shape) {
	was := t.was[s]
	if was == nil {
		return
	}
	e := t.earlier()
	if s.Kind == contracts.EnumShape && was.Kind == contracts.EnumShape {
		view.Enum = markValues(view.Enum, e.p.enum(was, e.p.shapeLink(was) != ""))
	}
	old := aboutView{Title: view.About.Title, Description: view.About.Description, Default: view.About.Default, Facts: e.p.r.shapeFacts(was)}
	for _, k := range was.Constraints() {
		old.fact(e.p.r.constraint(k))
	}
	facts := t.p.r.shapeFacts(s)
	for _, k := range s.Constraints() {
		if f := t.p.r.constraint(k); !slices.Contains(facts, f) {
			facts = append(facts, f)
		}
	}
	if !slices.Equal(facts, old.Facts) {
		view.About.Was = &old
	}
}

// mark marks the row of a field with what it was; nil for nothing.
func (t *fieldTables) mark(row *fieldRow, path string, f, old *contracts.MergedField) {
	if old == nil {
		row.Marks = append(row.Marks, mark{"added", t.p.r.t("badge.added")})
		return
	}
	now, was := alone(f), alone(old)
	if now == nil || was == nil || now.Optional == was.Optional && saysSame(&now.Use, &was.Use) {
		return
	}
	e := t.earlier()
	e.shared = t.p.shapeLink(now.Shape) != ""
	before := fieldRow{Type: e.p.typeOf(&was.Use), Required: !was.Optional}
	before.About, _ = e.describe("", path, &was.Use)
	if typeText(before.Type) == typeText(row.Type) {
		before.Type = nil
	}
	row.About.Enum = markValues(row.About.Enum, before.About.Enum)
	if !before.About.says(&row.About) {
		row.About.Was = &before.About
	}
	if before.Type == nil && before.Required == row.Required && row.About.Was == nil && !marksValues(row.About.Enum) {
		return // nothing that the table shows
	}
	row.Was = &before
	row.Marks = append(row.Marks, mark{"changed", t.p.r.t("badge.changed")})
}

// saysSame reports whether two uses say the same, the types that they hold by their names.
func saysSame(a, b *contracts.Use) bool {
	return a.Title == b.Title && a.Description == b.Description && a.Nullable == b.Nullable && a.Default().Equal(b.Default()) &&
		slices.EqualFunc(a.Constraints(), b.Constraints(), func(x, y contracts.Constraint) bool { return x.Kind == y.Kind && x.Value.Equal(y.Value) }) &&
		contracts.UseValue(*a).Equal(contracts.UseValue(*b)) // which looks at the shapes alone where they have names
}

// gone makes the row of a field that is not there any more.
func (t *fieldTables) gone(id, path string, of *contracts.Shape, f *contracts.MergedField) fieldRow {
	row := t.earlier().field(id, path, of, f)
	row.ID, row.Nested, row.Gone = t.p.ids.Take(id+"."+markup.Fragment(f.Name)), nil, true
	row.Marks = append(row.Marks, mark{"removed", t.p.r.t("badge.removed")})
	return row
}

// withGone puts the rows of fields that are gone behind those that stood before them. Fields are those
// that the object has now, of which some may be beyond what the table shows.
func (t *fieldTables) withGone(rows []fieldRow, id, path string, s *contracts.Shape, b *fieldsBefore, fields []contracts.MergedField) []fieldRow {
	now := make(map[string]bool, len(fields))
	for i := range fields {
		now[fields[i].Name] = true
	}
	shown := make(map[string]int, len(rows))
	for i := range rows {
		shown[rows[i].Name] = i
	}
	gone := map[int][]fieldRow{} // by the place of what they stand behind; -1 for nothing
	at, n := -1, len(rows)
	for i := range b.list {
		f := &b.list[i]
		if place, ok := shown[f.Name]; ok {
			at = place
		} else if !now[f.Name] && n < maxSharedFields {
			gone[at] = append(gone[at], t.gone(id, path, t.was[s], f))
			n++
		}
	}
	if n == len(rows) {
		return rows
	}
	all := slices.Grow(gone[-1], n)
	for i := range rows {
		all = append(append(all, rows[i]), gone[i]...)
	}
	return all
}

// changed reports whether some field of a table is marked.
func (v *shapeView) changed() bool {
	if marksValues(v.Enum) || v.About.Was != nil {
		return true
	}
	for i := range v.Rows {
		row := &v.Rows[i]
		if row.Was != nil || row.Gone || hasMark(row.Marks, "added") || slices.ContainsFunc(row.Nested, func(n nestedShape) bool { return n.Changed }) {
			return true
		}
	}
	return slices.ContainsFunc(v.Nested, func(n nestedShape) bool { return n.Changed })
}
