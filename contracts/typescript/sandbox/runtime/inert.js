// Stand-ins: values for what cannot be resolved, such as a package that the workspace does not hold. Everything that can be done to a
// value succeeds on a stand-in and gives further stand-ins, which remember the expression they stand for.
//
// A stand-in that becomes part of a text leaves its expression there between two marks, so that the reader of the text still knows
// which part was never computed. The marks are Unicode noncharacters, which have no meaning in texts that people write.
import { foreignDefiner } from './definers.js';
import { describe, describeAll, functionSource, writeTemplate } from './describe.js';
import { isIntrinsic } from './freeze.js';
import { exec, hasOwn, includes, indexOf, isArray, lastIndexOf, Map, matches, Proxy, slice, some, split } from './native.js';
import { current, ofModules } from './outcome.js';
import { bare, copies, spread, unknownFrom } from './parts.js';
import { isOfClass, isSchema, namesOf, schemaOf } from './schemas.js';
import { isReporting } from './serialise.js';

export const OPEN = '\uFDD0';
export const CLOSE = '\uFDD1';
export const ADDED = '\uFDD2'; // behind OPEN where the expression was an operand of +, and no part of a template

/** Marks a piece of source as an expression that was not computed. */
export const marked = (source) => OPEN + source + CLOSE;

// A story is how a stand-in came about: {parent, step, detail, depth}. It is found by the proxy and by the proxy's target.
const stories = new WeakMap();
const { getPrototypeOf } = Reflect; // lengths.js replaces the global one
const maxDepth = 40; // steps that an expression is traced back

/** Makes the stand-in of an expression: inert('process.env'). known are members that have a value all the same. */
export const inert = (source, known) => make({ step: 'root', detail: source, depth: 0, known });

/**
 * Makes the stand-in of a module. What is imported from it goes by its own name, the default by the module's; where a variable holds all
 * of the module (import * as fs), its name comes before that.
 */
export const inertModule = (specifier, space) => make({ step: 'module', specifier, detail: specifier.replace(/^.*[/:]/, '').replace(/\.\w+$/, '').replace(/(.)@.*$/, '$1'), space, depth: 0 });

export const isInert = (value) => stories.has(value);

const answers = new WeakMap(); // functions that a stand-in answers with → how its reader wrote that

/** Makes a function that a stand-in has one that shows as what was read. */
function answer(story, name, give) {
	answers.set(give, () => `${tell(story)}${typeof name === 'symbol' ? `[${name.description}]` : `.${name}`}`);
	return give;
}

/** Gives the expression that read a function of a stand-in; undefined of all others. */
export const answeredAs = (value) => answers.get(value)?.();

/** Gives the expression that a stand-in stands for. */
export const sourceOf = (value) => tell(stories.get(value));

/**
 * Gives {of, steps}: the module that a stand-in comes from, and the names that were read and the arguments that were passed since. What is
 * spread into an object has the path of what it was taken from.
 */
export function pathOf(value) {
	const steps = [];
	let story = spreadFrom(stories.get(value));
	for (; story.parent; story = story.parent) {
		if (story.step === 'spread' || story.depth > maxDepth) return undefined;
		steps.unshift(story.detail);
	}
	return story.step === 'module' ? { of: story.specifier, steps } : undefined;
}

/** Gives the stand-in that one was made of by its last step. */
export const parentOf = (value) => stories.get(value).parent?.proxy;

const spreadFrom = (story) => (story.step === 'spread' ? story.parent : story);

/**
 * Gives {story, base, steps}: what tells a stand-in from all others, and the steps that made it of its base, which is the one before it
 * that was made of objects; undefined where there is none.
 */
export function baseOf(value) {
	const own = spreadFrom(stories.get(value));
	const steps = [];
	let story = own;
	for (; story.parent; story = story.parent) {
		if (story !== own && isArray(story.detail) && some(story.detail, isObject)) return { story: own, base: story.proxy, steps };
		steps.unshift(story.detail);
	}
	return { story: own, base: undefined, steps };
}

/** Tells whether an object is of no class of a module's own. */
const isPlain = (value) => getPrototypeOf(value) === null || isIntrinsic(getPrototypeOf(value));

const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Tells whether a value is not known, or is a text of which a part is not known. */
export const isUnknown = (value) => (typeof value === 'string' ? includes(value, CLOSE) && includes(value, OPEN) : isInert(value));

/** Makes the stand-in of a call: calling('Math.max', [1, x]). */
export const calling = (source, list) => next({ step: 'root', detail: source, depth: 0 }, 'call', list);

/** Makes the stand-in of all items of a stand-in: what [...x] holds. */
export function itemsOf(value) {
	copies();
	return next(stories.get(value), 'spread');
}

/** Tells whether a value is what stands for all items of a stand-in, or was made of that. */
export function isSpread(value) {
	if (typeof value === 'string') return value.length > 4 && (includes(value, `${OPEN}...`) || includes(value, `${OPEN}${ADDED}...`));
	let story = typeof value === 'function' ? stories.get(value) : undefined;
	while (story && story.step !== 'spread') story = story.parent;
	return story !== undefined;
}

/** Gives a member of what was copied into an object, of which that has the copy. */
export const copiedFrom = (copy, name) => stories.get(copy).parent.proxy[name];

// Code that waits for a stand-in to become something else would wait forever. What code does to stand-ins is counted, so that it ends at
// once and where it stands. Chains of so many calls, so many calls of one function or so much in one module are none that a person has
// written.
const longestChain = 10_000;
const mostCalls = 10_000;
const mostSteps = 1_000_000;

function countStep(story) {
	const { id, outcome } = current();
	if (id < 0) return; // what is done while values are reported
	outcome.steps++;
	if (story.depth > longestChain || outcome.steps > mostSteps) endLoop(story);
}

function countCall(story) {
	const { id, outcome } = current();
	if (id < 0) return;
	const count = (outcome.calls.get(story) ?? 0) + 1;
	outcome.calls.set(story, count);
	if (count > mostCalls) endLoop(story);
}

function endLoop(story) {
	throw new RangeError(`${endless} ${rootOf(story)} is not known`);
}

const endless = 'a loop has no end, since'; // Go knows it as EndlessLoop

function rootOf(story) {
	while (story.parent && story.parent.step !== 'module') story = story.parent;
	return tell(story);
}

function make(story) {
	countStep(story);
	// A bound function can be called and constructed, and has no property that its proxy could not hide.
	const target = blank.bind();
	delete target.name;
	delete target.length;
	const proxy = new Proxy(target, handler);
	story.proxy = proxy;
	stories.set(target, story);
	stories.set(proxy, story);
	return proxy;
}

function blank() {}

const next = (story, step, detail) => make({ parent: story, step, detail, depth: story.depth + 1 });

function tell(story) {
	story.text ??= story.depth > maxDepth ? '…' : compose(story);
	return story.text;
}

function compose({ parent, step, detail, space }) {
	switch (step) {
		case 'get':
			if (parent.step === 'module' && !parent.space) return detail === 'default' ? parent.detail : detail;
			if (matches(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, detail)) return `${tell(parent)}.${detail}`;
			return `${tell(parent)}[${matches(/^\d+$/, detail) ? detail : describe(detail)}]`;
		case 'call':
			if (isArray(detail[0]) && hasOwn(detail[0], 'raw')) return tell(parent) + writeTemplate(detail);
			return `${tell(parent)}(${describeAll(detail)})`;
		case 'new':
			return `new ${tell(parent)}(${describeAll(detail)})`;
		case 'spread':
			return spreadOf(parent);
	}
	return space || detail;
}

/** Writes the spread of a stand-in; one of what was spread already is the same. */
function spreadOf(story) {
	const text = tell(story);
	return slice(text, 0, 3) === '...' ? text : `...${text}`;
}

/** Gives what helpers of other packages give back as they were given it: those that freeze or copy a value. */
function passedOn({ parent, step, detail }, [value]) {
	if (step !== 'get' || typeof value !== 'object' || value === null) return undefined;
	const name = detail === 'default' && parent.step === 'module' ? parent.detail : detail;
	return /^(?:deep[-_]?)?(?:freeze|clone)(?:[-_]?(?:deep|strict))?$|^(?:klona|rfdc)$/i.test(name) ? value : undefined;
}

const handler = {
	get(target, name, receiver) {
		const story = stories.get(target);
		countStep(story);
		const inherited = stories.get(receiver) !== story;
		if (name === UNKNOWN_KEY) name = `${lastKey}`;
		if (typeof name === 'symbol') return symbolOf(story, name);
		if (name === 'then') return story.awaited || inherited ? undefined : then(story);
		if (name === '__esModule') return true;
		// A class that extends the stand-in, and its objects, are known themselves.
		if (name === 'toJSON' && inherited) return typeof receiver === 'function' ? () => marked(functionSource(receiver)) : undefined;
		if (name === 'toJSON') return answer(story, name, () => (isReporting() && schemaOf(receiver)) || marked(tell(story)));
		if (name[0] === OPEN && name === spreadKey(target)) return next(story, 'spread');
		if (story.known && hasOwn(story.known, name)) return story.known[name];
		story.members ??= new Map();
		if (!story.members.has(name)) story.members.set(name, next(story, 'get', name));
		return story.members.get(name);
	},
	apply(target, self, list) {
		const story = stories.get(target);
		countCall(story);
		if (story.step === 'get' && story.detail === 'apply' && list.length === 1 && typeof list[0] === 'function' && !isInert(list[0]) && isSchema(story.parent.proxy)) {
			return list[0](story.parent.proxy);
		}
		if (story.step === 'get' && story.detail === 'forEach' && typeof list[0] === 'function' && !isInert(list[0])) list[0](itemsOf(story.parent.proxy), placeIn(list[0]), story.parent.proxy);
		return (story.step === 'get' && foreignDefiner(story.detail, list)) || (passedOn(story, list) ?? next(story, 'call', list));
	},
	construct(target, list, newTarget) {
		const story = stories.get(target);
		if (stories.get(newTarget) === story) return next(story, 'new', list);
		return Object.create(newTarget.prototype); // a class that extends a stand-in keeps its own members
	},
	has(target, name) {
		if (typeof name !== 'string') return false;
		const names = knownNames(target);
		if (names) return some(names, (known) => known === name);
		note(() => `'${name}' in ${tell(stories.get(target))}`, true);
		return true;
	},
	set(target, name, value, receiver) {
		if (stories.get(receiver) === stories.get(target)) return true;
		// An object whose class extends the stand-in has what is assigned to it.
		return Reflect.defineProperty(receiver, name, hasOwn(receiver, name) ? { value } : { value, writable: true, enumerable: true, configurable: true });
	},
	deleteProperty: () => true,
	// An object into which a stand-in is spread gets one property that tells what is missing from it.
	ownKeys(target) {
		copies();
		return knownNames(target) ?? [spreadKey(target)];
	},
	getOwnPropertyDescriptor(target, name) {
		if (typeof name === 'symbol') return undefined;
		if (knownNames(target)?.includes(name)) return { value: stories.get(target).proxy[name], writable: true, enumerable: true, configurable: true };
		if (name !== spreadKey(target)) return undefined;
		return { value: next(stories.get(target), 'spread'), writable: true, enumerable: true, configurable: true };
	},
	setPrototypeOf: () => true,
	defineProperty: () => true,
	preventExtensions: () => false,
};

/** Tells whether a list is one of those that Object.entries gives, of what was copied into an object: a name and a value. */
const isPair = (list) => typeof list !== 'string' && list.length === 2 && typeof list[0] === 'string' && isSpread(list[0]) && isInert(list[1]);

/**
 * Gives what a pattern of so many items takes apart: of a stand-in, one that has these items. Of a pattern that takes the rest too, the count
 * is less than zero.
 */
export function takenApart(count, value) {
	if (count === 0) return value; // a pattern for an object
	if (isInert(value)) return make({ ...stories.get(value), members: undefined, count });
	const from = typeof value === 'string' ? (isUnknown(value) ? indexOf(value, OPEN) : -1) : unknownFrom(value);
	const named = Math.abs(count);
	if (from < 0 || from >= named || isPair(value)) return value;
	const whole = inert(describe(value));
	const items = [];
	for (let i = 0; i < named; i++) items.push(i < from ? value[i] : whole[i]);
	if (count <= 0) items.push(itemsOf(calling(`${sourceOf(whole)}.slice`, [named])));
	return items;
}

// The member that a pattern inside of another one, or of parameters, is made to read: all that can be taken apart has itself there, as it is
// taken apart.
const TAKEN = Symbol('taken');
let takenCount; // the items that are taken by what reads it next

/** Gives the name of the member that a pattern of so many items reads. */
export function taken(count) {
	takenCount = count;
	return TAKEN;
}

/** Makes an object open that a pattern has given the other members to; gives the name of a member that is there. */
export function given(others) {
	spread(others);
	return taken(0);
}

/** Gives a stand-in that has no members of some names, which are a list with commas. */
export function without(names, value) {
	if (!isInert(value)) return value;
	const story = stories.get(value);
	const known = { ...story.known };
	for (const name of split(names, ',')) known[name] = undefined;
	return make({ ...story, members: undefined, known });
}

/** The same for each item of what is repeated. */
export function eachTakenApart(count, value) {
	if (isInert(value)) return make({ ...stories.get(value), members: undefined, each: count });
	return isArray(value) && some(value, isInert) ? value.map((item) => takenApart(count, item)) : value;
}

/** Gives the stand-in of the place at which a callback is called: (item, i) => … */
export const placeIn = (callback) => inert(exec(placed, functionSource(callback))?.[1] ?? 'index');

const placed = /^(?:async\s*)?(?:function\b[^(]*)?\((?:\{\[__p\(-?\d+\)\]:\[[^\]]*\]\}|\{[^}]*\}|[^()[\]{},]+),\s*([\p{L}_$][\p{L}\p{N}_$]*)/u;

function* itemsIn(story) {
	const { count, each } = story;
	if (count !== undefined) {
		for (let i = 0; i < Math.abs(count); i++) yield next(story, 'get', `${i}`);
		if (count > 0) return;
	}
	copies();
	const items = next(story, 'spread');
	yield each === undefined ? items : takenApart(each, items);
}

let questions = 0; // for what is not known

/** Gives what a guard begins with: how often something was asked for that is not known, and what was noted of that. */
export const guarded = () => ({ questions, noted: current().outcome.notes.length });

/** Gives whether a guard throws; not where it asked for what is not known. */
export const throws = (before, condition) => !passes(before) && condition;

/** Gives whether what a guard wants is so; also where it asked for what is not known. */
export const holds = (before, condition) => passes(before) || condition;

/** Tells whether a guard asked for what is not known. Nothing is computed from the numbers that it looked at. */
function passes(before) {
	if (questions === before.questions) return false;
	const { outcome } = current();
	const { notes } = outcome;
	for (let i = notes.length - 1; i >= before.noted; i--) if (!notes[i].decides && !notes[i].last) outcome.noted.delete(notes.splice(i, 1)[0].stack);
	return true;
}

const mostNotes = 1000; // of one module, of as many places

/** Notes that something was computed from, repeated by or decided by what is not known; with decides for the last of these, which is 'member' for one that is read. */
function note(source, decides) {
	questions++;
	const { id, outcome } = current();
	if (id < 0 || outcome.ended) return;
	const trace = new Error().stack;
	outcome.asked += 1 + trace.length / 500; // which is what it costs
	const stack = ends(ofModules(trace));
	// Of what is asked after the last note nobody hears, so that one says it.
	outcome.ended = outcome.notes.length >= mostNotes || outcome.asked > 10 * mostNotes;
	if (outcome.ended) outcome.notes.push({ source: source(), stack, decides, last: true });
	if (outcome.ended || outcome.noted.has(stack)) return;
	outcome.noted.add(stack);
	outcome.notes.push({ source: source(), stack, decides });
}

const longStack = 4000; // UTF-16 units

/** Gives a stack trace without its middle where calls nest deep: places differ by its ends, and by how deep they are nobody tells them apart. */
function ends(stack) {
	if (stack.length <= longStack) return stack;
	const half = longStack / 2;
	return slice(stack, 0, lastIndexOf(stack, '\n', half)) + slice(stack, indexOf(stack, '\n', stack.length - half));
}

const usedAsNumber = (story) => note(() => tell(story));

/** Notes that something is counted of which nobody knows how much there is. */
export const noteCount = (source) => note(source);

/** Notes that something is decided by what is not known. */
export const noteDecision = (source) => note(source, true);

/** Notes that a member is read which what was copied over it may have changed: the source is its name, and what was copied. */
export const noteMember = (source) => note(source, 'member');

/** Gives a value that decides something as it is. */
export function asked(value) {
	if (typeof value === 'function' ? stories.has(value) && !isObjectSure(value) : typeof value === 'string' && value.length > 2 && isUnknown(value)) note(() => describe(value), true);
	return value;
}

/** Has the stand-in of a number be compared as that of which it is known that it is no less. */
export function atLeast(least, value) {
	stories.get(value).least = least;
	return value;
}

/** Gives a value that is put in an order as it is: of a stand-in it is a number that is asked for, which says so itself. */
export function ordered(value) {
	if (typeof value === 'function') {
		const least = stories.get(value)?.least;
		if (least === undefined) return value;
		note(() => sourceOf(value), true);
		return least;
	}
	if (typeof value === 'string' && value.length > 2 && isUnknown(value)) note(() => describe(value), true);
	return value;
}

/** Tells of a stand-in whether it is an object for sure: that counts as true, and equals nothing else. */
export const isObjectSure = (value) => stories.get(value).step === 'new' || isSchema(value);

/**
 * Gives what typeof x === type gives, x being what read gives; of a stand-in of which no more is known, that it is what its reader wants. With
 * decides, that is noted.
 */
export function typeIs(read, type, decides) {
	let value;
	try {
		value = read();
	} catch (error) {
		if (error instanceof ReferenceError) return false; // typeof of a name that is not there is "undefined"
		throw error;
	}
	const known = typeOf(value);
	if (known !== undefined) return known === type;
	if (decides) note(() => `typeof ${sourceOf(value)}`, true);
	return type !== 'object' || stories.get(value).depth < deepest;
}

const deepest = 30; // steps: what walks through objects in objects ends there, as those do

/** Gives the type of what counts as a function; of a stand-in, a text that is not known. */
export function kindOf(value) {
	return typeOf(value) ?? marked(`typeof ${sourceOf(value)}`);
}

// The types of what runtimes add to the global scope; all else there is a function.
const types = { process: 'object', crypto: 'object', performance: 'object', WebAssembly: 'object', Temporal: 'object', Bun: 'object', Deno: 'object', __dirname: 'string', __filename: 'string' };

/** Gives the type of a value; undefined where it is not known. */
function typeOf(value) {
	if (!isInert(value)) return typeof value;
	if (isObjectSure(value)) return 'object';
	const { step, detail } = stories.get(value);
	return step === 'root' && hasOwn(globalThis, detail) ? (types[detail] ?? 'function') : undefined;
}

// What a member is called that goes by what is not known. Every object has one of this name, which stands for all that it could be.
const UNKNOWN_KEY = `${OPEN}?${CLOSE}`;
let lastKey; // the name that UNKNOWN_KEY stands for

/** Gives the name of a member that is computed. */
export function keyed(key) {
	if (typeof key === 'function' ? !stories.has(key) : typeof key !== 'string' || key.length < 3 || !isUnknown(key)) return key;
	lastKey = key;
	return UNKNOWN_KEY;
}

/** Has every object have members that compiled code asks for; called once, before what objects inherit from is frozen. */
export function addAskedMembers() {
	for (const prototype of [Object.prototype, bare]) {
		Object.defineProperty(prototype, UNKNOWN_KEY, {
			get() {
				if (typeof lastKey === 'string' && isObject(this) && hasOwn(this, lastKey)) return this[lastKey];
				if (isPlain(this) && Reflect.ownKeys(this).length === 0) return undefined; // whatever it is called
				const key = describe(lastKey);
				note(() => key, true);
				return inert(`${describe(this)}[${key}]`);
			},
			set(value) {
				if (!isObject(this)) return;
				if (isArray(this)) note(() => describe(lastKey), true); // of no item
				Reflect.defineProperty(this, `${lastKey}`, { value, writable: true, enumerable: true, configurable: true });
				if (typeof lastKey === 'function' ? isSpread(lastKey) : lastKey[0] === OPEN) spread(this); // for (const key in from) this[key] = from[key]
			},
		});
		Object.defineProperty(prototype, TAKEN, {
			get() {
				return takenApart(takenCount, this);
			},
		});
	}
}

/** Awaiting a stand-in gives one that cannot be awaited again; callbacks get the same at once. */
function then(story) {
	return answer(story, 'then', (...callbacks) => {
		try {
			callbacks[0]?.(make({ ...story, awaited: true }));
		} catch {
			// in a promise, this would be a rejection that nobody hears of
		}
		return next(stories.get(next(story, 'get', 'then')), 'call', callbacks);
	});
}

// Big integers have no NaN, and throw where they meet one. One of this size is no contract's, and neither is what is computed from it; it
// is less than all others, so that no loop counts up to it.
const unknownBig = -(2n ** 16384n);
const mostBig = 2n ** 8192n;

const isBig = ({ parent, step }) => step === 'call' && parent.step === 'root' && parent.detail === 'BigInt';

/** Tells whether a big integer was computed from one that is not known. */
export const isUnknownBig = (value) => value < -mostBig || value > mostBig;

function knownNames(target) {
	const story = stories.get(target);
	if (story.step !== 'get') return undefined;
	if (story.names === undefined) story.names = namesOf(story.proxy) ?? null;
	return story.names ?? undefined;
}

const spreadKey = (target) => marked(spreadOf(stories.get(target)));

function symbolOf(story, name) {
	if (name === TAKEN) return takenApart(takenCount, story.proxy);
	const give = givenFor(story, name);
	return typeof give === 'function' ? answer(story, name, give) : give;
}

function givenFor(story, name) {
	switch (name) {
		case Symbol.toPrimitive:
			return (hint) => {
				if (hint === 'default') return marked(ADDED + tell(story));
				if (hint === 'string') return marked(tell(story));
				usedAsNumber(story);
				return isBig(story) ? unknownBig : NaN;
			};
		case Symbol.iterator:
			// One element: a list into which a stand-in is spread shows the spread.
			return () => itemsIn(story);
		case Symbol.asyncIterator:
			return async function* () {
				yield* itemsIn(story);
			};
		case Symbol.dispose:
		case Symbol.asyncDispose:
			return () => undefined;
		case Symbol.hasInstance:
			return (value) => {
				if (isInert(value) && isSchema(value)) return isOfClass(value, story.detail);
				if (isInert(value) || (isObject(value) && !isPlain(value))) note(() => tell(story), true);
				return false;
			};
	}
	return undefined;
}
