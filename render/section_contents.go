package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// listsOf returns the rules of a kind for lists of what its contracts hold, each with the path of
// its list.
func listsOf(info *contracts.KindInfo) []contracts.RefRule {
	var rules []contracts.RefRule
	for _, rule := range info.Refs {
		if name, list := strings.CutSuffix(rule.Path, "[]"); list && rule.Relation == contracts.Holds {
			rule.Path = name
			rules = append(rules, rule)
		}
	}
	return rules
}

// holdsLists reports whether contracts of a kind list what they hold.
func holdsLists(_ *contracts.KindTable, info *contracts.KindInfo) bool { return len(listsOf(info)) > 0 }

// contentsView is what a feature is made of: what sections/contents.html displays.
type contentsView struct {
	words  catalog
	Groups []contentGroup
	Guides []Link
	Tables []tableView
}

type contentGroup struct {
	ID    string
	Label string
	refsView
}

func contents(p *page, _ string) (block, []tocEntry) {
	view := &contentsView{words: p.r.catalog}
	var entries []tocEntry
	for _, list := range listsOf(p.r.kinds.Info(p.c.Kind)) {
		items, _ := p.mentions(p.shown(list.Path))
		if refs, ok := items.(*refsView); ok {
			for i := range refs.Refs {
				refs.Refs[i].Kind = "" // the group says it
			}
			group := contentGroup{p.ids.Take("contents." + list.Path), p.r.all(list.To), *refs}
			view.Groups = append(view.Groups, group)
			entries = append(entries, tocEntry{Label: group.Label, ID: group.ID})
		}
	}
	if docs := p.spec("docs"); docs.Kind() == contracts.Array {
		for _, id := range p.shown("docs").Strings() {
			view.Guides = append(view.Guides, p.guideLink(id))
		}
	}
	for _, property := range [...]string{"opToPresentation", "presentationsTargets"} {
		list := p.spec(property)
		if table := p.table(list.list(), 0); table != nil {
			p.shown(property)
			table.Caption = p.labelText(list)
			view.Tables = append(view.Tables, *table)
		}
	}
	if len(view.Groups)+len(view.Guides)+len(view.Tables) == 0 {
		return nil, nil
	}
	return view, entries
}

func (v *contentsView) markdown(m *markdownWriter, level int) {
	for _, group := range v.Groups {
		m.heading(level, markdown.Escape(group.Label))
		group.refsView.markdown(m, level+1)
	}
	if len(v.Guides) > 0 {
		m.heading(level, v.words.t("nav.guides"))
		m.items(markdownLinks(v.Guides))
	}
	for i := range v.Tables {
		m.heading(level, markdown.Escape(v.Tables[i].Caption))
		v.Tables[i].markdown(m, level+1)
	}
}
