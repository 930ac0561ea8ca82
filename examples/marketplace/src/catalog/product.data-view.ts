import { defineDataView } from '@contractspec/lib.contracts-spec/data-views';
import { CATALOG_META } from './catalog.meta';
import { ProductCreatedEvent, StockAdjustedEvent, StockLowEvent } from './product.event';

export const ProductGridDataView = defineDataView({
	meta: {
		...CATALOG_META,
		key: 'marketplace.product.grid',
		title: 'Products',
		description: 'What a search has found, as cards.',
		entity: 'product',
		tags: ['marketplace', 'product', 'grid'],
	},
	source: {
		primary: { key: 'marketplace.product.search', version: '2.0.0' },
		mutations: { create: { key: 'marketplace.product.create', version: '1.0.0' } },
		refreshEvents: [ProductCreatedEvent, StockAdjustedEvent, StockLowEvent].map(({ meta }) => ({
			key: meta.key,
			version: meta.version,
		})),
	},
	view: {
		kind: 'grid',
		columns: 3,
		fields: [
			{
				key: 'card',
				label: 'Product',
				dataPath: 'product',
				presentation: { key: 'marketplace.product.card', version: '1.0.0' },
			},
			{ key: 'price', label: 'Price', dataPath: 'product.price', format: 'currency', sortable: true },
			{ key: 'rating', label: 'Rating', dataPath: 'product.rating.average', format: 'number', sortable: true },
		],
		primaryField: 'card',
		filters: [
			{ key: 'query', label: 'Search', field: 'query', type: 'search' },
			{ key: 'price', label: 'Price', field: 'price', type: 'number', operator: 'between', valueMode: 'range' },
		],
		actions: [{ key: 'open', label: 'Open', kind: 'navigation' }],
	},
});
