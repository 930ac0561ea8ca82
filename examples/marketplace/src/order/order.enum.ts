import { defineEnum } from '@contractspec/lib.schema';

/** The states of an order, in the order in which they are reached. */
export const OrderStatusEnum = defineEnum('OrderStatus', [
	'pending',
	'paid',
	'packed',
	'shipped',
	'delivered',
	'cancelled',
	'refunded',
]);

export const CancelReasonEnum = defineEnum('CancelReason', [
	'buyer_changed_mind',
	'out_of_stock',
	'payment_failed',
	'suspected_fraud',
	'store_suspended',
]);

export const CarrierEnum = defineEnum('Carrier', ['national_post', 'parcel_network', 'bike_courier', 'pickup_point']);

export const DeliveryMethodEnum = defineEnum('DeliveryMethod', ['parcel', 'pickup']);
