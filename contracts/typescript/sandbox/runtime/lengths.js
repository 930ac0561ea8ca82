// What the language makes of lists and objects of which a part is not known (parts.js): places behind that part, how much there is, members that
// may be among what was copied. Here that gives the stand-in of its own call, or says that it decides.
import { replace } from './conversions.js';
import { describe } from './describe.js';
import { atLeast, calling, inert, isInert, isSpread, isUnknown, itemsOf, marked, noteDecision } from './inert.js';
import { isArray, NativeMap, NativeSet, some, uncurry } from './native.js';
import { bare, closedPrototype, hasUnknown, isKnownUpTo, madeOf, plainProperty, sized, spread, unknownFrom } from './parts.js';

/** Replaces functions of the language; called once, before they are frozen. */
export function guardParts() {
	guardPlaces();
	guardChanges();
	guardSizes();
	guardCopies();
}

/** Tells whether an object may have a member after all, since what was copied into it is not known. */
export function mayHave(owner, object, name) {
	if (owner !== Object || typeof name !== 'string' || isArray(object) || !hasUnknown(object)) return false;
	noteDecision(() => `'${name}' in ${describe(object)}`);
	return true;
}

/** Tells whether a place in a list is one of which nobody knows what stands there. */
export function isBehind(list, place) {
	if (typeof place !== 'number' || place < 0) return false;
	const from = unknownFrom(list);
	return from >= 0 && place >= from;
}

/** Of a list that holds what stands for as many items as there are, nobody knows what stands behind these, or in how many places. */
function guardPlaces() {
	const { prototype } = Array;
	const ask = (name, isSure) => {
		const native = prototype[name];
		if (!native) return;
		replace(prototype, name, { method(...args) {
			const from = unknownFrom(this);
			if (from < 0 || some(args, isInert)) return Reflect.apply(native, this, args);
			const sure = isSure(this, from, args);
			const source = sure ? '' : `${describe(this)}.${name}`; // before an item is taken away
			const made = Reflect.apply(native, this, args);
			if (!sure) return calling(source, args);
			return name === 'slice' && args.length === 0 ? madeOf(this, made) : made;
		} }.method);
	};
	/** Tells whether all from a place to the end, of which one counts from either end, is known. */
	const isKnown = (list, from, start, end = start) => {
		let last = list.length - 1;
		while (last >= from && !isSpread(list[last])) last--;
		return start < 0 && end < 0 && list.length + start > last || start >= 0 && end >= 0 && start <= from && end < from;
	};
	ask('at', (list, from, [place]) => isKnown(list, from, place ?? 0));
	ask('slice', (list, from, [start, end]) => (start ?? 0) === 0 && end === undefined || isKnown(list, from, start ?? 0, end === undefined ? -1 : end > 0 ? end - 1 : end));
	ask('pop', (list, from) => isKnown(list, from, -1));
	ask('shift', (list, from) => from > 0);
	ask('join', () => false);
	const { toString } = prototype;
	replace(prototype, 'toString', { method() {
		return unknownFrom(this) < 0 ? Reflect.apply(toString, this, []) : marked(describe(this));
	} }.method);
	for (const name of ['reduce', 'reduceRight']) {
		const native = prototype[name];
		replace(prototype, name, { method(...args) {
			const made = Reflect.apply(native, this, args);
			const isSure = unknownFrom(this) < 0 || typeof made === 'function' || isUnknown(made) || typeof made === 'object' && made !== null;
			return isSure ? madeOf(this, made) : calling(`${describe(this)}.${name}`, args);
		} }.method);
	}
	for (const name of ['entries', 'keys']) {
		const native = prototype[name];
		replace(prototype, name, { method() {
			const from = unknownFrom(this);
			return from < 0 ? Reflect.apply(native, this, []) : placesIn(this, from, name);
		} }.method);
	}
}

/** What changes a list in place: of what is added, the length is told; what is put at places that nobody knows, the list is made of from then on. */
function guardChanges() {
	const { prototype } = Array;
	for (const name of ['push', 'unshift']) {
		const native = uncurry(prototype[name]);
		replace(prototype, name, { method(...items) {
			const count = items.length === 1 ? native(this, items[0]) : native(this, ...items);
			return (name === 'push' ? isKnownUpTo(this, count - items.length) : unknownFrom(this) < 0) ? count : sized(this).length;
		} }.method);
	}
	const isBefore = (list, from, start, end) => start >= 0 && start <= from && end <= from;
	const isBehind = (list, start) => start < 0 && list.length + start > lastSpread(list);
	for (const [name, copy, isSure] of [
		['splice', 'toSpliced', (list, from, [start = 0, count = Infinity]) => isBefore(list, from, start, start + Math.max(count, 0)) || isBehind(list, start)],
		['fill', 'fill', (list, from, [, start = 0, end = Infinity]) => isBefore(list, from, start, end) || isBehind(list, start) && (end === Infinity || end < 0)],
		['copyWithin', 'copyWithin', () => false],
	]) {
		const native = prototype[name];
		replace(prototype, name, { method(...args) {
			const from = unknownFrom(this);
			const isPlaced = !some(name === 'fill' ? args.slice(1) : args.slice(0, 2), isInert);
			if (!isArray(this) || args.length === 0 || isPlaced && (from < 0 || isSure(this, from, args))) return Reflect.apply(native, this, args);
			const source = describe(this);
			this.length = 0;
			this[0] = itemsOf(calling(`${source}.${copy}`, args));
			return name === 'splice' ? [itemsOf(calling(`${source}.splice`, args))] : this;
		} }.method);
	}
	for (const [name, isSure] of [
		['toSpliced', (list, from, [start = 0, count = Infinity]) => isBefore(list, from, start, start + Math.max(count, 0)) || isBehind(list, start)],
		['with', (list, from, [place]) => place >= 0 && place < from || isBehind(list, place)],
	]) {
		const native = prototype[name];
		if (!native) continue;
		replace(prototype, name, { method(...args) {
			const from = unknownFrom(this);
			if (from < 0 || args.length === 0 || some(args, isInert) || isSure(this, from, args)) return Reflect.apply(native, this, args);
			return [itemsOf(calling(`${describe(this)}.${name}`, args))];
		} }.method);
	}
}

function lastSpread(list) {
	let last = list.length - 1;
	while (last >= 0 && !isSpread(list[last])) last--;
	return last;
}

function* placesIn(list, from, name) {
	for (let i = 0; i < list.length; i++) {
		const place = i < from ? i : inert('index');
		yield name === 'keys' ? place : [place, list[i]];
	}
}

/** How much maps and sets hold, and what a text is made of. */
function guardSizes() {
	for (const [name, { prototype }] of [['Map', NativeMap], ['Set', NativeSet]]) {
		const size = uncurry(Reflect.getOwnPropertyDescriptor(prototype, 'size').get);
		Object.defineProperty(prototype, 'size', {
			get() {
				const count = size(this);
				return hasUnknown(this) ? atLeast(count, inert(`new ${name}(${describe([...this])}).size`)) : count;
			},
			configurable: true,
		});
	}
	const iterate = uncurry(String.prototype[Symbol.iterator]);
	Object.defineProperty(String.prototype, Symbol.iterator, {
		value() {
			return typeof this === 'string' && isUnknown(this) ? [itemsOf(inert(describe(this)))].values() : iterate(this);
		},
		writable: true,
		configurable: true,
	});
}

/** What is copied into an object. */
function guardCopies() {
	const { assign, create } = Object;
	replace(Object, 'create', (prototype, ...members) => create(prototype === null ? bare : prototype, ...members));
	for (const owner of [Object, Reflect]) {
		const { getPrototypeOf } = owner;
		replace(owner, 'getPrototypeOf', (value) => closedPrototype(getPrototypeOf(value)));
		const { getOwnPropertyDescriptor } = owner;
		replace(owner, 'getOwnPropertyDescriptor', (object, name) => plainProperty(getOwnPropertyDescriptor(object, name)));
	}
	replace(Object, 'assign', (target, ...others) => {
		let made = assign(target);
		for (let i = 0; i < others.length; i++) {
			made = assign(made, others[i]);
			if (typeof made === 'object' && (isInert(others[i]) || hasUnknown(others[i]))) spread(made);
		}
		return made;
	});
}
