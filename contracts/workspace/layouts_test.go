package workspace_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// TestLayoutsOfRepositories builds one application of a repository, whose owners come from another
// folder by the rules of the tool that keeps it.
func TestLayoutsOfRepositories(t *testing.T) {
	const contract = `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { OWNERS } from '@acme/shared';
export const A = defineEvent({ meta: { key: 'a', version: '1.0.0', owners: OWNERS } });
`
	for name, archive := range map[string]string{
		"Nx": `
-- .git/HEAD --
-- nx.json --
{}
-- package.json --
{ "name": "root" }
-- tsconfig.base.json --
{ "compilerOptions": { "baseUrl": ".", "paths": { "@acme/shared": ["libs/shared/src/index.ts"] } } }
-- libs/shared/src/index.ts --
export const OWNERS = ['@known'];
-- apps/shop/project.json --
{ "name": "shop" }
-- apps/shop/tsconfig.json --
{ "extends": "../../tsconfig.base.json" }
-- apps/shop/src/a.ts --
` + contract,
		"pnpm": `
-- .git/HEAD --
-- pnpm-workspace.yaml --
packages:
  - 'libs/*'
  - 'apps/**'
-- libs/shared/package.json --
{ "name": "@acme/shared", "exports": { ".": { "types": "./dist/index.d.ts", "import": "./dist/index.mjs" } } }
-- libs/shared/src/index.mts --
export const OWNERS = ['@known'];
-- apps/shop/package.json --
{ "name": "shop", "dependencies": { "@acme/shared": "workspace:*" } }
-- apps/shop/src/a.ts --
` + contract,
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t, workspace.Options{Dir: filepath.Join(tree(t, archive), "apps", "shop")})
			r, diagnostics, err := w.Load(context.Background())
			if err != nil || len(diagnostics) > 0 || len(r.Contracts) != 1 {
				t.Fatal(err, diagnostics)
			}
			if got := r.Contracts[0].Owners; !slices.Equal(got, []string{"@known"}) {
				t.Errorf("the owners are %q", got)
			}
		})
	}
}
