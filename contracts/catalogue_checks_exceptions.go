package contracts

// Rules about the comments that make exceptions of others.
var (
	ExceptionInvalid = &Rule{
		Code: Code{"exception-invalid"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a comment makes an exception without a reason, or of no rule",
		Why:     "An exception without a reason is one that nobody dares to remove. It excepts nothing, and neither does one of a rule that is not there.",
		Remedy:  "Write // docsgen-ignore RULE: reason, with the code of a check.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
// docsgen-ignore owner-missing
export const Created = defineEvent({
  meta: { key: 'shop.order.created', version: '1.0.0' },
});
`}},
			Place:   "order.ts:2:1",
			Message: "this exception gives no reason",
		},
	}

	ExceptionUnused = &Rule{
		Code: Code{"exception-unused"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a comment makes an exception of what is not found",
		Why:     "What it excepted is mended, or has moved away from it. Left there, it hides the next one.",
		Remedy:  "Remove the comment.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
// docsgen-ignore owner-missing: nobody wants it
export const Created = defineEvent({
  meta: { key: 'order.created', version: '1.0.0', owners: ['@shop'] },
});
`}},
			Place:   "order.ts:2:1",
			Message: "nothing is found that this exception is for",
		},
	}
)
