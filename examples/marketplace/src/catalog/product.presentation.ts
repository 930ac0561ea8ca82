import { definePresentation } from '@contractspec/lib.contracts-spec/presentations';
import { CATALOG_META } from './catalog.meta';
import { ProductModel } from './product.schema';

export const ProductCardPresentation = definePresentation({
	meta: {
		...CATALOG_META,
		key: 'marketplace.product.card',
		title: 'Product card',
		description: 'A product in a list: image, title, price, rating.',
		goal: 'Let buyers compare at a glance.',
		context: 'Search results, category pages, and recommendations.',
		tags: ['marketplace', 'product', 'ui'],
	},
	source: {
		type: 'component',
		framework: 'react',
		componentKey: 'ProductCard',
		props: ProductModel,
	},
	targets: ['react', 'markdown', 'application/json'],
});
