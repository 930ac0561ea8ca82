package contracts

// Rules about examples and the data of tests, which only checks look at.
var (
	ExampleUnknownField = &Rule{
		Code: Code{"example-unknown-field"}, Area: AreaChecks, Severity: Warning,
		Meaning: "an example has a field that its model does not have",
		Why:     "Readers copy examples. This one says what no caller can say.",
		Remedy:  "Correct the name, or add the field to the model.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from
  '@contractspec/lib.schema';
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0' },
  io: {
    input: defineSchemaModel({
      name: 'Order',
      fields: { title: { type: ScalarTypeEnum.String_unsecure() } },
    }),
  },
  acceptance: {
    examples: [{ key: 'a', input: { title: 'A', color: 'red' } }],
  },
});
`}},
			Place:   "order.ts:13:49",
			Message: "operation order.create: the input has no field color",
		},
	}

	ExampleWrongType = &Rule{
		Code: Code{"example-wrong-type"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a value of an example is not what its model takes there",
		Why:     "Whoever tries the example gets an error, and trusts the next one less.",
		Remedy:  "Write a value of the type, or correct the model.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from
  '@contractspec/lib.schema';
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0' },
  io: {
    input: defineSchemaModel({
      name: 'Order',
      fields: { count: { type: ScalarTypeEnum.Int_unsecure() } },
    }),
  },
  acceptance: { examples: [{ key: 'a', input: { count: 'three' } }] },
});
`}},
			Place:   "order.ts:12:56",
			Message: "operation order.create: count of the input is the text \"three\", and takes a whole number",
		},
	}

	ExampleNotInEnum = &Rule{
		Code: Code{"example-not-in-enum"}, Area: AreaChecks, Severity: Warning,
		Meaning: "a value of an example is none of those that its enum has",
		Why:     "Whoever tries the example gets an error, and trusts the next one less.",
		Remedy:  "Write one of the values, or add this one to the enum.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
import { defineEnum, defineSchemaModel } from '@contractspec/lib.schema';
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0' },
  io: {
    input: defineSchemaModel({
      name: 'Order',
      fields: { color: { type: defineEnum('Color', ['red', 'green']) } },
    }),
  },
  acceptance: { examples: [{ key: 'a', input: { color: 'blue' } }] },
});
`}},
			Place:   "order.ts:11:56",
			Message: "operation order.create: color of the input is \"blue\", which is none of red, green",
		},
	}

	ExampleMissingField = &Rule{
		Code: Code{"example-missing-field"}, Area: AreaChecks, Severity: Warning,
		Meaning: "an example lacks a field that its model requires",
		Why:     "Whoever tries the example gets an error, and trusts the next one less.",
		Remedy:  "Add the field, or make it optional in the model.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from
  '@contractspec/lib.schema';
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0' },
  io: {
    input: defineSchemaModel({
      name: 'Order',
      fields: { title: { type: ScalarTypeEnum.String_unsecure() } },
    }),
  },
  acceptance: { examples: [{ key: 'a', input: {} }] },
});
`}},
			Place:   "order.ts:12:47",
			Message: "operation order.create: the input lacks the field title",
		},
	}

	ExampleCutShort = &Rule{
		Code: Code{"example-cut-short"}, Area: AreaChecks, Severity: Notice,
		Meaning: "the output of an example lacks fields that its model requires",
		Why:     "Readers take the example for all that comes back. Where it is cut short to what matters, that is no fault.",
		Remedy:  "Add the fields, or turn the rule off where examples of outputs are cut short on purpose.",
		Example: RuleExample{
			Files: []RuleFile{{"order.ts", `import { defineCommand } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from
  '@contractspec/lib.schema';
export const Create = defineCommand({
  meta: { key: 'order.create', version: '1.0.0' },
  io: {
    output: defineSchemaModel({
      name: 'Order',
      fields: { id: { type: ScalarTypeEnum.ID() } },
    }),
  },
  acceptance: { examples: [{ key: 'a', input: {}, output: {} }] },
});
`}},
			Place:   "order.ts:12:59",
			Message: "operation order.create: the output is cut short, and lacks id",
		},
	}
)
