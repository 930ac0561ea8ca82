package contracts

// Rules about modules in TypeScript and JavaScript, and about their evaluation.
var (
	ModuleFailed = &Rule{
		Code: Code{"module-failed"}, Area: AreaModules, Severity: Warning,
		Otherwise: "an error when the module defines contracts",
		Meaning:   "a module threw an error while it was evaluated",
		Why:       "What the module defines after that place is lost.",
		Remedy:    "Keep what needs a browser, a process, a network or a file system out of the modules that define contracts: none of it is there.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
const teams: Record<string, string[]> = {};
export const Created = defineEvent({
  meta: {
    key: 'shop.order.created',
    version: '1.0.0',
    owners: [teams.orders[0]],
  },
});
`}},
			Place:   "order.ts:7:20",
			Message: "the module failed: TypeError: cannot read property of undefined",
		},
	}

	ModuleTimeout = &Rule{
		Code: Code{"module-timeout"}, Area: AreaModules, Severity: Warning,
		Otherwise: "an error when the module defines contracts",
		Meaning:   "a module took too long and was stopped",
		Why:       "A module that waits or searches would hold up every build. What it defines is left out.",
		Remedy:    "Contracts are data: keep loops that wait or search out of the modules that define them.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
for (;;) { /* wait */ }
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
});
`}},
			Place:   "order.ts",
			Message: "the module was stopped after 2s of processor time, and what it defines is left out",
			ShownBy: "contracts/typescript.TestCorpus", // what a module does until then depends on the machine
		},
	}

	ModuleOutOfMemory = &Rule{
		Code: Code{"module-out-of-memory"}, Area: AreaModules, Severity: Warning,
		Otherwise: "an error when the module defines contracts",
		Meaning:   "a module needs more memory than it may have",
		Why:       "Memory is bounded, so that no module brings down the build. What the module defines is left out.",
		Remedy:    "Keep what builds large values out of the modules that define contracts.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
const everything = 'x'.repeat(2 ** 29).split('');
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
});
`}},
			Place:   "order.ts",
			Message: "the module needs more than 256 MB of memory",
		},
	}

	ModuleTooLarge = &Rule{
		Code: Code{"module-too-large"}, Area: AreaModules, Severity: Warning,
		Meaning: "a module is too large or too deep to be compiled",
		Why:     "Such a module is a bundle or data, not a contract that a person wrote. It is not evaluated, and what it defines is left out.",
		Remedy:  "Keep contracts apart from data and bundles, or let .gitignore name the file.",
		Example: RuleExample{
			Files: []RuleFile{{"data.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const table = [ /* and so on for 3 MB */ ];
`}},
			Place:   "data.ts",
			Message: "the module is larger than 2 MB and was not evaluated",
			ShownBy: "contracts/typescript.TestLargeModules",
		},
	}

	UnresolvedImport = &Rule{
		Code: Code{"unresolved-import"}, Area: AreaModules, Severity: Warning,
		Meaning: "an import names a module that is not in the workspace",
		Why:     "Values that come from it are not known, and are shown as they are written.",
		Remedy:  "Correct the path, or bring the file back.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { summary } from './texts';
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
  summary,
});
`}},
			Place:   "order.ts:2:25",
			Message: "there is no module \"./texts\"",
		},
	}

	ComponentScript = &Rule{
		Code: Code{"component-script"}, Area: AreaModules, Severity: Warning,
		Meaning: "a component of Vue, Svelte or Astro defines contracts",
		Why:     "Scripts inside of components are not read, so what they define is left out.",
		Remedy:  "Move the contracts into a module of their own, and import it in the component.",
		Example: RuleExample{
			Files: []RuleFile{{"Order.vue", `<script setup lang="ts">
import { defineEvent } from '@contractspec/lib.contracts-spec';
const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
});
</script>
`}},
			Place:   "Order.vue:3:17",
			Message: "what defineEvent defines in a component is left out",
		},
	}

	UnresolvedNumber = &Rule{
		Code: Code{"unresolved-number"}, Area: AreaModules, Severity: Warning,
		Meaning: "a number that a module computes with comes from a package that is not there",
		Why:     "Packages are not installed and not run. A sum or a loop over such a number comes to nothing, and contracts that a loop would define are missing.",
		Remedy:  "Write the number as a constant, or make its package part of the workspace.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { SHARDS } from 'some-package';
for (let i = 0; i < SHARDS; i++) {
  defineEvent({ meta: { key: 'shop.shard.' + i, version: '1.0.0' } });
}
`}},
			Place:   "order.ts:3:17",
			Message: "a number is not known without running SHARDS, and what is computed from it or repeated by it is left out",
		},
	}

	UnresolvedCondition = &Rule{
		Code: Code{"unresolved-condition"}, Area: AreaModules, Severity: Warning,
		Meaning: "what decides whether or how a contract is made comes from a package that is not there",
		Why:     "Packages are not installed and not run. One of the ways that the code can take is shown, and nobody knows whether it is the right one.",
		Remedy:  "Write what it depends on as a constant, or make its package part of the workspace.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { REGION } from 'some-package';
if (REGION === 'eu') {
  defineEvent({ meta: { key: 'shop.eu', version: '1.0.0' } });
} else {
  defineEvent({ meta: { key: 'shop.us', version: '1.0.0' } });
}
`}},
			Place:   "order.ts:3:5",
			Message: "a condition is not known without running REGION, and what it decides may be otherwise",
		},
	}

	UnresolvedKey = &Rule{
		Code: Code{"unresolved-key"}, Area: AreaModules, Severity: Warning,
		Meaning: "a contract's key, or all of the contract, comes from a package that is not there, or a promise of it brings nothing",
		Why:     "Packages are not installed and not run, so nobody knows what the contract is called. It is left out.",
		Remedy:  "Write the key as a constant, or make its package part of the workspace.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { keyOf } from 'some-package';
export const Created = defineEvent({
  meta: { key: keyOf('order'), version: '1.0.0' },
});
`}},
			Place:   "order.ts:4:16",
			Message: "this event is left out, since its key is not known without running keyOf('order')",
		},
	}

	UncalledDefinition = &Rule{
		Code: Code{"uncalled-definition"}, Area: AreaModules, Severity: Warning,
		Meaning: "a contract is defined in a function that nobody calls, or in a class of which nobody makes an object",
		Why:     "Modules are run, and what does not run defines nothing: the contract is missing. Helpers whose parameters decide what they define are not meant.",
		Remedy:  "Define the contract at the top level of a module, or call the function there.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export async function loadCreated() {
  return defineEvent({
    meta: { key: 'shop.order.created', version: '1.0.0' },
  });
}
`}},
			Place:   "order.ts:3:10",
			Message: "this event is left out, since nobody calls loadCreated",
		},
	}
)
