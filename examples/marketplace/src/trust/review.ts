import { defineCommand, defineEvent } from '@contractspec/lib.contracts-spec';
import { defineEnum, defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { BUYER, COMMON_ERRORS, COMMON_REFUSALS, conflict, OPERATOR } from '~/shared';
import { TRUST_META } from './trust.meta';

const TAGS = ['marketplace', 'review'] as const;

export const ReviewStatusEnum = defineEnum('ReviewStatus', ['waiting', 'published', 'hidden']);

export const ReviewModel = defineSchemaModel({
	name: 'Review',
	description: 'What a buyer says about a delivered product.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		productId: { type: ScalarTypeEnum.ID(), isOptional: false },
		stars: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false, description: 'From 1 to 5.' },
		title: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		text: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		locale: { type: ScalarTypeEnum.Locale(), isOptional: false },
		displayName: { type: ScalarTypeEnum.String_unsecure(), isOptional: true, description: '“A buyer” when left out.' },
		status: { type: ReviewStatusEnum, isOptional: false },
	},
});

export const SubmitReviewInputModel = defineSchemaModel({
	name: 'SubmitReviewInput',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		productId: { type: ScalarTypeEnum.ID(), isOptional: false },
		stars: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false, description: 'From 1 to 5.' },
		title: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		text: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		displayName: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
	},
});

export const ModerateReviewInputModel = defineSchemaModel({
	name: 'ModerateReviewInput',
	fields: {
		reviewId: { type: ScalarTypeEnum.ID(), isOptional: false },
		status: { type: ReviewStatusEnum, isOptional: false, description: '`published` or `hidden`.' },
		reason: {
			type: ScalarTypeEnum.String_unsecure(),
			isOptional: true,
			description: 'Sent to the buyer when a review is hidden.',
		},
	},
});

/** Both events of a review have the whole review in them. */
const reviewEvent = (key: string, title: string, description: string) =>
	defineEvent({
		meta: { ...TRUST_META, key, title, description, tags: [...TAGS] },
		pii: ['displayName', 'text'],
		payload: ReviewModel,
	});

export const ReviewSubmittedEvent = reviewEvent(
	'marketplace.review.submitted',
	'Review submitted',
	'A buyer has written a review; it waits for moderation.',
);

export const ReviewModeratedEvent = reviewEvent(
	'marketplace.review.moderated',
	'Review moderated',
	'A review was published or hidden.',
);

export const SubmitReviewContract = defineCommand({
	meta: {
		...TRUST_META,
		key: 'marketplace.review.submit',
		title: 'Submit a review',
		description: 'Say what a product is like, after it has arrived.',
		goal: 'Let buyers learn from buyers, and only from those.',
		context: 'Asked for by mail two weeks after delivery.',
		tags: [...TAGS, 'create'],
	},
	io: {
		input: SubmitReviewInputModel,
		output: ReviewModel,
		errors: {
			...COMMON_ERRORS,
			NOT_DELIVERED: conflict('NOT_DELIVERED', 'Only what has arrived can be reviewed.', 'The order is not delivered'),
			ALREADY_REVIEWED: conflict(
				'ALREADY_REVIEWED',
				'There is a review of this product for this order.',
				'A second review',
			),
		},
	},
	policy: { ...BUYER, rateLimit: { rpm: 5, key: 'user' }, pii: ['displayName', 'text'] },
	sideEffects: { emits: [{ ref: ReviewSubmittedEvent.meta, when: 'The review is stored' }] },
	acceptance: {
		examples: [
			{
				key: 'four-stars',
				input: { orderId: 'order-789', productId: 'prod-456', stars: 4, text: 'Fresh, and well packed.' },
				output: {
					id: 'rev-1',
					orderId: 'order-789',
					productId: 'prod-456',
					stars: 4,
					text: 'Fresh, and well packed.',
					locale: 'en-IE',
					status: 'waiting',
				},
			},
		],
	},
});

export const ModerateReviewContract = defineCommand({
	meta: {
		...TRUST_META,
		key: 'marketplace.review.moderate',
		title: 'Moderate a review',
		description: 'Publish a review, or hide it.',
		goal: 'Keep insults and addresses off the product pages without touching opinions.',
		context: 'Moderation queue. Bad reviews are not a reason to hide one.',
		tags: [...TAGS, 'moderation'],
	},
	io: { input: ModerateReviewInputModel, output: ReviewModel, errors: { ...COMMON_ERRORS } },
	policy: { ...OPERATOR, permissions: ['review:moderate'] },
	sideEffects: {
		emits: [{ ref: ReviewModeratedEvent.meta, when: 'The decision is stored' }],
		audit: ['marketplace.review.moderated'],
	},
	acceptance: {
		scenarios: [
			{
				key: 'hides-an-insult',
				given: ['A review with an insult waits'],
				when: ['An operator hides it'],
				then: ['It is on no product page', 'ReviewModerated is emitted'],
			},
			...COMMON_REFUSALS,
		],
	},
});
