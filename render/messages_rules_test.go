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
