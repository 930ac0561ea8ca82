// What code asks of a library of schemas that is not there (zod, TypeBox, valibot), as data: the whole definition, where the expression is
// only so long as people read. A report has it as
//   {"\uFDD0": "schema", "text": …, "of": "zod", "steps": ["object", [{…}], "optional", []]}
// where text is the expression between its marks, and steps are the names that were read and the lists of arguments that were passed, in
// their order. A schema that others are made of stands before the steps that make them: [{"\uFDD0": "schema", …}, "optional", []]. Schemas
// among arguments are {"\uFDD0": "schema", "steps": […]}, and what a function for recursion gives is asked for once. Each is written once:
// after that, also inside of itself, it is {"\uFDD0": "schema", "again": n}, the n-th schema of the report from outside.
import { baseOf, isInert, marked, parentOf, pathOf, sourceOf } from './inert.js';
import { hasOwn, isArray, Map, matches } from './native.js';
import { isOrdinaryPrototype } from './parts.js';

const MARK = '\uFDD0';
const { getPrototypeOf } = Reflect; // lengths.js replaces the global one
const libraries = /^(?:zod|@sinclair\/typebox|typebox|valibot)(?:\/|$)/;
const maxSchemas = 5_000; // in one value
const KEY = '~key';
const recursive = /^(?:lazy|Recursive)$/;

// What makes a JSON Schema of a schema, which says the same.
const converters = /^(?:zod-to-json-schema|@valibot\/to-json-schema)$/;
const converting = /^(?:toJSONSchema|zodToJsonSchema|toJsonSchema)$/;

/** Gives the schema that a stand-in is the JSON Schema of; all else as it is. */
function beforeConversion(value) {
	const path = pathOf(value);
	if (!path || !(matches(libraries, path.of) || matches(converters, path.of))) return value;
	const [name, list] = path.steps.slice(-2);
	if (!isArray(list) || !(matches(converting, String(name)) || path.steps.length === 2 && name === 'default')) return value;
	return isInert(list[0]) && isSchema(list[0]) ? list[0] : value;
}

/** Gives what a stand-in of such a library stands for; undefined for all others. */
export function schemaOf(value) {
	value = beforeConversion(value);
	const path = pathOf(value);
	if (!asksLibrary(path)) return undefined;
	return { [MARK]: 'schema', text: marked(sourceOf(value)), of: path.of, steps: schema(value, new Map()).steps };
}

const asksLibrary = (path) => path !== undefined && matches(libraries, path.of) && path.steps.some(isArray);

/** Gives a schema, or its number where it was met before. */
function schema(value, seen) {
	const { story, base, steps } = baseOf(value);
	if (seen.has(story) || seen.size > maxSchemas) return { [MARK]: 'schema', again: seen.get(story) ?? -1 };
	seen.set(story, seen.size);
	const list = base ? [schema(base, seen)] : [];
	steps.forEach((step, i) => {
		if (!isArray(step)) {
			list.push(step);
			return;
		}
		const [first, ...others] = step;
		const leads = matches(recursive, String(steps[i - 1])) && typeof first === 'function' && !isInert(first);
		const maps = steps[i - 1] === 'Mapped' && typeof others[0] === 'function' && !isInert(others[0]);
		const given = leads ? [first(value), ...others] : maps ? [first, others[0](value[KEY])] : withDefault(steps[i - 1], step);
		list.push(given.map((argument) => inner(argument, seen)));
	});
	return { [MARK]: 'schema', steps: list };
}

const defaults = /^(?:_?default|prefault|optional|exactOptional|nullable|nullish|undefinedable)$/;

/** Gives arguments of which a function that gives a default has given it. */
function withDefault(name, list) {
	const last = list.length - 1;
	if (last < 0 || typeof list[last] !== 'function' || isInert(list[last]) || !matches(defaults, String(name))) return list;
	try {
		return [...list.slice(0, last), list[last]()];
	} catch {
		return list; // which shows the function
	}
}

/** Replaces schemas inside of plain lists and objects; all else is left as it is. */
function inner(value, seen, depth = 0) {
	if (isInert(value)) return asksLibrary(pathOf(value)) ? schema(value, seen) : value;
	if (depth > 20 || typeof value !== 'object' || value === null) return value;
	if (isArray(value)) return value.map((item) => inner(item, seen, depth + 1));
	if (!isOrdinaryPrototype(getPrototypeOf(value))) return value;
	const object = {};
	for (const name of Object.keys(value)) object[name] = inner(value[name], seen, depth + 1);
	return object;
}

// What a schema is asked for that is no schema itself: parse(text), isOptional(), Value.Check(schema, x).
const answers = /^(?:(?:safe)?(?:parse|decode|encode)(?:async)?|spa|is|is[A-Z]\w*|assert|check|toJSONSchema|Value|TypeCompiler)$/i;

/** Gives the values of an enum of such a library, of what a module reads its members from: Color.enum. */
export function optionsOf(value) {
	const path = pathOf(value);
	if (!asksLibrary(path) || !matches(/^(?:enum|Enum|Values)$/, String(path.steps[path.steps.length - 1]))) return undefined;
	return parentOf(value).options;
}

// What gives the schemas of an object's properties by their names, by the library: of zod, valibot, TypeBox.
const holders = /^(?:shape|entries|properties)$/;
const objects = /^(?:(?:strict|loose)?object|Object)$/i;
const sameNames = /^(?:partial|required|deepPartial|strict|loose|passthrough|strip|catchall|describe|meta|register|refine|superRefine|check|brand|readonly)$/i;
const isPlainObject = (value) => typeof value === 'object' && value !== null && isOrdinaryPrototype(getPrototypeOf(value));

/**
 * Gives the names of the properties that a stand-in has which such a library gives for an object that a module writes out:
 * z.object({ … }).shape. Undefined where they are not known.
 */
export function namesOf(value) {
	const path = pathOf(value);
	if (!asksLibrary(path)) return undefined;
	const { steps } = path;
	const holder = steps[steps.length - 1];
	if (typeof holder !== 'string' || !matches(holders, holder)) return undefined;
	const start = steps.findIndex(isArray);
	let names = namesMade(steps[start - 1], steps[start], holder);
	for (let i = start + 1; names && i < steps.length - 1; i += 2) names = isArray(steps[i + 1]) ? namesMade(steps[i], [names, ...steps[i + 1]], holder) : undefined;
	return names;
}

/** Gives the names of what a function of a library makes, of which the first argument may be a list of names. */
function namesMade(maker, [first, second], holder) {
	const inner = isArray(first) ? first : isInert(first) ? namesOf(first[holder]) : undefined;
	if (matches(objects, maker)) return namesIn(first);
	if (!inner) return undefined;
	const given = isInert(second) ? namesOf(second[holder]) ?? namesOf(second) : isArray(second) ? second : namesIn(second);
	if (matches(sameNames, maker)) return inner;
	if (!given) return undefined;
	if (matches(/^(?:safe)?extend|^merge$/i, maker)) return [...inner, ...given.filter((name) => !inner.includes(name))];
	if (matches(/^pick$/i, maker)) return inner.filter((name) => given.includes(name));
	if (matches(/^omit$/i, maker)) return inner.filter((name) => !given.includes(name));
	return undefined;
}

function namesIn(object) {
	if (isInert(object)) return namesOf(object);
	if (!isPlainObject(object)) return undefined;
	const names = Object.keys(object);
	return names.some((name) => name[0] === MARK) ? undefined : names;
}

/** Tells whether a stand-in is a schema of such a library, and so an object. */
export function isSchema(value) {
	const path = pathOf(value);
	return asksLibrary(path) && isArray(path.steps[path.steps.length - 1]) && !path.steps.some((step) => typeof step === 'string' && matches(answers, step));
}

// The classes of zod's schemas, by the methods that make another one than that of what they are called on.
const wrapping = {
	optional: 'Optional', exactOptional: 'ExactOptional', nullable: 'Nullable', nullish: 'Optional', nonoptional: 'NonOptional', default: 'Default', prefault: 'Prefault', catch: 'Catch',
	array: 'Array', promise: 'Promise', or: 'Union', and: 'Intersection', readonly: 'Readonly', pipe: 'Pipe', transform: 'Pipe', strictObject: 'Object', looseObject: 'Object',
	bool: 'Boolean', int: 'Number', partialRecord: 'Record', nativeEnum: 'Enum', stringbool: 'Pipe',
};
const formats = /^(?:email|url|httpUrl|uuid(?:v\d)?|guid|cuid2?|ulid|nanoid|ipv[46]|cidrv[46]|base64(?:url)?|e164|jwt|emoji|date|time|datetime|duration)$/;

/** Tells whether a schema is an object of a class of zod: ZodType, ZodOptional. */
export function isOfClass(value, name) {
	const wanted = String(name).replace(/^\$?Zod(?:Mini)?/, '').replace(/^(?:Effects|Transform|Pipeline)$/, 'Pipe').replace(/^NativeEnum$/, 'Enum');
	if (matches(/^(?:Type|TypeAny|Schema)$/, wanted)) return true;
	const { steps } = pathOf(value);
	const calls = steps.filter((step, i) => typeof step === 'string' && isArray(steps[i + 1]));
	const maker = calls.findLast((call, i) => i === 0 || hasOwn(wrapping, call));
	if (wanted === 'String' && matches(formats, maker) && !steps.includes('coerce')) return true;
	return wanted === (hasOwn(wrapping, maker) ? wrapping[maker] : maker[0].toUpperCase() + maker.slice(1));
}
