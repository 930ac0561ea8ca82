package site

import (
	"io"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/render"
)

// Changes are what has changed since another state of the registry.
type Changes struct {
	Base   string // that state, as it was named
	Report *diff.Report
}

// changes are Changes as pages ask for them.
type changes struct {
	base  string
	all   [][]*diff.Finding // by change, the worst first
	of    map[contracts.ID][][]*diff.Finding
	count diff.Count
}

// addChanges adds the page that says what has changed, where there is anything to compare with. It
// takes time in proportion to the findings.
func (s *Site) addChanges(in *Changes) {
	if in == nil {
		return
	}
	s.changes = &changes{base: in.Base, all: in.Report.Gather(nil), of: map[contracts.ID][][]*diff.Finding{}, count: in.Report.Changes()}
	for _, change := range s.changes.all {
		id := change[0].Contract
		s.changes.of[id] = append(s.changes.of[id], change)
	}
	s.own[overviewRoute(render.ChangesOverview)] = (*Site).changesPage
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
