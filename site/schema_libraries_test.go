package site_test

import (
	"strings"
	"testing"
)

// A schema of another library stands on pages as one of the contract library does.
func TestSchemaLibrariesOnPages(t *testing.T) {
	for _, c := range []struct{ name, declared, input, want string }{
		{"a zod schema in place of a model", `import { z } from 'zod';
const Order = z.object({ id: z.string().uuid().describe('Which.'), items: z.array(z.object({ sku: z.string().min(1), n: z.number().int().positive().max(9) })).min(1),
	ship: z.enum(['slow', 'fast']).default('slow'), code: z.string().regex(/^[A-Z]{6}$/).nullable(), note: z.string().max(500).optional() });`, `Order`, `id: string (uuid) required Which.
items: object[] required at least 1 item
› items, 2 fields
items.sku: string required at least 1 character
items.n: integer required > 0 ≤ 9
ship: enum optional Default: "slow" slow fast
code: string | null required matches ^[A-Z]{6}$
note: string optional at most 500 characters`},
		{"what zod has no JSON Schema for", `import * as z from 'zod';`, `z.object({ at: z.date(), big: z.bigint().min(1n), by: z.map(z.string(), z.number()), tags: z.set(z.string()).min(1), file: z.instanceof(File), f: z.custom((x) => x) })`,
			`at: Date required
big: bigint required ≥ 1n
by: Record<string, number> required class: "Map"
tags: string[] required at least 1 item no item twice
file: File required
f: any required custom: (x) => x`},
		{"refinements and transformations", `import { z } from 'zod';`, `z.object({ a: z.string().refine((x) => x.length % 2 === 0, 'must be even'), b: z.string().min(2).transform((x) => x.length), c: z.coerce.number(), d: z.string().datetime({ offset: true }) }).strict()`,
			`no further properties
a: string required refine: "must be even"
b: string required at least 2 characters transform: (x) => x.length
c: number required coerce
d: string (date-time) required offset`},
		{"a zod schema that holds itself", `import { z } from 'zod';
const Tree = z.object({ value: z.number(), get children() { return z.array(Tree).optional(); }, get parent() { return Tree.nullable(); } });`, `Tree.describe('A tree.')`, `A tree.
value: number required
children: object[] optional each item holds itself again
parent: object | null required holds itself again`},
		{"a name", `import { z } from 'zod';
import { fromZod, SchemaModel } from '@contractspec/lib.schema';
const Node = z.lazy(() => z.object({ next: Node.optional() }));
const Named = fromZod(Node, { name: 'Node', description: 'One of many.' });`, `new SchemaModel({ name: 'Input', fields: { first: { type: Named, isOptional: false } } })`, `Model Input
first: Node required
› Node, 1 field
first.next: Node optional
= Input
first: Node required
› Node, 1 field
first.next: Node optional
= Node
next: Node optional One of many.`},
		{"JSON Schemas", `import { fromJsonSchema, JsonSchemaType } from '@contractspec/lib.schema';
const Money = new JsonSchemaType({ type: 'object', properties: { amount: { type: 'integer', minimum: 1 } }, required: ['amount'] }, { name: 'Money' });`,
			`fromJsonSchema({ type: 'object', properties: { at: { type: 'string', format: 'date-time', description: 'When.' }, tags: { type: 'array', items: { type: 'string' } } }, required: ['at'] })`, `at: string (date-time) required When.
tags: string[] optional
= Money
amount: integer required ≥ 1`},
		{"GraphQL", `import { GraphQLSchemaType } from '@contractspec/lib.schema';
const User = new GraphQLSchemaType('"""Who."""\ntype User implements Entity { id: ID! "What of it." name(short: Boolean = false): String role: Role! friends: [User!]! old: Int @deprecated(reason: "Gone.") } enum Role { ADMIN GUEST @deprecated } interface Entity { id: ID! } union Any = User', 'User');`,
			`User`, `Model User Who. extends Entity
id: ID required
name: String | null required What of it. argument short: Boolean = false
role: Role required ADMIN GUEST deprecated
friends: User [] required
old: deprecated Int | null required deprecated: "Gone."
= User
extends Entity
id: ID required
name: String | null required What of it. argument short: Boolean = false
role: Role required ADMIN GUEST deprecated
friends: User[] required each item Who.
old: deprecated Int | null required deprecated: "Gone."`},
		{"TypeBox", `import { Type } from '@sinclair/typebox';`, `Type.Object({ id: Type.String({ format: 'uuid', description: 'Which.' }), n: Type.Optional(Type.Integer({ minimum: 1 })), kind: Type.Union([Type.Literal('a'), Type.Literal('b')]) }, { additionalProperties: false })`,
			`no further properties
id: string (uuid) required Which.
n: integer optional ≥ 1
kind: enum required a b`},
		{"valibot", `import * as v from 'valibot';`, `v.object({ mail: v.pipe(v.string(), v.email(), v.maxLength(80), v.description('Whose.')), n: v.optional(v.number(), 1), kind: v.picklist(['a', 'b']), at: v.nullable(v.pipe(v.string(), v.isoDate())) })`,
			`mail: string (email) required Whose. at most 80 characters
n: number optional Default: 1
kind: enum required a b
at: string (date) | null required`},
		{"what is no schema", `import { z } from 'zod';
const S = z.object({ a: z.string() });`, `S.parse({ a: 'x' })`, `z.object({ a: z.string() }).parse({ a: 'x' })`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := builtFrom(t, map[string]string{"a.ts": `import { defineCommand } from '@contractspec/lib.contracts-spec';
` + c.declared + `
export const A = defineCommand({ meta: { key: 'c.case', version: '1.0.0', description: 'D', stability: 'stable', owners: ['@x'], tags: ['t'] }, io: { input: ` + c.input + ` } } as never);`})
			list := shown(rendered(t, s, "operations/c.case.html"), "input")
			for _, route := range s.Routes() {
				name, isType := strings.CutPrefix(strings.TrimSuffix(route, ".html"), "types/")
				if isType && name != "index" && strings.HasSuffix(route, ".html") {
					list = append(list, "= "+name)
					list = append(list, shown(rendered(t, s, route), "fields")...)
				}
			}
			if got := strings.Join(list, "\n"); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}
