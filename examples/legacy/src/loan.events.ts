import { defineEvent } from '@contractspec/lib.contracts-spec';
import { LoanModel } from './loan.schema';

// The first desk sent this one. It was to end with the card catalogue, and never did.
export const BookOutEvent = defineEvent({
	meta: {
		key: 'desk.book.out',
		version: '1.0.0',
		description: 'A book has left the house.',
		stability: 'deprecated',
		owners: ['@desk'],
		tags: ['loan'],
	},
	deprecation: {
		since: '2021-03-01',
		sunset: '2022-03-01',
		reason: 'It said which book, and not until when.',
		replacedBy: { key: 'desk.loan.opened' },
	},
	payload: LoanModel,
	pii: ['readerMail'],
});

export const LoanOpenedEvent = defineEvent({
	meta: {
		key: 'desk.loan.opened',
		version: '1.0.0',
		stability: 'experimental',
		owners: ['desk.old'],
		tags: ['loan'],
	},
	payload: LoanModel,
	pii: ['readerEmail'],
});
