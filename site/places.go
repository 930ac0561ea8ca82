package site

import (
	"errors"
	"fmt"

	"github.com/lssm-tech/docsgen/contracts"
)

// ErrNoRoute is the error of routes that the site does not have.
var ErrNoRoute = errors.New("the site has no such page")

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

// placed reports whether the version has pages at all.
func (p place) placed() bool { return p.current != "" }

// place returns the place of a version.
func (s *Site) place(c *contracts.Contract) place { return s.places[s.registry.Place(c)] }

// placeContracts finds the current versions and gives every version its place.
func (p *plan) placeContracts(r *contracts.Registry) {
	all := r.Contracts // by kind, then key
	p.places = make([]place, len(all))
	keys := map[contracts.Kind][]string{}
	for i, c := range all {
		if i > 0 && all[i-1].Kind == c.Kind && all[i-1].Key == c.Key {
			continue
		}
		if i == 0 || all[i-1].Kind != c.Kind {
			p.kinds = append(p.kinds, c.Kind)
		}
		p.current = append(p.current, r.Place(r.Current(c.Kind, c.Key)))
		keys[c.Kind] = append(keys[c.Kind], c.Key)
	}
	folders := kindFolders(r.Kinds, p.kinds)
	stems := make(map[contracts.Kind]map[string]string, len(keys))
	for kind, list := range keys {
		stems[kind] = escapePaths(list, escapePath)
	}
	for _, at := range p.current {
		c := all[at]
		if stem := stems[c.Kind][c.Key]; stem != "" {
			p.placeVersions(r, at, folders[c.Kind]+"/"+stem)
		} else {
			p.tooLong = append(p.tooLong, at)
		}
	}
}

func keyTooLong(c *contracts.Contract) contracts.Diagnostic {
	return contracts.KeyTooLong.At(c.Source.At("key", c.Key),
		fmt.Sprintf("this %s has a key of %d bytes, too long for the name of a page, so it has none", c.Kind.Word(), len(c.Key)), "give it a shorter key")
}

func (p *plan) placeVersions(r *contracts.Registry, current int, stem string) {
	c, page := r.Contracts[current], stem+pageEnding
	p.pages[page] = contractPage(current, page)
	if c.Kind == contracts.Type {
		p.places[current] = place{current: page, version: page, newest: true}
		return
	}
	versions := r.Versions(c.Kind, c.Key)
	if len(versions) == 1 { // nearly always, so it goes without the maps of escapePaths
		p.placeVersion(current, page, stem, escapeOne(c.Version), true)
		return
	}
	names := make([]string, len(versions))
	for i, v := range versions {
		names[i] = v.Version
	}
	paths := escapePaths(names, escapePath)
	for _, v := range versions {
		p.placeVersion(r.Place(v), page, stem, paths[v.Version], v == c)
	}
	p.placeBetween(r, current, versions)
}

// placeVersion returns one version its own page; one whose name is too long for that shares the
// contract's.
func (p *plan) placeVersion(at int, page, stem, name string, newest bool) {
	to := place{current: page, version: page, newest: newest}
	if name != "" {
		to.version = stem + "/" + name + pageEnding
		if newest {
			p.aliases[to.version] = true
			p.pages[to.version] = leadOn(at, to.version)
		} else {
			p.pages[to.version] = contractPage(at, to.version)
		}
	}
	p.places[at] = to
}
