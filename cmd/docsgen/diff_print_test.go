package main

import (
	"strings"
	"testing"
)

// TestDiffPrintsDirections: what a change of data means in a direction is said also where it
// reaches nobody, at the data that goes that way and not where its name is written first.
func TestDiffPrintsDirections(t *testing.T) {
	const before = `-- src/order.ts --
import { defineCommand } from '@contractspec/lib.contracts-spec';
import { fromZod } from '@contractspec/lib.schema';
import { z } from 'zod';

export const Create = defineCommand({
  meta: { key: 'shop.create', version: '1.0.0', description: 'x', stability: 'stable', owners: ['@shop'], tags: [] },
  io: {
    input: fromZod(z.object({ total: z.number() })),
    output: fromZod(z.object({ total: z.number() })),
  },
});
`
	folder(t, strings.ReplaceAll(before, "src/", "was/")+strings.Replace(strings.ReplaceAll(before, "src/", "is/"), "output: fromZod(z.object({ total: z.number()", "output: fromZod(z.object({ total: z.string()", 1))
	const want = "  is/order.ts:9:13\n"
	status, stdout, stderr := docsgen(t, "diff", "was", "is")
	if status != exitErrors || !strings.Contains(stdout, want) || !strings.Contains(stdout, "\n  io.output.total: number → string\n  breaking where callers receive it\n  owners @shop\n") || stderr != "" {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
}
