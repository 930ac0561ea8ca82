// Finds contracts and DocBlocks among what a module exports: those that no definer noted, such as plain typed objects.
import { isObject } from './definers.js';
import { isInert } from './inert.js';
import { factsOf } from './models.js';
import { claim, claimContract, isContract, isDocBlock } from './outcome.js';

const maxItems = 10_000; // of one list

/** Gives {contracts, docs}: lists of {name of the export, value}. Values that some module was found to define before are left out. */
export function found(exports) {
	const result = { contracts: [], docs: [] };
	if (isInert(exports)) return result;
	if (!isObject(exports)) {
		visit('default', exports, 0, result);
		return result;
	}
	for (const name of Object.keys(exports)) {
		let value;
		try {
			value = exports[name];
		} catch {
			continue; // its declaration was not reached
		}
		visit(name, value, 0, result);
	}
	return result;
}

function visit(name, value, depth, result) {
	if (!isObject(value) || isInert(value) || factsOf(value)) return;
	if (isContract(value)) {
		if (claimContract(value)) result.contracts.push({ name, value });
		return;
	}
	if (isDocBlock(value)) {
		if (claim(value)) result.docs.push({ name, value });
		return;
	}
	if (depth > 1) return;
	try {
		for (const item of items(value)) visit(name, item, depth + 1, result);
	} catch {
		// a list or an object that throws when it is read has nothing to show
	}
}

/** Gives what a list, a map or an object holds. */
function items(value) {
	if (Array.isArray(value)) return value.slice(0, maxItems);
	if (value instanceof Map || value instanceof Set) return [...value.values()];
	return Object.values(value);
}
