package site_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// authors are the names on pages of the example that its authors chose: keys of maps, ids of steps,
// properties of configurations, files. All others are the contract library's, which have labels.
var authors = map[contracts.Kind]string{
	contracts.AppConfig:     "disputes fulfilment marketplace.order.created orders payouts products",
	contracts.DataView:      "empty error",
	contracts.Experiment:    "steps",
	contracts.Feature:       "examples/marketplace/src/order/order.handlers.ts",
	contracts.Form:          "base md min",
	contracts.Integration:   "refundsPerDay",
	contracts.Operation:     "ACCEPTED CREATED OK QUEUED examples/marketplace/src/order/order.handlers.ts examples/marketplace/src/payment/payment.handlers.ts",
	contracts.Policy:        "oneOf status",
	contracts.Telemetry:     "service",
	contracts.Theme:         "accent background body button buy card field panel price quick size text warning",
	contracts.Translation:   "checkout.place dispute.open order.cancelled order.created order.shipped",
	contracts.Visualization: "empty",
	contracts.Workflow:      "authorize-payment decide hear-seller pack-and-ship review-risk",
}

// On the pages of the example in French, what is called as in the code is called so by its author.
func TestNamesOfTheLibraryHaveLabels(t *testing.T) {
	s, _ := planned(t, loadedFrom(t, "../examples/marketplace").Registry, "languages: [fr]", "")
	found := map[contracts.Kind][]string{}
	for c, route := range s.Placed() {
		doc := rendered(t, s, route)
		found[c.Kind] = append(found[c.Kind], texts(doc, "main section:not(#source) dt > code.key, main section:not(#source) th > code.key")...)
	}
	for kind, names := range found {
		slices.Sort(names)
		if got := strings.Join(slices.Compact(names), " "); got != authors[kind] {
			t.Errorf("%s: got\n%s\nwant\n%s", kind, got, authors[kind])
		}
	}
}
