import { defineCapability } from '@contractspec/lib.contracts-spec/capabilities';
import { PAYMENT_OWNERS, SHARED_META } from '~/shared/ownership';

const operation = (key: string, description?: string) =>
	({ surface: 'operation', key, version: '1.0.0', description }) as const;

const event = (key: string, version = '1.0.0') => ({ surface: 'event', key, version }) as const;

export const PaymentsCapability = defineCapability({
	meta: {
		...SHARED_META,
		key: 'marketplace.payments',
		title: 'Payments',
		description: 'Sets money aside, moves it, and returns it.',
		domain: 'payments',
		kind: 'integration',
		owners: [...PAYMENT_OWNERS],
		tags: ['marketplace', 'payment', 'capability'],
	},
	provides: [
		operation('marketplace.payment.authorize', 'Sets money aside.'),
		operation('marketplace.payment.capture', 'Moves it.'),
		operation('marketplace.payment.refund', 'Returns it.'),
		event('marketplace.payment.authorized'),
		event('marketplace.payment.captured', '2.0.0'),
		event('marketplace.payment.failed'),
		event('marketplace.payment.refunded'),
	],
});

export const MarketplaceCapability = defineCapability({
	meta: {
		...SHARED_META,
		key: 'marketplace',
		title: 'Marketplace',
		description: 'Orders between buyers and sellers, from the cart to the parcel.',
		kind: 'api',
		tags: ['marketplace', 'capability'],
	},
	provides: [
		operation('marketplace.order.create', 'Turns a cart into an order.'),
		operation('marketplace.order.get'),
		operation('marketplace.order.list'),
		operation('marketplace.order.updateStatus'),
		operation('marketplace.order.cancel'),
		operation('marketplace.order.ship'),
		event('marketplace.order.created'),
		event('marketplace.order.status_changed'),
		event('marketplace.order.shipped'),
		event('marketplace.order.cancelled'),
		{ surface: 'presentation', key: 'marketplace.order.detail', version: '1.0.0' },
		{ surface: 'presentation', key: 'marketplace.checkout.page', version: '1.0.0' },
		{ surface: 'workflow', key: 'marketplace.order.fulfilment', version: '1.0.0' },
	],
	requires: [
		{
			key: 'marketplace.payments',
			version: '1.0.0',
			kind: 'integration',
			reason: 'An order is packed only when it can be paid.',
		},
	],
});
