package site

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/render"
)

// Every address of a site is spelled here. A route is the path of a file from the site's root, with
// forward slashes; most have one in each language, below the language's prefix. What has which route
// is decided by the plan (places.go, facets.go) and by placeGuides; how a key becomes a part of a
// path is in paths.go, and how one page links to another in links.go.

// Routes of the root, of each language where pages and what leads to them are concerned. No kind,
// and so no contract, gets a folder of such a name: see kindFolders.
const (
	homeRoute   = "index" + pageEnding
	searchRoute = searchFolder + pageEnding
	lostRoute   = "404" + pageEnding

	// contentsRoute is the page that leads to all index pages.
	contentsRoute = contentsStem + pageEnding

	// guidesRoute is the page that lists the guides. Like all such pages it stands beside its folder
	// and not in it as "index.html": hosts that leave that name out of addresses do not agree on
	// whether a slash takes its place, and the links of the page depend on it.
	guidesRoute = guidesFolder + pageEnding

	openSearchRoute      = "opensearch.xml"
	llmsRoute            = "llms.txt"
	contractsRoute       = "contracts.json"
	contractsSchemaRoute = "contracts.schema.json"
	pageSchemaRoute      = "page.schema.json"
	registryRoute        = "registry.json"
	registrySchemaRoute  = "registry.schema.json"
	historyRoute         = "history.json"
	historySchemaRoute   = "history.schema.json"
	sitemapRoute         = "sitemap.xml"
	robotsRoute          = "robots.txt"
)

// Top-level folders that are no kind's.
const (
	assetsFolder = "assets"
	guidesFolder = "guides"
	searchFolder = "search"
)

const contentsStem = "contents"

// pageEnding ends the routes of pages, and only these.
const pageEnding = ".html"

// isPage reports whether a route is that of a page.
func isPage(route string) bool { return strings.HasSuffix(route, pageEnding) }

// hasForms reports whether what has this route, in one language, is a page of readers, which exists
// in several forms. The search and the 404 page are nothing to read.
func hasForms(route string) bool { return isPage(route) && route != searchRoute && route != lostRoute }

// formRoute is the route of another form of a page.
func formRoute(page string, format render.Format) string {
	return strings.TrimSuffix(page, pageEnding) + "." + string(format)
}

// pageRoute is the route of a page of an index, 1-based. No key becomes such a name, since "!p"
// escapes nothing.
func pageRoute(stem string, number int) string {
	if number <= 1 {
		return stem + pageEnding
	}
	return stem + pageMark + strconv.Itoa(number) + pageEnding
}

// pageMark stands before the number of a page of an index.
const pageMark = escapes + "page"

// cutPageRoute is the reverse of pageRoute; ok is false for what that makes of nothing.
func cutPageRoute(route string) (stem string, number int, ok bool) {
	stem, number = strings.TrimSuffix(route, pageEnding), 1
	if before, digits, found := strings.Cut(stem, pageMark); found {
		stem = before
		number, _ = strconv.Atoi(digits)
	}
	return stem, number, number > 0 && pageRoute(stem, number) == route
}

// overviewRoute is the route of an overview.
func overviewRoute(o render.Overview) string { return pageRoute(string(o), 1) }

// changesStem is where the pages of revisions stand. What is no revision yet is called unreleased
// there.
const (
	changesStem = string(render.ChangesOverview)
	unreleased  = "unreleased"
)

// feedRoute is the route of the feed beside a page.
func feedRoute(stem string) string { return stem + feedEnding }

const feedEnding = ".atom"

// stemOf is a page's route without its ending.
func stemOf(route string) string { return strings.TrimSuffix(route, pageEnding) }

// neighboursRoute is what stands beside the index of a domain.
func neighboursRoute(domain *facetValue) string { return domain.stem + ".neighbours.js" }

func isHome(route string) bool {
	extension, ok := strings.CutPrefix(route, "index.")
	return ok && slices.Contains(Formats, extension)
}

// full returns the route in the whole site of what has a route in the edition. The home page of a
// language other than the first stands beside its folder, "fr.html", as other index pages do.
func (e *edition) full(route string) string {
	if e.prefix != "" && isHome(route) {
		return strings.TrimSuffix(e.prefix, "/") + strings.TrimPrefix(route, "index")
	}
	return e.prefix + route
}

// cut is the reverse of full; ok is false for what belongs to another edition.
func (e *edition) cut(full string) (route string, ok bool) {
	if e.prefix == "" {
		return full, true
	}
	if route, ok = strings.CutPrefix(full, e.prefix); ok {
		return route, !isHome(route)
	}
	extension, ok := strings.CutPrefix(full, strings.TrimSuffix(e.prefix, "/")+".")
	route = "index." + extension
	return route, ok && isHome(route)
}

// editionOf finds the edition that a route of the whole site belongs to, and the route in it. What
// all languages share counts as the first one's.
func (s *Site) editionOf(full string) (*edition, string) {
	for _, e := range s.editions[1:] {
		if route, ok := e.cut(full); ok {
			return e, route
		}
	}
	return s.editions[0], full
}

// relative is the shortest link from one route to another. A route begins with no dot and holds no
// colon, so it needs no "./".
func relative(from, to string) string {
	common := 0
	for i := 0; i < len(from) && i < len(to) && from[i] == to[i]; i++ {
		if from[i] == '/' {
			common = i + 1
		}
	}
	return strings.Repeat("../", strings.Count(from[common:], "/")) + to[common:]
}

// basePath is the path of the site's address, with a slash at both ends.
func (s *Site) basePath() string {
	u, err := url.Parse(s.settings.URL)
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.EscapedPath()
}
