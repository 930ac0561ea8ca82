package site

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/site/search"
)

// sitemapSize is how many addresses a sitemap may hold (sitemaps.org, protocol 0.9).
const sitemapSize = 50_000

const robotsRoute = "robots.txt"

const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

// addSitemap adds what search engines look for at the site's root. Addresses there are absolute, so
// a site without one has neither.
func (s *Site) addSitemap() {
	if s.config.URL == "" {
		return
	}
	s.shared[robotsRoute] = bytesPage([]byte("User-agent: *\nAllow: /\nSitemap: " + s.config.URL + "sitemap.xml\n"))
	if (len(s.pages)+len(s.own))*len(s.editions) <= sitemapSize {
		s.shared["sitemap.xml"] = s.sitemapPage("urlset", "url", s.canonicalRoutes)
		return
	}
	var parts []string
	for part := range slices.Chunk(s.canonicalRoutes(), sitemapSize) {
		name := fmt.Sprintf("sitemap-%d.xml", len(parts)+1)
		s.shared[name] = s.sitemapPage("urlset", "url", func() []string { return part })
		parts = append(parts, name)
	}
	s.shared["sitemap.xml"] = s.sitemapPage("sitemapindex", "sitemap", func() []string { return parts })
}

// canonicalRoutes lists every page once, sorted: not the second address of a current version, and
// no page that asks to be left out.
func (s *Site) canonicalRoutes() []string {
	second := map[string]bool{"search.html": true}
	for _, p := range s.places {
		if p.newest && p.version != p.current {
			second[p.version] = true
		}
	}
	var routes []string
	for _, e := range s.editions {
		for _, pages := range []map[string]page{s.pages, s.own} {
			for route := range pages {
				if strings.HasSuffix(route, ".html") && !second[route] {
					routes = append(routes, e.full(route))
				}
			}
		}
	}
	slices.Sort(routes)
	return routes
}

// sitemapPage writes one sitemap. Dates are left out: pages do not know when they changed.
func (s *Site) sitemapPage(list, item string, routes func() []string) page {
	return func(_ *Site, w io.Writer, _ *edition) error {
		out := bufio.NewWriter(w) // keeps its first error for Flush
		fmt.Fprintf(out, "%s<%s xmlns=%q>\n", xml.Header, list, sitemapNamespace)
		for _, route := range routes() {
			fmt.Fprintf(out, "<%[1]s><loc>", item)
			if err := xml.EscapeText(out, []byte(s.config.URL+route)); err != nil {
				return err
			}
			fmt.Fprintf(out, "</loc></%[1]s>\n", item)
		}
		fmt.Fprintf(out, "</%s>\n", list)
		return out.Flush()
	}
}

// openSearchRoute is the description of the search for browsers, in each language.
const openSearchRoute = "opensearch.xml"

func openSearchPage(_ *Site, w io.Writer, e *edition) error {
	_, err := w.Write(search.OpenSearch(e.Title, e.BaseURL+e.prefix))
	return err
}
