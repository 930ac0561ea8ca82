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
