package render

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// tableView is a list of objects of much the same shape: what table.html displays.
type tableView struct {
	Caption string
	Columns []tableColumn
	Rows    [][]valueView // as long as Columns; the zero valueView is an empty cell
}

// tableColumn is one property. The column of all that has none of its own has no name.
type tableColumn struct {
	Name, Label string
	filled      int // items that have it
}

const maxTableColumns = 7

// table shows a list of objects as a table, with the properties in lead first. Where the objects have more properties than a table
// takes, the most common ones get a column and the others share the last. Nil when an item is no object, or is a mention.
func (p *page) table(items []contracts.Value, kind contracts.Kind, depth int, lead ...string) *tableView {
	view := &tableView{}
	for _, item := range items {
		if item.Kind != contracts.Object {
			return nil
		}
		if _, ok := p.mention(item, kind); ok {
			return nil
		}
	}
	view.columns(items, lead)
	if len(view.Columns) == 0 {
		return nil
	}
	var names []string
	for _, column := range view.Columns {
		names = append(names, column.Name)
	}
	rest := view.Columns[len(view.Columns)-1].Name == ""
	if rest {
		view.Columns[len(view.Columns)-1].Label = p.r.t("table.rest")
	}
	for _, item := range items {
		row := make([]valueView, len(view.Columns))
		for i, name := range names {
			if cell := item.Property(name); name != "" && cell.Present() {
				row[i] = p.valueAt(cell, kindOfProperty(name), depth+1)
			}
		}
		if others := item.Without(names...); rest && !others.Empty() {
			row[len(row)-1] = p.valueAt(others, "", depth+1)
		}
		view.Rows = append(view.Rows, row)
	}
	return view
}

// columns chooses the columns.
func (t *tableView) columns(items []contracts.Value, lead []string) {
	index := map[string]int{}
	for _, name := range lead {
		index[name] = len(t.Columns)
		t.Columns = append(t.Columns, tableColumn{Name: name, Label: humanize(name)})
	}
	for _, item := range items {
		for _, f := range item.Fields {
			if !f.Value.Present() {
				continue
			}
			i, known := index[f.Name]
			if !known {
				i = len(t.Columns)
				index[f.Name] = i
				t.Columns = append(t.Columns, tableColumn{Name: f.Name, Label: humanize(f.Name)})
			}
			t.Columns[i].filled++
		}
	}
	t.Columns = slices.DeleteFunc(t.Columns, func(c tableColumn) bool { return c.filled == 0 })
	if len(t.Columns) <= maxTableColumns {
		return
	}
	common := slices.Clone(t.Columns)
	slices.SortStableFunc(common, func(a, b tableColumn) int {
		return cmp.Or(cmp.Compare(leading(b.Name, lead), leading(a.Name, lead)), cmp.Compare(b.filled, a.filled))
	})
	common = common[:maxTableColumns-1]
	t.Columns = slices.DeleteFunc(t.Columns, func(c tableColumn) bool { return !slices.Contains(common, c) })
	t.Columns = append(t.Columns, tableColumn{})
}

func leading(name string, lead []string) int {
	if slices.Contains(lead, name) {
		return 1
	}
	return 0
}

// records shows a list of objects of the spec as a table with these properties first.
func records(path string, lead ...string) builder {
	return func(p *page) (any, []tocEntry) {
		v := p.c.Spec.Get(path)
		if v.Empty() {
			return nil, nil
		}
		if v.Kind == contracts.Array {
			if table := p.table(v.Items, "", 0, lead...); table != nil {
				table.Caption = humanize(path)
				return valueView{Table: table}, nil
			}
		}
		return p.value(v), nil
	}
}
