package contracts

// Rules about what contracts have to do with each other, which only checks look at.
var (
	EventUnemitted = &Rule{
		Code: Code{"event-unemitted"}, Area: AreaChecks, Severity: Notice,
		Meaning: "nothing in the registry emits an event",
		Why:     "Whoever listens to the event waits for something that no contract promises. Either an operation does not say what it emits, or the event is no more.",
		Remedy:  "Add the event to sideEffects.emits of the operation that emits it. Where it comes from another system, except it with that as the reason.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "nothing emits event shop.order.created",
		},
	}

	EventUndeclared = &Rule{
		Code: Code{"event-undeclared"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a test expects an event that its target does not say it emits",
		Why:     "Readers of the operation do not learn of the event, though a test relies on it. One of both is wrong. That an operation emits what nobody defines is said by unknown-ref.",
		Remedy:  "Add the event to sideEffects.emits of the operation, or correct the test.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand, defineEvent, defineTestSpec } from
  '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'order.created', version: '1.0.0' },
});
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0' },
});
export const Test = defineTestSpec({
  meta: { key: 'order.create.test', version: '1.0.0' },
  target: { type: 'operation', operation: { key: 'order.create' } },
  scenarios: [{
    key: 'ok',
    then: [{ type: 'expectEvents', events: [{ key: 'order.created' }] }],
  }],
});
`}},
			Place:   "order.ts:14:45",
			Message: "test spec order.create.test expects event order.created, which operation order.create does not emit",
		},
	}

	EventUnheard = &Rule{
		Code: Code{"event-unheard"}, Area: AreaChecks, Severity: Notice,
		Meaning: "an event is emitted, and nothing in the registry listens to it",
		Why:     "An event that nobody needs costs every time that it is sent. Often somebody does listen, and does not say so.",
		Remedy:  "Say who listens, as with refreshEvents of a data view. Where that is another system, except it with that as the reason.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand, defineEvent } from
  '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'order.created', version: '1.0.0' },
});
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0' },
  sideEffects: { emits: [{ ref: Created.meta, when: 'always' }] },
});
`}},
			Place:   "order.ts:4:16",
			Message: "nothing listens to event order.created",
		},
	}

	OperationUnused = &Rule{
		Code: Code{"operation-unused"}, Area: AreaChecks, Severity: Notice,
		Meaning: "nothing in the registry uses an operation",
		Why:     "No feature holds the operation, no workflow, form, agent or data view calls it. It may be dead, or what uses it does not say so.",
		Remedy:  "Add it to the feature that it belongs to, or to what calls it.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "nothing uses operation shop.order.create",
		},
	}

	FeatureEmpty = &Rule{
		Code: Code{"feature-empty"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a feature holds nothing",
		Why:     "Readers come to a feature to find what it is made of. This one leads nowhere.",
		Remedy:  "List its operations, events and other contracts, or remove the feature.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.ts", `import { defineFeature } from
  '@contractspec/lib.contracts-spec';
export const Shop = defineFeature({
  meta: { key: 'shop', version: '1.0.0' },
  operations: [],
});
`}},
			Place:   "shop.ts:4:16",
			Message: "feature shop holds nothing",
		},
	}

	RouteDuplicate = &Rule{
		Code: Code{"route-duplicate"}, Area: AreaChecks, Severity: Error,
		Meaning: "two operations have one method and path",
		Why:     "A server answers a route with one of them, so that callers of the other get what they did not ask for.",
		Remedy:  "Give one of them another path or method.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0' },
  transport: { rest: { method: 'POST', path: '/orders' } },
});
export const Make = defineCommand({
  meta: { key: 'order.make', version: '1.0.0' },
  transport: { rest: { method: 'POST', path: '/orders' } },
});
`}},
			Place:   "order.ts:8:46",
			Message: "operation order.make has the route POST /orders, which is that of operation order.create",
		},
	}

	Cycle = &Rule{
		Code: Code{"cycle"}, Area: AreaChecks, Severity: Warning,
		Meaning: "contracts require, extend, hold or replace each other in a circle",
		Why:     "None of them can be there before the other, and whoever follows the references comes back to where they began.",
		Remedy:  "Take one of the references out: often both need a third contract.",
		Example: RuleExample{
			Files: []RuleFile{{"shop.ts", `import { defineCapability } from
  '@contractspec/lib.contracts-spec';
export const A = defineCapability({
  meta: { key: 'a', version: '1.0.0', kind: 'api' },
  requires: [{ key: 'b', version: '1.0.0' }],
});
export const B = defineCapability({
  meta: { key: 'b', version: '1.0.0', kind: 'api' },
  requires: [{ key: 'a', version: '1.0.0' }],
});
`}},
			Place:   "shop.ts:5:14",
			Message: "capability a requires capability b, which requires capability a",
		},
	}

	PinOutdated = &Rule{
		Code: Code{"pin-outdated"}, Area: AreaChecks, Severity: Notice,
		Meaning: "a reference names a version of which there is a newer one",
		Why:     "The newer version promises something else. Whoever follows the reference reads, and relies on, what has been superseded.",
		Remedy:  "Refer to the newer version once what it changes is dealt with, or name no version, which means the newest.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand, defineEvent } from
  '@contractspec/lib.contracts-spec';
export const Old = defineEvent({
  meta: { key: 'order.created', version: '1.0.0' },
});
export const New = defineEvent({
  meta: { key: 'order.created', version: '2.0.0' },
});
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0' },
  sideEffects: { emits: [{ key: 'order.created', version: '1.0.0' }] },
});
`}},
			Place:   "order.ts:11:59",
			Message: "operation order.create refers to event order.created 1.0.0, of which 2.0.0 is the newest version",
		},
	}

	UsesDeprecated = &Rule{
		Code: Code{"uses-deprecated"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a contract that is not deprecated uses one that is",
		Why:     "What is deprecated goes one day, and takes with it what relies on it.",
		Remedy:  "Use what replaces it.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand, defineEvent } from
  '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'created', version: '1.0.0', stability: 'deprecated' },
});
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0' },
  sideEffects: { emits: [{ key: 'created' }] },
});
`}},
			Place:   "order.ts:8:26",
			Message: "operation order.create emits event created, which is deprecated",
		},
	}

	PastSunset = &Rule{
		Code: Code{"past-sunset"}, Area: AreaChecks, Severity: Error,
		Meaning: "the day on which a contract was to go is past",
		Why:     "Others were told that the contract would be gone by then. Whatever still uses it may stop working any day.",
		Remedy:  "Move its users to what replaces it and remove it, or set another day.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'created', version: '1.0.0', stability: 'deprecated' },
  deprecation: { sunset: '2020-01-01' },
});
`}},
			Place:   "order.ts:4:26",
			Message: "event created was to go on 2020-01-01, and is still there",
		},
	}

	DeprecatedWithoutReplacement = &Rule{
		Code: Code{"deprecated-without-replacement"}, Area: AreaChecks, Severity: Notice,
		Meaning: "a contract is deprecated and does not say what replaces it",
		Why:     "Its users learn that they must leave, and not where to go.",
		Remedy:  "Name the replacement: deprecation: { replacedBy: { key: 'order.placed' } }, or say under reason that there is none and except it.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'created', version: '1.0.0', stability: 'deprecated' },
});
`}},
			Place:   "order.ts:3:56",
			Message: "event created is deprecated, and nothing is named that replaces it",
		},
	}

	StableOnUnstable = &Rule{
		Code: Code{"stable-on-unstable"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a stable contract relies on one that is not",
		Why:     "Stable means that it will not change under its users. It changes with what it relies on, at however many steps.",
		Remedy:  "Wait with stable until what it relies on is beta or stable, or rely on something else.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand, defineEvent } from
  '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'order.created', version: '1.0.0', stability: 'idea' },
});
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0', stability: 'stable' },
  sideEffects: { emits: [{ key: 'order.created' }] },
});
`}},
			Place:   "order.ts:8:26",
			Message: "operation order.create is stable, and emits event order.created (idea)",
		},
	}
)
