package diff_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/manifest"
	"github.com/lssm-tech/docsgen/contracts/snapshot"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

const order = `
  - {type: 'contractspec:operation', key: order.create, version: 1.0.0, meta: {stability: stable, owners: ['@orders']}, policy: {auth: %s}, schema: {input: {type: object, properties: {id: {type: %s}}}}}
  - {type: 'contractspec:feature', key: orders, version: 1.0.0, meta: {owners: ['@shop', '@orders']}, operations: [{key: order.create}]}
`

// TestFingerprints: a finding is known again, wherever it stands and whatever else has changed.
func TestFingerprints(t *testing.T) {
	base := registry(t, "shop.yaml", fmt.Sprintf(order, "user", "number"))
	prints := func(head string) string {
		var list []string
		for _, f := range diff.Compare(base, registry(t, "shop.yaml", head), diff.Options{}).Findings {
			if f.Rule.ID == "type-narrowed" {
				list = append(list, f.Fingerprint)
			}
		}
		return strings.Join(list, " ")
	}
	first := prints(fmt.Sprintf(order, "user", "integer"))
	if len(first) != 12 {
		t.Fatalf("fingerprints are %q", first)
	}
	for what, head := range map[string]string{
		"lines above":      "\n\n\n" + fmt.Sprintf(order, "user", "integer"),
		"another change":   fmt.Sprintf(order, "admin", "integer"),
		"another version":  strings.Replace(fmt.Sprintf(order, "user", "integer"), "version: 1.0.0", "version: 2.0.0", 1),
		"another contract": "  - {type: 'contractspec:event', key: e, version: 1.0.0}\n" + fmt.Sprintf(order, "user", "integer"),
		"other words":      strings.Replace(fmt.Sprintf(order, "user", "integer"), "id: {type: integer", "note: {type: string}, id: {description: One, type: integer", 1),
	} {
		if again := prints(head); again != first {
			t.Errorf("with %s it is %q, and was %q", what, again, first)
		}
	}
	if other := prints(fmt.Sprintf(order, "user", "string")); other == first {
		t.Error("another change has the same fingerprint")
	}
}

func TestOwnersAreThoseOfConsumersToo(t *testing.T) {
	r := diff.Compare(registry(t, "shop.yaml", fmt.Sprintf(order, "user", "number")), registry(t, "shop.yaml", fmt.Sprintf(order, "admin", "number")), diff.Options{})
	if f := r.Findings[0]; f.Rule.ID != "auth-raised" || fmt.Sprint(f.Owners) != "[@orders @shop]" || f.Consumers[0].Relation != contracts.Holds {
		t.Errorf("%+v", f)
	}
}

func TestAccepted(t *testing.T) {
	base, head := registry(t, "shop.yaml", fmt.Sprintf(order, "user", "number")), registry(t, "shop.yaml", fmt.Sprintf(order, "admin", "integer"))
	all := diff.Compare(base, head, diff.Options{})
	text := `
- {rule: auth-raised, contract: operation order.create, reason: Agreed with all callers., by: ada, date: 2026-05-01}
- {fingerprint: ` + fingerprintOf(all, "type-narrowed") + `, reason: Never sent., by: ada, until: 2026-07-01}
- {rule: auth-lowered, contract: operation order.create, reason: Old., by: bob}
- {rule: auth-raised, contract: operation order.create, path: policy.other, reason: Old., by: bob}
`
	entries, list := diff.ReadAccepted("accepted.yaml", text)
	if len(list) > 0 || len(entries) != 4 {
		t.Fatal(entries, list)
	}
	for date, want := range map[string]string{
		"":           "accepted 2, breaking 0, unused 2",
		"2026-07-01": "accepted 2, breaking 0, unused 2",
		"2026-07-02": "accepted 1, breaking 1, unused 3",
	} {
		r := diff.Compare(base, head, diff.Options{Accepted: entries, Date: date})
		n := r.Count()
		if got := fmt.Sprintf("accepted %d, breaking %d, unused %d", n.Accepted, n.Breaking, len(r.Unused)); got != want || r.Fails(diff.Breaking) != (n.Breaking > 0) {
			t.Errorf("on %q: %s, want %s", date, got, want)
		}
	}
}

func fingerprintOf(r *diff.Report, rule string) string {
	for _, f := range r.Findings {
		if f.Rule.ID == rule {
			return f.Fingerprint
		}
	}
	return ""
}

func TestAcceptedWrongly(t *testing.T) {
	for text, want := range map[string]string{
		"a: 1": "the file must be a list of entries, not an object",
		"- x":  "an entry must be an object with rule and contract, or a fingerprint, not a text",
		"- {rule: auth-raised, contract: operation a, by: ada}":                               "an entry does not say why it accepts something, and who does",
		"- {rule: auth-rased, contract: operation a, by: ada, reason: x}":                     `there is no rule "auth-rased"`,
		"- {rule: auth-raised, by: ada, reason: x}":                                           "an entry does not say what it accepts",
		"- {fingerprint: abc, by: ada, reason: x, until: soon}":                               `"soon" is no day`,
		"- {fingerprint: abc, by: ada, reason: x, until: 2026-02-30}":                         `"2026-02-30" is no day`,
		"- {rule: auth-raised, contract: operation a, by: ada, reason: x, utnil: 2026-01-01}": `an entry has no property "utnil"`,
		"- {rule: auth-raised, contract: operation a, by: [ada], reason: x}":                  `"by" must be a text, not a list`,
		"- {rule: auth-raised, contract: operation a, by: ada, reason: x":                     "",
	} {
		_, list := diff.ReadAccepted("accepted.yaml", text)
		if contracts.CountErrors(list) == 0 || !strings.Contains(list[0].Message, want) || list[0].Line == 0 {
			t.Errorf("%s: %v", text, list)
		}
	}
}

// TestSteps pins the versions that are suggested.
func TestSteps(t *testing.T) {
	r := diff.Compare(registry(t, "shop.yaml", fmt.Sprintf(order, "user", "number")), registry(t, "shop.yaml", fmt.Sprintf(order, "admin", "number")), diff.Options{})
	if len(r.Versions) != 1 || r.Versions[0].Suggested != "2.0.0" || r.Versions[0].Fits || r.Versions[0].Verdict != diff.Breaking {
		t.Errorf("%+v", r.Versions)
	}
}

func TestMovedContract(t *testing.T) {
	text := fmt.Sprintf(order, "user", "number")
	none := func(string) (string, bool) { return "", false }
	side := func(file string) *contracts.Registry {
		part, _ := manifest.Load(file, "name: shop\nitems:\n"+text, none)
		other, _ := manifest.Load("other.yaml", "name: shop\nitems:\n  - {type: 'contractspec:event', key: e, version: 1.0.0}\n", none)
		r, _ := contracts.NewRegistry("shop", []contracts.Part{part, other})
		return r
	}
	r := diff.Compare(side("a.yaml"), side("b.yaml"), diff.Options{})
	if len(r.Findings) != 2 || r.Findings[0].Rule.ID != "contract-moved" || r.Findings[0].Verdict != diff.Docs || len(r.Versions) != 2 || !r.Versions[0].Fits {
		t.Errorf("%+v", r)
	}
	// A registry of one file goes by the name of that, whatever it is called.
	if r := diff.Compare(registry(t, "a.yaml", text), registry(t, "b.yaml", text), diff.Options{}); len(r.Findings) > 0 {
		t.Errorf("%+v", r.Findings)
	}
}

// TestDocument holds a report against its schema, with the names that other programs rely on.
func TestDocument(t *testing.T) {
	schemaText, err := jsonschema.UnmarshalJSON(bytes.NewReader(diff.Schema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("diff.schema.json", schemaText); err != nil {
		t.Fatal(err)
	}
	schema := compiler.MustCompile("diff.schema.json")
	base, head := registry(t, "shop.yaml", fmt.Sprintf(order, "user", "number")), registry(t, "shop.yaml", fmt.Sprintf(order, "admin", "integer"))
	entries, _ := diff.ReadAccepted("accepted.yaml", "- {rule: auth-raised, contract: operation order.create, reason: Agreed., by: ada}")
	for _, r := range []*diff.Report{diff.Compare(base, head, diff.Options{Accepted: entries}), diff.Compare(base, base, diff.Options{})} {
		text, err := json.Marshal(r.Document("main", "HEAD"))
		if err != nil {
			t.Fatal(err)
		}
		document, _ := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err := schema.Validate(document); err != nil {
			t.Errorf("%v\n%s", err, text)
		}
		if want := `{"rule":"type-narrowed","verdict":"breaking","contract":{"kind":"operation","key":"order.create","version":"1.0.0"},"path":"io.input.id","direction":"in","old":"number","new":"integer","consumers":[{"kind":"feature","key":"orders","version":"1.0.0","relation":"holds","path":""}],"owners":["@orders","@shop"],"fingerprint":`; len(r.Findings) > 0 && !strings.Contains(string(text), want) {
			t.Errorf("%s\nlacks\n%s", text, want)
		}
	}
}

// TestSnapshotsCompareAsTheirSources: a registry, and the one that is read from its snapshot,
// differ in nothing, and differ from others in the same.
func TestSnapshotsCompareAsTheirSources(t *testing.T) {
	r, _ := contracts.NewRegistry("x", typescript.New(typescript.Options{}).Load(t.Context(), contractstest.Modules(60)))
	files := contractstest.Modules(60)
	for name, text := range files {
		files[name] = strings.ReplaceAll(strings.ReplaceAll(text, "isOptional: true", "isOptional: false"), "auth: 'user'", "auth: 'admin'")
	}
	edited, _ := contracts.NewRegistry("x", typescript.New(typescript.Options{}).Load(t.Context(), files))
	var text bytes.Buffer
	if err := snapshot.Write(&text, r); err != nil {
		t.Fatal(err)
	}
	kept, faults := snapshot.Read("x.json", text.String())
	if kept == nil {
		t.Fatal(faults)
	}
	if same := diff.Compare(kept, r, diff.Options{}); len(same.Findings) > 0 {
		t.Errorf("%s", finding(same.Findings[0]))
	}
	one, other := diff.Compare(r, edited, diff.Options{}), diff.Compare(kept, edited, diff.Options{})
	if len(one.Findings) < 60 || len(one.Findings) != len(other.Findings) {
		t.Fatalf("%d and %d findings", len(one.Findings), len(other.Findings))
	}
	for i := range one.Findings {
		if a, b := finding(one.Findings[i]), finding(other.Findings[i]); a != b {
			t.Errorf("%s\n%s", a, b)
		}
	}
}

// TestSharedShapesAreNoExplosion: shapes without a name that hold each other in several ways are
// compared in time, and what is not compared is said not to be known.
func TestSharedShapesAreNoExplosion(t *testing.T) {
	made := func(leaf string) *contracts.Registry {
		shape := &contracts.Shape{Kind: contracts.ScalarShape, Scalar: leaf}
		for range 60 {
			use := contracts.Use{Shape: shape}
			shape = &contracts.Shape{Kind: contracts.ObjectShape, Fields: []contracts.Field{{Name: "a", Use: use}, {Name: "b", Use: use}}}
		}
		c, _ := contracts.New(contracts.Event, "", contracts.ObjectValue(
			contracts.Member{Name: "meta", Value: contracts.ObjectValue(contracts.Member{Name: "key", Value: contracts.StringValue("e")}, contracts.Member{Name: "version", Value: contracts.StringValue("1.0.0")})},
			contracts.Member{Name: "payload", Value: contracts.UseValue(contracts.Use{Shape: shape})}), contracts.Source{File: "e.ts"})
		r, _ := contracts.NewRegistry("x", []contracts.Part{{File: "e.ts", Contracts: []*contracts.Contract{c}}})
		return r
	}
	if r := diff.Compare(made("Int"), made("Int"), diff.Options{}); len(r.Findings) > 0 {
		t.Error(finding(r.Findings[0]))
	}
	r := diff.Compare(made("Int"), made("String"), diff.Options{})
	if !r.Fails(diff.Breaking) || len(r.Findings) > 50_000 {
		t.Errorf("%d findings", len(r.Findings))
	}
}

// TestManyOfAll compares long lists of what is compared with each other where it is few: were each
// compared with each, this would take minutes.
func TestManyOfAll(t *testing.T) {
	const many = 3000
	side := func(first int) *contracts.Registry {
		var refs, same, branches, needs, items strings.Builder
		for i := first; i < first+many; i++ {
			fmt.Fprintf(&refs, "{key: o%d}, ", i)
			same.WriteString("{id: x}, ")
			fmt.Fprintf(&branches, "{type: object, required: [is], properties: {is: {const: b%d}}}, ", i)
			fmt.Fprintf(&needs, "n%d, ", i)
			fmt.Fprintf(&items, "  - {type: 'contractspec:job', key: j%d, version: 1.0.0, schedule: {cron: '* * * * *'}, timeoutMs: %d, a: 1, b: 2}\n", i, i)
		}
		return registry(t, "shop.yaml", fmt.Sprintf("  - {type: 'contractspec:feature', key: f, version: 1.0.0, operations: [%s], x: [%s]}\n  - {type: 'contractspec:event', key: e, version: 1.0.0, schema: {payload: {oneOf: [%s]}}}\n"+
			"  - {type: 'contractspec:event', key: n, version: 1.0.0, schema: {payload: {type: object, dependentRequired: {a: [%s]}}}}\n%s", refs.String(), same.String(), branches.String(), needs.String(), items.String()))
	}
	r := diff.Compare(side(0), side(many/2), diff.Options{})
	count := map[string]int{}
	for _, f := range r.Findings {
		count[f.Rule.ID]++
	}
	for rule, want := range map[string]int{
		"feature-content-removed": many / 2, "feature-content-added": many / 2, "union-member-removed": many / 2, "union-member-added": many / 2, "dependency-added": many / 2, "contract-removed": many / 2,
	} {
		if count[rule] != want {
			t.Errorf("%d times %s, want %d", count[rule], rule, want)
		}
	}
}

// What means something in both directions is two findings, and one change.
func TestChangesAreCountedOnce(t *testing.T) {
	const shared = `$defs: {T: {title: T, type: object, properties: {n: {type: %s}}}}
  - {type: 'contractspec:operation', key: a, version: 1.0.0, schema: {input: {$ref: '#/$defs/T'}, output: {$ref: '#/$defs/T'}}}
`
	r := diff.Compare(registry(t, "shop.yaml", fmt.Sprintf(shared, "string")), registry(t, "shop.yaml", fmt.Sprintf(shared, "boolean")), diff.Options{})
	if found, changes := r.Count().Breaking, r.Changes().Breaking; found != 2 || changes != 1 {
		t.Errorf("%d findings, and %d changes: %+v", found, changes, r.Findings)
	}
}

// TestAppendAccepted: entries go to the end of a list as it is indented, and nothing else changes.
func TestAppendAccepted(t *testing.T) {
	entry := diff.Accepted{Rule: "auth-raised", Contract: "operation a", Reason: "Because: # {x}\n\"y\" — ü", By: "ada", From: "- 1"}
	const spelt = "- rule: \"auth-raised\"\n  contract: \"operation a\"\n  from: \"- 1\"\n  reason: \"Because: # {x}\\n\\\"y\\\" — ü\"\n  by: \"ada\"\n"
	const one = "- {rule: auth-lowered, contract: operation a, reason: x, by: b}"
	for before, want := range map[string]string{
		"":                       spelt,
		"# Nothing yet.\n":       "# Nothing yet.\n" + spelt,
		one:                      one + "\n" + spelt,
		"  " + one + " # why\n":  "  " + one + " # why\n  " + strings.TrimSuffix(strings.ReplaceAll(spelt, "\n", "\n  "), "  "),
		"---\n" + one + "\n\n":   "---\n" + one + "\n\n" + spelt,
		"[]\n":                   "",
		"{}":                     "",
		"- {rule: auth-lowered}": "",
		one + "\n...\n":          "",
	} {
		text, list := diff.AppendAccepted("accepted.yaml", before, []diff.Accepted{entry})
		if want == "" {
			if text != before || contracts.CountErrors(list) == 0 {
				t.Errorf("%q became %q: %v", before, text, list)
			}
			continue
		}
		entries, faults := diff.ReadAccepted("accepted.yaml", text)
		if text != want || len(list)+len(faults) > 0 || entries[len(entries)-1].Reason != entry.Reason || entries[len(entries)-1].From != entry.From {
			t.Errorf("%q became\n%s\nwant\n%s\n%v", before, text, want, list)
		}
	}
}
