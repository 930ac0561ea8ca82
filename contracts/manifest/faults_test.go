package manifest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// marked writes diagnostics with the marked line and a caret below the place.
func marked(file, text string) string {
	part, _ := manifest.Load(file, text, nothing)
	return marks(part.Diagnostics)
}

func marks(list []contracts.Diagnostic) string {
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintf(&b, "%s %s: %s\n", d.Severity, d.Code, d.Message)
		for _, line := range d.Frame {
			if line.Number == d.Line {
				fmt.Fprintf(&b, "%s\n%s^ %s\n", line.Text, strings.Repeat(" ", d.Column-1), d.Hint)
			}
		}
	}
	return strings.TrimSpace(b.String())
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"a syntax error in JSON", "a.json", "{\n\"items\": [\n{\"key\": 'a'}]}", `
error syntax-error: invalid character '\'' looking for beginning of value
{"key": 'a'}]}
        ^ JSON has double quotes only: write "…"`},
		{"a syntax error in YAML", "a.yaml", "items:\n\t- key: a\n", `
error syntax-error: a tab cannot indent YAML
	- key: a
^ indent with spaces`},
		{"no object", "a.json", "[]", `
error wrong-type: a registry manifest must be an object with "name" and "items", not a list
[]
^`},
		{"no items, no name", "a.json", "{}", `
warning missing-name: this registry manifest has no name
{}
^ add "name", which its pages show as the registry's name
error missing-items: this registry manifest has no items
{}
^ add "items": a list with one object a contract`},
		{"items of the wrong type", "a.yaml", "name: x\nitems:\n  a: 1\n", `
error wrong-type: "items" must be a list of contracts, not an object
  a: 1
  ^`},
		{"an item of the wrong type", "a.yaml", "name: x\nitems:\n  - contractspec:event\n", `
error wrong-type: each of "items" must be an object, not a text
  - contractspec:event
    ^`},
		{"an unknown property of the manifest", "a.yaml", "name: x\nitmes: []\nitems: []\n", `
warning unknown-key: a registry manifest has no property "itmes"
itmes: []
^ did you mean "items"?`},
		{"a slip in a property of an item", "a.yaml", "name: x\nitems:\n- key: a\n  type: contractspec:event\n  version: 1.0.0\n  descripton: y\n  whatever: z\n", `
warning unknown-key: an item has no property "descripton"
  descripton: y
  ^ did you mean "description"?`},
		{"no type", "a.yaml", "name: x\nitems:\n- key: a\n", `
error missing-type: this item has no type
- key: a
  ^ say what it is: "type": "contractspec:operation"`},
		{"a type without the prefix", "a.yaml", "name: x\nitems:\n- {key: a, version: 1.0.0, type: operation}\n", `
warning unknown-type: the type "operation" does not start with "contractspec:"
- {key: a, version: 1.0.0, type: operation}
                                 ^ did you mean "contractspec:operation"?`},
		{"a type of another format", "a.yaml", "name: x\nitems:\n- {key: a, version: 1.0.0, type: 'npm:ui'}\n", `
warning unknown-type: an item of type "npm:ui" is no contract, and is left out
- {key: a, version: 1.0.0, type: 'npm:ui'}
                                 ^ types of contracts start with "contractspec:"`},
		{"a registry of components", "a.yaml", "name: x\nitems:\n- {name: a, type: 'registry:ui'}\n- {name: b, type: 'registry:lib'}\n", `
warning unknown-type: this is a registry of shadcn/ui, and none of its 2 items is a contract
- {name: a, type: 'registry:ui'}
                  ^ types of contracts start with "contractspec:"`},
		{"components among contracts", "a.yaml", "name: x\nitems:\n- {type: 'registry:ui'}\n- {key: c, version: 1.0.0, type: 'contractspec:event'}\n- {type: 'registry:lib'}\n", `
warning unknown-type: 2 items of other types, such as "registry:ui", are no contracts, and are left out
- {type: 'registry:ui'}
         ^ types of contracts start with "contractspec:"`},
		{"a document of another format", "a.yaml", "openapi: 3.1.0\ninfo: {title: x}\npaths: {}\n", `
error missing-items: this is an OpenAPI document, and no registry manifest
openapi: 3.1.0
^ name a manifest: an object with "name" and "items"`},
		{"several documents of another format", "a.yaml", "apiVersion: backstage.io/v1alpha1\nkind: API\n---\nkind: Component\n", `
error missing-items: this is an entity of a Backstage catalog, and no registry manifest
apiVersion: backstage.io/v1alpha1
^ name a manifest: an object with "name" and "items"`},
		{"another language", "a.proto", "syntax = \"proto3\";\n", `
error missing-items: this is a file of Protocol Buffers, and no registry manifest
syntax = "proto3";
^ name a manifest: an object with "name" and "items"`},
		{"items one below the other", "a.json", "{\"key\": \"a\", \"type\": \"contractspec:event\"}\n{\"key\": \"b\"}\n", `
error syntax-error: there is more text after the end of the document
{"key": "b"}
^ of documents that stand one below the other (NDJSON), make a list: [ … , … ]`},
		{"a fault in one item of several", "a.yaml", "name: x\nitems:\n- {key: a, version: 1.0.0, type: 'contractspec:event'}\n- key: b: c\n", `
error syntax-error: mapping value is not allowed in this context
- key: b: c
       ^ put a text that holds a colon into quotes`},
		{"properties for use elsewhere", "a.yaml", "name: x\nx-common: {a: 1}\n_note: y\nshared: &s {version: 1.0.0}\nmodels: {M: {type: string}}\nitems:\n- {<<: *s, key: a, type: 'contractspec:event', x-a: 1, schema: {payload: {$ref: '#/models/M'}}}\n", ""},
		{"an unknown kind", "a.yaml", "name: x\nitems:\n- {key: a, version: 1.0.0, type: 'contractspec:evnet'}\n", `
warning unknown-type: docsgen knows no contracts of kind "evnet"
- {key: a, version: 1.0.0, type: 'contractspec:evnet'}
                                 ^ did you mean "contractspec:event"?`},
		{"a kind that would leave its folder", "a.yaml", "name: x\nitems:\n- {key: a, version: 1.0.0, type: 'contractspec:../x'}\n", `
error unknown-type: "contractspec:../x" names no kind of contract
- {key: a, version: 1.0.0, type: 'contractspec:../x'}
                                 ^ a kind is written in small letters, digits and hyphens`},
		{"no key", "a.yaml", "name: x\nitems:\n- {type: 'contractspec:event', version: 1.0.0}\n", `
error missing-key: this event has no key
- {type: 'contractspec:event', version: 1.0.0}
  ^ give it a dotted name that is unique among its kind: key: "domain.thing.action"`},
		{"no version", "a.yaml", "name: x\nitems:\n- {type: 'contractspec:event', key: a}\n", `
error missing-version: event a has no version
- {type: 'contractspec:event', key: a}
                                    ^ add version: "1.0.0"`},
		{"a version that is none", "a.yaml", "name: x\nitems:\n- {type: 'contractspec:event', key: a, version: 1.10}\n", `
warning version-not-semver: event a: "1.10" is not a semantic version
- {type: 'contractspec:event', key: a, version: 1.10}
                                                ^ write it as MAJOR.MINOR.PATCH, such as 1.0.0`},
		{"a version that YAML takes for another number", "a.yaml", "name: x\nitems:\n- {type: 'contractspec:event', key: a, version: 014}\n", `
warning version-not-semver: event a: "014" is not a semantic version
- {type: 'contractspec:event', key: a, version: 014}
                                                ^ write it as MAJOR.MINOR.PATCH, such as 1.0.0`},
		{"an unknown stability", "a.yaml", "name: x\nitems:\n- {type: 'contractspec:event', key: a, version: 1.0.0, meta: {stability: betta}}\n", `
error unknown-stability: event a: unknown stability "betta"
- {type: 'contractspec:event', key: a, version: 1.0.0, meta: {stability: betta}}
                                                                         ^ did you mean "beta"?`},
		{"owners of the wrong type", "a.yaml", "name: x\nitems:\n- {type: 'contractspec:event', key: a, version: 1.0.0, meta: {owners: [{team: b}]}}\n", `
error wrong-type: event a: "owners" must be a list of texts, but it holds an object
- {type: 'contractspec:event', key: a, version: 1.0.0, meta: {owners: [{team: b}]}}
                                                                      ^ write owners: ['…']`},
		{"meta, files, dependencies and schema of the wrong type", "a.yaml", "name: x\nitems:\n- type: contractspec:event\n  key: a\n  version: 1.0.0\n  meta: x\n  files: y\n  dependencies: z\n  schema: 7\n", `
error wrong-type: "dependencies" must be a list of texts, not a text
  dependencies: z
                ^
error wrong-type: "meta" must be an object, not a text
  meta: x
        ^
error wrong-type: "files" must be a list of objects with a path, not a text
  files: y
         ^
error wrong-type: "schema" must be an object with "input" and "output", not 7
  schema: 7
          ^`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := marked(c.file, c.text)
			if want := strings.TrimSpace(c.want); strings.ReplaceAll(got, " \n", "\n") != want {
				t.Errorf("got:\n%s\n\nwant:\n%s", got, want)
			}
		})
	}
}

// A manifest of thousands of faults must not take longer than its length and their number allow,
// nor hold its text once an item.
func TestManyFaultsOnOneLine(t *testing.T) {
	text := `{"name": "x", "items": [` + strings.Repeat(`{"type": "contractspec:event"},`, 20_000) + `{}]}`
	part, _ := manifest.Load("a.json", text, nothing)
	if len(part.Diagnostics) != 20_001 {
		t.Error(len(part.Diagnostics), "diagnostics")
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(shop)
	f.Add(shopYAML)
	f.Add(item(`"key": "a", "type": "contractspec:type", "schema": {"allOf": [{"$ref": "#"}, {"oneOf": [{"const": 1}]}]}`))
	f.Fuzz(func(t *testing.T, text string) {
		for _, file := range []string{"a.json", "a.yaml"} {
			manifest.Is(file, text)
			part, name := manifest.Load(file, text, func(string) (string, bool) { return text, true })
			_ = summary(part, name)
		}
	})
}

// Of several texts that begin with one key, that with the missing version is marked; a range of
// versions is no version, and nothing is said of it.
func TestVersionsOfDependencies(t *testing.T) {
	text := "name: x\nitems:\n- {key: a.b, version: 1.0.0, type: 'contractspec:event'}\n- key: a.c\n  version: 1.0.0\n  type: contractspec:event\n" +
		"  registryDependencies: [a.b, a.b@1.0.0, a.b@9.9.9, a.b@^2.0.0, a.b@latest]\n"
	part, name := manifest.Load("a.yaml", text, nothing)
	_, list := contracts.NewRegistry(name, []contracts.Part{part})
	const want = `warning unknown-version: contract "a.b" has no version 9.9.9 in this registry
  registryDependencies: [a.b, a.b@1.0.0, a.b@9.9.9, a.b@^2.0.0, a.b@latest]
                                         ^ the newest is 1.0.0`
	if got := marks(list); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
