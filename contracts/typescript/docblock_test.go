package typescript_test

import (
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// Of two DocBlocks with one id, the second is marked, in the same file and statement too.
func TestTheSecondOfTwoDocBlocksIsMarked(t *testing.T) {
	for name, text := range map[string]string{
		"one statement": `
import { registerDocBlocks } from '@contractspec/lib.contracts-spec';
registerDocBlocks([
	{ id: 'guide', title: 'A', body: 'a' },
	{ id: 'guide', title: 'B', body: 'b' },
]);
`,
		"two statements": `
import type { DocBlock } from '@contractspec/lib.contracts-spec';
// guide
export const a: DocBlock = { id: 'guide', title: 'A', body: 'a' };
export const b: DocBlock = { id: 'guide', title: 'B', body: 'b' };
`,
	} {
		r, list := contracts.NewRegistry("x", load(map[string]string{"a.ts": text}))
		if len(r.DocBlocks) != 1 || r.DocBlocks[0].Title != "A" || len(list) != 1 || len(list[0].Notes) != 1 {
			t.Fatalf("%s: %+v", name, list)
		}
		if d := list[0]; d.Line != 5 || d.Notes[0].Position.Line != 4 || d.EndColumn-d.Column < len("guide") {
			t.Errorf("%s: marked at %s, the first one at %s", name, d.Position, d.Notes[0].Position)
		}
	}
}
