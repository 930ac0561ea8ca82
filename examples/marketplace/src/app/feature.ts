import { defineFeature } from '@contractspec/lib.contracts-spec/features';
import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { SHARED_META } from '~/shared/ownership';
import { TRUST_META } from '~/trust/trust.meta';

const refs = (...keys: string[]) => keys.map((key) => ({ key, version: '1.0.0' }));

export const MarketplaceFeature = defineFeature({
	meta: {
		...SHARED_META,
		key: 'marketplace',
		version: '2.0.0',
		title: 'Marketplace',
		description: 'Stores, products, orders, payments and payouts: all that is needed to sell.',
		tags: ['marketplace', 'feature'],
		docId: ['docs.marketplace.goal', 'docs.marketplace.usage'],
	},
	operations: [
		...refs(
			'marketplace.order.create',
			'marketplace.order.get',
			'marketplace.order.list',
			'marketplace.order.updateStatus',
			'marketplace.order.cancel',
			'marketplace.order.ship',
			'marketplace.product.create',
			'marketplace.product.adjust-stock',
			'marketplace.store.open',
			'marketplace.store.suspend',
			'marketplace.payment.authorize',
			'marketplace.payment.capture',
			'marketplace.payment.refund',
			'marketplace.payout.schedule',
			'marketplace.payout.list',
			'marketplace.notification.send',
		),
		{ key: 'marketplace.product.search', version: '2.0.0' },
		{ key: 'marketplace.insights.sales', version: '0.3.0' },
	],
	events: [
		...refs(
			'marketplace.order.created',
			'marketplace.order.status_changed',
			'marketplace.order.shipped',
			'marketplace.order.cancelled',
			'marketplace.product.created',
			'marketplace.stock.adjusted',
			'marketplace.stock.low',
			'marketplace.store.opened',
			'marketplace.store.suspended',
			'marketplace.payment.authorized',
			'marketplace.payment.failed',
			'marketplace.payment.refunded',
			'marketplace.payout.scheduled',
			'marketplace.payout.held',
			'marketplace.notification.sent',
			'marketplace.notification.failed',
		),
		{ key: 'marketplace.payment.captured', version: '2.0.0' },
	],
	presentations: refs(
		'marketplace.checkout.page',
		'marketplace.order.detail',
		'marketplace.order.list.empty',
		'marketplace.order.list.error',
		'marketplace.product.card',
		'marketplace.store.front',
		'marketplace.payout.statement',
	),
	opToPresentation: [
		{
			op: { key: 'marketplace.order.create', version: '1.0.0' },
			pres: { key: 'marketplace.checkout.page', version: '1.0.0' },
		},
		{
			op: { key: 'marketplace.order.get', version: '1.0.0' },
			pres: { key: 'marketplace.order.detail', version: '1.0.0' },
		},
		{
			op: { key: 'marketplace.payout.list', version: '1.0.0' },
			pres: { key: 'marketplace.payout.statement', version: '1.0.0' },
		},
	],
	presentationsTargets: [
		{ key: 'marketplace.order.detail', version: '1.0.0', targets: ['react', 'markdown', 'application/json'] },
		{ key: 'marketplace.store.front', version: '1.0.0', targets: ['react', 'markdown'] },
	],
	dataViews: refs('marketplace.order.table', 'marketplace.product.grid'),
	visualizations: refs(
		'marketplace.insights.sales-by-day',
		'marketplace.insights.order-status',
		'marketplace.insights.checkout-funnel',
	),
	forms: refs('marketplace.order.checkout-form', 'marketplace.order.shipping-form'),
	workflows: refs('marketplace.order.fulfilment'),
	policies: refs('marketplace.policy.order-access', 'marketplace.policy.money-movement'),
	integrations: refs('marketplace.integration.card-gateway'),
	jobs: refs('marketplace.job.payout-run', 'marketplace.job.release-stock'),
	telemetry: refs('marketplace.telemetry.checkout'),
	translations: refs('marketplace.messages.en', 'marketplace.messages.fr'),
	experiments: refs('marketplace.experiment.one-page-checkout'),
	capabilities: {
		provides: refs('marketplace'),
		requires: [
			{
				key: 'marketplace.payments',
				version: '1.0.0',
				kind: 'integration',
				reason: 'Buyers pay through a gateway.',
			},
		],
	},
	implementations: [
		{
			path: 'examples/marketplace/src/order/order.handlers.ts',
			type: 'handler',
			description: 'The steps of an order.',
		},
	],
	docs: [
		'docs.marketplace.goal',
		'docs.marketplace.usage',
		'docs.marketplace.order-events',
		'docs.marketplace.search',
		'docs.marketplace.faq',
	],
});

export const TrustFeature = defineFeature({
	meta: {
		...TRUST_META,
		key: 'marketplace.trust',
		title: 'Reviews and disputes',
		description: 'What buyers say about products, and what happens when they are not content.',
		stability: StabilityEnum.Beta,
		tags: ['marketplace', 'trust', 'feature'],
	},
	operations: refs(
		'marketplace.review.submit',
		'marketplace.review.moderate',
		'marketplace.dispute.open',
		'marketplace.dispute.resolve',
	),
	events: refs(
		'marketplace.review.submitted',
		'marketplace.review.moderated',
		'marketplace.dispute.opened',
		'marketplace.dispute.resolved',
	),
	forms: refs('marketplace.dispute.open-form'),
	workflows: refs('marketplace.dispute.resolution'),
	policies: refs('marketplace.policy.money-movement'),
	knowledge: refs('marketplace.knowledge.help-centre'),
	capabilities: {
		requires: [
			{ key: 'marketplace', version: '1.0.0', reason: 'Only orders can be reviewed or disputed.' },
			{ key: 'marketplace.payments', version: '1.0.0', optional: true, reason: 'Refunds of resolved disputes.' },
		],
	},
	docs: ['docs.marketplace.dispute-runbook'],
});
