// The diagnostics. Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

export const MissingKey = defineDiagnostic({
	meta: {
		key: "missing-key",
		version: "1.0.0",
		description: "A contract has no key.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The key is a contract's name and the address of its page, so without one there is nothing to show or to refer to. The contract is left out.",
	remedy: "Give the contract a dotted key that is unique among its kind, such as shop.order.created.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { version: '1.0.0', description: 'An order was created.' },\n});\n",
	message: "this event has no key",
});

export const MissingVersion = defineDiagnostic({
	meta: {
		key: "missing-version",
		version: "1.0.0",
		description: "A contract has no version.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Others refer to a version of a contract, and readers compare versions. Nobody can say which one this is.",
	remedy: "Add version: '1.0.0' beside the key, and raise it with each change that others notice.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created' },\n});\n",
	message: "event shop.order.created has no version",
});

export const InvalidVersion = defineDiagnostic({
	meta: {
		key: "invalid-version",
		version: "1.0.0",
		description: "A version is not a semantic version.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The newest version is found by comparing MAJOR.MINOR.PATCH as semver.org says. What is written otherwise is sorted as text, so that an old version may stand for the contract.",
	remedy: "Write the version with three numbers and without a v in front.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: 'v2' },\n});\n",
	message: "event shop.order.created: \"v2\" is not a semantic version",
});

export const UnknownStability = defineDiagnostic({
	meta: {
		key: "unknown-stability",
		version: "1.0.0",
		description: "A stability is none of the words that docsgen knows.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Stability tells readers whether they may rely on a contract. A misspelt word is compared with nothing, so indexes and filters miss the contract.",
	remedy: "Write one of idea, in_creation, experimental, beta, stable and deprecated.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: {\n    key: 'shop.order.created',\n    version: '1.0.0',\n    stability: 'stabel',\n  },\n});\n",
	message: "event shop.order.created: unknown stability \"stabel\"",
});

export const UnresolvedValue = defineDiagnostic({
	meta: {
		key: "unresolved-value",
		version: "1.0.0",
		description: "A value of the metadata comes from a package that is not there.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Packages are not installed and not run. What an expression would give is unknown, so the contract is shown without this value and is missing from the index of it.",
	remedy: "Write the value as a constant, or make its package part of the workspace.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nimport { describe } from 'some-package';\nexport const Created = defineEvent({\n  meta: {\n    key: 'shop.order.created',\n    version: '1.0.0',\n    description: describe('order'),\n  },\n});\n",
	message: "event shop.order.created: the value of \"description\" is not known without running describe('order')",
});

export const DuplicateContract = defineDiagnostic({
	meta: {
		key: "duplicate-contract",
		version: "1.0.0",
		description: "Two contracts have one kind, key and version, and say different things.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "References could mean either. Only one is shown, the one in a hand-written source where the other is not, and the other is lost.",
	remedy: "Give one of them another key or version, or remove the one that is out of date.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n});\nexport const Placed = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0', title: 'Placed' },\n});\n",
	message: "event shop.order.created 1.0.0 is defined twice, and differently: meta.title is \"Placed\" here, and missing there",
});

export const DuplicateDocblock = defineDiagnostic({
	meta: {
		key: "duplicate-docblock",
		version: "1.0.0",
		description: "Two DocBlocks have one id.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Contracts name DocBlocks by their id. Only the first becomes a guide, and the other is lost.",
	remedy: "Give one of them another id.",
	message: "DocBlock docs.order is defined twice",
});

export const UnknownRef = defineDiagnostic({
	meta: {
		key: "unknown-ref",
		version: "1.0.0",
		description: "A contract refers to one that is not in the registry.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Readers who follow the reference find nothing, and the relation is missing from the page of what was meant. Mostly it is a slip of the finger or a contract that was renamed.",
	remedy: "Correct the key, or add the folder or manifest that defines the contract to the sources.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nimport { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n});\nexport const Create = defineCommand({\n  meta: { key: 'shop.order.create', version: '1.0.0' },\n  sideEffects: {\n    emits: [{ key: 'shop.order.creatd', version: '1.0.0' }],\n  },\n});\n",
	message: "no event \"shop.order.creatd\" in this registry",
});

export const UnknownVersion = defineDiagnostic({
	meta: {
		key: "unknown-version",
		version: "1.0.0",
		description: "A contract refers to a version that the registry does not have.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Whoever reads the reference relies on what that version promised. The page links the newest version instead, which may promise something else.",
	remedy: "Refer to a version that is there, or keep the older version's definition beside the newer one.",
	snippet: "import { defineCommand } from '@contractspec/lib.contracts-spec';\nimport { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '2.0.0' },\n});\nexport const Create = defineCommand({\n  meta: { key: 'shop.order.create', version: '1.0.0' },\n  sideEffects: {\n    emits: [{ key: 'shop.order.created', version: '1.0.0' }],\n  },\n});\n",
	message: "event \"shop.order.created\" has no version 1.0.0 in this registry",
});

export const UnknownLink = defineDiagnostic({
	meta: {
		key: "unknown-link",
		version: "1.0.0",
		description: "A link of a guide or a DocBlock leads to nothing of the site.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "A file was renamed, say, or a heading; a DocBlock may be written for an application whose addresses mean nothing here. The link is shown as its text, so that no reader follows it into nothing.",
	remedy: "Link to a file in the folder of guides, to a heading as GitHub names it, to a web address, a guide's id or a contract's key.",
	snippet: "import type { DocBlock } from '@contractspec/lib.contracts-spec/docs';\nexport const orders: DocBlock = {\n  id: 'docs.order', title: 'Orders', kind: 'how', body: 'How to order.',\n  links: [{ label: 'Dashboard', href: '/dashboard' }],\n};\n",
	message: "the link \"/dashboard\" of DocBlock docs.order leads to nothing of this site",
});

export const KeyTooLong = defineDiagnostic({
	meta: {
		key: "key-too-long",
		version: "1.0.0",
		description: "The key of a contract or the id of a guide is too long for the name of a page.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "File systems and hosts bound the names of files. What has such a key gets no page, and references to it lead nowhere.",
	remedy: "Give it a shorter key.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Created = defineEvent({\n  meta: { key: 'shop.' + 'order'.repeat(1000), version: '1.0.0' },\n});\n",
	message: "this event has a key of 5005 bytes, too long for the name of a page, so it has none",
});

export const NoContracts = defineDiagnostic({
	meta: {
		key: "no-contracts",
		version: "1.0.0",
		description: "No contract was found.",
		domain: "contracts",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the last site had some",
	why: "A site without contracts is seldom meant: the folder may be the wrong one, or .gitignore may name the sources. Where the last site had contracts it stays as it is.",
	remedy: "Name the folder that holds the sources, or list it under \"sources\" in docsgen.yaml. Modules are found by calls such as defineCommand({…}), manifests by their items.",
	snippet: "Contracts will come here.\n",
	message: "there are no contracts in …",
});

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

export const ModuleFailed = defineDiagnostic({
	meta: {
		key: "module-failed",
		version: "1.0.0",
		description: "A module threw an error while it was evaluated.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the module defines contracts",
	why: "What the module defines after that place is lost.",
	remedy: "Keep what needs a browser, a process, a network or a file system out of the modules that define contracts: none of it is there.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nconst teams: Record<string, string[]> = {};\nexport const Created = defineEvent({\n  meta: {\n    key: 'shop.order.created',\n    version: '1.0.0',\n    owners: [teams.orders[0]],\n  },\n});\n",
	message: "the module failed: TypeError: cannot read property of undefined",
});

export const ModuleTimeout = defineDiagnostic({
	meta: {
		key: "module-timeout",
		version: "1.0.0",
		description: "A module took too long and was stopped.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the module defines contracts",
	why: "A module that waits or searches would hold up every build. What it defines is left out.",
	remedy: "Contracts are data: keep loops that wait or search out of the modules that define them.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nfor (;;) { /* wait */ }\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n});\n",
	message: "the module was stopped after 2s of processor time, and what it defines is left out",
});

export const ModuleOutOfMemory = defineDiagnostic({
	meta: {
		key: "module-out-of-memory",
		version: "1.0.0",
		description: "A module needs more memory than it may have.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the module defines contracts",
	why: "Memory is bounded, so that no module brings down the build. What the module defines is left out.",
	remedy: "Keep what builds large values out of the modules that define contracts.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nconst everything = 'x'.repeat(2 ** 29).split('');\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n});\n",
	message: "the module needs more than 256 MB of memory",
});

export const ModuleTooLarge = defineDiagnostic({
	meta: {
		key: "module-too-large",
		version: "1.0.0",
		description: "A module is too large or too deep to be compiled.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Such a module is a bundle or data, not a contract that a person wrote. It is not evaluated, and what it defines is left out.",
	remedy: "Keep contracts apart from data and bundles, or let .gitignore name the file.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const table = [ /* and so on for 3 MB */ ];\n",
	message: "the module is larger than 2 MB and was not evaluated",
});

export const UnresolvedImport = defineDiagnostic({
	meta: {
		key: "unresolved-import",
		version: "1.0.0",
		description: "An import names a module that is not in the workspace.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Values that come from it are not known, and are shown as they are written.",
	remedy: "Correct the path, or bring the file back.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nimport { summary } from './texts';\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n  summary,\n});\n",
	message: "there is no module \"./texts\"",
});

export const ComponentScript = defineDiagnostic({
	meta: {
		key: "component-script",
		version: "1.0.0",
		description: "A component of Vue, Svelte or Astro defines contracts.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Scripts inside of components are not read, so what they define is left out.",
	remedy: "Move the contracts into a module of their own, and import it in the component.",
	snippet: "<script setup lang=\"ts\">\nimport { defineEvent } from '@contractspec/lib.contracts-spec';\nconst Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n});\n</script>\n",
	message: "what defineEvent defines in a component is left out",
});

export const UnresolvedNumber = defineDiagnostic({
	meta: {
		key: "unresolved-number",
		version: "1.0.0",
		description: "A number that a module computes with comes from a package that is not there.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Packages are not installed and not run. A sum or a loop over such a number comes to nothing, and contracts that a loop would define are missing.",
	remedy: "Write the number as a constant, or make its package part of the workspace.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nimport { SHARDS } from 'some-package';\nfor (let i = 0; i < SHARDS; i++) {\n  defineEvent({ meta: { key: 'shop.shard.' + i, version: '1.0.0' } });\n}\n",
	message: "a number is not known without running SHARDS, and what is computed from it or repeated by it is left out",
});

export const UnresolvedCondition = defineDiagnostic({
	meta: {
		key: "unresolved-condition",
		version: "1.0.0",
		description: "What decides whether or how a contract is made comes from a package that is not there.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Packages are not installed and not run. One of the ways that the code can take is shown, and nobody knows whether it is the right one.",
	remedy: "Write what it depends on as a constant, or make its package part of the workspace.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nimport { REGION } from 'some-package';\nif (REGION === 'eu') {\n  defineEvent({ meta: { key: 'shop.eu', version: '1.0.0' } });\n} else {\n  defineEvent({ meta: { key: 'shop.us', version: '1.0.0' } });\n}\n",
	message: "a condition is not known without running REGION, and what it decides may be otherwise",
});

export const UnresolvedKey = defineDiagnostic({
	meta: {
		key: "unresolved-key",
		version: "1.0.0",
		description: "A contract's key comes from a package that is not there.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Packages are not installed and not run, so nobody knows what the contract is called. It is left out.",
	remedy: "Write the key as a constant, or make its package part of the workspace.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nimport { keyOf } from 'some-package';\nexport const Created = defineEvent({\n  meta: { key: keyOf('order'), version: '1.0.0' },\n});\n",
	message: "this event is left out, since its key is not known without running keyOf('order')",
});

export const ValueCut = defineDiagnostic({
	meta: {
		key: "value-cut",
		version: "1.0.0",
		description: "Part of a contract is left out.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "A value that is very large or deep, holds itself, or throws when it is read can't be shown whole. Readers see less than the contract says.",
	remedy: "Let the contract hold what readers need, and refer to the rest.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nconst payload: Record<string, unknown> = { type: 'order' };\npayload.self = payload;\nexport const Created = defineEvent({\n  meta: { key: 'shop.order.created', version: '1.0.0' },\n  payload,\n});\n",
	message: "part of event shop.order.created 1.0.0 is left out",
});

export const TooManyWorkspaces = defineDiagnostic({
	meta: {
		key: "too-many-workspaces",
		version: "1.0.0",
		description: "The patterns of \"workspaces\" are too much work.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Packages of the workspace are found by comparing folders with these patterns. Those found until then are used; imports of the others can't be resolved.",
	remedy: "Name the folders of packages with fewer and narrower patterns.",
	snippet: "{ \"workspaces\": [\"**/*/**/*/**/*\", \"and hundreds of their like\"] }\n",
	message: "finding the packages that \"workspaces\" names takes more than 1000000 comparisons of folders with its patterns; those found until then are used",
});

export const LoadTooLong = defineDiagnostic({
	meta: {
		key: "load-too-long",
		version: "1.0.0",
		description: "All modules together took too long.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Each module has a time limit, and so have all together: a folder of slow modules would hold up a build for hours. Nothing was loaded.",
	remedy: "Look at the modules that the message names. Contracts are data, and take no time to evaluate.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nconst until = Date.now() + 1500;\nwhile (Date.now() < until) { /* in hundreds of modules */ }\n",
	message: "loading was stopped after 2m0s of processor time for all modules, and nothing was loaded",
});

export const LoadTooLarge = defineDiagnostic({
	meta: {
		key: "load-too-large",
		version: "1.0.0",
		description: "What all modules define takes too much memory.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Each module has a memory limit, and so have all results together. Nothing was loaded.",
	remedy: "Keep large values out of the modules that define contracts.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nconst rows = Array.from({ length: 50_000 }, (_, i) => 'row ' + i);\n// and the like in hundreds of modules\nexport const Created = defineEvent({\n  meta: { key: 'shop.a.created', version: '1.0.0' },\n  rows,\n});\n",
	message: "what the modules define takes more than 1024 MB of memory, and nothing was loaded",
});

export const EngineFailed = defineDiagnostic({
	meta: {
		key: "engine-failed",
		version: "1.0.0",
		description: "The process that evaluates modules could not be started or ended unasked.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "docsgen evaluates modules in a process of its own. Without it no module can be loaded.",
	remedy: "Allow docsgen to start processes, and see that the machine has memory left.",
	snippet: "$ ulimit -u 1 && docsgen build\n",
	message: "fork/exec /usr/local/bin/docsgen: resource temporarily unavailable",
});

export const MissingItems = defineDiagnostic({
	meta: {
		key: "missing-items",
		version: "1.0.0",
		description: "A registry manifest has no items.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The items are the contracts. A manifest without them is empty, or is another kind of document that was named by mistake.",
	remedy: "Add \"items\": a list with one object for each contract.",
	message: "this registry manifest has no items",
});

export const MissingName = defineDiagnostic({
	meta: {
		key: "missing-name",
		version: "1.0.0",
		description: "A registry manifest has no name.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The site shows the name as the registry's. Without it readers see the name of a folder.",
	remedy: "Add \"name\" to the manifest, or \"title\" to docsgen.yaml.",
	snippet: "items:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n",
	message: "this registry manifest has no name",
});

export const MissingType = defineDiagnostic({
	meta: {
		key: "missing-type",
		version: "1.0.0",
		description: "An item of a registry manifest has no type.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The type says what kind of contract the item is, and so where its page goes and what the page shows. The item is left out.",
	remedy: "Say what it is: \"type\": \"contractspec:event\".",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n  - key: shop.order.paid\n    version: 1.0.0\n",
	message: "this item has no type",
});

export const UnknownType = defineDiagnostic({
	meta: {
		key: "unknown-type",
		version: "1.0.0",
		description: "The type of an item is no kind of contract that docsgen knows.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the word can't name a kind at all",
	why: "A kind that is not known is shown with its properties as they are, without the sections that its kind has. What is of another prefix is no contract, and is left out.",
	remedy: "Correct the word: a type is contractspec: and the name of a kind, such as contractspec:operation.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:evnet\n",
	message: "docsgen knows no contracts of kind \"evnet\"",
});

export const MissingFile = defineDiagnostic({
	meta: {
		key: "missing-file",
		version: "1.0.0",
		description: "Files that a manifest lists are not beside it.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The sources of the contracts can't be shown. A manifest that was taken from its place lacks them all, so this is said once.",
	remedy: "Put the files where the manifest says: paths are relative to it, or to the root of its package. A file may also carry its content.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    files: [{ path: src/order.ts }]\n",
	message: "1 of the 1 files that the items list are not beside this manifest, such as \"src/order.ts\"",
});

export const OutdatedManifest = defineDiagnostic({
	meta: {
		key: "outdated-manifest",
		version: "1.0.0",
		description: "A registry manifest says something else than the modules of its package.",
		domain: "manifests",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "A manifest is published from the modules beside it. They are the source, and are what the site shows; whoever reads the manifest alone sees an older state.",
	remedy: "Publish the manifest anew, or remove it from the sources.",
	message: "this manifest is out of date: the modules of its package say something else of event shop.paid 1.0.0",
});

export const UnknownSchema = defineDiagnostic({
	meta: {
		key: "unknown-schema",
		version: "1.0.0",
		description: "A reference between schemas leads nowhere.",
		domain: "schemas",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The fields behind the reference are missing from the page, and readers see \"any\" in their place.",
	remedy: "Correct the reference: definitions stand under \"$defs\", files are named relative to the one that refers to them. Schemas of other hosts have to be copied into the workspace.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    schema:\n      payload: { $ref: \"#/$defs/Ordr\" }\n$defs:\n  Order: { type: object, properties: { id: { type: string } } }\n",
	message: "there is no schema \"#/$defs/Ordr\"",
});

export const InvalidKeyword = defineDiagnostic({
	meta: {
		key: "invalid-keyword",
		version: "1.0.0",
		description: "A keyword of a JSON Schema has a value that it can't have.",
		domain: "schemas",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The keyword is shown as a note with its value, and nothing that it should say reaches the fields.",
	remedy: "Write what the keyword takes: \"required\" a list of names, \"properties\" an object of schemas, \"type\" one of the seven types.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    schema:\n      payload: { type: objct, properties: { id: { type: string } } }\n",
	message: "JSON Schema has no type \"objct\"",
});

export const SyntaxError = defineDiagnostic({
	meta: {
		key: "syntax-error",
		version: "1.0.0",
		description: "A document or a module can't be read, since its syntax is wrong.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error; a warning in package.json, without which contracts are loaded too",
	why: "Nothing of the file is known, so all that it defines is left out.",
	remedy: "Mend the marked place. Often the cause stands just before it: a bracket that is not closed, a comma too many, a tab in YAML.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    title: Created: an order\n",
	message: "mapping value is not allowed in this context",
});

export const WrongType = defineDiagnostic({
	meta: {
		key: "wrong-type",
		version: "1.0.0",
		description: "A value is not of the type that its property takes.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A text where a list is wanted, say. The value is left out, so the page says less than the source.",
	remedy: "Write what the message names.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    description: [An order was created]\n",
	message: "event shop.order.created: \"description\" must be a text, not a list",
});

export const UnknownKey = defineDiagnostic({
	meta: {
		key: "unknown-key",
		version: "1.0.0",
		description: "Nothing reads this property.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the property stands in the configuration",
	why: "What it says has no effect. Mostly it is a slip of the finger, and then what was meant is missing.",
	remedy: "Correct the name, or remove the property.",
	snippet: "name: shop\nitmes: []\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n",
	message: "a registry manifest has no property \"itmes\"",
});

export const DuplicateKey = defineDiagnostic({
	meta: {
		key: "duplicate-key",
		version: "1.0.0",
		description: "An object has a property twice.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error; a warning in package.json, without which contracts are loaded too",
	why: "Programs differ in which of the two they take. The first is kept here, and the other is lost.",
	remedy: "Remove one of them.",
	snippet: "name: shop\nname: store\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n",
	message: "the property \"name\" is there twice",
});

export const InvalidKey = defineDiagnostic({
	meta: {
		key: "invalid-key",
		version: "1.0.0",
		description: "The name of a property is no plain text.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "YAML allows lists, objects and tags of one's own as names, which other programs read differently or not at all. The property is left out.",
	remedy: "Write the name as a plain text. One that begins with !, & or * needs quotes.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    !team owners: [shop]\n",
	message: "the name of a property must be a text",
});

export const UnknownAnchor = defineDiagnostic({
	meta: {
		key: "unknown-anchor",
		version: "1.0.0",
		description: "An alias of YAML names an anchor that is not there.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The alias stands for what the anchor marks, and that has to come before it. Its value is not known.",
	remedy: "Correct the name, or mark the value with &name before its first alias. A text that begins with an asterisk needs quotes.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n    owners: *team\n",
	message: "there is no anchor \"team\" before this alias",
});

export const SeveralDocuments = defineDiagnostic({
	meta: {
		key: "several-documents",
		version: "1.0.0",
		description: "A YAML file holds more than one document.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A file is one manifest, schema or configuration. Which of its documents is meant can't be known, so the file is left out.",
	remedy: "Make files of the documents, or remove what follows the second line of three dashes.",
	snippet: "name: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n---\nname: another\n",
	message: "the file holds more than one document",
});

export const TooLarge = defineDiagnostic({
	meta: {
		key: "too-large",
		version: "1.0.0",
		description: "A document holds too many values.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error; a warning in package.json, without which contracts are loaded too",
	why: "A few lines of YAML can stand for billions of values through aliases of aliases. The document is left out.",
	remedy: "Split it into several files, or use fewer aliases: each counts with all that its anchor holds.",
	snippet: "a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\nname: shop\nitems:\n  - key: shop.order.created\n    version: 1.0.0\n    type: contractspec:event\n",
	message: "the document holds more than 21276 values",
});

export const TooDeep = defineDiagnostic({
	meta: {
		key: "too-deep",
		version: "1.0.0",
		description: "The values of a document, or folders, are nested too deep.",
		domain: "json-and-yaml",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when a document is left out for that, or a folder of guides",
	why: "Nobody writes such a document by hand. It is left out, and so is what lies in the folders.",
	remedy: "Flatten the document. Of folders: move the files up.",
	snippet: "{ \"name\": \"shop\", \"items\": [[[[[[[[[[[[ and so on, 200 deep\n",
	message: "lists and objects are nested more than 200 deep",
});

export const DeepMarkdown = defineDiagnostic({
	meta: {
		key: "deep-markdown",
		version: "1.0.0",
		description: "Lists and quotes stand too deep in each other.",
		domain: "markdown",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Readers can't follow a hundred levels, and the time to read them grows with their square. What is deeper is shown as it is written.",
	remedy: "Nest them less deeply. Where it is no list, put a backslash before the marks.",
	snippet: "# A\n\n>>>>>>>>>> and so on, more than 100 of them\n",
	message: "lists and quotes stand more than 100 deep in each other; what is deeper is shown as it is written",
});

export const LongMarkdown = defineDiagnostic({
	meta: {
		key: "long-markdown",
		version: "1.0.0",
		description: "A paragraph or heading is very long and full of marks.",
		domain: "markdown",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The time to pair marks such as brackets and asterisks grows with their number times the length. The paragraph is read in parts, so that no mark reaches from one into the next.",
	remedy: "Split the paragraph with empty lines; make a heading shorter.",
	snippet: "# A\n\n[[[[[[[[[[ and so on, for more than 8 kB without an empty line\n",
	message: "this paragraph is so long and has so many marks that it is read in parts; marks do not reach from one part into the next",
});

export const WideTable = defineDiagnostic({
	meta: {
		key: "wide-table",
		version: "1.0.0",
		description: "A table is too much to show: cells left out, rows too long, too many escaped pipes.",
		domain: "markdown",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "A row that leaves out its cells has them filled in, so that a short text may become a page of megabytes. The table is shown as it is written.",
	remedy: "Write out the cells of each row, or split the table.",
	snippet: "| 1 | 2 | 3 | and so on, for hundreds of columns\n| - | - | - |\n| x |\nand so on, for hundreds of rows of one cell\n",
	message: "this table has rows that lack too many cells, are too long, or too many escaped pipes; it is shown as it is written",
});

export const WideReferences = defineDiagnostic({
	meta: {
		key: "wide-references",
		version: "1.0.0",
		description: "The addresses of reference links add up to too much.",
		domain: "markdown",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "One long address that many links refer to is written out for each, so that a short text may become a page of megabytes. The others are shown as their text.",
	remedy: "Write shorter addresses.",
	snippet: "[a] [a] [a] and so on, thousands of times\n\n[a]: https://example.org/an-address-of-many-kilobytes\n",
	message: "the addresses of the reference links add up to more than the text and 100000 bytes; the others are shown as their text",
});

export const DuplicateGuide = defineDiagnostic({
	meta: {
		key: "duplicate-guide",
		version: "1.0.0",
		description: "Two guides have one id.",
		domain: "guides",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The id of a guide, its path without .md, is the address of its page. Only the first has a page, and the other is lost.",
	remedy: "Rename one of them.",
	message: "there are two guides with the id \"orders\"",
});

export const UnreadableGuide = defineDiagnostic({
	meta: {
		key: "unreadable-guide",
		version: "1.0.0",
		description: "A guide, or the folder of guides, can't be read.",
		domain: "guides",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error; a warning when the guide is MDX, which has to be run",
	why: "The configuration asks for guides, and a site without them would not be what was wanted.",
	remedy: "Bring the file or folder back, or mend \"guides\" in docsgen.yaml.",
	message: "guidse does not exist",
});

export const UnsafePicture = defineDiagnostic({
	meta: {
		key: "unsafe-picture",
		version: "1.0.0",
		description: "A picture is not what its name says, or can't be read.",
		domain: "guides",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "A host serves a file by its name. What only pretends to be a picture could run as something else in a reader's browser, so it is not published.",
	remedy: "Save the picture anew with the program that made it.",
	message: "this picture is left out: it is no well-formed XML: element <rect> closed by </svg>",
});

export const ActivePicture = defineDiagnostic({
	meta: {
		key: "active-picture",
		version: "1.0.0",
		description: "A drawing is published without what acts in it.",
		domain: "guides",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "SVG may hold scripts, handlers and links to other hosts. Whoever can change a picture could run code in the browsers of readers, so only what draws is published.",
	remedy: "Save the drawing as plain SVG, without scripts and interaction.",
	message: "this picture is published without the element <script>",
});

export const StaticFile = defineDiagnostic({
	meta: {
		key: "static-file",
		version: "1.0.0",
		description: "A file of the static folder stands where the site has one of its own.",
		domain: "guides",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Files of the static folder are published as they are, and none of them takes the place of a page.",
	remedy: "Give the file another name.",
	message: "this file is left out, since the site has one of its own in that place: search.html",
});

export const InvalidValue = defineDiagnostic({
	meta: {
		key: "invalid-value",
		version: "1.0.0",
		description: "A key of the configuration has a value that it can't have.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Guessing what was meant would give another site than was wanted, so nothing is built.",
	remedy: "Write what the hint says. The README lists all keys.",
	snippet: "url: example.org/docs\n",
	message: "\"url\" is not a web address",
});

export const Usage = defineDiagnostic({
	meta: {
		key: "usage",
		version: "1.0.0",
		description: "The command can't do what it was asked for.",
		domain: "configuration",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A folder that is not there, say, or a configuration with errors. Nothing was built.",
	remedy: "Mend what the message names; docsgen build --help lists arguments and flags.",
	snippet: "$ docsgen build nowhere --json\n",
	message: "nowhere does not exist",
});

export const UnreadableFile = defineDiagnostic({
	meta: {
		key: "unreadable-file",
		version: "1.0.0",
		description: "A file or folder can't be read.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the file is a source, since nobody knows which contracts it has",
	why: "What it holds is missing. A site that lacks contracts must not take the place of one that has them.",
	remedy: "Check that it is a regular file or a folder, is there and may be read, or let .gitignore name it.",
	snippet: "$ chmod 000 order.ts && docsgen build\n",
	message: "this cannot be read: permission denied",
});

export const BrokenLink = defineDiagnostic({
	meta: {
		key: "broken-link",
		version: "1.0.0",
		description: "A symbolic link leads nowhere, out of the workspace or back to itself.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the link is the configuration or a source that was named",
	why: "Only files of the workspace are read, whatever links say. What the link should lead to is missing.",
	remedy: "Bring the target back, or copy it into the workspace.",
	snippet: "$ ln -s /elsewhere/order.ts order.ts && docsgen build\n",
	message: "this link cannot be followed: it leads out of the workspace, or into git's own folder",
});

export const FileTooLarge = defineDiagnostic({
	meta: {
		key: "file-too-large",
		version: "1.0.0",
		description: "A file is larger than what is read of its kind.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the file was named, or is a manifest, the configuration, a guide or its picture",
	why: "Contracts and guides are written by people. A file of many megabytes is data or a bundle, and is left out.",
	remedy: "Split it, or let .gitignore name it.",
	snippet: "$ ls -sh\n6.0M order.ts\n$ docsgen build\n",
	message: "this file of 6 MB is left out, as sources have at most 5 MB",
});

export const TooManyFiles = defineDiagnostic({
	meta: {
		key: "too-many-files",
		version: "1.0.0",
		description: "The workspace holds too many files and folders.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when they are in the folder of guides",
	why: "What was not looked at yet is left out, so contracts may be missing.",
	remedy: "Let docsgen.yaml name the folders that matter, or .gitignore those that do not.",
	snippet: "$ find . | wc -l\n1200000\n$ docsgen build\n",
	message: "what follows is left out: at most 1000000 files and folders are looked at",
});

export const TooManyRules = defineDiagnostic({
	meta: {
		key: "too-many-rules",
		version: "1.0.0",
		description: "Too many rules of .gitignore hold in a folder.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Each file is compared with each rule. Those beyond the limit do not count, so files may be read that were to be left out.",
	remedy: "Join rules with wildcards.",
	snippet: "$ wc -l .gitignore\n6000 .gitignore\n$ docsgen build\n",
	message: "only the first 5000 rules count of those that hold in this folder",
});

export const NotText = defineDiagnostic({
	meta: {
		key: "not-text",
		version: "1.0.0",
		description: "A source or a guide holds no text in UTF-8.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning; an error when the file was named, or is a manifest",
	why: "A video may have the extension .ts, or a file may be saved as UTF-16. It is left out; a guide in UTF-16 is shown.",
	remedy: "Save it as UTF-8, or let .gitignore name it.",
	snippet: "defineEvent\u0000\ufffd\n",
	message: "this file holds no text in UTF-8, and is left out",
});

export const InvalidUtf8 = defineDiagnostic({
	meta: {
		key: "invalid-utf8",
		version: "1.0.0",
		description: "A source or a guide has characters that are not in UTF-8.",
		domain: "files",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The file was saved in another encoding. What can't be read is shown as a replacement character, on pages too.",
	remedy: "Save the file as UTF-8.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport const Paid = defineEvent({\n  meta: { key: 'shop.caf\ufffd.paid', version: '1.0.0' },\n});\n",
	message: "this file is not in UTF-8; what cannot be read is shown as �",
});

export const OutputPlace = defineDiagnostic({
	meta: {
		key: "output-place",
		version: "1.0.0",
		description: "The site would replace a folder that must not be replaced.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Sources, guides, a repository, the home or the current folder would be lost. Nothing was written.",
	remedy: "Choose another folder with --out, or with \"output\" in the configuration.",
	snippet: "$ docsgen build --out .\n",
	message: "the site can't go to /home/ada/shop, which is, or holds, what the site is made of: /home/ada/shop",
});

export const OutputOutside = defineDiagnostic({
	meta: {
		key: "output-outside",
		version: "1.0.0",
		description: "The configuration, or a link, puts the site outside of the workspace.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A configuration comes with the sources, and whoever wrote it must not decide what is replaced elsewhere on this machine. Nothing was written.",
	remedy: "Name the folder on the command line: --out says that you mean it.",
	message: "the configuration puts the site to /home/ada/public, outside the workspace /home/ada/shop",
});

export const OutputFile = defineDiagnostic({
	meta: {
		key: "output-file",
		version: "1.0.0",
		description: "The site is to go where a file, or a link that leads nowhere, is.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A site is a folder, and what is there may be worth something. Nothing was written.",
	remedy: "Remove the file, or choose another folder with --out.",
	snippet: "$ touch public && docsgen build\n",
	message: "/home/ada/shop/public is a file, or lies in one",
});

export const OutputForeign = defineDiagnostic({
	meta: {
		key: "output-foreign",
		version: "1.0.0",
		description: "The site's folder holds what docsgen did not write.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Nothing that a person made is ever removed. The folder may be another one than was meant. Nothing was written.",
	remedy: "Choose another folder with --out, or move away what the message names.",
	snippet: "$ ls public\nthesis.txt\n$ docsgen build\n",
	message: "/home/ada/shop/public holds thesis.txt, which docsgen did not write",
});

export const OutputChanged = defineDiagnostic({
	meta: {
		key: "output-changed",
		version: "1.0.0",
		description: "Files of the last site were changed since docsgen wrote them.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Somebody's work would be lost. Nothing was written.",
	remedy: "Move the files away, or remove them if they are worth nothing: what is missing is written anew.",
	snippet: "$ echo '<!-- mine -->' >> public/index.html && docsgen build\n",
	message: "/home/ada/shop/public holds what was changed since docsgen wrote it, and would be lost: index.html",
});

export const OutputKept = defineDiagnostic({
	meta: {
		key: "output-kept",
		version: "1.0.0",
		description: "The site's folder keeps what docsgen did not write.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "It is published beside the site, which is right for a CNAME and wrong for a forgotten note.",
	remedy: "Move it away if that is not meant.",
	snippet: "$ echo docs.example.org > public/CNAME && docsgen build\n",
	message: "/home/ada/shop/public keeps what docsgen did not write: CNAME",
});

export const OutputInPlace = defineDiagnostic({
	meta: {
		key: "output-in-place",
		version: "1.0.0",
		description: "The site is written into its folder file by file.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "The folder is a mount point, or its parent can't be written, so that it can't be replaced in one step. While the files are exchanged, readers may get pages of the last site and of this one.",
	remedy: "Name a folder inside it, if that moment matters.",
	snippet: "$ docker run -v site:/public docsgen build --out /public\n",
	message: "/public is written file by file, since it is a mount point: for that moment readers see some pages of the last site and some of this one",
});

export const OutputBusy = defineDiagnostic({
	meta: {
		key: "output-busy",
		version: "1.0.0",
		description: "Another docsgen is writing to the folder.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "Two builds would mix their pages. Nothing was written.",
	remedy: "Wait until the other one is done, or choose another folder with --out.",
	snippet: "$ docsgen build & docsgen build\n",
	message: "another docsgen is writing to this folder",
});

export const OutputFailed = defineDiagnostic({
	meta: {
		key: "output-failed",
		version: "1.0.0",
		description: "The site's folder can't be written or read.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "The system refused, for the reason that the message gives. The last good site is untouched.",
	remedy: "Change the permissions, or choose another folder with --out.",
	snippet: "$ docsgen build --out /usr/share/shop\n",
	message: "/usr/share/shop can't be written: permission denied",
});

export const DiskFull = defineDiagnostic({
	meta: {
		key: "disk-full",
		version: "1.0.0",
		description: "There is no space left for the site.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "A site is written beside the last one, so for a moment there is room for both to be found. The last good site is untouched.",
	remedy: "Free some space and build again.",
	snippet: "$ docsgen build\n",
	message: "/home/ada/shop/public can't be written: no space left on device",
});

export const PageFailed = defineDiagnostic({
	meta: {
		key: "page-failed",
		version: "1.0.0",
		description: "A page could not be rendered.",
		domain: "output",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["error"]
	},
	severity: "error",
	why: "This is a fault of docsgen, whatever the sources say. The last good site is untouched.",
	remedy: "Please report it, with the contract that the message names.",
	snippet: "$ docsgen build\n",
	message: "events/shop.order.created.html: a template failed",
});
