package diff_test

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// registry reads items of a manifest in YAML. Lines that begin with "$" stand above the items.
func registry(t testing.TB, file, text string) *contracts.Registry {
	t.Helper()
	above, items := "", ""
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "$") {
			above += line
		} else {
			items += line
		}
	}
	part, _ := manifest.Load(file, above+"name: shop\nitems:\n"+items, func(string) (string, bool) { return "", false })
	if n := contracts.CountErrors(part.Diagnostics); n > 0 {
		t.Fatalf("%v\n%s", part.Diagnostics, items)
	}
	r, _ := contracts.NewRegistry("shop", []contracts.Part{part})
	return r
}

// sides splits a case: lines behind "-" are the base's, behind "+" the head's, behind a space
// both's, and behind "=" what is expected.
func sides(text string) (base, head, want string) {
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		switch mark, rest := line[0], line[1:]; mark {
		case '-':
			base += rest
		case '+':
			head += rest
		case '=':
			want += strings.TrimSpace(rest) + "\n"
		default:
			base, head = base+rest, head+rest
		}
	}
	return base, head, want
}

// policyOf takes the lines behind "~" out of a case, which say how a project judges: "openEnums",
// "defaultsFill", "grace stable 180", or a rule with its verdict.
func policyOf(t *testing.T, text string) (rest string, p diff.Policy) {
	t.Helper()
	p = diff.Policy{Grace: map[contracts.Stability]int{}, Verdicts: map[string]diff.Verdict{}}
	for line := range strings.Lines(text) {
		said, ok := strings.CutPrefix(line, "~")
		if !ok {
			rest += line
			continue
		}
		words := strings.Fields(said)
		switch words[0] {
		case "openEnums":
			p.OpenEnums = true
		case "defaultsFill":
			p.DefaultsFill = true
		case "grace":
			days, err := strconv.Atoi(words[2])
			if err != nil {
				t.Fatal(err)
			}
			p.Grace[contracts.Stability(words[1])] = days
		default:
			verdict, err := diff.ParseVerdict(words[1])
			if err != nil {
				t.Fatal(err)
			}
			p.Verdicts[words[0]] = verdict
		}
	}
	return rest, p
}

// TestShapes compares schemas of what callers send and of what they receive. Each case has the
// base's schema, the head's, and a line for each finding: its rule, the verdict on what is sent,
// the verdict on what is received, the path and what was and is. What only words have changed has
// one verdict.
func TestShapes(t *testing.T) {
	const item = "  - type: contractspec:operation\n    key: a\n    version: 1.0.0\n    schema:\n      input: %[1]s      output: %[1]s"
	eachCase(t, "shapes*.txtar", func(t *testing.T, text string) (got, want string) {
		text, policy := policyOf(t, text)
		base, head, want := sides(text)
		r := diff.Compare(registry(t, "base.yaml", fmt.Sprintf(item, base)), registry(t, "head.yaml", fmt.Sprintf(item, head)), diff.Options{Policy: policy})
		type key struct{ rule, path, change string }
		verdicts := map[key][2]string{}
		var order []key
		for _, f := range r.Findings {
			if f.Rule.ID == "version-not-bumped" || f.Rule.ID == "contract-moved" {
				continue
			}
			path, in := strings.CutPrefix(f.Path, "io.input")
			path = strings.TrimPrefix(strings.TrimPrefix(path, "io.output"), ".")
			k := key{f.Rule.ID, path, arrow(f.Old, f.New)}
			if in != (f.Direction == diff.In) {
				t.Errorf("%s goes %s", f.Path, f.Direction)
			}
			if !f.Counts || f.Line < 2 || (f.File != "head.yaml") != (strings.Contains(f.Rule.ID, "field-removed") || f.Rule.ID == "field-refused") {
				t.Errorf("%s of %s is at %s, counts: %t", f.Rule.ID, f.Path, f.Position, f.Counts)
			}
			v, known := verdicts[k]
			if !known {
				order = append(order, k)
			}
			if in {
				v[0] = f.Verdict.String()
			} else {
				v[1] = f.Verdict.String()
			}
			verdicts[k] = v
		}
		for _, k := range order {
			got += strings.Join(strings.Fields(fmt.Sprintln(k.rule, verdicts[k][0], verdicts[k][1], k.path+":", k.change)), " ") + "\n"
		}
		return strings.TrimSpace(got), strings.TrimSpace(want)
	})
}

// TestContracts compares items of manifests. A line is expected for each finding: its verdict, the
// rule, the contract, the path, what was and is, and the place.
func TestContracts(t *testing.T) {
	eachCase(t, "contracts*.txtar", func(t *testing.T, text string) (got, want string) {
		text, policy := policyOf(t, text)
		base, head, want := sides(text)
		options := diff.Options{Date: "2026-06-01", Policy: policy}
		r := diff.Compare(registry(t, "base.yaml", base), registry(t, "head.yaml", head), options)
		for _, f := range r.Findings {
			if f.Rule.ID != "contract-moved" { // the two sides have names
				got += finding(f) + "\n"
			}
		}
		return strings.TrimSpace(got), strings.TrimSpace(want)
	})
}

func finding(f diff.Finding) string {
	counts := ""
	if !f.Counts {
		counts = "(uncounted)"
	}
	var users []string
	for _, c := range f.Consumers {
		users = append(users, fmt.Sprintf("%s %s", c.Relation, c.Key))
	}
	hit := ""
	if len(users) > 0 {
		hit = "[" + strings.Join(users, ", ") + "]"
	}
	key := strings.TrimSpace(fmt.Sprint(f.Contract.Kind, " ", f.Contract.Key, " ", f.Path))
	return strings.Join(strings.Fields(fmt.Sprintln(f.Verdict, counts, f.Rule.ID, f.Direction, key+":", arrow(f.Old, f.New), fmt.Sprintf("@%s:%d", strings.TrimSuffix(f.File, ".yaml"), f.Line), hit)), " ")
}

func arrow(old, fresh string) string {
	if old == "" && fresh == "" {
		return ""
	}
	return strings.TrimSpace(old + " → " + fresh)
}

func eachCase(t *testing.T, pattern string, run func(t *testing.T, text string) (got, want string)) {
	archives, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives: ", err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			t.Run(f.Name, func(t *testing.T) {
				if got, want := run(t, string(f.Data)); got != want {
					t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
				}
			})
		}
	}
}
