package contracts_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

var update = flag.Bool("update", false, "write the table of diagnostics into the README")

// TestRulesAreComplete: every rule has all its parts, in a form that its readers can print.
func TestRulesAreComplete(t *testing.T) {
	form := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	wide := regexp.MustCompile(`.{75}`) // with its margin and number a line fits into 80 columns
	seen := map[string]bool{}
	var areas []contracts.Area
	for _, r := range contracts.Rules() {
		code := r.Code.String()
		if !form.MatchString(code) || seen[code] || contracts.FindRule(code) != r {
			t.Errorf("%q is no code, or is there twice", code)
		}
		seen[code] = true
		if len(areas) == 0 || areas[len(areas)-1] != r.Area {
			if slices.Contains(areas, r.Area) || r.Area == "" {
				t.Errorf("%s: rules of area %q do not stand together", code, r.Area)
			}
			areas = append(areas, r.Area)
		}
		for part, text := range map[string]string{"meaning": r.Meaning, "why": r.Why, "remedy": r.Remedy, "message": r.Example.Message} {
			if sentence := part == "why" || part == "remedy"; strings.TrimSpace(text) != text || text == "" || sentence != strings.HasSuffix(text, ".") {
				t.Errorf("%s: %s is %q", code, part, text)
			}
		}
		other := map[contracts.Severity]string{contracts.Error: "a warning ", contracts.Warning: "an error "}[r.Severity]
		if r.Otherwise != "" && !strings.HasPrefix(r.Otherwise, other) || strings.HasSuffix(r.Otherwise, ".") || strings.Contains(r.Meaning+r.Otherwise, "\n") {
			t.Errorf("%s: severity %s, otherwise %q", code, r.Severity, r.Otherwise)
		}
		if len(r.Example.Files) == 0 || slices.ContainsFunc(r.Example.Files, func(f contracts.RuleFile) bool { return wide.MatchString(f.Text) || !strings.HasSuffix(f.Text, "\n") }) {
			t.Errorf("%s: its example has no files, or one with a line that is too long or does not end", code)
		}
	}
}

// TestRulesThatNoTextCauses: these are shown by other tests, which are there and know the code. All
// other examples are loaded by site.TestExamplesOfRules.
func TestRulesThatNoTextCauses(t *testing.T) {
	var got []string
	for _, r := range contracts.Rules() {
		shownBy := r.Example.ShownBy
		if shownBy == "" {
			continue
		}
		code := r.Code.String()
		got = append(got, code)
		dot := strings.LastIndexByte(shownBy, '.')
		tests, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(shownBy[:max(dot, 0)]), "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		cases, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(shownBy[:max(dot, 0)]), "testdata", "*.txtar"))
		if err != nil {
			t.Fatal(err)
		}
		there, known := false, false
		for _, file := range append(tests, cases...) {
			text := read(t, file)
			there = there || strings.Contains(text, "\nfunc "+shownBy[dot+1:]+"(")
			known = known || strings.Contains(text, code) || strings.Contains(text, "contracts."+variables(t)[code]+".Code")
		}
		if !there || !known {
			t.Errorf("%s: %s is there: %t, a test beside it knows the code: %t", code, shownBy, there, known)
		}
	}
	want := strings.Fields(`no-contracts module-timeout module-too-large too-many-workspaces load-too-long load-too-large engine-failed
		too-deep deep-markdown long-markdown wide-table wide-references usage unreadable-file broken-link
		file-too-large too-many-files too-many-rules output-place output-outside output-file output-foreign output-changed output-kept
		output-in-place output-busy output-failed disk-full page-failed revision-unloaded history-short`)
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// TestRulesAreReported reads the program's own source: each rule is reported somewhere, codes stand
// in the catalogue only, and diagnostics are made by Rule.At only, so that the severity is the
// catalogue's.
func TestRulesAreReported(t *testing.T) {
	names := variables(t)
	used := map[string]bool{}
	program(t, func(file string, at func(ast.Node) string, n ast.Node) {
		if strings.HasPrefix(file, "contracts/catalogue") {
			return
		}
		switch n := n.(type) {
		case *ast.Ident:
			used[n.Name] = true
		case *ast.BasicLit:
			if text, err := strconv.Unquote(n.Value); err == nil && names[text] != "" && strings.Contains(text, "-") {
				t.Errorf("%s: the code %s stands here: use %s", at(n), n.Value, names[text])
			}
		case *ast.CompositeLit:
			name, _ := n.Type.(*ast.Ident)
			if selector, ok := n.Type.(*ast.SelectorExpr); ok {
				name = selector.Sel
			}
			if name != nil && name.Name == "Diagnostic" && len(n.Elts) > 0 {
				t.Errorf("%s: a diagnostic is made by hand: use Rule.At", at(n))
			}
		case *ast.AssignStmt:
			for _, left := range n.Lhs {
				if s, ok := left.(*ast.SelectorExpr); ok && s.Sel.Name == "Severity" {
					t.Errorf("%s: a severity is set by hand: use AsError or AsWarning", at(n))
				}
			}
		}
	})
	for code, name := range names {
		if !used[name] {
			t.Errorf("%s is never reported", name)
		}
		if contracts.FindRule(code) == nil {
			t.Errorf("%s is not in Rules", name)
		}
	}
	if len(names) != len(contracts.Rules()) {
		t.Errorf("%d variables for %d rules", len(names), len(contracts.Rules()))
	}
}

// variables returns the variable of each code, from the source of the catalogue.
func variables(t *testing.T) map[string]string {
	t.Helper()
	names := map[string]string{}
	files, err := filepath.Glob("catalogue_*.go")
	if err != nil {
		t.Fatal(err)
	}
	declared := regexp.MustCompile(`(?m)^\t(\w+) = &Rule\{\n\t\tCode: Code\{"([^"]*)"\}`)
	for _, file := range files {
		for _, m := range declared.FindAllStringSubmatch(read(t, file), -1) {
			names[m[2]] = m[1]
		}
	}
	return names
}

// program shows all nodes of the Go files that are no tests.
func program(t *testing.T, visit func(file string, at func(ast.Node) string, n ast.Node)) {
	t.Helper()
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file := filepath.ToSlash(strings.TrimPrefix(name, ".."+string(filepath.Separator)))
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		at := func(n ast.Node) string { return fmt.Sprintf("%s:%d", file, set.Position(n.Pos()).Line) }
		ast.Inspect(parsed, func(n ast.Node) bool { visit(file, at, n); return true })
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestReadmeListsRules: go test ./contracts -run TestReadmeListsRules -update writes the table
// anew.
func TestReadmeListsRules(t *testing.T) {
	const readme, first, last = "../README.md", "<!-- diagnostics: go test ./contracts -run TestReadmeListsRules -update -->\n", "<!-- end of diagnostics -->\n"
	var table strings.Builder
	table.WriteString("| code | severity | what it says |\n| --- | --- | --- |\n")
	for _, r := range contracts.Rules() {
		severity := r.Severity.String()
		if r.Otherwise != "" {
			severity += "; " + r.Otherwise
		}
		fmt.Fprintf(&table, "| `%s` | %s | %s |\n", r.Code, severity, r.Meaning)
	}
	text := read(t, readme)
	head, rest, ok := strings.Cut(text, first)
	_, tail, closed := strings.Cut(rest, last)
	if !ok || !closed {
		t.Fatalf("the README has no place for the table: %s%s", first, last)
	}
	want := head + first + table.String() + last + tail
	switch {
	case want == text:
	case *update:
		if err := os.WriteFile(readme, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Error("the README's table is out of date: go test ./contracts -run TestReadmeListsRules -update")
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
