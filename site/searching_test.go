package site_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
	"github.com/lssm-tech/docsgen/site/search"
)

// searched is a site with a reader of its index.
type searched struct {
	*site.Site
	reader *search.Reader
}

// openSearch loads a folder of sources and opens the index of its site, to be read by the scripts
// that the site publishes.
func openSearch(t *testing.T, dir string) searched {
	t.Helper()
	loaded, err := project.Open(project.Options{Dir: dir, DirGiven: true}).Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	reader, err := loaded.Site.SearchReader()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := reader.Close(); err != nil {
			t.Error(err)
		}
	})
	return searched{loaded.Site, reader}
}

func (s searched) ask(t *testing.T, query string, limit int) search.Results {
	t.Helper()
	results, err := s.reader.Query(t.Context(), query, limit)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return results
}

func example(t *testing.T) searched {
	t.Helper()
	return openSearch(t, filepath.Join("..", "examples", "marketplace"))
}

func TestSearchingTheExample(t *testing.T) {
	checkRanking(t, example(t), "searching-marketplace.txt")
}

func TestSearchingAPublishedRegistry(t *testing.T) {
	checkRanking(t, openSearch(t, browsertest.Pack(t, "@contractspec/example.saas-boilerplate@3.8.25")), "searching-saas.txt")
}

var columns = regexp.MustCompile(`\s{2,}`)

// checkRanking asks the queries of a table and compares their first results, and with them that
// there are no more where none may follow.
func checkRanking(t *testing.T, s searched, table string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", table))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := columns.Split(line, 2)
		if len(cells) != 2 {
			t.Fatalf("%s: no results in %q", table, line)
		}
		want := strings.Split(cells[1], ", ")
		results := s.ask(t, cells[0], len(want))
		got := make([]string, 0, len(want))
		for _, r := range results.Results {
			got = append(got, label(r))
		}
		if want[len(want)-1] == "…" && len(got) == len(want) {
			got[len(got)-1] = "…"
		} else if results.Total > len(got) {
			got = append(got, "…")
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n  got  %s\n  want %s", cells[0], strings.Join(got, ", "), strings.Join(want, ", "))
		}
	}
}

// label names a result as the tables do.
func label(r search.Result) string {
	if r.Superseded {
		return r.Kind + " " + r.Key + " " + r.Version
	}
	return r.Kind + " " + r.Key
}
