package workspace_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// shop is built on its own, and imports what lies elsewhere in the repository.
const shop = `
-- .git/HEAD --
-- .gitignore --
generated/
-- package.json --
{"name": "root", "workspaces": ["packages/*"]}
-- tsconfig.base.json --
{"compilerOptions": {"paths": {"@legal/*": ["./legal/*"]}}}
-- legal/terms.ts --
export const tags = ['terms'];
-- shared/owners.ts --
import { prefix } from './prefix.js';
export const owners = [prefix + 'shop'];
-- shared/prefix.ts --
export const prefix = '@';
-- packages/plans/package.json --
{"name": "@acme/plans", "exports": {".": "./dist/index.js"}}
-- packages/plans/src/index.ts --
export const domain = 'plans';
-- apps/shop/package.json --
{"name": "shop"}
-- apps/shop/tsconfig.json --
{"extends": ["../../tsconfig.base.json", "./.generated/tsconfig.json", "@tsconfig/shop/tsconfig.json"]}
-- apps/shop/.generated/tsconfig.json --
{"compilerOptions": {"paths": {"$lib/*": ["../lib/*"]}}}
-- apps/shop/node_modules/@tsconfig/shop/tsconfig.json --
{"compilerOptions": {"paths": {"@legal/*": ["../../../../../legal/*"], "$lib/*": ["../../../lib/*"]}}}
-- apps/shop/lib/title.ts --
export const title = 'From the library';
-- apps/shop/generated/goal.ts --
export const goal = 'Generated';
-- apps/shop/data/messages.json --
{
	// a comment
	"description": "From JSON",
}
-- apps/shop/data/context.md --
# From a text
-- apps/shop/order.ts --
import { defineCommand } from '@contractspec/lib.contracts-spec';
import { owners } from '../../shared/owners';
import { tags } from '@legal/terms';
import { domain } from '@acme/plans';
import { title } from '$lib/title';
import { goal } from './generated/goal';
import messages, { description } from './data/messages.json';
import context from './data/context.md?raw';
import asText from './data/context.md' with { type: 'text' };
export const Order = defineCommand({
	meta: { key: 'order', version: '1.0.0', owners, tags, domain, title, goal, description: messages.description, context: context + asText },
	named: description,
});
`

func TestImportsOfWhatWasNotWalked(t *testing.T) {
	w := open(t, workspace.Options{Dir: filepath.Join(tree(t, shop), "apps", "shop")})
	r, diagnostics, err := w.Load(context.Background())
	if err != nil || len(diagnostics) > 0 || len(r.Contracts) != 1 {
		t.Fatal(err, diagnostics, len(r.Contracts))
	}
	c := r.Contracts[0]
	got := fmt.Sprintf("%q %q %q %q %q %q %q %q", c.Owners, c.Tags, c.Domain, c.Title, c.Goal, c.Description, c.Context, c.Spec.Property("named").Str())
	if want := `["@shop"] ["terms"] "plans" "From the library" "Generated" "From JSON" "# From a text\n# From a text" "From JSON"`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestImportsEndAtTheWorkspace has a module import what lies outside, in .git and in dependencies.
func TestImportsEndAtTheWorkspace(t *testing.T) {
	dir := tree(t, `
-- secret.json --
{"value": "secret"}
-- repository/.git/secret.json --
{"value": "secret"}
-- repository/node_modules/dependency/secret.json --
{"value": "secret"}
-- repository/a.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';
import outside from '../secret.json';
import git from './.git/secret.json';
import text from '../secret.json?raw';
import dependency from './node_modules/dependency/secret.json';
import linked from './linked.json';
import raw from './linked.json?raw';
export const E = defineEvent({ meta: { key: 'e', version: '1.0.0' }, values: [outside.value, git.value, text, dependency.value, linked.value, raw] });
`)
	if err := os.Symlink("../secret.json", filepath.Join(dir, "repository", "linked.json")); err != nil {
		t.Fatal(err)
	}
	r, _, err := open(t, workspace.Options{Dir: filepath.Join(dir, "repository")}).Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range r.Contracts[0].Spec.Property("values").Items() {
		if v.Kind() != contracts.Expression {
			t.Errorf("%q was read", v.Text())
		}
	}
}

// TestReloadFollowsNewImports edits a module so that it imports another file, and then that file.
func TestReloadFollowsNewImports(t *testing.T) {
	dir := tree(t, shop)
	w := open(t, workspace.Options{Dir: filepath.Join(dir, "apps", "shop")})
	loaded(t, w)
	order, outside := filepath.Join(dir, "apps", "shop", "order.ts"), filepath.Join(dir, "shared", "key.ts")
	write(t, outside, "export const key = 'first';")
	write(t, order, `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { key } from '../../shared/key';
export const Event = defineEvent({ meta: { key, version: '1.0.0' } });`)
	reload := func(touched ...string) string {
		return described(t, func(ctx context.Context) (*contracts.Registry, []contracts.Diagnostic, error) {
			return w.Reload(ctx, touched)
		})
	}
	expect(t, reload(order), "[shop]\nfirst apps/shop/order.ts")
	write(t, outside, "export const key = 'second';")
	expect(t, reload(outside), "[shop]\nsecond apps/shop/order.ts")
}

// TestEnumsOfDeclarations imports enums whose code is not there, from declarations beside the module,
// from others that those pass on, and from a package of the workspace.
func TestEnumsOfDeclarations(t *testing.T) {
	dir := tree(t, `
-- .git/HEAD --
-- package.json --
{"name": "root", "workspaces": ["packages/*"]}
-- packages/levels/package.json --
{"name": "@acme/levels", "types": "./types/index.d.ts"}
-- packages/levels/types/index.d.ts --
export * from './levels.js';
-- packages/levels/types/levels.d.ts --
export declare enum Level { Low = 'low' }
-- apps/channels.d.ts --
export declare enum Channel { Web = 'web' }
export declare function send(channel: Channel): void;
-- apps/types.d.ts --
export interface Options { channel: string }
-- apps/a.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';
import { Channel } from './channels';
import { Options } from './types';
import { Level } from '@acme/levels';
export const E = defineEvent({ meta: { key: 'e', version: '1.0.0', tags: [Channel.Web, Level.Low] } });
`)
	w := open(t, workspace.Options{Dir: filepath.Join(dir, "apps")})
	tags := func(r *contracts.Registry, diagnostics []contracts.Diagnostic, err error) string {
		t.Helper()
		if err != nil || len(r.Contracts) != 1 {
			t.Fatal(err, diagnostics)
		}
		return fmt.Sprint(r.Contracts[0].Tags, diagnostics)
	}
	expect(t, tags(w.Load(context.Background())), "[web low] []")
	edited := filepath.Join(dir, "apps", "channels.d.ts")
	write(t, edited, "export declare enum Channel { Web = 'browser' }")
	expect(t, tags(w.Reload(context.Background(), []string{edited})), "[browser low] []")
}

// TestReading tells what was read, and what was left out and why.
func TestReading(t *testing.T) {
	w := open(t, workspace.Options{Dir: tree(t, `
-- .gitignore --
ignored.ts
-- a.ts --
EVENT a
-- a.js --
EVENT a
-- a.test.ts --
EVENT test
-- types.d.ts --
-- ignored.ts --
EVENT ignored
-- e2e/a.ts --
import { test } from '@playwright/test';
`)})
	expect(t, loaded(t, w), "["+filepath.Base(w.Root)+"]\na a.ts")
	expect(t, fmt.Sprint(w.Reading()), `{3 [{a.js compiled from a.ts} {a.test.ts a test} {e2e/a.ts a test} {ignored.ts named by .gitignore}]}`)
}
