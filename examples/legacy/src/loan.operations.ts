import { defineCommand, defineQuery } from '@contractspec/lib.contracts-spec';
import { BookOutEvent, LoanOpenedEvent } from './loan.events';
import { LoanInputModel, LoanModel } from './loan.schema';

export const OpenLoanContract = defineCommand({
	meta: {
		key: 'desk.loan.open',
		version: '1.2.0',
		description: 'Lend a book to a reader.',
		stability: 'stable',
		goal: 'Get the queue at the desk home before closing time.',
		owners: ['@Desk'],
		tags: ['loan'],
	},
	io: {
		input: LoanInputModel,
		output: LoanModel,
		errors: { CARD_EXPIRED: { description: 'The card is out of date.', http: 409, when: 'The year is over' } },
	},
	polcy: { auth: 'user' },
	policy: { auth: 'user', pii: ['readerEmail'] },
	sideEffects: {
		emits: [
			{ ref: BookOutEvent.meta, when: 'The old screens still show it' },
			{ ref: LoanOpenedEvent.meta, when: 'The loan is written down' },
		],
	},
	transport: { rest: { method: 'POST', path: '/loans' } },
	acceptance: {
		examples: [
			{
				key: 'three-weeks',
				input: { cardNumber: '0815', days: '21', shelf: 'attic' },
				output: { id: 'loan-1', barcode: 'LD-000-1', dueOn: '2026-02-21' },
			},
		],
	},
});

// docsgen-ignore goal-missing: nobody remembers, and the machine at the door still calls it
export const TakeOutContract = defineCommand({
	meta: {
		key: 'desk.takeOut',
		version: '0.9.0',
		description: 'Lend a book at the machine by the door.',
		stability: 'beta',
		owners: ['@stacks'],
		tags: ['Loan'],
	},
	io: { input: LoanInputModel, output: LoanModel, errors: {} },
	policy: { auth: 'user', pii: ['readerEmail'] },
	transport: { rest: { path: '/loans' } },
});

export const ListLoansContract = defineQuery({
	meta: {
		key: 'desk.loan.list',
		version: '1.0.0',
		description: 'All books that are out.',
		stability: 'idea',
		owners: ['@porter'],
		tags: ['loan'],
	},
	io: { output: LoanModel },
	policy: { auth: 'anonymous' },
});
