package contracts_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/manifest"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// registry joins manifests in YAML, the shortest form in which a registry can be written down; the
// first is a.yaml, the second b.yaml.
func registry(t *testing.T, items ...string) (*contracts.Registry, []contracts.Diagnostic) {
	t.Helper()
	var parts []contracts.Part
	for i, text := range items {
		part, _ := manifest.Load(string(rune('a'+i))+".yaml", "name: x\nitems:\n"+text, func(string) (string, bool) { return "", false })
		parts = append(parts, part)
	}
	return contracts.NewRegistry("x", parts)
}

// item is a contract in one line.
func item(kind, key, version string, more ...string) string {
	return fmt.Sprintf("  - {type: 'contractspec:%s', key: %s, version: %s%s}\n", kind, key, version, strings.Join(append([]string{""}, more...), ", "))
}

func ids(list []*contracts.Contract) string {
	var names []string
	for _, c := range list {
		names = append(names, c.ID.String())
	}
	return strings.Join(names, ", ")
}

// frames writes diagnostics with their marked lines.
func frames(list []contracts.Diagnostic) string {
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintf(&b, "%s %s %s: %s (%s)\n", d.Position, d.Severity, d.Code, d.Message, d.Hint)
		for _, line := range d.Frame {
			if line.Number == d.Line {
				fmt.Fprintf(&b, "%s\n%s^\n", line.Text, strings.Repeat(" ", max(0, d.Column-1)))
			}
		}
		for _, n := range d.Notes {
			fmt.Fprintf(&b, "%s %s\n", n.Position, n.Message)
		}
	}
	return b.String()
}

func expect(t *testing.T, got, want string) {
	t.Helper()
	if got, want = strings.TrimSpace(got), strings.TrimSpace(want); got != want {
		t.Errorf("got:\n%s\n\nwant:\n%s", got, want)
	}
}

func TestOrder(t *testing.T) {
	r, list := registry(t,
		item("event", "b", "1.0.0")+item("rollout-plan", "a", "1.0.0")+item("template", "a", "1.0.0")+item("type", "A", "1.0.0"),
		item("event", "a", "2.0.0-rc.1")+item("event", "a", "10.0.0")+item("event", "a", "9.1.0")+item("event", "a", "2.0.0")+item("operation", "z", "1.0.0"))
	expect(t, ids(r.Contracts), "operation z 1.0.0, event a 10.0.0, event a 9.1.0, event a 2.0.0, event a 2.0.0-rc.1, event b 1.0.0, "+
		"template a 1.0.0, rollout-plan a 1.0.0, type A")
	expect(t, ids(r.Versions("event", "a")), "event a 10.0.0, event a 9.1.0, event a 2.0.0, event a 2.0.0-rc.1")
	expect(t, ids(r.Keyed("a")), ids(r.Versions("event", "a"))+", template a 1.0.0, rollout-plan a 1.0.0")
	expect(t, frames(list), `
a.yaml:4:12 warning unknown-type: docsgen knows no contracts of kind "rollout-plan" (its pages show its properties as they are)
  - {type: 'contractspec:rollout-plan', key: a, version: 1.0.0}
           ^`)
}

// The version that stands for a contract is the newest stable one that is released, else the
// newest.
func TestCurrent(t *testing.T) {
	for _, c := range []struct{ versions, want string }{
		{"1.0.0 stable, 2.0.0 beta", "1.0.0"},
		{"1.0.0 stable, 1.2.0 stable, 2.0.0 deprecated", "1.2.0"},
		{"1.0.0 beta, 2.0.0 idea", "2.0.0"},
		{"1.0.0 stable, 2.0.0-rc.1 stable", "1.0.0"},
		{"2.0.0-rc.1 stable", "2.0.0-rc.1"},
		{"next stable, 0.1.0 beta", "next"},
	} {
		var items string
		for _, v := range strings.Split(c.versions, ", ") {
			version, stability, _ := strings.Cut(v, " ")
			items += item("event", "a", version, "meta: {stability: "+stability+"}")
		}
		r, _ := registry(t, items)
		if got := r.Current("event", "a"); got == nil || got.Version != c.want {
			t.Errorf("of %s the current one is %v, want %s", c.versions, got, c.want)
		}
	}
	r, _ := registry(t, "")
	if got := r.Current("event", "a"); got != nil {
		t.Error(got)
	}
}

func TestDuplicates(t *testing.T) {
	r, list := registry(t, item("event", "b", "1.0.0", "title: First")+item("event", "b", "1.0.1"), item("event", "b", "1.0.0", "title: Second"))
	if c := r.Find(contracts.ID{Kind: "event", Key: "b", Version: "1.0.0"}); len(r.Contracts) != 2 || c.Title != "First" {
		t.Error(ids(r.Contracts))
	}
	expect(t, frames(list), `
b.yaml:3:39 error duplicate-contract: event b 1.0.0 is defined twice, and differently: meta.title is "Second" here, and "First" there (give one of them another key or version)
  - {type: 'contractspec:event', key: b, version: 1.0.0, title: Second}
                                      ^
a.yaml:3:39 the first definition, which is the one that was kept`)
	if n := contracts.CountErrors(list); n != 1 {
		t.Error(n)
	}
}

// Several contracts may share a constant with a ref that leads nowhere. It is told once, always
// with the frame of the first of them.
func TestSharedRefsAreToldOnce(t *testing.T) {
	files := map[string]string{"a.ts": "import { defineEvent } from '@contractspec/lib.contracts-spec';\n\nconst capability = { key: 'gone', version: '1.0.0' };\n"}
	for i := range 20 {
		files["a.ts"] += fmt.Sprintf("export const E%d = defineEvent({ meta: { key: 'x.e%d', version: '1.0.0', stability: 'stable', owners: ['@x'], tags: [] }, capability });\n\n\n\n", i, i)
	}
	parts := typescript.New(typescript.Options{}).Load(t.Context(), files)
	_, first := contracts.NewRegistry("x", parts)
	if len(first) != 1 {
		t.Fatal(frames(first))
	}
	for range 20 {
		if _, again := contracts.NewRegistry("x", parts); !reflect.DeepEqual(again, first) {
			t.Fatalf("got\n%v\nthen\n%v", first, again)
		}
	}
}

// Translations into several languages share a key; refs mean the one that the others fall back on.
func TestTranslations(t *testing.T) {
	words := func(locale, more string) string {
		return item("translation", "words", "1.0.0", "locale: "+locale+more)
	}
	r, list := registry(t, words("fr", ", fallback: en"), words("en", "")+words("es", ", fallback: en")+
		item("feature", "shop", "1.0.0", "translations: [{key: words}]"))
	expect(t, ids(r.Contracts), "feature shop 1.0.0, translation words 1.0.0, translation words@es 1.0.0, translation words@fr 1.0.0")
	expect(t, frames(list), "")
	plain := r.Out(r.Find(contracts.ID{Kind: "feature", Key: "shop", Version: "1.0.0"}))
	if len(plain) != 1 || plain[0].Target.Spec.Property("locale").Str() != "en" {
		t.Errorf("the feature holds %v", plain)
	}
	_, list = registry(t, words("fr", "")+words("en", "")+words("fr", ", title: Others"))
	if len(list) != 1 || list[0].Code != contracts.DuplicateContract.Code {
		t.Errorf("twice into one language: %v", list)
	}
}

// A prerelease makes no release look old.
func TestNewer(t *testing.T) {
	r, _ := registry(t, item("event", "a", "1.0.0")+item("event", "a", "1.1.0")+item("event", "a", "2.0.0-rc.1")+item("event", "a", "2.0.0-rc.2"))
	for version, want := range map[string]string{"1.0.0": "1.1.0", "1.1.0": "", "2.0.0-rc.1": "2.0.0-rc.2", "2.0.0-rc.2": ""} {
		got := ""
		if newer := r.Newer(r.Find(contracts.ID{Kind: "event", Key: "a", Version: version})); newer != nil {
			got = newer.Version
		}
		if got != want {
			t.Errorf("after %s comes %q, want %q", version, got, want)
		}
	}
}

// Each ref is seen from both ends.
func TestRefs(t *testing.T) {
	r, list := registry(t, item("operation", "create", "1.0.0", "sideEffects: {emits: [{ref: {key: created, version: 1.0.0}, when: Done}, {key: counted}, {key: created, version: 1.0.0, when: Redone}]}",
		"policy: {policies: [{key: guard}]}", "capability: {key: ordering, version: 1.0.0}")+
		item("event", "created", "1.0.0")+item("event", "created", "2.0.0")+item("event", "counted", "1.0.0")+item("policy", "guard", "1.0.0")+
		item("capability", "ordering", "1.0.0", "provides: [{surface: operation, key: create}]", "requires: [{key: paying, optional: true, reason: Money}]")+
		item("feature", "shop", "1.0.0", "operations: [{key: create, version: 1.0.0}]", "opToPresentation: [{op: {key: create}, pres: {key: page}}]")+
		item("presentation", "page", "1.0.0")+
		item("form", "order", "1.0.0", "actions: [{op: {name: create, version: 1.0.0}}]")+
		item("workflow", "checkout", "1.0.0", "definition: {steps: [{id: a, action: {operation: {key: create, version: 1.0.0}}}]}")+
		item("test-spec", "tests", "1.0.0", "target: {type: operation, operation: {ref: {key: create}}}")+
		item("agent", "helper", "1.0.0", "tools: [{operationRef: {key: create}}, {subagentRef: {key: other}}]")+
		item("agent", "other", "1.0.0", "something: {deep: [{operation: {key: create}}]}", "deprecation: {replacedBy: {key: helper}}")+
		item("template", "kit", "1.0.0", "registryDependencies: [page]"))
	var b strings.Builder
	for _, c := range r.Contracts {
		for _, e := range r.Out(c) {
			to := "nothing"
			if e.Target != nil {
				to = e.Target.ID.String()
				if !slices.ContainsFunc(r.In(e.Target), func(in contracts.Edge) bool { return in.From == c && in.Relation == e.Relation }) {
					t.Errorf("%s does not know that %s refers to it", e.Target.ID, c.ID)
				}
			}
			if e.State == contracts.RefOutdated {
				to += ", which is outdated"
			}
			fmt.Fprintln(&b, strings.TrimSpace(fmt.Sprint(c.Key, " ", e.Relation, " ", to, " ", e.When, e.Reason)))
		}
	}
	expect(t, b.String(), `
create emits event created 1.0.0, which is outdated Done
create emits event counted 1.0.0
create emits event created 1.0.0, which is outdated Redone
create governed policy guard 1.0.0
create part-of capability ordering 1.0.0
shop holds operation create 1.0.0
shop holds presentation page 1.0.0
ordering provides operation create 1.0.0
ordering requires nothing Money
order calls operation create 1.0.0
checkout calls operation create 1.0.0
helper calls operation create 1.0.0
helper calls agent other 1.0.0
other replaced agent helper 1.0.0
other refers-to operation create 1.0.0
tests tests operation create 1.0.0
kit requires presentation page 1.0.0`)
	expect(t, frames(list), "")
}

func TestUnknownRefs(t *testing.T) {
	_, list := registry(t, item("event", "order.created", "1.0.0")+
		item("operation", "a", "1.0.0", "sideEffects: {emits: [{key: order.creatd, version: 1.0.0}]}")+
		item("operation", "b", "1.0.0", "sideEffects: {emits: [{key: order.created, version: 2.0.0}]}")+
		item("operation", "c", "1.0.0", "sideEffects: {emits: [{key: a}]}")+
		item("operation", "d", "1.0.0", "sideEffects: {emits: [{key: nowhere.at.all}]}", "something: {event: {key: loose}}")+
		item("operation", "e", "1.0.0", "sideEffects: {emits: [{key: e}]}"))
	expect(t, frames(list), `
a.yaml:4:90 warning unknown-ref: no event "order.creatd" in this registry (did you mean "order.created"?)
  - {type: 'contractspec:operation', key: a, version: 1.0.0, sideEffects: {emits: [{key: order.creatd, version: 1.0.0}]}}
                                                                                         ^
a.yaml:5:90 warning unknown-version: event "order.created" has no version 2.0.0 in this registry (the newest is 1.0.0)
  - {type: 'contractspec:operation', key: b, version: 1.0.0, sideEffects: {emits: [{key: order.created, version: 2.0.0}]}}
                                                                                         ^
a.yaml:6:90 warning unknown-ref: no event "a" in this registry (there is one among the operations)
  - {type: 'contractspec:operation', key: c, version: 1.0.0, sideEffects: {emits: [{key: a}]}}
                                                                                         ^
a.yaml:7:90 warning unknown-ref: no event "nowhere.at.all" in this registry ()
  - {type: 'contractspec:operation', key: d, version: 1.0.0, sideEffects: {emits: [{key: nowhere.at.all}]}, something: {event: {key: loose}}}
                                                                                         ^
a.yaml:8:90 warning unknown-ref: no event "e" in this registry (there is one among the operations)
  - {type: 'contractspec:operation', key: e, version: 1.0.0, sideEffects: {emits: [{key: e}]}}
                                                                                         ^`)
}

// Types of one name are told apart by those they belong to, and have the domain of what uses them.
func TestTypes(t *testing.T) {
	schema := func(title, fields string) string {
		return "schema: {payload: {title: " + title + ", properties: {" + fields + "}}}"
	}
	r, _ := registry(t,
		item("event", "shop.a", "1.0.0", schema("Address", "street: {type: string}"))+item("event", "shop.b", "1.0.0", schema("Order", "to: {title: Line, properties: {x: {}}}")),
		item("event", "crm.a", "1.0.0", schema("Address", "city: {type: string}"))+item("event", "crm.b", "1.0.0", schema("Address", "zip: {type: string}")))
	var got []string
	for _, c := range r.Contracts {
		if c.Kind != contracts.Type {
			continue
		}
		var users []string
		for _, e := range r.In(c) {
			users = append(users, e.From.Key)
		}
		if r.TypeOf(c.Shape) != c {
			t.Errorf("%s is not the type of its model", c.Key)
		}
		got = append(got, fmt.Sprintf("%s (%s) used by %s", c.Key, c.Domain, strings.Join(users, " ")))
	}
	expect(t, strings.Join(got, "\n"), `
Line (shop) used by Order
Order (shop) used by shop.b
crm.a.Address (crm) used by crm.a
crm.b.Address (crm) used by crm.b
shop.Address (shop) used by shop.a`)
}

// A model that two modules show is one type, and keeps its plain name.
func TestOneModelTwice(t *testing.T) {
	model := func() *contracts.Shape {
		return &contracts.Shape{Name: "Money", Origin: contracts.Position{File: "money.ts", Line: 3, Column: 1}}
	}
	part := func(file string) contracts.Part {
		return contracts.Part{File: file, Contracts: []*contracts.Contract{contracts.NewType(model(), contracts.Source{File: "money.ts", StartLine: 3, EndLine: 3})}}
	}
	r, list := contracts.NewRegistry("x", []contracts.Part{part("a.ts"), part("b.ts")})
	if ids(r.Contracts) != "type Money" || r.TypeOf(model()) != r.Contracts[0] || len(list) > 0 {
		t.Error(ids(r.Contracts), frames(list))
	}
}
