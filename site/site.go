// Package site decides which pages there are, where each has its place, and what leads to what.
//
// A Site is made of a registry, settings, guides and a Theme, all of them values. New plans: it
// gives every contract, facet value and guide a route and renders nothing. Render makes the bytes
// of one route, so that a server renders the page that is asked for and a build renders all of them
// on all cores. Nothing of a Site changes after New, and the same inputs give the same bytes: no
// page knows what time it is.
//
// The package reads no file and runs no program: where its inputs come from is project's, how pages
// look is render's, and what becomes of files is publish's. Only Render calls what it was given, for
// the pictures beside guides, which may be too large to keep.
package site

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/site/search"
)

// Input is what a Site is made of.
type Input struct {
	Registry *contracts.Registry
	Settings Settings
	Guides   Guides
	Static   []StaticFile
	Checkout Checkout
	Theme    *Theme
	Findings []contracts.Diagnostic // what loading found, of which pages tell what is about contracts
	Changes  *Changes               // since another state of the registry; nil where it is compared with none
	History  *history.History
	Before   *Site // the one that this one follows after an edit, whose plan it may share; nil for none
}

// Site is a function from routes to files. It is immutable and safe for concurrent use.
type Site struct {
	registry   *contracts.Registry
	settings   Settings
	repository repository
	commit     string

	*plan
	guides      []*guide // in the order of reading
	guideGroups []guideGroup
	limited     map[int][]contracts.Diagnostic // by place of a contract: texts of it that are beyond a limit
	guideAt     map[string]*guide              // by route
	pictures    map[string]Picture             // by route
	guideNames  map[string]string              // what links may call guides and pictures, with their routes
	linked      map[string]bool                // other files of the workspace that guides link to

	findings []contracts.Diagnostic // what loading and planning found
	survey   func() *check.Survey   // what pages of contracts, owners and domains tell; gives nil for nothing
	changes  *changes               // nil where the registry is compared with nothing
	past     *past                  // nil without a history
	editions []*edition
	own      map[string]page // by route in one language: what is not in the plan
	shared   map[string]page // by route: what all languages share
	analyses *analyses
	routes   func() []string // sorted; listed when first asked for, since a server never asks
	finder   string          // route of the script that finds where the site is, for the 404 page
	engine   []byte          // the script that ranks, for SearchReader
	partial  bool            // what could not be loaded is missing, and the home page says so
}

// page writes one page of one edition.
type page func(s *Site, w io.Writer, e *edition) error

// edition is the site in one language.
type edition struct {
	*render.Site
	prefix   string // of its routes, see full: empty for the first language, "fr/" for others
	format   render.Format
	renderer *render.Renderer
	index    func() (index, error) // made when first asked for
}

// File is one file of the site.
type File struct {
	Route string // its path from the site's root, with forward slashes
	Body  []byte
}

// New plans a site. The diagnostics say what of the input has no place in it.
func New(in Input) (*Site, []contracts.Diagnostic, error) {
	s := &Site{
		registry: in.Registry, settings: in.Settings, repository: newRepository(in.Settings, in.Checkout), linked: in.Guides.Linked, commit: in.Checkout.Commit,
		findings: in.Findings,
		own:      map[string]page{}, shared: map[string]page{},
	}
	s.routes = sync.OnceValue(s.listRoutes)
	if in.Before != nil && in.Registry.SameIdentities(in.Before.registry) {
		s.plan = in.Before.plan
	} else {
		s.plan = newPlan(in.Registry)
	}
	var diagnostics []contracts.Diagnostic
	for _, at := range s.tooLong {
		diagnostics = append(diagnostics, keyTooLong(s.registry.Contracts[at]))
	}
	diagnostics = append(diagnostics, s.placeGuides(in.Guides)...)
	diagnostics = append(diagnostics, s.checkTexts(in.Before)...)
	s.analyses = newAnalyses(s)
	s.survey = func() *check.Survey { return s.analyses.survey() }
	s.shared[lostRoute] = (*Site).notFoundPage
	s.addMachine()
	s.addBadges()
	s.addChanges(in.Changes)
	s.addHistory(in.History)
	if err := s.addEditions(in.Theme); err != nil {
		return nil, nil, err
	}
	s.addSitemap()
	s.addLLMs()
	s.addHostFiles()
	diagnostics = append(diagnostics, s.placeStatic(in.Static)...)
	s.findings = slices.Concat(in.Findings, diagnostics)
	return s, contracts.SortDiagnostics(diagnostics), nil
}

// addEditions makes an edition for each language, and adds the files that are drawn for it.
func (s *Site) addEditions(theme *Theme) error {
	bundle, err := theme.bundle.With(s.settings.Look)
	if err != nil {
		return err
	}
	s.engine, s.finder = bundle.Engine, bundle.Base
	styles := bundle.Styles
	if s.settings.Look.Logo.Path != "" || len(s.settings.Links) > 0 || s.settings.Footer != "" {
		styles = slices.Insert(slices.Clone(styles), 1, bundle.LookStyles) // a sheet of the site's own stays the last
	}
	for _, f := range bundle.Files {
		s.shared[f.Path] = bytesPage(f.Body)
	}
	title := s.settings.Title
	if title == "" {
		title = s.registry.Name
	}
	card, err := theme.card(title, s.settings.Description, s.settings.Look)
	if err != nil {
		return err
	}
	s.shared[card.Path] = bytesPage(card.Body)
	for i, lang := range s.settings.Languages {
		renderer := theme.renderers[lang]
		if renderer == nil {
			return fmt.Errorf("there is no renderer for the language %q", lang)
		}
		e := &edition{renderer: renderer.For(s.registry.Kinds)}
		if i > 0 {
			e.prefix = lang + "/"
		}
		e.Site = &render.Site{
			Title: title, Description: s.settings.Description, Notice: s.settings.Notice, Lang: lang, Home: e.full(homeRoute),
			Kinds: s.kindLinks(), Facets: s.facetLinks(), Overviews: s.overviewLinks(), SearchPage: searchRoute, ContentsPage: contentsRoute, BaseURL: s.settings.URL, Repository: s.settings.Repository,
			Styles: styles, PageStyles: bundle.PageStyles, SearchStyles: bundle.SearchStyles, PageScript: bundle.PageScript, Icon: bundle.Icon, TouchIcon: bundle.TouchIcon, Image: card.Path,
			Servers: s.settings.Servers, Logo: render.Logo{Path: s.settings.Look.Logo.Path, Width: s.settings.Look.Logo.Width, Height: s.settings.Look.Logo.Height},
			Links: s.settings.Links, Footer: s.settings.Footer,
		}
		e.LeadScript = bundle.Lead
		if len(s.guides) > 0 {
			e.Guides = guidesRoute
		}
		e.index = sync.OnceValues(func() (index, error) { return s.buildIndex(e) })
		if e.BaseURL != "" {
			e.OpenSearch = openSearchRoute
			s.own[openSearchRoute] = openSearchPage
		}
		for _, script := range bundle.Scripts {
			e.Scripts = append(e.Scripts, render.Script{Path: script.Path, Blocking: script.Blocking})
		}
		script, err := bundle.SiteScript(renderer.ScriptWords())
		if err != nil {
			return err
		}
		s.shared[script.Path] = bytesPage(script.Body)
		e.Scripts = append(e.Scripts, render.Script{Path: script.Path})
		s.editions = append(s.editions, e)
	}
	return nil
}

// IsPartial reports whether the site is one that Partial made.
func (s *Site) IsPartial() bool { return s.partial }

// Partial is the same site, but that its home page says that it holds only what could be loaded.
func (s *Site) Partial() *Site {
	partial := *s
	partial.partial = true
	return &partial
}

func bytesPage(body []byte) page {
	return func(_ *Site, w io.Writer, _ *edition) error {
		_, err := w.Write(body)
		return err
	}
}

func (s *Site) listRoutes() []string {
	routes := make([]string, 0, len(s.shared)+(len(s.pages)+len(s.own))*len(s.editions))
	forms := s.forms()
	for route := range s.shared {
		routes = append(routes, route)
	}
	further := s.furtherPages()
	for _, e := range s.editions {
		for _, pages := range []map[string]page{s.pages, s.own, further} {
			for route := range pages {
				routes = append(routes, e.full(route))
				if hasForms(route) && !s.aliases[route] {
					for _, format := range forms {
						routes = append(routes, e.full(formRoute(route, format)))
					}
				}
			}
		}
		files, err := e.index()
		if err != nil { // Rendering it says why.
			files = index{search.Root: nil}
		}
		for name := range files {
			routes = append(routes, e.full(searchFolder+"/"+name))
		}
	}
	slices.Sort(routes)
	return routes
}

// Routes lists all routes, sorted. The caller must not change the list.
func (s *Site) Routes() []string { return s.routes() }

// Has reports whether the site has a route.
func (s *Site) Has(route string) bool {
	p, _ := s.find(route)
	return p != nil
}

// Commit is what the sources are checked out at; empty where that is not known.
func (s *Site) Commit() string { return s.commit }

// Contracts counts the contracts of the site, each once whatever its versions.
func (s *Site) Contracts() int { return len(s.current) }

// Pages counts the pages of the site in all languages, but for those that are found only when
// somebody asks for them: how far long lists of overviews go on.
func (s *Site) Pages() int {
	n := 0
	for _, pages := range []map[string]page{s.pages, s.own} {
		for route := range pages {
			if isPage(route) {
				n += len(s.editions)
			}
		}
	}
	for route := range s.shared {
		if isPage(route) {
			n++
		}
	}
	return n
}

// Render makes the file of a route. An unknown route is an error that wraps ErrNoRoute; any other
// error is a fault of the program or, for pictures beside guides, of the disk.
func (s *Site) Render(route string) (File, error) {
	var b bytes.Buffer
	if err := s.RenderTo(&b, route); err != nil {
		return File{}, err
	}
	return File{Route: route, Body: b.Bytes()}, nil
}

// RenderTo writes the file of a route to w, of a large one a part at a time. Its errors are those
// of Render, and those of w. A fault of docsgen that panics is an error too, of this one file.
func (s *Site) RenderTo(w io.Writer, route string) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%s: docsgen failed at it: %v", route, fault)
		}
	}()
	p, e := s.find(route)
	if p == nil {
		return fmt.Errorf("%s: %w", route, ErrNoRoute)
	}
	if err := p(s, w, e); err != nil {
		return fmt.Errorf("%s: %w", route, err)
	}
	return nil
}

func (s *Site) find(route string) (page, *edition) {
	if page, format, ok := s.pageOf(route); ok {
		if p, e := s.find(page); p != nil {
			return p, e.in(format)
		}
	}
	if p := s.shared[route]; p != nil {
		return p, s.editions[0]
	}
	e, route := s.editionOf(route)
	if name, ok := strings.CutPrefix(route, searchFolder+"/"); ok {
		return indexFile(e, name), e
	}
	for _, pages := range []map[string]page{s.pages, s.own} {
		if p := pages[route]; p != nil {
			return p, e
		}
	}
	return s.furtherPage(route), e
}
