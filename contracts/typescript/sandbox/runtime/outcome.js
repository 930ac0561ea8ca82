// What evaluation brings to light, module by module: contracts, models, DocBlocks, failures.

import { isUnknown } from './inert.js';
import { indexOf, isDefinerName, lastIndexOf, Map, Set, slice, some } from './native.js';
import { whole } from './whole.js';

/** shared: whether modules of several programs live in this realm; see modules.js. */
export const settings = { shared: true };

/** What one run of a module's code brings to light. */
export const newOutcome = () => ({ records: [], models: [], docs: [], exported: { contracts: [], docs: [], unknown: [], waiting: 0 }, failure: undefined, again: false, steps: 0, calls: new Map(), notes: [], noted: new Set(), asked: 0, ended: false, timers: [], timed: 0, keyless: new Set() });

const nobody = { id: -1, program: { visible: () => true, id: -1 }, outcome: newOutcome() }; // whose code runs outside of modules
const running = []; // instances whose top-level code runs, innermost last
const claims = new WeakMap(); // values that programs were found to define: value → ids of the programs
const given = new WeakMap(); // the same of those that definers were given
const exported = new WeakSet(); // contracts that were found among exports, by what they look like
let entered; // tells the host which module's code runs

export function tellHost(listener) {
	entered = listener;
}

/** Gives the instance whose top-level code is running. */
export const current = () => running[running.length - 1] ?? nobody;

export function enter(instance) {
	running.push(instance);
	if (instance.own) entered(instance.id);
}

export function leave() {
	const left = running.pop();
	if (left.own && running.length > 0) entered((running.findLast(({ own }) => own) ?? nobody).id);
}

/**
 * Tells whether a value is new, and makes it known. What is new depends on the program alone: a claim counts if it was made by the program
 * itself or by one of those whose modules it requires.
 */
export const claim = (value) => claimIn(claims, value);

function claimIn(claims, value) {
	const { program } = current();
	const by = claims.get(value);
	if (by === undefined) claims.set(value, [program.id]);
	else if (some(by, program.visible)) return false;
	else by.push(program.id);
	return true;
}

/** Tells whether an object is a new contract. One that has its meta from another one is a copy of that one. */
export function claimContract(value) {
	const fresh = claim(value.meta);
	if (!claim(value) || !fresh) return false;
	exported.add(value);
	return true;
}

/** Gives a stack trace without what is the sandbox's own at its ends, which is most of it: reports have one for each contract and model. */
export function ofModules(stack) {
	const first = indexOf(stack, '(#');
	if (first < 0) return '';
	const end = indexOf(stack, '\n', lastIndexOf(stack, '(#'));
	return slice(stack, lastIndexOf(stack, '\n', first) + 1, end < 0 ? stack.length : end);
}

let looking = false; // whether a value is only looked at

/** Looks at a value. What its code defines while it is read, such as that of a proxy that has every property, no module asked for. */
export function lookAt(look, value) {
	looking = true;
	try {
		return look(value);
	} finally {
		looking = false;
	}
}

/** Tells whether a definer is the first one that is given a contract. One that was only found among exports has what it is from its definer. */
function isFirst(definer, spec) {
	const fresh = claim(spec);
	return (fresh || (isDefinerName(definer) && exported.has(spec))) && claimIn(given, spec);
}

/** Notes a contract that a definer was given. */
export function record(definer, spec) {
	if (looking || !isFirst(definer, spec)) return;
	const { meta } = spec;
	if (typeof meta === 'object' && meta !== null) claim(meta);
	const { outcome } = current();
	const stack = ofModules(new Error().stack);
	if (isUnknown(meta?.key)) {
		// A loop over stand-ins makes the same nothing again and again.
		const place = `${meta.key} ${stack}`;
		if (outcome.keyless.has(place)) return;
		outcome.keyless.add(place);
	}
	outcome.records.push({ definer, value: whole(spec), stack });
}

/** Notes a model or an enum. */
export function made(value, facts) {
	const { id, outcome } = current();
	facts.module = id;
	facts.stack = ofModules(new Error().stack);
	claim(value);
	outcome.models.push(value);
}

/** Notes a DocBlock that was registered. */
export function registered(block) {
	if (!isDocBlock(block) || !claim(block)) return;
	current().outcome.docs.push({ definer: '', value: block, stack: ofModules(new Error().stack) });
}

/** Gives up an attempt that only a realm of its own can bring to its end. */
export function refuse(why) {
	current().outcome.again = true;
	throw new TypeError(why);
}

/** Tells whether a value looks like a contract; reading it may run code of its module, which may throw. */
export function isContract(value) {
	try {
		return typeof value.meta === 'object' && value.meta !== null && typeof value.meta.key === 'string';
	} catch {
		return false;
	}
}

export function isDocBlock(value) {
	try {
		return typeof value.id === 'string' && typeof value.title === 'string' && typeof value.body === 'string';
	} catch {
		return false;
	}
}
