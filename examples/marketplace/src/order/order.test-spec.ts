import { defineTestSpec } from '@contractspec/lib.contracts-spec/tests';
import { SHARED_META } from '~/shared/ownership';

const TEST_META = { ...SHARED_META, tags: ['marketplace', 'order', 'test'] };
const CREATE = { key: 'marketplace.order.create', version: '1.0.0' } as const;

const ONE_TEA = {
	storeId: 'store-123',
	items: [{ productId: 'prod-456', quantity: 1, unitPrice: 100 }],
};

/** Tests of orders: one of an operation, one of the workflow around it. */
export const orderTestSpecs = [
	defineTestSpec({
		meta: {
			...TEST_META,
			key: 'marketplace.order.create.test',
			title: 'Creating orders',
			description: 'Orders are created at the price that the buyer saw, or not at all.',
		},
		target: { type: 'operation', operation: CREATE },
		fixtures: [
			{
				description: 'A store with one product',
				operation: { key: 'marketplace.product.create', version: '1.0.0' },
				input: {
					storeId: 'store-123',
					sku: 'TEA-GREEN-100',
					title: 'Green tea, 100 g',
					price: { amount: 100, currency: 'EUR' },
				},
			},
		],
		scenarios: [
			{
				key: 'creates-and-announces',
				description: 'The order is pending and its event is out.',
				when: { operation: CREATE, input: ONE_TEA },
				then: [
					{ type: 'expectOutput', match: { status: 'pending', total: 100 } },
					{ type: 'expectEvents', events: [{ key: 'marketplace.order.created', version: '1.0.0', min: 1, max: 1 }] },
				],
			},
			{
				key: 'refuses-another-price',
				description: 'A price that changed since the buyer saw it makes no order.',
				when: {
					operation: CREATE,
					input: { ...ONE_TEA, items: [{ productId: 'prod-456', quantity: 1, unitPrice: 90 }] },
				},
				then: [{ type: 'expectError', messageIncludes: 'price' }],
			},
		],
		coverage: { statements: 90, branches: 85, mutations: 60 },
	}),
	defineTestSpec({
		meta: {
			...TEST_META,
			key: 'marketplace.order.fulfilment.test',
			title: 'Fulfilling orders',
			description: 'Stock is given back when the card is refused.',
		},
		target: { type: 'workflow', workflow: { key: 'marketplace.order.fulfilment' } },
		scenarios: [
			{
				key: 'refused-card',
				given: [{ description: 'An order of one tea', operation: CREATE, input: ONE_TEA }],
				when: {
					operation: { key: 'marketplace.payment.authorize' },
					input: { orderId: 'order-789', method: 'card', token: 'tok-refused' },
				},
				then: [
					{ type: 'expectError', messageIncludes: 'refused' },
					{
						type: 'expectEvents',
						events: [
							{ key: 'marketplace.payment.failed', version: '1.0.0', min: 1 },
							{ key: 'marketplace.order.cancelled', version: '1.0.0', min: 1 },
						],
					},
				],
			},
		],
	}),
];
