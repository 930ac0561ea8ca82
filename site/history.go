package site

import (
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/render"
)

// How much of the history stands on a page.
const (
	revisionRows = 200  // revisions on a page that lists them
	changeRows   = 1000 // changes on a page of a revision
	homeRecent   = 3    // revisions on the home page
)

// past is a history as pages ask for it.
type past struct {
	kept      *history.History    // what is published
	revisions []*history.Revision // the newest first
	byCommit  map[string]*history.Revision
	stems     map[*history.Revision]string // of those that have pages
	steps     map[history.Name][]history.Step
	fields    sync.Map // of map[string]history.Field by history.Name
	feeds     map[string]feed
}

// addHistory adds the pages of revisions, and the feeds. It takes time in proportion to the changes.
func (s *Site) addHistory(h *history.History) {
	if h == nil {
		return
	}
	p := &past{kept: h, revisions: slices.Clone(h.Revisions), byCommit: map[string]*history.Revision{}, stems: map[*history.Revision]string{}, steps: h.Steps(), feeds: map[string]feed{}}
	slices.Reverse(p.revisions)
	s.past = p
	s.placeRevisions()
	for n := range p.listPages() {
		if n > 0 || s.changes == nil { // else the page of what has changed lists the first of them too
			s.own[pageRoute(changesStem, n+1)] = revisionsPage(n + 1)
		}
	}
	for _, r := range p.revisions {
		if stem := p.stems[r]; stem != "" {
			for n := range max(1, (len(r.Changes)+changeRows-1)/changeRows) {
				s.own[pageRoute(stem, n+1)] = revisionPage(r, n+1)
			}
		}
	}
	s.addFeeds()
	s.shared[historyRoute] = func(s *Site, w io.Writer, _ *edition) error { return s.past.kept.Write(w) }
	s.shared[historySchemaRoute] = bytesPage(history.Schema)
}

// placeRevisions gives the revisions that changed anything their places. What is none yet has one of
// its own: a tag that is called so too is escaped.
func (s *Site) placeRevisions() {
	var names []string
	for _, r := range s.past.revisions {
		s.past.byCommit[r.Commit] = r
		names = append(names, r.Name)
	}
	paths := escapePaths(names, escapePath)
	for _, r := range s.past.revisions {
		switch path := paths[r.Name]; {
		case len(r.Changes) == 0 || path == "":
		case !r.Released():
			s.past.stems[r] = changesStem + "/" + unreleased
		case strings.EqualFold(path, unreleased):
			s.past.stems[r] = changesStem + "/" + escapeAll(r.Name)
		default:
			s.past.stems[r] = changesStem + "/" + path
		}
	}
}

func (p *past) listPages() int { return max(1, (len(p.revisions)+revisionRows-1)/revisionRows) }

// revision links to what has changed in a revision; it leads nowhere where nothing has.
func (l linker) revision(r *history.Revision) render.RevisionLink {
	link := render.RevisionLink{Revision: r}
	if stem := l.site.past.stems[r]; stem != "" {
		link.Href = l.to(pageRoute(stem, 1))
	}
	return link
}

// revisions is the content of a page that lists revisions.
func (l linker) revisions(number int) render.Revisions {
	p := l.site.past
	x := render.Revisions{
		Registry: l.site.registry, Feed: l.to(feedRoute(changesStem)),
		Prev: l.listPage(changesStem, len(p.revisions), revisionRows, number-1), Next: l.listPage(changesStem, len(p.revisions), revisionRows, number+1),
	}
	for _, r := range rowsOfSize(p.revisions, revisionRows, number) {
		x.Revisions = append(x.Revisions, l.revision(r))
	}
	return x
}

func revisionsPage(number int) page {
	return func(s *Site, w io.Writer, e *edition) error {
		l := linker{site: s, e: e, from: pageRoute(changesStem, number)}
		f := s.overviewFrame(l, render.ChangesOverview, e.renderer.OverviewLabel(render.ChangesOverview))
		f.Feeds = l.feed(changesStem, "")
		return e.renderer.Revisions(w, f, l.links(), l.revisions(number))
	}
}

func revisionPage(r *history.Revision, number int) page {
	return func(s *Site, w io.Writer, e *edition) error {
		stem := s.past.stems[r]
		l := linker{site: s, e: e, from: pageRoute(stem, number)}
		f := s.overviewFrame(l, render.ChangesOverview, e.renderer.RevisionLabel(r))
		f.Feeds = l.feed(changesStem, "")
		x := render.RevisionChanges{
			Registry: s.registry, Revision: r, Shown: rowsOfSize(r.Changes, changeRows, number),
			Prev: l.listPage(stem, len(r.Changes), changeRows, number-1), Next: l.listPage(stem, len(r.Changes), changeRows, number+1),
		}
		if since := s.past.byCommit[r.Since]; since != nil {
			x.Since = l.revision(since)
		} else {
			x.Since = render.RevisionLink{Revision: &history.Revision{Name: r.Since[:min(12, len(r.Since))]}}
		}
		return e.renderer.Revision(w, f, l.links(), x)
	}
}

// history is what the page of a contract tells: of an older version, only what was said of it.
func (l linker) history(c *contracts.Contract) render.ContractHistory {
	p := l.site.past
	if p == nil {
		return render.ContractHistory{}
	}
	place := l.site.place(c)
	h := render.ContractHistory{
		Steps: p.steps[history.Name{Kind: c.Kind, Key: c.Key}],
		Page:  func(r *history.Revision) string { return l.revision(r).Href },
	}
	if place.newest {
		h.Feed = l.to(p.feedOf(stemOf(place.current)))
		return h
	}
	var steps []history.Step
	for _, step := range h.Steps {
		step.Changes = slices.DeleteFunc(slices.Clone(step.Changes), func(change *history.Change) bool {
			return change.First().Contract.Version != c.Version && !slices.Contains(change.Reached, c.ID)
		})
		if len(step.Changes) > 0 {
			steps = append(steps, step)
		}
	}
	h.Steps = steps
	return h
}

// fieldsOf is what became of the fields of a contract. It is asked for by each page that shows a
// type, and found once.
func (s *Site) fieldsOf(c *contracts.Contract) map[string]history.Field {
	if s.past == nil {
		return nil
	}
	name := history.Name{Kind: c.Kind, Key: c.Key}
	steps := s.past.steps[name]
	if len(steps) == 0 {
		return nil
	}
	made, _ := s.past.fields.LoadOrStore(name, sync.OnceValue(func() map[string]history.Field { return history.Fields(c.Kind, steps) }))
	return made.(func() map[string]history.Field)()
}

// recent are the newest revisions that changed anything, for the home page.
func (l linker) recent() (list []render.RevisionLink, all string) {
	if l.site.past == nil {
		return nil, ""
	}
	for _, r := range l.site.past.revisions {
		if l.site.past.stems[r] != "" && len(list) < homeRecent {
			list = append(list, l.revision(r))
		}
	}
	return list, l.to(pageRoute(changesStem, 1))
}
