package site_test

import (
	"bytes"
	"strings"
	"testing"
)

const stockBefore = `
  - type: contractspec:operation
    key: stock.count
    version: 1.0.0
    stability: stable
    owners: ['@stock']
    schema:
      input:
        title: Count
        type: object
        required: [sku]
        properties:
          sku: {type: string, minLength: 3, description: The number of the article.}
          note: {type: string}
          depth: {type: integer, minimum: 1, maximum: 5, default: 2}
          where: {enum: [shop, store]}
          lot: {type: object, title: Lot, properties: {code: {type: string}, old: {type: boolean}}}
          same: {type: string, description: As it was.}
  - {type: contractspec:event, key: stock.gone, version: 1.0.0, stability: stable, owners: ['@stock']}
  - {type: contractspec:event, key: stock.low, version: 1.0.0, stability: stable}
  - {type: contractspec:event, key: stock.kept, version: 1.0.0, stability: stable}
  - {type: contractspec:event, key: stock.moved, version: 1.0.0, stability: stable, description: It is here.}
`

const stockAfter = `
  - type: contractspec:operation
    key: stock.count
    version: 2.0.0
    stability: stable
    owners: ['@stock']
    schema:
      input:
        title: Count
        type: object
        required: [sku]
        properties:
          sku: {type: string, minLength: 3, maxLength: 9, description: The number of an article.}
          depth: {type: [integer, 'null'], minimum: 2, default: 3}
          where: {enum: [shop, van]}
          lot: {type: object, title: Lot, required: [code], properties: {code: {type: string}, made: {type: string}}}
          same: {type: string, description: As it was.}
          all: {type: boolean}
  - {type: contractspec:event, key: stock.low, version: 1.0.0, stability: deprecated, deprecation: {replacedBy: {key: stock.kept}}}
  - {type: contractspec:event, key: stock.kept, version: 1.0.0, stability: stable}
  - {type: contractspec:event, key: stock.moved, version: 1.0.0, stability: stable, description: It is elsewhere.}
  - {type: contractspec:event, key: stock.found, version: 1.0.0, stability: stable}
`

// Fields that came, went and changed are marked in their tables by elements and words, in all forms;
// what went stands where it stood.
func TestFieldsAreMarked(t *testing.T) {
	s, _ := plannedSince(t, listed(t, stockBefore), listed(t, stockAfter), "formats: [html, md, json]\nlanguages: [en, fr]", "")
	const page = "operations/stock.count.html"
	expect(t, s, "events/stock.moved.html", ".change-was del", "here.")
	expect(t, s, "events/stock.moved.html", ".change-was ins", "elsewhere.")
	expect(t, s, page, "#input > .fields > tbody > tr[id] > th", "sku", "note", "depth", "where", "lot", "same", "all")
	expect(t, s, page, "#input > .fields > tbody > tr[id] > th > .badge", "changed", "removed", "changed", "changed", "added")
	expect(t, s, page, "#input .field-nested tr[id] > th", "code", "old", "made")
	expect(t, s, page, "#input .field-nested tr[id] > th > .badge", "changed", "removed", "added")
	expect(t, s, page, "#input .field-nested summary", "Lot, 2 fields changed")
	expect(t, s, page, "#input > .fields > tbody > .is-gone del", "note")
	expect(t, s, page, `#input tr[id="input.sku"] .compared del`, "the")
	expect(t, s, page, `#input tr[id="input.sku"] .compared ins`, "an", "at most 9 characters")
	expect(t, s, page, `#input tr[id="input.depth"] del`, "integer", "2", "≥ 1", "≤ 5")
	expect(t, s, page, `#input tr[id="input.depth"] ins`, "integer | null", "3", "≥ 2")
	expect(t, s, page, `#input tr[id="input.where"] .enum li`, "shop", "store removed", "van added")
	expect(t, s, page, `#input tr[id="input.lot.code"] del`, "optional")
	expect(t, s, page, `#input tr[id="input.lot.code"] ins`, "required")
	expect(t, s, page, `#input tr[id="input.same"] .badge`)
	expect(t, s, "fr/"+page, ".is-gone .badge", "retiré", "retiré")
	text := string(body(t, s, "operations/stock.count.md"))
	for _, want := range []string{
		"| `sku` *(changed)* | `string` | required | The number of ~~the~~ **an** article.", "| ~~`note`~~ *(removed)* | `string` | optional |", "| `all` *(added)* |",
		"~~`integer`~~ `integer | null`", "Default: ~~`2`~~ **`3`**; ~~≥ 1~~ **≥ 2**; ~~≤ 5~~", "`shop`, ~~`store`~~ *(removed)*, `van` *(added)*",
		"| `lot.code` *(changed)* | `string` | ~~optional~~ required |",
	} {
		if !strings.Contains(strings.ReplaceAll(text, `\|`, "|"), want) {
			t.Errorf("there is no %s in\n%s", want, text)
		}
	}
	checkLinks(t, s)
	validateJSON(t, s)
}

// Indexes and neighbourhoods mark what is new, changed and deprecated, and indexes name what is gone.
func TestIndexesAreMarked(t *testing.T) {
	s, _ := plannedSince(t, listed(t, stockBefore), listed(t, stockAfter), "formats: [html, md]\nlanguages: [en, es]", "")
	expect(t, s, "operations.html", "#index-rows th .badge", "breaking change")
	expect(t, s, "events.html", "#index-rows th", "stock.found", "stock.kept", "stock.low", "stock.moved")
	expect(t, s, "events.html", "#index-rows th .badge", "new", "newly deprecated", "words only")
	expect(t, s, "events.html", ".index-removed", "Removed since v1.0.0: stock.gone event")
	expect(t, s, "owners/!40stock.html", ".index-removed .key", "stock.gone")
	expect(t, s, "stability/stable.html", ".index-removed .key", "stock.gone")
	expect(t, s, "operations.html", ".index-removed")
	expect(t, s, "events/stock.kept.html", ".nav-mark", "· new", "· newly deprecated", "· words only")
	expect(t, s, "es/events.html", "#index-rows .badge", "nuevo", "ahora obsoleto", "solo texto")
	for _, want := range []string{"[`stock.found`](events/stock.found.md) *(new)*", "Removed since v1.0.0: `stock.gone` *(event)*"} {
		if text := string(body(t, s, "events.md")); !strings.Contains(text, want) {
			t.Errorf("there is no %s in\n%s", want, text)
		}
	}
}

// A site that is compared with nothing, and the pages of what is as it was, have no byte of it.
func TestNothingIsMarked(t *testing.T) {
	alone, _ := planned(t, listed(t, stockAfter), "formats: [html, md, json]", "")
	same, _ := plannedSince(t, listed(t, stockAfter), listed(t, stockAfter), "formats: [html, md, json]", "")
	for _, route := range alone.Routes() {
		if strings.HasPrefix(route, "operations") || strings.HasPrefix(route, "events") {
			if a, b := body(t, alone, route), body(t, same, route); !bytes.Equal(b, a) {
				t.Errorf("%s\n%s\n%s", route, a, b)
			}
		}
	}
}

// A field whose type has a page of its own is as it was where the type has changed: that marks its own
// fields, and its page describes it now as before.
func TestTypesMarkTheirOwnFields(t *testing.T) {
	const registry = `
  - type: contractspec:operation
    key: stock.count
    version: 1.0.0
    schema:
      input:
        $defs: {Shelf: {type: object, title: Shelf, description: Where goods are., properties: {row: {type: integer}}}}
        type: object
        properties: {shelf: {$ref: '#/$defs/Shelf'}}
`
	after := strings.Replace(registry, "properties: {row:", "required: [row], properties: {row:", 1)
	s, _ := plannedSince(t, listed(t, registry), listed(t, after), "formats: [html]", "")
	const page = "operations/stock.count.html"
	expect(t, s, page, "#input > .fields > tbody > tr[id] > th", "shelf")
	expect(t, s, page, "#input > .fields > tbody > tr[id] del")
	expect(t, s, page, "#input .field-nested tr[id] ins", "required")
	expect(t, s, "types/Shelf.html", ".contract-head > .prose", "Where goods are.")
}
