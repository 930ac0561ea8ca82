import { defineWorkflow } from '@contractspec/lib.contracts-spec/workflow';
import { SHARED_META } from '~/shared/ownership';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const operation = (key: string) => ({ key, version: '1.0.0' });

/** For calls that leave the house: wait longer each time, and not for ever. */
const PATIENT = {
	maxAttempts: 5,
	backoff: 'exponential',
	delayMs: 2_000,
	maxDelayMs: 5 * MINUTE,
} as const;

export const OrderFulfilmentWorkflow = defineWorkflow({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.fulfilment',
		title: 'Order fulfilment',
		description: 'From a placed order to a parcel with the carrier, and back if something fails.',
		tags: ['marketplace', 'order', 'workflow'],
		docId: ['docs.marketplace.order-events'],
	},
	definition: {
		entryStepId: 'reserve-stock',
		steps: [
			{
				id: 'reserve-stock',
				type: 'automation',
				label: 'Reserve stock',
				description: 'Takes the ordered quantities out of what others can buy.',
				action: { operation: operation('marketplace.product.adjust-stock') },
				retry: { maxAttempts: 3, backoff: 'linear', delayMs: 500 },
			},
			{
				id: 'authorize-payment',
				type: 'automation',
				label: 'Authorize payment',
				action: { operation: operation('marketplace.payment.authorize') },
				retry: PATIENT,
				timeoutMs: 15 * MINUTE,
				requiredIntegrations: ['cardPayments'],
				requiredCapabilities: [{ key: 'marketplace.payments', version: '1.0.0' }],
			},
			{
				id: 'check-risk',
				type: 'decision',
				label: 'Risky order?',
				description: 'Orders above 500.00 or to a new address are looked at by a person.',
				guard: { type: 'expression', value: 'data.payment.status === "authorized"' },
			},
			{
				id: 'review-risk',
				type: 'human',
				label: 'Look at the order',
				description: 'An operator calls the buyer when in doubt.',
				guard: { type: 'policy', value: 'marketplace.policy.order-access' },
				timeoutMs: DAY,
			},
			{
				id: 'pack-and-ship',
				type: 'human',
				label: 'Pack and ship',
				action: {
					form: { key: 'marketplace.order.shipping-form', version: '1.0.0' },
				},
				timeoutMs: 3 * DAY,
			},
			{
				id: 'capture-payment',
				type: 'automation',
				label: 'Capture payment',
				description: 'Money moves only when the parcel has moved.',
				action: { operation: operation('marketplace.payment.capture') },
				retry: PATIENT,
				requiredIntegrations: ['cardPayments'],
			},
			{
				id: 'notify-buyer',
				type: 'automation',
				label: 'Tell the buyer',
				action: { operation: operation('marketplace.notification.send') },
				retry: { maxAttempts: 3, backoff: 'linear', delayMs: 10_000 },
			},
			{
				id: 'cancel-order',
				type: 'automation',
				label: 'Cancel the order',
				action: { operation: operation('marketplace.order.cancel') },
			},
		],
		transitions: [
			{ from: 'reserve-stock', to: 'authorize-payment', label: 'reserved', condition: 'data.stock.reserved === true' },
			{ from: 'reserve-stock', to: 'cancel-order', label: 'sold out', condition: 'data.stock.reserved === false' },
			{ from: 'authorize-payment', to: 'check-risk', condition: 'data.payment.status === "authorized"' },
			{
				from: 'authorize-payment',
				to: 'cancel-order',
				label: 'refused',
				condition: 'data.payment.status === "refused"',
			},
			{
				from: 'check-risk',
				to: 'review-risk',
				label: 'yes',
				condition: 'data.order.total > 50000 || data.address.isNew',
			},
			{ from: 'check-risk', to: 'pack-and-ship', label: 'no' },
			{ from: 'review-risk', to: 'pack-and-ship', label: 'fine', condition: 'data.review.approved === true' },
			{ from: 'review-risk', to: 'cancel-order', label: 'fraud', condition: 'data.review.approved === false' },
			{ from: 'pack-and-ship', to: 'capture-payment', condition: 'data.parcel.carrier !== null' },
			{ from: 'capture-payment', to: 'notify-buyer' },
			{ from: 'cancel-order', to: 'notify-buyer' },
		],
		sla: {
			totalDurationMs: 5 * DAY,
			stepDurationMs: {
				'authorize-payment': 2 * MINUTE,
				'review-risk': 4 * HOUR,
				'pack-and-ship': 2 * DAY,
			},
		},
		compensation: {
			trigger: 'on_failure',
			steps: [
				{
					stepId: 'capture-payment',
					operation: operation('marketplace.payment.refund'),
					description: 'Returns what was captured.',
				},
				{
					stepId: 'reserve-stock',
					operation: operation('marketplace.product.adjust-stock'),
					description: 'Puts the reserved quantities back.',
				},
			],
		},
	},
	runtime: {
		capabilities: { checkpointing: true, suspendResume: true },
		ports: { checkpointStore: 'workflow-checkpoints' },
	},
	policy: { flags: ['orders.fulfilment'] },
});
