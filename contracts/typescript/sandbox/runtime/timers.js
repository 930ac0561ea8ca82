// Timers. There is no clock: what is put off runs when a module waits for nothing else any more, what comes first in its order. Without
// somebody who waits it never runs.
import { describe } from './describe.js';
import { inert, isInert } from './inert.js';
import { current } from './outcome.js';

const mostTimers = 1000; // of one module

/** Adds setTimeout and its like to the global scope; called once, before it is frozen. */
export function addTimers() {
	globalThis.setTimeout = (work, delay, ...args) => later(inert(`setTimeout(${describe(work)}, ${describe(delay)})`), work, delay, args);
	globalThis.setImmediate = (work, ...args) => later(inert(`setImmediate(${describe(work)})`), work, -1, args);
	globalThis.clearTimeout = globalThis.clearImmediate = (timer) => {
		const { timers } = current().outcome;
		const at = timers.findIndex((other) => other.timer === timer);
		if (at >= 0) timers.splice(at, 1);
	};
}

function later(timer, work, delay, args) {
	const { outcome } = current();
	if (typeof work === 'function' && !isInert(work) && outcome.timed++ < mostTimers) {
		outcome.timers.push({ timer, work: () => work(...args), delay: Number(delay) > 0 ? Number(delay) : Math.sign(delay) });
	}
	return timer;
}

/** Runs the first of a module's timers, and tells whether there was one. */
export function runTimer({ timers }) {
	if (timers.length === 0) return false;
	let first = 0;
	for (let i = 1; i < timers.length; i++) if (timers[i].delay < timers[first].delay) first = i;
	const [{ work, delay }] = timers.splice(first, 1);
	for (const other of timers) other.delay -= Math.max(delay, 0);
	try {
		work();
	} catch {
		// nobody would hear of it
	}
	return true;
}
