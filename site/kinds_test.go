package site_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/site"
)

// putAt puts a value at a path of a spec, with a list where it says "[]" and an object where it
// says "*".
func putAt(spec contracts.Value, path string, v contracts.Value) contracts.Value {
	if path == "" {
		return v
	}
	step, rest, _ := strings.Cut(path, ".")
	name, list := strings.CutSuffix(step, "[]")
	if name == "*" {
		name = "any"
	}
	inner := spec.Property(name)
	if list {
		item := contracts.Value{}
		if rest != "" && len(inner.Items()) > 0 {
			item = inner.Items()[0]
		}
		inner = contracts.ArrayValue(putAt(item, rest, v))
	} else {
		inner = putAt(inner, rest, v)
	}
	out := spec.Without(name)
	return contracts.ObjectValue(append(out.Fields(), contracts.Member{Name: name, Value: inner})...)
}

// builtAs is the site of sources in which the kinds of a table stand.
func builtAs(t *testing.T, kinds *contracts.KindTable, files map[string]string) *site.Site {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		put(t, filepath.Join(dir, name), text)
	}
	w, err := workspace.Open(workspace.Options{Dir: dir, Kinds: kinds})
	if err != nil {
		t.Fatal(err)
	}
	r, list, err := w.Load(t.Context())
	if err != nil || len(list) > 0 {
		t.Fatal(list, err)
	}
	s, _ := planned(t, r, "", "")
	return s
}

// everyKind is a registry with one contract of each kind, which has a ref at each place where its
// kind knows one, and a model with two fields at each place of a model.
func everyKind(t *testing.T) *contracts.Registry {
	t.Helper()
	part := contracts.Part{File: "all.ts"}
	for _, info := range contracts.Kinds().All() {
		if info.Kind == contracts.Type {
			continue
		}
		spec := putAt(contracts.ObjectValue(), "meta.key", contracts.StringValue("all."+string(info.Kind)))
		spec = putAt(spec, "meta.version", contracts.StringValue("1.0.0"))
		for _, rule := range slices.Concat(info.Refs, contracts.SharedRefs) {
			to := rule.To
			if to == "" {
				to = contracts.Operation
			}
			ref := putAt(contracts.ObjectValue(), "key", contracts.StringValue("all."+string(to)))
			spec = putAt(spec, rule.Path, putAt(ref, "version", contracts.StringValue("1.0.0")))
		}
		for i, path := range info.Models {
			object := func(name string, holds *contracts.Shape) *contracts.Shape {
				return &contracts.Shape{Kind: contracts.ObjectShape, Fields: []contracts.Field{{Name: fmt.Sprint(name, i), Use: contracts.Use{Shape: holds}}}}
			}
			outer := object("outer", object("inner", &contracts.Shape{Kind: contracts.ScalarShape, Scalar: "String"}))
			spec = putAt(spec, path, contracts.UseValue(contracts.Use{Shape: outer}))
		}
		c, list := contracts.New(info.Kind, "", spec, contracts.Source{File: "all.ts", StartLine: 1, EndLine: 1})
		if c == nil || len(list) > 0 {
			t.Fatal(info.Kind, list)
		}
		part.Contracts = append(part.Contracts, c)
	}
	r, list := contracts.NewRegistry("all", []contracts.Part{part})
	if len(list) > 0 {
		t.Fatal(list)
	}
	return r
}

// Wherever a kind knows a ref, the contract's page has it in its relations, and the page at its
// other end knows of it.
func TestEveryRefOfEveryKindIsSeenFromBothEnds(t *testing.T) {
	r := everyKind(t)
	for _, c := range r.Contracts {
		for _, rule := range slices.Concat(r.Kinds.Info(c.Kind).Refs, contracts.SharedRefs) {
			found := false
			for _, e := range r.Out(c) {
				self := e.Target == c
				found = found || e.Relation == rule.Relation && (rule.To == "" || e.To.Kind == rule.To) && !self &&
					slices.ContainsFunc(r.In(e.Target), func(in contracts.Edge) bool { return in.From == c && in.Relation == rule.Relation })
			}
			if toItself := rule.To == c.Kind || rule.To == "" && c.Kind == contracts.Operation; !found && !toItself {
				t.Errorf("%s: no %s at %s", c.Kind, rule.Relation, rule.Path)
			}
		}
	}
}

// checkPages fails where a page calls missing what its relations link, or shows a field that search
// does not find.
func checkPages(t *testing.T, name string, s *site.Site) {
	t.Helper()
	fields := map[string][]string{}
	for _, d := range s.Documents() {
		fields[d.URL] = d.Fields
	}
	shown := 0
	for c, route := range s.Placed() {
		doc := rendered(t, s, route)
		checkAgreement(t, doc, name+": "+c.ID.String())
		for _, field := range texts(doc, ".fields tr[id] > th") {
			shown++
			if !slices.Contains(fields[route], field) {
				t.Errorf("%s: %s shows the field %s, which search does not find", name, c.ID, field)
			}
		}
	}
	if shown == 0 {
		t.Errorf("%s: no page shows a field", name)
	}
}

// What a page shows, search finds; what its relations link, no section calls missing.
func TestPagesAgreeWithRelationsAndSearch(t *testing.T) {
	every, _ := planned(t, everyKind(t), "", "")
	checkPages(t, "every kind", every)
	for _, name := range []string{"marketplace", "clinic"} {
		checkPages(t, name, loadedFrom(t, filepath.Join("..", "examples", name)).Site)
	}
}

// runbook is a kind that nobody knows but the test below.
var runbook = contracts.KindInfo{
	Kind: "runbook", Plural: "runbooks", Definers: []contracts.Definer{{Name: "defineRunbook"}}, SpecTypes: []string{"RunbookSpec"},
	Shape: []string{"symptoms"}, Variant: "urgency",
	Refs: []contracts.RefRule{
		{Path: "provides[]", To: contracts.Capability, Relation: contracts.Provides},
		{Path: "remedy.calls[]", To: contracts.Operation, Relation: contracts.Calls},
	},
	Models: []string{"payload"}, Slots: []contracts.Slot{{Schema: "input", Path: "payload"}},
	Properties: []contracts.Property{{Path: "pause", Label: "schedule.interval", Unit: contracts.Milliseconds}, {Path: "symptoms"}, {Path: "instructions"}},
}

// A kind that is one value has its page, refs, fields and slots.
func TestOneValueMakesAKind(t *testing.T) {
	s := builtAs(t, contracts.NewKinds(append(slices.Clone(contracts.Kinds().All()), runbook)...), map[string]string{
		"shop.ts": `
import { defineCommand, defineRunbook } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
const shared = { version: '1.0.0', description: 'x', stability: 'stable', owners: ['@a'], tags: [] };
const Restarted = defineSchemaModel({ name: 'Restarted', fields: { restartedAt: { type: ScalarTypeEnum.DateTime(), isOptional: false } } });
export const Restart = defineCommand({ meta: { ...shared, key: 'shop.restart' }, io: { input: null, output: null, success: Restarted } });
const Incident = defineSchemaModel({ name: 'Incident', fields: { severity: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false } } });
export const Outage = defineRunbook({ meta: { ...shared, key: 'shop.outage' }, urgency: 'high', payload: Incident, pause: 90000, instructions: 'Stay *calm*.',
	remedy: { calls: [{ key: 'shop.restart', version: '1.0.0' }] } });
export const Slow: RunbookSpec = { meta: { ...shared, key: 'shop.slow' }, symptoms: ['timeouts'] };
`,
		"registry.json": `{"name": "more", "items": [{"key": "shop.flood", "type": "contractspec:runbook", "version": "1.0.0", "symptoms": ["rain"],
"schema": {"input": {"properties": {"waterLevel": {"type": "integer"}}}}}]}`,
	})
	doc := rendered(t, s, "runbooks/shop.outage.html")
	for selector, want := range map[string][]string{
		`#facts dt:contains("Type") ~ dd`: {"runbook (high)"},
		"#payload .fields tr[id] > th":    {"severity"},
		"#more dt":                        {"urgency", "Runs", "remedy", "calls"},
		"#relations h3":                   nil, // the sections above say all
		"#more .ref a code":               {"shop.restart"},
		"td:nth-child(2) a, .model a":     {"Incident"},
		"#more dd > code":                 {"high", "90000"},
		"#more dd > .unit":                {"(1 min 30 s)"},
		"#instructions em":                {"calm"},
		"#provides":                       nil,
	} {
		if got := texts(doc, selector); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", selector, got, want)
		}
	}
	if got := texts(rendered(t, s, "operations/shop.restart.html"), "#relations h3"); !slices.Equal(got, []string{"Called by 1"}) {
		t.Errorf("the operation's relations are %q", got)
	}
	if got := texts(rendered(t, s, "runbooks/shop.flood.html"), "#payload .fields tr[id] > th"); !slices.Equal(got, []string{"waterLevel"}) {
		t.Errorf("the manifest's schema is %q", got)
	}
	reader, err := s.SearchReader()
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	for query, want := range map[string]string{"field:severity kind:runbook": "shop.outage", "field:waterLevel": "shop.flood", "field:restartedAt kind:operation": "shop.restart", "kind:runbook slow": "shop.slow"} {
		results, err := reader.Query(t.Context(), query, 5)
		if err != nil || len(results.Results) != 1 || results.Results[0].Key != want {
			t.Errorf("%s finds %+v %v", query, results.Results, err)
		}
	}
}
