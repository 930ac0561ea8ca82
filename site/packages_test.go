package site_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts"
)

// Published packages that have nothing but what a build wrote, several times over: each module for
// itself, bundles of them, and all of that for each runtime.
func TestPublishedPackages(t *testing.T) {
	for _, c := range []struct{ name, kinds, from string }{
		{"@contractspec/lib.files@3.7.29", "capability 2, event 8, feature 1, operation 12",
			"dist/contracts/index.js, dist/events.js, dist/files.capability.js, dist/files.feature.js"},
		{"@contractspec/lib.image-gen@1.7.29", "feature 1, translation 3",
			"dist/i18n/catalogs/en.js, dist/i18n/catalogs/es.js, dist/i18n/catalogs/fr.js, dist/image-gen.feature.js"},
		{"@contractspec/lib.personalization@6.2.0", "feature 1", "dist/personalization.feature.js"},
		{"@contractspec/lib.cost-tracking@3.7.22", "feature 1", "dist/index.js"},
		{"@contractspec/lib.contracts-transformers@3.7.29", "feature 1", "dist/index.js"},
		{"@contractspec/lib.graphql-prisma@3.7.23", "feature 1", "dist/graphql-prisma.feature.js"},
		{"@contractspec/lib.progressive-delivery@34.0.28", "feature 1", "dist/index.js"},
		{"@contractspec/lib.source-extractors@2.7.29", "feature 1", "dist/index.js"},
		{"@contractspec/lib.ui-kit-core@3.8.9", "feature 1", "dist/ui-kit-core.feature.js"},
	} {
		t.Run(c.name, func(t *testing.T) {
			// where it would be installed, in a repository that ignores it
			dir := t.TempDir()
			for _, name := range []string{".git", "node_modules"} {
				if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.WriteFile(filepath.Join(dir, ".gitignore"), []byte("node_modules\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			installed := filepath.Join(dir, "node_modules", "package")
			if err := os.CopyFS(installed, os.DirFS(browsertest.Pack(t, c.name))); err != nil {
				t.Fatal(err)
			}
			loaded := mustLoad(t, installed)
			count := map[contracts.Kind]int{}
			var kinds, files []string
			for _, other := range loaded.Registry.Contracts {
				if other.Kind != contracts.Type {
					count[other.Kind]++
					files = append(files, strings.TrimPrefix(other.Source.File, "node_modules/package/"))
				}
			}
			for kind, n := range count {
				kinds = append(kinds, fmt.Sprintf("%s %d", kind, n))
			}
			slices.Sort(kinds)
			slices.Sort(files)
			if got := strings.Join(kinds, ", "); got != c.kinds {
				t.Errorf("got %s, want %s", got, c.kinds)
			}
			if got := strings.Join(slices.Compact(files), ", "); got != c.from {
				t.Errorf("got %s, want %s", got, c.from)
			}
		})
	}
}
