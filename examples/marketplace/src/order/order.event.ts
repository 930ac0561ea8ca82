import { defineEvent } from '@contractspec/lib.contracts-spec/events';
import { StabilityEnum, TagsEnum } from '@contractspec/lib.contracts-spec/ownership';
import { MARKETPLACE_OWNERS, SHARED_META } from '~/shared/ownership';
import {
	OrderCancelledPayloadModel,
	OrderModel,
	OrderShippedPayloadModel,
	OrderStatusChangeModel,
} from './order.schema';

const CAPABILITY = { key: 'marketplace', version: '1.0.0' } as const;
const TAGS = [TagsEnum.Marketplace, 'order'] as const;

export const OrderCreatedEvent = defineEvent({
	meta: {
		key: 'marketplace.order.created',
		version: '1.0.0',
		title: 'Order created',
		description: 'A buyer has placed an order; it is not paid yet.',
		stability: StabilityEnum.Stable,
		owners: [...MARKETPLACE_OWNERS],
		tags: [...TAGS, 'created'],
		docId: ['docs.marketplace.order-events'],
	},
	capability: CAPABILITY,
	pii: ['shippingAddress.name', 'shippingAddress.line1', 'shippingAddress.phone'],
	payload: OrderModel,
});

export const OrderStatusChangedEvent = defineEvent({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.status_changed',
		title: 'Order status changed',
		description:
			'An order has reached another state. Sent for every step, beside the events that single steps have of their own.',
		tags: [...TAGS, 'status'],
	},
	capability: CAPABILITY,
	payload: OrderStatusChangeModel,
});

export const OrderShippedEvent = defineEvent({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.shipped',
		title: 'Order shipped',
		description: 'A parcel of the order is with the carrier. One order may be shipped in several parcels.',
		tags: [...TAGS, 'shipping'],
	},
	capability: CAPABILITY,
	pii: ['shippingAddress.name', 'shippingAddress.line1', 'shippingAddress.phone'],
	payload: OrderShippedPayloadModel,
});

export const OrderCancelledEvent = defineEvent({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.cancelled',
		title: 'Order cancelled',
		description: 'An order will not be delivered. What was paid goes back to the buyer.',
		tags: [...TAGS, 'cancel'],
	},
	capability: CAPABILITY,
	payload: OrderCancelledPayloadModel,
});
