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
