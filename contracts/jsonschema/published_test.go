package jsonschema_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// What published schemas say is in their shapes: what a walker that knows nothing of the loader
// finds in a schema is looked for in the shapes that lead on from it.
func TestPublishedSchemas(t *testing.T) {
	var all contractstest.SchemaTally
	for _, name := range contractstest.PublishedSchemas {
		dir := browsertest.Pack(t, name)
		t.Run(name, func(t *testing.T) {
			files, err := contractstest.SchemaFiles(dir)
			if err != nil {
				t.Fatal(err)
			}
			var sum contractstest.SchemaTally
			for _, file := range files {
				sum.Add(compare(t, dir, file))
			}
			t.Log(sum)
			all.Add(sum)
		})
	}
	t.Log(all)
	if missing := all.Missing(800, 30_000); missing != "" {
		t.Error(missing)
	}
}

// compare reads one schema in both ways.
func compare(t *testing.T, dir, file string) contractstest.SchemaTally {
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
		return contractstest.SchemaTally{}
	}
	u := jsonschema.New(open).Shape(root)
	shapes := reader{seen: map[*contracts.Shape]bool{}, fields: map[string][]contractstest.Facts{}}
	shapes.use("", &u)
	text, _ := read(file)
	var schema any
	if err := json.Unmarshal([]byte(text), &schema); err != nil {
		t.Error(file, err)
	}
	return contractstest.WalkSchema(schema, &shapes, func(what string) { t.Logf("%s: %s", file, what) })
}
