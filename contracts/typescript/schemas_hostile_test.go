package typescript_test

import (
	"fmt"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// inputOf loads a module that makes a schema of zod, and gives what became of it.
func inputOf(t *testing.T, declared, schema string) contracts.Value {
	t.Helper()
	parts := load(map[string]string{"a.ts": "import { z } from 'zod';\nimport { defineEvent } from '@contractspec/lib.contracts-spec';\n" + declared +
		"\nexport const E = defineEvent({ meta: { key: 'a', version: '1.0.0' }, payload: " + schema + " } as never);\n"})
	if len(parts) != 1 || len(parts[0].Contracts) != 1 {
		t.Fatalf("%+v", parts)
	}
	return parts[0].Contracts[0].Spec.Property("payload")
}

// shapesIn counts the shapes that a value leads to.
func shapesIn(v contracts.Value) (count int) {
	var walk contracts.ShapeWalk
	walk.Walk(v.Shape().Shape, func(*contracts.Shape) bool { count++; return true })
	return count
}

// A schema that two others are made of is read once, so that what doubles at each of 60 levels is
// as many shapes as there are levels.
func TestSharedSchemasAreReadOnce(t *testing.T) {
	for _, uses := range []string{"a: s, b: s", "a: s.optional(), b: s.nullable()", "a: s.describe('x').optional(), b: z.array(s).min(1)", "...s.shape, b: s, c: s.partial()"} {
		sizes := map[int]int{}
		for _, levels := range []int{15, 30, 60} {
			v := inputOf(t, fmt.Sprintf("let s: any = z.object({ x: z.string() });\nfor (let i = 0; i < %d; i++) s = z.object({ %s });", levels, uses), "s")
			if v.Kind() != contracts.ShapeValue {
				t.Fatalf("%s, %d levels: %s", uses, levels, v.Text())
			}
			sizes[levels] = shapesIn(v)
		}
		if sizes[60]-sizes[30] != 2*(sizes[30]-sizes[15]) {
			t.Errorf("%s: shapes by levels %v", uses, sizes)
		}
	}
}

// A schema that holds itself is a shape that does, however it is made.
func TestSchemasThatHoldThemselves(t *testing.T) {
	for _, c := range []struct {
		declared, schema string
		shapes           int
	}{
		{"const T: any = z.lazy(() => z.object({ next: T }));", "T", 1},
		{"const T: any = z.object({ get next() { return T.optional(); } });", "T", 1},
		{"const T: any = z.object({ get next() { return T.nullable().optional(); } });", "T.describe('x')", 1},
		{"const T: any = z.object({ get next() { return z.array(T.optional()); } }).extend({ a: z.string() });", "T.optional()", 3},
		{"const A: any = z.object({ get b() { return B; } }), B: any = z.object({ get a() { return A.optional(); } });", "z.array(A)", 3},
		{"const T: any = z.lazy(() => T);", "T", 1},
	} {
		v := inputOf(t, c.declared, c.schema)
		if v.Kind() != contracts.ShapeValue {
			t.Errorf("%s: %s", c.declared, v.Text())
		} else if n := shapesIn(v); n != c.shapes {
			t.Errorf("%s %s: %d shapes, want %d", c.declared, c.schema, n, c.shapes)
		}
	}
}

// What cannot be read to its end stays the expression that it was, and the contract is there.
func TestSchemasWithoutEnd(t *testing.T) {
	for _, c := range []struct{ declared, schema string }{
		{"const grow = (): any => z.lazy(() => z.object({ next: grow() }));", "grow()"},
		{"const T: any = z.object({ get next() { throw new Error('no'); } });", "T"},
		{"const T: any = z.lazy(() => { throw new Error('no'); });", "T"},
	} {
		if v := inputOf(t, c.declared, c.schema); v.Kind() != contracts.Expression || v.Text() == "" {
			t.Errorf("%s: %+v", c.declared, v)
		}
	}
}

// Objects that are mapped by their keys inside of each other are followed so far, and then said to
// be not.
func TestMappedInEachOther(t *testing.T) {
	parts := load(map[string]string{"a.ts": `import { Type } from '@sinclair/typebox';
import { defineEvent } from '@contractspec/lib.contracts-spec';
const names = Type.Union(Array.from({ length: 40 }, (_, i) => Type.Literal('k' + i)));
const once = Type.Mapped(names, () => Type.String());
const all = Type.Mapped(names, () => Type.Mapped(names, () => Type.Mapped(names, () => Type.Mapped(names, () => Type.Object({ a: Type.String() })))));
export const E = defineEvent({ meta: { key: 'a', version: '1.0.0' }, once, all } as never);
`})
	if len(parts) != 1 || len(parts[0].Contracts) != 1 {
		t.Fatalf("%+v", parts)
	}
	spec := parts[0].Contracts[0].Spec
	if n := shapesIn(spec.Property("once")); n != 2 && n != 41 {
		t.Errorf("mapped once, there are %d shapes", n)
	}
	if n := shapesIn(spec.Property("all")); n > 4000 {
		t.Errorf("mapped in each other, there are %d shapes", n)
	}
}
