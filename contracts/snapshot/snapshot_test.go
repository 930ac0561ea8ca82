package snapshot_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/manifest"
	"github.com/lssm-tech/docsgen/contracts/snapshot"
	"github.com/lssm-tech/docsgen/contracts/typescript"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// TestMain lets the test binary be the process that modules are evaluated in.
func TestMain(m *testing.M) {
	sandbox.Main()
	os.Exit(m.Run())
}

func evaluated(t *testing.T, files map[string]string) *contracts.Registry {
	t.Helper()
	r, _ := contracts.NewRegistry("x", typescript.New(typescript.Options{}).Load(t.Context(), files))
	return r
}

// TestRoundTrip writes registries of archives that the loader of TypeScript is tested by, reads
// them, and holds that the registry and the bytes are the same and valid.
func TestRoundTrip(t *testing.T) {
	schema := compiled(t)
	number := 0
	for _, name := range []string{"classes", "docblocks", "environment", "helpers", "makers", "models", "outputs", "rings", "unresolved", "values"} {
		archive, err := txtar.ParseFile(filepath.Join("../typescript/testdata", name+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		files := map[string]string{}
		for _, f := range archive.Files {
			if f.Name != "expect" {
				files[f.Name] = string(f.Data)
			}
		}
		r := evaluated(t, files)
		number += len(r.Contracts)
		same(t, schema, name, r)
	}
	if number < 80 {
		t.Errorf("only %d contracts were there to be written", number)
	}
}

func TestRoundTripOfGenerated(t *testing.T) {
	same(t, compiled(t), "generated", evaluated(t, contractstest.Modules(60)))
}

// Manifests have what modules have not: recursive definitions, conditions, and keys of all kinds.
func TestRoundTripOfManifest(t *testing.T) {
	part, _ := manifest.Load("shop.yaml", `
name: shop
$defs:
  Node: {title: Node, type: object, properties: {next: {$ref: '#/$defs/Node'}, tags: {type: array, items: {type: string, pattern: '^a', maxLength: 3}, uniqueItems: true}}}
  Id: {type: string, format: uuid, examples: [a, null], default: null}
items:
  - {type: 'contractspec:operation', key: order.create, version: 1.0.0, $expression: 1, only: {$shape: x}, none: null, 'a.b': [1.50, 1e3, -0],
     deprecation: {since: 1.0.0, sunset: '2027-01-01', replacedBy: {key: order.make}}, schema: {input: {$ref: '#/$defs/Node'},
     output: {type: object, required: [id], additionalProperties: false, properties: {id: {$ref: '#/$defs/Id', description: Here}},
       patternProperties: {'^x-': {type: [integer, 'null'], minimum: 0, exclusiveMaximum: 9}}, propertyNames: {maxLength: 9},
       if: {properties: {id: {const: 1}}}, then: {required: [x-1]}, not: {required: [y]}, dependentRequired: {a: [b]},
       allOf: [{properties: {c: {pattern: a}}}, {properties: {c: {pattern: b}}}], oneOf: [{title: One, type: object, properties: {o: {enum: [1, a, null]}}}, {type: object, properties: {p: {not: {type: string}}}}]}}}
  - {type: 'contractspec:type', key: Plain, title: A plain one, description: Words, meta: {owners: ['@a'], tags: [t], stability: beta}, schema: {type: string, contentEncoding: base64}}
  - {type: 'contractspec:translation', key: t, version: 1.0.0, locale: en, messages: {a: {value: A}}}
  - {type: 'contractspec:translation', key: t, version: 1.0.0, locale: fr, fallback: en, messages: {a: {value: B}}}
  - {type: 'contractspec:rollout-plan', key: plan, version: next, steps: [{key: order.create}]}
`, func(string) (string, bool) { return "", false })
	if n := contracts.CountErrors(part.Diagnostics); n > 0 {
		t.Fatal(part.Diagnostics)
	}
	r, _ := contracts.NewRegistry("shop", []contracts.Part{part})
	same(t, compiled(t), "manifest", r)
}

// same holds that a registry survives.
func same(t *testing.T, schema *jsonschema.Schema, name string, r *contracts.Registry) {
	t.Helper()
	first := written(t, r)
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(document); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	again, faults := snapshot.Read("registry.json", first)
	if again == nil {
		t.Errorf("%s can't be read again: %v\n%s", name, faults, first)
		return
	}
	if second := written(t, again); second != first {
		t.Errorf("%s: written\n%s\nand written again\n%s", name, first, second)
	}
	if a, b := described(r), described(again); a != b {
		t.Errorf("%s: the registry was\n%s\nand is\n%s", name, a, b)
	}
}

func written(t *testing.T, r *contracts.Registry) string {
	t.Helper()
	var b bytes.Buffer
	if err := snapshot.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// described writes down what a registry says of its contracts and of what they have to do with each
// other.
func described(r *contracts.Registry) string {
	var b strings.Builder
	for _, c := range r.Contracts {
		fmt.Fprintf(&b, "%s %q %q %q %q %q %q %q %q %q %q %+v %d-%d %s %v %v\n", c.ID, c.Variant, c.Title, c.Description, c.Goal, c.Context, c.Domain, c.Stability,
			c.Owners, c.Tags, c.DocIDs, c.Deprecation, c.Source.StartLine, c.Source.EndLine, c.Source.Language, c.Source.Environment, c.Also)
		for _, e := range append(r.Out(c), r.In(c)...) {
			target := contracts.ID{}
			if e.Target != nil {
				target = e.Target.ID
			}
			fmt.Fprintf(&b, "  %s → %s %s %q %q %q %v %s\n", e.From.ID, target, e.Relation, e.Path, e.When, e.Reason, e.Optional, e.State)
		}
	}
	for _, d := range r.DocBlocks {
		own := *d
		own.Source = contracts.Source{File: own.Source.File, StartLine: own.Source.StartLine}
		fmt.Fprintf(&b, "%q\n", fmt.Sprintf("%+v", own))
	}
	return b.String()
}

// compiled is the published schema, which stands beside that of contracts.json.
func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	beside, err := os.ReadFile("../../site/contracts.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	for name, text := range map[string][]byte{"registry.schema.json": snapshot.Schema, "contracts.schema.json": beside} {
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := compiler.AddResource(name, document); err != nil {
			t.Fatal(err)
		}
	}
	schema, err := compiler.Compile("registry.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// The specs of contracts are the same to the last value, but for what was missing and is null.
func TestValuesSurvive(t *testing.T) {
	r := evaluated(t, map[string]string{"a.ts": `
import { defineEvent } from '@contractspec/lib.contracts-spec';
import { lost } from 'nowhere';
export const E = defineEvent({ meta: { key: 'a', version: '1.0.0' }, values: [NaN, -Infinity, 10n, /a+/g, Symbol('s'), lost.call(1), new Set([1, 'x']), new Map([['k', 1]]), new Uint8Array(2), null, { $list: [1] }] });
`})
	again, faults := snapshot.Read("registry.json", written(t, r))
	if again == nil {
		t.Fatal(faults)
	}
	if a, b := r.Contracts[0].Spec, again.Contracts[0].Spec; !a.Equal(b) || len(a.Property("values").Items()) != 11 {
		t.Errorf("%+v became %+v", a, b)
	}
}

func TestDamaged(t *testing.T) {
	const file = `"source":{"file":"a.ts"}`
	for text, want := range map[string]string{
		`{"snapshot":1,"name":"x","contracts":[`:                  "1:39",
		`{"name":"x","contracts":[],"docBlocks":[]}`:              `"snapshot" must be the number of its format, 1, not an object`,
		`{"snapshot":2,"name":"x","contracts":[],"docBlocks":[]}`: `"snapshot" must be the number of its format, 1, not 2`,
		`{"snapshot":1,"contracts":[{"kind":"event","key":"a","spec":{"meta":{"key":"a"},"payload":{"$shape":{"shape":0}}},` + file + `}]}`:  `"shape" must be a place in the list of shapes, not an object`,
		`{"snapshot":1,"contracts":[{"kind":"event","key":"a","spec":{"meta":{"key":"a"},"payload":{"$shape":{"type":"T"}}},` + file + `}]}`: `"contracts" must be a list with the type "T" in it, not an object`,
		`{"snapshot":1,"contracts":[{"kind":"event","key":"a","spec":{"meta":{"key":"a"},"x":{"$list":[1]}},` + file + `}]}`:                 `"$list" must be a class and what it holds, not a list`,
		`{"snapshot":1,"contracts":[{"kind":"event","key":"a","shapes":[{"kind":"round"}],` + file + `}]}`:                                   `"kind" must be the kind of a shape, not a text`,
		`{"snapshot":1,"contracts":[{"kind":"event","key":"a"}]}`:                                                                            `"source" must be an object with a file, not an object`,
		`{"snapshot":1,"contracts":[{"kind":"event","key":"a","shapes":[{"kind":"any","constraints":{"max":1}}],` + file + `}]}`:             `"max" must be one of the known constraints, not 1`,
		`{"snapshot":1,"contracts":[{"kind":"type","key":"T","shape":{"shape":0},"shapes":[{"kind":"any"}],` + file + `}]}`:                  `"shape" must be a shape with a name, not an object`,
		`{"snapshot":1,"contracts":[3,null,"x",[]]}`:                                                                                         `"source" must be an object with a file`,
		`{"snapshot":1,"contracts":{}}`: `"contracts" must be a list`,
	} {
		r, list := snapshot.Read("registry.json", text)
		if r != nil || len(list) == 0 || !strings.Contains(list[0].Position.String()+" "+list[0].Message, want) {
			t.Errorf("%s gives %v, want %s", text, list, want)
		}
	}
}

// FuzzRead: no text makes it panic, and what it reads it can write.
func FuzzRead(f *testing.F) {
	f.Add(`{"snapshot":1,"name":"x","contracts":[{"kind":"type","key":"T","shape":{"shape":0},"shapes":[{"kind":"object","name":"T","origin":{"file":"a.ts","line":1},"fields":[{"name":"t","type":"T"}]}],"source":{"file":"a.ts"}}],"docBlocks":[]}`)
	f.Add(`{"snapshot":1,"name":"x","contracts":[{"kind":"event","key":"a","spec":{"meta":{"key":"a"},"payload":{"$shape":{"shape":0,"of":"event a"}}},"shapes":[{"kind":"list","items":{"shape":0}}],"source":{"file":"a.ts"}}],"docBlocks":[{"id":"d","source":{"file":"a.ts"}}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		if r, _ := snapshot.Read("registry.json", text); r != nil {
			written(t, r)
		}
	})
}
