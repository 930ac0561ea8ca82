package site

import (
	"io"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/render"
)

// Changes are what has changed since another state of the registry.
type Changes struct {
	Base   string // that state, as it was named
	Before *contracts.Registry
	Report *diff.Report
}

// changes are Changes as pages ask for them.
type changes struct {
	base   string
	before *contracts.Registry
	all    [][]*diff.Finding // by change, the worst first
	of     map[contracts.ID][][]*diff.Finding
	count  diff.Count

	marks   map[contracts.ID]render.ChangeMark
	removed map[facetText][]*contracts.Contract // contracts of that state that are gone, by kind and key
}

// addChanges adds the page that says what has changed, where there is anything to compare with. It
// takes time in proportion to the findings.
func (s *Site) addChanges(in *Changes) {
	if in == nil {
		return
	}
	s.changes = &changes{base: in.Base, before: in.Before, all: in.Report.Gather(nil), of: map[contracts.ID][][]*diff.Finding{}, count: in.Report.Changes()}
	for _, change := range s.changes.all {
		for _, id := range toldOf(change) {
			s.changes.of[id] = append(s.changes.of[id], meaning(change, id))
		}
	}
	s.changes.mark(in.Report)
	s.own[overviewRoute(render.ChangesOverview)] = (*Site).changesPage
}

// RouteOf returns the route of a version's page; empty for what has none.
func (s *Site) RouteOf(id contracts.ID) string {
	if c := s.registry.Find(id); c != nil {
		return s.place(c).route()
	}
	return ""
}

// toldOf returns the contracts on whose pages a change is told: the one that has changed and, of the
// shape of a type, those that use it, as many as a finding names.
func toldOf(change []*diff.Finding) []contracts.ID {
	list := []contracts.ID{change[0].Contract}
	if change[0].Contract.Kind != contracts.Type || change[0].Verdict == diff.Docs {
		return list
	}
	told := map[contracts.ID]bool{}
	for _, f := range change {
		for _, user := range f.Consumers {
			if user.Relation == contracts.UsesModel && !told[user.ID] {
				told[user.ID] = true
				list = append(list, user.ID)
			}
		}
	}
	return list
}

// meaning returns what a change means for one of the contracts on whose pages it is told: of a type
// whose data goes in and out, only the directions in which that contract has it.
func meaning(change []*diff.Finding, id contracts.ID) []*diff.Finding {
	if change[0].Contract == id {
		return change
	}
	var own []*diff.Finding
	for _, f := range change {
		if slices.ContainsFunc(f.Consumers, func(user diff.Consumer) bool { return user.ID == id }) {
			own = append(own, f)
		}
	}
	return own
}

// before returns what a version was in that state: the same version, or else the newest of those that
// are not there any more, as most contracts are edited in place. Nil for one that is new.
func (s *Site) before(c *contracts.Contract) *contracts.Contract {
	if s.changes == nil {
		return nil
	}
	if was := s.changes.before.Find(c.ID); was != nil {
		return was
	}
	for _, was := range s.changes.before.Versions(c.Kind, c.Key) { // the newest first
		if s.registry.Find(was.ID) == nil {
			return was
		}
	}
	return nil
}

// changesOf returns what of a version has changed.
func (s *Site) changesOf(id contracts.ID) [][]*diff.Finding {
	if s.changes == nil {
		return nil
	}
	return s.changes.of[id]
}

func (s *Site) changesPage(w io.Writer, e *edition) error {
	l := linker{site: s, e: e, from: overviewRoute(render.ChangesOverview)}
	f := s.overviewFrame(l, render.ChangesOverview, e.renderer.OverviewLabel(render.ChangesOverview))
	x := render.Changes{Registry: s.registry, Base: s.changes.base, Changes: s.changes.all, Count: s.changes.count}
	if s.past != nil {
		f.Feeds = l.feed(changesStem, "")
		revisions := l.revisions(1)
		x.Revisions = &revisions
	}
	return e.renderer.Changes(w, f, l.links(), x)
}
