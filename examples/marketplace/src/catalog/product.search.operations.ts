import { defineQuery } from '@contractspec/lib.contracts-spec/operations';
import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { COMMON_ERRORS, COMMON_REFUSALS, deprecated, PUBLIC } from '~/shared';
import { CATALOG_META } from './catalog.meta';
import {
	NumberedSearchInputModel,
	NumberedSearchOutputModel,
	ProductSearchInputModel,
	ProductSearchOutputModel,
} from './product.search.schema';

const SEARCH_META = {
	...CATALOG_META,
	key: 'marketplace.product.search',
	title: 'Search products',
	goal: 'Let buyers find a product without knowing its store.',
	tags: ['marketplace', 'product', 'search'],
};

export const SearchProductsV1Contract = defineQuery({
	meta: {
		...SEARCH_META,
		version: '1.0.0',
		description: 'Search published products by words, page by page.',
		stability: StabilityEnum.Deprecated,
		context: 'Mobile clients before release 40.',
	},
	...deprecated({
		since: '2.0.0',
		sunset: '2035-09-30',
		reason: 'Page numbers skip and repeat products while stock changes. Version 2 pages by cursor and adds filters.',
		replacedBy: { key: 'marketplace.product.search', version: '2.0.0' },
	}),
	io: { input: NumberedSearchInputModel, output: NumberedSearchOutputModel },
	policy: { ...PUBLIC },
	transport: { rest: { method: 'GET', path: '/v1/products' } },
});

export const SearchProductsContract = defineQuery({
	meta: {
		...SEARCH_META,
		version: '2.0.0',
		description: 'Search published products by words, categories and price.',
		context: `Search page, category pages, and the suggestions under the search box.

| asked for | goes to |
| --- | --- |
| words | titles first, then descriptions |
| \`categories\` | any of them |
| \`price\` | the cheapest variant |`,
		docId: ['docs.marketplace.search'],
	},
	io: {
		input: ProductSearchInputModel,
		output: ProductSearchOutputModel,
		errors: {
			...COMMON_ERRORS,
			CURSOR_EXPIRED: {
				description: 'The cursor is older than an hour; start again without one.',
				http: 410,
				gqlCode: 'CURSOR_EXPIRED',
				when: 'A page is asked for long after the one before',
			},
		},
	},
	policy: { ...PUBLIC, rateLimit: { rpm: 600, key: 'global' } },
	sideEffects: { analytics: ['product_search'] },
	transport: {
		rest: { method: 'GET', path: '/v2/products' },
		gql: { field: 'searchProducts' },
		mcp: { toolName: 'search_products' },
	},
	acceptance: {
		scenarios: [
			{
				key: 'drafts-stay-hidden',
				given: ['A published tea and a draft of another tea'],
				when: ['A visitor searches for “tea”'],
				then: ['Only the published tea is found'],
			},
			{
				key: 'next-page-after-lunch',
				given: ['A first page, and the cursor that came with it two hours ago'],
				when: ['The visitor asks for the next page'],
				then: ['The answer is CURSOR_EXPIRED'],
			},
			...COMMON_REFUSALS,
		],
		examples: [
			{
				key: 'tea-under-twenty',
				input: {
					query: 'tea',
					price: { to: { amount: 2000, currency: 'EUR' } },
					sort: 'best_rated',
					limit: 1,
				},
				output: {
					items: [
						{
							product: {
								id: 'prod-456',
								storeId: 'store-123',
								sku: 'TEA-GREEN-100',
								title: 'Green tea, 100 g',
								status: 'published',
								price: { amount: 1999, currency: 'EUR' },
								categories: ['food', 'tea'],
								createdAt: '2026-02-11T08:00:00Z',
							},
							score: 7.31,
						},
					],
					facets: [
						{
							property: 'categories',
							counts: [
								{ value: 'tea', count: 12 },
								{ value: 'gifts', count: 3 },
							],
						},
					],
					nextCursor: 'eyJzIjo3LjMxfQ',
				},
			},
		],
	},
	outputDataView: { key: 'marketplace.product.grid', version: '1.0.0' },
});
