// Finds out which values nothing can ever change, and makes sure of it: data that is frozen all the way down. Functions may keep a state that
// cannot be seen from outside, as do maps, dates, iterators and buffers; what holds one of these is not sealed.
import { isIntrinsic } from './freeze.js';
import { isInert } from './inert.js';
import { factsOf } from './models.js';

const { freeze } = Object; // lockdown.js replaces the global one
const sealed = new WeakSet();
const unsealed = new WeakSet();
const stateful = new WeakSet(); // objects that look ordinary and are not

/** Makes an object one that keeps a state, whatever it looks like. */
export const markStateful = (value) => stateful.add(value);

/** Tells whether a value is an object or a list of the plain sort. */
export const isOrdinary = (value) => !stateful.has(value) && !Array.isArray(value);

const isPrimitive = (value) => (typeof value !== 'object' && typeof value !== 'function') || value === null;

/**
 * Freezes a value and all that it holds, without running code of its module, and tells whether nothing can change it. Of a module whose code
 * is known to keep no state, functions are such values too.
 */
export function seal(root, stateless = false) {
	if (isPrimitive(root)) return true;
	const holders = new Map([[root, undefined]]); // values met so far → the one in which each was found
	const work = [root];
	while (work.length > 0) {
		const value = work.pop();
		const held = sealed.has(value) ? [] : contents(value, stateless);
		if (!held) {
			for (let holder = value; holder; holder = holders.get(holder)) unsealed.add(holder);
			return false;
		}
		for (const item of held) {
			if (isPrimitive(item) || holders.has(item)) continue;
			holders.set(item, value);
			work.push(item);
		}
	}
	for (const value of holders.keys()) sealed.add(value);
	return true;
}

/** Gives what a value holds, and freezes it; undefined for one that may keep a state. */
function contents(value, stateless) {
	if (isInert(value) || isIntrinsic(value)) return [];
	if (unsealed.has(value) || stateful.has(value)) return undefined;
	const known = factsOf(value);
	const held = known ? [known.config, known.values, known.of] : [];
	if (!known) {
		if (typeof value === 'function' && !stateless) return undefined;
		const prototype = Reflect.getPrototypeOf(value);
		if (typeof value === 'function') held.push(prototype);
		else if (prototype !== null && prototype !== Object.prototype && !(prototype === Array.prototype && Array.isArray(value))) {
			if (isIntrinsic(prototype)) return undefined; // a map, a date, an iterator, …
			held.push(prototype);
		}
	} else if (!isIntrinsic(Reflect.getPrototypeOf(value))) {
		return undefined; // of a class that extends a model's
	}
	freeze(value);
	for (const key of Reflect.ownKeys(value)) {
		const property = Reflect.getOwnPropertyDescriptor(value, key);
		if (!('value' in property)) return undefined;
		held.push(property.value);
	}
	return held;
}
