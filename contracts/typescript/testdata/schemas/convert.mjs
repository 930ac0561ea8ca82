// Prints the JSON Schemas that the packages make of their own schemas, by library and name; what a package has none for is null.
import { toJsonSchema } from '@valibot/to-json-schema';
import { z } from 'zod';
import { zodToJsonSchema } from 'zod-to-json-schema';

const converters = {
	zod: (schema) => z.toJSONSchema(schema, { io: 'input' }),
	zod3: (schema) => zodToJsonSchema(schema, { $refStrategy: 'root', removeAdditionalStrategy: 'strict', allowedAdditionalProperties: undefined, effectStrategy: 'input', pipeStrategy: 'input' }),
	typebox: (schema) => schema,
	valibot: (schema) => toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }),
};
const all = {};
for (const [library, convert] of Object.entries(converters)) {
	const { schemas } = await import(`./${library}.mjs`);
	all[library] = {};
	for (const [name, schema] of Object.entries(schemas)) {
		try {
			all[library][name] = convert(schema);
		} catch {
			all[library][name] = null;
		}
	}
}
console.log(JSON.stringify(all));
