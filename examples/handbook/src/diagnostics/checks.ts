// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const OwnerMissing = defineDiagnostic({
	meta: {
		key: "owner-missing",
		version: "1.0.0",
		description: "A contract has no owner.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Whoever finds a fault, or wants to change what the contract promises, needs somebody to ask. Without an owner nobody answers, and indexes by owner miss the contract.",
	remedy: "Name the team or the person who answers for it: owners: ['@team.orders'].",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n});\n",
	message: "event shop.order.created has no owner",
});

export const OwnerUnknown = defineDiagnostic({
	meta: {
		key: "owner-unknown",
		version: "1.0.0",
		description: "An owner is not among the owners of the configuration.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The table of owners says how people are reached. Of an owner that is not in it nobody knows that.",
	remedy: "Correct the spelling, or add the owner to \"owners\" in docsgen.yaml. Without that table the rule finds nothing.",
	message: "event shop.order.created: the owner \"@team.ordres\" is not among the owners of the configuration",
});

export const OwnerSpelling = defineDiagnostic({
	meta: {
		key: "owner-spelling",
		version: "1.0.0",
		description: "One owner is spelled in several ways.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Each spelling has a page of its own, so that nobody sees all that the owner answers for.",
	remedy: "Spell the owner the same everywhere. Spellings that mean the same may be listed as aliases under \"owners\" in docsgen.yaml.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'created', version: '1.0.0', owners: ['@team.orders'] },\n});\nexport const Placed = defineEvent({\n  meta: { key: 'placed', version: '1.0.0', owners: ['team.orders'] },\n});\n",
	message: "event placed: the owner \"team.orders\" is elsewhere spelled \"@team.orders\"",
});

export const CodeownersDiffer = defineDiagnostic({
	meta: {
		key: "codeowners-differ",
		version: "1.0.0",
		description: "A contract is owned by others than the file that it is in.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Those whom the contract names are not asked when it is changed, and those who are asked do not answer for it. The rule finds something with --codeowners only.",
	remedy: "Correct the owners of the contract, or the line of CODEOWNERS.",
	message: "event created is owned by @orders, and its file by @example/payments",
});

export const DescriptionMissing = defineDiagnostic({
	meta: {
		key: "description-missing",
		version: "1.0.0",
		description: "A contract has no description.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Lists and search results show the description. Without one, readers open the page to learn what the contract is for, and do not find it there either.",
	remedy: "Say in a sentence what the contract is for: description: 'An order was created.'.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0', description: '' },\n});\n",
	message: "event shop.order.created has no description",
});

export const GoalMissing = defineDiagnostic({
	meta: {
		key: "goal-missing",
		version: "1.0.0",
		description: "An operation has no goal.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "The description says what an operation does, and its goal what for. Without it, readers and agents cannot tell whether it is the one that they need.",
	remedy: "Say what its caller wants to come of it: goal: 'Reserve stock before payment.'.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nexport const Create = defineCommand({\n  meta: { key: 'shop.order.create', version: '1.0.0' },\n});\n",
	message: "operation shop.order.create has no goal",
});

export const StabilityMissing = defineDiagnostic({
	meta: {
		key: "stability-missing",
		version: "1.0.0",
		description: "A contract has no stability.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Stability tells readers whether they may rely on a contract. Where it is not said, some will and some won't.",
	remedy: "Say how far it may be relied on: stability: 'experimental', or one of idea, in_creation, beta, stable and deprecated.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n});\n",
	message: "event shop.order.created has no stability",
});

export const KeyStyle = defineDiagnostic({
	meta: {
		key: "key-style",
		version: "1.0.0",
		description: "A key is not written as keys are.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "Keys are typed into searches, addresses and references. What has capitals in front, spaces or empty parts is misspelled there sooner or later.",
	remedy: "Write a dotted name whose parts begin with a small letter or a digit and have letters, digits, - and _ alone: shop.order.created.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'Shop..order created', version: '1.0.0' },\n});\n",
	message: "event Shop..order created: the key is no dotted name of parts such as shop.order.created",
});

export const TagSpelling = defineDiagnostic({
	meta: {
		key: "tag-spelling",
		version: "1.0.0",
		description: "One tag is spelled in several ways.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "Each spelling has a page of its own, so that a reader who follows the tag finds only some of what it is about.",
	remedy: "Spell the tag the same everywhere.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'order.created', version: '1.0.0', tags: ['check-out'] },\n});\nexport const Placed = defineEvent({\n  meta: { key: 'order.placed', version: '1.0.0', tags: ['checkOut'] },\n});\n",
	message: "event order.placed: the tag \"checkOut\" is elsewhere spelled \"check-out\"",
});

export const UnknownProperty = defineDiagnostic({
	meta: {
		key: "unknown-property",
		version: "1.0.0",
		description: "A contract has a property whose name is nearly one that the library defines.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Nobody reads the property under that name, so what it says holds nowhere: a policy is not applied, a description not shown.",
	remedy: "Correct the name. A property that is meant as it is can be excepted by a comment.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nexport const Create = defineCommand({\n  meta: { key: 'shop.order.create', version: '1.0.0' },\n  polcy: { auth: 'user' },\n});\n",
	message: "operation shop.order.create: \"polcy\" is no property that the library defines",
});

export const UnknownValue = defineDiagnostic({
	meta: {
		key: "unknown-value",
		version: "1.0.0",
		description: "A value is none of the words that its property takes.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Code that compares the value with the words it knows takes another branch than its author meant: a caller is refused, a step never runs, a scalar accepts anything.",
	remedy: "Write one of the words that the hint names.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nexport const Create = defineCommand({\n  meta: { key: 'shop.order.create', version: '1.0.0' },\n  policy: { auth: 'usr' },\n});\n",
	message: "operation shop.order.create: \"usr\" is no value of policy.auth",
});

export const ErrorsMissing = defineDiagnostic({
	meta: {
		key: "errors-missing",
		version: "1.0.0",
		description: "A command names no errors.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "Every command can fail. Callers who are not told how find out in production, each by themselves.",
	remedy: "Name its errors under io.errors, each with a description, a status and when it happens.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nexport const Create = defineCommand({\n  meta: { key: 'shop.order.create', version: '1.0.0' },\n});\n",
	message: "operation shop.order.create names no errors",
});

export const TestsMissing = defineDiagnostic({
	meta: {
		key: "tests-missing",
		version: "1.0.0",
		description: "A stable operation or workflow has no test.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "Stable means that others may rely on what the contract says. Without a test spec nobody notices when it no longer holds.",
	remedy: "Define a test spec whose target is the contract.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0', stability: 'stable' },\n});\n",
	message: "operation order.create is stable, and no test spec has it as its target",
});

export const AcceptanceMissing = defineDiagnostic({
	meta: {
		key: "acceptance-missing",
		version: "1.0.0",
		description: "An operation that others may rely on has no scenarios and no examples.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "Scenarios and examples are what readers try first and testers begin with. Prose alone leaves open what happens when.",
	remedy: "Add acceptance: { scenarios: […], examples: […] } with at least one of them.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0', stability: 'stable' },\n});\n",
	message: "operation order.create has neither scenarios nor examples",
});

export const ScenarioGap = defineDiagnostic({
	meta: {
		key: "scenario-gap",
		version: "1.0.0",
		description: "An error or an emitted event is in no scenario.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "An operation that has scenarios says by them what it does. What none of them mentions is promised and never shown, nor tested.",
	remedy: "Add a scenario that leads to it, in the operation's acceptance or in a test spec of it.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nexport const Create = defineCommand({\n  meta: { key: 'shop.order.create', version: '1.0.0' },\n  io: { errors: { OUT_OF_STOCK: { http: 409, when: 'No stock.' } } },\n  acceptance: {\n    scenarios: [{ key: 'ok', then: ['It is created'] }],\n  },\n});\n",
	message: "operation shop.order.create: no scenario mentions the error OUT_OF_STOCK",
});

export const EventUnemitted = defineDiagnostic({
	meta: {
		key: "event-unemitted",
		version: "1.0.0",
		description: "Nothing in the registry emits an event.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "Whoever listens to the event waits for something that no contract promises. Either an operation does not say what it emits, or the event is no more.",
	remedy: "Add the event to sideEffects.emits of the operation that emits it. Where it comes from another system, except it with that as the reason.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n});\n",
	message: "nothing emits event shop.order.created",
});

export const EventUndeclared = defineDiagnostic({
	meta: {
		key: "event-undeclared",
		version: "1.0.0",
		description: "A test expects an event that its target does not say it emits.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Readers of the operation do not learn of the event, though a test relies on it. One of both is wrong. That an operation emits what nobody defines is said by unknown-ref.",
	remedy: "Add the event to sideEffects.emits of the operation, or correct the test.",
	snippet: "import { defineCommand, defineEvent, defineTestSpec } from\n  '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'order.created', version: '1.0.0' },\n});\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0' },\n});\nexport const Test = defineTestSpec({\n  meta: { key: 'order.create.test', version: '1.0.0' },\n  target: { type: 'operation', operation: { key: 'order.create' } },\n  scenarios: [{\n    key: 'ok',\n    then: [{ type: 'expectEvents', events: [{ key: 'order.created' }] }],\n  }],\n});\n",
	message: "test spec order.create.test expects event order.created, which operation order.create does not emit",
});

export const EventUnheard = defineDiagnostic({
	meta: {
		key: "event-unheard",
		version: "1.0.0",
		description: "An event is emitted, and nothing in the registry listens to it.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "An event that nobody needs costs every time that it is sent. Often somebody does listen, and does not say so.",
	remedy: "Say who listens, as with refreshEvents of a data view. Where that is another system, except it with that as the reason.",
	snippet: "import { defineCommand, defineEvent } from\n  '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'order.created', version: '1.0.0' },\n});\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0' },\n  sideEffects: { emits: [{ ref: Created.meta, when: 'always' }] },\n});\n",
	message: "nothing listens to event order.created",
});

export const OperationUnused = defineDiagnostic({
	meta: {
		key: "operation-unused",
		version: "1.0.0",
		description: "Nothing in the registry uses an operation.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "No feature holds the operation, no workflow, form, agent or data view calls it. It may be dead, or what uses it does not say so.",
	remedy: "Add it to the feature that it belongs to, or to what calls it.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nexport const Create = defineCommand({\n  meta: { key: 'shop.order.create', version: '1.0.0' },\n});\n",
	message: "nothing uses operation shop.order.create",
});

export const FeatureEmpty = defineDiagnostic({
	meta: {
		key: "feature-empty",
		version: "1.0.0",
		description: "A feature holds nothing.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Readers come to a feature to find what it is made of. This one leads nowhere.",
	remedy: "List its operations, events and other contracts, or remove the feature.",
	snippet: "import { defineFeature } from\n  '@contractspec/lib.contracts-spec';\nexport const Shop = defineFeature({\n  meta: { key: 'shop', version: '1.0.0' },\n  operations: [],\n});\n",
	message: "feature shop holds nothing",
});

export const RouteDuplicate = defineDiagnostic({
	meta: {
		key: "route-duplicate",
		version: "1.0.0",
		description: "Two operations have one method and path.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A server answers a route with one of them, so that callers of the other get what they did not ask for.",
	remedy: "Give one of them another path or method.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0' },\n  transport: { rest: { method: 'POST', path: '/orders' } },\n});\nexport const Make = defineCommand({\n  meta: { key: 'order.make', version: '1.0.0' },\n  transport: { rest: { method: 'POST', path: '/orders' } },\n});\n",
	message: "operation order.make has the route POST /orders, which is that of operation order.create",
});

export const Cycle = defineDiagnostic({
	meta: {
		key: "cycle",
		version: "1.0.0",
		description: "Contracts require, extend, hold or replace each other in a circle.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "None of them can be there before the other, and whoever follows the references comes back to where they began.",
	remedy: "Take one of the references out: often both need a third contract.",
	snippet: "import { defineCapability } from\n  '@contractspec/lib.contracts-spec';\nexport const A = defineCapability({\n  meta: { key: 'a', version: '1.0.0', kind: 'api' },\n  requires: [{ key: 'b', version: '1.0.0' }],\n});\nexport const B = defineCapability({\n  meta: { key: 'b', version: '1.0.0', kind: 'api' },\n  requires: [{ key: 'a', version: '1.0.0' }],\n});\n",
	message: "capability a requires capability b, which requires capability a",
});

export const PinOutdated = defineDiagnostic({
	meta: {
		key: "pin-outdated",
		version: "1.0.0",
		description: "A reference names a version of which there is a newer one.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "The newer version promises something else. Whoever follows the reference reads, and relies on, what has been superseded.",
	remedy: "Refer to the newer version once what it changes is dealt with, or name no version, which means the newest.",
	snippet: "import { defineCommand, defineEvent } from\n  '@contractspec/lib.contracts-spec';\nexport const Old = defineEvent({\n  meta: { key: 'order.created', version: '1.0.0' },\n});\nexport const New = defineEvent({\n  meta: { key: 'order.created', version: '2.0.0' },\n});\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0' },\n  sideEffects: { emits: [{ key: 'order.created', version: '1.0.0' }] },\n});\n",
	message: "operation order.create refers to event order.created 1.0.0, of which 2.0.0 is the newest version",
});

export const UsesDeprecated = defineDiagnostic({
	meta: {
		key: "uses-deprecated",
		version: "1.0.0",
		description: "A contract that is not deprecated uses one that is.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "What is deprecated goes one day, and takes with it what relies on it.",
	remedy: "Use what replaces it.",
	snippet: "import { defineCommand, defineEvent } from\n  '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'created', version: '1.0.0', stability: 'deprecated' },\n});\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0' },\n  sideEffects: { emits: [{ key: 'created' }] },\n});\n",
	message: "operation order.create emits event created, which is deprecated",
});

export const PastSunset = defineDiagnostic({
	meta: {
		key: "past-sunset",
		version: "1.0.0",
		description: "The day on which a contract was to go is past.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Others were told that the contract would be gone by then. Whatever still uses it may stop working any day.",
	remedy: "Move its users to what replaces it and remove it, or set another day.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'created', version: '1.0.0', stability: 'deprecated' },\n  deprecation: { sunset: '2020-01-01' },\n});\n",
	message: "event created was to go on 2020-01-01, and is still there",
});

export const DeprecatedWithoutReplacement = defineDiagnostic({
	meta: {
		key: "deprecated-without-replacement",
		version: "1.0.0",
		description: "A contract is deprecated and does not say what replaces it.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "Its users learn that they must leave, and not where to go.",
	remedy: "Name the replacement: deprecation: { replacedBy: { key: 'order.placed' } }, or say under reason that there is none and except it.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'created', version: '1.0.0', stability: 'deprecated' },\n});\n",
	message: "event created is deprecated, and nothing is named that replaces it",
});

export const StableOnUnstable = defineDiagnostic({
	meta: {
		key: "stable-on-unstable",
		version: "1.0.0",
		description: "A stable contract relies on one that is not.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Stable means that it will not change under its users. It changes with what it relies on, at however many steps.",
	remedy: "Wait with stable until what it relies on is beta or stable, or rely on something else.",
	snippet: "import { defineCommand, defineEvent } from\n  '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'order.created', version: '1.0.0', stability: 'idea' },\n});\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0', stability: 'stable' },\n  sideEffects: { emits: [{ key: 'order.created' }] },\n});\n",
	message: "operation order.create is stable, and emits event order.created (idea)",
});

export const PiiUnmarked = defineDiagnostic({
	meta: {
		key: "pii-unmarked",
		version: "1.0.0",
		description: "A field that looks personal is not marked as such.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "Marks decide what is masked in logs, told to an auditor and deleted on request. A field that nobody marked is in none of it.",
	remedy: "List the field's path under pii of the event, or policy.pii of the operation, or give the field pii: true in its model.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nimport { defineSchemaModel, ScalarTypeEnum } from\n  '@contractspec/lib.schema';\nexport const Created = defineEvent({\n  meta: { key: 'order.created', version: '1.0.0' },\n  payload: defineSchemaModel({\n    name: 'Order',\n    fields: { email: { type: ScalarTypeEnum.EmailAddress() } },\n  }),\n});\n",
	message: "event order.created: email of the payload looks like personal data, and is not marked",
});

export const PiiInAnonymous = defineDiagnostic({
	meta: {
		key: "pii-in-anonymous",
		version: "1.0.0",
		description: "An operation that anybody may call gives personal data.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Whoever knows the address can read it, signed in or not.",
	remedy: "Ask for a user under policy.auth, or leave the field out of the output.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nimport { defineSchemaModel, ScalarTypeEnum } from\n  '@contractspec/lib.schema';\nexport const Get = defineCommand({\n  meta: { key: 'order.get', version: '1.0.0' },\n  io: {\n    output: defineSchemaModel({\n      name: 'Order',\n      fields: { email: { type: ScalarTypeEnum.EmailAddress() } },\n    }),\n  },\n  policy: { auth: 'anonymous' },\n});\n",
	message: "operation order.get may be called by anybody, and gives email, which is personal data",
});

export const PiiPathUnknown = defineDiagnostic({
	meta: {
		key: "pii-path-unknown",
		version: "1.0.0",
		description: "A path of personal data leads to no field.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The mark protects nothing: the field was renamed, or the path has a slip.",
	remedy: "Correct the path: names of fields with dots between.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nimport { defineSchemaModel, ScalarTypeEnum } from\n  '@contractspec/lib.schema';\nexport const Created = defineEvent({\n  meta: { key: 'order.created', version: '1.0.0' },\n  pii: ['emial'],\n  payload: defineSchemaModel({\n    name: 'Order',\n    fields: { email: { type: ScalarTypeEnum.EmailAddress() } },\n  }),\n});\n",
	message: "event order.created: the payload has no field emial",
});

export const DocidUnknown = defineDiagnostic({
	meta: {
		key: "docid-unknown",
		version: "1.0.0",
		description: "A contract names a DocBlock that is not there.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The page of the contract leads to no guide, though its author meant one.",
	remedy: "Correct the id, or define the DocBlock.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'order.created', version: '1.0.0', docId: ['docs.order'] },\n});\n",
	message: "event order.created: there is no DocBlock docs.order",
});

export const GuideOrphan = defineDiagnostic({
	meta: {
		key: "guide-orphan",
		version: "1.0.0",
		description: "No contract and no guide leads to a DocBlock.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "Readers find it only by search. Who reads the contracts that it is about does not learn of it.",
	remedy: "Name it under docId of a contract, or name contracts under its relatedSpecs.",
	snippet: "import type { DocBlock } from '@contractspec/lib.contracts-spec/docs';\nexport const orders: DocBlock = {\n  id: 'docs.order', title: 'Orders', kind: 'how', body: 'How to order.',\n};\n",
	message: "no contract and no guide leads to DocBlock docs.order",
});

export const WorkflowUnreachable = defineDiagnostic({
	meta: {
		key: "workflow-unreachable",
		version: "1.0.0",
		description: "No transition leads to a step of a workflow.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The step never runs. Mostly a transition is missing, or has a slip in its name.",
	remedy: "Add a transition to the step, or remove it.",
	snippet: "import { defineWorkflow } from\n  '@contractspec/lib.contracts-spec';\nexport const Flow = defineWorkflow({\n  meta: { key: 'order.flow', version: '1.0.0' },\n  definition: {\n    steps: [{ id: 'pay', type: 'human' }, { id: 'ship', type: 'human' }],\n    transitions: [],\n  },\n});\n",
	message: "workflow order.flow: no way leads to the step ship",
});

export const WorkflowStepUnknown = defineDiagnostic({
	meta: {
		key: "workflow-step-unknown",
		version: "1.0.0",
		description: "A workflow names a step that it does not have.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The workflow stops there, or does not begin.",
	remedy: "Correct the id, or add the step.",
	snippet: "import { defineWorkflow } from\n  '@contractspec/lib.contracts-spec';\nexport const Flow = defineWorkflow({\n  meta: { key: 'order.flow', version: '1.0.0' },\n  definition: {\n    entryStepId: 'pya',\n    steps: [{ id: 'pay', type: 'human' }],\n  },\n});\n",
	message: "workflow order.flow has no step pya",
});

export const FormFieldUnknown = defineDiagnostic({
	meta: {
		key: "form-field-unknown",
		version: "1.0.0",
		description: "A field of a form is not in the form's model.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "What a person types there goes nowhere.",
	remedy: "Correct the name, or add the field to the model.",
	snippet: "import { defineFormSpec } from\n  '@contractspec/lib.contracts-spec';\nimport { defineSchemaModel, ScalarTypeEnum } from\n  '@contractspec/lib.schema';\nexport const Form = defineFormSpec({\n  meta: { key: 'order.form', version: '1.0.0' },\n  model: defineSchemaModel({\n    name: 'Order',\n    fields: { title: { type: ScalarTypeEnum.String_unsecure() } },\n  }),\n  fields: [{ kind: 'text', name: 'titel' }],\n});\n",
	message: "form order.form: the model has no field titel",
});

export const ExampleUnknownField = defineDiagnostic({
	meta: {
		key: "example-unknown-field",
		version: "1.0.0",
		description: "An example has a field that its model does not have.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Readers copy examples. This one says what no caller can say.",
	remedy: "Correct the name, or add the field to the model.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nimport { defineSchemaModel, ScalarTypeEnum } from\n  '@contractspec/lib.schema';\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0' },\n  io: {\n    input: defineSchemaModel({\n      name: 'Order',\n      fields: { title: { type: ScalarTypeEnum.String_unsecure() } },\n    }),\n  },\n  acceptance: {\n    examples: [{ key: 'a', input: { title: 'A', color: 'red' } }],\n  },\n});\n",
	message: "operation order.create: the input has no field color",
});

export const ExampleWrongType = defineDiagnostic({
	meta: {
		key: "example-wrong-type",
		version: "1.0.0",
		description: "A value of an example is not what its model takes there.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Whoever tries the example gets an error, and trusts the next one less.",
	remedy: "Write a value of the type, or correct the model.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nimport { defineSchemaModel, ScalarTypeEnum } from\n  '@contractspec/lib.schema';\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0' },\n  io: {\n    input: defineSchemaModel({\n      name: 'Order',\n      fields: { count: { type: ScalarTypeEnum.Int_unsecure() } },\n    }),\n  },\n  acceptance: { examples: [{ key: 'a', input: { count: 'three' } }] },\n});\n",
	message: "operation order.create: count of the input is the text \"three\", and takes a whole number",
});

export const ExampleNotInEnum = defineDiagnostic({
	meta: {
		key: "example-not-in-enum",
		version: "1.0.0",
		description: "A value of an example is none of those that its enum has.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Whoever tries the example gets an error, and trusts the next one less.",
	remedy: "Write one of the values, or add this one to the enum.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nimport { defineEnum, defineSchemaModel } from '@contractspec/lib.schema';\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0' },\n  io: {\n    input: defineSchemaModel({\n      name: 'Order',\n      fields: { color: { type: defineEnum('Color', ['red', 'green']) } },\n    }),\n  },\n  acceptance: { examples: [{ key: 'a', input: { color: 'blue' } }] },\n});\n",
	message: "operation order.create: color of the input is \"blue\", which is none of red, green",
});

export const ExampleMissingField = defineDiagnostic({
	meta: {
		key: "example-missing-field",
		version: "1.0.0",
		description: "An example lacks a field that its model requires.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Whoever tries the example gets an error, and trusts the next one less.",
	remedy: "Add the field, or make it optional in the model.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nimport { defineSchemaModel, ScalarTypeEnum } from\n  '@contractspec/lib.schema';\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0' },\n  io: {\n    input: defineSchemaModel({\n      name: 'Order',\n      fields: { title: { type: ScalarTypeEnum.String_unsecure() } },\n    }),\n  },\n  acceptance: { examples: [{ key: 'a', input: {} }] },\n});\n",
	message: "operation order.create: the input lacks the field title",
});

export const ExampleCutShort = defineDiagnostic({
	meta: {
		key: "example-cut-short",
		version: "1.0.0",
		description: "The output of an example lacks fields that its model requires.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["note"]
	},
	severity: "note",
	why: "Readers take the example for all that comes back. Where it is cut short to what matters, that is no fault.",
	remedy: "Add the fields, or turn the rule off where examples of outputs are cut short on purpose.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nimport { defineSchemaModel, ScalarTypeEnum } from\n  '@contractspec/lib.schema';\nexport const Create = defineCommand({\n  meta: { key: 'order.create', version: '1.0.0' },\n  io: {\n    output: defineSchemaModel({\n      name: 'Order',\n      fields: { id: { type: ScalarTypeEnum.ID() } },\n    }),\n  },\n  acceptance: { examples: [{ key: 'a', input: {}, output: {} }] },\n});\n",
	message: "operation order.create: the output is cut short, and lacks id",
});

export const ExceptionInvalid = defineDiagnostic({
	meta: {
		key: "exception-invalid",
		version: "1.0.0",
		description: "A comment makes an exception without a reason, or of no rule.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "An exception without a reason is one that nobody dares to remove. It excepts nothing, and neither does one of a rule that is not there.",
	remedy: "Write // docsgen-ignore RULE: reason, with the code of a check.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\n// docsgen-ignore owner-missing\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n});\n",
	message: "this exception gives no reason",
});

export const ExceptionUnused = defineDiagnostic({
	meta: {
		key: "exception-unused",
		version: "1.0.0",
		description: "A comment makes an exception of what is not found.",
		domain: "checks",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "What it excepted is mended, or has moved away from it. Left there, it hides the next one.",
	remedy: "Remove the comment.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\n// docsgen-ignore owner-missing: nobody wants it\nexport const Created = defineEvent({\n  meta: { key: 'order.created', version: '1.0.0', owners: ['@shop'] },\n});\n",
	message: "nothing is found that this exception is for",
});
