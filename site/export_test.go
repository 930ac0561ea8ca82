package site

import (
	"iter"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/access"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/site/search"
)

// What tests of whole sites know of one besides. They are in a package of their own, since they
// make sites of folders by package project, which imports this one.

// PageSize and NavItems bound pages.
const (
	PageSize = pageSize
	NavItems = navItems
)

// PageRoute is the route of a page of an index.
var PageRoute = pageRoute

// Placed gives all versions that have a page, each with the route of it.
func (s *Site) Placed() iter.Seq2[*contracts.Contract, string] {
	return func(yield func(*contracts.Contract, string) bool) {
		for at, c := range s.registry.Contracts {
			if s.places[at].placed() && !yield(c, s.places[at].route()) {
				return
			}
		}
	}
}

// Documents lists what search finds in the first language.
func (s *Site) Documents() []search.Document {
	docs := s.documents()
	list := make([]search.Document, len(docs.Heads))
	for at := range list {
		list[at] = docs.Document(at)
	}
	return list
}

// Settings are what the site was made with.
func (s *Site) Settings() Settings { return s.settings }

// BasePath is the path of the site's address.
func (s *Site) BasePath() string { return s.basePath() }

// Finder is the route of the script that finds where the site is.
func (s *Site) Finder() string { return s.finder }

// WatchAnalyses has the analyses of overviews made of nothing, and told when they are asked for.
func (s *Site) WatchAnalyses(asked func(name string)) {
	s.analyses.fields = func() *fieldIndex { asked("fields"); return &fieldIndex{} }
	s.analyses.survey = func() *check.Survey { asked("survey"); return &check.Survey{} }
	s.analyses.entries = func() []access.Entry { asked("access"); return nil }
}

// HasFlows reports whether the events of anything were asked for.
func (s *Site) HasFlows() bool {
	has := false
	s.analyses.flows.Range(func(any, any) bool { has = true; return false })
	return has
}
