import { defineEvent } from '@contractspec/lib.contracts-spec/events';
import { defineCommand, defineQuery } from '@contractspec/lib.contracts-spec/operations';
import { OwnersEnum, StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { definePresentation } from '@contractspec/lib.contracts-spec/presentations';
import { COMMON_ERRORS, COMMON_REFUSALS, conflict, MONEY_MOVEMENT, SELLER, SHARED_META } from '~/shared';
import {
	ListPayoutsInputModel,
	PayoutHeldPayloadModel,
	PayoutModel,
	PayoutPageModel,
	SchedulePayoutInputModel,
} from './payout.schema';

const PAYOUT_META = {
	...SHARED_META,
	domain: 'payouts',
	stability: StabilityEnum.Beta,
	owners: [OwnersEnum.PlatformFinance],
	tags: ['marketplace', 'payout'],
};

export const PayoutScheduledEvent = defineEvent({
	meta: {
		...PAYOUT_META,
		key: 'marketplace.payout.scheduled',
		title: 'Payout scheduled',
		description: 'A store gets its money on the named day.',
	},
	pii: ['iban'],
	payload: PayoutModel,
});

export const PayoutHeldEvent = defineEvent({
	meta: {
		...PAYOUT_META,
		key: 'marketplace.payout.held',
		title: 'Payout held',
		description: 'A part of a payout waits for open disputes.',
	},
	payload: PayoutHeldPayloadModel,
});

export const SchedulePayoutContract = defineCommand({
	meta: {
		...PAYOUT_META,
		key: 'marketplace.payout.schedule',
		title: 'Schedule a payout',
		description: 'Add up what a store is owed for a period, and plan its transfer.',
		goal: 'Pay sellers on time, and never more than buyers have paid.',
		context: 'Called by the nightly payout run for every open store, and by finance for single stores.',
	},
	io: {
		input: SchedulePayoutInputModel,
		output: PayoutModel,
		errors: {
			...COMMON_ERRORS,
			PERIOD_CLOSED: conflict(
				'PERIOD_CLOSED',
				'The period was paid out before.',
				'A payout of the store covers the day',
			),
			BELOW_MINIMUM: {
				description: 'Less than 10.00 is owed; it is carried into the next period.',
				http: 422,
				gqlCode: 'BELOW_MINIMUM',
				when: 'The total is below the minimum, or negative',
			},
		},
	},
	policy: {
		auth: 'admin',
		roles: ['finance'],
		flags: ['payouts.enabled'],
		escalate: 'human_review',
		pii: ['iban'],
		policies: [MONEY_MOVEMENT],
	},
	sideEffects: {
		emits: [
			{ ref: PayoutScheduledEvent.meta, when: 'The payout is planned' },
			{ ref: PayoutHeldEvent.meta, when: 'Open disputes hold a part of it back' },
		],
		audit: ['marketplace.payout.scheduled', 'marketplace.payout.held'],
	},
	acceptance: {
		scenarios: [
			{
				key: 'dispute-holds-money-back',
				given: ['A store is owed 300.00', 'A dispute over 80.00 is open'],
				when: ['Its payout is scheduled'],
				then: ['220.00 are planned, and PayoutScheduled is emitted', 'PayoutHeld is emitted with 80.00'],
			},
			{
				key: 'not-twice',
				given: ['A store that was paid for June'],
				when: ['Its payout for June is scheduled again'],
				then: ['The answer is PERIOD_CLOSED'],
			},
			{
				key: 'small-change',
				given: ['A store is owed 4.20'],
				when: ['Its payout is scheduled'],
				then: ['The answer is BELOW_MINIMUM', 'The 4.20 are in its next payout'],
			},
			...COMMON_REFUSALS,
		],
	},
});

export const ListPayoutsContract = defineQuery({
	meta: {
		...PAYOUT_META,
		key: 'marketplace.payout.list',
		title: 'List payouts',
		description: 'List the payouts of a store, newest first.',
		goal: 'Let sellers match what arrives in their account.',
		context: 'Seller console, and the export for bookkeeping.',
	},
	io: { input: ListPayoutsInputModel, output: PayoutPageModel },
	policy: { ...SELLER, pii: ['items.iban'], policies: [MONEY_MOVEMENT] },
	outputPresentation: { key: 'marketplace.payout.statement', version: '1.0.0' },
	acceptance: {
		scenarios: [
			{
				key: 'newest-first',
				given: ['A store was paid in May and in June'],
				when: ['Its payouts are listed'],
				then: ['June comes before May'],
			},
		],
	},
});

export const PayoutStatementPresentation = definePresentation({
	meta: {
		...PAYOUT_META,
		key: 'marketplace.payout.statement',
		title: 'Payout statement',
		description: 'A payout with all its lines, for screen and for print.',
		goal: 'Be the sheet that a seller hands to a bookkeeper.',
		context: 'Seller console; attached to the payout mail.',
	},
	source: { type: 'component', framework: 'react', componentKey: 'PayoutStatement', props: PayoutModel },
	targets: ['react', 'markdown', 'application/xml'],
	policy: { pii: ['iban'] },
});
