// Texts for values that are shown, not evaluated: arguments of stand-ins, functions, what a module threw.
import { isIntrinsic } from './freeze.js';
import { ADDED, answeredAs, CLOSE, isInert, isUnknown, OPEN, sourceOf } from './inert.js';
import { nameOf } from './models.js';
import { doubtedValue, isDoubted } from './parts.js';
import { getOwnPropertyNames, includes, isArray, join, Map, matches, replaceAll, slice, stringify, trimEnd } from './native.js';

const { toISOString } = Date.prototype;
const width = 160; // of one described value, in UTF-16 units

/** Shortens a text to its first lines that fit. */
export function clip(text, limit = width) {
	return text.length <= limit ? text : `${trimEnd(slice(text, 0, limit))}…`;
}

/** Describes a value as the source that could have made it. It runs no code of the value: no getters, no toString. */
export const describe = (value) => clip(write(value, 0));

/** Describes values as they stand between brackets. */
export function describeAll(values) {
	const texts = [];
	for (let i = 0; i < values.length; i++) texts[i] = describe(values[i]);
	return join(texts, ', ');
}

function write(value, depth, key) {
	switch (typeof value) {
		case 'string':
			return writeText(value);
		case 'bigint':
			return `${value}n`;
		case 'symbol':
			return symbolSource(value);
		case 'function':
			return isInert(value) ? sourceOf(value) : (nameOf(value) ?? writeFunction(value, key));
		case 'object':
			return value === null ? 'null' : writeObject(value, depth);
	}
	return String(value);
}

/** Writes the name by which a function was passed on; one that was written in its place, which may have its name from the key, as it was. */
function writeFunction(value, key) {
	const name = Reflect.getOwnPropertyDescriptor(value, 'name')?.value;
	return typeof name === 'string' && name !== '' && name !== key ? name : functionSource(value);
}

/** Writes a text; one of which a part is not known as the template that it was made by. */
function writeText(value) {
	if (!isUnknown(value)) return `'${replaceAll(clip(value, 80), '\n', '\\n')}'`;
	if (matches(sum, value)) return writeSum(value);
	value = replaceAll(value, ADDED, '');
	const whole = value[0] === OPEN && value[value.length - 1] === CLOSE && !includes(slice(value, 1), OPEN);
	if (whole) return slice(value, 1, -1);
	return `\`${replaceAll(replaceAll(replaceAll(value, OPEN, '${'), CLOSE, '}'), '\n', '\\n')}\``;
}

// What + makes of stand-ins and numbers; package typescript reads it likewise.
const sum = /^[\d.]*(?:\uFDD0\uFDD2[^\uFDD0\uFDD1]*\uFDD1[\d.]*)+$/;

function writeSum(value) {
	const terms = replaceAll(replaceAll(replaceAll(value, OPEN + ADDED, ' + '), CLOSE, ' + '), ' +  + ', ' + ');
	return slice(terms, value[0] === OPEN ? 3 : 0, value[value.length - 1] === CLOSE ? -3 : undefined);
}

function writeObject(value, depth) {
	const name = nameOf(value);
	if (name !== undefined) return name;
	if (value instanceof RegExp) return regexpSource(value);
	if (value instanceof Date) return dateSource(value);
	const list = isArray(value);
	if (depth > 3) return list ? '[…]' : '{…}';
	const parts = [];
	let length = 0;
	for (const key of Reflect.ownKeys(value)) {
		if (typeof key === 'symbol' || (list && key === 'length')) continue;
		if (length > width) {
			parts.push('…');
			break;
		}
		const property = Reflect.getOwnPropertyDescriptor(value, key);
		const known = property && ('value' in property || isDoubted(property.get));
		const text = known ? write('value' in property ? property.value : doubtedValue(property.get), depth + 1, key) : '…';
		length += text.length;
		parts.push(list ? text : key[0] === OPEN && text === slice(key, 1, -1) ? text : `${isUnknown(key) ? `[${writeText(key)}]` : key}: ${text}`);
	}
	if (list) return `[${join(parts, ', ')}]`;
	return parts.length === 0 ? '{}' : `{ ${join(parts, ', ')} }`;
}

/** Gives a symbol as the source that makes it. */
export function symbolSource(value) {
	const { description } = value;
	if (description?.startsWith('Symbol.') && Symbol[description.slice(7)] === value) return description;
	const shared = Symbol.keyFor(value) !== undefined;
	return `Symbol${shared ? '.for' : ''}(${description === undefined ? '' : stringify(clip(description, 80))})`;
}

/** Writes what the tag of a template is called with: tag`a ${1} b`. */
export function writeTemplate([{ raw }, ...values]) {
	let text = '';
	for (let i = 0; i < raw.length; i++) text += i < values.length ? `${raw[i]}\${${describe(values[i])}}` : raw[i];
	return clip(`\`${text}\``, 400);
}

/** Gives a regular expression as it was written, whatever its own properties say. */
export function regexpSource(value) {
	try {
		const read = (name) => Reflect.get(RegExp.prototype, name, value);
		return `/${read('source')}/${read('flags')}`;
	} catch {
		return '/…/';
	}
}

/** Gives a date as a call of its constructor, whatever its own properties say. */
export function dateSource(value) {
	try {
		return `new Date('${Reflect.apply(toISOString, value, [])}')`;
	} catch {
		return 'new Date(NaN)'; // or an object that only looks like a date
	}
}

let provided; // functions of the language and the sandbox → how code names them; found when the first is asked for

/** Gives the name of what the language or the sandbox provides: how that is made here nobody wrote. */
function providedName(value) {
	if (!provided) {
		provided = new Map();
		for (const name of getOwnPropertyNames(globalThis)) addProvided(name, globalThis, name, 2);
	}
	return provided.get(value) ?? Reflect.getOwnPropertyDescriptor(value, 'name')?.value;
}

function addProvided(path, owner, name, levels) {
	const value = Reflect.getOwnPropertyDescriptor(owner, name)?.value;
	if ((typeof value !== 'function' && (typeof value !== 'object' || value === null)) || provided.has(value) || isInert(value) || value === globalThis) return;
	provided.set(value, path);
	if (levels > 0) for (const inner of getOwnPropertyNames(value)) if (inner !== 'constructor') addProvided(`${path}.${inner}`, value, inner, levels - 1);
}

/** Gives the source of a function: whole when it is short, else its first line. */
export function functionSource(value) {
	const known = answeredAs(value) ?? (isIntrinsic(value) && providedName(value));
	if (known) return known;
	let source;
	try {
		source = Function.prototype.toString.call(value);
	} catch {
		return 'function () { … }'; // a proxy of a function
	}
	if (matches(/\{\s*\[native code\]\s*\}$/, source)) {
		const name = Reflect.getOwnPropertyDescriptor(value, 'name')?.value;
		return typeof name === 'string' && name !== '' ? name.replace(/^bound /, '') : 'function () { … }'; // bound to an object, or a proxy
	}
	if (source.length <= 400) return source;
	const line = source.slice(0, source.indexOf('\n') >>> 0);
	return line.endsWith('{') ? `${clip(line)} … }` : `${clip(line)} …`;
}
