// Methods of the language as functions, taken before conversions.js has them treat stand-ins in ways of their own.
const uncurry = (method) => Function.prototype.call.bind(method);

export const { Map, Set, Proxy } = globalThis;
export const { stringify } = JSON;
export const includes = uncurry(String.prototype.includes);
export const slice = uncurry(String.prototype.slice);
export const trimEnd = uncurry(String.prototype.trimEnd);
export const replaceAll = uncurry(String.prototype.replaceAll);
export const matches = uncurry(RegExp.prototype.test);
