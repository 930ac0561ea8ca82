package project

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestStaticFiles: the folder is published as it is, and nothing of it takes the place of what the
// site has, but for what hosts read.
func TestStaticFiles(t *testing.T) {
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(`
-- docsgen.yaml --
static: public-files
-- a.yaml --
name: Shop
items:
- {key: shop.order.created, type: 'contractspec:event', version: 1.0.0, title: Made, description: An order is made.}
-- public-files/CNAME --
docs.example.org
-- public-files/.well-known/security.txt --
Contact: mailto:a@example.org
-- public-files/_redirects --
/old /new 301
-- public-files/events/shop.order.created.html --
mine
-- public-files/search/mine.js --
mine
-- public-files/index.html --
mine
-- public-files/index.html.d/a.txt --
beside it
-- public-files/Search.html --
mine
-- public-files/.gitkeep --
`)).Files {
		put(t, filepath.Join(dir, filepath.FromSlash(f.Name)), string(f.Data))
	}
	loaded, err := Open(Options{Dir: dir, DirGiven: true}).Load(t.Context())
	if err != nil || loaded.Site == nil {
		t.Fatal(err, loaded.Diagnostics)
	}
	var left []string
	for _, d := range loaded.Diagnostics {
		if d.Code.String() == "static-file" {
			left = append(left, d.File)
		}
	}
	if want := []string{"public-files/Search.html", "public-files/events/shop.order.created.html", "public-files/index.html", "public-files/search/mine.js"}; !slices.Equal(left, want) {
		t.Errorf("left out are %q, want %q; %v", left, want, loaded.Diagnostics)
	}
	for route, want := range map[string]string{
		"CNAME": "docs.example.org\n", ".well-known/security.txt": "Contact: mailto:a@example.org\n", "_redirects": "/old /new 301\n", "index.html.d/a.txt": "beside it\n",
	} {
		if f, err := loaded.Site.Render(route); err != nil || string(f.Body) != want || !slices.Contains(loaded.Site.Routes(), route) {
			t.Errorf("%s is %q, %v", route, f.Body, err)
		}
	}
	if f, _ := loaded.Site.Render("index.html"); strings.Contains(string(f.Body), "mine") || loaded.Site.Has(".gitkeep") {
		t.Error("a page was replaced, or a file published that nobody means to")
	}
}
