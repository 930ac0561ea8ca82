import { defineExample } from '@contractspec/lib.contracts-spec/examples';
import { MARKETPLACE_OWNERS } from '~/shared/ownership';

export default defineExample({
	meta: {
		key: 'marketplace',
		version: '2.0.0',
		title: 'Marketplace',
		description: 'A whole marketplace in contracts, to read and to build on.',
		kind: 'template',
		visibility: 'public',
		summary: 'Stores, products, orders, payments, payouts, reviews and disputes.',
		stability: 'stable',
		owners: [...MARKETPLACE_OWNERS],
		tags: ['marketplace', 'example'],
	},
	docs: {
		rootDocId: 'docs.marketplace.goal',
		goalDocId: 'docs.marketplace.goal',
		usageDocId: 'docs.marketplace.usage',
		referenceDocId: 'docs.marketplace.order-events',
	},
	surfaces: {
		templates: true,
		sandbox: { enabled: true, modes: ['playground', 'specs', 'markdown'] },
		studio: { enabled: false, installable: false },
		mcp: { enabled: true },
	},
	entrypoints: {
		packageName: '@example/marketplace',
		contracts: '.',
		feature: './feature',
	},
	blueprint: { key: 'marketplace.app', version: '1.0.0' },
	features: [{ key: 'marketplace' }, { key: 'marketplace.trust' }],
});
