import { defineEnum, defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';

export const ShelfEnum = defineEnum('Shelf', ['ground', 'gallery', 'stacks']);

export const LoanInputModel = defineSchemaModel({
	name: 'LoanInput',
	description: 'Who takes what, and for how long.',
	fields: {
		cardNumber: { type: ScalarTypeEnum.String_unsecure(), isOptional: false },
		barcode: { type: ScalarTypeEnum.String_unsecure(), isOptional: false },
		days: { type: ScalarTypeEnum.Int_unsecure(), isOptional: true, description: '21 when left out.' },
		shelf: { type: ShelfEnum, isOptional: true },
	},
});

export const LoanModel = defineSchemaModel({
	name: 'Loan',
	description: 'A book that is out.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		barcode: { type: ScalarTypeEnum.String_unsecure(), isOptional: false },
		readerEmail: { type: ScalarTypeEnum.EmailAddress(), isOptional: true },
		dueOn: { type: ScalarTypeEnum.Date(), isOptional: false },
	},
});
