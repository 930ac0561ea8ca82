// Turns values into JSON for the host. What JSON has no word for is written as an object whose first key is the mark of expressions:
//   {"\uFDD0": "model", "index": 3}     a model, enum or wrapper that is a type, by its place in the table of models
//   {"\uFDD0": "scalar", "name": "ID"}  a scalar type
//   {"\uFDD0": "wrapper", "kind": "fromZod", "name": "Email", "of": …}
//   {"\uFDD0": "number", "text": "NaN"}        also Infinity, -Infinity and -0
//   {"\uFDD0": "literal", "text": "10n"}       a value of the language, as its source
//   {"\uFDD0": "list", "class": "Set", "items": […]}    a set or a typed array
//   {"\uFDD0": "map", "entries": [[key, value], …]}
//   {"\uFDD0": "schema", …}            what a schema library was asked for, see schemas.js
// and functions, like stand-ins, as their source between the marks.
import { clip, functionSource, regexpSource, symbolSource } from './describe.js';
import { isInert, isUnknownBig, marked, sourceOf } from './inert.js';
import { factsOf, isDeclared } from './models.js';
import { isArray, join, Map, NativeMap, NativeSet, Set, slice, split, stringify } from './native.js';
import { isOrdinaryPrototype } from './parts.js';
import { isSealed } from './seal.js';

const MARK = '\uFDD0';
const maxText = 1 << 20; // of one contract, in UTF-16 units
const maxItems = 10_000; // of one list
const maxDepth = 200; // contracts.MaxDepth
const maxAll = 50_000; // lists of one contract, and their items together


let table; // the models met so far; undefined while nothing is being serialised
let left = 0; // lists and items that the contract being serialised may still have
let met = []; // the models that were referred to since, in order
let root; // the contract being serialised
let unmeasured = 0; // values that may still be written before it is measured

/** Serialises within one table of models: work is given a function that turns a value into JSON. Models that it meets join the table. */
export function withTable(models, work) {
	table = new Map();
	for (const model of models) table.set(model, table.size);
	left = maxAll;
	try {
		return work(toText, table);
	} finally {
		table = undefined;
	}
}

/** Tells whether values are being written for the host, and not by a module. */
export const isReporting = () => table !== undefined;

/** Gives {json, cut}: cut says whether parts were left out, because the value is too large, too deep, holds itself, or throws. */
function toText(value) {
	left = maxAll;
	const json = atOnce(value);
	if (json !== undefined) return { json, cut: false };
	const state = { left: 10_000, text: maxText, open: new Set(), cut: false };
	return { json: careful(value, state), cut: state.cut };
}

/** Gives the JSON of a value if the native way, which gives all or nothing, gives some of bearable length. What is longer is freed here. */
function atOnce(value) {
	root = value;
	unmeasured = maxDepth;
	try {
		const json = stringify(value, replaceOthers) ?? 'null';
		return json.length <= maxText ? json : undefined;
	} catch {
		return undefined;
	} finally {
		root = undefined;
	}
}

/** The toJSON of models, enums, scalars and wrappers. */
export function reference() {
	const known = factsOf(this);
	if (!table || !known) return { name: known?.name };
	if (known.is === 'scalar') return { [MARK]: 'scalar', name: known.name };
	if (known.is === 'wrapper' && !isDeclared(known)) return { [MARK]: 'wrapper', kind: known.kind, name: known.name, of: known.of, description: known.description };
	met.push(this);
	return { [MARK]: 'model', index: numberOf(this) };
}

function numberOf(model) {
	if (!table.has(model)) table.set(model, table.size);
	return table.get(model);
}

const referring = `{"${MARK}":"model","index":`;

/**
 * Gives what write makes of a model, which is a text in which the model's value stands as toText has it. Models that many modules use are
 * written for each of them, and differ in nothing but the numbers of the models that they refer to: so the text is kept between those. It counts
 * once nothing can change the model any more. Fixed tells whether nothing can have changed it since it was written.
 */
export function once(model, fixed, write) {
	const facts = factsOf(model);
	if (facts.written && isSealed(model)) {
		let text = facts.written[0];
		for (let i = 1; i < facts.written.length; i += 2) text += referring + numberOf(facts.written[i]) + facts.written[i + 1];
		return text;
	}
	met = [];
	const { text, cut } = write(facts);
	facts.written = undefined;
	if (cut || !(fixed || isSealed(model))) return text;
	const pieces = split(text, referring);
	if (pieces.length !== met.length + 1) return text; // there is what only looks like a reference
	facts.written = [pieces[0]];
	for (let i = 0; i < met.length; i++) facts.written.push(met[i], slice(pieces[i + 1], `${numberOf(met[i])}`.length));
	return text;
}

const { isArray } = Array;
const { getPrototypeOf } = Reflect;
const { values } = Object;

const literal = (text) => ({ [MARK]: 'literal', text });
const listOf = (name, items) => ({ [MARK]: 'list', class: name, items });
const spelt = (number) => ({ [MARK]: 'number', text: Object.is(number, -0) ? '-0' : String(number) });
const { isFinite } = Number;
const { is } = Object;
const isOther = (number) => !isFinite(number) || is(number, -0);

/** Gives the name of an object's class, without running code of it. */
function className(value) {
	const made = Reflect.getOwnPropertyDescriptor(getPrototypeOf(value) ?? {}, 'constructor')?.value;
	const name = typeof made === 'function' ? Reflect.getOwnPropertyDescriptor(made, 'name')?.value : undefined;
	return typeof name === 'string' && name !== '' ? name : undefined;
}

const TypedArray = Reflect.getPrototypeOf(Uint8Array.prototype);

/** Gives a typed array as a list, no longer than it takes to find out that it is too long. */
function typedList(value) {
	const length = Math.min(Reflect.get(TypedArray, 'length', value), maxItems + 1);
	const items = [];
	for (let i = 0; i < length; i++) items.push(value[i]);
	return listOf(Reflect.get(TypedArray, Symbol.toStringTag, value), items);
}

// What toJSON gives for values that JSON would leave out or empty, while contracts are serialised.
const hooks = new Map([
	[Function.prototype, (value) => marked(functionSource(value))],
	[RegExp.prototype, (value) => literal(regexpSource(value))],
	[BigInt.prototype, (value) => (isUnknownBig(value) ? marked('BigInt(…)') : literal(`${value}n`))],
	[Promise.prototype, () => marked('Promise')],
	[Error.prototype, (value) => literal(`new ${className(value) ?? 'Error'}(${stringify(clip(String(value.message)))})`)],
	[NativeMap.prototype, (value) => ({ [MARK]: 'map', entries: [...value] })],
	[NativeSet.prototype, (value) => listOf('Set', [...value])],
	[TypedArray, typedList],
	[ArrayBuffer.prototype, (value) => literal(`new ArrayBuffer(${value.byteLength})`)],
	[WeakMap.prototype, () => literal('new WeakMap()')],
	[WeakSet.prototype, () => literal('new WeakSet()')],
	[Date.prototype, (value) => (Number.isNaN(value.getTime()) ? literal('new Date(NaN)') : value.toISOString())],
]);

/** Gives the hook of a value, which its class may inherit. */
function hookOf(value) {
	let prototype = getPrototypeOf(value);
	for (let steps = 0; prototype && steps < 10; steps++) {
		const convert = hooks.get(prototype);
		if (convert) return convert;
		prototype = getPrototypeOf(prototype);
	}
	return undefined;
}

/** Throws where a value is nested deeper, or longer, than anybody looks into it; gives how much room it leaves. */
function measure(value, depth, room) {
	if (depth > maxDepth) throw new RangeError('the value is nested too deep');
	let items = value;
	if (!isArray(value)) {
		if (!isOrdinaryPrototype(getPrototypeOf(value))) return room;
		items = values(value);
	}
	if ((room -= 1 + items.length) < 0) throw new RangeError('the value is too long');
	for (let i = 0; i < items.length; i++) {
		const item = items[i];
		if (typeof item === 'object' && item !== null) room = measure(item, depth + 1, room);
	}
	return room;
}

/**
 * The replacer of JSON.stringify, for numbers and symbols that JSON has no words for. To look for these ahead would take longer than to be
 * asked for each value; so would it to measure each value, of which most are too small to be too deep.
 */
function replaceOthers(key, value) {
	if (--unmeasured < 0) {
		unmeasured = Infinity;
		if (typeof root === 'object' && root !== null) measure(root, 0, maxAll);
	}
	switch (typeof value) {
		case 'string':
		case 'object':
		case 'boolean':
			return value;
		case 'number':
			return isOther(value) ? spelt(value) : value;
		case 'symbol':
			return literal(symbolSource(value));
	}
	return value;
}

/** Adds the hooks to the intrinsics, before they are frozen. Modules see what the language has, as always. */
export function addHooks() {
	for (const [prototype, convert] of hooks) {
		const toJSON = function () {
			return convert(this);
		};
		const native = prototype.toJSON;
		Object.defineProperty(prototype, 'toJSON', {
			get: () => (table ? toJSON : native),
			set(value) {
				Object.defineProperty(this, 'toJSON', { value, writable: true, enumerable: true, configurable: true });
			},
		});
	}
	// A list of a billion holes would keep the native loop, which heeds no time limit, busy for seconds; lists that hold the same lists
	// again and again are short to write and endless to read.
	Object.defineProperty(Array.prototype, 'toJSON', {
		value() {
			if (this.length > (table ? maxItems : 1 << 20) || (table && (left -= 1 + this.length) < 0)) throw new RangeError('a list is too long to be written as JSON');
			return this;
		},
	});
}

/** Writes what can be had of a value that the native way refuses. */
function careful(value, state) {
	if (typeof value === 'string') {
		const kept = clip(value, Math.max(0, Math.min(maxText / 4, state.text)));
		if (kept !== value) state.cut = true;
		state.text -= kept.length;
		return stringify(kept);
	}
	if (typeof value === 'bigint') return stringify(literal(`${value}n`));
	if (typeof value === 'symbol') return stringify(literal(symbolSource(value)));
	if (typeof value === 'number' && isOther(value)) return stringify(spelt(value));
	if (value === null || value === undefined) return 'null';
	if (typeof value !== 'object' && typeof value !== 'function') return stringify(value);
	if (isInert(value)) return stringify(marked(sourceOf(value)));
	if (factsOf(value)) return stringify(Reflect.apply(reference, value, []));
	if (typeof value === 'function') return stringify(marked(functionSource(value)));
	if (state.open.has(value)) return leaveOut(state, 'a value that holds itself');
	if (state.left-- <= 0 || state.open.size > 30) return leaveOut(state, '…');
	state.open.add(value);
	try {
		const convert = isArray(value) ? undefined : hookOf(value);
		if (convert) return careful(convert(value), state);
		return isArray(value) ? list(value, state) : object(value, state);
	} catch (error) {
		return leaveOut(state, 'a value that throws when it is read');
	} finally {
		state.open.delete(value);
	}
}

function leaveOut(state, what) {
	state.cut = true;
	return stringify(marked(what));
}

function list(value, state) {
	const items = [];
	const length = Math.min(value.length, 1000);
	for (let i = 0; i < length && state.left > 0; i++) items.push(read(value, i, state));
	if (items.length < value.length) items.push(leaveOut(state, `… ${value.length - items.length} more`));
	return `[${join(items, ',')}]`;
}

function object(value, state) {
	const members = [];
	for (const key of Object.keys(value)) {
		if (state.left <= 0 || state.text < 0) {
			state.cut = true;
			break;
		}
		state.text -= key.length;
		members.push(`${stringify(key)}:${read(value, key, state)}`);
	}
	return `{${join(members, ',')}}`;
}

function read(value, key, state) {
	state.left--;
	let item;
	try {
		item = value[key];
	} catch {
		return leaveOut(state, 'a value that throws when it is read');
	}
	return careful(item, state);
}
