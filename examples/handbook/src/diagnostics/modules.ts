// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineDiagnostic } from '@contractspec/lib.contracts-spec';

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
		description: "A contract's key, or all of the contract, comes from a package that is not there, or a promise of it brings nothing.",
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

export const UncalledDefinition = defineDiagnostic({
	meta: {
		key: "uncalled-definition",
		version: "1.0.0",
		description: "A contract is defined in a function that nobody calls, or in a class of which nobody makes an object.",
		domain: "modules",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["warning"]
	},
	severity: "warning",
	why: "Modules are run, and what does not run defines nothing: the contract is missing. Helpers whose parameters decide what they define are not meant.",
	remedy: "Define the contract at the top level of a module, or call the function there.",
	snippet: "import { defineEvent } from '@contractspec/lib.contracts-spec';\nexport async function loadCreated() {\n  return defineEvent({\n    meta: { key: 'shop.order.created', version: '1.0.0' },\n  });\n}\n",
	message: "this event is left out, since nobody calls loadCreated",
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
