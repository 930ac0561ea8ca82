package contracts

// Rules about modules taken together, and about values that are too much to show.
var (
	ValueCut = &Rule{
		Code: Code{"value-cut"}, Area: AreaModules, Severity: Warning,
		Meaning: "part of a contract is left out",
		Why:     "A value that is very large or deep, holds itself, or throws when it is read can't be shown whole. Readers see less than the contract says.",
		Remedy:  "Let the contract hold what readers need, and refer to the rest.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
const payload: Record<string, unknown> = { type: 'order' };
payload.self = payload;
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
  payload,
});
`}},
			Place:   "order.ts:4:1",
			Message: "part of event shop.order.created 1.0.0 is left out",
		},
	}

	TooManyWorkspaces = &Rule{
		Code: Code{"too-many-workspaces"}, Area: AreaModules, Severity: Warning,
		Meaning: "the patterns of \"workspaces\" are too much work",
		Why:     "Packages of the workspace are found by comparing folders with these patterns. Those found until then are used; imports of the others can't be resolved.",
		Remedy:  "Name the folders of packages with fewer and narrower patterns.",
		Example: RuleExample{
			Files: []RuleFile{{"package.json", `{ "workspaces": ["**/*/**/*/**/*", "and hundreds of their like"] }
`}},
			Place:   "package.json",
			Message: "finding the packages that \"workspaces\" names takes more than 1000000 comparisons of folders with its patterns; those found until then are used",
			ShownBy: "contracts/workspace.TestTooManyPatterns",
		},
	}

	LoadTooLong = &Rule{
		Code: Code{"load-too-long"}, Area: AreaModules, Severity: Error,
		Meaning: "all modules together took too long",
		Why:     "Each module has a time limit, and so have all together: a folder of slow modules would hold up a build for hours. Nothing was loaded.",
		Remedy:  "Look at the modules that the message names. Contracts are data, and take no time to evaluate.",
		Example: RuleExample{
			Files: []RuleFile{{"a.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
const until = Date.now() + 1500;
while (Date.now() < until) { /* in hundreds of modules */ }
`}},
			Place:   "",
			Message: "loading was stopped after 2m0s of processor time for all modules, and nothing was loaded",
			ShownBy: "contracts/typescript.TestTotal",
		},
	}

	LoadTooLarge = &Rule{
		Code: Code{"load-too-large"}, Area: AreaModules, Severity: Error,
		Meaning: "what all modules define takes too much memory",
		Why:     "Each module has a memory limit, and so have all results together. Nothing was loaded.",
		Remedy:  "Keep large values out of the modules that define contracts.",
		Example: RuleExample{
			Files: []RuleFile{{"a.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
const rows = Array.from({ length: 50_000 }, (_, i) => 'row ' + i);
// and the like in hundreds of modules
export const Created = defineEvent({
  meta: { key: 'shop.a.created', version: '1.0.0' },
  rows,
});
`}},
			Place:   "",
			Message: "what the modules define takes more than 1024 MB of memory, and nothing was loaded",
			ShownBy: "contracts/typescript.TestLoadsThatComeToNothing",
		},
	}

	EngineFailed = &Rule{
		Code: Code{"engine-failed"}, Area: AreaModules, Severity: Error,
		Meaning: "the process that evaluates modules could not be started or ended unasked",
		Why:     "docsgen evaluates modules in a process of its own. Without it no module can be loaded.",
		Remedy:  "Allow docsgen to start processes, and see that the machine has memory left.",
		Example: RuleExample{
			Files:   []RuleFile{{"", "$ ulimit -u 1 && docsgen build\n"}},
			Place:   "",
			Message: "fork/exec /usr/local/bin/docsgen: resource temporarily unavailable",
			ShownBy: "contracts/typescript.TestLoadsThatComeToNothing",
		},
	}
)
