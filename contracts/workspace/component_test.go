package workspace_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// TestComponents: what a component defines is missing, and that is said; a component that only uses
// contracts, or definers of others, is none of docsgen's business.
func TestComponents(t *testing.T) {
	dir := tree(t, `
-- a.ts --
EVENT a
-- defines.vue --
<script lang="ts">
import { defineEvent } from '@contractspec/lib.contracts-spec';
const é = [defineEvent({ meta: { key: 'b', version: '1.0.0' } })];
</script>
-- mine.svelte --
<script>
import { defineFeature } from '@acme/contracts';
export const F = defineFeature<Spec>({ meta: { key: 'f', version: '1.0.0' } });
</script>
-- uses.astro --
---
import { defineEvent } from './a';
import type { EventSpec } from '@contractspec/lib.contracts-spec';
defineEvent({ meta: { key: 'c', version: '1.0.0' } });
---
-- vue.vue --
<script setup>
import { StabilityEnum } from '@contractspec/lib.contracts-spec';
const props = defineProps({ stability: StabilityEnum.Stable });
</script>
`)
	w := open(t, workspace.Options{Dir: dir, Name: "n", Libraries: []string{"@acme/contracts"}})
	expect(t, loaded(t, w), "[n]\na a.ts\ndefines.vue:3:12 warning component-script\nmine.svelte:3:18 warning component-script")
	edited := filepath.Join(dir, "defines.vue")
	write(t, edited, "<script>import { defineEvent } from '@contractspec/lib.contracts-spec';</script>")
	expect(t, described(t, func(ctx context.Context) (*contracts.Registry, []contracts.Diagnostic, error) {
		return w.Reload(ctx, []string{edited})
	}), "[n]\na a.ts\nmine.svelte:3:18 warning component-script")
}
