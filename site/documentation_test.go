package site_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
)

// documentations are those of published projects, each with the links of it that lead nowhere on
// GitHub either, by their files.
var documentations = map[string]map[string]string{
	"eslint-plugin-jest@29.17.0": {},
	"pino@9.14.0": {
		"docs/diagnostics.md": `tc`,
		"docs/redaction.md":   `#redact-array-object`, // its heading ends with a colon, and has a bar between two spaces
	},
	"undici@7.30.2": {
		"docs/docs/api/CacheStore.md": `#cachestorevalue`,
		// the heading has a hyphen between spaces, which makes three; a file of that name is not there
		"docs/docs/api/Dispatcher.md":       `#example-1-basic-get-stream-request /docs/docs/api/Dispatch.md#example-2-stream-to-fastify-response`,
		"docs/docs/api/MockCallHistory.md":  `#to-string`,
		"docs/docs/api/Socks5ProxyAgent.md": `#dispatcherdispatchoptions-handlers`,
		// states of a diagram, which have no headings
		"docs/docs/api/api-lifecycle.md": `#busy #closing #destroyed #idle ` +
			`#pending #processing #running`,
	},
	"fastify@5.12.8": {
		"docs/Guides/Index.md": `./Contributing.md`,
		// the anchor stands in a cell beyond the columns of its table
		"docs/Reference/Errors.md": `#fst_err_error_handler_already_set`,
		// anchors from when the headings had other links in them
		"docs/Reference/TypeScript.md": `#ContextConfigGeneric #fastifyfastifyinstance #fastifyfastifyloggeroptions #fastifyfastifypluginasyncoptions #fastifyfastifyplugincallbackoptions ` +
			`#fastifyfastifypluginoptions-rawserver-rawrequest-requestgeneric ` +
			`#fastifyfastifyregisterrawserver-rawrequest-requestgenericplugin-fastifyplugin-opts-fastifyregisteroptions ` +
			`#fastifyfastifyreplyrawserver-rawreply-contextconfig #fastifyfastifyrequestrawserver-rawrequest-requestgeneric #fastifyfastifytregisteroptions ` +
			`#fastifyrawreplydefaultexpression #fastifyrawserver-rawrequest-rawreply-loggeropts-fastifyserveroptions-fastifyinstance ` +
			`#fastifyrouteoptionsrawserver-rawrequest-rawreply-requestgeneric-contextconfig`,
	},
}

// TestDocumentations takes the whole documentation of published projects as guides: no link is lost or
// dead, and those that are reported lead nowhere.
func TestDocumentations(t *testing.T) {
	for name, broken := range documentations {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS(browsertest.Pack(t, name))); err != nil {
				t.Fatal(err)
			}
			if err := os.RemoveAll(filepath.Join(dir, "test")); err != nil { // whose modules are none of this
				t.Fatal(err)
			}
			put(t, filepath.Join(dir, ".git", "HEAD"), "ref: refs/heads/main\n")
			put(t, filepath.Join(dir, "registry", "registry.yaml"), "name: x\nitems: [{key: shop.order.made, type: 'contractspec:event', version: 1.0.0}]\n")
			put(t, filepath.Join(dir, "docsgen.yaml"), "guides: docs\nsources: [registry]\nrepository: https://example.org/a/b\nbranch: main\nformats: [html]\n")
			loaded := mustLoad(t, dir)
			reported := map[string]map[string]bool{} // by file
			for _, d := range loaded.Diagnostics {
				if found := quoted.FindString(d.Message); d.Code == contracts.UnknownLink.Code {
					if reported[d.File] == nil {
						reported[d.File] = map[string]bool{}
					}
					reported[d.File][strings.Trim(found, `"`)] = true
				}
			}
			for _, file := range slices.Sorted(maps.Keys(reported)) {
				if got, want := strings.Join(slices.Sorted(maps.Keys(reported[file])), "\n"), strings.Join(slices.Sorted(slices.Values(strings.Fields(broken[file]))), "\n"); got != want {
					t.Errorf("of %s are reported\n%s\nwant\n%s", file, got, want)
				}
			}
			for file := range broken {
				if reported[file] == nil {
					t.Errorf("nothing of %s is reported", file)
				}
			}
			guides, _ := project.ReadGuides(loaded.Config, loaded.Root, nil)
			links := 0
			for _, g := range guides.Values().Files {
				links += checkWritten(t, loaded.Site, g, reported[g.Source.File])
			}
			t.Logf("%d guides, %d links", len(guides.Values().Files), links)
			if links < 20 {
				t.Errorf("there are %d links in %d guides", links, len(guides.Values().Files))
			}
		})
	}
}

var quoted = regexp.MustCompile(`"[^"]+"`)

// checkWritten compares the links that a guide has with those on its page: of those to elsewhere none
// is lost, and within the site as many are text as are reported. It returns how many there are.
func checkWritten(t *testing.T, s *site.Site, g site.Guide, reported map[string]bool) int {
	t.Helper()
	route := "guides/" + g.ID + ".html"
	if g.ID == "index" {
		route = "guides/!69ndex.html" // a name that hosts show for the folder
	}
	page := rendered(t, s, route)
	shown := map[string]int{}
	inside := 0
	for _, href := range attributes(page, ".prose a:not(.permalink):not(.footnote-back):not(.footnote-ref a)", "href") {
		if shown[href]++; !strings.Contains(href, ":") || strings.HasPrefix(href, "https://example.org/a/b/") {
			inside++
		}
	}
	written := 0
	for _, link := range g.Outline.Links {
		d := render.ReadDestination(link.Destination)
		switch {
		case link.Picture:
		case d.External:
			if shown[d.Address]--; shown[d.Address] < 0 {
				t.Errorf("%s: the link to %s is lost", g.File, d.Address)
			}
		case d.Path == "" && reported["#"+d.Fragment], reported[link.Destination]: // is text
		default:
			written++
		}
	}
	if inside != written {
		t.Errorf("%s: %d links within the site, want %d", g.File, inside, written)
	}
	return len(g.Outline.Links)
}
