package serve

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"net"
	"net/http"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/site"
)

// Routes of the server itself. No page can have them: no route of a site holds a "~".
const (
	eventsRoute   = "~live/events"
	findingsRoute = "~live/findings"
	scriptRoute   = "~live/live.js"
	problemsRoute = "~live/problems"
)

// picturePolicy keeps the scripts of an SVG, which is a document of its own when it is opened
// alone, from being scripts of the site.
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

// ServeHTTP answers with the file of a route, as build would have written it, and for pages with
// the script that keeps them current.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !s.owns(r.Host) {
		http.Error(w, "This server answers to its own address only: "+s.URL()+"\n\nFor another name start it with: docsgen serve --allow-host NAME", http.StatusMisdirectedRequest)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "Pages can only be read.", http.StatusMethodNotAllowed)
		return
	}
	header := w.Header()
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	// The search index is scripts, which other origins could load otherwise.
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	if base := s.options.Base; base != "" && r.URL.Path+"/" == base {
		header.Set("Location", base)
		w.WriteHeader(http.StatusTemporaryRedirect)
		return
	}
	below := s.belowBase(r.URL.Path)
	route := strings.TrimPrefix(path.Clean("/"+below), "/")
	switch {
	case route == eventsRoute:
		s.seen()
		s.hub.ServeHTTP(w, r)
		return
	case route == findingsRoute:
		s.findings(w, r)
		return
	case route == scriptRoute:
		s.write(w, r, route, s.current.Load().live, http.StatusOK)
		return
	case route == problemsRoute:
		s.write(w, r, route+".json", s.current.Load().problems(r.Context()), http.StatusOK)
		return
	case route == "" || strings.HasSuffix(below, "/"):
		route = path.Join(route, "index.html")
	}
	s.serve(w, r, route, strings.Repeat("../", strings.Count(strings.TrimPrefix(below, "/"), "/")))
}

// belowBase returns the path of a request without the base path, where it is there: a proxy may
// have taken it off.
func (s *Server) belowBase(path string) string {
	if rest, found := strings.CutPrefix(path, s.options.Base); found {
		return rest
	}
	return path
}

// waiting is the page as long as there is no site yet, because the configuration has errors from
// the start.
const waiting = `<!doctype html>
<html lang="en" data-page="waiting">
<head>
<meta charset="utf-8"><title>docsgen</title>
</head>
<body><main><h1>No site yet</h1><p>The configuration has errors. This page becomes the site as soon as they are mended.</p></main></body>
</html>
`

// serve answers with a route. Up leads from the page that was asked for to the root of the site.
func (s *Server) serve(w http.ResponseWriter, r *http.Request, route, up string) {
	now, status := s.current.Load(), http.StatusOK
	if now.loaded == nil {
		s.write(w, r, "index.html", withLiveScript([]byte(waiting), up), http.StatusServiceUnavailable)
		return
	}
	if !now.loaded.Site.Has(route) {
		if to := now.elsewhere(route); to != "" {
			// Not for good: what was renamed may be named back.
			// A relative address holds whatever path a proxy has put before or taken off, and
			// http.Redirect would make it absolute.
			w.Header().Set("Location", cmp.Or(up, "./")+(&url.URL{Path: to, RawQuery: r.URL.RawQuery}).String())
			w.WriteHeader(http.StatusTemporaryRedirect)
			return
		}
		route, status = "404.html", http.StatusNotFound
	}
	file, err := now.file(s.survey.Load(), route, status, up)
	if err != nil {
		s.log("%v", err)
		http.Error(w, "This page could not be rendered: "+err.Error(), http.StatusInternalServerError)
		return
	}
	body := file.Body
	switch path.Ext(route) {
	case ".html":
		// Pages are the same without it; it shows while authoring what a strict host would refuse.
		w.Header().Set("Content-Security-Policy", now.loaded.Site.ContentSecurityPolicy())
		body = withLiveScript(body, up)
	case ".svg":
		w.Header().Set("Content-Security-Policy", picturePolicy)
	}
	s.write(w, r, route, body, status)
	if path.Ext(route) == ".html" {
		s.seen()
	}
}

// file returns the file of a route, with what a survey tells, if there is one. The page for what is
// missing links from where it is shown, and not from the site's public address, as the one that is
// published does.
func (now *state) file(survey *check.Survey, route string, status int, up string) (site.File, error) {
	if status == http.StatusNotFound {
		return now.loaded.Site.NotFound(cmp.Or(up, "./"))
	}
	return now.loaded.Site.Showing(survey).Render(route)
}

// elsewhere returns the path that an unknown route means: the new place of a contract that was
// renamed, or the page that stands beside a folder and lists what is in it. The ending ".html" may be
// left out, as on many hosts. Empty for none.
func (now *state) elsewhere(route string) string {
	if to := now.moved()[route]; to != "" && now.loaded.Site.Has(to) {
		return to
	}
	if page := strings.TrimSuffix(route, "/index.html") + ".html"; now.loaded.Site.Has(page) {
		return page
	}
	return ""
}

// withLiveScript puts the script at the start of a page's head, so that it sees the page before the
// site's own scripts have changed it.
func withLiveScript(page []byte, up string) []byte {
	return bytes.Replace(page, []byte("<head>\n"), []byte("<head>\n"+`<script src="`+up+scriptRoute+`" defer></script>`+"\n"), 1)
}

// write answers with a body, or with 304 where the browser has it already.
func (s *Server) write(w http.ResponseWriter, r *http.Request, route string, body []byte, status int) {
	header := w.Header()
	header.Set("Cache-Control", "no-cache")
	header.Set("Content-Type", contentType(route))
	if status != http.StatusOK {
		w.WriteHeader(status)
		if r.Method != http.MethodHead {
			_, _ = w.Write(body) // The browser has gone away; there is nobody to tell.
		}
		return
	}
	sum := sha256.Sum256(body)
	header.Set("ETag", `"`+hex.EncodeToString(sum[:12])+`"`)
	http.ServeContent(w, r, route, time.Time{}, bytes.NewReader(body))
}

// contentTypes is a table of our own: the machine's would serve one site differently here and
// there.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8", ".xml": "application/xml; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp",
	".ico": "image/x-icon", ".pdf": "application/pdf",
}

func contentType(route string) string {
	if known := contentTypes[strings.ToLower(path.Ext(route))]; known != "" {
		return known
	}
	return "application/octet-stream"
}

// ownNames returns the names that a server on a host goes by, in lower case. Beyond the loopback
// interface the machine's own are among them.
func ownNames(host string) []string {
	if Loopback(host) {
		return []string{strings.ToLower(host)}
	}
	names := []string{strings.ToLower(host)}
	if machine, err := os.Hostname(); err == nil {
		names = append(names, strings.ToLower(machine), strings.ToLower(machine)+".local")
	}
	return names
}

// Loopback reports whether only this machine can reach a host that a server listens on.
func Loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "" || ip.IsLoopback() || isLocalhost(strings.ToLower(host))
}

// isLocalhost knows the names that lead to this machine everywhere (RFC 6761, section 6.3).
func isLocalhost(name string) bool {
	return name == "localhost" || strings.HasSuffix(name, ".localhost")
}

// owns reports whether a request is meant for this server. A page elsewhere can make a name of its
// own point to this machine (DNS rebinding) and then read what is served here; it cannot do so with
// an address or with the names that this server was given.
func (s *Server) owns(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	name = strings.TrimSuffix(strings.ToLower(strings.Trim(name, "[]")), ".")
	return net.ParseIP(name) != nil || isLocalhost(name) || name != "" && slices.ContainsFunc(s.names, func(own string) bool {
		return name == own || strings.HasPrefix(own, ".") && (name == own[1:] || strings.HasSuffix(name, own))
	})
}
