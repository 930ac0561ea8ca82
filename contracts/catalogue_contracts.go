package contracts

// Rules about what contracts say of themselves and of each other.
var (
	MissingKey = &Rule{
		Code: Code{"missing-key"}, Area: AreaContracts, Severity: Error,
		Meaning: "a contract has no key",
		Why:     "The key is a contract's name and the address of its page, so without one there is nothing to show or to refer to. The contract is left out.",
		Remedy:  "Give the contract a dotted key that is unique among its kind, such as shop.order.created.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { version: '1.0.0', description: 'An order was created.' },
});
`}},
			Place:   "order.ts:2:1",
			Message: "this event has no key",
		},
	}

	MissingVersion = &Rule{
		Code: Code{"missing-version"}, Area: AreaContracts, Severity: Error,
		Meaning: "a contract has no version",
		Why:     "Others refer to a version of a contract, and readers compare versions. Nobody can say which one this is.",
		Remedy:  "Add version: '1.0.0' beside the key, and raise it with each change that others notice.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.order.created' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "event shop.order.created has no version",
		},
	}

	VersionNotSemver = &Rule{
		Code: Code{"version-not-semver"}, Area: AreaContracts, Severity: Warning,
		Meaning: "a version is not a semantic version",
		Why:     "The newest version is found by comparing MAJOR.MINOR.PATCH as semver.org says. What is written otherwise is sorted as text, so that an old version may stand for the contract.",
		Remedy:  "Write the version with three numbers and without a v in front.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: 'v2' },
});
`}},
			Place:   "order.ts:3:47",
			Message: "event shop.order.created: \"v2\" is not a semantic version",
		},
	}

	UnknownStability = &Rule{
		Code: Code{"unknown-stability"}, Area: AreaContracts, Severity: Error,
		Meaning: "a stability is none of the words that docsgen knows",
		Why:     "Stability tells readers whether they may rely on a contract. A misspelt word is compared with nothing, so indexes and filters miss the contract.",
		Remedy:  "Write one of idea, in_creation, experimental, beta, stable and deprecated.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: {
    key: 'shop.order.created',
    version: '1.0.0',
    stability: 'stabel',
  },
});
`}},
			Place:   "order.ts:6:16",
			Message: "event shop.order.created: unknown stability \"stabel\"",
		},
	}

	UnresolvedValue = &Rule{
		Code: Code{"unresolved-value"}, Area: AreaContracts, Severity: Warning,
		Meaning: "a value of the metadata comes from a package that is not there",
		Why:     "Packages are not installed and not run. What an expression would give is unknown, so the contract is shown without this value and is missing from the index of it.",
		Remedy:  "Write the value as a constant, or make its package part of the workspace.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { describe } from 'some-package';
export const Created = defineEvent({
  meta: {
    key: 'shop.order.created',
    version: '1.0.0',
    description: describe('order'),
  },
});
`}},
			Place:   "order.ts:7:18",
			Message: "event shop.order.created: the value of \"description\" is not known without running describe('order')",
		},
	}

	DuplicateContract = &Rule{
		Code: Code{"duplicate-contract"}, Area: AreaContracts, Severity: Error,
		Meaning: "two contracts have one kind, key and version, and say different things",
		Why:     "References could mean either. Only one is shown, the one in a hand-written source where the other is not, and the other is lost.",
		Remedy:  "Give one of them another key or version, or remove the one that is out of date.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
});
export const Placed = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0', title: 'Placed' },
});
`}},
			Place:   "order.ts:6:16",
			Message: "event shop.order.created 1.0.0 is defined twice, and differently: meta.title is \"Placed\" here, and missing there",
		},
	}

	DuplicateDocBlock = &Rule{
		Code: Code{"duplicate-docblock"}, Area: AreaContracts, Severity: Error,
		Meaning: "two DocBlocks have one id",
		Why:     "Contracts name DocBlocks by their id. Only the first becomes a guide, and the other is lost.",
		Remedy:  "Give one of them another id.",
		Example: RuleExample{
			Files: []RuleFile{{"docs/orders.ts", `import type { DocBlock } from '@contractspec/lib.contracts-spec/docs';
export const orders: DocBlock = {
  id: 'docs.order', title: 'Orders', kind: 'how', body: 'How to order.',
};
`}, {"docs/returns.ts", `import type { DocBlock } from '@contractspec/lib.contracts-spec/docs';
export const returns: DocBlock = {
  id: 'docs.order', title: 'Returns', kind: 'how', body: 'How to return.',
};
`}},
			Place:   "docs/returns.ts:3:7",
			Message: "DocBlock docs.order is defined twice",
		},
	}
)
