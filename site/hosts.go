package site

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/render"
)

// Files that hosts read and readers never ask for. No page can be called so: its name ends in
// ".html", and that of a folder begins with neither a dot nor a low line and does not end in ".json".
const (
	noJekyllRoute  = ".nojekyll"  // tells GitHub Pages to publish files as they are
	headersRoute   = "_headers"   // Netlify, Cloudflare
	redirectsRoute = "_redirects" // Netlify, Cloudflare, GitLab Pages
	serveRoute     = "serve.json" // Vercel's serve, "npx serve"
)

// serveConfig lets serve answer with the file that is asked for. By itself it leaves ".html" out, and
// then takes what has a dot in its name and is a folder too, as the versions of a contract are, to
// be that folder.
const serveConfig = `{"cleanUrls": ["/"]}` + "\n"

// IsHostFile reports whether a route is that of a file for hosts. One that somebody wrote by hand
// into an output folder says what this host is to do there, and goes before the site's own.
func IsHostFile(route string) bool {
	return route == noJekyllRoute || route == headersRoute || route == redirectsRoute || route == serveRoute
}

// ContentSecurityPolicy is what the site is written for: nothing inline, and nothing of other origins
// but the pictures that the settings allow.
func (s *Site) ContentSecurityPolicy() string {
	pictures := strings.Join(append([]string{"'self'", "data:"}, s.settings.Pictures...), " ")
	return "default-src 'none'; script-src 'self'; style-src 'self'; img-src " + pictures + "; connect-src 'self'; " +
		"base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
}

func (s *Site) addHostFiles() {
	s.shared[noJekyllRoute] = bytesPage(nil)
	s.shared[headersRoute] = (*Site).headersPage
	s.shared[serveRoute] = bytesPage([]byte(serveConfig))
	s.shared[redirectsRoute] = (*Site).redirectsPage
}

// headersPage writes _headers (https://docs.netlify.com/routing/headers/,
// https://developers.cloudflare.com/pages/configuration/headers/). Pages get no Cache-Control: both
// hosts join what several rules say of one header, and let browsers ask each time if none says
// anything.
func (s *Site) headersPage(w io.Writer, _ *edition) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s*\n  Content-Security-Policy: %s\n  X-Content-Type-Options: nosniff\n", s.basePath(), s.ContentSecurityPolicy())
	named := []string{assetsFolder + "/*"} // by their content
	for _, e := range s.editions {
		named = append(named, e.full(searchFolder+"/:blocks/*"))
	}
	for _, pattern := range named {
		fmt.Fprintf(&b, "%s%s\n  Cache-Control: public, max-age=31536000, immutable\n", s.basePath(), pattern)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// redirectsPage writes _redirects (https://docs.netlify.com/routing/redirects/): from where index
// pages have been, in their folders, to where they are. A folder's page in its place would do that
// on every host, but hosts that leave "index.html" out of addresses would show it instead of the
// page beside the folder.
func (s *Site) redirectsPage(w io.Writer, _ *edition) error {
	var stems []string
	for _, f := range s.facets {
		if route := f.listRoute(); f.list != "" && route != "" {
			stems = append(stems, f.list)
		}
	}
	for _, v := range s.facets[render.ByKind].values {
		stems = append(stems, v.stem)
	}
	if len(s.guides) > 0 {
		stems = append(stems, guidesFolder)
	}
	slices.Sort(stems)
	var b strings.Builder
	line := func(stem string) { // what was published with "~" for an escape leads on too
		fmt.Fprintf(&b, "%[1]s%[2]s/index.html %[1]s%[3]s.html 301\n", s.basePath(), strings.ReplaceAll(stem, escapes, "~"), stem)
	}
	for _, e := range s.editions {
		if e.prefix != "" {
			line(strings.TrimSuffix(e.prefix, "/"))
		}
		for _, stem := range stems {
			line(e.prefix + stem)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
