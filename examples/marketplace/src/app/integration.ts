import { defineIntegration } from '@contractspec/lib.contracts-integrations';
import { PAYMENT_OWNERS, SHARED_META } from '~/shared/ownership';

export const CardGatewayIntegration = defineIntegration({
	meta: {
		...SHARED_META,
		key: 'marketplace.integration.card-gateway',
		title: 'Card gateway',
		description: 'Any gateway that authorizes first and captures later.',
		domain: 'payments',
		category: 'payments',
		owners: [...PAYMENT_OWNERS],
		tags: ['marketplace', 'payment', 'integration'],
	},
	supportedModes: ['managed', 'byok'],
	capabilities: {
		provides: [{ key: 'marketplace.payments', version: '1.0.0' }],
		requires: [{ key: 'marketplace', version: '1.0.0', optional: true, reason: 'For the text on statements.' }],
	},
	configSchema: {
		schema: {
			type: 'object',
			required: ['merchantId', 'region'],
			properties: {
				merchantId: { type: 'string', minLength: 6, description: 'Given by the gateway.' },
				region: { type: 'string', enum: ['eu', 'uk', 'us'] },
				captureDelayHours: { type: 'integer', minimum: 0, maximum: 168, default: 0 },
			},
		},
		example: { merchantId: 'mkt-000123', region: 'eu' },
	},
	secretSchema: {
		schema: {
			type: 'object',
			required: ['apiKey', 'webhookSecret'],
			properties: { apiKey: { type: 'string' }, webhookSecret: { type: 'string' } },
		},
		example: { apiKey: '••••', webhookSecret: '••••' },
	},
	healthCheck: { method: 'ping', timeoutMs: 2_000 },
	docsUrl: 'https://gateway.example/docs',
	constraints: { rateLimit: { rpm: 1_200 }, quotas: { refundsPerDay: 5_000 } },
	byokSetup: {
		setupInstructions: 'Create a restricted key that may authorize, capture and refund.',
		requiredScopes: ['payments:write', 'refunds:write'],
		keyRotationSupported: true,
	},
});
