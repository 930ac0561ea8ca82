import { definePolicy } from '@contractspec/lib.contracts-spec/policy';
import { PAYMENT_OWNERS, SHARED_META } from '~/shared/ownership';

export const OrderAccessPolicy = definePolicy({
	meta: {
		...SHARED_META,
		key: 'marketplace.policy.order-access',
		title: 'Who sees an order',
		description: 'Buyers see their orders, sellers those of their stores, operators all of them with a reason.',
		scope: 'feature',
		tags: ['marketplace', 'order', 'policy'],
	},
	rules: [
		{
			effect: 'allow',
			actions: ['read', 'cancel'],
			subject: { roles: ['buyer'] },
			resource: { type: 'order' },
			conditions: [{ expression: 'resource.buyerId === subject.id' }],
			reason: 'A buyer’s own order',
		},
		{
			effect: 'allow',
			actions: ['read', 'update', 'ship', 'cancel'],
			subject: { roles: ['seller', 'store-staff'] },
			resource: { type: 'order' },
			relationships: [{ relation: 'works_for', objectType: 'store' }],
			reason: 'An order of a store the caller works for',
		},
		{
			effect: 'allow',
			actions: ['read'],
			subject: { roles: ['operator'] },
			resource: { type: 'order' },
			requiresConsent: ['support-access'],
			rateLimit: 'support-reads',
			reason: 'Support, while a case is open',
		},
		{
			effect: 'deny',
			actions: ['update', 'ship'],
			resource: { type: 'order', attributes: { status: { oneOf: ['delivered', 'cancelled', 'refunded'] } } },
			reason: 'Closed orders change no more',
		},
	],
	fieldPolicies: [
		{
			effect: 'deny',
			field: 'shippingAddress.phone',
			actions: ['read'],
			subject: { roles: ['store-staff'] },
			conditions: [{ expression: 'resource.status === "delivered"' }],
			reason: 'Nobody needs to call after delivery',
		},
	],
	pii: {
		fields: ['shippingAddress.name', 'shippingAddress.line1', 'shippingAddress.phone'],
		consentRequired: false,
		retentionDays: 730,
	},
	relationships: [
		{ subjectType: 'user', relation: 'works_for', objectType: 'store', description: 'Granted by the store’s owner.' },
	],
	consents: [
		{
			id: 'support-access',
			scope: 'order',
			purpose: 'Lets support look at an order while a case is open.',
			lawfulBasis: 'contract',
			expiresInDays: 30,
		},
	],
	rateLimits: [{ id: 'support-reads', rpm: 60, key: 'user', windowSeconds: 60, burst: 20 }],
});

export const MoneyMovementPolicy = definePolicy({
	meta: {
		...SHARED_META,
		key: 'marketplace.policy.money-movement',
		title: 'Who moves money',
		description: 'Nobody moves more than 100.00 alone, and nobody decides about an own store.',
		domain: 'payments',
		scope: 'global',
		owners: [...PAYMENT_OWNERS],
		tags: ['marketplace', 'payment', 'policy'],
	},
	rules: [
		{
			effect: 'deny',
			actions: ['refund', 'payout'],
			conditions: [{ expression: 'subject.stores.includes(resource.storeId)' }],
			reason: 'Nobody decides about an own store',
		},
		{
			effect: 'allow',
			actions: ['refund', 'payout'],
			subject: { roles: ['operator', 'finance'] },
			conditions: [{ expression: 'resource.amount <= 10000' }],
			reason: 'Small amounts',
		},
		{
			effect: 'allow',
			actions: ['refund', 'payout'],
			subject: { roles: ['operator', 'finance'] },
			escalate: 'human_review',
			reason: 'Larger amounts, with a second person',
		},
	],
	opa: { package: 'marketplace.money', decision: 'allow' },
});
