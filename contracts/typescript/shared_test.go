package typescript_test

import (
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
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
