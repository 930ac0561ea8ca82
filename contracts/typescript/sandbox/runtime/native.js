// What the sandbox's own code uses of the language, taken before conversions.js and lockdown.js have it treat stand-ins and long lists in ways
// of their own. Those cost several calls of functions for each call, which is most of what the sandbox does for a module: so the code that runs
// for each module or each value uses what is here, and loops instead of methods of lists.
export const uncurry = (method) => Function.prototype.call.bind(method);

export const { Map: NativeMap, Set: NativeSet, Proxy } = globalThis;
export const { isArray } = Array;
export const { parse, stringify } = JSON;
export const { getOwnPropertyNames, hasOwn, keys } = Object;
export const includes = uncurry(String.prototype.includes);
export const slice = uncurry(String.prototype.slice);
export const indexOf = uncurry(String.prototype.indexOf);
export const lastIndexOf = uncurry(String.prototype.lastIndexOf);
export const getter = uncurry(Object.prototype.__lookupGetter__);
export const split = uncurry(String.prototype.split);
export const join = uncurry(Array.prototype.join);
export const trimEnd = uncurry(String.prototype.trimEnd);
export const replaceAll = uncurry(String.prototype.replaceAll);
export const exec = uncurry(RegExp.prototype.exec); // test would look for exec itself, and find another one

/** Gives a class whose objects keep the methods of the language, for tables of the sandbox's own, which go by stand-ins too. */
function own(Native) {
	const Own = class extends Native {};
	for (const name of ['get', 'has', 'delete']) if (name in Native.prototype) Object.defineProperty(Own.prototype, name, { value: Native.prototype[name] });
	return Own;
}
export const Map = own(NativeMap);
export const Set = own(NativeSet);

/** Tells whether a text matches a pattern. */
export const matches = (pattern, text) => exec(pattern, text) !== null;

const charCodeAt = uncurry(String.prototype.charCodeAt);

/** Tells whether a name is that of a definer: define with a capital letter behind it. */
export function isDefinerName(name) {
	if (typeof name !== 'string' || name[0] !== 'd' || slice(name, 0, 6) !== 'define') return false;
	const code = charCodeAt(name, 6);
	return code >= 65 && code <= 90;
}

/** Tells whether some item of a list is as asked. */
export function some(list, is) {
	for (let i = 0; i < list.length; i++) if (is(list[i])) return true;
	return false;
}
