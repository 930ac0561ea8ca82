import type { WorkflowSpec } from '@contractspec/lib.contracts-spec/workflow/spec';
import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { TRUST_META } from './trust.meta';

const DAY = 86_400_000;

export const DisputeResolutionWorkflow: WorkflowSpec = {
	meta: {
		...TRUST_META,
		key: 'marketplace.dispute.resolution',
		title: 'Dispute resolution',
		description: 'Hears both sides, decides, and moves the money.',
		stability: StabilityEnum.Experimental,
		tags: ['marketplace', 'dispute', 'workflow'],
	},
	definition: {
		entryStepId: 'complain',
		steps: [
			{
				id: 'complain',
				type: 'human',
				label: 'Buyer complains',
				action: { form: { key: 'marketplace.dispute.open-form', version: '1.0.0' } },
			},
			{
				id: 'hear-seller',
				type: 'human',
				label: 'Seller answers',
				description: 'No answer within three days counts as agreement.',
				timeoutMs: 3 * DAY,
			},
			{
				id: 'decide',
				type: 'decision',
				label: 'Who is right?',
				guard: { type: 'policy', value: 'marketplace.policy.money-movement' },
			},
			{
				id: 'refund',
				type: 'automation',
				label: 'Refund',
				action: { operation: { key: 'marketplace.payment.refund', version: '1.0.0' } },
				retry: { maxAttempts: 4, backoff: 'exponential', delayMs: 5_000, maxDelayMs: 300_000 },
			},
			{
				id: 'record',
				type: 'automation',
				label: 'Record the decision',
				action: { operation: { key: 'marketplace.dispute.resolve', version: '1.0.0' } },
			},
		],
		transitions: [
			{ from: 'complain', to: 'hear-seller' },
			{ from: 'hear-seller', to: 'refund', label: 'agrees', condition: 'data.seller.agrees === true' },
			{ from: 'hear-seller', to: 'decide', label: 'objects', condition: 'data.seller.agrees === false' },
			{ from: 'decide', to: 'refund', label: 'buyer', condition: 'data.outcome !== "rejected"' },
			{ from: 'decide', to: 'record', label: 'seller', condition: 'data.outcome === "rejected"' },
			{ from: 'refund', to: 'record' },
		],
		sla: { totalDurationMs: 10 * DAY, stepDurationMs: { 'hear-seller': 3 * DAY, decide: 2 * DAY } },
	},
};
