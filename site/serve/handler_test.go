package serve

import (
	"bytes"
	"context"
	"net"
	"net/http"
	"path"
	"strconv"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site/project"
)

// TestSameBytesAsBuild asks for every route, and takes the script out of the pages.
func TestSameBytesAsBuild(t *testing.T) {
	dir := unpack(t, shop)
	s := start(t, dir)
	built, err := project.Open(project.Options{Dir: dir}).Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.ask(http.MethodGet, findingsRoute) // pages say them once they are known
	for _, route := range built.Site.Routes() {
		file, err := built.Site.Render(route)
		if err != nil {
			t.Fatal(err)
		}
		response, body := s.ask(http.MethodGet, route)
		if path.Ext(route) == ".html" && !built.Site.LeadsOn(route) { // nobody stays on a page that leads on
			script := `<script src="` + strings.Repeat("../", strings.Count(route, "/")) + `~live/live.js" defer></script>` + "\n"
			if strings.Count(body, script) != 1 {
				t.Errorf("%s has the script %d times", route, strings.Count(body, script))
			}
			body = strings.Replace(body, script, "", 1)
		}
		if !bytes.Equal([]byte(body), file.Body) {
			t.Errorf("%s is served as %d bytes and built as %d", route, len(body), len(file.Body))
		}
		if response.StatusCode != http.StatusOK || response.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %s %v", route, response.Status, response.Header)
		}
	}
}

func TestContentTypes(t *testing.T) {
	s := start(t, unpack(t, shop+"-- guides/a.png --\n\x89PNG\r\n\x1a\n-- guides/b.svg --\n<svg/>\n-- guides/c.pdf --\n%PDF-1.7\n"))
	for route, want := range map[string]string{
		"":                       "text/html; charset=utf-8",
		"index.html":             "text/html; charset=utf-8",
		"operations.html":        "text/html; charset=utf-8",
		"contracts.json":         "application/json; charset=utf-8",
		"guides/a.png":           "image/png",
		"guides/b.svg":           "image/svg+xml",
		"guides/c.pdf":           "application/pdf",
		"~live/live.js":          "text/javascript; charset=utf-8",
		"no/such/page.html":      "text/html; charset=utf-8",
		"no/such/picture.png":    "text/html; charset=utf-8",
		assetOf(t, s, "link"):    "text/css; charset=utf-8",
		assetOf(t, s, "script+"): "text/javascript; charset=utf-8",
	} {
		response, _ := s.ask(http.MethodGet, route)
		if got := response.Header.Get("Content-Type"); got != want {
			t.Errorf("%q is served as %s, want %s", route, got, want)
		}
	}
}

// assetOf returns the route of the first stylesheet, or of the first script of the site.
func assetOf(t *testing.T, s *session, element string) string {
	t.Helper()
	_, body := s.ask(http.MethodGet, "index.html")
	before, after := "<link rel=stylesheet href=", ">"
	if element != "link" {
		before = "<script src=assets/"
	}
	_, rest, found := strings.Cut(body, before)
	address, _, _ := strings.Cut(rest, after)
	if !found || address == "" {
		t.Fatalf("no %s in\n%s", before, body)
	}
	if element != "link" {
		address = "assets/" + address
	}
	return address
}

// TestOnlyItsOwnNames keeps pages of other sites from reading this one through a name of theirs
// that leads here.
func TestOnlyItsOwnNames(t *testing.T) {
	s := start(t, unpack(t, shop))
	for host, want := range map[string]int{
		"localhost": 200, "localhost:1": 200, "LOCALHOST.": 200, "docs.localhost:80": 200, "127.0.0.1:4400": 200, "[::1]:4400": 200, "192.168.7.7": 200,
		"evil.example": 421, "evil.example:4400": 421, "localhost.evil.example": 421, "evillocalhost": 421, "127.0.0.1.evil.example": 421, ":80": 421,
	} {
		for _, route := range []string{"", orderPage, eventsRoute} {
			method := http.MethodGet
			if want == 200 && route == eventsRoute {
				method = http.MethodHead // the stream itself never ends
			}
			response, body := s.ask(method, route, "Host", host)
			if response.StatusCode != want || want != 200 && strings.Contains(body, "shop") {
				t.Errorf("%s asked as %s: %s\n%s", route, host, response.Status, body)
			}
		}
	}
	if named := ownNames("Docs.Example"); named[0] != "docs.example" {
		t.Errorf("a server at a name goes by %q", named)
	}
}

func TestOnlyReads(t *testing.T) {
	s := start(t, unpack(t, shop))
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions, "PROPFIND"} {
		if response, _ := s.ask(method, orderPage); response.StatusCode != http.StatusMethodNotAllowed || response.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %s", method, response.Status)
		}
	}
	get, body := s.ask(http.MethodGet, orderPage)
	head, none := s.ask(http.MethodHead, orderPage)
	if head.StatusCode != http.StatusOK || none != "" || head.ContentLength != int64(len(body)) || head.Header.Get("ETag") != get.Header.Get("ETag") {
		t.Errorf("HEAD: %s, %d bytes announced of %d, %q", head.Status, head.ContentLength, len(body), none)
	}
	if head, none := s.ask(http.MethodHead, "nothing.html"); head.StatusCode != http.StatusNotFound || none != "" {
		t.Errorf("HEAD of a missing page: %s %q", head.Status, none)
	}
}

// TestNothingBesideTheSite asks for files that are there, but are no routes.
func TestNothingBesideTheSite(t *testing.T) {
	dir := unpack(t, shop)
	put(t, dir+"/../secret.html", "secret")
	s := start(t, dir)
	address := strings.TrimSuffix(strings.TrimPrefix(s.url, "http://"), "/")
	for _, target := range []string{
		"/docsgen.yaml", "/src/order/order.ts", "/guides/start.markdown", "/../secret.html", "/%2e%2e/secret.html", "/..%2fsecret.html", "/guides/../../secret.html",
		"/guides/..%5c..%5csecret.html", "//secret.html", "/\xff\xfe.html", "/%ff%fe.html", "/%00", "/operations/%2e%2e/%2e%2e/secret.html", "/~live/../../secret.html", "/~live/", "/~live/other.js",
		"/operations/shop.order.none", "/C:/secret.html", "/" + strings.Repeat("a/", 4000),
	} {
		if status := rawStatus(t, address, target); status != http.StatusNotFound {
			t.Errorf("%.60q: %d", target, status)
		}
	}
	// These lead to pages in other words.
	for _, target := range []string{"/operations/../index.html", "/operations//shop.order.create.html", "/%6fperations/shop%2Eorder.create.html", "/./operations.html", "/index.html?q=order"} {
		if status := rawStatus(t, address, target); status != http.StatusOK {
			t.Errorf("%q: %d", target, status)
		}
	}
}

// rawStatus sends a target as it is, which a client would clean.
func rawStatus(t *testing.T, address, target string) int {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := c.Write([]byte("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")); err != nil {
		t.Fatal(err)
	}
	line := make([]byte, len("HTTP/1.1 200"))
	if _, err := c.Read(line); err != nil {
		t.Fatal(err)
	}
	status, err := strconv.Atoi(strings.TrimPrefix(string(line), "HTTP/1.1 "))
	if err != nil {
		t.Fatalf("%q: %q", target, line)
	}
	return status
}

// TestFoldersLeadToTheirPages asks for folders as hosts of static sites are asked.
func TestFoldersLeadToTheirPages(t *testing.T) {
	s := start(t, unpack(t, strings.Replace(shop, "title: Shop", "languages: [en, fr]", 1)))
	for from, to := range map[string]string{"operations": "./operations.html", "operations/": "../operations.html", "fr": "./fr.html", "fr/operations?q=x": "../fr/operations.html?q=x", "guides/index.html": "../guides.html"} {
		if response, _ := s.ask(http.MethodGet, from); response.StatusCode != http.StatusTemporaryRedirect || response.Header.Get("Location") != to {
			t.Errorf("%s: %s to %s", from, response.Status, response.Header.Get("Location"))
		}
	}
	if response, _ := s.ask(http.MethodGet, "/evil.example/%2e%2e/operations"); strings.HasPrefix(response.Header.Get("Location"), "//") {
		t.Errorf("a path leads to another host: %s", response.Header.Get("Location"))
	}
}

func TestUnchangedPagesAreNotSentAgain(t *testing.T) {
	s := start(t, unpack(t, shop))
	page, _ := s.ask(http.MethodGet, orderPage)
	tag := page.Header.Get("ETag")
	if tag == "" || page.Header.Get("Cache-Control") != "no-cache" {
		t.Fatalf("%v", page.Header)
	}
	if again, body := s.ask(http.MethodGet, orderPage, "If-None-Match", tag); again.StatusCode != http.StatusNotModified || body != "" {
		t.Errorf("unchanged: %s", again.Status)
	}
	s.replace("src/stock.ts", "Counts the stock.", "Counts.")
	s.shows(stockPage, lead, "Counts.")
	if again, _ := s.ask(http.MethodGet, orderPage, "If-None-Match", tag); again.StatusCode != http.StatusNotModified {
		t.Errorf("after an edit elsewhere: %s", again.Status)
	}
	s.replace("src/order/order.ts", "Creates an order.", "Places an order.")
	s.shows(orderPage, lead, "Places an order.")
	if again, _ := s.ask(http.MethodGet, orderPage, "If-None-Match", tag); again.StatusCode != http.StatusOK {
		t.Errorf("after an edit: %s", again.Status)
	}
}

// TestPagesHoldToTheirPolicy looks for what it would refuse.
func TestPagesHoldToTheirPolicy(t *testing.T) {
	s := start(t, unpack(t, shop+"-- guides/drawing.svg --\n<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>\n"))
	page, body := s.ask(http.MethodGet, orderPage)
	if policy := page.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "script-src 'self'") || strings.Contains(body, " style=") || strings.Contains(body, "<script>") {
		t.Errorf("policy %q over\n%s", policy, body)
	}
	if drawing, _ := s.ask(http.MethodGet, "guides/drawing.svg"); !strings.Contains(drawing.Header.Get("Content-Security-Policy"), "sandbox") {
		t.Errorf("an SVG may run its scripts as the site's: %v", drawing.Header)
	}
}

func TestPorts(t *testing.T) {
	dir := unpack(t, shop)
	first, second := start(t, dir), start(t, dir)
	if first.url == second.url {
		t.Errorf("two servers at %s", first.url)
	}
	_, port, err := net.SplitHostPort(first.server.listeners[0].Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	number, err := strconv.Atoi(port)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := New(t.Context(), Options{Port: number, Project: project.Open(project.Options{Dir: dir})}); err == nil || !strings.Contains(err.Error(), "port "+port+" is taken") {
		t.Errorf("a taken port: %v", err)
	}
	first.stop()
	startWith(t, dir, project.Options{Dir: dir}, number).stop() // it is free again at once
}

func TestNothingToLoad(t *testing.T) {
	if _, err := New(t.Context(), Options{Project: project.Open(project.Options{Dir: t.TempDir() + "/nowhere"})}); err == nil {
		t.Error("a folder that is not there can be served")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := New(ctx, Options{Project: project.Open(project.Options{Dir: unpack(t, shop)})}); err == nil {
		t.Error("an interrupted load is none")
	}
}
