package site_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site/project"
)

// Published registries, with their TypeScript in src and none of the packages that they import.
var registries = []string{
	"@contractspec/example.saas-boilerplate@3.8.25",
	"@contractspec/example.learning-journey-platform-tour@4.0.9",
	"@contractspec/example.personalization@3.7.29",
	"@contractspec/example.meeting-recorder-providers@3.7.30",
	"@contractspec/example.project-management-sync@3.7.30",
}

func TestPublishedRegistries(t *testing.T) {
	together := t.TempDir()
	for _, name := range registries {
		pack := browsertest.Pack(t, name)
		if err := os.CopyFS(filepath.Join(together, filepath.Base(filepath.Dir(pack))), os.DirFS(pack)); err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) { mustLoad(t, pack) })
	}
	t.Run("all together", func(t *testing.T) { mustLoad(t, together) })
}

// mustLoad loads a registry, which must have no errors, and renders every page of its site.
func mustLoad(t *testing.T, dir string) *project.Loaded {
	t.Helper()
	loaded := loadedFrom(t, dir)
	for _, d := range loaded.Diagnostics {
		if d.Severity == contracts.Error {
			t.Errorf("%s: %s", d.Position, d.Message)
		}
	}
	checkLinks(t, loaded.Site)
	return loaded
}

func TestSaaSBoilerplate(t *testing.T) {
	loaded := mustLoad(t, browsertest.Pack(t, registries[0]))
	count := map[contracts.Kind]int{}
	for _, c := range loaded.Registry.Contracts {
		count[c.Kind]++
		if c.Kind != contracts.Type && (c.Stability == "" || len(c.Owners) == 0 || len(c.Tags) == 0) {
			t.Errorf("%s: stability %q, owners %q, tags %q", c.ID, c.Stability, c.Owners, c.Tags)
		}
		if c.Kind == contracts.Operation {
			page := rendered(t, loaded.Site, "operations/"+c.Key+".html")
			for _, section := range []string{"#input", "#output"} {
				// One operation declares that it takes nothing; its page must say so.
				if len(texts(page, section+" .fields tr[id] > th")) == 0 && len(texts(page, section+" .empty")) == 0 {
					t.Errorf("%s has no field table in %s", c.ID, section)
				}
			}
		}
	}
	checkPages(t, "saas-boilerplate", loaded.Site)
	for kind, want := range map[contracts.Kind]int{
		contracts.Operation: 9, contracts.Event: 7, contracts.Presentation: 6, contracts.Visualization: 4,
		contracts.TestSpec: 4, contracts.Feature: 1, contracts.Example: 1,
	} {
		if count[kind] != want {
			t.Errorf("%d contracts of kind %s, want %d", count[kind], kind, want)
		}
	}
}
