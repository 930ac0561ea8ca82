import { OwnersEnum, StabilityEnum, TagsEnum } from '@contractspec/lib.contracts-spec/ownership';
import { defineTranslation } from '@contractspec/lib.contracts-spec/translations';

const META = {
	version: '1.0.0',
	domain: 'messaging',
	stability: StabilityEnum.Stable,
	owners: [OwnersEnum.PlatformContent],
	tags: [TagsEnum.I18n, 'messages'],
};

const ORDER_ID = {
	name: 'orderId',
	type: 'string',
	description: 'As buyers see it',
	example: 'order-789',
} as const;

const COUNT = { name: 'count', type: 'plural' } as const;

export const EnglishMessages = defineTranslation({
	meta: {
		...META,
		key: 'marketplace.messages.en',
		description: 'What buyers and sellers read, in English.',
	},
	locale: 'en',
	messages: {
		'order.created': {
			value: 'Thank you! Your order {orderId} is in.',
			description: 'First mail after the checkout.',
			placeholders: [ORDER_ID],
		},
		'order.shipped': {
			value: '{count, plural, one {# parcel is} other {# parcels are}} on the way.',
			description: 'Sent once a day at most.',
			placeholders: [COUNT],
		},
		'order.cancelled': {
			value: 'Your order {orderId} is cancelled. {amount} will be back in a few days.',
			placeholders: [ORDER_ID, { name: 'amount', type: 'currency' }],
		},
		'dispute.open': { value: 'Tell us what went wrong', description: 'Button on the order page.', maxLength: 32 },
		'checkout.place': { value: 'Order and pay', description: 'Button; says that it costs money.', maxLength: 24 },
	},
});

export const FrenchMessages = defineTranslation({
	meta: {
		...META,
		key: 'marketplace.messages.fr',
		description: 'Ce que lisent acheteurs et vendeurs, en français.',
	},
	locale: 'fr',
	fallback: 'en',
	messages: {
		'order.created': {
			value: 'Merci ! Votre commande {orderId} est enregistrée.',
			description: 'Premier message après le paiement.',
			placeholders: [ORDER_ID],
		},
		'order.shipped': {
			value: '{count, plural, one {# colis est} other {# colis sont}} en route.',
			placeholders: [COUNT],
		},
		'dispute.open': { value: 'Signaler un problème', maxLength: 32 },
		'checkout.place': { value: 'Commander et payer', maxLength: 24 },
	},
});
