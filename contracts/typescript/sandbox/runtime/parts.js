// Texts, lists and objects of which a part is not known, for what the language asks of them without asking a stand-in: how long they are, what
// stands at a place, whether there is a member. Compiled code and what replaces functions of the language (conversions.js) call what is here.
import { describe } from './describe.js';
import { ADDED, atLeast, CLOSE, copiedFrom, inert, isInert, isSpread, isUnknown, itemsOf, marked, noteCount, noteDecision, noteMember, OPEN, sourceOf } from './inert.js';
import { indexOf, isArray, keys, Map, NativeMap, NativeSet, Proxy, replaceAll, slice } from './native.js';
import { isReporting } from './serialise.js';

const { defineProperty, get, getOwnPropertyDescriptor, getPrototypeOf, isExtensible, ownKeys, setPrototypeOf } = Reflect;
const { prototype: ordinary } = Object;

// Nothing is known in part before a stand-in was copied into something: until then, no list is searched.
let copied = false;

/** Notes that a stand-in is copied into a list or an object. */
export const copies = () => {
	copied = true;
};

const lists = new WeakMap(); // lists that were made of such a list → the first place of which is not known what stands there

/** Gives a list that was made of another one what is known of that one's length. */
export function madeOf(list, made) {
	const from = copied && isArray(made) && isArray(list) ? unknownFrom(list) : -1;
	if (from >= 0) lists.set(made, from);
	return made;
}

let last, lastLength, lastFrom; // what was asked last, since loops ask again and again

/** Gives the first place of a list from which on nobody knows what stands where; less than zero where all is known. */
export function unknownFrom(list) {
	if (!copied || !isArray(list)) return -1;
	if (lists.has(list)) return lists.get(list);
	if (list === last && list.length === lastLength) return lastFrom;
	last = list;
	lastLength = list.length;
	lastFrom = -1;
	for (let i = 0; i < lastLength && lastFrom < 0; i++) if (standsForMany(list[i])) lastFrom = i;
	return lastFrom;
}

const longList = 16; // items: what is shorter is looked through each time
const looked = new WeakMap(); // longer lists → how many of their items were looked at, of which none stands for many

/** Tells whether all of a list is known to which something was added; it had a length before. Lists grow by one item after the other. */
export function isKnownUpTo(list, before) {
	if (!copied || !isArray(list)) return true;
	const { length } = list;
	if (length < longList) return unknownFrom(list) < 0;
	if (lists.has(list)) return false;
	const seen = looked.get(list) ?? 0;
	for (let i = seen < before ? seen : before; i < length; i++) {
		if (!standsForMany(list[i])) continue;
		looked.set(list, i);
		return false;
	}
	looked.set(list, length);
	return true;
}

/** Tells whether an item stands for as many as there are: it is the items of a stand-in, or was made of these. */
function standsForMany(item) {
	if (isSpread(item)) return true;
	if (typeof item !== 'object' || item === null) return false;
	if (isArray(item)) return item.length === 2 && typeof item[0] === 'string' && isSpread(item[0]); // of Object.entries
	if (!isOrdinaryPrototype(getPrototypeOf(item))) return false;
	const names = keys(item);
	for (let i = 0; i < names.length && i < 10; i++) if (names[i][0] !== OPEN && isInert(item[names[i]]) && isSpread(item[names[i]])) return true;
	return false;
}

/** Gives that of which a length is read. */
export function sized(value) {
	if (typeof value === 'string') return value.length > 2 && isUnknown(value) ? whole(value, knownIn(value)) : value;
	return copied && typeof value === 'object' && unknownFrom(value) >= 0 ? whole(value, value.length) : value;
}

/** Gives the stand-in of what is known in part, of which the length is no less than some number: a list has what stands for items once, at least. */
function whole(value, least) {
	const made = inert(describe(value));
	atLeast(least, made.length);
	return made;
}

/** Counts the characters of a text that are known. */
function knownIn(text) {
	let count = 0;
	for (let i = 0, open = false; i < text.length; i++) {
		if (text[i] === OPEN) open = true;
		else if (text[i] === CLOSE) open = false;
		else if (!open) count++;
	}
	return count;
}

/** Gives that of which the item at a place is read. */
export function placed(place, value) {
	if (typeof value === 'string') return value.length > 2 && isUnknown(value) && indexOf(value, OPEN) <= place ? inert(describe(value)) : value;
	if (!copied || typeof value !== 'object') return value;
	const from = unknownFrom(value);
	return from >= 0 && from <= place ? inert(describe(value)) : value;
}

/** Gives what a loop goes through that counts. */
export function counted(value) {
	if (isInert(value) || isUnknown(value) || hasUnknown(value)) noteCount(() => describe(value));
	return value;
}

/** Tells whether an object, a list, a map or a set has as many members as nobody knows. */
export function hasUnknown(value) {
	if (!copied || typeof value !== 'object' || value === null) return false;
	if (isArray(value)) return unknownFrom(value) >= 0;
	if (value instanceof NativeMap || value instanceof NativeSet) {
		for (const item of value instanceof NativeMap ? value.entries() : value.values()) if (standsForMany(isArray(item) ? item[0] : item)) return true;
		return false;
	}
	return spreadKeys(value).length > 0;
}

/** Gives the names of members that stand for as many as there are: of what was copied, or of what was made of its members. */
function spreadKeys(object) {
	const found = [];
	for (const key of ownKeys(object)) if (isCopy(key)) found.push(key);
	return found;
}

const silent = new Map(['then', 'toJSON', '__esModule', '$$typeof'].map((name) => [name, true]));

/**
 * Gives what objects of a prototype inherit from once a stand-in was copied into them: they have what that has, and nobody knows what it is.
 * What inherits from it has all that the prototype has.
 */
function openFor(prototype) {
	const has = (name) => prototype !== null && name in prototype;
	const from = new Proxy(Object.create(prototype), {
		get(target, name, receiver) {
			if (typeof name === 'symbol' || has(name) || silent.has(name) || name[0] === OPEN || isReporting()) return get(target, name, receiver);
			const from = spreadKeys(receiver);
			if (from.length === 0) return undefined;
			// What was put under the name of such a copy is no copy itself.
			return from.length === 1 && isInert(receiver[from[0]]) && from[0] === marked(sourceOf(receiver[from[0]])) ? copiedFrom(receiver[from[0]], name) : inert(describe(receiver))[name];
		},
		has(target, name) {
			if (typeof name === 'symbol' || has(name) || isReporting()) return has(name);
			noteDecision(() => `'${name}' in …`);
			return true;
		},
		// What is assigned to such an object is its own.
		set: (target, name, value, receiver) => (has(name) ? Reflect.set(prototype, name, value, receiver) : Reflect.defineProperty(receiver, name, { value, writable: true, enumerable: true, configurable: true })),
		setPrototypeOf: () => false,
		defineProperty: () => false,
		deleteProperty: () => true,
		preventExtensions: () => false,
	});
	closed.set(from, prototype);
	return from;
}

const closed = new WeakMap(); // what openFor gave → the prototype that it was given
const opened = new WeakMap(); // prototypes → what openFor gave

/** What plain objects inherit from into which a stand-in was copied. */
export const open = openFor(ordinary);
opened.set(ordinary, open);

/** What objects inherit from that have no prototype: what compiled code asks of all objects, and nothing else. */
export const bare = Object.create(null);
closed.set(bare, null);

/** Gives the prototype of an object as it was before a stand-in was copied into that. */
export const closedPrototype = (prototype) => (closed.has(prototype) ? closed.get(prototype) : prototype);

/** Tells whether a prototype is that of plain objects. */
export const isOrdinaryPrototype = (prototype) => prototype === ordinary || prototype === open;

/** Gives a value of a text of JSON as it was before that was written: what is not known was written as texts and names of members. */
export function restored(value) {
	if (typeof value === 'string' && value[0] === OPEN && indexOf(value, CLOSE) === value.length - 1) return inert(replaceAll(slice(value, 1, -1), ADDED, ''));
	if (typeof value !== 'object' || value === null || isArray(value)) return value;
	const names = keys(value);
	for (let i = 0; i < names.length; i++) {
		if (slice(names[i], 0, 4) !== `${OPEN}...`) continue;
		value[names[i]] = itemsOf(inert(slice(names[i], 4, -1)));
	}
	return spread(value);
}

const isCopy = (key) => typeof key === 'string' && key[0] === OPEN && slice(key, 1, 4) === '...';

/** Gives the place of the last name that stands for what was copied; less than zero where there is none. */
function lastCopy(names) {
	let last = names.length - 1;
	while (last >= 0 && !isCopy(names[last])) last--;
	return last;
}

/** Gives an object into which others were copied, of which what was there before may be otherwise. */
export function spread(object) {
	if (!copied || isArray(object) || !isExtensible(object)) return object;
	const names = ownKeys(object);
	const last = lastCopy(names);
	if (last < 0) return object;
	for (let i = 0; i < last; i++) doubt(object, names[i], names[last]);
	const prototype = getPrototypeOf(object);
	if (closed.has(prototype) && prototype !== bare) return object;
	if (prototype === null) setPrototypeOf(object, openFor(null));
	else {
		if (!opened.has(prototype)) opened.set(prototype, openFor(prototype));
		setPrototypeOf(object, opened.get(prototype));
	}
	return object;
}

/**
 * Gives an object of which some parts end with what is copied into it. What is in the parts behind is certain: what is in those before may
 * have been given another value.
 */
export function spreadParts(object, second) {
	spread(object);
	if (second !== undefined) for (let i = 1; i < arguments.length; i++) add(object, arguments[i]);
	return object;
}

const { assign } = Object;

/** Adds the members of a part to an object. Neither has members that are read by functions of a module's own. */
function add(object, part) {
	const prototype = getPrototypeOf(part); // of { ...a, __proto__: b }
	if (prototype !== ordinary) setPrototypeOf(object, prototype);
	if (!copied) return assign(object, part);
	const names = ownKeys(part);
	const last = lastCopy(names);
	if (last >= 0) for (const name of ownKeys(object)) doubt(object, name, names[last]);
	assign(object, part);
	if (last < 0) return object;
	for (let i = 0; i < last; i++) doubt(object, names[i], names[last]);
	return spread(object);
}

const doubts = new WeakMap(); // functions that read members which may be otherwise → what these are as far as is known

/** Gives what a function that reads a member reads that may be otherwise; undefined of all others. */
export const doubtedValue = (read) => doubts.get(read);
export const isDoubted = (read) => doubts.has(read);

/** Gives a property as it was before something was copied over it. */
export const plainProperty = (property) => (doubts.has(property?.get) ? { value: doubts.get(property.get), writable: true, enumerable: property.enumerable, configurable: property.configurable } : property);

/** Has a module that reads a member be told that what was copied behind that may have given it another value. */
function doubt(object, name, copy) {
	const property = getOwnPropertyDescriptor(object, name);
	if (typeof name === 'symbol' || name[0] === OPEN || !property.configurable || !('value' in property) || isUnknown(property.value)) return;
	const { value, enumerable } = property;
	const read = () => {
		if (!isReporting() && isReadByModule(new Error().stack)) noteMember(() => `${name} ${slice(copy, 4, -1)}`);
		return value;
	};
	const member = {
		get: read,
		set(value) {
			defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
		},
		enumerable,
		configurable: true,
	};
	doubts.set(read, value);
	defineProperty(object, name, member);
}

/** Tells by a stack trace whether it is a module's own code that reads: what copies or writes a value has what may be otherwise with it. */
function isReadByModule(stack) {
	const caller = indexOf(stack, '\n') + 1;
	const end = indexOf(stack, '\n', caller);
	return indexOf(slice(stack, caller, end), '(#') >= 0;
}

/**
 * Gives what is copied into an object: of one with members that may be otherwise, another one with what these are as far as is known. What
 * is certain stands behind the copy there, since that is how it is told from what is not.
 */
export function copiable(value) {
	if (!copied || typeof value !== 'object' || value === null || isArray(value)) return value;
	const names = ownKeys(value);
	const last = lastCopy(names);
	if (last < 0) return value;
	const plain = {};
	const certain = [];
	for (let i = 0; i < names.length; i++) {
		const name = names[i];
		const { enumerable, get } = getOwnPropertyDescriptor(value, name);
		if (!enumerable) continue;
		if (doubts.has(get)) plain[name] = doubts.get(get);
		else if (i >= last || isCopy(name) || isUnknown(value[name])) plain[name] = value[name];
		else certain.push(name);
	}
	for (let i = 0; i < certain.length; i++) plain[certain[i]] = value[certain[i]];
	return plain;
}
