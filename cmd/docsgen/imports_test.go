package main

import (
	"os/exec"
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
		"github.com/yuin/goldmark": "render", "github.com/alecthomas/chroma/v2": "render", "html/template": "render",
		"modernc.org/quickjs": "contracts/typescript site/search", "github.com/spf13/cobra": "cmd", "github.com/fsnotify/fsnotify": "site/serve",
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
