// Methods of the language as functions, taken before conversions.js has them treat stand-ins in ways of their own.
const uncurry = (method) => Function.prototype.call.bind(method);

export const { Map, Set, Proxy } = globalThis;
export const { stringify } = JSON;
export const includes = uncurry(String.prototype.includes);
export const slice = uncurry(String.prototype.slice);
export const trimEnd = uncurry(String.prototype.trimEnd);
export const replaceAll = uncurry(String.prototype.replaceAll);
export const exec = uncurry(RegExp.prototype.exec); // test would look for exec itself, and find another one

/** Tells whether a text matches a pattern. */
export const matches = (pattern, text) => exec(pattern, text) !== null;
