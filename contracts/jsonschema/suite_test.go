package jsonschema_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/jsonschema"
)

// Every schema of the published suite of JSON Schema's authors is read, and every property that it
// names is in its shapes, as a field or as a word of a note.
func TestSuite(t *testing.T) {
	dir := browsertest.Pack(t, "json-schema-test-suite@0.0.10")
	files, err := filepath.Glob(filepath.Join(dir, "tests", "*", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	optional, err := filepath.Glob(filepath.Join(dir, "tests", "*", "optional", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	schemas, properties := 0, 0
	for _, file := range append(files, optional...) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		root, list := document.Parse(filepath.Base(file), string(text))
		if len(list) > 0 {
			t.Fatalf("%s: %v", file, list)
		}
		for _, group := range root.Items {
			schema := group.Get("schema")
			u := jsonschema.New(nil).Shape(schema)
			shapes := reader{seen: map[*contracts.Shape]bool{}, fields: map[string][]contractstest.Facts{}}
			shapes.use("", &u)
			schemas++
			names := map[string]bool{}
			propertyNames(schema, names)
			for _, name := range slices.Sorted(maps.Keys(names)) {
				if properties++; !shapes.mentions(name) {
					t.Errorf("%s: %s: %q is lost", file, group.Get("description").Str(), name)
				}
			}
		}
	}
	t.Logf("%d schemas with %d properties", schemas, properties)
	if schemas < 150 || properties < 60 {
		t.Errorf("only %d schemas with %d properties were read", schemas, properties)
	}
}

// propertyNames collects the names of properties, wherever schemas may stand.
func propertyNames(n *document.Node, names map[string]bool) {
	if n == nil {
		return
	}
	for _, item := range n.Items {
		propertyNames(item, names)
	}
	for _, m := range n.Members {
		if m.Name == "enum" || m.Name == "default" || m.Name == "const" {
			continue
		}
		if m.Name == "properties" {
			for _, property := range m.Value.Members {
				names[property.Name] = true
			}
		}
		propertyNames(m.Value, names)
	}
}

// mentions reports whether a property is a field, or stands in a note.
func (r *reader) mentions(name string) bool {
	if len(r.fields[name]) > 0 {
		return true
	}
	quoted, _ := json.Marshal(name)
	for _, said := range r.fields[""] {
		for fact := range said {
			if strings.Contains(fact, string(quoted)) {
				return true
			}
		}
	}
	return false
}
