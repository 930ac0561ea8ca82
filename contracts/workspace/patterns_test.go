package workspace_test

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// TestPatterns: sources may have wildcards, what is excluded counts no more, and both are relative
// to the folder that was asked for.
func TestPatterns(t *testing.T) {
	const files = `
-- .git/HEAD --
x
-- reg/packages/shop/contracts/order.ts --
EVENT shop.order
-- reg/packages/shop/contracts/deep/item.ts --
EVENT shop.item
-- reg/packages/shop/lib/inner.ts --
EVENT shop.inner
-- reg/packages/pay/contracts/card.ts --
EVENT pay.card
-- reg/packages/pay/contracts/card.draft.ts --
EVENT pay.draft
-- reg/manifests/one.json --
LIST listed.one
-- packages/other/contracts/x.ts --
EVENT other.x
`
	for _, test := range []struct {
		sources, exclude, want string
	}{
		{"packages/*/contracts", "", "pay.card pay.draft shop.item shop.order"},
		{"packages/*/contracts/*.ts", "", "pay.card pay.draft shop.order"},
		{"packages/**/*.ts", "*.draft.ts", "pay.card shop.inner shop.item shop.order"},
		{"packages/p*", "", "pay.card pay.draft"},
		{"packages/shop manifests/*.json", "lib/", "listed.one shop.item shop.order"},
		{"packages/*/contracts packages/shop", "", "pay.card pay.draft shop.inner shop.item shop.order"},
		{"", "packages/shop", "listed.one pay.card pay.draft"},
		{"", "/packages/*/lib *.draft.ts manifests", "pay.card shop.item shop.order"},
		{"", "contracts !packages/pay/contracts", "listed.one pay.card pay.draft shop.inner"},
		{"packages/pay/contracts/card.draft.ts", "*.draft.ts", "pay.draft"}, // by name it was asked for
		{"packages/none-*", "", ""},
	} {
		dir := tree(t, files)
		w := open(t, workspace.Options{Dir: dir + "/reg", Sources: strings.Fields(test.sources), Exclude: strings.Fields(test.exclude)})
		registry, _, err := w.Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var keys []string
		for _, c := range registry.Contracts {
			keys = append(keys, c.Key)
		}
		if got := strings.Join(keys, " "); got != test.want {
			t.Errorf("sources %q without %q: %s, want %s", test.sources, test.exclude, got, test.want)
		}
	}
}
