package render

import "github.com/lssm-tech/docsgen/contracts"

// contentLists are the properties of a feature that list contracts, with the kind that each holds.
var contentLists = []struct {
	property string
	kind     contracts.Kind
}{
	{"operations", contracts.Operation}, {"events", contracts.Event}, {"presentations", contracts.Presentation}, {"forms", contracts.Form},
	{"dataViews", contracts.DataView}, {"visualizations", contracts.Visualization}, {"workflows", contracts.Workflow},
	{"jobs", contracts.Job}, {"policies", contracts.Policy}, {"integrations", contracts.Integration}, {"experiments", contracts.Experiment},
	{"knowledge", contracts.Knowledge}, {"telemetry", contracts.Telemetry}, {"translations", contracts.Translation}, {"features", contracts.Feature},
}

func contentPaths() []string {
	paths := []string{"docs", "opToPresentation", "presentationsTargets"}
	for _, list := range contentLists {
		paths = append(paths, list.property)
	}
	return paths
}

// contentsView is what a feature is made of: what sections/contents.html displays.
type contentsView struct {
	Groups []contentGroup
	Guides []Link
	Tables []tableView
}

type contentGroup struct {
	ID    string
	Label string
	refsView
}

func contents(p *page) (any, []tocEntry) {
	view := &contentsView{}
	var entries []tocEntry
	for _, list := range contentLists {
		items, _ := p.mentions(p.spec(list.property))
		if refs, ok := items.(*refsView); ok {
			for i := range refs.Refs {
				refs.Refs[i].Kind = "" // the group says it
			}
			group := contentGroup{p.ids.take("contents." + list.property), p.r.kinds(list.kind), *refs}
			view.Groups = append(view.Groups, group)
			entries = append(entries, tocEntry{Label: group.Label, ID: group.ID})
		}
	}
	for _, id := range p.c.Spec.Property("docs").Strings() {
		view.Guides = append(view.Guides, p.guideLink(id))
	}
	for _, property := range [...]string{"opToPresentation", "presentationsTargets"} {
		if table := p.table(p.spec(property).list(), 0); table != nil {
			table.Caption = p.r.content(property)
			view.Tables = append(view.Tables, *table)
		}
	}
	if len(view.Groups)+len(view.Guides)+len(view.Tables) == 0 {
		return nil, nil
	}
	return view, entries
}

// content labels a table of a feature.
func (c catalog) content(property string) string { return c.texts["contents."+property] }
