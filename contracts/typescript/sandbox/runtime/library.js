// The contract library, as far as contracts need it: definers that note what they are given, real models and enum helpers, and
// registries that pass through what they register. Everything else read from it is inert.
import { definer, isObject } from './definers.js';
import { freezeAll } from './freeze.js';
import { inert } from './inert.js';
import { EnumType, SchemaModel, ScalarTypeEnum, wrapper } from './models.js';
import { current, isContract, record, refuse, registered, settings } from './outcome.js';
import { markStateful } from './seal.js';

/** Makes an object of names that are computed when they are read. */
const table = (value) =>
	new Proxy(Object.freeze({}), {
		get: (target, name) => (typeof name === 'string' && /^[A-Z]/.test(name) ? value(name) : undefined),
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
	docId: (id) => id,
};
for (const name of ['FieldType', 'ZodSchemaType', 'JsonSchemaType', 'GraphQLSchemaType']) exported[name] = wrapper(name);
const FromZod = wrapper('fromZod');
exported.fromZod = (...args) => new FromZod(...args);

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
					if (Object.hasOwn(methods, member)) return methods[member];
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

/** The module that every import of the contract library gives. */
export const library = new Proxy(Object.freeze({}), {
	get(target, name) {
		if (typeof name === 'symbol' || name === 'then') return undefined;
		if (!Object.hasOwn(exported, name)) exported[name] = named(name);
		freezeAll(exported[name]);
		return exported[name];
	},
});

function named(name) {
	if (/^define[A-Z]/.test(name)) return definer(name);
	if (/^[A-Z]\w*Registry$/.test(name)) return registry(name);
	return inert(name);
}
