import type { ExperimentSpec } from '@contractspec/lib.contracts-spec/experiments/spec';
import { OwnersEnum, StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';

export const OnePageCheckoutExperiment: ExperimentSpec = {
	meta: {
		key: 'marketplace.experiment.one-page-checkout',
		version: '1.0.0',
		title: 'One-page checkout',
		description: 'Do more carts become orders when the checkout is one page instead of three?',
		domain: 'marketplace',
		stability: StabilityEnum.Experimental,
		owners: [OwnersEnum.PlatformFeatureFlags],
		tags: ['marketplace', 'checkout', 'experiment'],
	},
	controlVariant: 'three-pages',
	variants: [
		{ id: 'three-pages', key: 'three-pages', description: 'Address, payment, summary.', weight: 1 },
		{
			id: 'one-page',
			key: 'one-page',
			description: 'All on one page, with the warm theme.',
			weight: 1,
			overrides: [
				{ type: 'presentation', target: 'marketplace.checkout.page', version: '1.0.0', config: { steps: 1 } },
				{ type: 'theme', target: 'marketplace.theme.market-day', version: '1.0.0' },
			],
		},
	],
	allocation: { type: 'sticky', attribute: 'userId', salt: 'one-page-checkout' },
	successMetrics: [
		{
			key: 'orders-per-checkout',
			telemetryEvent: { key: 'marketplace.order.created', version: '1.0.0' },
			aggregation: 'count',
			target: 1.05,
		},
		{
			key: 'refused-payments',
			telemetryEvent: { key: 'marketplace.payment.failed', version: '1.0.0' },
			aggregation: 'count',
		},
	],
	tags: ['checkout'],
};
