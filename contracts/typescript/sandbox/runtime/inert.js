// Stand-ins: values for what cannot be resolved, such as a package that the workspace does not hold. Everything that can be done to a
// value succeeds on a stand-in and gives further stand-ins, which remember the expression they stand for.
//
// A stand-in that becomes part of a text leaves its expression there between two marks, so that the reader of the text still knows
// which part was never computed. The marks are Unicode noncharacters, which have no meaning in texts that people write.
import { describe } from './describe.js';
import { definer } from './definers.js';

const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/** Marks a piece of source as an expression that was not computed. */
export const marked = (source) => OPEN + source + CLOSE;

// A story is how a stand-in came about: {parent, step, detail, depth}. It is found by the proxy and by the proxy's target.
const stories = new WeakMap();
const NativeProxy = Proxy; // lockdown.js replaces the global one
const maxDepth = 40; // steps that an expression is traced back

/** Makes the stand-in of an expression: inert('process.env'). */
export const inert = (source) => make({ step: 'root', detail: source, depth: 0 });

/**
 * Makes the stand-in of a module. What is imported from it goes by its own name, the default by the module's; where a variable holds all
 * of the module (import * as fs), its name comes before that.
 */
export const inertModule = (specifier, space) => make({ step: 'module', detail: specifier.replace(/^.*[/:]/, '').replace(/\.\w+$/, ''), space, depth: 0 });

export const isInert = (value) => (typeof value === 'function' || typeof value === 'object') && value !== null && stories.has(value);

/** Gives the expression that a stand-in stands for. */
export const sourceOf = (value) => tell(stories.get(value));

function make(story) {
	// A bound function can be called and constructed, and has no property that its proxy could not hide.
	const target = blank.bind();
	delete target.name;
	delete target.length;
	const proxy = new NativeProxy(target, handler);
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
			return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(detail) ? `${tell(parent)}.${detail}` : `${tell(parent)}[${describe(detail)}]`;
		case 'call':
			return `${tell(parent)}(${detail.map((value) => describe(value)).join(', ')})`;
		case 'new':
			return `new ${tell(parent)}(${detail.map((value) => describe(value)).join(', ')})`;
		case 'spread':
			return `...${tell(parent)}`;
	}
	return space || detail;
}

/** Gives what helpers of other packages give back as they were given it: those that freeze or copy a value. */
function passedOn({ parent, step, detail }, [value]) {
	if (step !== 'get' || typeof value !== 'object' || value === null) return undefined;
	const name = detail === 'default' && parent.step === 'module' ? parent.detail : detail;
	return /^(?:deep[-_]?)?(?:freeze|clone)(?:[-_]?(?:deep|strict))?$|^(?:klona|rfdc)$/i.test(name) ? value : undefined;
}

const handler = {
	get(target, name) {
		const story = stories.get(target);
		if (typeof name === 'symbol') return symbolOf(story, name);
		if (name === 'then') return story.awaited ? undefined : then(story);
		if (name === '__esModule') return true;
		if (name === 'toString' || name === 'toJSON') return () => marked(tell(story));
		if (/^define[A-Z]/.test(name)) return definer(name);
		story.members ??= new Map();
		if (!story.members.has(name)) story.members.set(name, next(story, 'get', name));
		return story.members.get(name);
	},
	apply: (target, self, list) => passedOn(stories.get(target), list) ?? next(stories.get(target), 'call', list),
	construct(target, list, newTarget) {
		const story = stories.get(target);
		if (stories.get(newTarget) === story) return next(story, 'new', list);
		return Object.create(newTarget.prototype); // a class that extends a stand-in keeps its own members
	},
	has: (target, name) => typeof name === 'string',
	set: () => true,
	deleteProperty: () => true,
	// An object into which a stand-in is spread gets one property that tells what is missing from it.
	ownKeys: (target) => [spreadKey(target)],
	getOwnPropertyDescriptor(target, name) {
		if (typeof name === 'symbol' || name !== spreadKey(target)) return undefined;
		return { value: next(stories.get(target), 'spread'), writable: true, enumerable: true, configurable: true };
	},
	setPrototypeOf: () => true,
	defineProperty: () => true,
	preventExtensions: () => false,
};

/** Awaiting a stand-in gives one that cannot be awaited again; callbacks get the same at once. */
function then(story) {
	return (...callbacks) => {
		try {
			callbacks[0]?.(make({ ...story, awaited: true }));
		} catch {
			// in a promise, this would be a rejection that nobody hears of
		}
		return next(next(story, 'get', 'then'), 'call', callbacks);
	};
}

const spreadKey = (target) => marked(`...${tell(stories.get(target))}`);

function symbolOf(story, name) {
	switch (name) {
		case Symbol.toPrimitive:
			return (hint) => (hint === 'number' ? NaN : marked(tell(story)));
		case Symbol.iterator:
			// One element: a list into which a stand-in is spread shows the spread.
			return function* () {
				yield next(story, 'spread');
			};
		case Symbol.asyncIterator:
			return async function* () {};
		case Symbol.hasInstance:
			return () => false;
	}
	return undefined;
}
