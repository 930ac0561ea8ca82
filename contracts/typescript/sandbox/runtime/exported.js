// Finds contracts and DocBlocks among what a module exports: those that no definer noted, such as plain typed objects.
import { isIntrinsic } from './freeze.js';
import { isInert } from './inert.js';
import { factsOf } from './models.js';
import { isArray, keys, NativeMap, NativeSet, Set } from './native.js';
import { claim, claimContract, isContract, isDocBlock } from './outcome.js';
import { getters, whole } from './whole.js';

const maxItems = 10_000; // of one list
const maxVisits = 50_000; // of values in one module
const maxDepth = 8; // of records in records
const maxDocDepth = 2; // objects further down that look like DocBlocks are mere data

/** Gives {contracts, docs}: lists of {name of the export, value}. Values that some module was found to define before are left out. */
export function found(exports) {
	const search = { contracts: [], docs: [], seen: new Set(), left: maxVisits };
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
	if (isInert(value) || isIntrinsic(value) || factsOf(value) || search.seen.has(value)) return;
	search.left--;
	search.seen.add(value);
	if (isContract(value)) {
		if (claimContract(value)) search.contracts.push({ name, value: whole(value) });
		return;
	}
	if (isDocBlock(value)) {
		if (depth <= maxDocDepth && claim(value)) search.docs.push({ name, value });
		return;
	}
	if (depth > maxDepth) return;
	try {
		for (const item of items(value)) visit(name, item, depth + 1, search);
	} catch {
		// a list or an object that throws when it is read has nothing to show
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
