// The real part of the schema library: models, enums and scalar types, which become field tables.
import { inert } from './inert.js';
import { isArray, matches } from './native.js';
import { made } from './outcome.js';
import { reference } from './serialise.js';

// What a value is to the reader of contracts: {is: 'model' | 'enum' | 'scalar' | 'wrapper', …}. Kept apart from the value, so that
// nothing in a module can pass for a model.
const facts = new WeakMap();
const { setPrototypeOf } = Object; // lockdown.js replaces the global one

export const factsOf = (value) => facts.get(value);

/** Gives the name of a model, enum or scalar; undefined for everything else. */
export function nameOf(value) {
	const known = facts.get(value);
	return known && (typeof known.name === 'string' ? known.name : known.is);
}

/** Further members of models, such as getZod(), are stand-ins. */
const members = new Proxy(Object.prototype, {
	get(target, name, receiver) {
		if (name === 'toJSON') return reference;
		if (name === 'toString') return () => String(nameOf(receiver));
		if (typeof name === 'symbol' || name in target || name === 'then' || name === 'meta') return Reflect.get(target, name, receiver);
		return inert(`${nameOf(receiver) ?? 'model'}.${name}`);
	},
});

class Shape {
	constructor(known) {
		facts.set(this, known);
		made(this, known);
	}
}
Object.setPrototypeOf(Shape.prototype, members);

/** new SchemaModel({name, description?, fields}) */
export class SchemaModel extends Shape {
	constructor(config) {
		super({ is: 'model', name: config?.name, config });
		this.config = config;
	}
	get name() {
		return this.config?.name;
	}
	get description() {
		return this.config?.description;
	}
	get fields() {
		return this.config?.fields;
	}
	getPothosInput() {
		return this.config?.name;
	}
}

/** new EnumType(name, values); defineEnum gives the same. */
export class EnumType extends Shape {
	constructor(name, values) {
		const list = isArray(values) || !values || typeof values !== 'object' ? values : Object.values(values);
		super({ is: 'enum', name, values: list });
		this.name = name;
		this.values = list;
	}
	getName() {
		return this.name;
	}
	getEnumValues() {
		return this.values;
	}
	getJson() {
		return { type: 'string', enum: this.values };
	}
	getJsonSchema() {
		return this.getJson();
	}
}

/** A scalar is its own factory: ScalarTypeEnum.ID and ScalarTypeEnum.ID() are the same. */
function scalar(name) {
	const self = () => self;
	facts.set(self, { is: 'scalar', name });
	return Object.freeze(setPrototypeOf(self, members));
}

const scalars = new Map();

export const ScalarTypeEnum = new Proxy(Object.freeze({}), {
	get(target, name) {
		if (scalars.has(name)) return scalars.get(name);
		if (typeof name === 'symbol' || !matches(/^[A-Z]/, name)) return undefined;
		scalars.set(name, scalar(name));
		return scalars.get(name);
	},
});

/** FieldType, fromZod and their like wrap what they are given under a name of their own. */
export function wrapper(kind) {
	return class {
		constructor(...args) {
			const known = { is: 'wrapper', kind, ...held(kind, args) };
			facts.set(this, known);
			if (isDeclared(known)) made(this, known);
			return setPrototypeOf(this, members);
		}
	};
}

/** Tells whether a wrapper declares a type of its own: one that has a name, of something that says what its values are. */
export const isDeclared = ({ kind, name, of }) => kind !== 'FieldType' && (typeof name === 'string' || kind === 'GraphQLSchemaType') && of !== undefined;

/** Reads what a wrapper is given: new GraphQLSchemaType(typeDef, name), new FieldType({name, …}), fromJsonSchema(schema, {name?}). */
function held(kind, [first, second]) {
	if (kind === 'GraphQLSchemaType') return { name: typeof second === 'string' ? second : second?.name, of: first };
	if (typeof first === 'string') return { name: first, of: second };
	const name = typeof second?.name === 'string' ? second.name : kind === 'FieldType' ? first?.name : undefined;
	return { name, of: first, description: second?.description };
}
