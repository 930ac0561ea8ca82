package render

// recentView is a revision on the first page.
type recentView struct {
	Name      span
	Date      dateSpan
	Counts    span
	Contracts span
}

func (p *page) recent(list []RevisionLink) []recentView {
	views := make([]recentView, len(list))
	for i, one := range list {
		views[i] = recentView{p.revisionName(one.Revision, one.Href), dateSpan(one.Day()), p.verdictCounts(one.Count()), p.changedContracts(one)}
	}
	return views
}

func recentItems(list []recentView) []string {
	items := make([]string, len(list))
	for i, v := range list {
		items[i] = v.Name.Markdown()
		if v.Date != "" {
			items[i] += " " + v.Date.Markdown()
		}
		items[i] += ": " + v.Counts.Markdown() + " – " + v.Contracts.Markdown()
	}
	return items
}
