import { defineAppConfig } from '@contractspec/lib.contracts-spec/app-config';
import { MONEY_MOVEMENT, ORDER_ACCESS, SHARED_META } from '~/shared';

const ORDER_TABLE = { key: 'marketplace.order.table', version: '1.0.0' } as const;
const FULFILMENT = { key: 'marketplace.order.fulfilment', version: '1.0.0' } as const;

export const MarketplaceAppConfig = defineAppConfig({
	meta: {
		...SHARED_META,
		key: 'marketplace.app',
		title: 'Marketplace app',
		description: 'Which parts of the marketplace an installation has, and how they are wired.',
		appId: 'marketplace',
		tags: ['marketplace', 'app'],
	},
	capabilities: {
		enabled: [
			{ key: 'marketplace', version: '1.0.0' },
			{ key: 'marketplace.payments', version: '1.0.0' },
		],
	},
	features: { include: [{ key: 'marketplace' }, { key: 'marketplace.trust' }] },
	integrationSlots: [
		{
			slotId: 'cardPayments',
			requiredCategory: 'payments',
			allowedModes: ['managed', 'byok'],
			requiredCapabilities: [{ key: 'marketplace.payments', version: '1.0.0' }],
			required: true,
			description: 'The gateway that cards are charged through.',
		},
	],
	translationCatalog: { key: 'marketplace.messages.en', version: '1.0.0' },
	dataViews: {
		orders: ORDER_TABLE,
		products: { key: 'marketplace.product.grid', version: '1.0.0' },
	},
	workflows: {
		fulfilment: FULFILMENT,
		disputes: { key: 'marketplace.dispute.resolution', version: '1.0.0' },
	},
	jobs: { payouts: { key: 'marketplace.job.payout-run', version: '1.0.0' } },
	policies: [ORDER_ACCESS, MONEY_MOVEMENT],
	theme: { primary: { key: 'marketplace.theme.market-day', version: '1.0.0' } },
	telemetry: {
		spec: { key: 'marketplace.telemetry.checkout', version: '1.0.0' },
		samplingOverrides: { 'marketplace.order.created': 0.5 },
	},
	experiments: { active: [{ key: 'marketplace.experiment.one-page-checkout', version: '1.0.0' }] },
	featureFlags: [
		{ key: 'checkout.one-page', enabled: false, variant: 'three-pages', description: 'See the experiment.' },
		{ key: 'payments.capture', enabled: true },
		{ key: 'payouts.enabled', enabled: true },
		{ key: 'insights.preview', enabled: false },
	],
	routes: [
		{ path: '/orders', label: 'Orders', dataView: ORDER_TABLE.key, guard: ORDER_ACCESS },
		{ path: '/products', label: 'Products', dataView: 'marketplace.product.grid' },
		{ path: '/orders/{id}/fulfil', workflow: FULFILMENT.key, featureFlag: 'orders.fulfilment' },
		{
			path: '/checkout',
			label: 'Checkout',
			experiment: { key: 'marketplace.experiment.one-page-checkout', version: '1.0.0' },
		},
	],
	notes: 'The second gateway is planned, not wired.',
});
