package site_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/snapshot"
	"github.com/lssm-tech/docsgen/site"
)

// TestSnapshotHasTheSamePages builds the example's site from its sources, and from a snapshot of
// them: both have the same pages, and what is on these is the same, but for what is quoted of the
// sources, and for what checks find there: comments that except something are in no snapshot.
func TestSnapshotHasTheSamePages(t *testing.T) {
	r := loadedFrom(t, "../examples/marketplace").Registry
	var text bytes.Buffer
	if err := snapshot.Write(&text, r); err != nil {
		t.Fatal(err)
	}
	again, faults := snapshot.Read("registry.json", text.String())
	if again == nil {
		t.Fatal(faults)
	}
	one, _ := planned(t, r, "formats: [html, json]", "")
	other, _ := planned(t, again, "formats: [html, json]", "")
	one, other = one.Showing(nil), other.Showing(nil)
	routes := func(s *site.Site) []string { // the index of the search has words of the sources
		return slices.DeleteFunc(s.Routes(), func(route string) bool { return strings.HasPrefix(route, "search/") })
	}
	if a, b := routes(one), routes(other); !slices.Equal(a, b) {
		t.Fatalf("the pages are\n%s\nand of the snapshot\n%s", a, b)
	}
	pages := 0
	for _, route := range one.Routes() {
		stem, isJSON := strings.CutSuffix(route, ".json")
		if !isJSON || !one.Has(stem+".html") || stem == "health" {
			continue
		}
		var documents [2]map[string]any
		for i, page := range [][]byte{body(t, one, route), body(t, other, route)} {
			if err := json.Unmarshal(page, &documents[i]); err != nil {
				t.Fatal(err)
			}
			delete(documents[i], "excerpt")
		}
		a, _ := json.Marshal(documents[0])
		b, _ := json.Marshal(documents[1])
		if pages++; !bytes.Equal(a, b) {
			t.Errorf("%s is\n%s\nand of the snapshot\n%s", route, a, b)
		}
	}
	if pages < 250 {
		t.Errorf("only %d pages were compared", pages)
	}
}
