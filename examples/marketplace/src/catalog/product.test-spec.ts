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
