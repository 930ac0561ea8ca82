// What code asks of a library of schemas that is not there (zod, TypeBox, valibot), as data: the whole definition, where the expression is
// only so long as people read. A report has it as
//   {"\uFDD0": "schema", "text": …, "of": "zod", "steps": ["object", [{…}], "optional", []]}
// where text is the expression between its marks, and steps are the names that were read and the lists of arguments that were passed, in
// their order. Schemas among arguments are {"\uFDD0": "schema", "steps": […]}, and what a function for recursion gives is asked for once:
// inside of itself it is {"\uFDD0": "schema", "again": n}, the n-th schema of the report from outside.
import { isInert, marked, pathOf, sourceOf } from './inert.js';
import { matches } from './native.js';

const MARK = '\uFDD0';
const libraries = /^(?:zod|@sinclair\/typebox|typebox|valibot)(?:\/|$)/;
const maxSchemas = 5_000; // in one value

/** Gives what a stand-in of such a library stands for; undefined for all others. */
export function schemaOf(value) {
	const path = pathOf(value);
	if (!isSchema(path)) return undefined;
	const seen = [];
	return { [MARK]: 'schema', text: marked(sourceOf(value)), of: path.of, steps: steps(value, path, seen) };
}

const isSchema = (path) => path !== undefined && matches(libraries, path.of) && path.steps.some(Array.isArray);

function steps(value, path, seen) {
	seen.push(value);
	const list = path.steps.map((step, i) => {
		if (!Array.isArray(step)) return step;
		const recursive = path.steps[i - 1] === 'lazy' && typeof step[0] === 'function' && !isInert(step[0]);
		return recursive ? [inner(step[0](), seen)] : step.map((argument) => inner(argument, seen));
	});
	return list;
}

/** Replaces schemas inside of plain lists and objects; all else is left as it is. */
function inner(value, seen, depth = 0) {
	if (isInert(value)) {
		const path = pathOf(value);
		if (!isSchema(path)) return value;
		const at = seen.indexOf(value);
		if (at >= 0 || seen.length > maxSchemas) return { [MARK]: 'schema', again: at };
		return { [MARK]: 'schema', steps: steps(value, path, seen) };
	}
	if (depth > 20 || typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => inner(item, seen, depth + 1));
	if (Reflect.getPrototypeOf(value) !== Object.prototype) return value;
	const object = {};
	for (const name of Object.keys(value)) object[name] = inner(value[name], seen, depth + 1);
	return object;
}
