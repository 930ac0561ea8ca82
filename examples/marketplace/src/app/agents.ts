import { defineAgent } from '@contractspec/lib.contracts-spec/agent';
import type { KnowledgeSpaceSpec } from '@contractspec/lib.contracts-spec/knowledge/spec';
import { OwnersEnum, StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { MONEY_MOVEMENT, ORDER_ACCESS } from '~/shared/access';
import { SHARED_META } from '~/shared/ownership';

const SUPPORT_META = {
	...SHARED_META,
	domain: 'support',
	stability: StabilityEnum.Experimental,
	owners: [OwnersEnum.PlatformMessaging, '@example.trust'],
	tags: ['marketplace', 'support', 'agent'],
};

export const HelpCentreKnowledge: KnowledgeSpaceSpec = {
	meta: {
		...SUPPORT_META,
		key: 'marketplace.knowledge.help-centre',
		title: 'Help centre',
		description: 'The published answers of the help centre, and the terms of sale.',
		category: 'canonical',
		tags: ['marketplace', 'support', 'knowledge'],
	},
	retention: { ttlDays: null, archiveAfterDays: 365 },
	access: { policy: ORDER_ACCESS, trustLevel: 'high', automationWritable: false },
	indexing: { chunkSize: 800 },
};

export const RefundAgent = defineAgent({
	meta: {
		...SUPPORT_META,
		key: 'marketplace.agent.refunds',
		title: 'Refund clerk',
		description: 'Works out what should be refunded, and asks a person to agree.',
	},
	instructions:
		'Read the order and its payment. Propose the smallest refund that makes good what went wrong, with the lines it is for. Never refund shipping unless nothing arrived.',
	tools: [
		{
			name: 'refund',
			operationRef: { key: 'marketplace.payment.refund', version: '1.0.0' },
			requiresApproval: true,
			policy: MONEY_MOVEMENT,
		},
	],
	maxSteps: 4,
});

export const SupportAgent = defineAgent({
	meta: {
		...SUPPORT_META,
		key: 'marketplace.agent.support',
		title: 'Support desk',
		description: 'Answers buyers about their orders, and acts where it may.',
	},
	instructions: `You answer buyers of the marketplace.

1. Look the order up before you say anything about it.
2. Quote dates and amounts exactly as the tools give them.
3. Cancel only what the buyer asks to cancel. When a parcel is on its way, offer a dispute instead.
4. Hand refunds to the refund clerk.`,
	locale: 'en',
	tools: [
		{
			name: 'get_order',
			description: 'Looks up one order.',
			operationRef: { key: 'marketplace.order.get', version: '1.0.0' },
			automationSafe: true,
			outputPresentation: { key: 'marketplace.order.detail', version: '1.0.0' },
		},
		{
			name: 'search_products',
			operationRef: { key: 'marketplace.product.search' },
			automationSafe: true,
			timeoutMs: 3_000,
		},
		{
			name: 'cancel_order',
			operationRef: { key: 'marketplace.order.cancel', version: '1.0.0' },
			requiresApproval: true,
			policy: ORDER_ACCESS,
		},
		{
			name: 'open_dispute',
			operationRef: { key: 'marketplace.dispute.open', version: '1.0.0' },
			cooldownMs: 60_000,
		},
		{
			name: 'refund_clerk',
			description: 'Proposes a refund.',
			subagentRef: { agentId: 'marketplace.agent.refunds', toModelSummary: true },
		},
	],
	memory: { maxEntries: 40, ttlMinutes: 120, summaryTrigger: 24, persistLongTerm: false },
	knowledge: [
		{
			key: 'marketplace.knowledge.help-centre',
			category: 'canonical',
			required: true,
			instructions: 'Prefer these answers to your own words.',
		},
	],
	policy: {
		confidence: { min: 0.75, default: 0.6 },
		escalation: {
			confidenceThreshold: 0.6,
			onToolFailure: true,
			approvalWorkflow: 'marketplace.dispute.resolution',
		},
		flags: ['support.agent'],
	},
});
