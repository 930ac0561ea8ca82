import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { PriceRangeModel } from '../shared/money.schema';
import { PAGE_REQUEST_FIELDS } from '../shared/paging';
import { ProductSortEnum } from './product.enum';
import { ProductModel } from './product.schema';

/** Version 1: pages by number, one category. */
export const NumberedSearchInputModel = defineSchemaModel({
	name: 'NumberedProductSearchInput',
	fields: {
		query: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		category: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		page: { type: ScalarTypeEnum.Int_unsecure(), isOptional: true, description: 'From 1.' },
		pageSize: { type: ScalarTypeEnum.Int_unsecure(), isOptional: true },
	},
});

export const NumberedSearchOutputModel = defineSchemaModel({
	name: 'NumberedProductSearchOutput',
	fields: {
		items: { type: ProductModel, isArray: true, isOptional: false },
		total: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
		pageCount: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
	},
});

/** Version 2: cursors, several categories, prices, facets. */
export const ProductSearchInputModel = defineSchemaModel({
	name: 'ProductSearchInput',
	description: 'What to look for. Without `query`, all products that pass the filters.',
	fields: {
		query: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		categories: {
			type: ScalarTypeEnum.String_unsecure(),
			isArray: true,
			isOptional: true,
			description: 'Any of these.',
		},
		price: { type: PriceRangeModel, isOptional: true },
		storeId: { type: ScalarTypeEnum.ID(), isOptional: true },
		sort: { type: ProductSortEnum, isOptional: true, description: '`relevance` when left out.' },
		...PAGE_REQUEST_FIELDS,
	},
});

export const SearchHitModel = defineSchemaModel({
	name: 'SearchHit',
	fields: {
		product: { type: ProductModel, isOptional: false },
		score: {
			type: ScalarTypeEnum.Float_unsecure(),
			isOptional: false,
			description: 'Comparable within one answer only.',
		},
		highlights: { type: ScalarTypeEnum.String_unsecure(), isArray: true, isOptional: true },
	},
});

export const FacetModel = defineSchemaModel({
	name: 'Facet',
	description: 'How the hits spread over the values of one property.',
	fields: {
		property: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		counts: {
			type: defineSchemaModel({
				name: 'FacetCount',
				fields: {
					value: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
					count: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
				},
			}),
			isArray: true,
			isOptional: false,
		},
	},
});

export const ProductSearchOutputModel = defineSchemaModel({
	name: 'ProductSearchOutput',
	fields: {
		items: { type: SearchHitModel, isArray: true, isOptional: false },
		facets: { type: FacetModel, isArray: true, isOptional: true },
		nextCursor: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
	},
});
