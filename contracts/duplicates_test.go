package contracts_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/manifest"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// modules joins the modules of an archive.
func modules(archive string) (*contracts.Registry, []contracts.Diagnostic) {
	files := map[string]string{}
	for _, f := range txtar.Parse([]byte(archive)).Files {
		files[f.Name] = string(f.Data)
	}
	return contracts.NewRegistry("x", typescript.New(typescript.Options{}).Load(context.Background(), files))
}

// kept writes the contracts with their sources and where else they are defined.
func kept(r *contracts.Registry) string {
	var b strings.Builder
	for _, c := range r.Contracts {
		fmt.Fprintf(&b, "%s %s:%d-%d", c.ID, c.Source.File, c.Source.StartLine, c.Source.EndLine)
		for _, at := range c.Also {
			fmt.Fprintf(&b, " also %s:%d", at.File, at.Line)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// What is made again with the same contents is one contract: by a factory that is called twice, by
// a generator, by a build, with other names for what was not evaluated.
func TestTheSameTwice(t *testing.T) {
	r, list := modules(`
-- docs.ts --
import { defineCommand, OperationSpecRegistry } from '@contractspec/lib.contracts-spec';

export function buildDocs() {
  const registry = new OperationSpecRegistry();
  registry.register(
    defineCommand({ meta: { key: 'docs.get', version: '1.0.0', tags: [] }, io: { input: null } }),
  );
  return registry;
}
-- app.ts --
import { buildDocs } from './docs';
export const primary = buildDocs();
export const legacy = buildDocs();
-- worker.ts --
import { buildDocs } from './docs';
export const worker = buildDocs();
-- order.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({ meta: { key: 'order.created', version: '1.0.0', owners: ['@shop'] }, guard: (order) => order.id });
-- browser/order.js --
import { defineEvent as e } from '@contractspec/lib.contracts-spec';
var a = e({ guard: (a) => a.id, meta: { version: '1.0.0', key: 'order.created', owners: ['@shop'], title: undefined } });
export { a as Created };
-- generated/order.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';

export const Created = defineEvent({ meta: { key: 'order.created', version: '1.0.0', owners: ['@shop'] }, guard: (order) => order.id });
`)
	expect(t, kept(r), `
operation docs.get 1.0.0 docs.ts:5-7
event order.created 1.0.0 order.ts:2-2 also browser/order.js:2 also generated/order.ts:3`)
	expect(t, frames(list), "")
}

// Other contents are an error that says what differs.
func TestNotTheSameTwice(t *testing.T) {
	r, list := modules(`
-- a.js --
import { defineEvent } from '@contractspec/lib.contracts-spec';
export const E = defineEvent({ meta: { key: 'e', version: '1.0.0', owners: ['@a', '@b'] }, pii: [{ path: 'id' }] });
-- b.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';
export const E = defineEvent({ meta: { key: 'e', version: '1.0.0', owners: ['@a'] }, pii: [{ path: 'id' }] });
-- c.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';
export const E = defineEvent({ meta: { key: 'e', version: '1.0.0', owners: ['@a'] }, pii: [{ path: 'name' }] });
`)
	expect(t, kept(r), "event e 1.0.0 b.ts:2-2")
	expect(t, frames(list), `
a.js:2:45 error duplicate-contract: event e 1.0.0 is defined twice, and differently: meta.owners is ["@a", "@b"] here, and ["@a"] there (give one of them another key or version)
export const E = defineEvent({ meta: { key: 'e', version: '1.0.0', owners: ['@a', '@b'] }, pii: [{ path: 'id' }] });
                                            ^
b.ts:2:45 the first definition, which is the one that was kept
c.ts:2:45 error duplicate-contract: event e 1.0.0 is defined twice, and differently: pii.path is "name" here, and "id" there (give one of them another key or version)
export const E = defineEvent({ meta: { key: 'e', version: '1.0.0', owners: ['@a'] }, pii: [{ path: 'name' }] });
                                            ^
b.ts:2:45 the first definition, which is the one that was kept`)
}

// A manifest lists what modules define, with less.
func TestListedAgain(t *testing.T) {
	parts := func(description string) []contracts.Part {
		listed, _ := manifest.Load("a.yaml", "name: x\nitems:\n"+item("event", "e", "1.0.0", "description: "+description), func(string) (string, bool) { return "", false })
		return append(typescript.New(typescript.Options{}).Load(context.Background(), map[string]string{
			"z.ts": "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const E = defineEvent({ meta: { key: 'e', version: '1.0.0', description: 'Told', owners: ['@a'] }, payload: null });",
		}), listed)
	}
	r, list := contracts.NewRegistry("x", parts("Told"))
	expect(t, kept(r)+frames(list), "event e 1.0.0 z.ts:2-2 also a.yaml:3")
	r, list = contracts.NewRegistry("x", parts("Else"))
	if expect(t, kept(r), "event e 1.0.0 z.ts:2-2"); len(list) != 1 || !strings.Contains(list[0].Message, `meta.description is "Else" here, and "Told" there`) {
		t.Error(frames(list))
	}
}
