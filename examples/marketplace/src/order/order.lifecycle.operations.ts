import { defineCommand } from '@contractspec/lib.contracts-spec/operations';
import { COMMON_ERRORS, COMMON_REFUSALS, conflict, IDEMPOTENT, notFound, ORDER_ACCESS, SELLER, SHARED_META } from '~/shared';
import { OrderCancelledEvent, OrderShippedEvent, OrderStatusChangedEvent } from './order.event';
import { ORDER_OF_TEA } from './order.sample';
import {
	CancelOrderInputModel,
	OrderModel,
	OrderStatusChangeModel,
	ShipOrderInputModel,
	UpdateOrderStatusInputModel,
} from './order.schema';

const CAPABILITY = { key: 'marketplace', version: '1.0.0' } as const;

const STATUS_CHANGED = {
	ref: OrderStatusChangedEvent.meta,
	when: 'The order has reached another state',
};

const ORDER_ERRORS = {
	...COMMON_ERRORS,
	ORDER_NOT_FOUND: notFound('order', 'ORDER_NOT_FOUND'),
	ORDER_CLOSED: conflict(
		'ORDER_CLOSED',
		'The order is delivered, cancelled or refunded, and changes no more.',
		'The order is in one of its last states',
	),
};

/** What all operations on an order answer when there is none, or it changes no more. */
const ORDER_REFUSALS = [
	...COMMON_REFUSALS,
	{
		key: 'order-of-somebody-else',
		given: ['An order of another store'],
		when: ['A caller who may not see it names it'],
		then: ['The answer is ORDER_NOT_FOUND, as for an order that does not exist'],
	},
	{
		key: 'order-in-a-last-state',
		given: ['An order that was cancelled a week ago'],
		when: ['It should change again'],
		then: ['The answer is ORDER_CLOSED', 'No event is emitted'],
	},
];

export const UpdateOrderStatusContract = defineCommand({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.updateStatus',
		title: 'Update an order’s status',
		description: 'Move an order on to its next state.',
		goal: 'Keep one history of an order, whoever moves it.',
		context: `Called by the fulfilment workflow and by store staff.

- Only the steps of the order lifecycle are allowed.
- \`cancelled\` has an operation of its own, \`marketplace.order.cancel\`, since money goes back with it.`,
		tags: ['marketplace', 'order', 'status'],
	},
	capability: CAPABILITY,
	io: {
		input: UpdateOrderStatusInputModel,
		output: OrderModel,
		errors: {
			...ORDER_ERRORS,
			STEP_NOT_ALLOWED: conflict(
				'STEP_NOT_ALLOWED',
				'The order cannot go from its state to the wanted one.',
				'The lifecycle has no such step',
			),
		},
	},
	policy: { ...SELLER, ...IDEMPOTENT, policies: [ORDER_ACCESS] },
	sideEffects: {
		emits: [
			{
				key: 'marketplace.order.status_changed',
				version: '1.0.0',
				when: 'The step was allowed and is stored',
				payload: OrderStatusChangeModel,
			},
		],
		audit: ['marketplace.order.status_changed'],
	},
	acceptance: {
		scenarios: [
			{
				key: 'pack-a-paid-order',
				given: ['An order in state paid'],
				when: ['Store staff set it to packed'],
				then: ['The order is packed', 'OrderStatusChanged is emitted once'],
			},
			{
				key: 'no-way-back',
				given: ['An order in state shipped'],
				when: ['Store staff set it to packed'],
				then: ['The answer is STEP_NOT_ALLOWED', 'No event is emitted'],
			},
			...ORDER_REFUSALS,
		],
	},
});

export const CancelOrderContract = defineCommand({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.cancel',
		title: 'Cancel an order',
		description: 'Cancel an order that has not left the store, and return what was paid.',
		goal: 'Let buyers and sellers step back while nothing is lost yet.',
		context: 'Buyers may cancel until the order is packed, sellers until it is shipped.',
		tags: ['marketplace', 'order', 'cancel'],
		docId: ['docs.marketplace.faq'],
	},
	capability: CAPABILITY,
	io: {
		input: CancelOrderInputModel,
		output: OrderModel,
		errors: {
			...ORDER_ERRORS,
			ALREADY_SHIPPED: conflict(
				'ALREADY_SHIPPED',
				'A parcel is with the carrier; the buyer can open a dispute instead.',
				'At least one parcel was shipped',
			),
		},
	},
	policy: {
		auth: 'user',
		roles: ['buyer', 'seller', 'operator'],
		rateLimit: { rpm: 20, key: 'user' },
		policies: [ORDER_ACCESS],
		...IDEMPOTENT,
	},
	sideEffects: {
		emits: [{ ref: OrderCancelledEvent.meta, when: 'The order is cancelled' }, STATUS_CHANGED],
		analytics: ['order_cancelled'],
		audit: ['marketplace.order.cancelled'],
	},
	acceptance: {
		scenarios: [
			{
				key: 'cancel-before-packing',
				given: ['A paid order that is not packed'],
				when: ['The buyer cancels it'],
				then: [
					'The order is cancelled, and OrderCancelled and OrderStatusChanged are emitted',
					'The payment is refunded in full',
					'The items are back in stock',
				],
			},
			{
				key: 'cancel-after-shipping',
				given: ['An order of which one parcel is with the carrier'],
				when: ['The buyer cancels it'],
				then: ['The answer is ALREADY_SHIPPED', 'The order stays as it is'],
			},
			...ORDER_REFUSALS,
		],
		examples: [
			{
				key: 'buyer-cancels',
				input: { orderId: 'order-789', reason: 'buyer_changed_mind' },
				output: {
					...ORDER_OF_TEA,
					status: 'cancelled',
					cancelReason: 'buyer_changed_mind',
					updatedAt: '2026-03-02T09:31:00Z',
				},
			},
		],
	},
	implementations: [
		{
			path: 'examples/marketplace/src/order/order.handlers.ts',
			type: 'handler',
			description: 'Decides whether an order may still be cancelled.',
		},
	],
});

export const ShipOrderContract = defineCommand({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.ship',
		title: 'Ship an order',
		description: 'Record a parcel that was handed to a carrier.',
		goal: 'Tell buyers that something is on its way, with a number to follow it by.',
		context: 'Packing table in the store, or a carrier’s pick-up scan. Several parcels are several calls.',
		tags: ['marketplace', 'order', 'shipping'],
	},
	capability: CAPABILITY,
	io: {
		input: ShipOrderInputModel,
		output: OrderModel,
		errors: {
			...ORDER_ERRORS,
			NOTHING_TO_SHIP: conflict(
				'NOTHING_TO_SHIP',
				'All lines named are in earlier parcels.',
				'Every line was shipped before',
			),
		},
	},
	policy: {
		...SELLER,
		pii: ['shippingAddress.name', 'shippingAddress.line1', 'shippingAddress.phone'],
		policies: [ORDER_ACCESS],
	},
	sideEffects: {
		emits: [
			{ ref: OrderShippedEvent.meta, when: 'A parcel is recorded' },
			{ ...STATUS_CHANGED, when: 'The first parcel of the order is recorded' },
		],
		audit: ['marketplace.order.shipped'],
	},
	transport: {
		rest: { method: 'POST', path: '/orders/{orderId}/parcels' },
		gql: { field: 'shipOrder' },
	},
	acceptance: {
		scenarios: [
			{
				key: 'ship-in-two-parcels',
				given: ['A packed order with three lines'],
				when: ['Two lines are shipped', 'The third line is shipped a day later'],
				then: [
					'The order has two parcels',
					'OrderShipped is emitted twice, complete only the second time',
					'OrderStatusChanged is emitted once',
				],
			},
			{
				key: 'ship-a-line-twice',
				given: ['An order whose only line was shipped yesterday'],
				when: ['The same line is shipped again'],
				then: ['The answer is NOTHING_TO_SHIP'],
			},
			...ORDER_REFUSALS,
		],
	},
});
