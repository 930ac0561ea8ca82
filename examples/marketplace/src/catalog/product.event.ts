import { defineEvent } from '@contractspec/lib.contracts-spec/events';
import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { CATALOG_META } from './catalog.meta';
import { StockReasonEnum } from './product.enum';
import { ProductModel, StockLevelModel } from './product.schema';

const StockAdjustedPayload = defineSchemaModel({
	name: 'StockAdjustedPayload',
	fields: {
		level: { type: StockLevelModel, isOptional: false, description: 'After the change.' },
		delta: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
		reason: { type: StockReasonEnum, isOptional: false },
	},
});

export const ProductCreatedEvent = defineEvent({
	meta: {
		...CATALOG_META,
		key: 'marketplace.product.created',
		title: 'Product created',
		description: 'A store has a new product, which may still be a draft.',
		tags: ['marketplace', 'product', 'created'],
	},
	payload: ProductModel,
});

/** Both events of the stock, which is counted per article and store. */
export const stockEvents = [
	defineEvent({
		meta: {
			...CATALOG_META,
			key: 'marketplace.stock.adjusted',
			title: 'Stock adjusted',
			description: 'The stock of an article has changed.',
			tags: ['marketplace', 'stock'],
		},
		payload: StockAdjustedPayload,
	}),
	defineEvent({
		meta: {
			...CATALOG_META,
			key: 'marketplace.stock.low',
			title: 'Stock is low',
			description: 'The stock of an article has fallen below the level that its store has set.',
			tags: ['marketplace', 'stock', 'alert'],
		},
		payload: StockLevelModel,
	}),
] as const;

export const [StockAdjustedEvent, StockLowEvent] = stockEvents;
