package diff

// Gather gathers the findings that keep keeps, or all for nil, by the change that they are about:
// what it means in each direction, the worst first, in the order in which the report has the first
// of each.
func (r *Report) Gather(keep func(*Finding) bool) [][]*Finding {
	at := map[Change]int{}
	var list [][]*Finding
	for i := range r.Findings {
		f := &r.Findings[i]
		if keep != nil && !keep(f) {
			continue
		}
		n, known := at[f.Change()]
		if !known {
			n = len(list)
			at[f.Change()] = n
			list = append(list, nil)
		}
		list[n] = append(list[n], f)
	}
	return list
}
