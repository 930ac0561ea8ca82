import { defineEvent } from '@contractspec/lib.contracts-spec/events';
import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { deprecated } from '~/shared/deprecation';
import { MoneyModel } from '~/shared/money.schema';
import { PAYMENT_OWNERS, SHARED_META } from '~/shared/ownership';
import { PaymentModel, RefusalReasonEnum } from './payment.schema';

export const PAYMENT_META = {
	...SHARED_META,
	domain: 'payments',
	owners: [...PAYMENT_OWNERS],
	tags: ['marketplace', 'payment'],
};

const CAPABILITY = { key: 'marketplace.payments', version: '1.0.0' } as const;

export const PaymentAuthorizedEvent = defineEvent({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.payment.authorized',
		title: 'Payment authorized',
		description: 'The bank has set the money aside. Nothing has moved yet.',
	},
	capability: CAPABILITY,
	pii: ['card.holder', 'card.lastFour'],
	payload: PaymentModel,
});

/** The first shape, with an amount in a bare number. */
export const PaymentCapturedV1Event = defineEvent({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.payment.captured',
		version: '1.0.0',
		title: 'Payment captured',
		description: 'The money of an order has moved.',
		stability: StabilityEnum.Deprecated,
	},
	...deprecated({
		since: '2.0.0',
		sunset: '2035-11-30',
		reason: 'The amount had no currency, and a capture of a part could not be told from one of the whole.',
		replacedBy: { key: 'marketplace.payment.captured', version: '2.0.0' },
	}),
	payload: defineSchemaModel({
		name: 'PaymentCapturedPayloadV1',
		fields: {
			paymentId: { type: ScalarTypeEnum.ID(), isOptional: false },
			orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
			amount: {
				type: ScalarTypeEnum.Int_unsecure(),
				isOptional: false,
				description: 'Minor units of the order’s currency.',
			},
			capturedAt: { type: ScalarTypeEnum.DateTime(), isOptional: false },
		},
	}),
});

export const PaymentCapturedEvent = defineEvent({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.payment.captured',
		version: '2.0.0',
		title: 'Payment captured',
		description: 'The money of an order, or a part of it, has moved.',
	},
	capability: CAPABILITY,
	payload: defineSchemaModel({
		name: 'PaymentCapturedPayload',
		fields: {
			paymentId: { type: ScalarTypeEnum.ID(), isOptional: false },
			orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
			amount: { type: MoneyModel, isOptional: false },
			complete: {
				type: ScalarTypeEnum.Boolean(),
				isOptional: false,
				description: 'True when nothing is left to capture.',
			},
			capturedAt: { type: ScalarTypeEnum.DateTime(), isOptional: false },
		},
	}),
});

export const PaymentFailedEvent = defineEvent({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.payment.failed',
		title: 'Payment failed',
		description: 'The bank or the gateway has refused. The buyer may try again.',
	},
	capability: CAPABILITY,
	payload: defineSchemaModel({
		name: 'PaymentFailedPayload',
		fields: {
			orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
			reason: { type: RefusalReasonEnum, isOptional: false },
			retryable: { type: ScalarTypeEnum.Boolean(), isOptional: false },
		},
	}),
});

export const PaymentRefundedEvent = defineEvent({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.payment.refunded',
		title: 'Payment refunded',
		description: 'Money is on its way back to the buyer.',
	},
	capability: CAPABILITY,
	payload: defineSchemaModel({
		name: 'PaymentRefundedPayload',
		fields: {
			paymentId: { type: ScalarTypeEnum.ID(), isOptional: false },
			amount: { type: MoneyModel, isOptional: false },
			remaining: { type: MoneyModel, isOptional: false, description: 'What could still be refunded.' },
		},
	}),
});
