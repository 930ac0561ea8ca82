package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site/project"
)

type documentedProperty struct {
	Path  string `json:"path"`
	Holds string `json:"holds"`
}

// kinds documents the table of kinds: how each is defined, and what its specs hold.
func kinds(t *testing.T) (list []documented) {
	t.Helper()
	text, err := os.ReadFile("../../templates/messages/en.yaml")
	var labels map[string]string
	if err == nil {
		err = yaml.Unmarshal(text, &labels)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, info := range contracts.Kinds().All() {
		var definers []string
		for _, d := range info.Definers {
			definers = append(definers, d.Name)
		}
		description := "A kind of contract: " + info.Kind.Word()
		if len(definers) > 0 {
			description += ", defined by " + strings.Join(definers, " or ")
		}
		d := document("kinds", "kinds."+string(info.Kind), description)
		if len(definers) > 0 {
			d.Details = append(d.Details, detail{"definers", definers})
		}
		if len(info.SpecTypes) > 0 {
			d.Details = append(d.Details, detail{"types", info.SpecTypes})
		}
		d.Details = append(d.Details, detail{"manifest", "contractspec:" + string(info.Kind)})
		var properties []documentedProperty
		add := func(path, holds string) {
			if !slices.ContainsFunc(properties, func(p documentedProperty) bool { return p.Path == path }) {
				properties = append(properties, documentedProperty{path, asSentence(holds)})
			}
		}
		for _, path := range info.Models {
			add(path, "a model, or a schema")
		}
		for _, ref := range slices.Concat(info.Refs, contracts.SharedRefs) {
			to := "a contract of any kind"
			if ref.To != "" {
				to = "a reference to a contract of kind " + string(ref.To)
			}
			add(ref.Path, to+" ("+string(ref.Relation)+")")
		}
		for _, path := range info.Schemas {
			add(path, "a JSON Schema")
		}
		for _, path := range info.Examples {
			add(path, "data as a caller sends it or gets it")
		}
		for _, p := range slices.Concat(info.Properties, contracts.SharedProperties) {
			if label := labels[p.Label]; label != "" && p.Unit == contracts.Milliseconds {
				add(p.Path, "milliseconds, shown as “"+label+"”")
			} else if label != "" {
				add(p.Path, "shown as “"+label+"”")
			}
		}
		for _, path := range slices.Concat(info.Shape, info.Traits) {
			add(path, "tells the kind apart from others")
		}
		slices.SortFunc(properties, func(a, b documentedProperty) int { return strings.Compare(a.Path, b.Path) })
		d.Details = append(d.Details, detail{"properties", properties})
		list = append(list, d)
	}
	return list
}

// outputs documents the forms in which the program writes. Those that flags and the configuration
// name must all be among them.
func outputs(t *testing.T) []documented {
	list := []documented{
		document("output", "output.html", "Pages for readers, complete without scripts", detail{"files", []string{"*.html"}}, detail{"asked", "always"}),
		document("output", "output.md", "Every page as Markdown, and llms.txt, which says what there is", detail{"files", []string{"*.md", "llms.txt"}}, detail{"asked", "formats: [md] in docsgen.yaml"}),
		document("output", "output.json", "Every page as data for programs, and what a build came to", detail{"files", []string{"*.json", "page.schema.json"}}, detail{"asked", "formats: [json] in docsgen.yaml; docsgen build --json for the build"}),
		document("output", "output.contracts.json", "The whole registry for programs, with the shapes of data and their constraints", detail{"files", []string{"contracts.json", "contracts.schema.json"}}, detail{"asked", "always"}),
		document("output", "output.search-index", "The search index, as classic scripts that work from a folder", detail{"files", []string{"search/"}}, detail{"asked", "always"}),
		document("output", "output.sarif", "What is wrong, for code scanning: SARIF 2.1.0", detail{"files", []string{"standard output"}}, detail{"asked", "docsgen build --format sarif"}),
		document("output", "output.junit", "What is wrong, for servers of continuous integration: JUnit's XML", detail{"files", []string{"standard output"}}, detail{"asked", "docsgen build --format junit"}),
		document("output", "output.github", "What is wrong, as annotations of GitHub Actions; in a job there, build writes them by itself", detail{"files", []string{"standard output"}}, detail{"asked", "docsgen build --format github"}),
	}
	for _, name := range formats {
		if !slices.ContainsFunc(list, func(d documented) bool { return d.Meta.Key == "output."+name }) {
			t.Errorf("the handbook has no output format %q", name)
		}
	}
	return list
}

// definers make what the handbook's modules define.
var definers = map[string]string{
	"commands": "defineTerminalCommand", "diagnostics": "defineDiagnostic", "configuration": "defineConfigurationKey", "kinds": "defineContractKind", "output": "defineOutputFormat",
}

// modulesIn lists the files below a folder, with slashes, sorted.
func modulesIn(t *testing.T, dir string) (files []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			relative, _ := filepath.Rel(dir, name)
			files = append(files, filepath.ToSlash(relative))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(files)
	return files
}

// TestHandbook keeps the contracts of examples/handbook what the program's tables say, and builds
// it: without a warning, and with a page for each. With UPDATE=1 they are written.
func TestHandbook(t *testing.T) {
	modules := map[string][]documented{}
	for name, list := range map[string][]documented{"commands": commands(), "configuration": configurationKeys(t), "output": outputs(t)} {
		modules[name] = list
	}
	for _, d := range rules() {
		modules["diagnostics/"+d.Meta.Domain] = append(modules["diagnostics/"+d.Meta.Domain], d)
	}
	for _, d := range kinds(t) {
		modules["kinds/"+strings.TrimPrefix(d.Meta.Key, "kinds.")] = []documented{d}
	}
	count := 0
	files := []string{"capabilities.ts"} // which nothing generates
	for name, list := range modules {
		count += len(list)
		files = append(files, name+".ts")
		group, _, _ := strings.Cut(name, "/")
		want, file := module(t, definers[group], list), filepath.Join(handbook, "src", filepath.FromSlash(name)+".ts")
		if os.Getenv("UPDATE") != "" {
			put(t, file, want)
		}
		if got, err := os.ReadFile(file); err != nil || string(got) != want {
			t.Errorf("%s is not what the program says; run this test with UPDATE=1 (%v)", file, err)
		}
	}
	slices.Sort(files)
	if got := modulesIn(t, filepath.Join(handbook, "src")); !slices.Equal(got, files) {
		t.Errorf("the modules are %q, want %q", got, files)
	}
	loaded, err := project.Open(project.Options{Dir: handbook, DirGiven: true}).Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range loaded.Diagnostics {
		t.Errorf("%s: %s [%s]", d.Position, d.Message, d.Code)
	}
	generated := slices.DeleteFunc(slices.Clone(loaded.Registry.Contracts), func(c *contracts.Contract) bool { return c.Kind == contracts.Capability })
	if len(generated) != count {
		t.Errorf("%d contracts, want %d", len(generated), count)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil || !strings.Contains(string(readme), "](examples/handbook)") {
		t.Error("the README does not lead to the handbook")
	}
}
