import { defineEnum } from '@contractspec/lib.schema';

export const ProductStatusEnum = defineEnum('ProductStatus', ['draft', 'published', 'sold_out', 'withdrawn']);

export const ProductSortEnum = defineEnum('ProductSort', [
	'relevance',
	'price_asc',
	'price_desc',
	'newest',
	'best_rated',
]);

export const StockReasonEnum = defineEnum('StockReason', [
	'delivery',
	'reservation',
	'release',
	'stocktaking',
	'damage',
]);
