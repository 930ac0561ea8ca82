// What evaluation brings to light, module by module: contracts, models, DocBlocks, failures.

/** freezing: whether what a module exports is frozen when another one asks for it; see worker.go. */
export const settings = { freezing: true };

const outcomes = new Map(); // by module id
const running = []; // ids of the modules being evaluated, innermost last
const claimed = new WeakSet(); // values that a module was found to define

/** Gives the module whose top-level code is running; undefined outside of modules. */
export const current = () => running[running.length - 1];
export const enter = (id) => running.push(id);
export const leave = () => running.pop();

export function outcomeOf(id) {
	if (!outcomes.has(id)) outcomes.set(id, { records: [], models: [], docs: [], exported: { contracts: [], docs: [] }, failure: undefined });
	return outcomes.get(id);
}

export const forget = (id) => outcomes.delete(id);

/** Tells whether a value is new, and makes it known. */
export function claim(value) {
	if (claimed.has(value)) return false;
	claimed.add(value);
	return true;
}

/** Tells whether an object is a new contract. One that has its meta from another one is a copy of that one. */
export function claimContract(value) {
	const known = claimed.has(value.meta);
	claimed.add(value.meta);
	return claim(value) && !known;
}

/** Notes a contract that a definer was given. */
export function record(definer, spec) {
	if (!claim(spec)) return;
	claimed.add(spec.meta ?? spec);
	outcomeOf(current()).records.push({ definer, value: spec, stack: new Error().stack });
}

/** Notes a model or an enum. */
export function made(value, facts) {
	facts.module = current();
	facts.stack = new Error().stack;
	claim(value);
	outcomeOf(facts.module).models.push(value);
}

/** Notes a DocBlock that was registered. */
export function registered(block) {
	if (!isDocBlock(block) || !claim(block)) return;
	outcomeOf(current()).docs.push({ definer: '', value: block, stack: new Error().stack });
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
