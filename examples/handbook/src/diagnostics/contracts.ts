// Generated from the program by TestHandbook; UPDATE=1 writes it.
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

export const VersionNotSemver = defineDiagnostic({
	meta: {
		key: "version-not-semver",
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
