package typescript_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript"
)

const importing = `
-- models.ts --
import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
export const Part = defineSchemaModel({ name: 'Part', fields: { label: { type: ScalarTypeEnum.String_unsecure() } } });
export const Order = defineSchemaModel({ name: 'Order', fields: { parts: { type: Part, isArray: true } } });
-- a.ts --
import { defineQuery } from '@contractspec/lib.contracts-spec';
import { Order } from './models';
export const A = defineQuery({ meta: { key: 'a', version: '1.0.0' }, io: { input: Order } });
-- b.ts --
import { defineQuery } from '@contractspec/lib.contracts-spec';
import { Order } from './models';
export const B = defineQuery({ meta: { key: 'b', version: '1.0.0' }, io: { input: Order } });
`

// TestModelsOfSeveralModules: a model that several modules import is one shape in memory, whichever
// was read first, and so is what it holds.
func TestModelsOfSeveralModules(t *testing.T) {
	files := map[string]string{}
	for _, f := range txtar.Parse([]byte(importing)).Files {
		files[f.Name] = string(f.Data)
	}
	registry, _ := contracts.NewRegistry("test", load(files))
	shape := func(key, path string) *contracts.Shape { return registry.Keyed(key)[0].Spec.Get(path).Shape().Shape }
	order := registry.Keyed("Order")[0].Shape
	if a, b := shape("a", "io.input"), shape("b", "io.input"); a != order || b != order {
		t.Error("a and b have copies of Order of their own")
	}
	if order.Fields[0].Shape.Items.Shape != registry.Keyed("Part")[0].Shape {
		t.Error("Order holds a copy of Part")
	}
}

// TestModulesOfSeveralJobs: a module that one job needs at its end is there when another one, which
// is at work much longer, comes to what requires it: in the realm that all share, and in one of its
// own for the module that changes it.
func TestModulesOfSeveralJobs(t *testing.T) {
	files := map[string]string{"shared.ts": "export const list = ['a'];\n"}
	add := func(file string, size int, text string) {
		files[file] = define + text + strings.Repeat(" ", size-len(text))
	}
	for i := range 8 { // half of all text, and little to do
		add(fmt.Sprintf("a%d.ts", i), 3900, "event('p.few');")
	}
	for i := range 99 { // more than are sent to a process at once
		add(fmt.Sprintf("b%02d.ts", i), 120, "event('p.many');")
	}
	const take = "import { list } from './shared';\n"
	add("a7.ts", 3900, take+"event('p.first', { list });")
	add("b00.ts", 120, "for (let i = 0; i < 1e7; i++);\nevent('p.many');")
	add("b98.ts", 120, take+"event('p.later', { list });")
	add("b99.ts", 120, take+"list.push('b');\nevent('p.last', { list });")
	got := map[string]string{}
	for _, p := range typescript.New(typescript.Options{Jobs: 2}).Load(context.Background(), files) {
		for _, c := range p.Contracts {
			got[c.Key] = show(c.Spec.Property("list"))
		}
		for _, d := range p.Diagnostics {
			t.Errorf("%s: %s", d.Position, d.Message)
		}
	}
	for key, want := range map[string]string{"p.first": `["a"]`, "p.later": `["a"]`, "p.last": `["a", "b"]`} {
		if got[key] != want {
			t.Errorf("%s has %s, and not %s", key, got[key], want)
		}
	}
}
