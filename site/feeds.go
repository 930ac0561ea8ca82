package site

import (
	"io"
	"net/url"
	"slices"

	"github.com/google/uuid"

	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/render"
)

// A feed stands beside the page that it is about, in each language: "<stem>.atom". There is one of
// all changes, and one for each domain, owner and contract of which any is known, also for contracts
// that are gone. What is no
// revision yet is in none of them: an entry stays what it is.

// maxEntries bounds a feed: the newest revisions.
const maxEntries = 50

// feed is what a feed tells, the newest first.
type feed struct {
	title   string // of its page; empty for that of all changes
	entries []history.Step
}

// add adds a change of a revision. Those of one revision come one after the other.
func (f *feed) add(r *history.Revision, c *history.Change) {
	n := len(f.entries)
	if n > 0 && f.entries[n-1].Revision == r {
		f.entries[n-1].Changes = append(f.entries[n-1].Changes, c)
	} else if n < maxEntries {
		f.entries = append(f.entries, history.Step{Revision: r, Changes: []*history.Change{c}})
	}
}

// addFeeds gathers the changes by what they are about.
func (s *Site) addFeeds() {
	p := s.past
	var all feed
	byFacet := map[*facetValue]*feed{}
	to := func(v *facetValue, r *history.Revision, c *history.Change) {
		if v == nil || v.stem == "" {
			return
		}
		if byFacet[v] == nil {
			byFacet[v] = &feed{title: v.text}
		}
		byFacet[v].add(r, c)
	}
	domains, owners := s.facets[render.ByDomain], s.facets[render.ByOwner]
	for _, r := range p.revisions {
		for i := range r.Changes {
			if c := &r.Changes[i]; r.Released() {
				all.add(r, c)
				to(domains.byText[c.Domain], r, c)
				for _, owner := range c.First().Owners {
					to(owners.byText[owner], r, c)
				}
			}
		}
	}
	p.feeds[changesStem] = all
	for v, f := range byFacet {
		p.feeds[v.stem] = *f
	}
	for _, at := range s.current {
		c, place := s.registry.Contracts[at], s.places[at]
		steps := p.steps[history.Name{Kind: c.Kind, Key: c.Key}]
		if len(steps) > 0 && !steps[0].Revision.Released() {
			steps = steps[1:]
		}
		if len(steps) > 0 && place.placed() {
			p.feeds[stemOf(place.current)] = feed{c.Key, steps[:min(len(steps), maxEntries)]}
		}
	}
	s.addGoneFeeds()
	for stem, f := range p.feeds {
		s.own[feedRoute(stem)] = func(s *Site, w io.Writer, e *edition) error { return s.writeFeed(w, e, stem, f) }
	}
}

// feedOf is the route of the feed beside a page; empty where it has none.
func (p *past) feedOf(stem string) string {
	if p == nil {
		return ""
	}
	if _, ok := p.feeds[stem]; !ok {
		return ""
	}
	return feedRoute(stem)
}

// feed lists the feed beside a page for its head.
func (l linker) feed(stem, title string) []render.Link {
	route := l.site.past.feedOf(stem)
	if route == "" {
		return nil
	}
	return []render.Link{{Label: l.e.renderer.FeedTitle(l.e.Site, title), Href: l.to(route)}}
}

// writeFeed writes a feed. What identifies it and its entries, for good and in the whole world, are
// addresses; a site that does not know its own has names of UUIDs there, made of its repository or
// else its title. Its links are relative then, which readers resolve by where they found the feed.
func (s *Site) writeFeed(w io.Writer, e *edition, stem string, f feed) error {
	l := linker{site: s, e: e, from: feedRoute(stem)}
	address := func(route string) string {
		if s.settings.URL != "" {
			return s.settings.URL + e.full(route)
		}
		return l.to(route)
	}
	id := func(entry *history.Revision) string {
		switch {
		case s.settings.URL == "" && entry == nil:
			return s.uuid(e.full(l.from))
		case s.settings.URL == "":
			return s.uuid(e.full(l.from) + "\n" + entry.Commit)
		case entry == nil:
			return address(l.from)
		}
		return address(l.from) + "#" + url.PathEscape(entry.Name)
	}
	about := pageRoute(stem, 1)
	if s.pages[about] == nil && s.own[about] == nil && len(f.entries) > 0 { // it is of what is gone
		about = pageRoute(s.past.stems[f.entries[0].Revision], 1)
	}
	x := render.Feed{Title: f.title, ID: id(nil), Self: address(l.from), Page: address(about), Updated: s.past.updated(f)}
	for _, step := range f.entries {
		r := step.Revision
		x.Entries = append(x.Entries, render.FeedEntry{ID: id(r), Page: address(pageRoute(s.past.stems[r], 1)), Name: r.Name, Updated: r.Date, Changes: step.Changes})
	}
	return e.renderer.Feed(w, e.Site, x)
}

// updated is the date of the newest entry, or of the newest revision where there is no entry.
func (p *past) updated(f feed) string {
	if len(f.entries) > 0 {
		return f.entries[0].Revision.Date
	}
	if at := slices.IndexFunc(p.revisions, (*history.Revision).Released); at >= 0 {
		return p.revisions[at].Date
	}
	return "1970-01-01T00:00:00Z" // a feed has to have a date, and nothing has happened
}

// uuid names something of the site.
func (s *Site) uuid(name string) string {
	of := s.settings.Repository
	if of == "" {
		of = s.editions[0].Title
	}
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte(of+"\n"+name)).URN()
}
