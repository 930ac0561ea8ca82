package contracts_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// sourceEdits are what authors do to a module: the first four leave what it defines and refers to,
// the others do not.
var sourceEdits = []func(r *rand.Rand, text string) string{
	func(r *rand.Rand, text string) string { return text + fmt.Sprintf("// %d\n", r.Int()) },
	func(r *rand.Rand, text string) string { return strings.Repeat("\n", 1+r.IntN(3)) + text },
	func(r *rand.Rand, text string) string {
		return strings.Replace(text, "description: '", fmt.Sprintf("description: '%d ", r.IntN(100)), 1+r.IntN(3))
	},
	func(r *rand.Rand, text string) string { return strings.TrimLeft(text, "\n") },
	func(r *rand.Rand, text string) string {
		return strings.Replace(text, "key: '", fmt.Sprintf("key: 'x%d.", r.IntN(5)), 1)
	},
	func(r *rand.Rand, text string) string { return strings.Replace(text, "Model", "Modul", 1+r.IntN(8)) },
	func(r *rand.Rand, text string) string {
		return strings.Replace(text, "stability: 'stable'", "stability: 'beta'", 1)
	},
	func(r *rand.Rand, text string) string { return text + "}" },
	func(r *rand.Rand, text string) string { return "" },
}

// TestNextIsWhatNewRegistryGives: whatever a registry shares with the one before, it is the one
// that is made from nothing.
func TestNextIsWhatNewRegistryGives(t *testing.T) {
	edits, random := contractstest.Random(t, 60)
	original := contractstest.Modules(90)
	names := slices.Sorted(maps.Keys(original))
	files := maps.Clone(original)
	loader := typescript.New(typescript.Options{})
	r, _ := contracts.NewRegistry("x", loader.Load(t.Context(), files))
	shared := 0
	for step := range edits {
		edited := fmt.Sprint("step ", step, ":")
		for range 1 + random.IntN(2) {
			file := names[random.IntN(len(names))]
			edit := random.IntN(len(sourceEdits) + 4)
			if edit >= len(sourceEdits) {
				edit %= 4 // the usual ones
			}
			if random.IntN(4) == 0 {
				files[file] = original[file]
			}
			files[file] = sourceEdits[edit](random, files[file])
			edited += fmt.Sprintf(" edit %d of %s", edit, file)
		}
		parts := loader.Load(t.Context(), files)
		want, wantList := contracts.NewRegistry("x", parts)
		next, list := r.Next("x", parts)
		if next.SameIdentities(r) {
			shared++
		}
		if got := described(next, list); got != described(want, wantList) {
			t.Fatalf("%s\ngot\n%s\nwant\n%s", edited, got, described(want, wantList))
		}
		r = next
	}
	if shared < edits/6 {
		t.Errorf("only %d of %d registries shared what was there before", shared, edits)
	}
}

// described writes down all that can be asked of a registry. Contracts are told apart by their
// addresses too: an edge to what a contract was before an edit would look right otherwise. Types
// are the registry's own copies, and told apart by their models.
func described(r *contracts.Registry, list []contracts.Diagnostic) string {
	var b strings.Builder
	name := func(c *contracts.Contract) string {
		switch {
		case c == nil:
			return "nothing"
		case c.Kind == contracts.Type:
			return fmt.Sprintf("%s %p %s %v", c.ID, c.Shape, c.Domain, r.TypeOf(c.Shape) == r.Find(c.ID))
		}
		return fmt.Sprintf("%s %p", c.ID, c)
	}
	edges := func(list []contracts.Edge) {
		for _, e := range list {
			fmt.Fprintf(&b, "  %s %s %q %s → %s %v %v\n", e.Relation, e.To, e.When, name(e.From), name(e.Target), e.State, e.Target == r.Find(targetID(e)))
		}
	}
	for _, c := range r.Contracts {
		fmt.Fprintf(&b, "%s %d\n", name(c), r.Place(c))
		edges(r.Out(c))
		edges(r.In(c))
	}
	for _, d := range r.DocBlocks {
		fmt.Fprintf(&b, "%s %p\n", d.ID, d)
	}
	return b.String() + frames(list)
}

func targetID(e contracts.Edge) contracts.ID {
	if e.Target == nil {
		return contracts.ID{}
	}
	return e.Target.ID
}
