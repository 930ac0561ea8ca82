import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { MoneyModel } from '../shared/money.schema';
import { ProductStatusEnum, StockReasonEnum } from './product.enum';

export const ProductImageModel = defineSchemaModel({
	name: 'ProductImage',
	fields: {
		url: { type: ScalarTypeEnum.URL(), isOptional: false },
		alt: {
			type: ScalarTypeEnum.NonEmptyString(),
			isOptional: false,
			description: 'What the image shows, for those who do not see it.',
		},
		width: { type: ScalarTypeEnum.Int_unsecure(), isOptional: true },
		height: { type: ScalarTypeEnum.Int_unsecure(), isOptional: true },
	},
});

export const ProductVariantModel = defineSchemaModel({
	name: 'ProductVariant',
	description: 'One buyable form of a product: a size, a colour, a weight.',
	fields: {
		sku: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		attributes: { type: ScalarTypeEnum.JSONObject(), isOptional: false },
		price: { type: MoneyModel, isOptional: true, description: 'The product’s price when left out.' },
		stock: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
	},
});

export const RatingModel = defineSchemaModel({
	name: 'Rating',
	description: 'What buyers think on average.',
	fields: {
		average: { type: ScalarTypeEnum.Float_unsecure(), isOptional: false, description: 'From 1.0 to 5.0.' },
		count: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
	},
});

export const ProductModel = defineSchemaModel({
	name: 'Product',
	description: 'Something that a store sells.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		sku: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		title: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		description: {
			type: ScalarTypeEnum.String_unsecure(),
			isOptional: true,
			description: 'Markdown, without images and links.',
		},
		status: { type: ProductStatusEnum, isOptional: false },
		price: { type: MoneyModel, isOptional: false },
		images: { type: ProductImageModel, isArray: true, isOptional: true },
		variants: { type: ProductVariantModel, isArray: true, isOptional: true },
		categories: { type: ScalarTypeEnum.String_unsecure(), isArray: true, isOptional: false },
		rating: { type: RatingModel, isOptional: true, description: 'Left out until the first review.' },
		createdAt: { type: ScalarTypeEnum.DateTime(), isOptional: false },
	},
});

export const CreateProductInputModel = defineSchemaModel({
	name: 'CreateProductInput',
	fields: {
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		sku: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false, description: 'Unique in the store.' },
		title: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		description: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		price: { type: MoneyModel, isOptional: false },
		images: { type: ProductImageModel, isArray: true, isOptional: true },
		variants: { type: ProductVariantModel, isArray: true, isOptional: true },
		categories: { type: ScalarTypeEnum.String_unsecure(), isArray: true, isOptional: true },
		publish: {
			type: ScalarTypeEnum.Boolean(),
			isOptional: true,
			description: 'Shows the product at once; otherwise it starts as a draft.',
		},
	},
});

export const AdjustStockInputModel = defineSchemaModel({
	name: 'AdjustStockInput',
	fields: {
		sku: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		delta: {
			type: ScalarTypeEnum.Int_unsecure(),
			isOptional: false,
			description: 'Negative when something leaves the stock.',
		},
		reason: { type: StockReasonEnum, isOptional: false },
		orderId: { type: ScalarTypeEnum.ID(), isOptional: true, description: 'Of reservations and releases.' },
	},
});

export const StockLevelModel = defineSchemaModel({
	name: 'StockLevel',
	description: 'How much of an article is there.',
	fields: {
		sku: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		onHand: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
		reserved: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
		available: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false, description: '`onHand − reserved`.' },
	},
});

export const RecommendProductsInputModel = defineSchemaModel({
	name: 'RecommendProductsInput',
	fields: {
		productId: { type: ScalarTypeEnum.ID(), isOptional: false },
		limit: { type: ScalarTypeEnum.Int_unsecure(), isOptional: true },
	},
});

export const RecommendedProductsModel = defineSchemaModel({
	name: 'RecommendedProducts',
	fields: {
		products: { type: ProductModel, isArray: true, isOptional: false },
	},
});
