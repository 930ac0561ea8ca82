package typescript_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts"
)

// different are the schemas that docsgen shows otherwise than their package writes them, each with
// the reason.
var different = map[string]string{
	"zod.caught":               "what has a fallback may be left out when it is parsed; the package calls it required",
	"zod.time":                 "the format is said; the package gives a pattern only, since it takes no offsets",
	"zod.json":                 "JSON is a scalar of its own, in one word",
	"zod.recordOfEnum":         "zod 4 requires a property for each value and zod 3 none, and which of them it is nobody says",
	"zod.jsonSchemaRound":      "what may be further in an object is not said, as in all others; the package says that it may be anything",
	"zod.unionNullables":       "what may be null says so itself; the package says it once",
	"zod.unionOfUnions":        "alternatives in alternatives are shown as they are written",
	"zod.intersectionOfUnion":  "what holds beside alternatives is said once; the package says it in each",
	"zod.recordOfLiteral":      "zod 4 requires a property for each value and zod 3 none, and which of them it is nobody says",
	"zod.keyofEnum":            "zod 4 requires a property for each value and zod 3 none, and which of them it is nobody says",
	"zod.recordOfNumber":       "the names are numbers; the package gives a pattern",
	"zod.catchOnObject":        "what has a fallback says so in a note; the package calls it a default",
	"zod.recordOfUnion":        "zod 4 requires a property for each value and zod 3 none, and which of them it is nobody says",
	"zod.localDatetime":        "the format is said; the package gives a pattern only, since the offset may be missing",
	"zod.superMeta":            "a format that metadata give is a note",
	"zod.fileAlone":            "a file is a scalar of its own; the package makes a text of it",
	"zod3.discriminated":       "one of the alternatives holds, since they are told apart; the converter says at least one",
	"zod3.passthrough":         "that further properties are kept is said; the converter says it of all objects that are not strict, or of none",
	"zod3.branded":             "read-only is said; the converter keeps it to itself",
	"typebox.readonly":         "read-only is said; the package keeps it under a symbol",
	"typebox.regexp":           "a text that matches; the package has a type of its own",
	"typebox.refOfSchema":      "a schema whose id is read from itself is known; the package has its name",
	"typebox.readonlyType":     "read-only is said; the package keeps it under a symbol",
	"typebox.optionalMapped":   "read-only is said; the package keeps it under a symbol",
	"typebox.templateLiteral":  "the parts are a note; the package makes a pattern of them",
	"typebox.templateParts":    "the parts are a note; the package makes a pattern of them",
	"typebox.recordOfTemplate": "the parts are a note; the package makes a pattern of them",
	"typebox.uint8":            "a keyword that only the package has is a note",
	"typebox.promise":          "what a promise gives counts; the package has a type of its own",
	"typebox.undefinedUnion":   "what may be undefined may be left out; the package has a type of its own",
	"typebox.const":            "a value as it is; the package makes an object of constants",
	"typebox.unevaluated":      "no further properties are said once; the package has two keywords",
	"typebox.emptyTuple":       "no items are said once; the package says how many",
	"typebox.dates":            "what is void is undefined, and a keyword that only the package has is a note",
	"typebox.functions":        "functions are a scalar of their own, and of iterators their items count",
	"typebox.ifKeywords":       "conditions that stand among options are a note",
	"typebox.dependent":        "conditions that stand among options are a note",
	"valibot.isoWeek":          "the format is a note; the converter gives a pattern only",
	"valibot.digits":           "the format is a note; the converter gives a pattern only",
	"valibot.decimal":          "the format is a note; the converter gives a pattern only",
	"valibot.hexes":            "the formats are said or noted; the converter gives patterns only",
	"valibot.ipAlone":          "the format is said; the converter has none",
	"valibot.base64":           "the format is said besides the encoding",
	"valibot.startsEnds":       "all patterns are said; the converter keeps one",
	"valibot.notValue":         "what is not allowed is a note",
	"valibot.enumMixed":        "values as they are; the converter says their types too",
	"valibot.picklistOfConst":  "values as they are; the converter says their types too",
	"valibot.literalNull":      "what may be undefined may be left out; the converter says that anything may be there",
	"valibot.omitLoose":        "that further properties are kept is said; the converter keeps it to itself",
	"valibot.requiredOf":       "fields keep their types; the converter loses them",
	"valibot.brandObject":      "read-only is said; the converter keeps it to itself",
	"valibot.mapsAndSets":      "what JSON has no form for is a scalar of its own; the converter says nothing of it",
	"valibot.mapAlone":         "a map is an object of such values; the converter says nothing of it",
	"valibot.dateAlone":        "a date is a scalar of its own; the converter says nothing of it",
	"valibot.instance":         "the class is said; the converter says nothing of it",
	"valibot.functionSchema":   "a function is a scalar of its own; the converter says nothing of it",
	"valibot.fallback":         "what has a fallback may be left out when it is parsed; the converter calls it required",
	"valibot.nonOptional":      "fields keep their types; the converter loses them",
	"valibot.looseTuple":       "how many items there have to be is said; the converter says nothing of it",
	"valibot.emoji":            "the format is said; the converter gives a pattern only",
	"valibot.slug":             "the format is a note; the converter gives a pattern only",
	"valibot.loose":            "that further properties are kept is said; the converter keeps it to itself",
	"valibot.required":         "fields keep their types; the converter loses them",
	"valibot.readonly":         "read-only is said; the converter keeps it to itself",
}

// What a schema library asks for is, as a shape, the JSON Schema that the library itself makes of
// it. The corpus is in testdata/schemas, one module for each library, read by both.
func TestSchemasAgainstTheirPackages(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{}
	for _, name := range []string{"zod", "zod3", "typebox", "valibot", "convert"} {
		text, err := os.ReadFile("testdata/schemas/" + name + ".mjs")
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name+".mjs"), text, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		if name != "convert" {
			files[name+".mjs"] = string(text)
			files[name+".ts"] = `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { schemas } from './` + name + `.mjs';
for (const [key, payload] of Object.entries(schemas)) defineEvent({ meta: { key: '` + name + `.' + key, version: '1.0.0' }, payload } as never);`
		}
	}
	installed := browsertest.NPM(t, "zod@4.6.7", "zod-to-json-schema@3.25.1", "@sinclair/typebox@0.34.52", "valibot@1.5.0", "@valibot/to-json-schema@1.8.0")
	if err := os.Symlink(filepath.Join(installed, "node_modules"), filepath.Join(dir, "node_modules")); err != nil {
		t.Fatal(err)
	}
	node := exec.Command("node", "convert.mjs")
	node.Dir = dir
	node.Stderr = os.Stderr
	out, err := node.Output()
	if err != nil {
		t.Fatal(err)
	}
	var packages map[string]map[string]any
	if err := json.Unmarshal(out, &packages); err != nil {
		t.Fatal(err)
	}
	own := map[string]any{}
	for _, part := range load(files) {
		for _, d := range part.Diagnostics {
			if !strings.Contains(d.Message, "Type.Evaluate") { // which one of the packages has
				t.Error(d.Position, d.Message)
			}
		}
		for _, c := range part.Contracts {
			if payload := c.Spec.Property("payload"); payload.Kind() == contracts.ShapeValue {
				own[c.Key] = asJSONSchema(payload.Shape())
			}
		}
	}
	compared, unrepresented := 0, 0
	for library, schemas := range packages {
		for name, schema := range schemas {
			key := library + "." + name
			shape, read := own[key]
			if !read {
				t.Errorf("%s is no shape", key)
				continue
			}
			if schema == nil {
				unrepresented++
				continue
			}
			compared++
			want := normal(schema)
			got := normal(shape)
			reason, known := different[key]
			if equal := reflect.DeepEqual(got, want); equal == known {
				t.Errorf("%s (%q):\n  docsgen %s\n  package %s", key, reason, printed(got), printed(want))
			}
		}
	}
	if compared < 120 {
		t.Errorf("only %d schemas were compared, and %d have no JSON Schema", compared, unrepresented)
	}
	t.Logf("%d schemas compared, %d of them shown otherwise for a reason; %d have no JSON Schema", compared, len(different), unrepresented)
}

func printed(v any) string {
	text, _ := json.Marshal(v)
	return string(text)
}
