package render

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// Bounds on what the page of a contract tells of revisions. The pages of revisions tell all.
const (
	openSteps      = 3 // that are not folded
	MaxSteps       = 50
	MaxStepChanges = 20 // of one revision
)

// historyView says what became of a contract: what sections/history.html displays.
type historyView struct {
	words  catalog
	Steps  []stepView // the newest
	Folded []stepView
	Fold   string // "5 earlier"
	More   string // said in words where there are more
	Before string // said of a contract that was there before all of them
	Feed   string
}

// stepView is what became of it in one revision.
type stepView struct {
	Name    span
	Date    dateSpan
	Version string // of the contract, where it is another than in the step before; else empty
	List    []changeView
	More    string
}

func historyOf(p *page, _ string) (block, []tocEntry) {
	h := p.links.History(p.c)
	if len(h.Steps) == 0 {
		return nil, nil
	}
	view := &historyView{words: p.r.catalog, Feed: h.Feed}
	for i, step := range h.Steps[:min(len(h.Steps), MaxSteps)] {
		s := p.step(step, h.Page)
		if own := step.Own(p.c.Kind); own != nil && own.First().Contract.Version != p.versionBefore(h.Steps[i+1:]) {
			s.Version = versionText(own.First().Contract.Version)
		}
		if i < openSteps {
			view.Steps = append(view.Steps, s)
		} else {
			view.Folded = append(view.Folded, s)
		}
	}
	if n := len(view.Folded); n > 0 {
		view.Fold = p.r.n("history.earlier", n)
	}
	if rest := len(h.Steps) - MaxSteps; rest > 0 {
		view.More = p.r.n("more", rest)
	} else if first := h.Steps[len(h.Steps)-1]; !first.Appeared() && first.Revision.Released() {
		view.Before = p.r.t("history.before", "name", first.Revision.Name)
	}
	return view, nil
}

// versionBefore is the version of the contract in the newest of some steps; empty where none says it.
func (p *page) versionBefore(steps []history.Step) string {
	for _, step := range steps {
		if own := step.Own(p.c.Kind); own != nil {
			return own.First().Contract.Version
		}
	}
	return ""
}

func (p *page) step(step history.Step, page func(*history.Revision) string) stepView {
	s := stepView{Name: p.revisionName(step.Revision, page(step.Revision)), Date: dateSpan(step.Revision.Day())}
	for _, c := range step.Changes[:min(len(step.Changes), MaxStepChanges)] {
		s.List = append(s.List, changeView{p.verdicts(c.Findings), p.whatChangedIn(c.First()), p.r.wasAndIs(c.First()), nil})
	}
	if rest := len(step.Changes) - len(s.List); rest > 0 {
		s.More = p.r.n("more", rest)
	}
	return s
}

// whatChangedIn is whatChanged, with the name of the type that has changed where that is not what the
// page is about.
func (p *page) whatChangedIn(f *diff.Finding) span {
	if f.Contract.Kind != contracts.Type || p.c.Kind == contracts.Type {
		return p.r.whatChanged(f)
	}
	return spans{[]span{nameSpan(p.keptLink(f.Contract)), p.r.whatChanged(f)}, ": "}
}

func (v *historyView) markdown(m *markdownWriter, level int) {
	for _, list := range [...][]stepView{v.Steps, v.Folded} {
		for _, s := range list {
			head := s.Name.Markdown()
			if s.Date != "" {
				head += " " + s.Date.Markdown()
			}
			if s.Version != "" {
				head += " (" + markdown.Escape(s.Version) + ")"
			}
			m.heading(level, head)
			(&contractChanges{words: v.words, List: s.List, More: s.More}).markdown(m, level)
		}
	}
	m.block(markdown.Escape(v.More))
	m.block(markdown.Escape(v.Before))
	m.block(markdown.LinkTo(markdown.Escape(v.words.t("history.feed")), v.Feed))
}
