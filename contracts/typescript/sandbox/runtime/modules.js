// Evaluates modules as CommonJS, each as the entry of a program of its own, so that what it comes to depends on what it requires and on
// nothing else: not on which modules ran before, in which order, or in which realm.
//
// To evaluate everything anew for each entry would take too long. What a module exports is shared where nothing can ever change it: data that
// can be frozen all the way down, models, enums, stand-ins (seal.js). The rest, which is functions and all that keeps a state, is made for
// each program that reads it, by running the module that it comes from once more in that program. So a counter, a cache or a registry
// behind a function begins anew in every program. Modules that require each other are members of one program.
//
// A realm that is not shared holds one program, in which modules do to each other what they like.
//
// A module that throws leaves what it exported so far to its importers, and stand-ins for the rest.
import { isObject, observe } from './definers.js';
import { clip, describe } from './describe.js';
import { found } from './exported.js';
import { helpers, markView, passes, setPending, wildcardsOf } from './helpers.js';
import { inert, inertModule, isInert } from './inert.js';
import { library, libraryHas, records } from './library.js';
import { hasOwn, isDefinerName, keys, Map, parse, Set } from './native.js';
import { enter, leave, newOutcome, refuse, settings } from './outcome.js';
import { bare as asked } from './parts.js';
import { isOrdinary, seal } from './seal.js';

const loaded = new Map(); // by id: the code of modules that nobody has asked for yet
const codes = new Map(); // by id: {id, links, spaces, eager, stateless, imported, global, globs, body}
const owned = new Map(); // by id: the instance of a module in its own program, until it is reported
const published = new Map(); // by id: the same once it was reported, as importers see it
const missing = new Map(); // stand-ins of whole modules, by specifier and the name of the variable that holds them
const uses = new Map(); // by id of a program: modules with a state that it has run for itself
const noted = new Map(); // by id: the notes of a module that decides by what is not known
const targets = new WeakMap(); // what an importer holds of a module → the module's id
let host; // has a module's code be taken, unless it was, and gives its facts

export function configure(options) {
	host = options.instantiate;
	settings.shared = options.shared;
	markView(library, true);
}

/** Has a module not be evaluated: what it exports are stand-ins. */
export const bury = (id) => published.set(id, { id, exports: inertModule(`module${id}`), sealed: true, buried: true });

/** Receives the code of a module; see source in module.go. */
export const take = (id, body) => loaded.set(id, body);

function codeOf(id) {
	let code = codes.get(id);
	if (!code) {
		const { links, spaces, eager, stateless, imported, global, globs } = parse(host(id));
		code = { id, body: loaded.get(id), links, spaces, eager: new Set(eager), stateless, imported, global, globs };
		loaded.delete(id);
		codes.set(id, code);
	}
	return code;
}

const programs = new Map(); // by id, which is the smallest one of its members
const only = newProgram([]); // of a realm that is not shared

function newProgram(members) {
	const program = { id: members[0] ?? -1, members: new Set(members), instances: new Map(), views: new Map(), visible: () => true };
	if (members.length > 0) program.visible = (id) => id === program.id || requiredBy(program).has(id);
	return program;
}

function programOf(members) {
	if (!settings.shared) return only;
	if (!programs.has(members[0])) programs.set(members[0], newProgram(members));
	return programs.get(members[0]);
}

/** Gives the modules that the members of a program require before their own code runs, directly or not. */
function requiredBy(program) {
	if (!program.required) {
		const work = [...program.members];
		program.required = new Set();
		while (work.length > 0) {
			for (const id of codes.get(work.pop())?.eager ?? []) {
				if (program.required.has(id)) continue;
				program.required.add(id);
				work.push(id);
			}
		}
	}
	return program.required;
}

/** Evaluates a module in the program of its ring of imports, unless that is done. */
export function evaluate(id, members) {
	return instanceIn(programOf(members), id, { own: true });
}

/** Gives a module as it is in a program: its own run of the module's code. */
function instanceIn(program, id, { own = program === only || program.members.has(id), deep = false } = {}) {
	let instance = program.instances.get(id);
	if (!instance) {
		instance = { id, program, own, deep, state: 'new', outcome: newOutcome() };
		program.instances.set(id, instance);
		if (own) owned.set(id, instance);
		start(instance, codeOf(id));
	}
	return instance;
}

let fresh = []; // modules evaluated since evaluated() was last asked

export function evaluated() {
	const list = fresh;
	fresh = [];
	return list;
}

export const isWaiting = (id) => owned.get(id)?.state === 'waiting';
export const outcomeOf = (id) => owned.get(id).outcome;

/**
 * Has other programs see a module that was reported, if there is one that imports it. Before that, its values are as its own program left
 * them: what is reported of it depends neither on whether it is imported nor on who asks.
 */
export function share(id) {
	const instance = owned.get(id);
	owned.delete(id);
	if (instance.outcome.notes.length > 0) noted.set(id, instance.outcome.notes);
	if (settings.shared && codeOf(id).imported) publish(instance);
}

/** Gives the notes of the modules that a module required, as [{module, notes}]: its own values may come of what those decided. */
export function notesBefore(id) {
	const list = [];
	const { program } = owned.get(id);
	for (const other of owned.values()) if (other.id !== id && other.program === program && other.outcome.notes.length > 0) list.push({ module: other.id, notes: other.outcome.notes });
	if (noted.size === 0) return list;
	const required = program === only ? undefined : requiredBy(program);
	for (const [module, notes] of noted) if (module !== id && (required === undefined || required.has(module))) list.push({ module, notes });
	return list;
}

/** Frees a module that nobody will ask for again. */
export function drop(id) {
	loaded.delete(id);
	codes.delete(id);
	published.delete(id);
	noted.delete(id);
	programs.delete(id);
	uses.delete(id);
}

function start(instance, code) {
	const bare = { exports: {} };
	instance.state = 'running';
	Object.defineProperty(instance, 'exports', { get: () => bare.exports, configurable: true });
	enter(instance);
	let result;
	try {
		result = code.body(bare, requireFor(instance, code), code.global ? scope() : undefined, helpers);
	} catch (error) {
		fail(instance, error);
	}
	leave();
	if (result === undefined) return finish(instance, bare);
	instance.state = 'waiting';
	instance.awaits = true;
	const promise = result.then(() => {}, (error) => fail(instance, error)).then(() => finish(instance, bare));
	setPending(bare.exports, promise);
}

function finish(instance, bare) {
	if (instance.state === 'done') return; // given up before
	instance.state = 'done';
	setPending(bare.exports, undefined);
	const shown = read(instance, () => view(bare.exports, instance.failed)) ?? bare.exports;
	Object.defineProperty(instance, 'exports', { value: shown, writable: true });
	if (!instance.own) return;
	enter(instance);
	instance.outcome.exported = read(instance, () => found(bare.exports)) ?? instance.outcome.exported;
	leave();
	instance.bare = bare.exports;
	fresh.push(instance.id);
}

/** Reads what a module exports, which may be a proxy that throws: then the module fails, and what it defined counts. */
function read(instance, look) {
	try {
		return look();
	} catch (error) {
		fail(instance, error);
		return undefined;
	}
}

function fail(instance, error) {
	instance.failed = true;
	instance.outcome.failure = failureOf(error);
	// What others export cannot be changed here, and a ring may have to be entered elsewhere.
	if (error instanceof TypeError || instance.program.members.size > 1) instance.outcome.again = true;
}

/** Gives up a module that did not come to its end, with what it exported until then. */
export function abandon(id, reason) {
	const instance = owned.get(id);
	if (instance?.state !== 'running' && instance?.state !== 'waiting') return;
	instance.failed = true;
	if (reason) instance.outcome.failure = { name: '', message: reason, stack: '' };
	finish(instance, { exports: instance.exports });
}

/** Reads what was thrown, which may be anything and may itself throw. */
function failureOf(error) {
	try {
		if (error instanceof Error) {
			const text = (name) => (typeof error[name] === 'string' ? error[name] : '');
			return { name: clip(text('name'), 80), message: clip(text('message'), 400), stack: clip(text('stack'), 4000) };
		}
		// The engine throws null where there is no memory left even for an error; a module hardly ever does.
		if (error === null) return { name: 'InternalError', message: 'out of memory', stack: '' };
		return { name: '', message: `it threw ${describe(error)}`, stack: '' };
	} catch {
		return { name: '', message: 'it threw something that cannot be read', stack: '' };
	}
}

function requireFor(instance, code) {
	const require = (specifier) => {
		const link = hasOwn(code.links, specifier) ? code.links[specifier] : undefined;
		if (link === 'library') return library;
		if (typeof link === 'object') return libraryOver(moduleOf(link.library));
		return typeof link === 'number' && !published.get(link)?.buried ? moduleOf(link) : standIn(specifier, code.spaces);
	};
	const moduleOf = (link) => {
		const { program } = instance;
		const done = published.get(link);
		if (done?.buried) return done.exports;
		if (program === only || program.members.has(link)) return instanceIn(program, link).exports;
		// What is required in the middle of a program may have run already or not: the program runs it for itself, and all below it.
		if (instance.deep || !done || !code.eager.has(link)) return instanceIn(program, link, { deep: true }).exports;
		return seenFrom(program, done);
	};
	return Object.assign(require, { resolve: (specifier) => specifier, cache: {}, glob: globFor(require, code) });
}

/** Makes import.meta.glob, which gives modules by their paths, or with eager what they export. */
function globFor(require, { globs }) {
	return (...args) => {
		const [patterns, options] = args;
		const specifiers = globs?.[[patterns].flat().join('\n')];
		if (!specifiers) return helpers.__meta.glob(...args);
		const read = (specifier) => {
			const exports = helpers.__toESM(require(specifier));
			return options?.import && options.import !== '*' ? exports[options.import] : exports;
		};
		return Object.fromEntries(specifiers.map((specifier) => [specifier, options?.eager ? read(specifier) : async () => read(specifier)]));
	};
}

/** Gives the contract library where the workspace holds its sources: what it records is the stand-in's, all else comes from there. */
function libraryOver(module) {
	const fromSources = (name) => typeof name === 'string' && !records(name) && isNamed(module, name, false);
	const proxy = new Proxy({}, {
		get: (target, name) => (fromSources(name) ? module[name] : library[name]),
		has: (target, name) => name in library,
		ownKeys: () => Reflect.ownKeys(library),
		getOwnPropertyDescriptor: (target, name) => Reflect.getOwnPropertyDescriptor(library, name),
		set: () => false,
		deleteProperty: () => false,
		defineProperty: () => false,
		setPrototypeOf: () => false,
		preventExtensions: () => false,
	});
	namings.set(proxy, (name, inLibrary) => fromSources(name) || (inLibrary && libraryHas(name)));
	return markView(proxy, true);
}

function standIn(specifier, spaces) {
	const name = typeof specifier === 'string' ? specifier : 'module';
	const space = hasOwn(spaces, name) ? spaces[name] : '';
	const key = `${name} ${space}`;
	if (!missing.has(key)) missing.set(key, inertModule(name, space));
	return missing.get(key);
}

const origins = new WeakMap(); // values that are made for each program → {id, name}: the module and the export that they come from
const unread = Symbol('unread');
let bare = false; // whether exports are read to be published, and not to be used

/** Makes the exports of a module that was reported known to other programs. */
function publish({ id, program, failed, awaits, bare: exports }) {
	const module = { id, program: program.id, exports, failed, awaits, wild: wildcardsOf(exports) ?? [], names: new Map(), sealed: false };
	module.stateless = isStateless(codes.get(id));
	published.set(id, module);
	const origin = { id, name: undefined };
	if (!isNamespace(exports)) {
		module.sealed = seal(exports, module.stateless);
		module.whole = true;
		if (!module.sealed && !origins.has(exports)) origins.set(exports, origin);
		return;
	}
	let sealed = !failed && module.wild.length === 0;
	for (const name of Reflect.ownKeys(exports)) {
		const value = bareValue(exports, name);
		const entry = { value, sealed: value !== unread && seal(value, module.stateless) };
		if (!entry.sealed) {
			sealed = false;
			entry.origin = (isObject(value) || typeof value === 'function') && origins.get(value);
			entry.origin ||= { id, name };
			if (isObject(value) || typeof value === 'function') origins.set(value, entry.origin);
		}
		module.names.set(name, entry);
		if (isDefiner(name, value)) sealed = false; // whoever calls it is observed
	}
	module.sealed = sealed;
	if (sealed) Object.freeze(exports);
}

/** Tells whether nothing that a module's functions do can be noticed later: neither they nor those that they may call keep a state. */
function isStateless({ stateless, eager }) {
	if (!stateless) return false;
	for (const id of eager) if (!published.get(id)?.sealed && !published.get(id)?.stateless) return false;
	return true;
}

/** Tells of a module which others import whether to report it changes nothing. */
export const changesNothing = (id) => settings.shared && codeOf(id).imported && isStateless(codeOf(id));

const isDefiner = (name, value) => typeof value === 'function' && !isInert(value) && isDefinerName(name);

const isNamespace = (exports) =>
	isObject(exports) && isOrdinary(exports) && Reflect.getPrototypeOf(exports) === Object.prototype;

/** Reads an export as the module itself has it: getters of esbuild's are followed from module to module, others are left alone. */
function bareValue(exports, name) {
	const property = Reflect.getOwnPropertyDescriptor(exports, name);
	if ('value' in property) return property.value;
	if (!passes(property.get)) return unread;
	bare = true;
	try {
		return property.get();
	} catch {
		return unread; // its declaration was not reached
	} finally {
		bare = false;
	}
}

/** Gives what a program sees of a module of another one. */
function seenFrom(program, module) {
	if (module.sealed) return module.exports;
	if (module.whole) return madeFor(program, { id: module.id });
	if (!program.views.has(module.id)) program.views.set(module.id, sharedView(program, module));
	return program.views.get(module.id);
}

/** Gives a value that a program has to have for itself. */
function madeFor(program, { id, name }) {
	let instance = program.instances.get(id);
	if (!instance) {
		const code = codeOf(id);
		if (published.get(id)?.awaits) refuse('a module that awaits cannot be run again');
		instance = instanceIn(program, id, { own: false });
		if (keepsState(code)) repeat(program, id);
	}
	return name === undefined ? instance.exports : instance.exports[name];
}

/**
 * Tells whether the code looks as if its functions shared a state that modules fill for each other. Where it says yes for nothing, time is lost;
 * where it overlooks a state, that begins empty in every program, which is the same in every run all the same.
 */
function keepsState(code) {
	code.keeps ??= /^(?:let [\p{L}_$]|(?:const|var) [\p{L}\p{N}_$]+ = (?:new (?:Weak)?(?:Map|Set)\b|\[\];|\{\};|\/\* @__PURE__ \*\/ new ))|^\s*static /mu.test(
		Function.prototype.toString.call(code.body),
	);
	return code.keeps;
}

/** Has the modules that a program requires do to a module's state what they did in their own programs, such as fill a registry. */
function repeat(program, id) {
	if (!uses.has(program.id)) uses.set(program.id, new Set());
	uses.get(program.id).add(id);
	for (const other of published.keys()) { // in the order in which they finished
		if (requiredBy(program).has(other) && uses.get(published.get(other).program)?.has(id)) instanceIn(program, other, { own: false });
	}
}

/** A module of another program: data that is shared, and what is made for this program when it is first read. */
function sharedView(program, module) {
	const { exports, failed, wild, names } = module;
	const definers = new Map();
	const read = (name) => {
		const entry = names.get(name);
		if (!entry) return unknown(program, module, name);
		if (bare) {
			if (entry.value === unread) throw new TypeError('an export that cannot be read');
			return entry.value;
		}
		let { value } = entry;
		try {
			if (!entry.sealed) value = madeFor(program, entry.origin);
		} catch (error) {
			if (!failed) throw error;
			return inert(String(name)); // its declaration was not reached
		}
		if (failed || !isDefiner(name, value)) return value;
		if (!definers.has(name)) definers.set(name, observe(name, value));
		return definers.get(name);
	};
	const proxy = new Proxy({}, {
		get: (target, name) => (name === 'default' && !names.has('__esModule') && !names.has('default') ? proxy : typeof name === 'symbol' ? Reflect.get(asked, name, proxy) : read(name)),
		has: (target, name) => names.has(name) || wild.length > 0,
		set: () => false,
		deleteProperty: () => false,
		defineProperty: () => false,
		setPrototypeOf: () => false,
		preventExtensions: () => false,
		ownKeys: () => [...names.keys()],
		getOwnPropertyDescriptor(target, name) {
			if (!names.has(name)) return undefined;
			const { enumerable } = Reflect.getOwnPropertyDescriptor(exports, name);
			return { get: () => read(name), set: undefined, enumerable, configurable: true };
		},
	});
	targets.set(proxy, module.id);
	namings.set(proxy, (name, inLibrary) => names.has(name) || wild.some((module) => isNamed(module, name, inLibrary)));
	return markView(proxy, failed || wild.length > 0);
}

/** Gives a name that a module does not export as far as is known. */
function unknown(program, { failed, wild }, name) {
	if (typeof name === 'symbol') return undefined;
	if (name in Object.prototype) return Object.prototype[name];
	if (name === 'then') return undefined;
	const value = fromWild(wild.map((module) => (targets.has(module) ? seenFrom(program, published.get(targets.get(module))) : module)), name);
	return value === undefined && failed ? inert(name) : value;
}

const namings = new WeakMap(); // views of modules → what tells whether one is known to export a name

/** Tells whether a module is known to export a name; the library, of which not all names are known, counts only where it is asked for. */
function isNamed(module, name, inLibrary) {
	if (isInert(module)) return false;
	if (module === library) return inLibrary && libraryHas(name);
	return namings.has(module) ? namings.get(module)(name, inLibrary) : name in module;
}

/** Reads a name that a module re-exports from others (export *): what is known of them goes before what stands in for the rest. */
function fromWild(wild, name) {
	const holder = wild.find((module) => isNamed(module, name, false)) ?? wild.find((module) => isNamed(module, name, true));
	for (const module of holder ? [holder] : wild) {
		const value = module[name];
		if (value !== undefined) return value;
	}
	return undefined;
}

/** Gives what the members of a program see of each other: exports, or a proxy that adds to them what the module itself could not. */
function view(exports, failed) {
	if (!isObject(exports) || isInert(exports)) return exports;
	const wild = wildcardsOf(exports) ?? [];
	const definers = new Map();
	for (const name of keys(exports)) {
		if (!isDefinerName(name) || failed) continue;
		if (isDefiner(name, exports[name])) definers.set(name, observe(name, exports[name]));
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
			const value = fromWild(wild, name);
			return value === undefined && failed ? inert(name) : value;
		},
		has: (target, name) => name in exports || wild.length > 0,
	});
	namings.set(proxy, (name, inLibrary) => name in exports || wild.some((module) => isNamed(module, name, inLibrary)));
	return markView(proxy, true);
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
