package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
)

// relationsView is everything that a contract has to do with: what sections/relations.html
// displays.
type relationsView struct {
	Graph  template.HTML // the same as a drawing, or empty
	Groups []relationGroup
}

// relationGroup is one relation in one direction.
type relationGroup struct {
	ID    string
	Label string
	Count int
	Fold  bool // too long to stand open
	Refs  []refView
	More  string // "and 12 more"
}

// maxOpenRefs is how long a list of one relation may be to stand open.
const maxOpenRefs = 12

func relations(p *page, _ string) (any, []tocEntry) {
	view := &relationsView{}
	outgoing, incoming := byRelation(p.reg.Out(p.c)), byRelation(p.reg.In(p.c))
	for _, relation := range contracts.Relations {
		p.relationGroup(view, relation, outgoing[relation], false)
		p.relationGroup(view, relation, incoming[relation], true)
	}
	if len(view.Groups) == 0 {
		return nil, nil
	}
	view.Graph = p.relationGraph()
	return view, nil
}

func byRelation(edges []contracts.Edge) map[contracts.Relation][]contracts.Edge {
	groups := map[contracts.Relation][]contracts.Edge{}
	for _, e := range edges {
		groups[e.Relation] = append(groups[e.Relation], e)
	}
	return groups
}

func (p *page) relationGroup(view *relationsView, relation contracts.Relation, edges []contracts.Edge, inverse bool) {
	if len(edges) == 0 {
		return
	}
	id := "relations." + string(relation)
	if inverse {
		id += "-inverse"
	}
	group := relationGroup{ID: p.ids.take(id), Label: p.r.relation(relation, inverse), Count: len(edges), Fold: len(edges) > maxOpenRefs}
	for _, e := range edges[:min(len(edges), maxRefs)] {
		ref := p.edgeRef(e, inverse)
		ref.When, ref.Reason = "", "" // the sections above say it
		group.Refs = append(group.Refs, ref)
	}
	if rest := len(edges) - len(group.Refs); rest > 0 {
		group.More = p.r.n("more", rest)
	}
	view.Groups = append(view.Groups, group)
}
