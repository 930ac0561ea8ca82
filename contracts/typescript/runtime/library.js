// The contract library, as far as contracts need it: definers that note what they are given, real models and enum helpers, and
// registries that pass through what they register. Everything else read from it is inert.
import { definer } from './definers.js';
import { inert } from './inert.js';
import { EnumType, SchemaModel, ScalarTypeEnum, wrapper } from './models.js';
import { isContract, record, registered } from './outcome.js';

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

/** new EventRegistry([…]).register(event): notes objects that no definer made, under the registry's name. */
function registry(name) {
	const items = [];
	const add = (...values) => {
		for (const value of values.flat()) {
			if (typeof value !== 'object' || value === null) continue;
			if (isContract(value)) record(name, value);
			items.push(value);
		}
	};
	const methods = {
		list: () => [...items],
		getAll: () => [...items],
		values: () => items.values(),
		get: (key) => items.find((item) => item?.meta?.key === key || item?.meta?.key === key?.key),
		[Symbol.iterator]: () => items.values(),
	};
	return class {
		constructor(...values) {
			add(...values);
			const self = new Proxy(this, {
				get(target, name) {
					if (name === 'register' || name === 'add' || name === 'registerAll')
						return (...values) => {
							add(...values);
							return self;
						};
					if (Object.hasOwn(methods, name)) return methods[name];
					return typeof name === 'symbol' || name === 'then' || name === 'toJSON' || name === 'meta' ? undefined : inert(`registry.${name}`);
				},
				set: () => true,
			});
			return self;
		}
	};
}

/** The module that every import of the contract library gives. */
export const library = new Proxy(Object.freeze({}), {
	get(target, name) {
		if (typeof name === 'symbol' || name === 'then') return undefined;
		if (!Object.hasOwn(exported, name)) exported[name] = named(name);
		return exported[name];
	},
});

function named(name) {
	if (/^define[A-Z]/.test(name)) return definer(name);
	if (/^[A-Z]\w*Registry$/.test(name)) return registry(name);
	return inert(name);
}
