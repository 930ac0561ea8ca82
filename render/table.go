package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// tableView is a list of objects of much the same shape: what table.html displays.
type tableView struct {
	Caption string
	Columns []tableColumn
	Rows    []tableRow
}

// tableColumn is one property that has a column of its own.
type tableColumn struct {
	Name   string
	Label  span
	Text   string // the label without its type, for what stands before a value on a narrow screen
	filled int    // items that have it
	plain  bool   // what they have fits into a cell
	ref    bool   // some have a mention, which takes more room than a word
}

type tableRow struct {
	Cells []valueView // as many as Columns; the zero valueView is an empty cell
	More  *valueView  // all that has no column, laid out below
}

// tableWidth is how much the columns of a table may take together: 2 each, those of mentions 3. With
// more, most screens would cut the last ones off.
const tableWidth = 13

func (c tableColumn) width() int {
	if c.ref {
		return 3
	}
	return 2
}

// table shows a list of objects as a table, with the properties in lead first. What does not fit
// into a cell, and the rarer ones of too many properties, stand in a line of their own below their
// row. Nil when an item is no object, or is a mention.
func (p *page) table(items []node, depth int, lead ...string) *tableView {
	for _, item := range items {
		if item.Kind() != contracts.Object {
			return nil
		}
		if _, ok := p.mention(item); ok {
			return nil
		}
	}
	view := &tableView{Columns: p.columns(items, lead)}
	if len(view.Columns) == 0 {
		return nil
	}
	var names []string
	for _, column := range view.Columns {
		names = append(names, column.Name)
	}
	for _, item := range items {
		row := tableRow{Cells: make([]valueView, len(names))}
		for i, name := range names {
			if v := item.property(name); v.Kind() != contracts.Missing {
				row.Cells[i] = p.valueAt(name, v, depth+1)
			}
		}
		if others := item.without(names...); !others.Empty() {
			more := p.valueAt("", others, depth+1)
			row.More = &more
		}
		view.Rows = append(view.Rows, row)
	}
	return view
}

// columns chooses the properties that get a column, in the order in which the items have them.
func (p *page) columns(items []node, lead []string) []tableColumn {
	var columns []tableColumn
	index := map[string]int{}
	add := func(name string) { // its label waits for its first value
		index[name] = len(columns)
		columns = append(columns, tableColumn{Name: name, plain: true})
	}
	for _, name := range lead {
		add(name)
	}
	for _, item := range items {
		for i, f := range item.Fields() {
			if f.Value.Kind() == contracts.Missing {
				continue
			}
			if _, known := index[f.Name]; !known {
				add(f.Name)
			}
			column := &columns[index[f.Name]]
			if column.filled++; column.filled == 1 {
				inner := item.member(i)
				column.Label, column.Text = p.labelOf(f.Name, inner), p.labelText(inner)
			}
			column.plain = column.plain && fitsCell(f.Value, 0) && !p.block(item.member(i))
			column.ref = column.ref || f.Value.Kind() == contracts.Object && bareIdentity(f.Value)
		}
	}
	columns = slices.DeleteFunc(columns, func(c tableColumn) bool { return c.filled == 0 || !c.plain })
	common := slices.Clone(columns)
	slices.SortStableFunc(common, func(a, b tableColumn) int {
		return cmp.Or(cmp.Compare(leading(b.Name, lead), leading(a.Name, lead)), cmp.Compare(b.filled, a.filled))
	})
	room := tableWidth
	common = slices.DeleteFunc(common, func(c tableColumn) bool {
		if c.width() > room {
			return true
		}
		room -= c.width()
		return false
	})
	return slices.DeleteFunc(columns, func(c tableColumn) bool { return !slices.Contains(common, c) })
}

func leading(name string, lead []string) int {
	if slices.Contains(lead, name) {
		return 1
	}
	return 0
}

// fitsCell reports whether a value takes no more room than a few words: a short text, a mention, a
// list of words, or an object or a list around one such.
func fitsCell(v contracts.Value, depth int) bool {
	const words, texts = 6, 160 // items and bytes
	switch v.Kind() {
	case contracts.Array:
		for _, item := range v.Items() {
			if item.Str() == "" && (len(v.Items()) > 1 || !fitsCell(item, depth+1)) {
				return false
			}
		}
		return len(v.Items()) <= words
	case contracts.Object:
		if v.Property("key").Kind() == contracts.String || v.Property("name").Kind() == contracts.String {
			return bareIdentity(v)
		}
		return depth < 2 && len(v.Fields()) == 1 && fitsCell(v.Fields()[0].Value, depth+1)
	}
	return len(v.Text()) <= texts
}

// block reports whether a value is a block of its own, for which a cell is too narrow: code, a text
// with several lines, the fields of a shape.
func (p *page) block(v node) bool {
	switch v.Kind() {
	case contracts.String, contracts.Expression, contracts.Literal:
		return strings.Contains(strings.TrimSpace(v.Text()), "\n")
	case contracts.ShapeValue:
		return p.shapeLink(v.Shape().Shape) == "" && len(v.Shape().Shape.Fields) > 0
	case contracts.Object, contracts.Array:
		return p.c != nil && p.r.kinds.Info(p.c.Kind).HoldsExample(v.path)
	}
	return false
}

// records shows a list of objects of the spec as a table with these properties first.
func records(lead ...string) builder {
	return func(p *page, path string) (block, []tocEntry) {
		v := p.shown(path)
		if v.Empty() {
			return nil, nil
		}
		if v.Kind() == contracts.Array {
			if table := p.table(v.list(), 0, lead...); table != nil {
				table.Caption = p.labelText(v)
				return valueView{Table: table}, nil
			}
		}
		return p.value(v), nil
	}
}

// inLine is a row in a line.
func (r tableRow) inLine(columns []tableColumn) string {
	var parts []string
	for i, cell := range r.Cells {
		if text := cell.inLine(); text != "" {
			parts = append(parts, columns[i].Label.Markdown()+": "+text)
		}
	}
	if r.More != nil {
		parts = append(parts, r.More.inLine())
	}
	return strings.Join(parts, ", ")
}

// markdown writes the table. What stands below a row on the page stands in a column of its own
// here.
func (t *tableView) markdown(m *markdownWriter, _ int) {
	var head []string
	for _, column := range t.Columns {
		head = append(head, column.Label.Markdown())
	}
	head = append(head, "…")
	var rows [][]string
	for _, row := range t.Rows {
		cells := make([]string, 0, len(head))
		for _, cell := range row.Cells {
			cells = append(cells, cell.inLine())
		}
		more := ""
		if row.More != nil {
			more = row.More.inLine()
		}
		rows = append(rows, append(cells, more))
	}
	m.table(head, rows)
}
