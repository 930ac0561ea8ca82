package check

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

var update = flag.Bool("update", false, "write what the cases in testdata come to into them")

// load puts files into a folder and loads it as docsgen does.
func load(t testing.TB, list []txtar.File) *contracts.Registry {
	t.Helper()
	registry, _ := loadWith(t, list)
	return registry
}

// loadWith is load that also gives what was wrong with the files.
func loadWith(t testing.TB, list []txtar.File) (*contracts.Registry, []contracts.Diagnostic) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range list {
		file := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	w, err := workspace.Open(workspace.Options{Dir: dir, Name: "test"})
	if err != nil {
		t.Fatal(err)
	}
	registry, diagnostics, err := w.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range diagnostics {
		if d.Severity == contracts.Error {
			t.Errorf("%s: %s", d.Position, d.Message)
		}
	}
	return registry, diagnostics
}

// options reads those of a case, which its comment has a line each of: "date: 2026-01-31",
// "owner: @team.orders, orders" with aliases, and below it "members: @zoe, @ada".
func options(comment string) Options {
	var o Options
	for line := range strings.Lines(comment) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch name {
		case "date":
			o.Date = value
		case "owner":
			spellings := strings.Split(value, ", ")
			o.Owners = append(o.Owners, Owner{Name: spellings[0], Aliases: spellings[1:]})
		case "members":
			o.Owners[len(o.Owners)-1].Members = strings.Split(value, ", ")
		}
	}
	return o
}

// TestRules: each rule has a case of its name, with sources that break it and sources that do not,
// and finds just what the case says.
func TestRules(t *testing.T) {
	for _, a := range analyzers {
		code := a.rule.Code
		t.Run(code.String(), func(t *testing.T) {
			file := filepath.Join("testdata", code.String()+".txtar")
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			last := len(archive.Files) - 1
			if archive.Files[last].Name != "want" {
				t.Fatal("the last file is not want")
			}
			registry := load(t, archive.Files[:last])
			var got strings.Builder
			said := map[string]bool{}
			o := options(string(archive.Comment))
			if i := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "CODEOWNERS" }); i >= 0 {
				o.CodeOwners = ParseCodeOwners(string(archive.Files[i].Data))
			}
			for _, d := range Only(registry, code, o) {
				fmt.Fprintf(&got, "%s: %s: %s", d.Position, d.Severity, d.Message)
				if d.Hint != "" {
					fmt.Fprintf(&got, " (%s)", d.Hint)
				}
				got.WriteByte('\n')
				for _, n := range d.Notes {
					fmt.Fprintf(&got, "  %s: %s\n", n.Position, n.Message)
				}
				said[d.Contract] = true
				if d.Line == 0 || len(d.Frame) == 0 {
					t.Errorf("%s: there is no frame", d.Message)
				}
			}
			if want := string(archive.Files[last].Data); got.String() != want && !*update {
				t.Errorf("got\n%swant\n%s", &got, want)
			}
			if len(said) == 0 || len(said) >= len(registry.Contracts)+len(registry.DocBlocks) {
				t.Errorf("it finds something in %d of %d contracts", len(said), len(registry.Contracts)+len(registry.DocBlocks))
			}
			if *update {
				archive.Files[last].Data = []byte(got.String())
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// TestTable: the table has the rules of the catalogue, in its order, and nothing else has cases.
// Exceptions are read after all rules have run.
func TestTable(t *testing.T) {
	var want, got, cases []string
	for _, r := range contracts.Rules() {
		if r.Area == contracts.AreaChecks && r != contracts.ExceptionInvalid && r != contracts.ExceptionUnused {
			want = append(want, r.Code.String())
		}
	}
	for _, a := range analyzers {
		got = append(got, a.rule.Code.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		cases = append(cases, strings.TrimSuffix(filepath.Base(file), ".txtar"))
	}
	slices.Sort(want)
	if !slices.Equal(cases, want) {
		t.Errorf("cases of %v\nrules    %v", cases, want)
	}
}

// TestExamples: what the catalogue shows of a rule is what it finds.
func TestExamples(t *testing.T) {
	for _, a := range analyzers {
		t.Run(a.rule.Code.String(), func(t *testing.T) {
			var sources []txtar.File
			o := Options{Date: "2026-01-31"}
			for _, f := range a.rule.Example.Files {
				if f.Name == "CODEOWNERS" {
					o.CodeOwners = ParseCodeOwners(f.Text)
				}
				if f.Name == "docsgen.yaml" { // of which the one example that has it needs the owner
					o.Owners = []Owner{{Name: "@team.orders"}}
					continue
				}
				sources = append(sources, txtar.File{Name: f.Name, Data: []byte(f.Text)})
			}
			list := Only(load(t, sources), a.rule.Code, o)
			if len(list) != 1 || list[0].Position.String() != a.rule.Example.Place || list[0].Message != a.rule.Example.Message {
				t.Errorf("got %d findings", len(list))
				for _, d := range list {
					t.Errorf("got  %s %s", d.Position, d.Message)
				}
				t.Errorf("want %s %s", a.rule.Example.Place, a.rule.Example.Message)
			}
		})
	}
}
