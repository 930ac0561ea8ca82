import { defineQuery } from '@contractspec/lib.contracts-spec/operations';
import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { notFound, ORDER_ACCESS, SHARED_META } from '~/shared';
import { ORDER_OF_TEA } from './order.sample';
import { ListOrdersInputModel, OrderModel, OrderPageModel, OrderParamsModel } from './order.schema';

const CAPABILITY = { key: 'marketplace', version: '1.0.0' } as const;

export const GetOrderContract = defineQuery({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.get',
		title: 'Get an order',
		description: 'Get one order with its lines and parcels.',
		goal: 'Show buyers and sellers where an order stands.',
		context: 'Order page, support desk, and the links in order mails.',
		tags: ['marketplace', 'order', 'get'],
	},
	capability: CAPABILITY,
	io: {
		input: null,
		params: OrderParamsModel,
		output: OrderModel,
		success: {
			OK: { status: 200, description: 'The order as it stands.' },
		},
		errors: {
			ORDER_NOT_FOUND: notFound('order', 'ORDER_NOT_FOUND'),
		},
	},
	policy: {
		auth: 'user',
		roles: ['buyer', 'seller', 'store-staff'],
		pii: ['shippingAddress.name', 'shippingAddress.line1', 'shippingAddress.phone'],
		policies: [ORDER_ACCESS],
		fieldPolicies: [{ field: 'shippingAddress.phone', actions: ['read'], policy: ORDER_ACCESS }],
	},
	transport: {
		rest: { method: 'GET', path: '/orders/{orderId}' },
		gql: { field: 'order' },
		mcp: { toolName: 'get_order' },
	},
	acceptance: {
		scenarios: [
			{
				key: 'buyer-sees-own-order',
				given: ['A buyer has placed an order'],
				when: ['The buyer asks for it'],
				then: ['The order is returned with its address'],
			},
			{
				key: 'stranger-sees-nothing',
				given: ['An order of somebody else'],
				when: ['A buyer asks for it by its id'],
				then: ['The answer is ORDER_NOT_FOUND', 'The answer is the same as for an id that does not exist'],
			},
		],
		examples: [
			{
				key: 'get-shipped-order',
				input: { orderId: 'order-789' },
				output: { ...ORDER_OF_TEA, status: 'shipped' },
			},
		],
	},
	outputPresentation: { key: 'marketplace.order.detail', version: '1.0.0' },
});

export const ListOrdersContract = defineQuery({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.list',
		title: 'List orders',
		description: 'List orders of the caller, or of a store the caller works for.',
		stability: StabilityEnum.Stable,
		goal: 'Let people find an order again.',
		context: 'Buyers see their own orders. Sellers see those of one store, which they must name.',
		tags: ['marketplace', 'order', 'list'],
	},
	capability: CAPABILITY,
	io: { input: ListOrdersInputModel, output: OrderPageModel },
	policy: {
		auth: 'user',
		rateLimit: { rpm: 120, key: 'user' },
		policies: [ORDER_ACCESS],
	},
	transport: { rest: { method: 'GET', path: '/orders' } },
	acceptance: {
		examples: [
			{
				key: 'open-orders-of-a-store',
				input: { storeId: 'store-123', statuses: ['paid', 'packed'], limit: 2 },
				output: {
					items: [
						{ ...ORDER_OF_TEA, id: 'order-790', status: 'paid', placedAt: '2026-03-03T17:02:00Z' },
						{ ...ORDER_OF_TEA, status: 'packed' },
					],
					nextCursor: 'eyJhZnRlciI6Im9yZGVyLTc4OSJ9',
				},
			},
		],
	},
	outputDataView: { key: 'marketplace.order.table', version: '1.0.0' },
});
