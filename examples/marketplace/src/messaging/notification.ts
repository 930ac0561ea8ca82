import { defineEvent } from '@contractspec/lib.contracts-spec/events';
import { defineCommand } from '@contractspec/lib.contracts-spec/operations';
import { defineEnum, ScalarTypeEnum, SchemaModel } from '@contractspec/lib.schema';
import { ContactModel } from '../shared/address.schema';
import { COMMON_ERRORS, COMMON_REFUSALS } from '../shared/errors';
import { MESSAGING_OWNERS, SHARED_META } from '../shared/ownership';

const MESSAGING_META = {
	...SHARED_META,
	domain: 'messaging',
	owners: [...MESSAGING_OWNERS],
	tags: ['notification'],
};

const RECIPIENT_PII = ['recipient.name', 'recipient.email', 'recipient.phone'];

export const ChannelEnum = defineEnum('Channel', ['email', 'sms', 'push']);

export const SendNotificationInputModel = new SchemaModel({
	name: 'SendNotificationInput',
	fields: {
		template: {
			type: ScalarTypeEnum.NonEmptyString(),
			isOptional: false,
			description: 'Key of a message in the translations.',
		},
		recipient: { type: ContactModel, isOptional: false },
		channels: { type: ChannelEnum, isArray: true, isOptional: false, description: 'Tried in this order.' },
		values: {
			type: ScalarTypeEnum.JSONObject(),
			isOptional: true,
			description: 'For the placeholders of the message.',
		},
		sendAt: { type: ScalarTypeEnum.DateTime(), isOptional: true },
	},
});

export const NotificationModel = new SchemaModel({
	name: 'Notification',
	description: 'A message to one person, and how it got there.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		template: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		channel: { type: ChannelEnum, isOptional: false },
		recipient: { type: ContactModel, isOptional: false },
		attempts: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
		error: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
	},
});

const deliveryEvent = (outcome: 'sent' | 'failed', description: string) =>
	defineEvent({
		meta: {
			...MESSAGING_META,
			key: `marketplace.notification.${outcome}`,
			title: `Notification ${outcome}`,
			description,
		},
		pii: RECIPIENT_PII,
		payload: NotificationModel,
	});

export const NotificationSentEvent = deliveryEvent('sent', 'A message has left on one of its channels.');
export const NotificationFailedEvent = deliveryEvent('failed', 'No channel has taken the message.');

export const SendNotificationContract = defineCommand({
	meta: {
		...MESSAGING_META,
		key: 'marketplace.notification.send',
		title: 'Send a notification',
		description: 'Send a message to a person, on the first channel that works.',
		goal: 'One place that knows languages, channels and the wishes of the recipient.',
		context: 'Called by workflows only. What people read comes from the translations.',
		docId: ['docs.marketplace.faq'],
	},
	io: {
		input: SendNotificationInputModel,
		output: NotificationModel,
		success: { QUEUED: { status: 202, state: 'queued', description: 'The message will be sent.' } },
		errors: COMMON_ERRORS,
	},
	policy: {
		auth: 'admin',
		roles: ['workflow'],
		rateLimit: { rpm: 6000, key: 'org' },
		pii: RECIPIENT_PII,
	},
	sideEffects: {
		emits: [
			{ ref: NotificationSentEvent.meta, when: 'A channel has taken the message' },
			{ ref: NotificationFailedEvent.meta, when: 'All channels have refused it' },
		],
	},
	acceptance: {
		scenarios: [
			{
				key: 'falls-back-to-mail',
				given: ["A person's phone is switched off", 'The person allows mail too'],
				when: ['A message is sent'],
				then: ['It goes out by mail', 'NotificationSent is emitted once'],
			},
			{
				key: 'no-channel-left',
				given: ['A person whose mailbox is full, and who allows nothing but mail'],
				when: ['A message is sent'],
				then: ['NotificationFailed is emitted after the last attempt'],
			},
			...COMMON_REFUSALS,
		],
	},
});
