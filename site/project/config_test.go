package project

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/site"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// everyKey uses every key of the configuration.
const everyKey = `
title: Marketplace
description: All of it.
url: https://example.org/docs
notice: {title: Beware, text: Of the **dog**.}
sources: [src, lib/registry.json]
guides: docs/guides
pictures: ["https://IMG.example.org/"]
internal: true
output: ../site
languages: [fr, en]
repository: https://github.com/example/shop.git
branch: trunk
formats: [html]
libraries: ["@example/kit"]
hide: {stability: [idea], tags: [secret]}
kinds: [{kind: event, one: message, many: messages}, {kind: rollout-plan}]
accent: "#0b5c66"
accentDark: "#6FC3CC"
links: [{label: Status, url: "https://status.example.org"}]
footer: By *us*.
servers: [{url: "https://api.example.org/v1", name: Production}, {url: "http://localhost:3000"}]
owners:
  - name: '@shop'
    kind: team
    aliases: [shop]
    contact: shop@example.org
    chat: '#shop'
    onCall: https://pager.example.org/shop
    links: [{label: Handbook, href: "https://example.org/shop"}]
    members: ['@ada']
  - {name: '@money'}
checks:
  owner-missing: error
  goal-missing: off
  overrides:
    - {kinds: [event], stability: [idea, in_creation], paths: [legacy/], rules: {owner-missing: note}}
diff:
  accepted: review/accepted.yaml
  openEnums: true
  defaultMakesOptional: true
  grace: {stable: 180, beta: 30}
  verdicts: {version-not-bumped: breaking, stability-lowered: docs}
`

func load(t *testing.T, text string) (*Config, []contracts.Diagnostic) {
	t.Helper()
	file := filepath.Join(t.TempDir(), ConfigFile)
	put(t, file, text)
	c, diagnostics, err := LoadConfig(file)
	if err != nil {
		t.Fatal(err)
	}
	return c, diagnostics
}

func TestLoadConfig(t *testing.T) {
	got, diagnostics := load(t, everyKey)
	if len(diagnostics) > 0 {
		t.Fatal(diagnostics)
	}
	want := &Config{
		Dir: got.Dir,
		Settings: site.Settings{
			Title: "Marketplace", Description: "All of it.", URL: "https://example.org/docs/", Notice: &render.Notice{Title: "Beware", Text: "Of the **dog**."},
			Internal: true, Languages: []string{"fr", "en"}, Formats: []string{"html"}, Repository: "https://github.com/example/shop", Branch: "trunk",
			Servers:  []render.Server{{Name: "Production", URL: "https://api.example.org/v1"}, {URL: "http://localhost:3000"}},
			Look:     assets.Look{Accent: [2]color.RGBA{{0x0b, 0x5c, 0x66, 0xff}, {0x6f, 0xc3, 0xcc, 0xff}}},
			Pictures: []string{"https://img.example.org"},
			Links:    []render.Link{{Label: "Status", Href: "https://status.example.org"}}, Footer: "By *us*.",
			Owners: []check.Owner{{
				Name: "@shop", Kind: "team", Aliases: []string{"shop"}, Contact: "shop@example.org", Chat: "#shop", OnCall: "https://pager.example.org/shop",
				Links: []contracts.Link{{Label: "Handbook", Href: "https://example.org/shop"}}, Members: []string{"@ada"},
			}, {Name: "@money"}},
			Checks: check.Levels{
				Rules: map[string]check.Level{"owner-missing": check.Error, "goal-missing": check.Off},
				Overrides: []check.Override{{
					Kinds: []string{"event"}, Stability: []string{"idea", "in_creation"}, Paths: []string{"legacy/"}, Rules: map[string]check.Level{"owner-missing": check.Note},
				}},
			},
			Judging: diff.Policy{
				Verdicts:  map[string]diff.Verdict{"version-not-bumped": diff.Breaking, "stability-lowered": diff.Docs},
				OpenEnums: true, DefaultsFill: true, Grace: map[contracts.Stability]int{"stable": 180, "beta": 30},
			},
		},
		Accepted: "review/accepted.yaml",
		Sources:  []string{"src", "lib/registry.json"}, Guides: "docs/guides", Output: "../site", Libraries: []string{"@example/kit"},
		Hide:  contracts.Hidden{Stabilities: []contracts.Stability{"idea"}, Tags: []string{"secret"}},
		Kinds: []contracts.KindName{{Kind: "event", One: "message", Many: "messages"}, {Kind: "rollout-plan"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if want := filepath.Join(filepath.Dir(got.Dir), "site"); got.OutputDir() != want {
		t.Errorf("the output is %s, want %s", got.OutputDir(), want)
	}
	if empty, diagnostics := load(t, "# nothing\n"); empty == nil || empty.Output != "public" || len(diagnostics) > 0 {
		t.Errorf("an empty file gives %+v and %v", empty, diagnostics)
	}
}

func TestConfigErrors(t *testing.T) {
	for _, test := range []struct{ text, at, message, hint string }{
		{"titel: X", "1:1", `the configuration has no property "titel"`, `did you mean "title"?`},
		{"colour: blue", "1:1", `the configuration has no property "colour"`, "known are title, description,"},
		{"notice: {titel: X}", "1:10", `"notice" has no property "titel"`, `did you mean "title"?`},
		{"notice: Beware", "1:9", `"notice" must be keys with values, not a text`, ""},
		{"title: [a]", "1:8", `"title" must be a text, not a list`, ""},
		{"title: ''", "1:8", `"title" is empty`, "remove the key"},
		{"servers: {url: x}", "1:10", `"servers" must be a list of keys with values, not an object`, ""},
		{"servers: []", "1:10", `"servers" is an empty list`, "remove the key"},
		{"servers: [{name: X}]", "1:11", `each of "servers" has a "url", and this one has none`, "add it"},
		{"servers: [{url: 'javascript:alert(1)'}]", "1:17", `"servers.url" is not a web address`, "https://"},
		{"servers: [{url: 'file:///etc/passwd'}]", "1:17", `"servers.url" is not a web address`, "https://"},
		{"servers: [{url: 'https://u:p@example.org'}]", "1:17", `"servers.url" has a query, a fragment or a user in it`, "https://example.org"},
		{"pictures: ['http://img.example.org']", "1:12", `"pictures" is not an origin`, "https://img.example.org"},
		{"pictures: ['https://img.example.org/a']", "1:12", `"pictures" is not an origin`, "scheme and host alone"},
		{"pictures: [\"https://img.example.org; script-src *\"]", "1:12", `"pictures" is not an origin`, ""},
		{"hide: {stability: [idae]}", "1:20", `"hide.stability" does not know "idae"`, "idea, in_creation"},
		{"kinds: [{kind: opertion}]", "1:16", `"kinds.kind" is "opertion", which is no kind`, `did you mean "operation"?`},
		{"kinds: [{one: call}]", "1:9", `each of "kinds" has a "kind", and this one has none`, "add it"},
		{"guides:", "1:9", `"guides" must be a text, not empty`, ""},
		{"x: 1\ntitle: 2024", "2:8", `"title" must be a text, not 2024`, ""},
		{"sources: src", "1:10", `"sources" must be a list of texts, not a text`, ""},
		{"sources: []", "1:10", `"sources" is an empty list`, "name at least one"},
		{"sources: [src, 3]", "1:16", `each of "sources" must be a text, not 3`, ""},
		{"sources: [src, ../other]", "1:16", `"sources" leads out of the folder`, ""},
		{"sources: [/etc]", "1:11", `"sources" leads out of the folder`, ""},
		{"guides: ../../guides", "1:9", `"guides" leads out of the folder`, ""},
		{"sources: [src, ./src/]", "1:16", `"sources" names "src" twice`, "remove one"},
		{"logo: https://example.org/a.svg", "1:7", `"logo" is an address, and not a path: https://example.org/a.svg`, "put the file into the folder"},
		{"exclude: [src/old, ../other/**]", "1:20", `"exclude" has "../other/**", which is nothing in the folder`, "patterns are relative to docsgen.yaml"},
		{"owners:\n  - name: a\n  - name: b\n  - name: a", "4:11", `"owners.name" is "a", as that of an owner before it is`, "make one of the two"},
		{"\ttitle: A", "1:1", "a tab cannot indent YAML", "indent with spaces"},
		{"owners:\n\t- name: a", "2:1", "a tab cannot indent YAML", "indent with spaces"},
		{"internal: \"yes\"", "1:11", `"internal" must be true or false, not a text`, ""},
		{"languages: [en, de]", "1:17", `"languages" does not know "de"`, "it is one of en, fr, es"},
		{"url: example.org", "1:6", `"url" is not a web address`, "https://"},
		{"url: javascript:alert(1)", "1:6", `"url" is not a web address`, ""},
		{"url: https://example.org/?a=b", "1:6", `"url" has a query`, "https://example.org/"},
		{"repository: git@github.com:a/b.git", "1:13", `"repository" is not a web address`, ""},
		{"title: A\ntitle: B", "2:1", `the property "title" is there twice`, "remove one"},
		{"owners: [a]", "1:10", `"owners" must be keys with values, not a text`, ""},
		{"owners: {name: a}", "1:9", `"owners" must be a list of keys with values, not an object`, ""},
		{"owners: [{kind: team}]", "1:10", `each of "owners" has a "name", and this one has none`, "add it"},
		{"checks: {owner-mising: off}", "1:10", `"checks" has no property "owner-mising"`, `did you mean "owner-missing"?`},
		{"checks: {owner-missing: fatal}", "1:25", `"checks.owner-missing" does not know "fatal"`, "it is one of error, warning, note, off"},
		{"diff: {grace: {stable: -1}}", "1:24", `"diff.grace.stable" is -1, which is no number of days`, "0 to 36500"},
		{"diff: {grace: {stable: 1.5}}", "1:24", `"diff.grace.stable" is 1.5, which is no number of days`, ""},
		{"diff: {grace: {stable: long}}", "1:24", `"diff.grace.stable" must be a number, not a text`, ""},
		{"diff: {grace: {idea: 3}}", "1:16", `"diff.grace" has no property "idea"`, ""},
		{"diff: {accepted: ../a.yaml}", "1:18", `"diff.accepted" leads out of the folder`, ""},
		{"diff: {verdicts: {enum-value-added: risky}}", "1:19", `"diff.verdicts" has no property "enum-value-added"`, ""},
		{"diff: {verdicts: {auth-raised: bad}}", "1:32", `"diff.verdicts.auth-raised" does not know "bad"`, "it is one of docs, compatible, risky, breaking"},
		{"title: {", "", "", ""},
		{"- title", "1:1", "the configuration must be keys with values, not a list", ""},
	} {
		c, diagnostics := load(t, test.text)
		if c != nil || len(diagnostics) == 0 {
			t.Errorf("%q is taken", test.text)
			continue
		}
		d := diagnostics[len(diagnostics)-1]
		at := fmt.Sprintf("%d:%d", d.Line, d.Column)
		if test.at != "" && at != test.at || !strings.HasPrefix(d.Message, test.message) || !strings.Contains(d.Hint, test.hint) {
			t.Errorf("%q: %s %q, hint %q", test.text, at, d.Message, d.Hint)
		}
		if d.Severity != contracts.Error || len(d.Frame) == 0 {
			t.Errorf("%q: a %s with %d lines of frame", test.text, d.Severity, len(d.Frame))
		}
	}
	if _, _, err := LoadConfig(filepath.Join(t.TempDir(), "none.yaml")); err == nil {
		t.Error("a file that is not there is read")
	}
}

// TestConfigSchema keeps docsgen.schema.json fresh: it is what the table of keys says. With
// UPDATE=1 it is written.
func TestConfigSchema(t *testing.T) {
	schema := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "The configuration of docsgen"},
		{"description", "docsgen.yaml, beside the sources of a registry."},
	}
	schema = append(schema, objectSchema(configKeys)...)
	var want bytes.Buffer
	encoder := json.NewEncoder(&want)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(schema); err != nil {
		t.Fatal(err)
	}
	if os.Getenv("UPDATE") != "" {
		put(t, "docsgen.schema.json", want.String())
	}
	got, err := os.ReadFile("docsgen.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want.String() {
		t.Error("docsgen.schema.json is not what configKeys says; run this test with UPDATE=1")
	}

	compiled := compileSchema(t, "docsgen.schema.json")
	for text, valid := range map[string]bool{
		everyKey: true, "titel: X": false, "sources: src": false, "sources: []": false, "languages: [de]": false, "internal: 1": false,
		"servers: [{name: X}]": false, "servers: [{url: ftp://x}]": false, "url: example.org": false, "notice: {titel: X}": false, "sources: [a, a]": false, "diff: {grace: {beta: 1.5}}": false, "diff: {grace: {beta: 40000}}": false,
	} {
		root, _ := document.Parse("x.yaml", text)
		if err := compiled.Validate(plainValue(root)); (err == nil) != valid {
			t.Errorf("the schema says %v about %q", err, text)
		}
		if c, _ := load(t, text); (c != nil) != valid {
			t.Errorf("the program and the schema differ about %q", text)
		}
	}
}

// object is a JSON object whose properties keep their order.
type object [][2]any

func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, p := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		value := new(bytes.Buffer)
		encoder := json.NewEncoder(value)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(p[1]); err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "%q:%s", p[0], value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func objectSchema(keys []configKey) object {
	properties := object{}
	for _, k := range keys {
		properties = append(properties, [2]any{k.name, append(object{{"description", k.doc}}, valueSchema(k)...)})
	}
	schema := object{{"type", "object"}, {"additionalProperties", false}, {"properties", properties}}
	for _, k := range keys {
		if k.needed {
			schema = append(schema, [2]any{"required", []string{k.name}})
		}
	}
	return schema
}

func valueSchema(k configKey) object {
	text := object{{"type", "string"}, {"minLength", 1}}
	if k.words != nil {
		text = object{{"enum", k.words}}
	}
	if k.form != "" {
		text = append(text, [2]any{"pattern", k.form})
	}
	schema := text
	switch {
	case k.begin != nil:
		return object{{"type", "array"}, {"minItems", 1}, {"items", objectSchema(k.keys)}}
	case k.keys != nil:
		return objectSchema(k.keys)
	case k.kind == contracts.Number:
		schema = object{{"type", "integer"}, {"minimum", 0}, {"maximum", maxDays}}
	case k.kind == contracts.Bool:
		schema = object{{"type", "boolean"}}
	case k.kind == contracts.Array:
		schema = object{{"type", "array"}, {"minItems", 1}, {"uniqueItems", true}, {"items", text}}
	}
	if k.value != "" {
		schema = append(schema, [2]any{"default", json.RawMessage(k.value)})
	}
	return schema
}

func compileSchema(t *testing.T, file string) *jsonschema.Schema {
	t.Helper()
	compiled, err := jsonschema.NewCompiler().Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// plainValue is a document as package encoding/json would read it.
func plainValue(n *document.Node) any {
	switch n.Kind {
	case contracts.Object:
		m := map[string]any{}
		for _, member := range n.Members {
			m[member.Name] = plainValue(member.Value)
		}
		return m
	case contracts.Array:
		list := []any{}
		for _, item := range n.Items {
			list = append(list, plainValue(item))
		}
		return list
	case contracts.Bool:
		return n.Text == "true"
	case contracts.Number:
		return json.Number(n.Text)
	case contracts.Null:
		return nil
	}
	return n.Text
}
