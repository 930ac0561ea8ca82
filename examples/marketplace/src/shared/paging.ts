import { type AnySchemaModel, defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';

/** Fields of every request that asks for a page of a list. */
export const PAGE_REQUEST_FIELDS = {
	limit: {
		type: ScalarTypeEnum.Int_unsecure(),
		isOptional: true,
		description: 'At most this many; 20 when left out, 100 at most.',
	},
	cursor: {
		type: ScalarTypeEnum.String_unsecure(),
		isOptional: true,
		description: 'Where the page before ended: its `nextCursor`.',
	},
} as const;

/** Makes the model of one page of a list. */
export const pageOf = <Item extends AnySchemaModel>(name: string, item: Item) =>
	defineSchemaModel({
		name: `${name}Page`,
		description: `One page of a list of ${name}.`,
		fields: {
			items: { type: item, isArray: true, isOptional: false },
			nextCursor: {
				type: ScalarTypeEnum.String_unsecure(),
				isOptional: true,
				description: 'Asks for the next page; left out on the last one.',
			},
			totalCount: { type: ScalarTypeEnum.Int_unsecure(), isOptional: true },
		},
	});
