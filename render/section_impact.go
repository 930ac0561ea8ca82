package render

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/impact"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// impactView says whom a change reaches beyond those that the relations name: what
// sections/impact.html displays.
type impactView struct {
	words  catalog
	Owners []Link // of all who are reached, in the order in which they are
	Hops   []impactHops
	More   string // said in words where more are reached than are listed
}

// impactHops are those at one distance.
type impactHops struct {
	Label   string
	Reached []reachedView
}

// reachedView is a contract that is reached, with what it has to do with the one before it.
type reachedView struct {
	Ref    refView
	Words  string // "reads from"
	Before nameSpan
}

// MaxReached bounds how many contracts a page follows a change to: it says whom to ask, and must not
// change with whatever changes far away. The command lists all.
const MaxReached = 40

func impactOf(p *page, _ string) (block, []tocEntry) {
	view := &impactView{words: p.r.catalog}
	reached, distance := 0, 0
	for hop := range impact.Of(p.reg, p.c) {
		if reached++; reached > MaxReached {
			view.More = p.r.t("impact.more")
			break
		}
		for _, owner := range hop.Contract.Owners[:min(len(hop.Contract.Owners), maxRowOwners)] {
			if !slices.ContainsFunc(view.Owners, func(l Link) bool { return l.Label == owner }) {
				view.Owners = append(view.Owners, Link{owner, p.links.Facet(ByOwner, owner)})
			}
		}
		if hop.Distance == 1 { // the relations say it
			continue
		}
		if hop.Distance != distance {
			distance = hop.Distance
			view.Hops = append(view.Hops, impactHops{Label: p.r.n("impact.steps", distance)})
		}
		at := &view.Hops[len(view.Hops)-1]
		at.Reached = append(at.Reached, p.reached(hop))
	}
	if len(view.Hops) == 0 && view.More == "" && !p.othersAmong(view.Owners) {
		return nil, nil
	}
	return view, nil
}

// othersAmong reports whether somebody is named who does not own the contract itself.
func (p *page) othersAmong(owners []Link) bool {
	return slices.ContainsFunc(owners, func(l Link) bool { return !slices.Contains(p.c.Owners, l.Label) })
}

func (p *page) reached(hop *impact.Hop) reachedView {
	c, before := hop.Contract, hop.Before.Contract
	v := reachedView{Ref: p.identity(contracts.ID{Kind: c.Kind, Key: c.Key}, c), Before: nameSpan{Label: before.Key}} // which is linked above
	v.Ref.Title = ""                                                                                                  // a change of it would change this page
	v.Words = lowerFirst(p.r.relation(hop.Edge.Relation, !hop.Against))
	return v
}

func (v *impactView) markdown(m *markdownWriter, level int) {
	if owners := markdownLinks(v.Owners); len(owners) > 0 {
		m.block(markdown.Escape(v.words.t("impact.owners")) + " " + strings.Join(owners, ", "))
	}
	for _, hops := range v.Hops {
		m.heading(level, markdown.Escape(hops.Label))
		items := make([]string, len(hops.Reached))
		for i, r := range hops.Reached {
			items[i] = r.Ref.item() + ": " + markdown.Escape(r.Words) + " " + r.Before.Markdown()
		}
		m.items(items)
	}
	m.block(markdown.Escape(v.More))
}
