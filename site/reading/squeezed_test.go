package reading

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

const squeezed = `
import { definePolicy } from '@contractspec/lib.contracts-spec/policy';
import { defineQuery } from '@contractspec/lib.contracts-spec/operations';
import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
const m = { version: '1.0.0', description: 'd', stability: 'stable', owners: ['@a'], tags: [] } as const;
export const P = definePolicy({ meta: { ...m, key: 'x.policy' }, rules: ['a', 'b'].map((r) => ({ effect: 'allow', actions: ['channel.reply'], resource: { type: 'control-plane.message' },
  conditions: [{ expression: 'context.mediumRiskDetected === true && context.confidence >= context.assistMinConfidence' }], reason: 'needs_human_review_' + r, escalate: 'human_review' })) } as any);
const fields = Object.fromEntries(Array.from({ length: 31 }, (_, i) => ['field' + i, { type: ScalarTypeEnum.String_unsecure(), isOptional: false }]));
export const Q = defineQuery({ meta: { ...m, key: 'x.query' }, io: { input: defineSchemaModel({ name: 'Many', fields }), output: null, errors: { VALIDATION_FAILED: {
  description: 'The input does not have the declared shape.', http: 422, gqlCode: 'BAD_USER_INPUT', when: 'A required field is missing, or a value is out of its range.' } } }, policy: { auth: 'user' } } as any);
`

// narrow lists the cells of tables that are narrower than 12 characters.
const narrow = `(() => [...document.querySelectorAll(".stacked td")].filter((cell) => {
  const ch = document.createElement("span");
  ch.textContent = "0".repeat(12);
  ch.style.visibility = "hidden";
  cell.append(ch);
  const width = ch.getBoundingClientRect().width;
  ch.remove();
  return cell.clientWidth < width - 1;
}).map((cell) => cell.textContent))()`

// broken lists the words of code in tables that are on two lines: what no space, operator,
// separator or hump of camelCase divides.
const broken = `(() => {
  const words = [];
  for (const code of document.querySelectorAll(".stacked code")) {
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      for (const match of node.data.matchAll(/[A-Za-z0-9]+/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        if (new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size > 1) words.push(match[0]);
      }
    }
  }
  return words;
})()`

// TestTablesGiveLongColumnsTheWidth looks at tables of records on a screen and on a phone: no
// column is narrower than 12 characters, no word is broken, and on a phone the cells stand below
// one another behind the names of their columns.
func TestTablesGiveLongColumnsTheWidth(t *testing.T) {
	browser := browsertest.Start(t)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.ts"), []byte(squeezed), 0o644); err != nil {
		t.Fatal(err)
	}
	s := sitetest.Folder(t, dir)
	page := browser.Open(t, 1280, 900)
	for _, route := range []string{"policies/x.policy.html", "operations/x.query.html"} {
		page.Go(s.URL + route)
		for _, width := range []int{1280, 768, 360} {
			page.Resize(width, 900)
			if list := browsertest.Eval[[]string](page, narrow); len(list) > 0 {
				t.Errorf("%s at %d: narrow cells %q", route, width, list)
			}
			if list := browsertest.Eval[[]string](page, broken); len(list) > 0 {
				t.Errorf("%s at %d: broken words %q", route, width, list)
			}
		}
		if list := browsertest.Eval[[]string](page, `[...document.querySelectorAll(".stacked tbody tr")].flatMap((row) => [...row.cells].filter((cell, i) => i > 0 && cell.getBoundingClientRect().top < row.cells[i - 1].getBoundingClientRect().bottom - 1).map((cell) => cell.textContent))`); len(list) > 0 {
			t.Errorf("%s on a phone: cells beside others %q", route, list)
		}
	}
	if got := page.Text(`getComputedStyle(document.querySelector(".errors .http"), "::before").content`); got != `"HTTP status"` {
		t.Errorf("the cell of a status is labelled %s", got)
	}
	if height := browsertest.Eval[float64](page, `document.querySelector(".errors tbody tr").getBoundingClientRect().height`); height > 260 {
		t.Errorf("an error is %.0f px high on a phone", height)
	}

	page.Click("#input [data-filter]")
	page.Type("field3")
	page.WaitFor(`[...document.querySelectorAll("#input .fields tr[id]")].filter((row) => row.checkVisibility()).length === 2`) // field3 and field30
}
