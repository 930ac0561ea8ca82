package typescript

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestRecordedNames asks the sandbox for all names that the library is known to have, and then, with
// sources of the library that have each of them, which of those it takes from there: all but the
// recorded ones.
func TestRecordedNames(t *testing.T) {
	const from = "from '@contractspec/lib.contracts-spec';\n"
	spec := func(files map[string]string) contracts.Value {
		t.Helper()
		for _, p := range New(Options{}).Load(context.Background(), files) {
			if len(p.Contracts) == 1 && len(p.Diagnostics) == 0 {
				return p.Contracts[0].Spec
			}
			t.Fatalf("%+v", p)
		}
		return contracts.Value{}
	}
	names := spec(map[string]string{"a.ts": "import * as library " + from +
		"library.defineEvent({ meta: { key: 'a', version: '1.0.0' }, names: Object.keys(library) });"}).Property("names").Items()
	if len(names) < 60 {
		t.Fatalf("%d names", len(names))
	}
	var imports, values, exports strings.Builder
	for i, name := range names {
		fmt.Fprintf(&imports, "import { %s as n%d } "+from, name.Text(), i)
		fmt.Fprintf(&values, "%s: (n%d as unknown) === 'sources', ", name.Text(), i)
		fmt.Fprintf(&exports, "export { sources as %s };\n", name.Text())
	}
	taken := spec(map[string]string{
		"spec/package.json": `{ "name": "@contractspec/lib.contracts-spec", "exports": "./index.ts" }`,
		"spec/index.ts":     "const sources = 'sources';\n" + exports.String(),
		"a.ts": imports.String() + "import { defineEvent } " + from +
			"defineEvent({ meta: { key: 'a', version: '1.0.0' }, taken: { " + values.String() + "} });",
	}).Property("taken")
	helpers := 0
	for _, name := range names {
		sources := taken.Property(name.Text()).True()
		if sources == recorded.MatchString(name.Text()) {
			t.Errorf("%s comes from the sources: %t", name.Text(), sources)
		}
		if sources {
			helpers++
		}
	}
	if helpers == 0 || helpers == len(names) {
		t.Errorf("%d of %d names come from the sources", helpers, len(names))
	}
}
