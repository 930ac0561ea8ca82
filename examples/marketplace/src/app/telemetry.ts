import { OwnersEnum, StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import type { TelemetrySpec } from '@contractspec/lib.contracts-spec/telemetry';

const ORDER_ID = { type: 'string', required: true, description: 'Never the buyer’s.' } as const;

export const CheckoutTelemetry: TelemetrySpec = {
	meta: {
		key: 'marketplace.telemetry.checkout',
		version: '1.0.0',
		title: 'Checkout telemetry',
		description: 'What is measured between the cart and the paid order, and for how long it is kept.',
		domain: 'insights',
		stability: StabilityEnum.Stable,
		owners: [OwnersEnum.PlatformCore],
		tags: ['marketplace', 'checkout', 'telemetry'],
	},
	config: {
		defaultRetentionDays: 90,
		defaultSamplingRate: 1,
		providers: [{ type: 'opentelemetry', config: { service: 'marketplace' } }],
		anomalyDetection: { enabled: true, checkIntervalMs: 300_000 },
	},
	events: [
		{
			key: 'marketplace.order.created',
			version: '1.0.0',
			semantics: { who: 'A buyer', what: 'has placed an order', why: 'to measure the checkout' },
			privacy: 'internal',
			properties: {
				orderId: ORDER_ID,
				total: { type: 'number', required: true, description: 'Minor units.' },
				itemCount: { type: 'number' },
				city: { type: 'string', pii: true, redact: true },
			},
		},
		{
			key: 'marketplace.payment.failed',
			version: '1.0.0',
			semantics: { what: 'A payment was refused', why: 'to notice a gateway in trouble' },
			privacy: 'internal',
			properties: {
				orderId: ORDER_ID,
				reason: { type: 'string', required: true },
				durationMs: { type: 'number' },
			},
			retention: { days: 30, policy: 'delete' },
			sampling: { rate: 1, conditions: ['properties.reason !== "card_expired"'] },
			anomalyDetection: {
				enabled: true,
				minimumSample: 50,
				thresholds: [{ metric: 'durationMs', max: 8_000 }],
				actions: ['alert', 'log'],
			},
		},
	],
};

/** An event that is only counted: who or what it is about is not kept. */
const counted = (key: string, what: string, version = '1.0.0') => ({
	key: `marketplace.${key}`,
	version,
	semantics: { what, why: 'to be counted by the day' },
	privacy: 'internal' as const,
	properties: {},
});

export const CountsTelemetry: TelemetrySpec = {
	meta: {
		key: 'marketplace.telemetry.counts',
		version: '1.0.0',
		title: 'What is counted',
		description: 'How often money moves, stores open and close, and buyers speak up.',
		domain: 'insights',
		stability: StabilityEnum.Stable,
		owners: [OwnersEnum.PlatformCore],
		tags: ['marketplace', 'telemetry'],
	},
	config: { defaultRetentionDays: 400, defaultSamplingRate: 1 },
	events: [
		counted('payment.authorized', 'Money was set aside'),
		counted('payment.captured', 'Money has moved', '2.0.0'),
		counted('payment.refunded', 'Money went back'),
		counted('payout.scheduled', 'A payout was planned'),
		counted('payout.held', 'A part of a payout waits'),
		counted('store.opened', 'A store has opened'),
		counted('store.suspended', 'A store was stopped'),
		counted('dispute.opened', 'A buyer has complained'),
		counted('dispute.resolved', 'A complaint was decided'),
		counted('review.submitted', 'A buyer has said what a product is like'),
		counted('review.moderated', 'A review was published or hidden'),
		counted('notification.sent', 'A message has left'),
		counted('notification.failed', 'A message has reached nobody'),
	],
};
