import { defineTestSpec } from '@contractspec/lib.contracts-spec/tests';
import { CATALOG_META } from './catalog.meta';

export const SearchProductsTest = defineTestSpec({
	meta: {
		...CATALOG_META,
		key: 'marketplace.product.search.test',
		title: 'Searching products',
		description: 'Only published products are found, best ones first.',
		tags: ['marketplace', 'product', 'test'],
	},
	target: {
		type: 'operation',
		operation: { key: 'marketplace.product.search', version: '2.0.0' },
	},
	scenarios: [
		{
			key: 'finds-by-title',
			given: [
				{
					description: 'A published tea',
					operation: { key: 'marketplace.product.create' },
					input: { storeId: 'store-123', sku: 'TEA-GREEN-100', title: 'Green tea, 100 g', price: { amount: 1999, currency: 'EUR' }, publish: true },
				},
			],
			when: {
				operation: { key: 'marketplace.product.search', version: '2.0.0' },
				input: { query: 'green tea' },
			},
			then: [{ type: 'expectOutput', match: { items: [{ product: { sku: 'TEA-GREEN-100' } }] } }],
		},
	],
});

const TEA = {
	storeId: 'store-123',
	sku: 'TEA-GREEN-100',
	title: 'Green tea, 100 g',
	price: { amount: 1999, currency: 'EUR' },
};

export const CreateProductTest = defineTestSpec({
	meta: {
		...CATALOG_META,
		key: 'marketplace.test.drafts',
		title: 'Creating products',
		description: 'A product starts as a draft, under a number that is its own in the store.',
		tags: ['marketplace', 'product', 'test'],
	},
	target: { type: 'operation', operation: { key: 'marketplace.product.create', version: '1.0.0' } },
	scenarios: [
		{
			key: 'draft',
			when: { operation: { key: 'marketplace.product.create', version: '1.0.0' }, input: TEA },
			then: [
				{ type: 'expectOutput', match: { sku: 'TEA-GREEN-100', status: 'draft' } },
				{ type: 'expectEvents', events: [{ key: 'marketplace.product.created', version: '1.0.0', min: 1, max: 1 }] },
			],
		},
		{
			key: 'number-in-use',
			given: [{ operation: { key: 'marketplace.product.create', version: '1.0.0' }, input: TEA }],
			when: { operation: { key: 'marketplace.product.create', version: '1.0.0' }, input: { ...TEA, title: 'Black tea' } },
			then: [{ type: 'expectError', messageIncludes: 'SKU_TAKEN' }],
		},
	],
});

export const AdjustStockTest = defineTestSpec({
	meta: {
		...CATALOG_META,
		key: 'marketplace.test.last-one',
		title: 'Adjusting the stock',
		description: 'What was sold to one buyer is not sold to another.',
		tags: ['marketplace', 'stock', 'test'],
	},
	target: { type: 'operation', operation: { key: 'marketplace.product.adjust-stock', version: '1.0.0' } },
	scenarios: [
		{
			key: 'last-one',
			given: [
				{
					operation: { key: 'marketplace.product.adjust-stock', version: '1.0.0' },
					input: { storeId: 'store-123', sku: 'TEA-GREEN-100', delta: 1, reason: 'delivery' },
				},
			],
			when: {
				operation: { key: 'marketplace.product.adjust-stock', version: '1.0.0' },
				input: { storeId: 'store-123', sku: 'TEA-GREEN-100', delta: -1, reason: 'reservation', orderId: 'order-789' },
			},
			then: [
				{ type: 'expectOutput', match: { available: 0 } },
				{ type: 'expectEvents', events: [{ key: 'marketplace.stock.low', version: '1.0.0', min: 1 }] },
			],
		},
	],
});
