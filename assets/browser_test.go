package assets

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

// stage is a folder of pages that use the built scripts, open in a browser over http and as files.
type stage struct {
	browser *browsertest.Browser
	bundle  *Bundle
	dir     string
	server  string
}

// TestScripts runs all behaviour in one browser: starting one takes longer than most tests.
func TestScripts(t *testing.T) {
	s := stage{browser: browsertest.Start(t), dir: t.TempDir()}
	// The stylesheet says only what scripts rely on, so that the look can change without these
	// tests.
	s.bundle = mustBuild(t, overlay{fstest.MapFS{"css/site.css": {Data: []byte(`
		:root { color-scheme: light dark; background: light-dark(#fff, #000) }
		[hidden]:not([hidden=until-found]) { display: none }
		.listing li { padding-inline-start: 40px; list-style: none }
		.column { height: 100px; overflow: auto }
		.tall { height: 2000px }
		.menu-panel { position: absolute }
	`)}}, embedded})
	for _, file := range append(s.bundle.Files, s.script(t)) {
		s.write(t, file.Path, string(file.Body))
	}
	files := http.FileServer(http.Dir(s.dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'self'; object-src 'none'")
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	s.server = server.URL + "/"

	for _, test := range []struct {
		name string
		run  func(*testing.T, stage)
	}{
		{"theme", testTheme}, {"theme in tabs", testThemeInTabs}, {"language", testLanguage},
		{"copy", testCopy}, {"copy without clipboard", testCopyWithoutClipboard},
		{"source lines", testSourceLines}, {"reveal", testReveal}, {"current section", testCurrentSection}, {"folding", testFolding},
		{"sort", testSort}, {"table filter", testTableFilter}, {"navigation filter", testNavigationFilter},
		{"drawer", testDrawer}, {"menus", testMenus}, {"search", testSearch}, {"prefetch", testPrefetch}, {"current entry", testCurrentEntry},
		{"patch", testPatch},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, s) })
	}
}

func (s stage) write(t *testing.T, path, text string) {
	t.Helper()
	path = filepath.Join(s.dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// script is the script of every page, without the search: that has tests of its own (site/search).
func (s stage) script(t *testing.T) File {
	t.Helper()
	text := regexp.MustCompile(`,docsgenSearchScript="[^"]*"`).ReplaceAll(siteScript(t, s.bundle).Body, nil)
	return fingerprint("site", ".js", text)
}

// page writes a page and gives its address below the folder. Attributes are those of <html> besides
// lang.
func (s stage) page(t *testing.T, attributes, body string) string {
	t.Helper()
	var head strings.Builder
	for _, script := range s.bundle.Scripts {
		head.WriteString(`<script src="../` + script.Path + `"`)
		if !script.Blocking {
			head.WriteString(` defer`)
		}
		head.WriteString(`></script>`)
	}
	head.WriteString(`<script src="../` + s.script(t).Path + `" defer></script><script src="../` + s.bundle.PageScript + `" defer></script>`)
	text := `<!doctype html><html lang="en" ` + attributes + `><meta charset="utf-8"><title>Page</title>
		<meta name="viewport" content="width=device-width"><link rel="icon" href="../` + s.bundle.Icon + `">
		<link rel="stylesheet" href="../` + s.bundle.Styles[0] + `">` + head.String() + `<body>` + body
	file := fingerprint("page", ".html", []byte(text)) // two pages of one test must not meet in the browser's cache
	s.write(t, file.Path, text)
	return file.Path
}

// plain writes a page without scripts, such as the one that a link leads to.
func (s stage) plain(t *testing.T, name, lang, title string) {
	t.Helper()
	s.write(t, name, `<!doctype html><html lang="`+lang+`"><title>`+title+`</title><link rel="icon" href="../`+s.bundle.Icon+`">`)
}

// open opens an address below base in a tab that must stay without errors until the test ends.
func (s stage) open(t *testing.T, base, address string) *browsertest.Page {
	t.Helper()
	p := s.browser.Open(t, 1000, 600)
	t.Cleanup(func() {
		if console := p.Console(); len(console) > 0 {
			t.Errorf("console:\n%s", strings.Join(console, "\n"))
		}
		for _, request := range p.Requests() {
			if !strings.HasPrefix(request, base) {
				t.Errorf("request to %s", request)
			}
		}
	})
	p.Go(base + address)
	return p
}

// show writes a page and opens it over http.
func (s stage) show(t *testing.T, body string) *browsertest.Page {
	t.Helper()
	return s.open(t, s.server, s.page(t, "", body))
}

func (s stage) files() string { return "file://" + filepath.ToSlash(s.dir) + "/" }

// expect compares a JavaScript expression's value as text.
func expect(t *testing.T, p *browsertest.Page, expression, want string) {
	t.Helper()
	if got := p.Text(expression); got != want {
		t.Errorf("%s is %q, want %q", expression, got, want)
	}
}
