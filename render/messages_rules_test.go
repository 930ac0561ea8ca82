package render

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/diff"
)

// TestRulesOfChangesInEveryLanguage: what each rule says is there in each language, once, and
// nothing else is but words for what was and is, which are the same in all.
func TestRulesOfChangesInEveryLanguage(t *testing.T) {
	var words []string
	for _, lang := range Languages[1:] {
		c, err := loadCatalog(lang)
		if err != nil {
			t.Fatal(err)
		}
		left := maps.Clone(c.rules)
		for _, r := range diff.Rules() {
			if text := left[r.ID]; text == "" || text == r.Says || strings.HasSuffix(text, ".") {
				t.Errorf("%s: %s says %q", lang, r.ID, text)
			}
			delete(left, r.ID)
		}
		own := slices.Sorted(maps.Keys(left))
		if words == nil {
			words = own
		}
		if !slices.Equal(own, words) || slices.ContainsFunc(own, func(key string) bool { return !strings.HasPrefix(key, "was ") }) {
			t.Errorf("%s has %q, another language %q", lang, own, words)
		}
	}
}

// TestWordsOfShapes: shapes that package diff describes are described in the language of the page, and
// what contracts say stays as it is written.
func TestWordsOfShapes(t *testing.T) {
	c, err := loadCatalog("fr")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range [...][3]string{
		{"type-changed", "list of map of String or null", "liste de dictionnaire de String ou null"},
		{"type-narrowed", "list of any", "liste de tout"},
		{"form-field-required", "optional", "facultatif"},
		{"default-changed", "open", "open"},
		{"text-changed", "list of orders", "list of orders"},
		{"property-changed", "required", "required"},
	} {
		if got := c.state(&diff.Finding{Rule: diff.FindRule(test[0])}, test[1]); got != test[2] {
			t.Errorf("%s: %q, want %q", test[0], got, test[2])
		}
	}
}
