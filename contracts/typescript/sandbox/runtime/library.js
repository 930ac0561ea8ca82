// The contract library, as far as contracts need it: definers that note what they are given, real models, enums and helpers, and
// registries that pass through what they register. Everything else read from it is inert.
import { definer, definerNames, isObject } from './definers.js';
import { freezeAll, markIntrinsic } from './freeze.js';
import { calling, inert, isUnknown } from './inert.js';
import { EnumType, factsOf, SchemaModel, ScalarTypeEnum, wrapper } from './models.js';
import { hasOwn, isDefinerName, Map, matches, some } from './native.js';
import { current, isContract, record, refuse, registered, settings } from './outcome.js';
import { bare } from './parts.js';
import { refs } from './refs.js';
import { results } from './results.js';
import { markStateful } from './seal.js';

/** Makes an object of names that are computed when they are read. */
const table = (value) =>
	new Proxy(Object.freeze({}), {
		get: (target, name) => (typeof name === 'string' && matches(/^[A-Z]/, name) ? value(name) : undefined),
	});

const snake = (name) => name.replace(/(?<=[a-z0-9])[A-Z]/g, '_$&').toLowerCase();
const StabilityEnum = table(snake); // InCreation: in_creation
const OwnersEnum = table((name) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/, '.').toLowerCase()); // PlatformFeatureFlags: platform.featureflags
const TagsEnum = table((name) => name.toLowerCase()); // I18n: i18n

const registerDocBlocks = (...blocks) => {
	for (const block of blocks.flat()) registered(block);
};

const exported = {
	__esModule: true,
	SchemaModel,
	EnumType,
	ScalarTypeEnum,
	StabilityEnum,
	OwnersEnum,
	Owners: OwnersEnum,
	TagsEnum,
	Tags: TagsEnum,
	registerDocBlocks,
	registerDocBlock: registerDocBlocks,
	isSchemaModel: (value) => factsOf(value)?.is === 'model',
	installOp: (registry, spec) => {
		if (isObject(spec) && isContract(spec)) record('OperationSpecRegistry', spec);
		return registry;
	},
	...results,
};
for (const [name, helper] of Object.entries(refs)) {
	exported[name] = (...args) => (some(args, isUnknown) ? calling(name, args) : helper(...args));
}
for (const name of ['FieldType', 'ZodSchemaType', 'JsonSchemaType', 'GraphQLSchemaType']) exported[name] = wrapper(name);
for (const name of ['fromZod', 'fromJsonSchema']) {
	const Wrapper = wrapper(name);
	exported[name] = (...args) => new Wrapper(...args);
}

/**
 * new EventRegistry([…]).register(event): notes objects that no definer made, under the registry's name. What a registry holds depends on
 * which modules have run; so only the module that made it can read it, and others in a realm of their own (worker.go).
 */
function registry(name) {
	return class {
		constructor(...values) {
			const owner = current();
			const items = [];
			const add = (...values) => {
				for (const value of values.flat()) {
					if (!isObject(value)) continue;
					if (isContract(value)) record(name, value);
					items.push(value);
				}
				return self;
			};
			const list = () => {
				if (settings.shared && current() !== owner) refuse('a registry that other modules may fill is read');
				return items;
			};
			const find = (key) => list().find((value) => value.meta?.key === key || value.meta?.key === key?.key);
			const methods = { register: add, add, registerAll: add, list, getAll: list, values: () => list().values(), get: find, [Symbol.iterator]: () => list().values() };
			const self = new Proxy(this, {
				get(target, member) {
					if (hasOwn(methods, member)) return methods[member];
					return typeof member === 'symbol' || ['then', 'toJSON', 'meta'].includes(member) ? undefined : inert(`registry.${member}`);
				},
				set: () => true,
			});
			markStateful(self);
			add(...values);
			return self;
		}
	};
}

const ready = new Map(); // what was read of the library before, by name

/** The module that every import of the contract library gives. */
export const library = new Proxy({}, {
	get(target, name, receiver) {
		if (ready.has(name)) return ready.get(name);
		if (typeof name === 'symbol') return Reflect.get(bare, name, receiver);
		if (name === 'then') return undefined;
		if (!hasOwn(exported, name)) exported[name] = named(name);
		freezeAll(exported[name]);
		ready.set(name, exported[name]);
		return exported[name];
	},
	has: (target, name) => typeof name === 'string',
	set: () => false,
	deleteProperty: () => false,
	defineProperty: () => false,
	setPrototypeOf: () => false,
	preventExtensions: () => false,
	// What { ...library } holds: all that is known to be there.
	ownKeys: () => [...knownNames()],
	getOwnPropertyDescriptor: (target, name) =>
		knownNames().has(name) ? { get: () => library[name], set: undefined, enumerable: true, configurable: true } : undefined,
});

markIntrinsic(library);

let names;

function knownNames() {
	names ??= new Set([...Object.keys(exported), ...definerNames()].filter((name) => name !== '__esModule'));
	return names;
}

const helpers = new Set([...Object.keys(refs), ...Object.keys(results)]);

/** Tells whether a name stays the stand-in's where the library's sources are at hand, since it notes what it is given. */
export const records = (name) => libraryHas(name) && !helpers.has(name);

/** Tells whether a name is one that the library is known to have. */
export const libraryHas = (name) => knownNames().has(name) || /^define[A-Z]|^[A-Z]\w*Registry$/.test(name);

function named(name) {
	if (isDefinerName(name)) return definer(name);
	if (/^[A-Z]\w*Registry$/.test(name)) return registry(name);
	return inert(name);
}
