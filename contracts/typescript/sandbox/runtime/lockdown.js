// What modules find in the global scope: the language, without a clock, chance, dynamic code or anything of the host; and stand-ins for
// what runtimes add to it. Nothing here can be changed by a module.
import { guardConversions } from './conversions.js';
import { allowOverrides, freezeAll, isIntrinsic, markIntrinsic } from './freeze.js';
import { helpers } from './helpers.js';
import { addAskedMembers, calling, inert, isInert, isUnknown } from './inert.js';
import { addLocale } from './locale.js';
import { EnumType, ScalarTypeEnum, SchemaModel } from './models.js';
import { isArray } from './native.js';
import { bare, open } from './parts.js';
import { markStateful } from './seal.js';
import { addHooks } from './serialise.js';
import { addTimers } from './timers.js';

const standIns = `process Buffer fetch crypto performance setInterval clearInterval
	URL URLSearchParams TextEncoder TextDecoder AbortController AbortSignal Headers Request Response FormData Blob File ReadableStream
	WritableStream TransformStream WebSocket EventTarget Event CustomEvent MessageChannel Bun Deno atob btoa WebAssembly
	__dirname __filename DOMException BroadcastChannel Temporal`;

/** Prepares the global scope; called once, before any module runs. */
export function lockDown() {
	removeDynamicCode();
	stopClock();
	addLocale();
	guardConversions();
	guardLoops();
	Math.random = () => inert('Math.random()');
	for (const name of standIns.split(/\s+/)) globalThis[name] = inert(name);
	globalThis.console = new Proxy(Object.freeze({}), { get: () => () => undefined });
	globalThis.queueMicrotask = (work) => void Promise.resolve().then(() => work());
	globalThis.structuredClone = (value) => clone(value);
	addTimers();
	addNewer();
	// A wait would block the host.
	for (const name of ['SharedArrayBuffer', 'Atomics']) delete globalThis[name];
	guardStandIns();
	noteDisguises();
	addHooks();
	addAskedMembers();
	allowOverrides(Object.prototype, Reflect.ownKeys(Object.prototype));
	allowOverrides(Function.prototype, ['constructor', 'toString', 'bind', 'call', 'apply']);
	for (const name of Object.getOwnPropertyNames(globalThis)) {
		const prototype = globalThis[name]?.prototype;
		if (/^[A-Z]/.test(name) && typeof prototype === 'object') allowOverrides(prototype, ['constructor', 'name', 'message', 'toString', 'valueOf']);
	}
	freezeAll(globalThis);
	markIntrinsic(open);
	freezeAll(bare);
	for (const provided of [helpers, SchemaModel, EnumType, ScalarTypeEnum]) freezeAll(provided);
	const hidden = [function* () {}, async () => {}, async function* () {}, [].values(), new Map().keys(), new Set().keys(), ''.matchAll(/a/g), ''[Symbol.iterator]()];
	hidden.push([].values().map((value) => value), Iterator.from({ next() {} }), Iterator.concat?.([]));
	for (const value of hidden) freezeAll(value);
}

/** Code from texts would run outside of any module. */
function removeDynamicCode() {
	delete globalThis.eval;
	for (const sample of [() => {}, function* () {}, async () => {}, async function* () {}]) {
		const prototype = Reflect.getPrototypeOf(sample);
		const refuse = function Function() {
			throw new EvalError('code cannot be made from text here');
		};
		refuse.prototype = prototype;
		Object.defineProperty(prototype, 'constructor', { value: refuse, writable: true, configurable: true });
		if (prototype === Function.prototype) globalThis.Function = refuse;
	}
}

/** There is no now, and every place is at UTC: one input gives one output wherever it is evaluated. */
function stopClock() {
	const Native = Date;
	const prototype = Native.prototype;
	const read = (text) => {
		const zoned = /Z$|[+-]\d\d:?\d\d$|\b(?:GMT|UTC)\b|^\d{4}(?:-\d\d){0,2}$/i.test(text);
		const time = zoned ? NaN : Native.parse(/T\d/.test(text) ? `${text}Z` : `${text} UTC`);
		return Number.isNaN(time) ? Native.parse(text) : time;
	};
	const Fixed = function Date(...args) {
		if (!new.target) return inert('Date()');
		if (args.length === 0) return inert('new Date()');
		if (args.some(isUnknown)) return calling('new Date', args);
		let time = args.length > 1 ? Native.UTC(...args) : args[0];
		if (typeof time === 'string') time = read(time);
		return Reflect.construct(Native, [time], new.target);
	};
	Fixed.UTC = (...args) => (args.some(isUnknown) ? calling('Date.UTC', args) : Native.UTC(...args));
	Fixed.parse = (text) => (isUnknown(text) ? calling('Date.parse', [text]) : read(String(text)));
	Fixed.now = () => inert('Date.now()');
	Fixed.prototype = prototype;
	prototype.constructor = Fixed;
	globalThis.Date = Fixed;
	for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
		prototype[`get${part}`] = prototype[`getUTC${part}`];
		if (part !== 'Day') prototype[`set${part}`] = prototype[`setUTC${part}`];
	}
	prototype.getTimezoneOffset = () => 0;
	const { toUTCString } = prototype; // "Thu, 01 Jan 1970 00:00:00 GMT"
	prototype.toDateString = function () {
		return Reflect.apply(toUTCString, this, []).replace(/^(\w+), (\d+) (\w+) (-?\d+) .*$/, '$1 $3 $2 $4');
	};
	prototype.toTimeString = function () {
		return Reflect.apply(toUTCString, this, []).replace(/^.* (\S+) GMT$/, '$1 GMT+0000 (Coordinated Universal Time)');
	};
	prototype.toString = function () {
		return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
	};
}

/** What runtimes have and the engine has not, as far as it needs no host. */
function addNewer() {
	Error.captureStackTrace = (object) => {
		Reflect.defineProperty(object, 'stack', { value: '', writable: true, configurable: true });
	};
	Object.defineProperty(Error, 'stackTraceLimit', { get: () => 10, set() {} });
	for (const name of ['dispose', 'asyncDispose', 'metadata']) {
		if (!(name in Symbol)) Object.defineProperty(Symbol, name, { value: Symbol(`Symbol.${name}`) });
	}
	// Collection would tell modules when memory is short: here nothing is collected.
	globalThis.WeakRef = class WeakRef {
		#target;
		constructor(target) {
			this.#target = target;
		}
		deref() {
			return this.#target;
		}
	};
	globalThis.FinalizationRegistry = class FinalizationRegistry {
		register() {}
		unregister() {
			return false;
		}
	};
	// Metadata that decorators leave behind (package reflect-metadata) is for frameworks: contracts need none.
	for (const name of ['defineMetadata', 'deleteMetadata', 'getMetadata', 'getMetadataKeys', 'getOwnMetadata', 'getOwnMetadataKeys', 'hasMetadata', 'hasOwnMetadata']) {
		Reflect[name] = (...args) => calling(`Reflect.${name}`, args);
	}
	Reflect.metadata = () => () => undefined;
}

/** A stand-in is the same for all modules, as is what the sandbox provides: to freeze one does nothing. */
function guardStandIns() {
	for (const [owner, name] of [[Object, 'freeze'], [Object, 'seal'], [Object, 'preventExtensions'], [Reflect, 'preventExtensions']]) {
		const native = owner[name];
		replace(owner, name, (value) => (isInert(value) || isIntrinsic(value) ? owner === Object && value : native(value)));
	}
}

/** Notes the objects that are not what their prototype says: proxies, and what was given another prototype. */
function noteDisguises() {
	const noted = (value) => {
		if ((typeof value === 'object' && value !== null) || typeof value === 'function') markStateful(value);
		return value;
	};
	const { construct, setPrototypeOf } = Reflect;
	const set = Object.setPrototypeOf;
	replace(Reflect, 'construct', (...args) => (args.length > 2 && args[2] !== args[0] ? noted(construct(...args)) : construct(...args)));
	replace(Reflect, 'setPrototypeOf', (value, prototype) => setPrototypeOf(noted(value), prototype));
	replace(Object, 'setPrototypeOf', (value, prototype) => set(noted(value), prototype));
	const { get, set: change } = Reflect.getOwnPropertyDescriptor(Object.prototype, '__proto__');
	Object.defineProperty(Object.prototype, '__proto__', {
		get,
		set(prototype) {
			Reflect.apply(change, noted(this), [prototype]);
		},
	});
	const Native = Proxy;
	const Noted = function Proxy(...args) {
		if (!new.target) throw new TypeError("Proxy has to be called with 'new'");
		return noted(new Native(...args));
	};
	Noted.revocable = (...args) => {
		const made = Native.revocable(...args);
		noted(made.proxy);
		return made;
	};
	globalThis.Proxy = Noted;
}

function replace(owner, name, value) {
	Object.defineProperty(value, 'name', { value: name });
	Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

/**
 * The engine heeds the time limit between instructions, not inside native loops, and `new Array(2 ** 32 - 1).indexOf(0)` is one such
 * instruction. So the methods of lists refuse what is longer than any list that fits into the memory limit.
 */
function guardLoops() {
	const longest = 2 ** 24;
	const prototype = Array.prototype;
	const harmless = new Set(['constructor', 'push', 'pop', 'at', 'keys', 'values', 'entries']);
	const isList = (value) => isArray(value) || ArrayBuffer.isView(value);
	const lengthOf = (value) => (isList(value) ? value.length : Reflect.getOwnPropertyDescriptor(Object(value), 'length')?.value);
	for (const name of Object.getOwnPropertyNames(prototype)) {
		const native = prototype[name];
		if (typeof native !== 'function' || harmless.has(name)) continue;
		const guarded = {
			[name](...args) {
				let length = this === null || this === undefined ? 0 : (lengthOf(this) ?? 0);
				for (let i = 0; i < args.length; i++) if (isArray(args[i])) length = Math.max(length, args[i].length);
				if (length > longest) throw new RangeError(`a list of ${length} elements is too long`);
				return Reflect.apply(native, this, args);
			},
		}[name];
		Object.defineProperty(prototype, name, { value: guarded, writable: true, configurable: true });
	}
}

/** structuredClone for plain data. */
function clone(value, seen = new Map()) {
	if (typeof value !== 'object' || value === null) return value;
	if (!seen.has(value)) {
		if (value instanceof RegExp || value instanceof Error || ArrayBuffer.isView(value)) return value; // none of these changes in a contract
		const copy = isArray(value) ? [] : value instanceof Date ? new Date(value.getTime()) : value instanceof Map ? new Map() : value instanceof Set ? new Set() : {};
		seen.set(value, copy);
		if (value instanceof Map) for (const [key, item] of value) copy.set(clone(key, seen), clone(item, seen));
		if (value instanceof Set) for (const item of value) copy.add(clone(item, seen));
		for (const key of Object.keys(value)) copy[key] = clone(value[key], seen);
	}
	return seen.get(value);
}
