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
