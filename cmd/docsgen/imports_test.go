package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestImportsGoOneWay holds the program to its shape: cmd → site → render → contracts, render →
// templates, site → assets.
func TestImportsGoOneWay(t *testing.T) {
	const module = "github.com/lssm-tech/docsgen/"
	allowed := map[string]string{ // package tree: what else of the project it may import
		"contracts": "contracts",
		"templates": "",
		"assets":    "assets",
		"render":    "render contracts templates",
		"site":      "site render contracts assets",
		"cmd":       "cmd site render contracts assets",
	}
	exclusive := map[string]string{ // module: the only package tree that imports it
		"github.com/yuin/goldmark": "render/markdown", "github.com/alecthomas/chroma/v2": "render", "html/template": "render",
		"modernc.org/quickjs": "contracts/typescript site/search", "github.com/spf13/cobra": "cmd", "github.com/fsnotify/fsnotify": "site/serve",
	}
	leaves := map[string]string{ // package: all of the project that it may import
		"render/markup":    "",
		"render/highlight": "contracts/scan render/markup",
		"render/markdown":  "render/highlight render/markup",
	}
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", module+"...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		names := strings.Fields(line)
		from, ok := strings.CutPrefix(names[0], module)
		if !ok {
			t.Fatalf("unexpected package %s", names[0])
		}
		tree, _, _ := strings.Cut(from, "/")
		may, known := allowed[tree]
		if !known {
			t.Errorf("%s is outside the project's folders", from)
		}
		for _, name := range names[1:] {
			if to, ours := strings.CutPrefix(name, module); ours {
				if target, _, _ := strings.Cut(to, "/"); !strings.Contains(" "+may+" ", " "+target+" ") {
					t.Errorf("%s must not import %s", from, to)
				}
				if may, isLeaf := leaves[from]; isLeaf && !slices.Contains(strings.Fields(may), to) {
					t.Errorf("%s is a leaf and must not import %s", from, to)
				}
				continue
			}
			for owned, owners := range exclusive {
				if name != owned && !strings.HasPrefix(name, owned+"/") {
					continue
				}
				mine := false
				for owner := range strings.FieldsSeq(owners) {
					mine = mine || from == owner || strings.HasPrefix(from, owner+"/")
				}
				if !mine {
					t.Errorf("%s must not import %s: that is for %s", from, name, owners)
				}
			}
		}
	}
}

// TestSiteIsPure holds the planner of sites apart from where its inputs come from: it opens no file,
// starts no program, and neither it nor anything below it knows a loader or package project.
func TestSiteIsPure(t *testing.T) {
	const module = "github.com/lssm-tech/docsgen/"
	list := func(format string, more ...string) []string {
		t.Helper()
		out, err := exec.Command("go", append([]string{"list", "-f", format}, append(more, module+"site")...)...).Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Fields(string(out))
	}
	for _, name := range list(`{{join .Imports " "}}`) {
		if slices.Contains([]string{"os", "os/exec", "io/ioutil", "path/filepath", "syscall", "net", "net/http"}, name) {
			t.Errorf("site imports %s", name)
		}
	}
	for _, name := range list("{{.ImportPath}}", "-deps") {
		for _, room := range []string{"site/project", "site/publish", "site/serve", "contracts/workspace", "contracts/typescript", "contracts/manifest"} {
			if name == module+room || strings.HasPrefix(name, module+room+"/") {
				t.Errorf("site depends on %s", name)
			}
		}
	}
}
