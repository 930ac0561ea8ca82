import { defineFormSpec } from '@contractspec/lib.contracts-spec/forms';
import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { SHARED_META } from '~/shared/ownership';
import { CreateOrderInputModel, ShipOrderInputModel } from './order.schema';

export const CheckoutForm = defineFormSpec({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.checkout-form',
		title: 'Checkout form',
		description: 'Where the parcel goes and what goes with it.',
		stability: StabilityEnum.Beta,
		tags: ['marketplace', 'order', 'checkout', 'form'],
	},
	model: CreateOrderInputModel,
	fields: [
		{
			kind: 'radio',
			name: 'deliveryMethod',
			labelI18n: 'checkout.delivery.label',
			required: true,
			options: {
				kind: 'static',
				options: [
					{ labelI18n: 'checkout.delivery.parcel', value: 'parcel' },
					{ labelI18n: 'checkout.delivery.pickup', value: 'pickup' },
				],
			},
		},
		{
			kind: 'address',
			name: 'shippingAddress',
			labelI18n: 'checkout.address.label',
			visibleWhen: { when: { path: 'deliveryMethod', op: 'equals', value: 'parcel' } },
			requiredWhen: { when: { path: 'deliveryMethod', op: 'equals', value: 'parcel' } },
			autoComplete: 'shipping',
		},
		{
			kind: 'text',
			name: 'couponCode',
			labelI18n: 'checkout.coupon.label',
			maxLength: 20,
		},
		{ kind: 'switch', name: 'isGift', labelI18n: 'checkout.gift.label' },
		{
			kind: 'textarea',
			name: 'giftMessage',
			labelI18n: 'checkout.gift.message',
			rows: 3,
			maxLength: 280,
			visibleWhen: {
				all: [
					{ when: { path: 'isGift', op: 'truthy' } },
					{ not: { when: { path: 'deliveryMethod', op: 'equals', value: 'pickup' } } },
				],
			},
		},
		{
			kind: 'array',
			name: 'items',
			labelI18n: 'checkout.items.label',
			min: 1,
			max: 50,
			of: {
				kind: 'group',
				fields: [
					{ kind: 'text', name: 'productId', labelI18n: 'checkout.items.product', readOnly: true },
					{ kind: 'text', name: 'quantity', labelI18n: 'checkout.items.quantity', inputMode: 'numeric' },
				],
			},
		},
	],
	layout: { columns: { base: 1, md: 2 }, gap: 'md' },
	actions: [
		{
			key: 'place-order',
			labelI18n: 'checkout.place',
			op: { name: 'marketplace.order.create', version: '1.0.0' },
			success: { toastI18n: 'checkout.placed', navigateTo: '/orders/{id}' },
		},
	],
	constraints: [
		{
			key: 'couponNeedsTwoItems',
			messageI18n: 'checkout.coupon.tooFew',
			paths: ['couponCode', 'items'],
			args: { min: 2 },
		},
	],
	policy: { flags: ['checkout.one-page'], pii: ['shippingAddress'] },
});

export const ShippingForm = defineFormSpec({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.shipping-form',
		title: 'Parcel form',
		description: 'What store staff fill in when they hand a parcel to a carrier.',
		tags: ['marketplace', 'order', 'shipping', 'form'],
	},
	model: ShipOrderInputModel,
	fields: [
		{
			kind: 'select',
			name: 'carrier',
			labelI18n: 'shipping.carrier',
			required: true,
			options: { kind: 'resolver', resolverKey: 'carriersOfStore', deps: ['orderId'] },
		},
		{
			kind: 'text',
			name: 'trackingNumber',
			labelI18n: 'shipping.trackingNumber',
			requiredWhen: { when: { path: 'carrier', op: 'notIn', value: ['bike_courier', 'pickup_point'] } },
			enabledWhen: { when: { path: 'carrier', op: 'notEquals', value: 'pickup_point' } },
		},
		{ kind: 'text', name: 'weightKg', labelI18n: 'shipping.weight', inputMode: 'decimal' },
	],
	actions: [
		{
			key: 'ship',
			labelI18n: 'shipping.ship',
			op: { name: 'marketplace.order.ship', version: '1.0.0' },
		},
	],
});
