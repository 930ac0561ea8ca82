import { defineJob } from '@contractspec/lib.contracts-spec/jobs';
import { OwnersEnum, StabilityEnum, TagsEnum } from '@contractspec/lib.contracts-spec/ownership';
import { SHARED_META } from '~/shared/ownership';

const MINUTE = 60_000;

const RETRY = {
	maxRetries: 5,
	initialBackoffMs: 1_000,
	maxBackoffMs: 10 * MINUTE,
	multiplier: 2,
	jitter: true,
} as const;

export const jobs = [
	defineJob({
		meta: {
			...SHARED_META,
			key: 'marketplace.job.payout-run',
			title: 'Payout run',
			description: 'Schedules the payouts of all stores whose period ended yesterday.',
			domain: 'payouts',
			stability: StabilityEnum.Beta,
			owners: [OwnersEnum.PlatformFinance],
			tags: [TagsEnum.Automation, 'payout'],
		},
		payload: {
			schema: {
				type: 'object',
				required: ['periodEnd'],
				properties: {
					periodEnd: { type: 'string', format: 'date' },
					storeIds: { type: 'array', items: { type: 'string' }, description: 'All stores when left out.' },
				},
			},
		},
		retry: RETRY,
		timeoutMs: 30 * MINUTE,
		schedule: { cron: '15 3 * * *' },
	}),
	defineJob({
		meta: {
			...SHARED_META,
			key: 'marketplace.job.release-stock',
			title: 'Release reserved stock',
			description: 'Puts back what was reserved for orders that nobody has paid.',
			domain: 'catalog',
			tags: [TagsEnum.Automation, 'stock'],
		},
		payload: {
			schema: {
				type: 'object',
				properties: { olderThanMinutes: { type: 'integer', minimum: 15, default: 60 } },
			},
		},
		retry: { ...RETRY, maxRetries: 2 },
		timeoutMs: 2 * MINUTE,
		schedule: { intervalMs: 5 * MINUTE },
	}),
];
