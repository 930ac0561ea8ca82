package site_test

import (
	"slices"
	"testing"
)

// Pages show what is not known as it was written, what the library's catalogs of results say, and
// which variables of the environment a contract depends on.
func TestPagesShowWhatIsNotKnown(t *testing.T) {
	s := builtFrom(t, map[string]string{"shop.ts": `
import { defineCommand } from '@contractspec/lib.contracts-spec';
import { failure, standardErrors } from '@contractspec/lib.contracts-spec/results';
import { DEFAULT_POLICY, LIMITS } from '@acme/shared';
const live = process.env.NODE_ENV === 'production';
const { MODE = 'live' } = process.env;
export const Save = defineCommand({
  meta: { key: 'shop.save', version: '1.0.0', description: 'x', stability: live ? 'stable' : 'beta', owners: ['@a'], tags: [] },
  io: { input: null, output: null, errors: { ...standardErrors.pick('FORBIDDEN'), NO_DRAFT: failure.notFound({ description: 'There is no such draft.' }) } },
  policy: { ...DEFAULT_POLICY, auth: 'user' }, limits: { ...LIMITS.write, burst: Number(process.env.BURST ?? 3) },
});
export const Load = defineCommand({
  meta: { key: 'shop.load', version: '1.0.0', description: 'x', stability: 'stable', owners: ['@a'], tags: [] }, io: {},
});
export const Find = defineCommand({
  meta: { key: 'shop.find', version: '1.0.0', description: MODE, stability: 'stable', owners: ['@a'], tags: [] }, io: {},
});
`})
	for _, c := range []struct {
		page, selector string
		want           []string
	}{
		{"operations/shop.save.html", ".contract-head .page-note", []string{"Depends on the environment. Shown as it is without NODE_ENV, BURST."}},
		{"operations/shop.load.html", ".contract-head .page-note", nil},
		{"operations/shop.find.html", ".contract-head .page-note", []string{"Depends on the environment. Shown as it is without process.env."}},
		{"operations/shop.find.html", ".contract-head > .prose", []string{"live"}},
		{"operations/shop.save.html", ".errors .http", []string{"403 Forbidden", "404 Not Found"}},
		{"operations/shop.save.html", "#more dt", []string{"Policy", "Also", "limits", "Also", "burst"}},
		{"operations/shop.save.html", "#more .expression", []string{"...DEFAULT_POLICY", "...LIMITS.write"}},
	} {
		if got := texts(rendered(t, s, c.page), c.selector); !slices.Equal(got, c.want) {
			t.Errorf("%s %s: %q, want %q", c.page, c.selector, got, c.want)
		}
	}
}
