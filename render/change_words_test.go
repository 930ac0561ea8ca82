package render

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// TestChangesInEveryLanguage: what was and is, for all changes that the tests of package diff make, is
// said without a word of English, but where a contract says it.
func TestChangesInEveryLanguage(t *testing.T) {
	english := regexp.MustCompile(`\b(?:optional|required|list of|map of|or null|where|if|then|else|days|deprecated|unique items|(?:no )?further properties|read only|write only|personal data)\b|^(?:any|nothing|list|open|closed)$`)
	for _, lang := range Languages[1:] {
		c, err := loadCatalog(lang)
		if err != nil {
			t.Fatal(err)
		}
		kinds := map[string]string{} // English words for kinds that are others in the language
		for _, info := range c.kinds.All() {
			if word := c.kind(info.Kind, 1); word != string(info.Kind) {
				kinds[string(info.Kind)] = word
			}
		}
		n := 0
		for f := range changesOfTests(t) {
			if slices.Contains(asWritten, f.Rule.ID) || f.Rule.ID == "kind-changed" || strings.HasPrefix(f.Rule.ID, "property-") || strings.HasPrefix(f.Path, "meta.") {
				continue // the contract's own words
			}
			for _, text := range [...]string{f.Old, f.New} {
				said := c.state(f, text)
				kind, _, more := strings.Cut(said, " ")
				if word := kinds[kind]; english.MatchString(said) && !strings.Contains(said, ": ") || more && word != "" && f.Path != "" {
					t.Errorf("%s: %s at %s: %q is %q", lang, f.Rule.ID, f.Path, text, said)
				}
				n++
			}
		}
		if n < 1000 {
			t.Errorf("%d texts", n)
		}
	}
}

// changesOfTests yields what is found in all cases of package diff, those of schemas as inputs and as
// outputs.
func changesOfTests(t *testing.T) func(func(*diff.Finding) bool) {
	files, err := filepath.Glob("../contracts/diff/testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	load := func(items string) *contracts.Registry {
		part, _ := manifest.Load("shop.yaml", "name: shop\nitems:\n"+items, func(string) (string, bool) { return "", false })
		r, _ := contracts.NewRegistry("shop", []contracts.Part{part})
		return r
	}
	options := diff.Options{Date: "2026-06-01", Policy: diff.Policy{Grace: map[contracts.Stability]int{"stable": 180}}}
	return func(yield func(*diff.Finding) bool) {
		for _, name := range files {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range archive.Files {
				base, head := "", ""
				for line := range strings.Lines(string(file.Data)) {
					switch rest := line[1:]; line[0] {
					case '-':
						base += rest
					case '+':
						head += rest
					case ' ':
						base, head = base+rest, head+rest
					}
				}
				if strings.HasPrefix(filepath.Base(name), "shapes") {
					const item = "  - type: contractspec:operation\n    key: a\n    version: 1.0.0\n    schema:\n      input: %[1]s      output: %[1]s"
					base, head = fmt.Sprintf(item, base), fmt.Sprintf(item, head)
				}
				report := diff.Compare(load(base), load(head), options)
				for i := range report.Findings {
					if !yield(&report.Findings[i]) {
						return
					}
				}
			}
		}
	}
}

// TestWordsOfChangesInEveryLanguage: each word that package diff writes where a change has what was and
// is, and that is written there literally, is in the catalogs.
func TestWordsOfChangesInEveryLanguage(t *testing.T) {
	files, err := filepath.Glob("../contracts/diff/*.go")
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]token.Position{}
	set := token.NewFileSet()
	for _, name := range files {
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) < 4 {
				return true
			}
			method, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || !slices.Contains([]string{"add", "judged", "beside", "effect"}, method.Sel.Name) {
				return true
			}
			for _, arg := range call.Args[len(call.Args)-2:] {
				if literal, ok := arg.(*ast.BasicLit); ok {
					if word, _ := strconv.Unquote(literal.Value); word != "" {
						words[word] = set.Position(literal.Pos())
					}
				}
			}
			return true
		})
	}
	if len(words) < 10 {
		t.Fatal(words)
	}
	for _, lang := range Languages[1:] {
		c, err := loadCatalog(lang)
		if err != nil {
			t.Fatal(err)
		}
		for word, at := range words {
			if c.rules["was "+word] == "" {
				t.Errorf("%s: %q of %s is not in the catalog", lang, word, at)
			}
		}
	}
}
