package serve

import (
	"context"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
)

// What has changed since the base is found beside the way from an edit to the page: the base is
// loaded once, when the first page was shown; each load is compared once it is served, and the
// next edit ends a comparison that is under way. Until the new one is there, pages and browsers keep
// what the last one found.

// comparison is the one that is under way.
type comparison struct {
	mu      sync.Mutex
	loading bool               // so that there is no use in beginning one
	cancel  context.CancelFunc // nil while there is none
}

// interrupt ends the comparison that is under way, for a load; resume lets there be others.
func (c *comparison) interrupt() (resume func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.loading = true
	if c.cancel != nil {
		c.cancel()
	}
	return func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.loading = false
	}
}

// begin returns the context of a new comparison; ok is false while sources are being loaded.
func (c *comparison) begin(ctx context.Context) (inner context.Context, end func(), ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.loading {
		return nil, nil, false
	}
	inner, cancel := context.WithCancel(ctx)
	c.cancel = cancel
	return inner, cancel, true
}

// compare compares each state with the base, until ctx is done.
func (s *Server) compare(ctx context.Context) {
	if s.options.Against == nil {
		return
	}
	select {
	case <-ctx.Done():
		return
	case <-s.shown:
	}
	base, err := s.options.Against(ctx)
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		s.log("what has changed is not shown: %v", err)
		return
	}
	if base == nil {
		return
	}
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.loaded:
			s.compareWith(ctx, base)
		}
	}
}

// compareWith compares the state with the base, and tells browsers what it found, if there is
// anything to tell and no newer state.
func (s *Server) compareWith(ctx context.Context, base *project.Base) {
	ctx, end, ok := s.comparison.begin(ctx)
	if !ok {
		return // the load that is under way asks again
	}
	defer end()
	now := s.current.Load()
	if now.loaded == nil {
		return
	}
	before, head := now.loaded.Published(base.Registry)
	judging := base.Judging
	judging.Policy = now.loaded.Config.Judging
	report, err := diff.CompareContext(ctx, before, head, judging)
	if err != nil || len(report.Findings) == 0 && now.since == nil {
		return
	}
	next := *now
	next.since, next.changes = nil, nil
	if len(report.Findings) > 0 {
		next.since = &site.Changes{Base: base.Name, Before: before, Report: report}
		next.changes = changesOf(base.Name, report, now.loaded.Site)
	}
	if next.loaded, err = now.loaded.Since(next.since); err != nil {
		s.log("what has changed is not shown: %v", err)
		return
	}
	s.publishing.Lock()
	defer s.publishing.Unlock()
	if s.current.Load() != now {
		return
	}
	s.current.Store(&next)
	told := s.told
	told.ID += "-compared"
	told.Changes = next.changes
	s.hub.publish(told)
}

// Changes are what has changed since the base, as browsers are told of it.
type Changes struct {
	Base       string    `json:"base"` // what it is called: "origin/main at 0a1b2c3d4e5f"
	Breaking   int       `json:"breaking"`
	Risky      int       `json:"risky"`
	Compatible int       `json:"compatible"`
	Docs       int       `json:"docs"`
	List       []Changed `json:"list"` // the first ones, the worst first
}

// Changed is one change.
type Changed struct {
	Rule    string       `json:"rule"`
	Says    string       `json:"says"` // what has changed, in words
	Verdict diff.Verdict `json:"verdict"`
	// whether it counts: the contract was stable enough to rely on, and nobody has accepted it
	Counts  bool           `json:"counts"`
	Kind    contracts.Kind `json:"kind"`
	Key     string         `json:"key"`
	Version string         `json:"version"`
	Path    string         `json:"path"`
	Old     string         `json:"old"`
	New     string         `json:"new"`
	File    string         `json:"file"` // empty for what is in the base only
	Line    int            `json:"line"`
	Column  int            `json:"column"`
	Page    string         `json:"page"` // of the contract, from the site's root; empty for what has none
}

// changesOf makes what browsers are told of a report.
func changesOf(base string, report *diff.Report, s *site.Site) *Changes {
	n := report.Changes()
	told := &Changes{Base: base, Breaking: n.Breaking, Risky: n.Risky, Compatible: n.Compatible, Docs: n.Docs}
	for _, change := range report.Gather(nil) {
		if len(told.List) == maxTold {
			break
		}
		f := change[0]
		one := Changed{
			Rule: f.Rule.ID, Says: f.Rule.Says, Verdict: f.Verdict, Counts: f.Counts && f.Accepted == nil,
			Kind: f.Contract.Kind, Key: f.Contract.Key, Version: f.Contract.Version, Path: f.Path, Old: f.Old, New: f.New, Page: s.RouteOf(f.Contract),
		}
		if !f.InBase {
			one.File, one.Line, one.Column = f.File, f.Line, f.Column
		}
		told.List = append(told.List, one)
	}
	return told
}
