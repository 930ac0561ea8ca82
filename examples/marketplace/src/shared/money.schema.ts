import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';

export const MoneyModel = defineSchemaModel({
	name: 'Money',
	description: 'An amount with its currency. Amounts are whole numbers of minor units: 1999 in `EUR` is 19.99 €.',
	fields: {
		amount: {
			type: ScalarTypeEnum.Int_unsecure(),
			isOptional: false,
			description: 'Minor units of the currency; never a fraction.',
		},
		currency: {
			type: ScalarTypeEnum.Currency(),
			isOptional: false,
			description: 'ISO 4217 code, such as `EUR`.',
		},
	},
});

export const PriceRangeModel = defineSchemaModel({
	name: 'PriceRange',
	description: 'Prices between two amounts, both included.',
	fields: {
		from: { type: MoneyModel, isOptional: true, description: 'Open below when left out.' },
		to: { type: MoneyModel, isOptional: true, description: 'Open above when left out.' },
	},
});
