package contracts_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/manifest"
)

// event is an event whose payload refers to a definition of its own schema.
func event(key, payload, definitions string) string {
	return item("event", key, "1.0.0", "schema: {payload: {$ref: '#/$defs/"+payload+"', $defs: {"+definitions+"}}}")
}

// sums are the parts of keys that are made of what a type says.
var sums = regexp.MustCompile(`Address\.[0-9a-f]{8}\b`)

// typesOf writes the types of a registry: keys, domains and users.
func typesOf(t *testing.T, r *contracts.Registry) string {
	t.Helper()
	var b strings.Builder
	for _, c := range r.Contracts {
		if c.Kind != contracts.Type {
			continue
		}
		if r.TypeOf(c.Shape) != c {
			t.Errorf("%s is not the type of its shape", c.Key)
		}
		var users []string
		for _, e := range r.In(c) {
			users = append(users, e.From.Key)
		}
		fmt.Fprintf(&b, "%s (%s) used by %s\n", c.Key, c.Domain, strings.Join(users, " "))
	}
	return b.String()
}

// A type is its name and what it says: not the file, nor the line in it.
func TestTypesAreWhatTheySay(t *testing.T) {
	const address, other = "Address: {properties: {street: {type: string}}}", "Address: {properties: {city: {type: string}}}"
	const described = "Address: {description: Where., properties: {street: {type: string}}}"
	const order = "Order: {properties: {to: {$ref: '#/$defs/Address'}}}, "
	const tree = "Tree: {properties: {value: {type: %s}, left: {$ref: '#/$defs/Tree'}, right: {$ref: '#/$defs/Leaf'}}}, Leaf: {properties: {up: {$ref: '#/$defs/Tree'}}}"
	for _, c := range []struct {
		name, want string
		files      []string
	}{
		{"the same in two files is one", "Address (crm) used by crm.b shop.a", []string{event("shop.a", "Address", address), event("crm.b", "Address", address)}},
		{"the owner tells others apart: the domain", "crm.Address (crm) used by crm.b\nshop.Address (shop) used by shop.a shop.c",
			[]string{event("shop.a", "Address", address), event("crm.b", "Address", other) + event("shop.c", "Address", address)}},
		{"in one domain the contract", "shop.a.Address (shop) used by shop.a\nshop.b.Address (shop) used by shop.b",
			[]string{event("shop.a", "Address", address) + event("shop.b", "Address", other)}},
		{"in one contract what they say", "Address.*** (shop) used by shop.a\nAddress.*** (shop) used by shop.a", []string{
			item("operation", "shop.a", "1.0.0", "schema: {input: {$ref: '#/$defs/Address', $defs: {"+address+"}}, output: {$ref: '#/$defs/Address', $defs: {"+other+"}}}")}},
		{"one that another describes is that one", "Address (shop) used by shop.a",
			[]string{item("operation", "shop.a", "1.0.0", "schema: {input: {$ref: '#/$defs/Address', $defs: {"+address+"}}, output: {$ref: '#/$defs/Address', $defs: {"+described+"}}}")}},
		{"but of two that describe it differently neither", "crm.Address (crm) used by crm.b\nhr.Address (hr) used by hr.c\nshop.Address (shop) used by shop.a",
			[]string{event("shop.a", "Address", described), event("crm.b", "Address", strings.Replace(described, "Where", "The place", 1)), event("hr.c", "Address", address)}},
		{"what they hold tells them apart too",
			"crm.Address (crm) used by crm.Order\ncrm.Order (crm) used by crm.b\nshop.Address (shop) used by shop.Order\nshop.Order (shop) used by shop.a",
			[]string{event("shop.a", "Order", order+address), event("crm.b", "Order", order+other)}},
		{"what holds itself is one, too", "Leaf (crm) used by Tree\nTree (crm) used by crm.b shop.a Leaf",
			[]string{event("shop.a", "Tree", fmt.Sprintf(tree, "string")), event("crm.b", "Tree", fmt.Sprintf(tree, "string"))}},
		{"or told apart",
			"crm.Leaf (crm) used by crm.Tree\ncrm.Tree (crm) used by crm.b crm.Leaf\nshop.Leaf (shop) used by shop.Tree\nshop.Tree (shop) used by shop.a shop.Leaf",
			[]string{event("shop.a", "Tree", fmt.Sprintf(tree, "string")), event("crm.b", "Tree", fmt.Sprintf(tree, "integer"))}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, list := registry(t, c.files...)
			if len(list) > 0 {
				t.Error(frames(list))
			}
			expect(t, sums.ReplaceAllString(typesOf(t, r), "Address.***"), c.want)
		})
	}
}

// TestNextNamesTypes has registries follow each other whose types come to share names, to be one,
// and to be told apart: each is the one that is made from nothing.
func TestNextNamesTypes(t *testing.T) {
	edits, random := contractstest.Random(t, 200)
	files := make([]string, 6)
	write := func(i int, r *rand.Rand) {
		var b strings.Builder
		b.WriteString("name: x\nitems:\n" + strings.Repeat("# moved\n", r.IntN(2)))
		for e := range 1 + r.IntN(2) {
			var definitions []string
			names := []string{"A", "B", "C"}
			if r.IntN(2) == 0 { // of its own
				names = []string{fmt.Sprint("A", i), fmt.Sprint("B", i), "C"}
			}
			for _, name := range names {
				holds := []string{"type: string", "type: integer", "$ref: '#/$defs/" + names[0] + "'", "$ref: '#/$defs/" + names[1] + "'"}[r.IntN(4)]
				said := []string{"", "", "description: one, ", "description: other, "}[r.IntN(4)]
				definitions = append(definitions, fmt.Sprintf("%s: {%sproperties: {f: {%s}}}", name, said, holds))
			}
			b.WriteString(event(fmt.Sprintf("d%d.f%d.e%d", i/2, i, e), names[r.IntN(2)], strings.Join(definitions, ", ")))
		}
		files[i] = b.String()
	}
	parts := make([]contracts.Part, len(files))
	for i := range files {
		write(i, random)
	}
	load := func(i int) {
		parts[i], _ = manifest.Load(fmt.Sprintf("f%d.yaml", i), files[i], func(string) (string, bool) { return "", false })
	}
	for i := range files {
		load(i)
	}
	r, _ := contracts.NewRegistry("x", slices.Clone(parts))
	shared := 0
	for step := range edits {
		i := random.IntN(len(files))
		switch random.IntN(3) {
		case 0:
			write(i, random)
		case 1:
			files[i] = strings.Replace(files[i], "string", "boolean", 1)
		default:
			files[i] = strings.Replace(files[i], "items:\n", "items:\n# moved\n", 1)
		}
		load(i)
		now := slices.Clone(parts)
		want, wantList := contracts.NewRegistry("x", now)
		next, list := r.Next("x", now)
		if next.SameIdentities(r) {
			shared++
		}
		if got := described(next, list); got != described(want, wantList) {
			t.Fatalf("step %d, %s\ngot\n%s\nwant\n%s", step, files[i], got, described(want, wantList))
		}
		r = next
	}
	if shared < edits/40 {
		t.Errorf("only %d of %d registries shared what was there before", shared, edits)
	}
}

// Chains of types of which only the last tells the copies apart are told apart in time in
// proportion to their length.
func TestTypesAreToldApartInLinearTime(t *testing.T) {
	allocations := func(n int) float64 {
		part := func(file, last string) contracts.Part {
			at := &contracts.Shape{Kind: contracts.ScalarShape, Scalar: last, Name: "T0", Origin: contracts.Position{File: file, Line: 1}}
			p := contracts.Part{File: file, Contracts: []*contracts.Contract{contracts.NewType(at, contracts.Source{File: file})}}
			for i := range n {
				at = &contracts.Shape{
					Kind: contracts.ObjectShape, Name: fmt.Sprint("T", i+1), Origin: contracts.Position{File: file, Line: i + 2},
					Fields: []contracts.Field{{Name: "f", Use: contracts.Use{Shape: at}}},
				}
				p.Contracts = append(p.Contracts, contracts.NewType(at, contracts.Source{File: file, StartLine: i + 2}))
			}
			return p
		}
		parts := []contracts.Part{part("a.ts", "string"), part("b.ts", "number")}
		return testing.AllocsPerRun(1, func() {
			if r, _ := contracts.NewRegistry("x", parts); len(r.Contracts) != 2*(n+1) {
				t.Errorf("%d of %d types", len(r.Contracts), 2*(n+1))
			}
		})
	}
	if few, many := allocations(400), allocations(1600); many > 4.6*few {
		t.Errorf("%.0f allocations for chains of 400, %.0f for chains of 1,600", few, many)
	}
}
