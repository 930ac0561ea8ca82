import { defineCommand, defineQuery } from '@contractspec/lib.contracts-spec/operations';
import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { COMMON_ERRORS, COMMON_REFUSALS, conflict, notFound, PUBLIC, SELLER } from '~/shared';
import { CATALOG_META } from './catalog.meta';
import { ProductCreatedEvent, StockAdjustedEvent, StockLowEvent } from './product.event';
import {
	AdjustStockInputModel,
	CreateProductInputModel,
	ProductModel,
	RecommendedProductsModel,
	RecommendProductsInputModel,
	StockLevelModel,
} from './product.schema';

export const CreateProductContract = defineCommand({
	meta: {
		...CATALOG_META,
		key: 'marketplace.product.create',
		title: 'Create a product',
		description: 'Add a product to a store.',
		goal: 'Let sellers offer something in one step.',
		context: 'Seller console and bulk import. An import calls this once per row.',
		tags: ['marketplace', 'product', 'create'],
	},
	io: {
		input: CreateProductInputModel,
		output: ProductModel,
		success: { CREATED: { status: 201, description: 'The product with its id.' } },
		errors: {
			...COMMON_ERRORS,
			STORE_NOT_FOUND: notFound('store', 'STORE_NOT_FOUND'),
			SKU_TAKEN: conflict(
				'SKU_TAKEN',
				'The store has another product with this article number.',
				'The `sku` is in use in the store',
			),
		},
	},
	policy: { ...SELLER, rateLimit: { rpm: 600, key: 'org' } },
	sideEffects: {
		emits: [{ ref: ProductCreatedEvent.meta, when: 'The product is stored' }],
	},
	transport: {
		rest: { method: 'POST', path: '/stores/{storeId}/products' },
		gql: { field: 'createProduct' },
		mcp: { toolName: 'create_product' },
	},
	acceptance: {
		scenarios: [
			{
				key: 'starts-as-draft',
				given: ['A seller with an open store'],
				when: ['The seller creates a product without `publish`'],
				then: ['The product is a draft', 'Buyers do not find it', 'ProductCreated is emitted'],
			},
			{
				key: 'article-number-in-use',
				given: ['A store that sells TEA-GREEN-100'],
				when: ['Its seller creates another product with that number'],
				then: ['The answer is SKU_TAKEN'],
			},
			{
				key: 'store-of-somebody-else',
				given: ['A seller who does not work for a store'],
				when: ['The seller creates a product in it'],
				then: ['The answer is STORE_NOT_FOUND'],
			},
			...COMMON_REFUSALS,
		],
		examples: [
			{
				key: 'green-tea',
				input: {
					storeId: 'store-123',
					sku: 'TEA-GREEN-100',
					title: 'Green tea, 100 g',
					price: { amount: 1999, currency: 'EUR' },
					categories: ['food', 'tea'],
					publish: true,
				},
				output: {
					id: 'prod-456',
					storeId: 'store-123',
					sku: 'TEA-GREEN-100',
					title: 'Green tea, 100 g',
					status: 'published',
					price: { amount: 1999, currency: 'EUR' },
					categories: ['food', 'tea'],
					createdAt: '2026-02-11T08:00:00Z',
				},
			},
		],
	},
});

export const AdjustStockContract = defineCommand({
	meta: {
		...CATALOG_META,
		key: 'marketplace.product.adjust-stock',
		title: 'Adjust the stock',
		description: 'Add to the stock of an article, or take from it.',
		goal: 'Never sell what is not there.',
		context: 'Goods in, stocktaking, and the reservations of the order fulfilment workflow.',
		tags: ['marketplace', 'product', 'stock'],
	},
	io: {
		input: AdjustStockInputModel,
		output: StockLevelModel,
		errors: {
			...COMMON_ERRORS,
			NOT_ENOUGH: conflict(
				'NOT_ENOUGH',
				'Less is available than should be taken.',
				'`available` would fall below zero',
			),
		},
	},
	policy: { ...SELLER },
	sideEffects: {
		emits: [
			{ ref: StockAdjustedEvent.meta, when: 'The change is stored' },
			{ ref: StockLowEvent.meta, when: 'The level falls below the store’s threshold' },
		],
		audit: ['marketplace.stock.adjusted'],
	},
	acceptance: {
		scenarios: [
			{
				key: 'two-buyers-one-left',
				given: ['One article in stock'],
				when: ['Two orders reserve it at the same time'],
				then: [
					'One reservation succeeds, and StockAdjusted is emitted for it',
					'The other is answered with NOT_ENOUGH',
					'StockLow is emitted once',
				],
			},
			...COMMON_REFUSALS,
		],
	},
});

export const RecommendProductsContract = defineQuery({
	meta: {
		...CATALOG_META,
		key: 'marketplace.product.recommend',
		version: '0.1.0',
		title: 'Recommend products',
		description: 'Products that are often bought with another one.',
		stability: StabilityEnum.Idea,
		goal: 'Help buyers find what goes with what they have.',
		context: 'Not built. Written down to agree on the shape before anybody starts.',
		tags: ['marketplace', 'product', 'recommendation'],
	},
	io: { input: RecommendProductsInputModel, output: RecommendedProductsModel },
	policy: { ...PUBLIC },
});
