import { defineEvent } from '@contractspec/lib.contracts-spec/events';
import { defineFormSpec } from '@contractspec/lib.contracts-spec/forms';
import { defineCommand } from '@contractspec/lib.contracts-spec/operations';
import { BUYER, COMMON_ERRORS, COMMON_REFUSALS, conflict, notFound, OPERATOR } from '~/shared';
import { DisputeModel, OpenDisputeInputModel, ResolveDisputeInputModel } from './dispute.schema';
import { TRUST_META } from './trust.meta';

const DISPUTE_META = { ...TRUST_META, tags: ['marketplace', 'dispute'] };

export const DisputeOpenedEvent = defineEvent({
	meta: {
		...DISPUTE_META,
		key: 'marketplace.dispute.opened',
		title: 'Dispute opened',
		description: 'A buyer does not agree with what has arrived, or not arrived.',
	},
	pii: ['evidence.text', 'evidence.fileUrl'],
	payload: DisputeModel,
});

export const DisputeResolvedEvent = defineEvent({
	meta: {
		...DISPUTE_META,
		key: 'marketplace.dispute.resolved',
		title: 'Dispute resolved',
		description: 'An operator has decided. Held payouts are released or reduced.',
	},
	pii: ['evidence.text', 'evidence.fileUrl'],
	payload: DisputeModel,
});

export const OpenDisputeContract = defineCommand({
	meta: {
		...DISPUTE_META,
		key: 'marketplace.dispute.open',
		title: 'Open a dispute',
		description: 'Complain about an order that was shipped.',
		goal: 'Give buyers a way to be heard that is not the bank.',
		context: 'Order page. Possible until 45 days after delivery.',
	},
	io: {
		input: OpenDisputeInputModel,
		output: DisputeModel,
		errors: {
			...COMMON_ERRORS,
			ORDER_NOT_FOUND: notFound('order', 'ORDER_NOT_FOUND'),
			TOO_LATE: conflict('TOO_LATE', 'The time for disputes is over.', 'More than 45 days have passed since delivery'),
		},
	},
	policy: { ...BUYER, rateLimit: { rpm: 5, key: 'user' }, pii: ['contactEmail', 'photoUrls', 'text'] },
	sideEffects: {
		emits: [{ ref: DisputeOpenedEvent.meta, when: 'The dispute is stored' }],
		audit: ['marketplace.dispute.opened'],
	},
	outputForm: { key: 'marketplace.dispute.open-form', version: '1.0.0' },
	acceptance: {
		scenarios: [
			{
				key: 'too-late',
				given: ['An order was delivered 46 days ago'],
				when: ['Its buyer opens a dispute'],
				then: ['TOO_LATE is returned'],
			},
			{
				key: 'broken-on-arrival',
				given: ['An order was delivered yesterday'],
				when: ['Its buyer opens a dispute with a picture of what is broken'],
				then: ['DisputeOpened is emitted', 'The store’s next payout waits for the decision'],
			},
			{
				key: 'order-of-somebody-else',
				given: ['An order of another buyer'],
				when: ['A dispute is opened about it'],
				then: ['The answer is ORDER_NOT_FOUND'],
			},
			...COMMON_REFUSALS,
		],
	},
});

export const ResolveDisputeContract = defineCommand({
	meta: {
		...DISPUTE_META,
		key: 'marketplace.dispute.resolve',
		title: 'Resolve a dispute',
		description: 'Decide a dispute, with a reason that both sides can read.',
		goal: 'End every dispute within ten days.',
		context: 'Operators, after both sides have been heard.',
	},
	io: {
		input: ResolveDisputeInputModel,
		output: DisputeModel,
		errors: { ...COMMON_ERRORS, DISPUTE_NOT_FOUND: notFound('dispute', 'DISPUTE_NOT_FOUND') },
	},
	policy: { ...OPERATOR, permissions: ['dispute:resolve'], escalate: null },
	sideEffects: {
		emits: [{ ref: DisputeResolvedEvent.meta, when: 'The decision is stored' }],
		audit: ['marketplace.dispute.resolved'],
	},
	acceptance: {
		scenarios: [
			{
				key: 'both-sides-read-the-reason',
				given: ['A dispute is open, and both sides were heard'],
				when: ['An operator decides it'],
				then: ['Buyer and seller can read the reason', 'DisputeResolved is emitted'],
			},
			{
				key: 'no-such-dispute',
				given: ['An id that no dispute has'],
				when: ['An operator decides it'],
				then: ['The answer is DISPUTE_NOT_FOUND'],
			},
			...COMMON_REFUSALS,
		],
	},
});

export const OpenDisputeForm = defineFormSpec({
	meta: {
		...DISPUTE_META,
		key: 'marketplace.dispute.open-form',
		title: 'Dispute form',
		description: 'What is wrong with the order, and what shows it.',
	},
	model: OpenDisputeInputModel,
	fields: [
		{
			kind: 'radio',
			name: 'reason',
			labelI18n: 'dispute.reason',
			required: true,
			options: [
				{ labelI18n: 'dispute.reason.notReceived', value: 'not_received' },
				{ labelI18n: 'dispute.reason.damaged', value: 'damaged' },
				{ labelI18n: 'dispute.reason.wrongItem', value: 'wrong_item' },
			],
		},
		{
			kind: 'array',
			name: 'photoUrls',
			labelI18n: 'dispute.photos',
			visibleWhen: { when: { path: 'reason', op: 'in', value: ['damaged', 'wrong_item'] } },
			requiredWhen: { when: { path: 'reason', op: 'equals', value: 'damaged' } },
			max: 6,
			of: { kind: 'text', name: '$index', inputMode: 'url' },
		},
		{ kind: 'textarea', name: 'text', labelI18n: 'dispute.text', required: true, rows: 6, maxLength: 2000 },
		{ kind: 'text', name: 'contactEmail', labelI18n: 'dispute.email', inputMode: 'email', autoComplete: 'email' },
	],
	actions: [
		{
			key: 'open',
			labelI18n: 'dispute.open',
			op: { name: 'marketplace.dispute.open', version: '1.0.0' },
		},
	],
	policy: { pii: ['contactEmail', 'photoUrls', 'text'] },
});
