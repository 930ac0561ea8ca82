// Objects of classes, and functions with properties, as the plain objects that contracts are.
import { isIntrinsic } from './freeze.js';
import { isInert } from './inert.js';
import { Set } from './native.js';

const { getPrototypeOf } = Reflect; // lengths.js replaces the global one

/** Gives the names of what an object reads through getters that its own enumeration leaves out: those of its class, or of it as a class. */
export function getters(value) {
	const names = new Set();
	let owner = typeof value === 'function' ? value : getPrototypeOf(value);
	for (; owner && !isIntrinsic(owner) && !isInert(owner); owner = getPrototypeOf(owner)) {
		for (const name of Object.getOwnPropertyNames(owner)) {
			if (Reflect.getOwnPropertyDescriptor(owner, name).get) names.add(name);
		}
	}
	return names;
}

/** Gives an object with all that it has; one that is plain as it is. */
export function whole(value) {
	if (typeof value !== 'function' && (isInert(value) || isIntrinsic(getPrototypeOf(value) ?? Object.prototype))) return value;
	const object = {};
	for (const name of getters(value)) {
		try {
			object[name] = value[name];
		} catch {
			// what throws when it is read is not there
		}
	}
	return Object.assign(object, value);
}
