import { defineCommand } from '@contractspec/lib.contracts-spec/operations';
import { BUYER, COMMON_ERRORS, COMMON_REFUSALS, conflict, IDEMPOTENT, MONEY_MOVEMENT, notFound } from '~/shared';
import {
	PAYMENT_META,
	PaymentAuthorizedEvent,
	PaymentCapturedEvent,
	PaymentCapturedV1Event,
	PaymentFailedEvent,
	PaymentRefundedEvent,
} from './payment.event';
import {
	AuthorizePaymentInputModel,
	CapturePaymentInputModel,
	IdempotencyHeadersModel,
	PaymentModel,
	RefundPaymentInputModel,
} from './payment.schema';

const CAPABILITY = { key: 'marketplace.payments', version: '1.0.0' } as const;

const GATEWAY_DOWN = {
	description: 'The payment gateway does not answer. The call may be repeated with the same key.',
	http: 503,
	gqlCode: 'GATEWAY_UNAVAILABLE',
	when: 'The gateway timed out three times',
};

const SILENT_GATEWAY = {
	key: 'silent-gateway',
	given: ['A gateway that does not answer'],
	when: ['It has been asked three times'],
	then: ['The answer is GATEWAY_DOWN', 'The same call with the same key may be made again'],
};

export const AuthorizePaymentContract = defineCommand({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.payment.authorize',
		title: 'Authorize a payment',
		description: 'Ask the buyer’s bank to set the money of an order aside.',
		goal: 'Know that an order can be paid before anything is packed.',
		context: 'Last step of the checkout, and again when a card was refused.',
	},
	capability: CAPABILITY,
	io: {
		input: AuthorizePaymentInputModel,
		headers: IdempotencyHeadersModel,
		output: PaymentModel,
		success: {
			OK: { status: 200, description: 'The money is set aside.' },
			ACCEPTED: {
				status: 202,
				state: 'accepted',
				description: 'The bank asks the buyer; the answer comes as an event.',
			},
		},
		errors: {
			...COMMON_ERRORS,
			ORDER_NOT_FOUND: notFound('order', 'ORDER_NOT_FOUND'),
			PAYMENT_REFUSED: {
				description: 'The bank has refused. Another card may work.',
				http: 402,
				gqlCode: 'PAYMENT_REFUSED',
				when: 'The bank answers with a refusal',
			},
			GATEWAY_DOWN,
		},
	},
	policy: {
		...BUYER,
		...IDEMPOTENT,
		rateLimit: { rpm: 10, key: 'user' },
		pii: ['token', 'card.holder', 'card.lastFour'],
		policies: [MONEY_MOVEMENT],
	},
	sideEffects: {
		emits: [
			{ ref: PaymentAuthorizedEvent.meta, when: 'The bank has set the money aside' },
			{ ref: PaymentFailedEvent.meta, when: 'The bank or the gateway has refused' },
		],
		analytics: ['payment_attempt'],
		audit: ['marketplace.payment.authorized', 'marketplace.payment.failed'],
	},
	telemetry: {
		success: {
			event: { key: 'marketplace.payment.authorized', version: '1.0.0' },
			properties: ({ input }) => ({ input }),
		},
		failure: { event: { key: 'marketplace.payment.failed', version: '1.0.0' } },
	},
	transport: {
		rest: { method: 'POST', path: '/orders/{orderId}/payments' },
		gql: { field: 'authorizePayment', returns: 'Payment' },
	},
	acceptance: {
		scenarios: [
			{
				key: 'card-with-enough-money',
				given: ['A pending order over 41.98 EUR', 'A card with enough money'],
				when: ['The buyer pays by card'],
				then: ['41.98 EUR are set aside', 'PaymentAuthorized is emitted', 'The order is paid'],
			},
			{
				key: 'same-key-twice',
				given: ['A call that succeeded'],
				when: ['The same call comes again with the same `Idempotency-Key`'],
				then: ['The answer is the same', 'The bank is not asked again', 'No event is emitted'],
			},
			{
				key: 'card-without-money',
				given: ['A card with too little money'],
				when: ['The buyer pays by card'],
				then: ['The answer is PAYMENT_REFUSED', 'PaymentFailed is emitted and says whether to try again'],
			},
			{
				key: 'order-of-somebody-else',
				given: ['An order of another buyer'],
				when: ['The buyer pays it'],
				then: ['The answer is ORDER_NOT_FOUND'],
			},
			SILENT_GATEWAY,
			...COMMON_REFUSALS,
		],
		examples: [
			{
				key: 'pay-by-card',
				input: { orderId: 'order-789', method: 'card', token: 'tok-4f1b' },
				output: {
					id: 'pay-001',
					orderId: 'order-789',
					method: 'card',
					status: 'authorized',
					authorized: { amount: 4198, currency: 'EUR' },
					card: { brand: 'visa', lastFour: '4242', expires: '09/28' },
				},
			},
		],
	},
});

export const CapturePaymentContract = defineCommand({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.payment.capture',
		title: 'Capture a payment',
		description: 'Move the money that was set aside, or a part of it.',
		goal: 'Charge for what has left the store, and for nothing else.',
		context: 'Order fulfilment, after a parcel is with the carrier. An authorization lapses after seven days.',
	},
	capability: CAPABILITY,
	io: {
		input: CapturePaymentInputModel,
		headers: IdempotencyHeadersModel,
		output: PaymentModel,
		errors: {
			...COMMON_ERRORS,
			PAYMENT_NOT_FOUND: notFound('payment', 'PAYMENT_NOT_FOUND'),
			AUTHORIZATION_EXPIRED: conflict(
				'AUTHORIZATION_EXPIRED',
				'The money is no longer set aside; the buyer has to pay again.',
				'More than seven days have passed since the authorization',
			),
			GATEWAY_DOWN,
		},
	},
	policy: {
		auth: 'admin',
		roles: ['payments-service'],
		flags: ['payments.capture'],
		policies: [MONEY_MOVEMENT],
		...IDEMPOTENT,
	},
	sideEffects: {
		emits: [
			{ ref: PaymentCapturedEvent.meta, when: 'The money has moved' },
			// docsgen-ignore uses-deprecated: sent beside version 2 until nobody reads the first shape
			{ ref: PaymentCapturedV1Event.meta, when: 'The money has moved, for those who still read the first shape' },
			{ ref: PaymentFailedEvent.meta, when: 'The gateway refuses the capture' },
		],
		audit: ['marketplace.payment.captured'],
	},
	tests: [{ key: 'marketplace.payment.capture.test', version: '1.0.0' }],
	implementations: [
		{
			path: 'examples/marketplace/src/payment/payment.handlers.ts',
			type: 'service',
			description: 'Splits an amount over the lines of an order without losing a cent.',
		},
	],
	acceptance: {
		scenarios: [
			{
				key: 'captures-what-was-shipped',
				given: ['30.00 are set aside for an order of two parcels', 'One parcel, worth 12.00, is with the carrier'],
				when: ['12.00 are captured'],
				then: ['18.00 stay set aside', 'PaymentCaptured is emitted with 12.00'],
			},
			{
				key: 'captured-too-late',
				given: ['Money that was set aside eight days ago'],
				when: ['It is captured'],
				then: ['The answer is AUTHORIZATION_EXPIRED', 'PaymentFailed is emitted'],
			},
			{
				key: 'no-such-payment',
				given: ['An id that no payment has'],
				when: ['It is captured'],
				then: ['The answer is PAYMENT_NOT_FOUND'],
			},
			SILENT_GATEWAY,
			...COMMON_REFUSALS,
		],
	},
});

export const RefundPaymentContract = defineCommand({
	meta: {
		...PAYMENT_META,
		key: 'marketplace.payment.refund',
		title: 'Refund a payment',
		description: 'Return captured money to the buyer, all of it or a part.',
		goal: 'Make good what went wrong, with a trace of who decided it.',
		context: 'Cancelled orders, resolved disputes, and the support desk. Above 100.00 a second person has to agree.',
	},
	capability: CAPABILITY,
	io: {
		input: RefundPaymentInputModel,
		headers: IdempotencyHeadersModel,
		output: PaymentModel,
		errors: {
			...COMMON_ERRORS,
			PAYMENT_NOT_FOUND: notFound('payment', 'PAYMENT_NOT_FOUND'),
			MORE_THAN_CAPTURED: conflict(
				'MORE_THAN_CAPTURED',
				'More should go back than is left of the payment.',
				'Refunds so far and this one exceed what was captured',
			),
		},
	},
	policy: {
		auth: 'user',
		roles: ['seller', 'operator'],
		escalate: 'human_review',
		policies: [MONEY_MOVEMENT],
		...IDEMPOTENT,
	},
	sideEffects: {
		emits: [{ ref: PaymentRefundedEvent.meta, when: 'The gateway has accepted the refund' }],
		audit: ['marketplace.payment.refunded'],
	},
	acceptance: {
		scenarios: [
			{
				key: 'refund-of-a-part',
				given: ['A captured payment over 41.98 EUR'],
				when: ['19.99 EUR are refunded'],
				then: ['The payment is partially refunded', 'PaymentRefunded is emitted with 21.99 EUR remaining'],
			},
			{
				key: 'more-than-there-is',
				given: ['A captured payment over 41.98 EUR, of which 30.00 EUR went back'],
				when: ['Another 30.00 EUR are refunded'],
				then: ['The answer is MORE_THAN_CAPTURED'],
			},
			{
				key: 'no-such-payment',
				given: ['An id that no payment has'],
				when: ['It is refunded'],
				then: ['The answer is PAYMENT_NOT_FOUND'],
			},
			...COMMON_REFUSALS,
		],
		examples: [
			{
				key: 'one-of-two-teas',
				input: { paymentId: 'pay-001', amount: { amount: 1999, currency: 'EUR' }, reason: 'Arrived broken' },
				output: {
					id: 'pay-001',
					orderId: 'order-789',
					method: 'card',
					status: 'partially_refunded',
					authorized: { amount: 4198, currency: 'EUR' },
					captured: { amount: 4198, currency: 'EUR' },
					refunded: { amount: 1999, currency: 'EUR' },
				},
			},
		],
	},
});
