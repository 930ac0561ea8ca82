package contracts

// Rules about forms, workflows, personal data and guides, which only checks look at.
var (
	PIIUnmarked = &Rule{
		Code: Code{"pii-unmarked"}, Area: AreaChecks, Severity: Notice,
		Meaning: "a field that looks personal is not marked as such",
		Why:     "Marks decide what is masked in logs, told to an auditor and deleted on request. A field that nobody marked is in none of it.",
		Remedy:  "List the field's path under pii of the event, or policy.pii of the operation, or give the field pii: true in its model.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from
  '@contractspec/lib.schema';
export const Created = defineEvent({
  meta: { key: 'order.created', version: '1.0.0' },
  payload: defineSchemaModel({
    name: 'Order',
    fields: { email: { type: ScalarTypeEnum.EmailAddress() } },
  }),
});
`}},
			Place:   "order.ts:6:12",
			Message: "event order.created: email of the payload looks like personal data, and is not marked",
		},
	}

	PIIInAnonymous = &Rule{
		Code: Code{"pii-in-anonymous"}, Area: AreaChecks, Severity: Warning,
		Meaning: "an operation that anybody may call gives personal data",
		Why:     "Whoever knows the address can read it, signed in or not.",
		Remedy:  "Ask for a user under policy.auth, or leave the field out of the output.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from
  '@contractspec/lib.schema';
export const Get = defineCommand({
  meta: { key: 'order.get', version: '1.0.0' },
  io: {
    output: defineSchemaModel({
      name: 'Order',
      fields: { email: { type: ScalarTypeEnum.EmailAddress() } },
    }),
  },
  policy: { auth: 'anonymous' },
});
`}},
			Place:   "order.ts:12:19",
			Message: "operation order.get may be called by anybody, and gives email, which is personal data",
		},
	}

	PIIPathUnknown = &Rule{
		Code: Code{"pii-path-unknown"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a path of personal data leads to no field",
		Why:     "The mark protects nothing: the field was renamed, or the path has a slip.",
		Remedy:  "Correct the path: names of fields with dots between.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from
  '@contractspec/lib.schema';
export const Created = defineEvent({
  meta: { key: 'order.created', version: '1.0.0' },
  pii: ['emial'],
  payload: defineSchemaModel({
    name: 'Order',
    fields: { email: { type: ScalarTypeEnum.EmailAddress() } },
  }),
});
`}},
			Place:   "order.ts:6:9",
			Message: "event order.created: the payload has no field emial",
		},
	}

	DocIDUnknown = &Rule{
		Code: Code{"docid-unknown"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a contract names a DocBlock that is not there",
		Why:     "The page of the contract leads to no guide, though its author meant one.",
		Remedy:  "Correct the id, or define the DocBlock.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({
  meta: { key: 'order.created', version: '1.0.0', docId: ['docs.order'] },
});
`}},
			Place:   "order.ts:3:59",
			Message: "event order.created: there is no DocBlock docs.order",
		},
	}

	GuideOrphan = &Rule{
		Code: Code{"guide-orphan"}, Area: AreaChecks, Severity: Notice,
		Meaning: "no contract and no guide leads to a DocBlock",
		Why:     "Readers find it only by search. Who reads the contracts that it is about does not learn of it.",
		Remedy:  "Name it under docId of a contract, or name contracts under its relatedSpecs.",
		Example: RuleExample{
			Files: []RuleFile{{"docs.ts", `import type { DocBlock } from '@contractspec/lib.contracts-spec/docs';
export const orders: DocBlock = {
  id: 'docs.order', title: 'Orders', kind: 'how', body: 'How to order.',
};
`}},
			Place:   "docs.ts:3:7",
			Message: "no contract and no guide leads to DocBlock docs.order",
		},
	}

	WorkflowUnreachable = &Rule{
		Code: Code{"workflow-unreachable"}, Area: AreaChecks, Severity: Warning,
		Meaning: "no transition leads to a step of a workflow",
		Why:     "The step never runs. Mostly a transition is missing, or has a slip in its name.",
		Remedy:  "Add a transition to the step, or remove it.",
		Example: RuleExample{
			Files: []RuleFile{{"flow.ts", `import { defineWorkflow } from
  '@contractspec/lib.contracts-spec';
export const Flow = defineWorkflow({
  meta: { key: 'order.flow', version: '1.0.0' },
  definition: {
    steps: [{ id: 'pay', type: 'human' }, { id: 'ship', type: 'human' }],
    transitions: [],
  },
});
`}},
			Place:   "flow.ts:6:49",
			Message: "workflow order.flow: no way leads to the step ship",
		},
	}

	WorkflowStepUnknown = &Rule{
		Code: Code{"workflow-step-unknown"}, Area: AreaChecks, Severity: Error,
		Meaning: "a workflow names a step that it does not have",
		Why:     "The workflow stops there, or does not begin.",
		Remedy:  "Correct the id, or add the step.",
		Example: RuleExample{
			Files: []RuleFile{{"flow.ts", `import { defineWorkflow } from
  '@contractspec/lib.contracts-spec';
export const Flow = defineWorkflow({
  meta: { key: 'order.flow', version: '1.0.0' },
  definition: {
    entryStepId: 'pya',
    steps: [{ id: 'pay', type: 'human' }],
  },
});
`}},
			Place:   "flow.ts:6:18",
			Message: "workflow order.flow has no step pya",
		},
	}

	FormFieldUnknown = &Rule{
		Code: Code{"form-field-unknown"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a field of a form is not in the form's model",
		Why:     "What a person types there goes nowhere.",
		Remedy:  "Correct the name, or add the field to the model.",
		Example: RuleExample{
			Files: []RuleFile{{"form.ts", `import { defineFormSpec } from
  '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from
  '@contractspec/lib.schema';
export const Form = defineFormSpec({
  meta: { key: 'order.form', version: '1.0.0' },
  model: defineSchemaModel({
    name: 'Order',
    fields: { title: { type: ScalarTypeEnum.String_unsecure() } },
  }),
  fields: [{ kind: 'text', name: 'titel' }],
});
`}},
			Place:   "form.ts:11:34",
			Message: "form order.form: the model has no field titel",
		},
	}
)
