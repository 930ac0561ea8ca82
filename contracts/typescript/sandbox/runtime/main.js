// What the host calls, one module at a time: run, then whatever jobs that left, then report.
import { setKnown } from './definers.js';
import { lockDown } from './lockdown.js';
import { abandon, bury, changesNothing, configure, drop, evaluate, evaluated, isWaiting, notesBefore, outcomeOf, share } from './modules.js';
import { parse, stringify } from './native.js';
import { enter, leave, settings, tellHost } from './outcome.js';
import { once, withTable } from './serialise.js';
import { runTimer } from './timers.js';

/** Prepares the realm. options: {known: names of definers, shared}; entered is told which module's code runs. */
export function boot(options, instantiate, entered) {
	setKnown(options.known);
	tellHost(entered);
	configure({ ...options, instantiate });
	lockDown();
	return Object.freeze({ bury: (ids) => parse(ids).forEach(bury), run, waiting, abandon, end, report, drop });
}

/** Evaluates a module and those it requires. Its pending jobs count as its own code until it is reported. */
function run(id, members) {
	enter(evaluate(id, parse(members)));
}

/**
 * Tells whether a module waits for what never comes. Where it, or a promise that it exports, may wait for a timer, this runs that, and says so.
 */
function waiting(id) {
	if (!isWaiting(id)) return outcomeOf(id).exported.waiting > 0 && runTimer(outcomeOf(id)) ? 'a timer' : false;
	return runTimer(outcomeOf(id)) ? 'a timer' : true;
}

/** Ends what run began. Gives the ids of the modules that were evaluated for the first time since, as JSON. */
function end() {
	leave();
	return stringify(evaluated());
}

/**
 * Reports what a module defines, as JSON; with emit false, only whether it failed. Each module is reported once. Before the JSON stand
 * letters and a bar: f, it failed; x, for want of memory; a, it may come to something else in a realm of its own.
 *
 * To write a value as JSON may run code of its module, and importers see what that changed; so it is done whether it is asked for or not.
 */
function report(id, emit) {
	const outcome = outcomeOf(id);
	const text = emit || settings.shared ? written(outcome, changesNothing(id), emit ? notesBefore(id) : []) : '';
	share(id);
	const { failure, again } = outcome;
	const full = failure?.name === 'InternalError' && failure.message === 'out of memory';
	const flags = (failure ? 'f' : '') + (full ? 'x' : '') + (again ? 'a' : '');
	return `${flags}|${emit ? text : stringify({ failure })}`;
}

/**
 * There are many of these: texts are put together here without lists and functions for each. Fixed tells whether to write values changes
 * nothing; see once in serialise.js.
 */
function written(outcome, fixed, before) {
	const notes = stringify(outcome.notes); // before lists are counted
	const theirs = before.length > 0 ? `,"theirs":${stringify(before)}` : '';
	return withTable(outcome.models, (toText, table) => {
		const write = stringify;
		const ending = (value, { json, cut } = toText(value)) => `"cut":${cut},"value":${json}}`;
		const noted = ({ definer, stack, value }) => `{"definer":${write(definer)},"stack":${write(stack)},${ending(value)}`;
		const exported = ({ name, value }) => `{"name":${write(name)},${ending(value)}`;
		const shape = ({ module = -1, stack, is, name, values, config, kind, of, description }) => {
			const content = toText(is === 'model' ? config : is === 'enum' ? { name, values } : { name, kind, of, description });
			return { text: `{"module":${module},"stack":${write(stack)},"is":${write(is)},${ending(undefined, content)}`, cut: content.cut };
		};
		const docs = [listed(outcome.docs, noted), listed(outcome.exported.docs, exported)];
		return (
			`{"records":[${listed(outcome.records, noted)}],"exports":[${listed(outcome.exported.contracts, exported)}],` +
			`"docs":[${docs[0]}${docs[0] && docs[1] && ','}${docs[1]}],` +
			`"models":[${listed(table.keys(), (model) => once(model, fixed, shape))}],` + // models that only other models hold join the table meanwhile
			`"own":${outcome.models.length},"unknown":${write(outcome.exported.unknown)},"notes":${notes}${theirs},"failure":${write(outcome.failure ?? null)}}`
		);
	});
}

function listed(items, write) {
	let text = '';
	for (const item of items) text += text === '' ? write(item) : `,${write(item)}`;
	return text;
}
