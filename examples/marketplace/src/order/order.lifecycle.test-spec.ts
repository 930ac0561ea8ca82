import { defineTestSpec } from '@contractspec/lib.contracts-spec/tests';
import { SHARED_META } from '~/shared/ownership';

const TEST_META = { ...SHARED_META, tags: ['marketplace', 'order', 'test'] };
const of = (key: string) => ({ key: `marketplace.order.${key}`, version: '1.0.0' });

const PLACED = {
	description: 'An order of one tea',
	operation: of('create'),
	input: { storeId: 'store-123', items: [{ productId: 'prod-456', quantity: 1, unitPrice: 1999 }] },
};

export const UpdateOrderStatusTest = defineTestSpec({
	meta: {
		...TEST_META,
		key: 'marketplace.test.one-way-only',
		title: 'Moving an order on',
		description: 'An order goes from state to state, and never back.',
	},
	target: { type: 'operation', operation: of('updateStatus') },
	scenarios: [
		{
			key: 'one-step',
			when: { operation: of('updateStatus'), input: { orderId: 'order-789', status: 'paid' } },
			then: [
				{ type: 'expectOutput', match: { id: 'order-789', status: 'paid' } },
				{ type: 'expectEvents', events: [{ ...of('status_changed'), min: 1, max: 1 }] },
			],
		},
		{
			key: 'two-steps-at-once',
			when: { operation: of('updateStatus'), input: { orderId: 'order-789', status: 'delivered' } },
			then: [{ type: 'expectError', messageIncludes: 'STEP_NOT_ALLOWED' }],
		},
	],
});

export const CancelOrderTest = defineTestSpec({
	meta: {
		...TEST_META,
		key: 'marketplace.test.change-of-mind',
		title: 'Cancelling orders',
		description: 'Who cancels in time pays nothing, and the store has its goods back.',
	},
	target: { type: 'operation', operation: of('cancel') },
	scenarios: [
		{
			key: 'in-time',
			given: [PLACED],
			when: { operation: of('cancel'), input: { orderId: 'order-789', reason: 'buyer_changed_mind' } },
			then: [
				{ type: 'expectOutput', match: { status: 'cancelled', cancelReason: 'buyer_changed_mind' } },
				{
					type: 'expectEvents',
					events: [{ ...of('cancelled'), min: 1, payload: { orderId: 'order-789', reason: 'buyer_changed_mind' } }],
				},
			],
		},
		{
			key: 'too-late',
			given: [PLACED, { operation: of('ship'), input: { orderId: 'order-789', carrier: 'bike_courier' } }],
			when: { operation: of('cancel'), input: { orderId: 'order-789', reason: 'buyer_changed_mind' } },
			then: [{ type: 'expectError', messageIncludes: 'ALREADY_SHIPPED' }],
		},
	],
});

export const ShipOrderTest = defineTestSpec({
	meta: {
		...TEST_META,
		key: 'marketplace.test.parcels',
		title: 'Shipping orders',
		description: 'Every line leaves in one parcel.',
	},
	target: { type: 'operation', operation: of('ship') },
	scenarios: [
		{
			key: 'all-lines',
			when: { operation: of('ship'), input: { orderId: 'order-789', carrier: 'national_post', weightKg: 0.2 } },
			then: [
				{ type: 'expectOutput', match: { status: 'shipped', parcels: [{ carrier: 'national_post' }] } },
				{ type: 'expectEvents', events: [{ ...of('shipped'), min: 1, payload: { complete: true } }] },
			],
		},
	],
});

export const GetOrderTest = defineTestSpec({
	meta: {
		...TEST_META,
		key: 'marketplace.test.buyers-own',
		title: 'Getting an order',
		description: 'Those who may see an order see all of it, and nobody else learns that it exists.',
	},
	target: { type: 'operation', operation: of('get') },
	scenarios: [
		{
			key: 'own-order',
			when: { operation: of('get') },
			then: [{ type: 'expectOutput', match: { storeId: 'store-123', status: 'pending' } }],
		},
	],
});

export const ListOrdersTest = defineTestSpec({
	meta: {
		...TEST_META,
		key: 'marketplace.test.store-counter',
		title: 'Listing orders',
		description: 'Newest first, page by page, and none of another store.',
	},
	target: { type: 'operation', operation: of('list') },
	scenarios: [
		{
			key: 'by-state',
			when: { operation: of('list'), input: { storeId: 'store-123', statuses: ['pending'] } },
			then: [{ type: 'expectOutput', match: { items: [{ id: 'order-789', status: 'pending' }] } }],
		},
	],
});
