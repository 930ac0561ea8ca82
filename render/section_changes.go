package render

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// contractChanges say what of a contract has changed: what sections/changes.html displays.
type contractChanges struct {
	words catalog
	List  []changeView
	More  string // said in words where there are more than are listed
}

// changeView is one change of the page's contract.
type changeView struct {
	Verdict span
	What    span
	Was     span // nil where nothing stood there and nothing does
	Reaches span // nil for nobody
}

func changesOf(p *page, _ string) (block, []tocEntry) {
	all := p.links.Changes(p.c.ID)
	if len(all) == 0 {
		return nil, nil
	}
	view := &contractChanges{words: p.r.catalog}
	for _, change := range all[:min(len(all), MaxContractChanges)] {
		view.List = append(view.List, p.change(change))
	}
	if rest := len(all) - len(view.List); rest > 0 {
		view.More = p.r.n("changes.more", rest)
	}
	return view, nil
}

func (p *page) change(change []*diff.Finding) changeView {
	if f := change[0]; f.Contract != p.c.ID { // a type that it uses
		var at diff.Finding
		at.Rule = f.Rule
		for _, f := range change {
			for _, user := range f.Consumers {
				if user.ID == p.c.ID {
					at.Path = user.Path
				}
			}
		}
		what := spans{[]span{p.r.whatChanged(&at), textSpan(p.r.kind(contracts.Type, 1)), nameSpan(p.changedLink(f.Contract))}, " "}
		return changeView{p.verdicts(change), what, p.r.wasAndIs(f), nil}
	}
	stood := p.r.wasAndIs(change[0])
	if p.was != nil {
		stood = p.r.comparedWords(p.was, p.c, change[0])
	}
	return changeView{p.verdicts(change), p.r.whatChanged(change[0]), stood, p.changeReached(change)}
}

func (v *contractChanges) markdown(m *markdownWriter, _ int) {
	items := make([]string, len(v.List))
	for i, c := range v.List {
		items[i] = c.Verdict.Markdown() + ": " + c.What.Markdown()
		if c.Was != nil {
			items[i] += " " + c.Was.Markdown()
		}
		if c.Reaches != nil {
			items[i] += " – " + markdown.Escape(v.words.t("changes.reaches")) + " " + c.Reaches.Markdown()
		}
	}
	m.items(items)
	m.block(markdown.Escape(v.More))
}
