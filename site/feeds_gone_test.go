package site_test

import (
	"strings"
	"testing"
)

// TestFeedsOfWhatIsGone: the feed of a contract stays where it was when the contract is removed,
// renamed, or the last of its kind, and says what became of it.
func TestFeedsOfWhatIsGone(t *testing.T) {
	const (
		kept = `
  - {type: contractspec:operation, key: shop.keep, version: 1.0.0, meta: {stability: stable}}`
		order = `
  - {type: contractspec:operation, key: %s, version: 1.0.0, meta: {stability: stable}, policy: {auth: user, roles: [buyer], rateLimit: {rpm: 60, key: user}}}`
		others = `
  - {type: contractspec:operation, key: Shop.keep, version: 1.0.0, meta: {stability: idea}}
  - {type: contractspec:job, key: shop.clean, version: 1.0.0, meta: {stability: beta}}`
	)
	placed, made := strings.Replace(order, "%s", "order.place", 1), strings.Replace(order, "%s", "order.make", 1)
	s := plannedHistory(t, "title: The shop\n",
		release{"v1.0.0", kept + placed}, release{"v1.1.0", kept + placed + others}, release{"v2.0.0", kept + made}, release{"", kept + made})
	checkFeeds(t, s, "")
	for route, want := range map[string]string{
		"operations/order.place.atom": "v2.0.0: operation order.make: breaking: it goes by another key, with the same contents (order.place → order.make);",
		"operations/order.make.atom":  "v2.0.0: operation order.make: breaking: it goes by another key, with the same contents (order.place → order.make);",
		"jobs/shop.clean.atom":        "v2.0.0: job shop.clean: breaking: no version of it is left (job shop.clean 1.0.0 →);",
		"operations/!53hop.keep.atom": "v2.0.0: operation Shop.keep: too unstable to count: no version of it is left (operation Shop.keep 1.0.0 →);",
		"operations/shop.keep.atom":   "",
	} {
		if want == "" {
			if s.Has(route) {
				t.Errorf("there is %s", route)
			}
			continue
		}
		if !s.Has(route) {
			t.Errorf("there is no %s", route)
			continue
		}
		titles, texts := entries(t, s, route)
		if got := strings.TrimSuffix(titles[0], titles[0][strings.Index(titles[0], ":"):]) + ": " + texts[0]; !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s", route, got)
		}
		if text := string(body(t, s, route)); !strings.Contains(text, "changes/v2.0.0.html") {
			t.Errorf("%s leads elsewhere:\n%s", route, text)
		}
	}
}
