package site

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/history"
)

// addGoneFeeds keeps the feeds of contracts that are not there any more where they were, so that
// who follows one is told that it went, and by which name it goes now where that is known. They
// have no page: their feeds lead to that of the revision.
func (s *Site) addGoneFeeds() {
	p := s.past
	there := map[history.Name]bool{}
	kinds := slices.Clone(s.kinds)
	for _, c := range s.registry.Contracts {
		there[history.Name{Kind: c.Kind, Key: c.Key}] = true
	}
	gone, last := map[history.Name]*feed{}, map[history.Name]*history.Change{}
	add := func(id contracts.ID, r *history.Revision, c *history.Change) {
		name := history.Name{Kind: id.Kind, Key: id.Key}
		if there[name] || !r.Released() {
			return
		}
		if gone[name] == nil {
			gone[name] = &feed{title: name.Key}
			if !slices.Contains(kinds, name.Kind) {
				kinds = append(kinds, name.Kind)
			}
		}
		if last[name] != c { // which may name several versions of it
			last[name] = c
			gone[name].add(r, c.Meaning(id))
		}
	}
	for _, r := range p.revisions {
		for i := range r.Changes {
			c := &r.Changes[i]
			f := c.First()
			add(f.Contract, r, c)
			if history.Renames(f) {
				add(contracts.ID{Kind: f.Contract.Kind, Key: f.Old}, r, c)
			}
			for _, id := range c.Reached {
				add(id, r, c)
			}
		}
	}
	slices.Sort(kinds[len(s.kinds):])
	folders := kindFolders(s.registry.Kinds, kinds)
	keys := map[contracts.Kind][]string{}
	for name := range gone {
		keys[name.Kind] = append(keys[name.Kind], name.Key)
	}
	for name := range there { // which may differ in case alone from what is gone
		if keys[name.Kind] != nil {
			keys[name.Kind] = append(keys[name.Kind], name.Key)
		}
	}
	for kind, list := range keys {
		for key, path := range escapePaths(list, escapePath) {
			stem := folders[kind] + "/" + path
			if gone[history.Name{Kind: kind, Key: key}] == nil || path == "" || s.pages[stem+pageEnding] != nil || s.own[feedRoute(stem)] != nil {
				continue
			}
			p.feeds[stem] = *gone[history.Name{Kind: kind, Key: key}]
		}
	}
}
