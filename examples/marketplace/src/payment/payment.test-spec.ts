import { defineTestSpec } from '@contractspec/lib.contracts-spec/tests';
import { PAYMENT_META } from './payment.event';

export const CapturePaymentTest = defineTestSpec({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.payment.capture.test',
		title: 'Capturing payments',
		description: 'A capture moves money once, however often it is asked for.',
		tags: ['marketplace', 'payment', 'test'],
	},
	target: { type: 'operation', operation: { key: 'marketplace.payment.capture', version: '1.0.0' } },
	scenarios: [
		{
			key: 'twice-with-one-key',
			description: 'Both calls are answered alike; the event is sent once.',
			given: [
				{
					operation: { key: 'marketplace.payment.authorize' },
					input: { orderId: 'order-789', method: 'card', token: 'tok-4f1b' },
				},
			],
			when: { operation: { key: 'marketplace.payment.capture' }, input: { paymentId: 'pay-001' } },
			then: [
				{ type: 'expectOutput', match: { status: 'captured' } },
				{ type: 'expectEvents', events: [{ key: 'marketplace.payment.captured', version: '2.0.0', min: 1, max: 1 }] },
			],
		},
	],
});

export const AuthorizePaymentTest = defineTestSpec({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.test.cards',
		title: 'Authorizing payments',
		description: 'Money is set aside once, or the buyer is told why not.',
		tags: ['marketplace', 'payment', 'test'],
	},
	target: { type: 'operation', operation: { key: 'marketplace.payment.authorize', version: '1.0.0' } },
	scenarios: [
		{
			key: 'good-card',
			when: {
				operation: { key: 'marketplace.payment.authorize' },
				input: { orderId: 'order-789', method: 'card', token: 'tok-4f1b' },
			},
			then: [
				{ type: 'expectOutput', match: { status: 'authorized', card: { lastFour: '4242' } } },
				{ type: 'expectEvents', events: [{ key: 'marketplace.payment.authorized', version: '1.0.0', min: 1, max: 1 }] },
			],
		},
		{
			key: 'empty-card',
			when: {
				operation: { key: 'marketplace.payment.authorize' },
				input: { orderId: 'order-789', method: 'card', token: 'tok-refused' },
			},
			then: [
				{ type: 'expectError', messageIncludes: 'PAYMENT_REFUSED' },
				{
					type: 'expectEvents',
					events: [{ key: 'marketplace.payment.failed', version: '1.0.0', min: 1, payload: { reason: 'insufficient_funds' } }],
				},
			],
		},
	],
});

export const RefundPaymentTest = defineTestSpec({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.test.money-back',
		title: 'Refunding payments',
		description: 'Never more goes back than was captured.',
		tags: ['marketplace', 'payment', 'test'],
	},
	target: { type: 'operation', operation: { key: 'marketplace.payment.refund', version: '1.0.0' } },
	scenarios: [
		{
			key: 'a-part',
			given: [{ operation: { key: 'marketplace.payment.capture' }, input: { paymentId: 'pay-001' } }],
			when: {
				operation: { key: 'marketplace.payment.refund' },
				input: { paymentId: 'pay-001', amount: { amount: 1999, currency: 'EUR' }, reason: 'Arrived broken' },
			},
			then: [
				{ type: 'expectOutput', match: { status: 'partially_refunded' } },
				{ type: 'expectEvents', events: [{ key: 'marketplace.payment.refunded', version: '1.0.0', min: 1, max: 1 }] },
			],
		},
	],
});
