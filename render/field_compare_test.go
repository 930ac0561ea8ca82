package render

import (
	"fmt"
	"strings"
	"testing"
)

// Values that are gone stand behind those that they stood behind; of very many each is looked for once.
func TestValuesAreMarked(t *testing.T) {
	list := func(words string) (values []enumValue) {
		for word := range strings.FieldsSeq(words) {
			values = append(values, enumValue{Value: word})
		}
		return values
	}
	var got strings.Builder
	for _, v := range markValues(list("b new a d"), list("x a y y b z c d e")) {
		got.WriteString(v.Mark + ":" + v.Value + " ")
	}
	if want := "removed:x :b removed:z removed:c added:new :a removed:y :d removed:e "; got.String() != want {
		t.Errorf("marked: %s", got.String())
	}
	var old, now []enumValue
	for i := range 200_000 {
		old = append(old, enumValue{Value: fmt.Sprint("old", i)})
		now = append(now, enumValue{Value: fmt.Sprint("now", i)})
	}
	if marked := markValues(now, old); len(marked) != 400_000 || marked[0].Mark != "removed" || marked[399_999].Mark != "added" {
		t.Errorf("%d values", len(marked))
	}
}

// Statements of which only the numbers differ are one that has changed; of very many each is looked for
// once.
func TestFactsArePaired(t *testing.T) {
	words := func(list ...string) (facts []fact) {
		for _, word := range list {
			facts = append(facts, fact{Words: word})
		}
		return facts
	}
	var got strings.Builder
	for _, c := range compareFacts(words("at most 3", "gone", "at most 5", "same"), words("at most 4", "same", "at most 6", "at most 7", "new")) {
		got.WriteString(c.old.Words + ">" + c.fresh.Words + " ")
	}
	if want := "at most 3>at most 4 same>same at most 5>at most 6 >at most 7 >new gone> "; got.String() != want {
		t.Errorf("paired: %s", got.String())
	}
	var old, now []string
	for i := range 60_000 {
		old = append(old, fmt.Sprint("a where x", strings.Repeat("x", i%50), i, " is"))
		now = append(now, fmt.Sprint("b where x", strings.Repeat("x", i%50), i, " is"))
	}
	if list := compareFacts(words(old...), words(now...)); len(list) != 120_000 {
		t.Errorf("%d changes", len(list))
	}
}
