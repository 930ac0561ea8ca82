// Keeps modules from changing what all of them see: what the language and the sandbox provide is frozen before a module can reach it.
import { isInert } from './inert.js';

const { freeze } = Object; // lockdown.js replaces the global one
const frozen = new WeakSet();

/** Tells whether a value is one of those that the language or the sandbox provides. */
export const isIntrinsic = (value) => frozen.has(value);

/** Makes a value one that the sandbox provides though it cannot be frozen: a proxy that nothing can change. */
export const markIntrinsic = (value) => frozen.add(value);

/** Freezes a value and everything that can be reached from it, without running getters. */
export function freezeAll(root) {
	const work = [root];
	while (work.length > 0) {
		const value = work.pop();
		if ((typeof value !== 'object' && typeof value !== 'function') || value === null || frozen.has(value)) continue;
		frozen.add(value);
		if (isInert(value) || ArrayBuffer.isView(value)) continue;
		freeze(value);
		const keys = Reflect.ownKeys(value);
		if (typeof value === 'function' && keys.length === 2) continue; // length and name: a function of the language, or an arrow function
		work.push(Reflect.getPrototypeOf(value));
		for (const key of keys) {
			const property = Reflect.getOwnPropertyDescriptor(value, key);
			if ('value' in property) work.push(property.value);
			else work.push(property.get, property.set);
		}
	}
}

/**
 * Makes properties of a prototype assignable on the objects that inherit them, which freezing the prototype alone would forbid
 * (the "override mistake" of ECMA-262, OrdinarySetWithOwnDescriptor): point.toString = … must go on working.
 */
export function allowOverrides(prototype, names) {
	for (const name of names) {
		const property = Reflect.getOwnPropertyDescriptor(prototype, name);
		if (!property?.configurable || !('value' in property)) continue;
		const { value, enumerable } = property;
		Object.defineProperty(prototype, name, {
			enumerable,
			get: () => value,
			set(override) {
				if (this === prototype) throw new TypeError(`${String(name)} is read-only`);
				Object.defineProperty(this, name, { value: override, writable: true, enumerable: true, configurable: true });
			},
		});
	}
}
