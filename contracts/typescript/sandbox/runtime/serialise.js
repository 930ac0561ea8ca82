// Turns values into JSON for the host. What JSON has no word for is written as an object whose first key is the mark of expressions:
//   {"\uFDD0": "model", "index": 3}     a model or enum, by its place in the table of models
//   {"\uFDD0": "scalar", "name": "ID"}  a scalar type
//   {"\uFDD0": "wrapper", "kind": "fromZod", "name": "Email", "of": …}
// and functions, like stand-ins, as their source between the marks.
import { clip, functionSource, regexpSource } from './describe.js';
import { isInert, marked, sourceOf } from './inert.js';
import { factsOf } from './models.js';

const MARK = '\uFDD0';
const maxText = 1 << 20; // of one contract, in UTF-16 units
const maxItems = 10_000; // of one list
const maxAll = 50_000; // lists of one contract, and their items together


let table; // the models met so far; undefined while nothing is being serialised
let left = 0; // lists and items that the contract being serialised may still have

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

/** Gives {json, cut}: cut says whether parts were left out, because the value is too large, too deep, holds itself, or throws. */
function toText(value) {
	left = maxAll;
	try {
		const json = JSON.stringify(value);
		if (json === undefined) return { json: 'null', cut: false };
		if (json.length <= maxText) return { json, cut: false };
	} catch {
		// The native way gives all or nothing; the careful one below gives what there is.
	}
	const state = { left: 10_000, text: maxText, open: new Set(), cut: false };
	return { json: careful(value, state), cut: state.cut };
}

/** The toJSON of models, enums, scalars and wrappers. */
export function reference() {
	const known = factsOf(this);
	if (!table || !known) return { name: known?.name };
	if (known.is === 'scalar') return { [MARK]: 'scalar', name: known.name };
	if (known.is === 'wrapper') return { [MARK]: 'wrapper', kind: known.kind, name: known.name, of: known.of };
	if (!table.has(this)) table.set(this, table.size);
	return { [MARK]: 'model', index: table.get(this) };
}

// What toJSON gives for values that JSON would leave out or empty, while contracts are serialised.
const hooks = new Map([
	[Function.prototype, (value) => marked(functionSource(value))],
	[RegExp.prototype, (value) => marked(regexpSource(value))],
	[BigInt.prototype, (value) => marked(`${value}n`)],
	[Symbol.prototype, () => marked('Symbol()')],
	[Promise.prototype, () => marked('Promise')],
	[Error.prototype, (value) => marked(`new Error(${JSON.stringify(clip(String(value.message)))})`)],
	[Map.prototype, (value) => Object.fromEntries([...value].map(([key, item]) => [String(key), item]))],
	[Set.prototype, (value) => [...value]],
]);

/** Adds the hooks to the intrinsics, before they are frozen. Modules see a toJSON of undefined, as always. */
export function addHooks() {
	for (const [prototype, convert] of hooks) {
		const toJSON = function () {
			return convert(this);
		};
		Object.defineProperty(prototype, 'toJSON', {
			get: () => (table ? toJSON : undefined),
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
		return JSON.stringify(kept);
	}
	if (typeof value === 'bigint') return JSON.stringify(marked(`${value}n`));
	if (value === null || value === undefined || typeof value === 'symbol') return 'null';
	if (typeof value !== 'object' && typeof value !== 'function') return JSON.stringify(value);
	if (isInert(value)) return JSON.stringify(marked(sourceOf(value)));
	if (factsOf(value)) return JSON.stringify(Reflect.apply(reference, value, []));
	if (typeof value === 'function') return JSON.stringify(marked(functionSource(value)));
	if (state.open.has(value)) return leaveOut(state, 'a value that holds itself');
	if (state.left-- <= 0 || state.open.size > 30) return leaveOut(state, '…');
	state.open.add(value);
	try {
		const convert = Array.isArray(value) ? undefined : hooks.get(Reflect.getPrototypeOf(value));
		if (convert) return careful(convert(value), state);
		return Array.isArray(value) ? list(value, state) : object(value, state);
	} catch (error) {
		return leaveOut(state, 'a value that throws when it is read');
	} finally {
		state.open.delete(value);
	}
}

function leaveOut(state, what) {
	state.cut = true;
	return JSON.stringify(marked(what));
}

function list(value, state) {
	const items = [];
	const length = Math.min(value.length, 1000);
	for (let i = 0; i < length && state.left > 0; i++) items.push(read(value, i, state));
	if (items.length < value.length) items.push(leaveOut(state, `… ${value.length - items.length} more`));
	return `[${items.join(',')}]`;
}

function object(value, state) {
	const members = [];
	for (const key of Object.keys(value)) {
		if (state.left <= 0 || state.text < 0) {
			state.cut = true;
			break;
		}
		state.text -= key.length;
		members.push(`${JSON.stringify(key)}:${read(value, key, state)}`);
	}
	return `{${members.join(',')}}`;
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
