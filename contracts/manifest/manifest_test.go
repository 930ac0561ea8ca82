package manifest_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// nothing has no files beside the manifest.
func nothing(string) (string, bool) { return "", false }

// shop is one registry; its YAML form below says the same.
const shop = `{
  "$schema": "https://example.test/contractspec/registry.json",
  "name": "shop",
  "items": [
    {
      "key": "shop.order.create", "type": "contractspec:command", "version": "1.0.0",
      "title": "Create order",
      "description": "Creates an order.",
      "meta": {"stability": "stable", "owners": ["@shop"], "tags": ["order"], "goal": "Sell."},
      "registryDependencies": ["shop.order.created@1.0.0"],
      "sideEffects": {"emits": [{"key": "shop.order.created", "version": "1.0.0", "when": "Order is created"}]},
      "schema": {
        "input": {"title": "CreateOrderInput", "type": "object", "required": ["sku"], "properties": {"sku": {"type": "string"}, "how": {"$ref": "#/$defs/Delivery"}},
                  "$defs": {"Delivery": {"enum": ["post", "pickup"]}}},
        "output": {"type": "object", "properties": {"id": {"type": "string", "format": "uuid"}}}
      }
    },
    {
      "key": "shop.order.created", "type": "contractspec:event", "version": "1.0.0", "title": "Order created",
      "meta": {"stability": "beta", "owners": ["@shop"], "tags": []},
      "schema": {"payload": {"type": "object", "properties": {"id": {"type": "string"}}}}
    }
  ]
}
`

const shopYAML = `name: shop
items:
  - key: shop.order.create
    type: contractspec:command
    version: 1.0.0
    title: Create order
    description: Creates an order.
    meta: {stability: stable, owners: ["@shop"], tags: [order], goal: Sell.}
    registryDependencies: [shop.order.created@1.0.0]
    sideEffects:
      emits: [{key: shop.order.created, version: 1.0.0, when: Order is created}]
    schema:
      input:
        title: CreateOrderInput
        required: [sku]
        properties: {sku: {type: string}, how: {$ref: '#/$defs/Delivery'}}
        $defs: {Delivery: {enum: [post, pickup]}}
      output: {properties: {id: {type: string, format: uuid}}}
  - key: shop.order.created
    type: contractspec:event
    version: 1.0.0
    title: Order created
    meta: {stability: beta, owners: ["@shop"], tags: []}
    schema: {payload: {properties: {id: {type: string}}}}
`

// summary writes what became of a manifest, one line a contract, then one line a relation.
func summary(part contracts.Part, name string) string {
	r, list := contracts.NewRegistry(name, []contracts.Part{part})
	var b strings.Builder
	fmt.Fprintln(&b, r.Name)
	for _, c := range r.Contracts {
		fmt.Fprintf(&b, "%s, %s, %q, %q, %q, %s %s %s, lines %d to %d\n",
			c.ID, c.Type(), c.Title, c.Description, c.Goal, c.Stability, c.Owners, c.Tags, c.Source.StartLine, c.Source.EndLine)
		for _, e := range r.Out(c) {
			to := e.To
			if e.Target != nil {
				to = e.Target.ID
			}
			fmt.Fprintf(&b, "  %s %s %s\n", e.Relation, to, e.When)
		}
	}
	for _, d := range list {
		fmt.Fprintln(&b, d.Position, d.Message)
	}
	return strings.TrimSpace(b.String())
}

func TestContracts(t *testing.T) {
	const want = `shop
operation shop.order.create 1.0.0, operation (command), "Create order", "Creates an order.", "Sell.", stable [@shop] [order], lines %d to %d
  emits event shop.order.created 1.0.0 Order is created
  requires event shop.order.created 1.0.0 
  uses-model type CreateOrderInput 
event shop.order.created 1.0.0, event, "Order created", "", "", beta [@shop] [], lines %d to %d
type CreateOrderInput, type (model), "", "", "",  [] [], lines %d to %d
  uses-model type Delivery 
type Delivery, type (enum), "", "", "",  [] [], lines %d to %d`
	for _, c := range []struct {
		file, text string
		lines      [8]any
	}{
		{"shop.json", shop, [8]any{5, 17, 18, 22, 13, 14, 14, 14}},
		{"shop.yaml", shopYAML, [8]any{3, 18, 19, 24, 14, 17, 17, 17}},
	} {
		part, name := manifest.Load(c.file, c.text, nothing)
		if got, want := summary(part, name), fmt.Sprintf(want, c.lines[:]...); got != want {
			t.Errorf("%s gave:\n%s\nwant:\n%s", c.file, got, want)
		}
		operation := part.Contracts[0]
		if names := strings.Join(operation.Spec.Names(), " "); names != "meta registryDependencies sideEffects io" {
			t.Errorf("%s: the spec has %s", c.file, names)
		}
		if m := operation.Spec.Get("io.input").Shape().Shape; len(m.Fields) != 2 || m.Fields[0].Optional || m.Fields[1].Shape.Enum[1].Value.Text() != "pickup" {
			t.Errorf("%s: the input is %+v", c.file, m)
		}
		if m := part.Contracts[1].Spec.Property("payload").Shape().Shape; m.Fields[0].Name != "id" {
			t.Errorf("%s: the payload is %+v", c.file, m)
		}
		lines, first, last := strings.SplitAfter(c.text, "\n"), c.lines[0].(int), c.lines[1].(int)
		if got := operation.Source.Excerpt[0]; got.StartLine != first || got.Text != strings.Join(lines[first-1:last], "") {
			t.Errorf("%s: the excerpt from line %d is\n%s", c.file, got.StartLine, got.Text)
		}
	}
}

// item makes a manifest of one item, so that each case shows only what matters.
func item(members string) string { return `{"name": "x", "items": [{` + members + `}]}` }

func TestKinds(t *testing.T) {
	for written, want := range map[string]string{
		"operation": "operation", "command": "operation (command)", "query": "operation (query)", "data-view": "data-view", "dataView": "data-view",
		"template": "template", "appConfig": "app-config", "pwa-app": "pwa-app", "type": "type", "rollout-plan": "rollout-plan",
	} {
		part, _ := manifest.Load("a.json", item(`"key": "a", "version": "1.0.0", "type": "contractspec:`+written+`"`), nothing)
		if len(part.Contracts) != 1 || part.Contracts[0].Type() != want {
			t.Errorf("%s gave %v, want %s", written, part.Contracts, want)
		}
	}
	part, _ := manifest.Load("a.json", item(`"key": "a", "version": "1.0.0", "type": "contractspec:operation", "meta": {"kind": "query"}`), nothing)
	if got := part.Contracts[0].Type(); got != "operation (query)" {
		t.Error("meta.kind gave", got)
	}
}

// What an item says under "io" and under "schema" comes together.
func TestSchemasInTwoPlaces(t *testing.T) {
	part, _ := manifest.Load("a.json", item(`"key": "a", "version": "1.0.0", "type": "contractspec:operation",
		"schema": {"input": {"type": "string"}, "output": {"type": "string"}},
		"io": {"input": {"type": "number"}, "errors": {"NOPE": {"description": "Not now.", "http": 409}}}`), nothing)
	spec := part.Contracts[0].Spec
	if names := strings.Join(append(spec.Names(), spec.Get("io").Names()...), " "); names != "meta io input errors output" ||
		spec.Get("io.input").Shape().Shape.Scalar != "number" || spec.Get("io.errors.NOPE.http").Text() != "409" {
		t.Errorf("%s, %+v", names, spec.Get("io"))
	}
}

// Where the schemas of an item go depends on its kind.
func TestSchemas(t *testing.T) {
	const schema = `{"properties": {"x": {"type": "string"}}}`
	for _, c := range []struct{ kind, members, path string }{
		{"event", `"schema": {"input": ` + schema + `}`, "payload"},
		{"event", `"schema": ` + schema, "payload"},
		{"event", `"payload": ` + schema, "payload"},
		{"job", `"schema": {"input": ` + schema + `}`, "payload"},
		{"form", `"schema": {"input": ` + schema + `}`, "model"},
		{"operation", `"schema": {"params": ` + schema + `}`, "io.params"},
		{"operation", `"io": {"output": ` + schema + `}`, "io.output"},
		{"workflow", `"schema": {"output": ` + schema + `}`, "schema.output"},
		{"integration", `"configSchema": ` + schema, "configSchema"},
	} {
		part, _ := manifest.Load("a.json", item(`"key": "a", "version": "1.0.0", "type": "contractspec:`+c.kind+`", `+c.members), nothing)
		if m := part.Contracts[0].Spec.Get(c.path).Shape().Shape; len(m.Fields) != 1 {
			t.Errorf("a %s with %s has no model under %s: %+v", c.kind, c.members, c.path, part.Contracts[0].Spec)
		}
	}
}

func TestTypeItems(t *testing.T) {
	part, _ := manifest.Load("a.json", item(`"key": "Money", "type": "contractspec:type", "title": "Money", "meta": {"owners": ["@x"]},
		"schema": {"title": "Money", "description": "An amount.", "properties": {"amount": {"type": "integer"}}}`), nothing)
	if len(part.Contracts) != 1 || len(part.Diagnostics) > 0 {
		t.Fatal(part)
	}
	if c := part.Contracts[0]; c.Key != "Money" || c.Description != "An amount." || c.Owners[0] != "@x" || c.Shape.Fields[0].Name != "amount" {
		t.Errorf("%+v", c)
	}
}

func TestFilesAndSchemasBeside(t *testing.T) {
	content := func(name string) (string, bool) {
		text, ok := map[string]string{
			"reg/src/a.ts":         "",
			"reg/schemas/in.yaml":  "title: Input\nproperties:\n  x: {$ref: 'none.json'}\n",
			"reg/schemas/out.json": "{",
		}[name]
		return text, ok
	}
	part, _ := manifest.Load("reg/a.json", item(`"key": "a", "version": "1.0.0", "type": "contractspec:operation",
		"files": [{"path": "src/a.ts"}, {"path": "src/b.ts"}, {"path": "c.ts", "content": "x"}, {"path": "../../d.ts"}],
		"schema": {"input": {"$ref": "schemas/in.yaml"}, "output": {"$ref": "schemas/out.json"}}`), content)
	var got []string
	for _, d := range part.Diagnostics {
		got = append(got, fmt.Sprintf("%s %s (%d lines)", d.Position, d.Message, len(d.Frame)))
	}
	want := `reg/schemas/out.json:1:2 the document ends before it is complete (1 lines)
reg/schemas/in.yaml:3:13 there is no schema "none.json" (3 lines)
reg/a.json:3:71 there is no schema "schemas/out.json" (3 lines)
reg/a.json:2:44 2 of the 4 files that the items list are not beside this manifest, such as "src/b.ts" (3 lines)`
	if strings.Join(got, "\n") != want {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), want)
	}
	if c := part.Contracts[1]; c.Key != "Input" || c.Source.File != "reg/schemas/in.yaml" || c.Source.Language != "yaml" {
		t.Errorf("the type of another file is %+v", c)
	}
}

func TestIs(t *testing.T) {
	for _, c := range []struct {
		file, text string
		want       bool
	}{
		{"a.json", shop, true},
		{"a.yaml", shopYAML, true},
		{"a.json", strings.Replace(shop, "],", "", 1), true}, // with a syntax error
		{"a.json", shop[:len(shop)/2], true},
		{"a.json", "{\"items\" :\n [{\"type\"\t: \"contractspec:event\"}]}", true},
		{"a.yaml", `{"items": [{"type": "contractspec:event"}]}`, true},
		{"a.yaml", "items:\n- type: 'contractspec:event'\n", true},
		{"a.yaml", "$schema: https://x.test/contractspec/registry.json\nitems: []\n", true},
		{"a.json", `{"$schema": "https://x.test/contractspec/registry.json", "items": []}`, true},
		{"a.yaml", "items:\n  - { key: a.b, type: contractspec:event, version: 1.0.0 }\n", true},
		{"a.yaml", "items: [{key: a.b, type: 'contractspec:event'}]\n", true},
		{"a.yaml", "{name: x, items: [{type: contractspec:event}]}\n", true},
		{"a.yaml", "\"items\" :\n- \"type\" : \"contractspec:event\"\n", true},
		{"a.yaml", "items: &all !!seq\n- &first\n  type: !!str contractspec:event\n", true},
		{"a.yaml", "# yaml-language-server: $schema=https://x.test/contractspec/registry.json\nitems:\n", true},
		{"a.yaml", "items:\n- key: a.b\n  type: operation\n  version: 1.0.0\n", true},
		{"a.json", `{"items": [{"key": "a.b", "type": "event", "version": "1.0.0"}]}`, true},
		{"a.json", `{"items": [{"key": "a.b", "type": "fruit", "version": "1.0.0"}]}`, false},
		{"a.json", `{"items": [{"type": "event"}], "version": "1.0.0"}`, false},
		{"a.json", `[{"key": "a.b", "type": "contractspec:event"}]`, true},
		{"a.yaml", "- key: a.b\n  type: contractspec:event\n", true},
		{"a.yaml", "items:\n- key: a.b\n  type: Data_View\n  version: 1.0.0\n", true},
		{"a.json", "{\"key\": \"a.b\", \"type\": \"contractspec:event\"}\r\n{\"key\": \"a.c\"}\n", true},
		{"a.json", "{\n  \"type\": \"contractspec:event\"\n}\n", false},
		{"a.yaml", "list:\n  items:\n  - type: contractspec:event\n", false},
		{"package.json", `{"name": "contractspec:x", "items": []}`, false},
		{"a.json", `{"items": [{"type": "registry:ui"}]}`, false},
		{"a.json", `{"type": "contractspec:event"}`, false},
		{"a.yaml", "title: about items of type contractspec:event\n", false},
		{"a.json", `{"items": [], "$schema`, false},
		{"a.json", `{"items": [], "$schema":`, false},
		{"a.json", "", false},
	} {
		if got := manifest.Is(c.file, c.text); got != c.want {
			t.Errorf("Is(%s, %.60q) = %t", c.file, c.text, got)
		}
	}
}

// A file is recognised wherever the signs stand in it.
func TestRecognise(t *testing.T) {
	for _, before := range []int{0, 1<<20 - 7, 1<<20 + 50, 3 << 20} {
		text := `{"$defs": "` + strings.Repeat("x", before) + `", "items": [{"type": "contractspec:event"}]}`
		if ok, err := manifest.Recognise("a.json", strings.NewReader(text)); !ok || err != nil {
			t.Error(before, ok, err)
		}
	}
	if ok, err := manifest.Recognise("a.json", strings.NewReader(`{"items": []}`)); ok || err != nil {
		t.Error(ok, err)
	}
}

// Schemas in files are found beside the manifest, with the escapes of addresses, among the contents
// that items carry, and at the root of the package; so are the files that items list.
func TestFilesOfThePackage(t *testing.T) {
	disk := map[string]string{
		"pkg/package.json":           "{}",
		"pkg/reg/schemas/my in.json": `{"properties": {"one": {"type": "string"}}}`,
		"pkg/shared/base.json":       `{"properties": {"three": {"type": "string"}}}`,
		"pkg/src/a.ts":               "",
	}
	content := func(name string) (string, bool) {
		text, ok := disk[name]
		return text, ok
	}
	part, _ := manifest.Load("pkg/reg/registry.json", `{"name": "x", "items": [
		{"key": "a.b", "version": "1.0.0", "type": "contractspec:operation", "schema": {"input": {"$ref": "schemas/my%20in.json"}, "output": {"$ref": "carried.json"}}},
		{"key": "a.c", "version": "1.0.0", "type": "contractspec:operation", "schema": {"input": {"$ref": "shared/base.json"}},
		 "files": [{"path": "src/a.ts"}, {"path": "schemas/my in.json"}, {"path": "./carried.json", "content": "{\"properties\": {\"two\": {\"type\": \"string\"}}}"}]}]}`, content)
	for _, d := range part.Diagnostics {
		t.Error(d.Position, d.Message)
	}
	var fields []string
	for _, c := range part.Contracts {
		if c.Shape != nil {
			for _, f := range c.Shape.Fields {
				fields = append(fields, c.Key+"."+f.Name)
			}
		}
	}
	if got, want := strings.Join(fields, " "), "my in.one carried.two base.three"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// The contracts of a manifest hold no trees of it, so that one of any size is loaded in a few times
// its text.
func TestContractsHoldNoTrees(t *testing.T) {
	for file, item := range map[string]string{
		"a.json": `{"key": "a.k%d", "version": "1.0.0", "type": "contractspec:operation", "title": "Create", "description": "Creates an order.",` +
			` "schema": {"input": {"type": "object", "properties": {"sku": {"type": "string", "maxLength": 80}, "to": {"$ref": "#/$defs/To"}}}}},` + "\n",
		"a.yaml": "  - key: a.k%d\n    version: 1.0.0\n    type: contractspec:operation\n    title: Create\n    description: Creates an order.\n" +
			"    schema:\n      input: {type: object, properties: {sku: {type: string, maxLength: 80}, to: {$ref: '#/$defs/To'}}}\n",
	} {
		var text strings.Builder
		open, end := "name: x\n$defs: {To: {enum: [post, home]}}\nitems:\n", ""
		if file == "a.json" {
			open, end = `{"name": "x", "$defs": {"To": {"enum": ["post", "home"]}}, "items": [`, "{}]}"
		}
		text.WriteString(open)
		for i := range 5000 {
			fmt.Fprintf(&text, item, i)
		}
		text.WriteString(end)
		before := heap()
		part, _ := manifest.Load(file, text.String(), nothing)
		if held := heap() - before; len(part.Contracts) != 5001 || held > int64(16*text.Len()) {
			t.Errorf("%s: %d contracts hold %.1f bytes a byte of the manifest", file, len(part.Contracts), float64(held)/float64(text.Len()))
		}
		runtime.KeepAlive(part)
	}
}

func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
