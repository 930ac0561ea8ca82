// What the language makes of stand-ins. A function that is given one, or a text of which a part is not known, would compute something wrong
// of it: a number that is none, an empty list, an expression in capital letters. Here it gives the stand-in of its own call. Where it is asked
// whether a value is what its caller needs, it says yes, so that guards let stand-ins pass.
import { describe } from './describe.js';
import { asked, calling, inert, isInert, isUnknown, itemsOf, marked, placeIn, sourceOf } from './inert.js';
import { guardParts, isBehind, mayHave } from './lengths.js';
import { isArray, Proxy, slice, some, uncurry } from './native.js';
import { madeOf, restored, spread, unknownFrom } from './parts.js';
import { namesOf, optionsOf } from './schemas.js';

const { construct } = Reflect;
const nativeBoolean = Boolean;

/** Replaces functions of the language; called once, before they are frozen. */
export function guardConversions() {
	for (const name of ['parseInt', 'parseFloat', 'encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'escape', 'unescape']) guard(globalThis, name);
	Number.parseInt = globalThis.parseInt;
	Number.parseFloat = globalThis.parseFloat;
	for (const name of Object.getOwnPropertyNames(Math)) if (typeof Math[name] === 'function') guard(Math, name, `Math.${name}`);
	guardValues();
	const nameless = (value) => isInert(value) && namesOf(value) === undefined;
	for (const name of ['keys', 'entries', 'getOwnPropertyNames']) guard(Object, name, `Object.${name}`, nameless);
	guard(Object, 'groupBy', 'Object.groupBy', isInert);
	for (const name of ['asIntN', 'asUintN']) guard(BigInt, name, `BigInt.${name}`);
	for (const name of ['fromCharCode', 'fromCodePoint']) guard(String, name, `String.${name}`);
	guard(Map, 'groupBy', 'Map.groupBy', isInert);
	guardEntries();
	guardJSON();
	guardQuestions();
	guardTexts();
	guardNumbers();
	guardPatterns();
	guardLookups();
	for (const name of ['Number', 'BigInt', 'RegExp']) guardClass(name, isUnknown);
	for (const name of ['Array', 'Map', 'Set', 'WeakMap', 'WeakSet']) guardClass(name, isInert);
	guardLengths();
	guardParts();
}

export function replace(owner, name, value) {
	Object.defineProperty(value, 'name', { value: name });
	Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

/** Has a function give the stand-in of its call where one of its arguments is not known. */
function guard(owner, name, source = name, unknown = isUnknown) {
	const native = owner[name];
	if (typeof native !== 'function') return;
	replace(owner, name, { method(...args) {
		return some(args, unknown) ? calling(source, args) : Reflect.apply(native, this, args);
	} }.method);
}

/** What the values of an enum of a library of schemas are is known to the enum. */
function guardValues() {
	const { values } = Object;
	replace(Object, 'values', (object) => (isInert(object) && namesOf(object) === undefined ? (optionsOf(object) ?? calling('Object.values', [object])) : values(object)));
}

/** The same for methods, of which the object may be unknown too. */
function guardMethod(prototype, name, unknown = isUnknown) {
	const native = prototype[name];
	if (typeof native !== 'function') return;
	replace(prototype, name, { method(...args) {
		return unknown(this) || some(args, unknown) ? calling(`${operand(this)}.${name}`, args) : Reflect.apply(native, this, args);
	} }.method);
}

const operand = (value) => (typeof value === 'number' || typeof value === 'bigint' ? `(${describe(value)})` : describe(value));

/** Has new Map(unknown) and its like give stand-ins. What species makes of the class is the native one, which is fast. */
function guardClass(name, unknown) {
	const native = globalThis[name];
	const guarded = new Proxy(native, {
		get: (target, member, receiver) => (member === Symbol.species && receiver === guarded ? native : Reflect.get(target, member, receiver)),
		apply: (target, self, args) => (some(args, unknown) ? calling(name, args) : Reflect.apply(target, self, args)),
		construct(target, args, newTarget) {
			if (some(args, unknown) && newTarget === guarded) return calling(`new ${name}`, args);
			if (name !== 'Array') for (let i = 0; i < args.length; i++) if (isInert(args[i])) args[i] = undefined;
			return construct(target, args, newTarget === guarded ? native : newTarget);
		},
	});
	replaceGlobal(name, guarded, native.prototype);
}

function replaceGlobal(name, value, prototype) {
	Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
	Object.defineProperty(prototype, 'constructor', { value, writable: true, configurable: true });
}

/** Gives pairs, of which one that stands for further ones has the call that would give those. */
function* known(pairs) {
	for (const pair of pairs) {
		const source = isInert(pair) && `...Object.fromEntries(${slice(sourceOf(pair), 3)})`;
		yield source ? [marked(source), inert(source)] : pair;
	}
}

/** Lists of pairs may hold what stands for further pairs. */
function guardEntries() {
	const native = Object.fromEntries;
	replace(Object, 'fromEntries', (pairs) => {
		if (isInert(pairs)) return calling('Object.fromEntries', [pairs]);
		return spread(native(known(pairs)));
	});
	const from = Array.from;
	replace(Array, 'from', { method(...args) {
		const [items] = args;
		const unknown = isUnknown(items) || isInert(args[1]) || (items !== null && typeof items === 'object' && isInert(Reflect.getOwnPropertyDescriptor(items, 'length')?.value));
		if (unknown) return calling('Array.from', args);
		const list = Reflect.apply(from, this, args);
		return isArray(items) ? madeOf(items, list) : list;
	} }.method);
}

/** A text of JSON in which only some values are not known can be read all the same. */
function guardJSON() {
	const { parse, stringify } = JSON;
	const texts = new WeakMap(); // what was made of values of which a part is not known
	replace(JSON, 'parse', (...args) => {
		if (texts.has(args[0])) return parse(texts.get(args[0]), (key, value) => (typeof args[1] === 'function' ? args[1](key, restored(value)) : restored(value)));
		if (isInert(args[0])) return calling('JSON.parse', args);
		try {
			return parse(...args);
		} catch (error) {
			if (isUnknown(args[0])) return calling('JSON.parse', args);
			throw error;
		}
	});
	replace(JSON, 'stringify', (...args) => {
		const text = isInert(args[0]) ? undefined : stringify(...args);
		if (text !== undefined && !isUnknown(text) || text === undefined && !isInert(args[0])) return text;
		const call = calling('JSON.stringify', args);
		if (text !== undefined) texts.set(call, text);
		return call;
	});
}

/** Says of what is not known that it is what is asked for. */
function guardQuestions() {
	for (const [owner, name, answer] of [
		[globalThis, 'isNaN', false], [Number, 'isNaN', false], [globalThis, 'isFinite', true],
		[Number, 'isFinite', true], [Number, 'isInteger', true], [Number, 'isSafeInteger', true], [Object, 'hasOwn', true],
	]) {
		const native = owner[name];
		replace(owner, name, (value, ...more) => {
			if (isUnknown(value)) {
				asked(value);
				return answer;
			}
			return native(value, ...more.map(asked)) || mayHave(owner, value, more[0]);
		});
	}
	for (const [owner, name] of [[Object, 'is'], [Array, 'isArray']]) {
		const native = owner[name];
		replace(owner, name, (...values) => {
			for (let i = 0; i < values.length; i++) asked(values[i]);
			return native(...values);
		});
	}
	const { hasOwnProperty } = Object.prototype;
	replace(Object.prototype, 'hasOwnProperty', { method(name) {
		if (isInert(this)) return Boolean(asked(this));
		return Reflect.apply(hasOwnProperty, this, [asked(name)]) || mayHave(Object, this, name);
	} }.method);
	replaceGlobal('Boolean', new Proxy(nativeBoolean, { apply: (target, self, [value]) => nativeBoolean(asked(value)) }), nativeBoolean.prototype);
}

/**
 * Which of its keys is meant by one that is not known no map can tell. One that holds nothing but objects goes by which object it is given,
 * and holds no other.
 */
function guardLookups() {
	const mostKeys = 100; // that are asked whether they may be a key which is not found
	const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
	for (const [name, { prototype }] of [['Map', Map], ['Set', Set]]) {
		const holds = uncurry(prototype.has);
		const keys = uncurry(prototype.keys);
		const sizeOf = uncurry(Reflect.getOwnPropertyDescriptor(prototype, 'size').get);
		for (const method of ['get', 'has', 'delete']) {
			if (!prototype[method]) continue;
			const native = uncurry(prototype[method]);
			replace(prototype, method, { method(key) {
				if (!isUnknown(key)) {
					if (sizeOf(this) <= mostKeys && !holds(this, key) && !isObject(key)) for (const other of keys(this)) asked(other);
					return native(this, key);
				}
				if (holds(this, key) || !hasPrimitive(keys(this))) return native(this, key);
				asked(key);
				return method === 'get' ? calling(`new ${name}(…).get`, [key]) : native(this, key);
			} }.method);
		}
	}
}

function hasPrimitive(keys) {
	for (const key of keys) if (typeof key !== 'function' && typeof key !== 'object' && !isUnknown(key)) return true;
	return false;
}

function guardTexts() {
	const names = `toUpperCase toLowerCase toLocaleUpperCase toLocaleLowerCase trim trimStart trimEnd split slice substring substr at charAt charCodeAt
		codePointAt padStart padEnd repeat replace replaceAll normalize match matchAll search startsWith endsWith includes indexOf lastIndexOf localeCompare`;
	for (const name of names.split(/\s+/)) guardMethod(String.prototype, name);
}

function guardNumbers() {
	for (const name of ['toFixed', 'toPrecision', 'toExponential', 'toString']) guardMethod(Number.prototype, name, isInert);
}

function guardPatterns() {
	for (const name of ['test', 'exec']) guardMethod(RegExp.prototype, name);
}

/** Lists: how much of one is meant, which of its items, and in which order. */
function guardLengths() {
	for (const name of ['slice', 'splice', 'toSpliced', 'at', 'with', 'flat', 'copyWithin']) guardList(name, ([first, second]) => isInert(first) || isInert(second));
	for (const name of ['filter', 'find', 'findLast', 'findIndex', 'findLastIndex', 'some', 'every', 'map', 'flatMap', 'forEach', 'reduce', 'reduceRight', 'sort', 'toSorted']) {
		guardList(name, ([callback]) => isInert(callback));
	}
	for (const name of ['filter', 'find', 'findLast', 'findIndex', 'findLastIndex', 'some', 'every']) guardChoice(name);
	for (const name of ['sort', 'toSorted']) guardOrder(name);
	for (const name of ['includes', 'indexOf', 'lastIndexOf']) {
		const native = Array.prototype[name];
		replace(Array.prototype, name, { method(...args) {
			if (isUnknown(args[0])) return Reflect.apply(native, this, [asked(args[0]), ...args.slice(1)]);
			const found = Reflect.apply(native, this, args);
			if (found === false || found === -1) for (let i = 0; i < this.length; i++) asked(this[i]);
			return isBehind(this, found) ? calling(`${describe(this)}.${name}`, args) : found;
		} }.method);
	}
	const { concat } = Array.prototype;
	replace(Array.prototype, 'concat', { method(...args) {
		return Reflect.apply(concat, this, args.map((arg) => (isInert(arg) ? itemsOf(arg) : arg)));
	} }.method);
}

/** Items that are not known have no place in an order. */
function guardOrder(name) {
	const native = Array.prototype[name];
	replace(Array.prototype, name, { method(...args) {
		if (this?.length > 1) for (let i = 0; i < this.length; i++) asked(this[i]);
		return Reflect.apply(native, this, args);
	} }.method);
}

/** What a callback says decides. Where it only says whether there is something, as Boolean does, what is not known is kept, and shows. */
function guardChoice(name) {
	const native = Array.prototype[name];
	replace(Array.prototype, name, { method(callback, self) {
		const from = unknownFrom(this);
		let found;
		if (typeof callback !== 'function' || callback === Boolean) found = Reflect.apply(native, this, [callback === Boolean ? nativeBoolean : callback, self]);
		else found = Reflect.apply(native, this, [(item, i, list) => asked(Reflect.apply(callback, self, [item, from < 0 || i < from ? i : placeIn(callback), list]))]);
		if (/Index$/.test(name) && isBehind(this, found)) return calling(`${describe(this)}.${name}`, [callback]);
		return madeOf(this, found);
	} }.method);
}

function guardList(name, unknown) {
	const native = Array.prototype[name];
	replace(Array.prototype, name, { method(...args) {
		if (unknown(args)) return calling(`${describe(this)}.${name}`, args);
		if (typeof args[0] !== 'function' || name === 'sort' || name === 'toSorted') return Reflect.apply(native, this, args);
		const from = unknownFrom(this);
		if (from < 0 || !takesPlace(name)) return Reflect.apply(native, this, args);
		const [callback, self] = args;
		return madeOf(this, Reflect.apply(native, this, [(item, i, list) => Reflect.apply(callback, self, [item, i < from ? i : placeIn(callback), list])]));
	} }.method);
}

const takesPlace = (name) => name === 'map' || name === 'flatMap' || name === 'forEach';
