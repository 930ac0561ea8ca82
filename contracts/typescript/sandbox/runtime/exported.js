// Finds contracts and DocBlocks among what a module exports: those that no definer noted, such as plain typed objects.
import { isIntrinsic } from './freeze.js';
import { isInert, OPEN, sourceOf } from './inert.js';
import { factsOf } from './models.js';
import { isArray, keys, NativeMap, NativeSet, Set, uncurry } from './native.js';
import { claim, claimContract, isContract, isDocBlock, lookAt } from './outcome.js';
import { getters, whole } from './whole.js';

const settle = uncurry(Promise.prototype.then);
const NativePromise = Promise;

const maxItems = 10_000; // of one list
const maxVisits = 50_000; // of values in one module
const maxDepth = 8; // of records in records
const maxDocDepth = 2; // objects further down that look like DocBlocks are mere data

const maxUnknowns = 100; // of one module
const maxUnknownDepth = 2; // stand-ins further down in what is exported are mere data

/**
 * Gives {contracts, docs, unknown, waiting}: lists of {name of the export, value}; of what may be a contract and is not known, {name, source},
 * or for promises {name, promise: why}; and how many promises have not said yet what they hold, which joins the lists when they do. Values that some module was found to define
 * before are left out.
 */
export function found(exports) {
	const search = { contracts: [], docs: [], unknown: [], waiting: 0, seen: new Set(), left: maxVisits };
	if (isInert(exports)) return search;
	if (typeof exports !== 'object' || exports === null) {
		visit('default', exports, 0, search);
		return search;
	}
	for (const name of keys(exports)) {
		let value;
		try {
			value = exports[name];
		} catch {
			continue; // its declaration was not reached
		}
		visit(name, value, 0, search);
	}
	return search;
}

function visit(name, value, depth, search) {
	if ((typeof value !== 'object' && typeof value !== 'function') || value === null || search.left <= 0) return;
	if (isIntrinsic(value) || factsOf(value) || search.seen.has(value)) return;
	search.left--;
	search.seen.add(value);
	const source = depth <= maxUnknownDepth && search.unknown.length < maxUnknowns ? lookAt(unknownIn, value) : undefined;
	if (source !== undefined && claim(value)) search.unknown.push({ name, source });
	if (isInert(value)) return;
	try {
		lookInto(name, value, depth, search);
	} catch {
		// what throws when it is read, such as a proxy that was revoked, has nothing to show
	}
}

function lookInto(name, value, depth, search) {
	if (lookAt(isContract, value)) {
		if (claimContract(value)) search.contracts.push({ name, value: whole(value) });
	} else if (lookAt(isDocBlock, value)) {
		if (depth <= maxDocDepth && claim(value)) search.docs.push({ name, value });
	} else if (depth <= maxDepth) {
		if (value instanceof NativePromise) awaited(name, value, depth, search);
		else for (const item of items(value)) visit(name, item, depth + 1, search);
	}
}

/** Gives the expression that a contract's key would depend on, if it is not known: of all, of meta, or what is spread into these. */
function unknownIn(value) {
	try {
		if (isInert(value)) return sourceOf(value);
		const { meta } = value;
		if (meta === undefined) return spreadIn(value);
		if (isInert(meta)) return sourceOf(meta);
		if (typeof meta !== 'object' || meta === null) return undefined;
		if (isInert(meta.key)) return sourceOf(meta.key);
		return meta.key === undefined ? spreadIn(meta) : undefined;
	} catch {
		return undefined; // what throws when it is read has nothing to show
	}
}

function spreadIn(object) {
	if (typeof object === 'function') return undefined;
	const name = keys(object).find((key) => key[0] === OPEN);
	const value = name === undefined ? undefined : object[name];
	return isInert(value) ? sourceOf(value) : undefined;
}

function awaited(name, promise, depth, search) {
	if (!claim(promise)) return;
	const entry = { name, source: '', promise: 'is never settled' };
	const settled = () => {
		search.waiting--;
		search.unknown.splice(search.unknown.indexOf(entry), 1);
	};
	try {
		settle(
			promise,
			(value) => {
				settled();
				visit(name, value, depth + 1, search);
			},
			() => {
				search.waiting--;
				entry.promise = 'is rejected';
			},
		);
		search.waiting++;
		search.unknown.push(entry);
	} catch {
		// an object that only inherits from promises
	}
}

/** Gives what a list, a map, an object or a class holds. */
function items(value) {
	if (isArray(value)) return value.slice(0, maxItems);
	if (value instanceof NativeMap || value instanceof NativeSet) return [...value.values()];
	const list = Object.values(value);
	for (const name of getters(value)) {
		try {
			list.push(value[name]);
		} catch {
			// what throws when it is read has nothing to show
		}
	}
	return list;
}
