package site_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// checkAgreement fails where a page says that something is not defined which its relations link.
func checkAgreement(t *testing.T, doc *html.Node, page string) {
	t.Helper()
	linked := texts(doc, "#relations .ref a code")
	for _, text := range texts(doc, ".ref:has(.badge-missing):not(:has(a))") {
		if key, _, _ := strings.Cut(text, " "); slices.Contains(linked, key) {
			t.Errorf("%s: relations link what is said to be missing: %s", page, text)
		}
	}
}

// What a page says of a ref in its own sections is what its relations draw, and is not said twice.
func TestSectionsAndRelationsReadTheSameRefs(t *testing.T) {
	s := builtFrom(t, map[string]string{"shop.ts": `
import { defineFeature, defineKnowledgeSpace, defineCapability, defineEvent } from '@contractspec/lib.contracts-spec';
const shared = { version: '1.0.0', description: 'x', stability: 'stable', owners: ['@a'], tags: [] };
export const Space = defineKnowledgeSpace({ meta: { ...shared, key: 'shop.articles', title: 'Articles' } });
export const Created = defineEvent({ meta: { ...shared, key: 'shop.order.created' } });
export const Feature = defineFeature({ meta: { ...shared, key: 'shop.feature' }, knowledge: [{ key: 'shop.articles', version: '1.0.0' }] });
export const Orders = defineCapability({ meta: { ...shared, key: 'shop.orders', kind: 'api' }, provides: [{ key: 'shop.order.created', version: '1.0.0' }] });
`})
	for _, c := range []struct{ page, section, text, href string }{
		{"features/shop.feature.html", "#contents .ref", "shop.articles (v1.0.0) Articles", "../knowledge-spaces/shop.articles.html"},
		{"capabilities/shop.orders.html", "#provides li", "event shop.order.created (v1.0.0)", "../events/shop.order.created.html"},
	} {
		doc := rendered(t, s, c.page)
		if got := texts(doc, c.section); !slices.Equal(got, []string{c.text}) {
			t.Errorf("%s %s: %q", c.page, c.section, got)
		}
		if got := attributes(doc, c.section+" a", "href"); !slices.Equal(got, []string{c.href}) {
			t.Errorf("%s %s leads to %q", c.page, c.section, got)
		}
		if got := texts(doc, "#relations .is-contract rect + text"); !slices.Equal(got, []string{path.Base(strings.TrimSuffix(c.href, ".html"))}) {
			t.Errorf("%s: the drawing is of %q", c.page, got)
		}
		if got := texts(doc, "#relations h3"); len(got) > 0 {
			t.Errorf("%s says again: %q", c.page, got)
		}
		checkAgreement(t, doc, c.page)
	}
}
