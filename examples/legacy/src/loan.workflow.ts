import { defineFeature, defineWorkflow } from '@contractspec/lib.contracts-spec';

export const ReturnWorkflow = defineWorkflow({
	meta: {
		key: 'desk.return',
		version: '1.0.0',
		description: 'What happens to a book that comes back.',
		stability: 'beta',
		owners: ['@stacks'],
		tags: ['loan'],
	},
	definition: {
		entryStepId: 'scan',
		steps: [
			{ id: 'scan', type: 'automation', label: 'Scan the book' },
			{ id: 'shelve', type: 'human', label: 'Put it back' },
			{ id: 'mend', type: 'humn', label: 'Mend its spine' },
		],
		transitions: [{ from: 'scan', to: 'shelf' }],
	},
});

export const LendingFeature = defineFeature({
	meta: {
		key: 'lending',
		version: '1.0.0',
		description: 'Books go out and come back.',
		stability: 'beta',
		owners: ['@desk'],
		tags: ['loan'],
	},
	operations: [
		{ key: 'desk.loan.open', version: '1.2.0' },
		{ key: 'desk.takeOut', version: '0.9.0' },
	],
	workflows: [{ key: 'desk.return', version: '1.0.0' }],
});
