package render

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestFindingsInEveryLanguage: what rules of checks mean, and all that their examples and the tests
// of package check make them say, is there in each language.
func TestFindingsInEveryLanguage(t *testing.T) {
	type said struct{ code, message string }
	var list []said
	for _, rule := range contracts.Rules() {
		if rule.Area == contracts.AreaChecks && !strings.HasPrefix(rule.Code.String(), "exception-") {
			list = append(list, said{rule.Code.String(), strings.Replace(rule.Example.Message, "Shop..order created", "Shop..order", 1)})
		}
	}
	files, err := filepath.Glob("../contracts/check/testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	want := regexp.MustCompile(`(?m)^\S+:\d+:\d+: (?:note|warning|error): (.*)$`)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range want.FindAllStringSubmatch(string(text), -1) {
			list = append(list, said{strings.TrimSuffix(filepath.Base(file), ".txtar"), m[1]})
		}
	}
	about := regexp.MustCompile(`^[a-z ]+ \S+( space)?: `)
	for _, lang := range Languages[1:] {
		c, err := loadCatalog(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, rule := range contracts.Rules() {
			if rule.Area != contracts.AreaChecks && rule.Area != contracts.AreaContracts {
				continue
			}
			if means := c.means(rule); means.Lang != "" || means.Text == "" || means.Text == rule.Meaning || strings.HasSuffix(means.Text, ".") {
				t.Errorf("%s: %s means %+v", lang, rule.Code, means)
			}
		}
		for code := range c.findings.rules {
			if contracts.FindRule(code) == nil {
				t.Errorf("%s: there is no rule %s", lang, code)
			}
		}
		for _, s := range list {
			code := contracts.FindRule(s.code).Code
			message, hint, _ := strings.Cut(strings.TrimSuffix(s.message, ")"), " (")
			if s.code == "stable-on-unstable" || s.code == "owner-spelling" && !strings.Contains(s.message, "(spell") {
				message, hint = s.message, ""
			} else if s.code == "owner-spelling" {
				message, hint, _ = strings.Cut(strings.TrimSuffix(s.message, ")"), " (spell")
				hint = "spell" + hint
			}
			text, next := c.found(code, strings.TrimPrefix(message, about.FindString(message)), hint)
			if text.Lang != "" || next.Lang != "" && hint != "" || strings.Contains(text.Text+next.Text, "{n}") {
				t.Errorf("%s: %s: %q, %q", lang, s.code, text.Text, next.Text)
			}
		}
	}
}

// TestFindingsRetold: kinds, values and ways are said in the language too, and what the catalog does
// not know stays English and is marked so.
func TestFindingsRetold(t *testing.T) {
	for _, test := range []struct{ lang, code, message, hint, want string }{
		{"fr", "event-unemitted", "nothing emits event a.b", "", "rien n’émet événement a.b"},
		{"es", "event-undeclared", "test spec a.t expects event a.b, which operation a.c does not emit", "", "especificación de prueba a.t espera el evento a.b, que operación a.c no emite"},
		{"fr", "stable-on-unstable", "workflow a.far is stable, and calls operation a.b, which emits event a.c (idea)", "", "flux de travail a.far est stable, et appelle opération a.b, qui émet événement a.c (idea)"},
		{"es", "cycle", "capability a requires capability b, which requires capability a", "take one of these out", "capacidad a requiere capacidad b, que requiere capacidad a · quitar uno de ellos"},
		{"fr", "cycle", "capability a requires capability b, and so on", "", "capacité a requiert capacité b, et ainsi de suite"},
		{"fr", "example-wrong-type", `count of the input is the text "a is b, and takes c", and takes a whole number`, "", `count (entrée) est le texte "a is b, and takes c", où il faut un nombre entier`},
		{"es", "example-wrong-type", "the output is a list, and takes an object", "", "salida: una lista, donde se espera un objeto"},
		{"fr", "example-wrong-type", "n of the input is 2, and takes at least 3", "", "n (entrée) est 2, où il faut au moins 3"},
		{"fr", "unknown-property", `"polcy" is no property that the library defines`, `did you mean "policy"?`, `"polcy" n’est pas une propriété que la bibliothèque définit · vouliez-vous dire "policy" ?`},
		{"en", "event-unemitted", "nothing emits event a.b", "", "nothing emits event a.b"},
		{"fr", "example-wrong-type", "n of the input is 2, and takes a prime number", "", "n of the input is 2, and takes a prime number [en]"},
		{"fr", "module-failed", "the module failed: x", "", "the module failed: x [en]"},
		{"fr", "event-unemitted", "nothing emits ", "", "nothing emits  [en]"},
	} {
		c, err := loadCatalog(test.lang)
		if err != nil {
			t.Fatal(err)
		}
		said, next := c.found(contracts.FindRule(test.code).Code, test.message, test.hint)
		got := said.Text
		if said.Lang != "" {
			got += " [" + said.Lang + "]"
		}
		if next.Text != "" {
			got += " · " + next.Text
		}
		if got != test.want {
			t.Errorf("%s %s\n  got  %s\n  want %s", test.lang, test.message, got, test.want)
		}
	}
}
