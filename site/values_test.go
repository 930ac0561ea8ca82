package site_test

import (
	"slices"
	"strings"
	"testing"
)

// Values that JSON has no form for stand on the page as what they are, and null where it is data.
func TestValuesAreShownAsWhatTheyAre(t *testing.T) {
	s := builtFrom(t, map[string]string{"shop.ts": `
import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Sell = defineCommand({
	meta: { key: 'shop.sell', version: '1.0.0', description: 'x', stability: 'stable', owners: ['@a'], tags: [], domain: null },
	io: { input: null, output: null }, capability: null,
	limits: { highest: Infinity, none: NaN, sum: 12345678901234567890n, since: new Date('2024-02-29'), like: /^a+$/i, owner: null,
		mark: Symbol('m'), sorts: new Set(['new', 'used']), price: new Map([['EUR', 5]]), byCount: new Map([[1, 'one']]), bytes: new Uint8Array([7, 8]) },
	acceptance: { examples: [{ key: 'one', input: { orderId: null, rate: NaN, n: 10n, at: new Map([['x', new Set([1])]]), by: new Map([[1, 2]]) }, output: [-0, undefined] }],
		scenarios: [{ key: 'none', then: [{ type: 'expectOutput', match: { orderId: null } }] }] },
} as any);
`})
	doc := rendered(t, s, "operations/shop.sell.html")
	for selector, want := range map[string][]string{
		"#more dt": {"limits", "highest", "none", "sum", "since", "like", "owner", "mark", "sorts", "price", "EUR", "byCount", "key", "value", "bytes"},
		"#more dd dd": {
			"Infinity", "NaN", "12345678901234567890n", "2024-02-29T00:00:00.000Z", "/^a+$/i", "null", `Symbol("m")`, "Set newused",
			"Map EUR5", "5", "Map key1 valueone", "1", "one", "Uint8Array 78",
		},
		"#acceptance .highlight": {
			`{ "orderId": null, "rate": NaN, "n": 10n, "at": new Map([ ["x", new Set([ 1 ])] ]), "by": new Map([ [1, 2] ]) }`, "[ -0, null ]",
		},
		"#acceptance dl.members dl.members": {"orderIdnull"},
	} {
		if got := texts(doc, selector); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", selector, got, want)
		}
	}
}

// A number is spelled as its source spells it.
func TestNumbersKeepTheirSpelling(t *testing.T) {
	numbers := "[1.10, 1e3, 9007199254740993, 123456789012345678901234567890, -0.50, 1E+2]"
	s := builtFrom(t, map[string]string{
		"a.json": `{"name": "x", "items": [{"key": "a", "type": "contractspec:event", "version": "1.0.0", "title": "A", "description": "x", "numbers": ` + numbers + `}]}`,
		"b.yaml": "name: x\nitems:\n  - key: b\n    type: contractspec:event\n    version: 1.0.0\n    numbers: " + numbers + "\n",
	})
	for _, page := range []string{"events/a.html", "events/b.html"} {
		if got := strings.Join(texts(rendered(t, s, page), "#more .words li"), ", "); "["+got+"]" != numbers {
			t.Errorf("%s: %s", page, got)
		}
	}
}
