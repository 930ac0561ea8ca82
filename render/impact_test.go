package render_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// chain is an operation, its event, a view of that and a feature that holds the view.
func chain(t *testing.T, about string) []*contracts.Contract {
	return []*contracts.Contract{
		contract(t, contracts.Operation, "command", value(t, `{"meta": {"key": "order.create", "version": "1.0.0", "owners": ["@orders"]},
			"sideEffects": {"emits": [{"key": "order.created", "version": "1.0.0", "when": "Done"}]}}`)),
		contract(t, contracts.Event, "", value(t, `{"meta": {"key": "order.created", "version": "1.0.0", "owners": ["@orders"]}}`)),
		contract(t, contracts.DataView, "", value(t, `{"meta": {"key": "stock.list", "version": "1.0.0", "owners": ["@stock"], "title": "`+about+`", "description": "`+about+`"},
			"source": {"refreshEvents": [{"key": "order.created", "version": "1.0.0"}]}}`)),
		contract(t, contracts.Feature, "", value(t, `{"meta": {"key": "stock", "version": "1.0.0", "owners": ["@stock", "@all"]}, "dataViews": [{"key": "stock.list", "version": "1.0.0"}]}`)),
	}
}

// The section says what the relations do not: those beyond the next, and the owners.
func TestIfThisChanges(t *testing.T) {
	d := contractPage(t, chain(t, "Stock")...)
	d.Wants(".impact-owners a", "@orders", "@stock", "@all")
	d.Wants("#impact h3", "In 2 steps", "In 3 steps")
	d.Wants("#impact li", "data view stock.list listens to order.created", "feature stock contains stock.list")
	d.Wants("#impact details[open]")
	alone := contractPage(t, contract(t, contracts.Event, "", value(t, `{"meta": {"key": "a.b", "version": "1.0.0"}}`)))
	alone.Wants("#impact")
}

// A page says nothing of those far away that an edit of their texts changes.
func TestTextsFarAwayDoNotChangeAPage(t *testing.T) {
	if one, other := contractPage(t, chain(t, "Stock")...), contractPage(t, chain(t, "What is left")...); one.Source != other.Source {
		t.Error("the page of the operation says something of the texts of what it reaches in two steps")
	}
}

// What everybody relies on reaches all: the page follows so many, and says that there are more.
func TestReachIsBounded(t *testing.T) {
	list := []*contracts.Contract{contract(t, contracts.Event, "", value(t, `{"meta": {"key": "a.b", "version": "1.0.0"}}`))}
	for i := range 30 {
		list = append(list, contract(t, contracts.DataView, "", value(t, fmt.Sprintf(`{"meta": {"key": "v.v%02d", "version": "1.0.0"}, "source": {"refreshEvents": [{"key": "a.b", "version": "1.0.0"}]}}`, i))),
			contract(t, contracts.Feature, "", value(t, fmt.Sprintf(`{"meta": {"key": "f.f%02d", "version": "1.0.0", "owners": ["@%d"]}, "dataViews": [{"key": "v.v%02d", "version": "1.0.0"}]}`, i, i, i))))
	}
	d := contractPage(t, list...)
	if got := len(d.Texts("#impact li")); got != 10 {
		t.Errorf("%d are listed behind 30", got)
	}
	if got := strings.Join(d.Texts("#impact > .more"), ""); !strings.Contains(got, "docsgen impact lists all") {
		t.Errorf("%q", got)
	}
}
