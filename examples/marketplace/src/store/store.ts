import { defineCommand, defineEvent, definePresentation } from '@contractspec/lib.contracts-spec';
import { COMMON_ERRORS, COMMON_REFUSALS, conflict, notFound, OPERATOR, SHARED_META } from '~/shared';
import { OpenStoreInputModel, StoreModel, SuspendStoreInputModel } from './store.schema';

const STORE_META = { ...SHARED_META, domain: 'stores' };
const CONTACT_PII = ['contact.name', 'contact.email', 'contact.phone'];

export const StoreOpenedEvent = defineEvent({
	meta: {
		...STORE_META,
		key: 'marketplace.store.opened',
		title: 'Store opened',
		description: 'A store has passed its review and sells from now on.',
		tags: ['marketplace', 'store'],
	},
	pii: CONTACT_PII,
	payload: StoreModel,
});

export const StoreSuspendedEvent = defineEvent({
	meta: {
		...STORE_META,
		key: 'marketplace.store.suspended',
		title: 'Store suspended',
		description: 'A store sells no more until the suspension ends.',
		tags: ['marketplace', 'store', 'alert'],
	},
	payload: SuspendStoreInputModel,
});

export const OpenStoreContract = defineCommand({
	meta: {
		...STORE_META,
		key: 'marketplace.store.open',
		title: 'Open a store',
		description: 'Open a store for a seller.',
		goal: 'Let sellers start on the day they sign up.',
		context: 'Seller sign-up. The store is reviewed by a person before buyers see it.',
		tags: ['marketplace', 'store', 'create'],
	},
	io: {
		input: OpenStoreInputModel,
		output: StoreModel,
		errors: {
			...COMMON_ERRORS,
			SLUG_TAKEN: conflict(
				'SLUG_TAKEN',
				'Another store has this address.',
				'The `slug` is in use, or was until lately',
			),
		},
	},
	policy: { auth: 'user', escalate: 'human_review', pii: [...CONTACT_PII, 'taxId'] },
	sideEffects: {
		emits: [{ ref: StoreOpenedEvent.meta, when: 'A person has approved the store' }],
		audit: ['marketplace.store.opened'],
	},
	acceptance: {
		scenarios: [
			{
				key: 'waits-for-review',
				given: ['A signed-in seller'],
				when: ['The seller opens a store'],
				then: ['The store is in review', 'StoreOpened is emitted only after approval'],
			},
			{
				key: 'address-in-use',
				given: ['A store with the address tea-house'],
				when: ['Another seller opens a store with that address'],
				then: ['The answer is SLUG_TAKEN'],
			},
			...COMMON_REFUSALS,
		],
	},
});

export const SuspendStoreContract = defineCommand({
	meta: {
		...STORE_META,
		key: 'marketplace.store.suspend',
		title: 'Suspend a store',
		description: 'Stop a store from selling.',
		goal: 'Protect buyers while a complaint is looked into.',
		context: 'Operators only. A second operator has to agree.',
		tags: ['marketplace', 'store', 'moderation'],
	},
	io: {
		input: SuspendStoreInputModel,
		output: StoreModel,
		errors: { ...COMMON_ERRORS, STORE_NOT_FOUND: notFound('store', 'STORE_NOT_FOUND') },
	},
	policy: {
		...OPERATOR,
		escalate: 'human_review',
		permissions: ['store:suspend'],
		flags: ['stores.suspension'],
	},
	sideEffects: {
		emits: [{ ref: StoreSuspendedEvent.meta, when: 'A second operator has agreed' }],
		audit: ['marketplace.store.suspended'],
	},
	acceptance: {
		scenarios: [
			{
				key: 'waits-for-a-second-operator',
				given: ['A store is open'],
				when: ['One operator suspends it'],
				then: ['It stays open until a second operator agrees', 'StoreSuspended is emitted after that'],
			},
			{
				key: 'no-such-store',
				given: ['An id that no store has'],
				when: ['An operator suspends it'],
				then: ['The answer is STORE_NOT_FOUND'],
			},
			...COMMON_REFUSALS,
		],
	},
});

export const StoreFrontPresentation = definePresentation({
	meta: {
		...STORE_META,
		key: 'marketplace.store.front',
		title: 'Store front',
		description: 'The page of a store, with its products and opening hours.',
		goal: 'Give every seller an address to print on a bag.',
		context: 'Public. Found by search engines.',
		tags: ['marketplace', 'store', 'ui'],
	},
	source: { type: 'component', framework: 'react', componentKey: 'StoreFront', props: StoreModel },
	targets: ['react', 'markdown', 'application/json', 'application/xml'],
});
