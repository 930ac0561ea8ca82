// The functions that define contracts. Each notes its argument and gives back what the contract library gives back: the argument.
import { freezeAll } from './freeze.js';
import { inert } from './inert.js';
import { isDefinerName, Map, Set } from './native.js';
import { EnumType, SchemaModel } from './models.js';
import { current, isContract, ofModules, record } from './outcome.js';

let known = new Set();

/** Tells which definers make contracts even of an argument without a key, so that the missing key is reported. */
export function setKnown(names) {
	known = new Set(names);
}

/** Gives the names of all definers of the contract library. */
export const definerNames = () => [...known, ...made.keys()];

const made = new Map([
	['defineSchemaModel', (config) => new SchemaModel(config)],
	['defineEnum', (name, values) => new EnumType(name, values)],
]);

export const isObject = (value) => typeof value === 'object' && value !== null;

/** Gives the first argument that is a contract; undefined where none is. */
function firstContract(args) {
	for (let i = 0; i < args.length; i++) if (isObject(args[i]) && isContract(args[i])) return args[i];
	return undefined;
}

/** Gives the definer of a name. One that is not known counts only when its argument has a key: defineConfig() makes no contract. */
export function definer(name) {
	if (!made.has(name)) {
		const define = (...args) => {
			const spec = firstContract(args) ?? args[0];
			if (isObject(spec) && (known.has(name) || isContract(spec))) record(name, spec);
			else if (known.has(name)) current().outcome.records.push({ definer: name, value: spec, stack: ofModules(new Error().stack) });
			return spec === undefined ? inert(`${name}()`) : spec;
		};
		Object.defineProperty(define, 'name', { value: name });
		freezeAll(define);
		made.set(name, define);
	}
	return made.get(name);
}

/**
 * Notes what a definer of a package that is not there is given, if it is a contract whatever the package: it has a key and a version. Gives it
 * back, and undefined for what it knows nothing of: other libraries have functions of such names too.
 */
export function foreignDefiner(name, args) {
	if (!isDefinerName(name)) return undefined;
	const spec = args.find((arg) => isObject(arg) && isContract(arg) && typeof arg.meta.version === 'string');
	if (spec) record(name, spec);
	return spec;
}

/** Makes a definer of the workspace's own note what it gives back, or else what it was given. */
export function observe(name, define) {
	return function (...args) {
		const before = current().outcome.records.length;
		const result = Reflect.apply(define, this, args);
		const spec = [result, args[0]].find((value) => isObject(value) && isContract(value));
		// A definer made of another one of the library adds nothing to what that one noted.
		const nested = current().outcome.records.slice(before);
		if (spec && !nested.some((inner) => inner.value?.meta?.key === spec.meta.key)) record(name, spec);
		return result;
	};
}
