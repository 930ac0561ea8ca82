import { defineCommand } from '@contractspec/lib.contracts-spec/operations';
import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { BUYER, deprecated, SHARED_META } from '~/shared';
import { OrderCreatedEvent } from './order.event';
import { OrderModel } from './order.schema';

const SubmitCheckoutInputModel = defineSchemaModel({
	name: 'SubmitCheckoutInput',
	description: 'The id of a cart that is kept on the server.',
	fields: {
		cartId: { type: ScalarTypeEnum.ID(), isOptional: false },
		acceptTerms: { type: ScalarTypeEnum.Boolean(), isOptional: false },
	},
});

export const SubmitCheckoutContract = defineCommand({
	meta: {
		...SHARED_META,
		key: 'marketplace.checkout.submit',
		title: 'Submit a checkout',
		description: 'Turn a cart that is kept on the server into an order.',
		stability: StabilityEnum.Deprecated,
		goal: 'Allow buyers to purchase products.',
		context: 'Clients from before carts moved into the browser.',
		tags: ['marketplace', 'checkout'],
	},
	...deprecated({
		since: '2026-01-15',
		sunset: '2035-12-31',
		reason:
			'A cart on the server could hold prices that the buyer never saw. `marketplace.order.create` takes the prices from the caller and refuses others.',
		replacedBy: { key: 'marketplace.order.create', version: '1.0.0' },
	}),
	io: { input: SubmitCheckoutInputModel, output: OrderModel },
	policy: { ...BUYER, rateLimit: { rpm: 10, key: 'user' } },
	sideEffects: {
		emits: [{ ref: OrderCreatedEvent.meta, when: 'The cart has become an order' }],
	},
});
