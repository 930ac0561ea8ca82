package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// contentRules say where the lists of contracts are that a feature holds.
func contentRules() []contracts.RefRule {
	var rules []contracts.RefRule
	for _, rule := range contracts.Kinds().Info(contracts.Feature).Refs {
		if name, list := strings.CutSuffix(rule.Path, "[]"); list && rule.Relation == contracts.Holds {
			rule.Path = name
			rules = append(rules, rule)
		}
	}
	return rules
}

func contentPaths() []string {
	paths := []string{"docs", "opToPresentation", "presentationsTargets"}
	for _, rule := range contentRules() {
		paths = append(paths, rule.Path)
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
	for _, list := range contentRules() {
		items, _ := p.mentions(p.spec(list.Path))
		if refs, ok := items.(*refsView); ok {
			for i := range refs.Refs {
				refs.Refs[i].Kind = "" // the group says it
			}
			group := contentGroup{p.ids.take("contents." + list.Path), p.r.all(list.To), *refs}
			view.Groups = append(view.Groups, group)
			entries = append(entries, tocEntry{Label: group.Label, ID: group.ID})
		}
	}
	for _, id := range p.c.Spec.Property("docs").Strings() {
		view.Guides = append(view.Guides, p.guideLink(id))
	}
	for _, property := range [...]string{"opToPresentation", "presentationsTargets"} {
		list := p.spec(property)
		if table := p.table(list.list(), 0); table != nil {
			table.Caption = p.label(list)
			view.Tables = append(view.Tables, *table)
		}
	}
	if len(view.Groups)+len(view.Guides)+len(view.Tables) == 0 {
		return nil, nil
	}
	return view, entries
}
