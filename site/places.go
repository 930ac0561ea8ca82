package site

import (
	"errors"
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// ErrNoRoute is the error of routes that the site does not have.
var ErrNoRoute = errors.New("the site has no such page")

// Top-level folders that are no kind's.
const (
	assetsFolder = "assets"
	guidesFolder = "guides"
	searchFolder = "search"
)

// place is where the pages of one version of a contract are. Routes are those of one language.
type place struct {
	current string // the contract's page, whatever version stands for it now
	version string // the page of this version for good; current for types, which have no versions
	newest  bool   // this version is the one that current shows
}

// route is the one address of the version that links and search engines should know.
func (p place) route() string {
	if p.newest {
		return p.current
	}
	return p.version
}

// placeContracts finds the current versions and gives every version its place.
func (s *Site) placeContracts() []contracts.Diagnostic {
	s.places = make(map[*contracts.Contract]place, len(s.registry.Contracts))
	all := s.registry.Contracts // by kind, then key
	keys := map[contracts.Kind][]string{}
	for i, c := range all {
		if i > 0 && all[i-1].Kind == c.Kind && all[i-1].Key == c.Key {
			continue
		}
		if i == 0 || all[i-1].Kind != c.Kind {
			s.kinds = append(s.kinds, c.Kind)
		}
		s.current = append(s.current, s.registry.Current(c.Kind, c.Key))
		keys[c.Kind] = append(keys[c.Kind], c.Key)
	}
	folders := kindFolders(s.kinds)
	stems := make(map[contracts.Kind]map[string]string, len(keys))
	for kind, list := range keys {
		stems[kind] = escapePaths(list, escapePath)
	}
	var diagnostics []contracts.Diagnostic
	for _, c := range s.current {
		stem := stems[c.Kind][c.Key]
		if stem == "" {
			diagnostics = append(diagnostics, tooLong(c))
			continue
		}
		s.placeVersions(c, folders[c.Kind]+"/"+stem)
	}
	return diagnostics
}

func tooLong(c *contracts.Contract) contracts.Diagnostic {
	return contracts.Diagnostic{
		Severity: contracts.Error, Code: "key-too-long", Position: c.Source.At("key", c.Key),
		Message: fmt.Sprintf("this %s has a key of %d bytes, too long for the name of a page, so it has none", c.Kind.Word(), len(c.Key)),
		Hint:    "give it a shorter key",
	}
}

func (s *Site) placeVersions(current *contracts.Contract, stem string) {
	page := stem + ".html"
	s.pages[page] = s.contractPage(current, page)
	if current.Kind == contracts.Type {
		s.places[current] = place{current: page, version: page, newest: true}
		return
	}
	versions := s.registry.Versions(current.Kind, current.Key)
	if len(versions) == 1 { // nearly always, so it goes without the maps of escapePaths
		s.placeVersion(current, page, stem, escapeOne(current.Version), true)
		return
	}
	names := make([]string, len(versions))
	for i, c := range versions {
		names[i] = c.Version
	}
	paths := escapePaths(names, escapePath)
	for _, c := range versions {
		s.placeVersion(c, page, stem, paths[c.Version], c == current)
	}
}

// placeVersion gives one version its own page; one whose name is too long for that shares the contract's.
func (s *Site) placeVersion(c *contracts.Contract, page, stem, name string, newest bool) {
	p := place{current: page, version: page, newest: newest}
	if name != "" {
		p.version = stem + "/" + name + ".html"
		if newest && !strings.Contains(name, "/") { // a version that goes on in a further folder lies deeper than a twin
			s.twins[page] = p.version
			s.pages[p.version] = deeper(s.pages[page])
		} else {
			s.pages[p.version] = s.contractPage(c, p.version)
		}
	}
	s.places[c] = p
}
