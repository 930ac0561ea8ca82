// Evaluates modules as CommonJS: each once, on demand, with its own outcome. A module that throws leaves what it exported so far to its
// importers, and stand-ins for the rest.
import { isObject, observe } from './definers.js';
import { clip, describe } from './describe.js';
import { found } from './exported.js';
import { freezeAll } from './freeze.js';
import { helpers, markOpen, setPending, wildcardsOf } from './helpers.js';
import { inert, inertModule, isInert } from './inert.js';
import { library } from './library.js';
import { enter, leave, outcomeOf, settings } from './outcome.js';

const modules = new Map(); // by id: {id, links, body, clear, exports, state: 'new' | 'running' | 'waiting' | 'done'}
const missing = new Map(); // stand-ins of whole modules, by specifier and the name of the variable that holds them
let instantiate; // asks the host to compile a module and hand it to take()

export function configure(options) {
	instantiate = options.instantiate;
	settings.freezing = options.freezing;
	markOpen(library);
}

/** Has a module not be evaluated: what it exports are stand-ins. */
export const bury = (id) => modules.set(id, { id, state: 'done', exports: inertModule(`module${id}`) });

/** Receives a compiled module from the host: {links, spaces, body, clear}; see module.go. */
export const take = (id, { links, spaces, body, clear }) => modules.set(id, { id, links, spaces, body, clear, state: 'new' });

/** Evaluates a module and what it requires, unless that is done. */
export function evaluate(id) {
	const module = find(id);
	if (module.state === 'new') start(module);
	return module;
}

function find(id) {
	if (!modules.has(id)) instantiate(id);
	return modules.get(id);
}

let fresh = []; // modules evaluated since evaluated() was last asked

export function evaluated() {
	const list = fresh;
	fresh = [];
	return list;
}

/** Frees a module that nobody will ask for again. */
export function drop(id) {
	modules.delete(id);
}

function start(module) {
	const own = { exports: {} };
	module.state = 'running';
	Object.defineProperty(module, 'exports', { get: () => own.exports, configurable: true });
	enter(module.id);
	let result;
	try {
		result = module.body(own, requireFor(module), scope(), helpers);
	} catch (error) {
		fail(module, error);
	}
	leave();
	module.clear();
	if (result === undefined) return finish(module, own);
	module.state = 'waiting';
	module.promise = result.then(() => {}, (error) => fail(module, error)).then(() => finish(module, own));
	setPending(own.exports, module.promise);
}

function finish(module, own) {
	if (module.state === 'done') return; // given up before
	module.state = 'done';
	setPending(own.exports, undefined);
	outcomeOf(module.id).exported = found(own.exports);
	fresh.push(module.id);
	Object.defineProperty(module, 'exports', { value: view(own.exports, module.failed), writable: true });
}

function fail(module, error) {
	module.failed = true;
	outcomeOf(module.id).failure = failureOf(error);
}

/** Gives up a module that did not come to its end, with what it exported until then. */
export function abandon(id, reason) {
	const module = find(id);
	if (module.state !== 'running' && module.state !== 'waiting') return;
	module.failed = true;
	if (reason) outcomeOf(id).failure = { name: '', message: reason, stack: '' };
	finish(module, { exports: module.exports });
}

/** Reads what was thrown, which may be anything and may itself throw. */
function failureOf(error) {
	try {
		if (error instanceof Error) {
			const text = (name) => (typeof error[name] === 'string' ? error[name] : '');
			return { name: clip(text('name'), 80), message: clip(text('message'), 400), stack: clip(text('stack'), 4000) };
		}
		return { name: '', message: `it threw ${describe(error)}`, stack: '' };
	} catch {
		return { name: '', message: 'it threw something that cannot be read', stack: '' };
	}
}

function requireFor(module) {
	const require = (specifier) => {
		const link = Object.hasOwn(module.links, specifier) ? module.links[specifier] : undefined;
		if (link === 'library') return library;
		if (typeof link !== 'number') return standIn(specifier, module.spaces);
		const target = evaluate(link);
		if (settings.freezing && target.state === 'done' && !target.frozen) {
			target.frozen = true;
			freezeExports(target.exports);
		}
		return target.exports;
	};
	return Object.assign(require, { resolve: (specifier) => specifier, cache: {} });
}

function standIn(specifier, spaces) {
	const name = typeof specifier === 'string' ? specifier : 'module';
	const space = Object.hasOwn(spaces, name) ? spaces[name] : '';
	const key = `${name} ${space}`;
	if (!missing.has(key)) missing.set(key, inertModule(name, space));
	return missing.get(key);
}

function freezeExports(exports) {
	if (isInert(exports)) return;
	freezeAll(exports);
	if (!isObject(exports)) return;
	for (const key of Object.keys(exports)) {
		try {
			freezeAll(exports[key]);
		} catch {
			// a name whose declaration was not reached, or an object that refuses to be frozen
		}
	}
}

/** Gives what importers see of a module: its exports, or a proxy that adds to them what the module itself could not. */
function view(exports, failed) {
	if (!isObject(exports) || isInert(exports)) return exports;
	const wild = wildcardsOf(exports) ?? [];
	const definers = new Map();
	for (const name of Object.keys(exports)) {
		if (!/^define[A-Z]/.test(name) || failed) continue;
		const define = exports[name];
		if (typeof define === 'function' && !isInert(define)) definers.set(name, observe(name, define));
	}
	if (!failed && wild.length === 0 && definers.size === 0) return exports;
	const proxy = new Proxy(Object.freeze({}), {
		get(target, name) {
			if (definers.has(name)) return definers.get(name);
			try {
				if (name in exports || typeof name === 'symbol') return exports[name];
			} catch {
				return inert(String(name)); // its declaration was not reached
			}
			if (name === 'then') return undefined;
			for (const module of wild) {
				const value = module[name];
				if (value !== undefined) return value;
			}
			return failed ? inert(name) : undefined;
		},
		has: (target, name) => name in exports || wild.length > 0,
	});
	return markOpen(proxy);
}

/** A module's own view of the global object: what it adds there, nobody else sees. */
function scope() {
	const own = new Map();
	return new Proxy(Object.freeze({}), {
		get: (target, name) => (own.has(name) ? own.get(name) : globalThis[name]),
		set: (target, name, value) => Boolean(own.set(name, value)),
		has: (target, name) => own.has(name) || name in globalThis,
		deleteProperty: (target, name) => own.delete(name) || true,
	});
}
