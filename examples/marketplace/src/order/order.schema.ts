import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { AddressModel, MoneyModel, PAGE_REQUEST_FIELDS, pageOf } from '~/shared';
import { CancelReasonEnum, CarrierEnum, DeliveryMethodEnum, OrderStatusEnum } from './order.enum';

/** What a product was when it was ordered. */
export const ProductSnapshotModel = defineSchemaModel({
	name: 'ProductSnapshot',
	description: 'A product as it was at the moment of the order. Later changes of the product do not reach it.',
	fields: {
		productId: { type: ScalarTypeEnum.ID(), isOptional: false },
		sku: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false, description: 'The seller’s own article number.' },
		title: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		imageUrl: { type: ScalarTypeEnum.URL(), isOptional: true },
		price: { type: MoneyModel, isOptional: false, description: 'The list price, before discounts.' },
		attributes: {
			type: ScalarTypeEnum.JSONObject(),
			isOptional: true,
			description: 'Chosen variant, such as `{"size": "M"}`.',
		},
	},
});

export const DiscountModel = defineSchemaModel({
	name: 'Discount',
	description: 'Why a line costs less than its list price.',
	fields: {
		code: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		label: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		amount: { type: MoneyModel, isOptional: false, description: 'Taken off the line as a whole.' },
	},
});

export const OrderLineModel = defineSchemaModel({
	name: 'OrderLine',
	description: 'One product of an order, with how many of it and at what price.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		product: { type: ProductSnapshotModel, isOptional: false },
		quantity: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false, description: 'From 1 to 99.' },
		unitPrice: {
			type: ScalarTypeEnum.Int_unsecure(),
			isOptional: false,
			description: 'Minor units of the order’s currency.',
		},
		discounts: { type: DiscountModel, isArray: true, isOptional: true },
		total: {
			type: ScalarTypeEnum.Int_unsecure(),
			isOptional: false,
			description: '`quantity × unitPrice` minus discounts.',
		},
	},
});

export const ParcelModel = defineSchemaModel({
	name: 'Parcel',
	description: 'A box on its way, with the lines that are in it.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		carrier: { type: CarrierEnum, isOptional: false },
		trackingNumber: { type: ScalarTypeEnum.NonEmptyString(), isOptional: true },
		trackingUrl: { type: ScalarTypeEnum.URL(), isOptional: true },
		weightKg: { type: ScalarTypeEnum.Float_unsecure(), isOptional: true },
		lineIds: { type: ScalarTypeEnum.ID(), isArray: true, isOptional: false },
		shippedAt: { type: ScalarTypeEnum.DateTime(), isOptional: false },
	},
});

export const OrderModel = defineSchemaModel({
	name: 'Order',
	description: 'What a buyer ordered from one store. A cart over several stores becomes several orders.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		buyerId: { type: ScalarTypeEnum.ID(), isOptional: false },
		status: { type: OrderStatusEnum, isOptional: false },
		currency: { type: ScalarTypeEnum.Currency(), isOptional: false, description: 'Of all amounts of the order.' },
		lines: { type: OrderLineModel, isArray: true, isOptional: false },
		shippingFee: {
			type: ScalarTypeEnum.Int_unsecure(),
			isOptional: true,
			description: 'Minor units; 0 when shipping is free.',
		},
		total: {
			type: ScalarTypeEnum.Int_unsecure(),
			isOptional: false,
			description: 'What the buyer pays, in minor units, tax included.',
		},
		shippingAddress: { type: AddressModel, isOptional: true, description: 'Left out for pickup.' },
		parcels: { type: ParcelModel, isArray: true, isOptional: true },
		cancelReason: { type: CancelReasonEnum, isOptional: true, description: 'Only of cancelled orders.' },
		placedAt: { type: ScalarTypeEnum.DateTime(), isOptional: false },
		updatedAt: { type: ScalarTypeEnum.DateTime(), isOptional: true },
	},
});

export const OrderItemInputModel = defineSchemaModel({
	name: 'OrderItemInput',
	description: 'What goes into a new order.',
	fields: {
		productId: { type: ScalarTypeEnum.ID(), isOptional: false },
		quantity: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false, description: 'From 1 to 99.' },
		unitPrice: {
			type: ScalarTypeEnum.Int_unsecure(),
			isOptional: false,
			description: 'The price that the buyer saw, in minor units. An order at another price is refused.',
		},
		attributes: { type: ScalarTypeEnum.JSONObject(), isOptional: true },
	},
});

export const CreateOrderInputModel = defineSchemaModel({
	name: 'CreateOrderInput',
	description: 'A cart that becomes an order.',
	fields: {
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		items: { type: OrderItemInputModel, isArray: true, isOptional: false, description: 'From 1 to 50 items.' },
		deliveryMethod: { type: DeliveryMethodEnum, isOptional: true, description: '`parcel` when left out.' },
		shippingAddress: { type: AddressModel, isOptional: true, description: 'Needed for parcels.' },
		couponCode: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		isGift: { type: ScalarTypeEnum.Boolean(), isOptional: true, description: 'Leaves prices off the delivery note.' },
		giftMessage: {
			type: ScalarTypeEnum.String_unsecure(),
			isOptional: true,
			description: 'Printed on the delivery note.',
		},
	},
});

export const UpdateOrderStatusInputModel = defineSchemaModel({
	name: 'UpdateOrderStatusInput',
	description: 'Moves an order on by one state.',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		status: { type: OrderStatusEnum, isOptional: false, description: 'The state to reach.' },
		note: {
			type: ScalarTypeEnum.String_unsecure(),
			isOptional: true,
			description: 'For the order’s history; buyers do not see it.',
		},
	},
});

export const CancelOrderInputModel = defineSchemaModel({
	name: 'CancelOrderInput',
	description: 'Which order to cancel, and why.',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		reason: { type: CancelReasonEnum, isOptional: false },
		restock: {
			type: ScalarTypeEnum.Boolean(),
			isOptional: true,
			description: 'Puts the items back into stock; true when left out.',
		},
	},
});

export const ShipOrderInputModel = defineSchemaModel({
	name: 'ShipOrderInput',
	description: 'A parcel that was handed to a carrier.',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		carrier: { type: CarrierEnum, isOptional: false },
		trackingNumber: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		lineIds: { type: ScalarTypeEnum.ID(), isArray: true, isOptional: true, description: 'All lines when left out.' },
		weightKg: { type: ScalarTypeEnum.Float_unsecure(), isOptional: true },
	},
});

export const OrderParamsModel = defineSchemaModel({
	name: 'OrderParams',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
	},
});

export const ListOrdersInputModel = defineSchemaModel({
	name: 'ListOrdersInput',
	description: 'Which orders to list, newest first.',
	fields: {
		storeId: {
			type: ScalarTypeEnum.ID(),
			isOptional: true,
			description: 'Sellers see one store, buyers leave it out.',
		},
		statuses: { type: OrderStatusEnum, isArray: true, isOptional: true },
		placedAfter: { type: ScalarTypeEnum.DateTime(), isOptional: true },
		...PAGE_REQUEST_FIELDS,
	},
});

export const OrderPageModel = pageOf('Order', OrderModel);

/** Payload of events that tell that an order reached another state. */
export const OrderStatusChangeModel = defineSchemaModel({
	name: 'OrderStatusChange',
	description: 'A step of an order from one state to the next.',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		from: { type: OrderStatusEnum, isOptional: false },
		to: { type: OrderStatusEnum, isOptional: false },
		changedAt: { type: ScalarTypeEnum.DateTime(), isOptional: false },
	},
});

export const OrderCancelledPayloadModel = defineSchemaModel({
	name: 'OrderCancelledPayload',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		reason: { type: CancelReasonEnum, isOptional: false },
		refund: { type: MoneyModel, isOptional: true, description: 'Left out when nothing had been paid.' },
		cancelledAt: { type: ScalarTypeEnum.DateTime(), isOptional: false },
	},
});

export const OrderShippedPayloadModel = defineSchemaModel({
	name: 'OrderShippedPayload',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		parcel: { type: ParcelModel, isOptional: false },
		shippingAddress: { type: AddressModel, isOptional: true },
		complete: {
			type: ScalarTypeEnum.Boolean(),
			isOptional: false,
			description: 'False while lines of the order are still in the store.',
		},
	},
});
