package contracts

// Rules about what contracts say of themselves, which only checks look at.
var (
	OwnerMissing = &Rule{
		Code: Code{"owner-missing"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a contract has no owner",
		Why:     "Whoever finds a fault, or wants to change what the contract promises, needs somebody to ask. Without an owner nobody answers, and indexes by owner miss the contract.",
		Remedy:  "Name the team or the person who answers for it: owners: ['@team.orders'].",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "event shop.order.created has no owner",
		},
	}

	OwnerUnknown = &Rule{
		Code: Code{"owner-unknown"}, Area: AreaChecks, Severity: Warning,
		Meaning: "an owner is not among the owners of the configuration",
		Why:     "The table of owners says how people are reached. Of an owner that is not in it nobody knows that.",
		Remedy:  "Correct the spelling, or add the owner to \"owners\" in docsgen.yaml. Without that table the rule finds nothing.",
		Example: RuleExample{
			Files: []RuleFile{{"docsgen.yaml", `owners:
  - name: '@team.orders'
`}, {"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: {
    key: 'shop.order.created',
    version: '1.0.0',
    owners: ['@team.ordres'],
  },
});
`}},
			Place:   "order.ts:6:14",
			Message: "event shop.order.created: the owner \"@team.ordres\" is not among the owners of the configuration",
		},
	}

	OwnerSpelling = &Rule{
		Code: Code{"owner-spelling"}, Area: AreaChecks, Severity: Warning,
		Meaning: "one owner is spelled in several ways",
		Why:     "Each spelling has a page of its own, so that nobody sees all that the owner answers for.",
		Remedy:  "Spell the owner the same everywhere. Spellings that mean the same may be listed as aliases under \"owners\" in docsgen.yaml.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'created', version: '1.0.0', owners: ['@team.orders'] },
});
export const Placed = defineEvent({
  meta: { key: 'placed', version: '1.0.0', owners: ['team.orders'] },
});
`}},
			Place:   "order.ts:6:53",
			Message: "event placed: the owner \"team.orders\" is elsewhere spelled \"@team.orders\"",
		},
	}

	CodeOwnersDiffer = &Rule{
		Code: Code{"codeowners-differ"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a contract is owned by others than the file that it is in",
		Why:     "Those whom the contract names are not asked when it is changed, and those who are asked do not answer for it. The rule finds something with --codeowners only.",
		Remedy:  "Correct the owners of the contract, or the line of CODEOWNERS.",
		Example: RuleExample{
			Files: []RuleFile{{"CODEOWNERS", `*.ts @example/payments
`}, {"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'created', version: '1.0.0', owners: ['@orders'] },
});
`}},
			Place:   "order.ts:3:53",
			Message: "event created is owned by @orders, and its file by @example/payments",
		},
	}

	DescriptionMissing = &Rule{
		Code: Code{"description-missing"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a contract has no description",
		Why:     "Lists and search results show the description. Without one, readers open the page to learn what the contract is for, and do not find it there either.",
		Remedy:  "Say in a sentence what the contract is for: description: 'An order was created.'.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0', description: '' },
});
`}},
			Place:   "order.ts:3:69",
			Message: "event shop.order.created has no description",
		},
	}

	GoalMissing = &Rule{
		Code: Code{"goal-missing"}, Area: AreaChecks, Severity: Notice,
		Meaning: "an operation has no goal",
		Why:     "The description says what an operation does, and its goal what for. Without it, readers and agents cannot tell whether it is the one that they need.",
		Remedy:  "Say what its caller wants to come of it: goal: 'Reserve stock before payment.'.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "operation shop.order.create has no goal",
		},
	}

	StabilityMissing = &Rule{
		Code: Code{"stability-missing"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a contract has no stability",
		Why:     "Stability tells readers whether they may rely on a contract. Where it is not said, some will and some won't.",
		Remedy:  "Say how far it may be relied on: stability: 'experimental', or one of idea, in_creation, beta, stable and deprecated.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "event shop.order.created has no stability",
		},
	}

	KeyStyle = &Rule{
		Code: Code{"key-style"}, Area: AreaChecks, Severity: Notice,
		Meaning: "a key is not written as keys are",
		Why:     "Keys are typed into searches, addresses and references. What has capitals in front, spaces or empty parts is misspelled there sooner or later.",
		Remedy:  "Write a dotted name whose parts begin with a small letter or a digit and have letters, digits, - and _ alone: shop.order.created.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'Shop..order created', version: '1.0.0' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "event Shop..order created: the key is no dotted name of parts such as shop.order.created",
		},
	}

	TagSpelling = &Rule{
		Code: Code{"tag-spelling"}, Area: AreaChecks, Severity: Notice,
		Meaning: "one tag is spelled in several ways",
		Why:     "Each spelling has a page of its own, so that a reader who follows the tag finds only some of what it is about.",
		Remedy:  "Spell the tag the same everywhere.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'order.created', version: '1.0.0', tags: ['check-out'] },
});
export const Placed = defineEvent({
  meta: { key: 'order.placed', version: '1.0.0', tags: ['checkOut'] },
});
`}},
			Place:   "order.ts:6:57",
			Message: "event order.placed: the tag \"checkOut\" is elsewhere spelled \"check-out\"",
		},
	}

	UnknownProperty = &Rule{
		Code: Code{"unknown-property"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a contract has a property whose name is nearly one that the library defines",
		Why:     "Nobody reads the property under that name, so what it says holds nowhere: a policy is not applied, a description not shown.",
		Remedy:  "Correct the name. A property that is meant as it is can be excepted by a comment.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0' },
  polcy: { auth: 'user' },
});
`}},
			Place:   "order.ts:4:3",
			Message: "operation shop.order.create: \"polcy\" is no property that the library defines",
		},
	}

	UnknownValue = &Rule{
		Code: Code{"unknown-value"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a value is none of the words that its property takes",
		Why:     "Code that compares the value with the words it knows takes another branch than its author meant: a caller is refused, a step never runs, a scalar accepts anything.",
		Remedy:  "Write one of the words that the hint names.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0' },
  policy: { auth: 'usr' },
});
`}},
			Place:   "order.ts:4:19",
			Message: "operation shop.order.create: \"usr\" is no value of policy.auth",
		},
	}

	ErrorsMissing = &Rule{
		Code: Code{"errors-missing"}, Area: AreaChecks, Severity: Notice,
		Meaning: "a command names no errors",
		Why:     "Every command can fail. Callers who are not told how find out in production, each by themselves.",
		Remedy:  "Name its errors under io.errors, each with a description, a status and when it happens.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "operation shop.order.create names no errors",
		},
	}

	TestsMissing = &Rule{
		Code: Code{"tests-missing"}, Area: AreaChecks, Severity: Notice,
		Meaning: "a stable operation or workflow has no test",
		Why:     "Stable means that others may rely on what the contract says. Without a test spec nobody notices when it no longer holds.",
		Remedy:  "Define a test spec whose target is the contract.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0', stability: 'stable' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "operation order.create is stable, and no test spec has it as its target",
		},
	}

	AcceptanceMissing = &Rule{
		Code: Code{"acceptance-missing"}, Area: AreaChecks, Severity: Notice,
		Meaning: "an operation that others may rely on has no scenarios and no examples",
		Why:     "Scenarios and examples are what readers try first and testers begin with. Prose alone leaves open what happens when.",
		Remedy:  "Add acceptance: { scenarios: […], examples: […] } with at least one of them.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0', stability: 'stable' },
});
`}},
			Place:   "order.ts:3:16",
			Message: "operation order.create has neither scenarios nor examples",
		},
	}

	ScenarioGap = &Rule{
		Code: Code{"scenario-gap"}, Area: AreaChecks, Severity: Notice,
		Meaning: "an error or an emitted event is in no scenario",
		Why:     "An operation that has scenarios says by them what it does. What none of them mentions is promised and never shown, nor tested.",
		Remedy:  "Add a scenario that leads to it, in the operation's acceptance or in a test spec of it.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0' },
  io: { errors: { OUT_OF_STOCK: { http: 409, when: 'No stock.' } } },
  acceptance: {
    scenarios: [{ key: 'ok', then: ['It is created'] }],
  },
});
`}},
			Place:   "order.ts:4:19",
			Message: "operation shop.order.create: no scenario mentions the error OUT_OF_STOCK",
		},
	}
)
