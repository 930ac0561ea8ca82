import { defineEnum, defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { MoneyModel } from '~/shared/money.schema';

export const PaymentMethodEnum = defineEnum('PaymentMethod', ['card', 'bank_transfer', 'wallet', 'gift_card']);

export const PaymentStatusEnum = defineEnum('PaymentStatus', [
	'authorized',
	'captured',
	'refused',
	'voided',
	'partially_refunded',
	'refunded',
]);

export const RefusalReasonEnum = defineEnum('RefusalReason', [
	'insufficient_funds',
	'card_expired',
	'authentication_failed',
	'suspected_fraud',
	'gateway_unavailable',
]);

export const CardModel = defineSchemaModel({
	name: 'Card',
	description: 'What may be shown of a card. The number itself never reaches the marketplace.',
	fields: {
		brand: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		lastFour: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		holder: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		expires: { type: ScalarTypeEnum.String_unsecure(), isOptional: false, description: 'Month and year: `09/28`.' },
	},
});

export const PaymentModel = defineSchemaModel({
	name: 'Payment',
	description: 'Money of one order, from authorization to the last refund.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		method: { type: PaymentMethodEnum, isOptional: false },
		status: { type: PaymentStatusEnum, isOptional: false },
		authorized: { type: MoneyModel, isOptional: false },
		captured: { type: MoneyModel, isOptional: true },
		refunded: { type: MoneyModel, isOptional: true },
		card: { type: CardModel, isOptional: true },
		expiresAt: {
			type: ScalarTypeEnum.DateTime(),
			isOptional: true,
			description: 'When an authorization that was not captured lapses.',
		},
	},
});

export const AuthorizePaymentInputModel = defineSchemaModel({
	name: 'AuthorizePaymentInput',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		method: { type: PaymentMethodEnum, isOptional: false },
		token: {
			type: ScalarTypeEnum.NonEmptyString(),
			isOptional: false,
			description: 'From the gateway’s own form; valid once.',
		},
		returnUrl: { type: ScalarTypeEnum.URL(), isOptional: true, description: 'Where the bank sends the buyer back to.' },
	},
});

export const CapturePaymentInputModel = defineSchemaModel({
	name: 'CapturePaymentInput',
	fields: {
		paymentId: { type: ScalarTypeEnum.ID(), isOptional: false },
		amount: { type: MoneyModel, isOptional: true, description: 'All that is authorized when left out.' },
	},
});

export const RefundPaymentInputModel = defineSchemaModel({
	name: 'RefundPaymentInput',
	fields: {
		paymentId: { type: ScalarTypeEnum.ID(), isOptional: false },
		amount: { type: MoneyModel, isOptional: false },
		reason: {
			type: ScalarTypeEnum.NonEmptyString(),
			isOptional: false,
			description: 'On the buyer’s statement, as far as it fits.',
		},
		disputeId: { type: ScalarTypeEnum.ID(), isOptional: true },
	},
});

export const IdempotencyHeadersModel = defineSchemaModel({
	name: 'IdempotencyHeaders',
	fields: {
		'Idempotency-Key': {
			type: ScalarTypeEnum.NonEmptyString(),
			isOptional: false,
			description: 'Chosen by the caller. A second call with the same key gets the first one’s answer for 24 hours.',
		},
	},
});
