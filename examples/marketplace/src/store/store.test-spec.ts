import { defineTestSpec } from '@contractspec/lib.contracts-spec/tests';
import { SHARED_META } from '~/shared/ownership';

const TEST_META = { ...SHARED_META, domain: 'stores', tags: ['marketplace', 'store', 'test'] };

const TEA_HOUSE = {
	slug: 'tea-house',
	name: 'Tea House',
	currency: 'EUR',
	countryCode: 'IE',
	timeZone: 'Europe/Dublin',
	contact: { name: 'A. Seller', email: 'hello@tea-house.example' },
};

export const OpenStoreTest = defineTestSpec({
	meta: {
		...TEST_META,
		key: 'marketplace.test.waiting-room',
		title: 'Opening stores',
		description: 'A store waits for a person, under an address of its own.',
	},
	target: { type: 'operation', operation: { key: 'marketplace.store.open', version: '1.0.0' } },
	scenarios: [
		{
			key: 'in-review',
			when: { operation: { key: 'marketplace.store.open', version: '1.0.0' }, input: TEA_HOUSE },
			then: [
				{ type: 'expectOutput', match: { slug: 'tea-house', status: 'review' } },
				{ type: 'expectEvents', events: [{ key: 'marketplace.store.opened', version: '1.0.0', max: 0 }] },
			],
		},
	],
});

export const SuspendStoreTest = defineTestSpec({
	meta: {
		...TEST_META,
		key: 'marketplace.test.two-operators',
		title: 'Suspending stores',
		description: 'One operator is not enough.',
	},
	target: { type: 'operation', operation: { key: 'marketplace.store.suspend', version: '1.0.0' } },
	scenarios: [
		{
			key: 'second-operator',
			given: [{ operation: { key: 'marketplace.store.open', version: '1.0.0' }, input: TEA_HOUSE }],
			when: {
				operation: { key: 'marketplace.store.suspend', version: '1.0.0' },
				input: { storeId: 'store-123', reason: 'Three complaints in a week' },
			},
			then: [
				{ type: 'expectOutput', match: { status: 'suspended' } },
				{ type: 'expectEvents', events: [{ key: 'marketplace.store.suspended', version: '1.0.0', min: 1 }] },
			],
		},
	],
});
