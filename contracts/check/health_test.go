package check

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

const measured = `
-- a.ts --
import { defineCommand, defineEvent, defineQuery } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
const In = defineSchemaModel({ name: 'In', fields: { n: { type: ScalarTypeEnum.Int_unsecure() } } });
export const A = defineCommand({
  meta: { key: 'a.one', version: '1.0.0', description: 'One.', stability: 'stable', owners: ['@x', '@y'] }, io: { input: In, errors: { GONE: {} } },
  sideEffects: { emits: [{ key: 'b.made', when: 'always' }] }, acceptance: { examples: [{ key: 'good', input: { n: 1 } }] },
});
export const B = defineCommand({
  meta: { key: 'a.two', version: '1.0.0', stability: 'beta', owners: ['@x'] }, io: { input: In },
  acceptance: { examples: [{ key: 'bad', input: { n: 'x', m: 1 } }] },
});
export const C = defineQuery({ meta: { key: 'b.three', version: '1.0.0', description: 'Three.' } });
export const D = defineEvent({ meta: { key: 'b.made', version: '1.0.0', description: 'Made.', owners: ['@y'] } });
`

// TestMeasure: shares count those that something can be asked of, and owners and domains have their
// own.
func TestMeasure(t *testing.T) {
	registry := load(t, txtar.Parse([]byte(measured)).Files)
	shown := func(shares []Share) string {
		var words []string
		for _, s := range shares {
			words = append(words, fmt.Sprintf("%s %d/%d", s.Measure, s.Good, s.Of))
		}
		return strings.Join(words, ", ")
	}
	health := Inspect(t.Context(), registry, nil, Options{}).Health()
	got := "all: " + shown(health.Shares)
	for _, g := range append(health.Owners, health.Domains...) {
		got += "\n" + g.Name + ": " + shown(g.Shares)
	}
	const want = `all: described 3/4, owned 3/4, tested 0/1, errors 1/2, examples 1/2, emitted 1/1, heard 0/1
@x: described 1/2, owned 2/2, tested 0/1, errors 1/2, examples 1/2, emitted 0/0, heard 0/0
@y: described 2/2, owned 2/2, tested 0/1, errors 1/1, examples 1/1, emitted 1/1, heard 0/1
a: described 1/2, owned 2/2, tested 0/1, errors 1/2, examples 1/2, emitted 0/0, heard 0/0
b: described 2/2, owned 1/2, tested 0/0, errors 0/0, examples 0/0, emitted 1/1, heard 0/1`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if least, ok := Least(health.Shares); !ok || least.Measure != "tested" || least.Percent() != 0 {
		t.Errorf("the least is %v", least)
	}
	if least, _ := Least([]Share{{"described", 996, 1000}, {"owned", 991, 1000}, {"heard", 99, 99}}); least.Measure != "owned" {
		t.Errorf("of those with the same percents the least is %v", least)
	}
	if none, ok := Least([]Share{{Measure: "heard"}}); ok || (Share{Good: 199, Of: 200}).Percent() != 99 || none.Percent() != 100 {
		t.Error("of nothing there is a least, or not all are all")
	}
}

// TestTallies: a survey counts what Run finds, errors first.
func TestTallies(t *testing.T) {
	registry := load(t, txtar.Parse([]byte(measured)).Files)
	options := Options{Levels: Levels{Rules: map[string]Level{"tests-missing": Error, "event-unheard": Warning, "goal-missing": Note, "description-missing": Off}}}
	want := map[string]int{}
	for _, d := range Run(registry, nil, options).Diagnostics {
		want[d.Severity.String()+" "+d.Code.String()]++
	}
	var order []string
	for _, n := range Inspect(t.Context(), registry, nil, options).Survey().Tallies {
		word := n.Severity.String() + " " + n.Rule.Code.String()
		if order = append(order, word); n.Count != want[word] {
			t.Errorf("%d of %s, want %d", n.Count, word, want[word])
		}
		if n.Of != len(n.Contracts) {
			t.Errorf("%s: %d contracts of %d", word, len(n.Contracts), n.Of)
		}
		delete(want, word)
	}
	if len(want) > 0 || len(order) < 3 || order[0] != "error tests-missing" {
		t.Errorf("not counted are %v; in order: %q", want, order)
	}
}
