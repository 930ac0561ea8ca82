// Finds out which values nothing can ever change, and makes sure of it: data that is frozen all the way down. Functions may keep a state that
// cannot be seen from outside, as do maps, dates, iterators and buffers; what holds one of these is not sealed.
import { isIntrinsic } from './freeze.js';
import { isInert } from './inert.js';
import { factsOf } from './models.js';
import { getter } from './native.js';
import { doubtedValue, isDoubted, isOrdinaryPrototype } from './parts.js';

const { freeze } = Object; // lockdown.js replaces the global one
const { isArray, prototype: list } = Array;
const { getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
const sealed = new WeakSet();
const unsealed = new WeakSet();
const stateful = new WeakSet(); // objects that look ordinary and are not

/** Makes an object one that keeps a state, whatever it looks like. */
export const markStateful = (value) => stateful.add(value);

/** Tells whether a value is an object or a list of the plain sort. */
export const isOrdinary = (value) => !stateful.has(value) && !isArray(value);

/** Tells whether nothing can ever change a value. */
export const isSealed = (value) => sealed.has(value);

const isPrimitive = (value) => (typeof value !== 'object' && typeof value !== 'function') || value === null;

/**
 * Freezes a value and all that it holds, without running code of its module, and tells whether nothing can change it. Of a module whose code
 * is known to keep no state, functions are such values too.
 */
export function seal(root, stateless = false) {
	if (isPrimitive(root) || sealed.has(root)) return true;
	// Values met so far, which count as sealed until one of them is not, and where in the list the one is that holds each.
	const met = [root];
	const holders = [-1];
	sealed.add(root);
	for (let at = 0, count = 1; at < count; at++) {
		const held = contents(met[at], stateless);
		if (!held) {
			for (let i = 0; i < count; i++) sealed.delete(met[i]);
			for (let i = at; i >= 0; i = holders[i]) unsealed.add(met[i]);
			return false;
		}
		for (let i = 0; i < held.length; i++) {
			if (sealed.has(held[i])) continue;
			sealed.add(held[i]);
			met[count] = held[i];
			holders[count++] = at;
		}
	}
	return true;
}

/** Gives the objects that a value holds, and freezes it; undefined for one that may keep a state. */
function contents(value, stateless) {
	if (isInert(value) || isIntrinsic(value)) return [];
	if (unsealed.has(value) || stateful.has(value)) return undefined;
	const known = factsOf(value);
	const held = [];
	const prototype = getPrototypeOf(value);
	if (known) {
		if (!isIntrinsic(prototype)) return undefined; // of a class that extends a model's
		for (const item of [known.config, known.values, known.of]) if (!isPrimitive(item)) held.push(item);
	} else if (typeof value === 'function') {
		if (!stateless) return undefined;
		if (prototype !== null) held.push(prototype);
	} else if (prototype !== null && !isOrdinaryPrototype(prototype) && !(prototype === list && isArray(value))) {
		if (isIntrinsic(prototype)) return undefined; // a map, a date, an iterator, …
		held.push(prototype);
	}
	freeze(value);
	for (const key of ownKeys(value)) {
		const read = getter(value, key);
		if (read && !isDoubted(read)) return undefined;
		const item = read ? doubtedValue(read) : value[key];
		if (item === undefined && !read && getOwnPropertyDescriptor(value, key).set) return undefined;
		if (typeof item === 'object' ? item !== null : typeof item === 'function') held.push(item);
	}
	return held;
}
