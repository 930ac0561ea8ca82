import { z } from 'zod/v3';

const User = z.object({ id: z.string().uuid(), email: z.string().email().describe('Where mail goes.'), age: z.number().int().min(0).optional() });
const Category = z.lazy(() => z.object({ name: z.string(), subcategories: z.array(Category), parent: Category.optional() }));
const Deep = z.object({ user: User, list: z.array(User) });

export const schemas = {
	object: User,
	datetime: z.string().datetime(),
	date: z.string().date(),
	url: z.string().url(),
	ip: z.string().ip({ version: 'v4' }),
	nullable: z.string().nullable(),
	nullish: z.object({ a: z.number().nullish(), b: z.boolean().default(false) }),
	strict: User.strict(),
	passthrough: User.passthrough(),
	catchall: z.object({}).catchall(z.string()),
	merge: User.merge(z.object({ name: z.string() })),
	extend: User.extend({ age: z.number() }),
	partial: User.partial(),
	deepPartial: Deep.deepPartial(),
	pick: User.pick({ id: true }),
	nativeEnum: z.nativeEnum({ Up: 'UP', Down: 'DOWN' }),
	record: z.record(z.number()),
	recordWithKeys: z.record(z.string().min(2), z.number()),
	set: z.set(z.string()).min(1),
	tuple: z.tuple([z.string(), z.number()]).rest(z.boolean()),
	union: z.union([z.string(), z.number()]),
	discriminated: z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b'), n: z.number() })]),
	intersection: z.object({ a: z.string() }).and(z.object({ b: z.string() })),
	lazy: Category,
	effects: z.string().min(1).refine(Boolean).transform(Number),
	preprocess: z.preprocess(Number, z.number().positive()),
	pipeline: z.string().pipe(z.string().max(3)),
	array: z.array(z.number().multipleOf(5)).nonempty().max(4),
	describedOptional: z.object({ a: z.string().describe('An a.').optional() }),
	branded: z.string().brand('Id').readonly(),
};
