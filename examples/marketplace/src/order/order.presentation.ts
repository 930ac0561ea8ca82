import { definePresentation } from '@contractspec/lib.contracts-spec/presentations';
import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { SHARED_META } from '~/shared/ownership';
import { OrderModel } from './order.schema';

const CAPABILITY = { key: 'marketplace', version: '1.0.0' } as const;
const ORDER_TAGS = ['marketplace', 'order', 'ui'];

export const OrderDetailPresentation = definePresentation({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.detail',
		title: 'Order page',
		description: 'One order with its lines, parcels and history.',
		goal: 'Answer “where is my order?” without a call to support.',
		context: 'Opened from order mails, from the list of orders, and by support.',
		tags: ORDER_TAGS,
	},
	capability: CAPABILITY,
	source: {
		type: 'component',
		framework: 'react',
		componentKey: 'OrderDetail',
		props: OrderModel,
	},
	targets: ['react', 'markdown', 'application/json'],
	policy: { pii: ['shippingAddress.name', 'shippingAddress.phone'] },
});

export const CheckoutPresentation = definePresentation({
	meta: {
		...SHARED_META,
		key: 'marketplace.checkout.page',
		title: 'Checkout',
		description: 'Address, payment and summary on one page.',
		stability: StabilityEnum.Beta,
		goal: 'Turn a cart into an order with as few steps as possible.',
		context: 'After the cart. Signed-in buyers only.',
		tags: [...ORDER_TAGS, 'checkout'],
	},
	capability: CAPABILITY,
	source: { type: 'component', framework: 'react', componentKey: 'CheckoutPage' },
	targets: ['react'],
	policy: { flags: ['checkout.one-page'] },
});

/** What a list shows when it has nothing to show. */
const listState = (state: 'empty' | 'error', componentKey: string, title: string, goal: string) =>
	definePresentation({
		meta: {
			...SHARED_META,
			key: `marketplace.order.list.${state}`,
			title,
			description: `Shown in place of a list of orders: ${title.toLowerCase()}.`,
			goal,
			context: 'Lists of orders, for buyers and for sellers.',
			tags: ORDER_TAGS,
		},
		source: { type: 'component', framework: 'react', componentKey },
		targets: ['react', 'markdown'],
	});

export const OrderListEmptyPresentation = listState(
	'empty',
	'EmptyOrderList',
	'No orders yet',
	'Lead to the products instead of to a blank page.',
);

export const OrderListErrorPresentation = listState(
	'error',
	'OrderListError',
	'Orders could not be loaded',
	'Offer another try, and the order number by mail.',
);
