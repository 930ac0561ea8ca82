package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site/project"
)

// TestInitReadsTheFolder: init writes what package.json, git and the folders say, and what it writes
// is read back so, whatever characters it has.
func TestInitReadsTheFolder(t *testing.T) {
	folder(t, shop+`
-- package.json --
{"name": "@acme/shop-contracts", "description": "What: the \"shop\" promises # and\nmore"}
-- docs/start.md --
# Start
-- public/robots.txt --
User-agent: *
`)
	for _, args := range [][]string{{"init", "-q"}, {"remote", "add", "origin", "git@github.com:acme/shop.git"}} {
		if text, err := exec.Command("git", args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
	}
	status, stdout, stderr := docsgen(t, "init")
	want := `Wrote docsgen.yaml.
  title: shop-contracts (package.json)
  description: What: the "shop" promises # and more (package.json)
  guides: docs (a folder with Markdown)
  output: contracts-site (the folder public has other files)
  repository: https://github.com/acme/shop (git's remote origin)
Every key in it is optional; next: docsgen build
`
	if status != exitDone || stdout != want || stderr != "" {
		t.Fatalf("status %d\n%s%s", status, stdout, stderr)
	}
	c, diagnostics, err := project.LoadConfig("docsgen.yaml")
	if err != nil || len(diagnostics) > 0 {
		t.Fatalf("%v %v", err, diagnostics)
	}
	got := []string{c.Title, c.Description, c.Guides, c.Output, c.Repository}
	if want := []string{"shop-contracts", `What: the "shop" promises # and more`, "docs", "contracts-site", "https://github.com/acme/shop"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if status, _, stderr := docsgen(t, "build"); status != exitDone || strings.Contains(stderr, "error") {
		t.Errorf("build: status %d\n%s", status, stderr)
	}
}

// TestInitReadsPackages: a package.json may name its repository in all the ways that npm knows, and
// one that can't be read is said.
func TestInitReadsPackages(t *testing.T) {
	for manifest, want := range map[string]string{
		"\ufeff" + `{"name": "null", "repository": "github:acme/shop"}`:                              "  title: null (package.json)\n  repository: https://github.com/acme/shop (package.json)\n",
		`{"repository": "acme/shop"}`:                                                                "  repository: https://github.com/acme/shop (package.json)\n",
		`{"repository": {"type": "git", "url": "git+https://gitlab.com/acme/shop.git"}}`:             "  repository: https://gitlab.com/acme/shop (package.json)\n",
		`{"repository": {"url": "git+ssh://git@github.com/acme/shop.git", "directory": "packages"}}`: "  repository: https://github.com/acme/shop (package.json)\n",
		`{"repository": ["x"], "name": "@acme/yes"}`:                                                 "  title: yes (package.json)\n",
		`{"name": 3}`: "  package.json is not used: json: cannot unmarshal number into Go struct field packageManifest.Name of type string\n",
		`{broken`:     "  package.json is not used: invalid character 'b' looking for beginning of object key string\n",
	} {
		folder(t, shop)
		put(t, "package.json", manifest)
		status, stdout, _ := docsgen(t, "init")
		if got := strings.TrimSuffix(strings.TrimPrefix(stdout, "Wrote docsgen.yaml.\n"), "Every key in it is optional; next: docsgen build\n"); status != exitDone || got != want {
			t.Errorf("%s: status %d\n%s", manifest, status, got)
		}
		if _, diagnostics, err := project.LoadConfig("docsgen.yaml"); err != nil || len(diagnostics) > 0 {
			t.Errorf("%s: %v %v", manifest, err, diagnostics)
		}
	}
}

func TestWebAddressOfRemote(t *testing.T) {
	for remote, want := range map[string]string{
		"git@github.com:acme/shop.git":                   "https://github.com/acme/shop",
		"https://user:secret@gitlab.com/acme/a/shop.git": "https://gitlab.com/acme/a/shop",
		"ssh://git@git.example.org:2222/acme/shop":       "https://git.example.org/acme/shop",
		"https://u:s@git.example.org:8443/a/shop.git":    "https://git.example.org:8443/a/shop",
		"http://git.local:3000/acme/shop":                "http://git.local:3000/acme/shop",
		"git://example.org/shop.git/":                    "https://example.org/shop",
		"/srv/git/shop.git":                              "",
		"../shop":                                        "",
		`C:\git\shop`:                                    "",
		"file:///srv/shop.git":                           "",
		"":                                               "",
	} {
		if got := webAddress(remote); got != want {
			t.Errorf("%s: %q, want %q", remote, got, want)
		}
	}
}
