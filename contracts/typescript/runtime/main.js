// What the host calls, one module at a time: run, then whatever jobs that left, then report.
import { setKnown } from './definers.js';
import { lockDown } from './lockdown.js';
import { factsOf } from './models.js';
import { abandon, configure, drop, evaluate, evaluated } from './modules.js';
import { current, enter, forget, leave, outcomeOf } from './outcome.js';
import { withTable } from './serialise.js';

/** Prepares the realm. options: {known: names of definers, freezing, buried: ids of modules that are not to be evaluated} */
export function boot(options, instantiate) {
	setKnown(options.known);
	configure({ ...options, instantiate });
	lockDown();
	return Object.freeze({ run, waiting, abandon, end, report, running: () => current() ?? -1, drop });
}

/** Evaluates a module and those it requires. Its pending jobs count as its own code until it is reported. */
function run(id) {
	enter(id);
	evaluate(id);
}

/** Tells whether a module still awaits something. */
const waiting = (id) => evaluate(id).state === 'waiting';

/** Ends what run began. Gives the ids of the modules that were evaluated for the first time since, as JSON. */
function end() {
	leave();
	return JSON.stringify(evaluated());
}

/** Reports what a module defines, as JSON; with emit false, only whether it failed. Each module is reported once. */
function report(id, emit) {
	const outcome = outcomeOf(id);
	if (!emit) {
		forget(id);
		return JSON.stringify({ failure: outcome.failure });
	}
	return withTable(outcome.models, (toText, table) => {
		let cut = [];
		const text = (what, value) => {
			const result = toText(value);
			if (result.cut) cut.push(what);
			return result.json;
		};
		const parts = [];
		const add = (name, items) => parts.push(`${JSON.stringify(name)}:[${items.join(',')}]`);
		add('records', outcome.records.map((r) => `{"definer":${JSON.stringify(r.definer)},"stack":${JSON.stringify(r.stack)},"spec":${text('contract', r.spec)}}`));
		add('exports', outcome.exported.contracts.map((e) => `{"name":${JSON.stringify(e.name)},"spec":${text(e.name, e.value)}}`));
		const blocks = [...outcome.docs.map((d) => ({ stack: d.stack, value: d.block })), ...outcome.exported.docs];
		add('docs', blocks.map((d) => `{"name":${JSON.stringify(d.name ?? '')},"stack":${JSON.stringify(d.stack ?? '')},"block":${text('DocBlock', d.value)}}`));
		const models = [];
		for (const model of table.keys()) {
			const known = factsOf(model);
			const content = known.is === 'enum' ? { name: known.name, values: known.values } : known.config;
			models.push(`{"module":${known.module ?? -1},"stack":${JSON.stringify(known.stack)},"is":"${known.is}","content":${text(known.name, content)}}`);
		}
		add('models', models);
		parts.push(`"own":${outcome.models.length}`, `"cut":${JSON.stringify(cut)}`, `"failure":${JSON.stringify(outcome.failure ?? null)}`);
		forget(id);
		return `{${parts.join(',')}}`;
	});
}
