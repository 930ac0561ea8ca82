// The functions that esbuild's output calls for imports, exports and decorators, under the names that it gives them. esbuild's own
// copy properties from module to module; these let stand-ins through whole, so that every name can be read from them.
import { asked, given, guarded, holds, inert, isInert, keyed, kindOf, ordered, taken, takenApart, throws, eachTakenApart, typeIs, without } from './inert.js';
import { getOwnPropertyNames, hasOwn } from './native.js';
import { copiable, counted, placed, sized, spreadParts } from './parts.js';

const open = new WeakSet(); // modules of which not all names are known
const views = new WeakSet(); // what stands for a module: it has a default, and is not copied
const passing = new WeakSet(); // getters that only read a name of this module, or of one that it requires
const pending = new WeakMap(); // exports of modules that are still awaiting something: exports → promise
const wildcards = new WeakMap(); // exports → modules that it re-exports without knowing their names

/** Makes a value one that stands for a module. Partial ones have names that nobody knows. */
export function markView(module, partial) {
	views.add(module);
	if (partial) open.add(module);
	return module;
}

/** Tells whether a getter only passes on what it reads. */
export const passes = (getter) => passing.has(getter);

export function setPending(exports, promise) {
	if ((typeof exports === 'object' && exports !== null) || typeof exports === 'function') pending.set(exports, promise);
}
export const wildcardsOf = (exports) => wildcards.get(exports);

const define = Object.defineProperty;
const { getOwnPropertyDescriptor } = Reflect;

function __copyProps(to, from, except) {
	if ((typeof from !== 'object' && typeof from !== 'function') || from === null) return to;
	for (const key of getOwnPropertyNames(from)) {
		if (hasOwn(to, key) || key === except) continue;
		const property = getOwnPropertyDescriptor(from, key);
		let get = property?.get;
		// One that only passes on what it reads, and stays, is as good as another one that asks it.
		if (!passing.has(get) || property.configurable) {
			get = () => from[key];
			passing.add(get);
		}
		define(to, key, { get, enumerable: property?.enumerable ?? true });
	}
	return to;
}

function __reExport(target, module, second) {
	if (open.has(module) || isInert(module)) {
		if (second) wildcards.set(second, [...(wildcards.get(second) ?? []), module]);
		return target;
	}
	const inherited = wildcards.get(module);
	if (inherited && second) wildcards.set(second, [...(wildcards.get(second) ?? []), ...inherited]);
	__copyProps(target, module, 'default');
	return second ? __copyProps(second, module, 'default') : target;
}

function __toESM(module, nodeMode) {
	if (isInert(module) || views.has(module)) return module;
	const promise = pending.get(module);
	if (promise) return promise.then(() => __toESM(module, nodeMode));
	const target = module === null || module === undefined ? {} : Object.create(Reflect.getPrototypeOf(Object(module)));
	if (nodeMode || !module?.__esModule) define(target, 'default', { value: module, enumerable: true });
	return __copyProps(target, module);
}

/** Decorators of packages that are not there leave what they decorate alone. */
function __decorateClass(decorators, target, key, kind) {
	let result = kind > 1 ? undefined : kind ? Reflect.getOwnPropertyDescriptor(target, key) : target;
	for (const decorator of decorators.reverse()) {
		const decorated = kind ? decorator?.(target, key, result) : decorator?.(result);
		if (decorated && !isInert(decorated)) result = decorated;
	}
	if (kind && result) define(target, key, result);
	return result;
}

const nothing = Object.freeze({ __proto__: null });
let operand; // of the typeof that is asked next

const element = (type) => inert(`<${typeof type === 'string' ? type : (type?.displayName ?? (type?.name || 'Component'))} />`);

export const helpers = Object.freeze({
	__export(target, all) {
		for (const name in all) {
			passing.add(all[name]);
			define(target, name, { get: all[name], enumerable: true });
		}
	},
	__copyProps,
	__reExport,
	__toESM,
	__toCommonJS: (module) => __copyProps(define({}, '__esModule', { value: true }), module),
	__decorateClass,
	__decorateParam: (index, decorator) => (target, key) => decorator(target, key, index),
	__jsx: Object.assign((type) => element(type), { Fragment: 'Fragment' }),
	__t: (read, type) => typeIs(read, type, true),
	__g: (read, type) => typeIs(read, type, false),
	__y: (type, read) => (type === 'function' ? kindOf(read ? read() : operand) : type),
	__z: (value) => (operand = value),
	__c: asked,
	__k: keyed,
	__d: takenApart,
	__p: taken,
	__o: given,
	__e: eachTakenApart,
	__l: sized,
	__m: (value) => (value === null || value === undefined ? nothing : sized(value)),
	__i: placed,
	__s: spreadParts,
	__a: copiable,
	__n: counted,
	__b: ordered,
	__u: without,
	__w: guarded,
	__v: throws,
	__x: holds,
	__free: (name) => (hasOwn(globalThis, name) ? globalThis[name] : inert(name)),
	__meta: inert('import.meta', { main: false, vitest: undefined, hot: undefined, webpackHot: undefined }),
});
