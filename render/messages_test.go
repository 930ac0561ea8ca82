package render

import (
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/templates"
)

var (
	placeholder = regexp.MustCompile(`\{[a-z]+\}`)
	inTemplate  = regexp.MustCompile(`\b([tn]) "([^"]+)"`)
	inGo        = regexp.MustCompile(`\.(t|n|counted|Label)\("([^"]+)"([,)])`)
)

// usedMessages collects the keys that templates and Go name, and those that are made from tables.
func usedMessages(t *testing.T) map[string]bool {
	used := map[string]bool{}
	add := func(form, key string) {
		if form == "n" || form == "counted" {
			used[key+".one"], used[key+".other"] = true, true
			return
		}
		used[key] = true
	}
	for _, pattern := range []string{"*.html", "sections/*.html"} {
		paths, _ := fs.Glob(templates.FS, pattern)
		for _, path := range paths {
			text, _ := templates.FS.ReadFile(path)
			for _, m := range inTemplate.FindAllStringSubmatch(string(text), -1) {
				add(m[1], m[2])
			}
		}
	}
	sources, _ := fs.Glob(os.DirFS("."), "*.go")
	read, _ := fs.Glob(os.DirFS("."), "markdown/*.go")
	for _, source := range append(sources, read...) {
		text, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(source, "_test.go") {
			continue
		}
		for _, m := range inGo.FindAllStringSubmatch(string(text), -1) {
			add(m[1], m[2])
		}
	}
	english, err := loadCatalog("en")
	if err != nil {
		t.Fatal(err)
	}
	for key := range english.texts {
		if strings.HasPrefix(key, "search.") { // Sent along with the index as they are, where the search itself asks for each by name.
			add("t", key)
		}
	}
	for _, info := range contracts.Kinds().All() {
		add("n", "kind."+string(info.Kind))
		for _, p := range info.Properties {
			if p.Label != "" {
				add("t", p.Label)
			}
		}
	}
	for _, p := range contracts.SharedProperties {
		if p.Label != "" {
			add("t", p.Label)
		}
	}
	for _, s := range contracts.Stabilities {
		add("t", "stability."+string(s))
	}
	for _, r := range contracts.Relations {
		add("t", "relation."+string(r))
		add("t", "relation."+string(r)+".inverse")
	}
	for _, f := range []Facet{ByKind, ByDomain, ByOwner, ByTag, ByStability} {
		add("t", "facet."+string(f))
		add("t", "facet."+string(f)+".one")
	}
	for _, o := range Overviews {
		add("t", "overview."+string(o))
	}
	for _, s := range sections {
		add("t", "section."+s.id)
	}
	for _, name := range slices.Concat(scriptWords, liveWords) {
		add("t", name)
	}
	for _, step := range []string{"given", "when", "then"} {
		add("t", "scenario."+step)
	}
	for _, kind := range []string{"note", "tip", "important", "warning", "caution"} {
		add("t", "alert."+kind)
	}
	for _, kind := range []string{"goal", "how", "usage", "reference", "faq", "changelog"} {
		add("t", "guide.kind."+kind)
	}
	return used
}

func TestMessagesAreCompleteInEveryLanguage(t *testing.T) {
	used := usedMessages(t)
	english, err := loadCatalog("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range Languages {
		c, err := loadCatalog(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range slices.Sorted(maps.Keys(used)) {
			text, ok := c.texts[key]
			if !ok || strings.TrimSpace(text) == "" {
				t.Errorf("%s: no message %s", lang, key)
			}
			if got, want := places(text), places(english.texts[key]); !slices.Equal(got, want) {
				t.Errorf("%s: %s has the places %v, in English %v", lang, key, got, want)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(c.texts)) {
			if !used[key] {
				t.Errorf("%s: nothing uses the message %s", lang, key)
			}
		}
	}
}

func places(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(placeholder.FindAllString(text, -1))))
}

func TestFrenchCountsNothingAsOne(t *testing.T) {
	for lang, want := range map[string][3]string{
		"en": {"0 fields", "1 field", "2 fields"},
		"fr": {"0 champ", "1 champ", "2 champs"},
		"es": {"0 campos", "1 campo", "2 campos"},
	} {
		c, err := loadCatalog(lang)
		if err != nil {
			t.Fatal(err)
		}
		for n, text := range want {
			if got := c.n("fields.count", n); got != text {
				t.Errorf("%s: %q, want %q", lang, got, text)
			}
		}
	}
}
