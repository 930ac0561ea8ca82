package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// publishedPairs are packages whose schemas changed from version to version, the older one first.
var publishedPairs = []struct {
	name     string
	versions []string
	changes  int // at least so many findings from one to the next, all in all
}{
	{"@schematics/angular", []string{"17.3.17", "18.2.21", "19.2.27", "20.3.43", "21.2.28", "22.2.7"}, 100},
	{"webpack", []string{"5.110.3", "5.111.1", "5.112.2", "5.113.0"}, 100},
	{"@0x/json-schemas", []string{"3.1.13", "4.0.2", "5.0.8", "5.4.1", "6.0.1", "6.4.6"}, 50},
	{"turbo", []string{"2.3.7", "2.5.8", "2.8.21", "2.9.18", "2.10.13", "2.11.11"}, 100},
	{"@appium/schema", []string{"0.6.1", "0.7.1", "0.8.1", "1.0.1", "1.1.1", "1.2.1", "1.3.0"}, 5},
}

// registries are packages with contracts of the library.
var registries = []string{
	"@contractspec/example.saas-boilerplate@3.8.25", "@contractspec/example.learning-journey-platform-tour@4.0.9", "@contractspec/lib.files@3.7.29",
	"@contractspec/example.personalization@3.7.29",
}

// TestDiffOfPublishedVersions compares what was published with what was published next, both ways.
// Operations that take a schema and give it say what its changes mean.
func TestDiffOfPublishedVersions(t *testing.T) {
	schema := compiledSchema(t, diff.Schema)
	for _, p := range publishedPairs {
		t.Run(p.name, func(t *testing.T) {
			work := t.TempDir()
			found := 0
			for i, version := range p.versions {
				pack := browsertest.Pack(t, p.name+"@"+version)
				put(t, filepath.Join(work, version, "registry.json"), registryOfSchemas(t, pack))
				if err := os.CopyFS(filepath.Join(work, version, "pack"), os.DirFS(pack)); err != nil {
					t.Fatal(err)
				}
				t.Chdir(filepath.Join(work, version))
				if status, _, stderr := docsgen(t, "export", "--out", "../"+version+".json", "registry.json"); status != exitDone {
					t.Fatal(stderr)
				}
				t.Chdir(work)
				if i > 0 {
					found += compareBothWays(t, schema, p.versions[i-1]+".json", version+".json")
				}
				if again := findingsBetween(t, schema, version+".json", version+".json"); len(again) > 0 {
					t.Errorf("%s differs from itself: %+v", version, again[0])
				}
			}
			t.Logf("%d findings", found)
			if found < p.changes {
				t.Errorf("only %d findings", found)
			}
		})
	}
}

// TestDiffOfPublishedRegistries compares registries that have nothing to do with each other, and each
// with itself as it is read from its package and from a snapshot.
func TestDiffOfPublishedRegistries(t *testing.T) {
	schema := compiledSchema(t, diff.Schema)
	work := t.TempDir()
	for i, name := range registries {
		pack := browsertest.Pack(t, name)
		snapshot := filepath.Join(work, fmt.Sprint(i, ".json"))
		if status, _, stderr := docsgen(t, "export", "--out", snapshot, pack); status != exitDone {
			t.Fatal(stderr)
		}
		if same := findingsBetween(t, schema, snapshot, pack); len(same) > 0 {
			t.Errorf("%s differs from itself: %+v", name, same[0])
		}
		if i > 0 {
			compareBothWays(t, schema, filepath.Join(work, fmt.Sprint(i-1, ".json")), snapshot)
		}
	}
}

// registryOfSchemas is a manifest with an operation for each schema of a package.
func registryOfSchemas(t *testing.T, pack string) string {
	files, err := contractstest.SchemaFiles(pack)
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	type item = map[string]any
	var items []item
	for _, file := range files {
		ref := item{"$ref": "pack/" + strings.ReplaceAll(file, " ", "%20")}
		items = append(items, item{"type": "contractspec:operation", "key": "of." + strings.TrimSuffix(file, ".json"), "version": "1.0.0", "schema": item{"input": ref, "output": ref}})
	}
	text, err := json.Marshal(item{"name": "published", "items": items})
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// compareBothWays counts the findings from one side to the other, having compared them the other way
// round too.
func compareBothWays(t *testing.T, schema *jsonschema.Schema, a, b string) int {
	t.Helper()
	there, back := findingsBetween(t, schema, a, b), findingsBetween(t, schema, b, a)
	if (len(there) == 0) != (len(back) == 0) {
		t.Errorf("%s and %s differ one way only", a, b)
	}
	return len(there)
}

// publishedFinding is what is looked at of a finding of the JSON document.
type publishedFinding struct {
	Rule, Verdict, Direction, Path, Old, New string
	Contract                                 struct{ Kind, Key, Version string }
}

func findingsBetween(t *testing.T, schema *jsonschema.Schema, a, b string) []publishedFinding {
	t.Helper()
	status, stdout, stderr := docsgen(t, "diff", a, b, "--format", "json", "--fail-on", "never")
	if status != exitDone || stderr != "" {
		t.Fatalf("%s to %s: status %d\n%s", a, b, status, stderr)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(stdout))
	if err == nil {
		err = schema.Validate(value)
	}
	if err != nil {
		t.Fatalf("%s to %s: %v", a, b, err)
	}
	var document struct{ Findings []publishedFinding }
	if err := json.Unmarshal([]byte(stdout), &document); err != nil {
		t.Fatal(err)
	}
	return document.Findings
}

func compiledSchema(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("diff.schema.json", document); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("diff.schema.json")
}
