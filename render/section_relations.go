package render

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// relationsView is what a contract has to do with besides what the sections above say: what
// sections/relations.html displays. The drawing is of all.
type relationsView struct {
	Graph  *drawing // the same as a drawing, or nil
	Map    *Link    // the map that the contract is on, or nil
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

func relations(p *page, _ string) (block, []tocEntry) {
	view := &relationsView{}
	outgoing, incoming := p.unsaid(p.reg.Out(p.c)), p.unsaid(p.reg.In(p.c))
	for _, relation := range contracts.Relations {
		p.relationGroup(view, relation, outgoing[relation], false)
		p.relationGroup(view, relation, incoming[relation], true)
	}
	view.Graph = p.relationGraph()
	if href := p.links.Map(p.c); href != "" {
		label := p.r.t("map.capability")
		if p.c.Kind == contracts.Event {
			label = p.r.t("map.events")
		}
		view.Map = &Link{label, href}
	}
	if len(view.Groups) == 0 && view.Graph == nil {
		return nil, nil
	}
	return view, nil
}

// unsaid groups what no section above has said already.
func (p *page) unsaid(edges []contracts.Edge) map[contracts.Relation][]contracts.Edge {
	groups := map[contracts.Relation][]contracts.Edge{}
	for _, e := range edges {
		if !p.said[mentionOf(e)] {
			groups[e.Relation] = append(groups[e.Relation], e)
		}
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
	group := relationGroup{ID: p.ids.Take(id), Label: p.r.relation(relation, inverse), Count: len(edges), Fold: len(edges) > maxOpenRefs}
	for _, e := range edges[:min(len(edges), maxRefs)] {
		ref := p.edgeRef(e, inverse)
		ref.When, ref.Reason = nil, nil // the sections above say it
		if inverse && relation == contracts.UsesModel {
			ref.Roles = p.rolesOf(e.From)
		}
		group.Refs = append(group.Refs, ref)
	}
	if rest := len(edges) - len(group.Refs); rest > 0 {
		group.More = p.r.n("more", rest)
	}
	view.Groups = append(view.Groups, group)
}

func (v *relationsView) markdown(m *markdownWriter, level int) {
	if v.Map != nil {
		m.block(v.Map.Markdown())
	}
	for _, group := range v.Groups {
		m.heading(level, markdown.Escape(group.Label))
		items := make([]string, 0, len(group.Refs)+1)
		for _, ref := range group.Refs {
			items = append(items, ref.item())
		}
		m.items(append(items, markdown.Escape(group.More)))
	}
}
