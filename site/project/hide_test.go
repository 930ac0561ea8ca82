package project

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

const secrets = `
-- docsgen.yaml --
formats: [html, json]
hide: {stability: [idea], tags: [secret]}
kinds: [{kind: event, one: message, many: messages}]
-- shop.ts --
import { defineCommand, defineEvent, defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.contracts-spec';
const type = ScalarTypeEnum.String_unsecure();
const Shared = defineSchemaModel({ name: 'Shared', fields: { a: { type, isOptional: false } } });
const Inner = defineSchemaModel({ name: 'InnerPlan', fields: { plan: { type, isOptional: false } } });
const Hidden = defineSchemaModel({ name: 'Plan', fields: { inner: { type: Inner, isOptional: false }, shared: { type: Shared, isOptional: false } } });
const meta = { version: '1.0.0', stability: 'stable', owners: ['@shop'], tags: [] as string[], description: 'Of the shop.' };
export const Pay = defineCommand({
  meta: { ...meta, key: 'shop.pay' }, io: { input: Shared, output: null }, policy: { auth: 'user' },
  sideEffects: { emits: [{ key: 'shop.paid', version: '1.0.0' }, { key: 'shop.planned', version: '1.0.0' }, { key: 'shop.old', version: '2.0.0' }] },
});
export const Paid = defineEvent({ meta: { ...meta, key: 'shop.paid' }, payload: Shared });
export const Planned = defineEvent({ meta: { ...meta, key: 'shop.planned', stability: 'idea' }, payload: Hidden });
export const Old = defineEvent({ meta: { ...meta, key: 'shop.old' }, payload: Shared });
export const New = defineEvent({ meta: { ...meta, key: 'shop.old', version: '2.0.0', tags: ['secret'] }, payload: Shared });
`

// TestHide: what is hidden has no page, is in no list, index or file for programs, and takes the
// types that only it uses along; refs to it say that it is not published, which is no fault. A site
// made after an edit is the same.
func TestHide(t *testing.T) {
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(secrets)).Files {
		put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	p := Open(Options{Dir: dir})
	check := func(loaded *Loaded, description string) {
		t.Helper()
		if len(loaded.Diagnostics) > 0 || len(loaded.Registry.Contracts) != 8 {
			t.Fatal(len(loaded.Registry.Contracts), loaded.Diagnostics)
		}
		routes := strings.Join(loaded.Site.Routes(), "\n")
		for name, want := range map[string]bool{
			"events/shop.paid.html": true, "events/shop.old.html": true, "types/Shared.html": true,
			"shop.planned": false, "shop.old/2.0.0": false, "types/Plan": false, "InnerPlan": false, "tags/secret": false, "stability/idea": false,
		} {
			if strings.Contains(routes, name) != want {
				t.Errorf("%s is published: %t", name, !want)
			}
		}
		text := func(route string) string {
			f, err := loaded.Site.Render(route)
			if err != nil {
				t.Fatal(err)
			}
			return string(f.Body)
		}
		page := text("operations/shop.pay.html")
		if !strings.Contains(page, description) || strings.Count(page, "not published") < 2 || strings.Contains(page, "not defined") {
			t.Error(page)
		}
		if got := text("operations/shop.pay.json"); strings.Count(got, `"hidden"`) != 2 {
			t.Error(got)
		}
		if home := text("index.html"); !strings.Contains(home, "Messages") || strings.Index(home, "Messages") > strings.Index(home, "Operations") || strings.Contains(home, "Events") {
			t.Error(home)
		}
		for _, route := range loaded.Site.Routes() {
			// The page of a contract may show what stands beside it in its module.
			if !strings.Contains(route, "shop.") && strings.Contains(text(route), "InnerPlan") {
				t.Errorf("%s tells of a type that is hidden", route)
			}
		}
	}
	loaded, err := p.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	check(loaded, "Of the shop.")
	source := filepath.Join(dir, "shop.ts")
	put(t, source, strings.ReplaceAll(string(txtar.Parse([]byte(secrets)).Files[1].Data), "Of the shop.", "Of my shop."))
	if loaded, err = p.Reload(t.Context(), []string{source}); err != nil {
		t.Fatal(err)
	}
	check(loaded, "Of my shop.")
}
