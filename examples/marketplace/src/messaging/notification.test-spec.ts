import { defineTestSpec } from '@contractspec/lib.contracts-spec/tests';
import { MESSAGING_OWNERS, SHARED_META } from '../shared/ownership';

const SEND = { key: 'marketplace.notification.send', version: '1.0.0' } as const;

export const SendNotificationTest = defineTestSpec({
	meta: {
		...SHARED_META,
		key: 'marketplace.test.channels',
		title: 'Sending notifications',
		description: 'A message leaves on the first channel that takes it.',
		domain: 'messaging',
		owners: [...MESSAGING_OWNERS],
		tags: ['notification', 'test'],
	},
	target: { type: 'operation', operation: SEND },
	scenarios: [
		{
			key: 'mail-after-push',
			when: {
				operation: SEND,
				input: {
					template: 'order.shipped',
					recipient: { name: 'A. Buyer', email: 'buyer@mail.example', locale: 'fr-BE' },
					channels: ['push', 'email'],
				},
			},
			then: [
				{ type: 'expectOutput', match: { channel: 'email', attempts: 2 } },
				{ type: 'expectEvents', events: [{ key: 'marketplace.notification.sent', version: '1.0.0', min: 1, max: 1 }] },
			],
		},
	],
});
