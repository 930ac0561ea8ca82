import { defineEnum, defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { MoneyModel } from '~/shared/money.schema';

export const DisputeReasonEnum = defineEnum('DisputeReason', [
	'not_received',
	'damaged',
	'not_as_described',
	'wrong_item',
	'charged_twice',
]);

export const DisputeOutcomeEnum = defineEnum('DisputeOutcome', [
	'refund_in_full',
	'refund_in_part',
	'replacement',
	'rejected',
]);

export const EvidenceModel = defineSchemaModel({
	name: 'Evidence',
	description: 'A file or a statement of one side.',
	fields: {
		by: { type: defineEnum('DisputeSide', ['buyer', 'seller', 'carrier']), isOptional: false },
		text: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		fileUrl: { type: ScalarTypeEnum.URL(), isOptional: true },
		addedAt: { type: ScalarTypeEnum.DateTime(), isOptional: false },
	},
});

export const DisputeModel = defineSchemaModel({
	name: 'Dispute',
	description: 'A disagreement about an order, with what both sides say.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		reason: { type: DisputeReasonEnum, isOptional: false },
		claim: { type: MoneyModel, isOptional: false },
		evidence: { type: EvidenceModel, isArray: true, isOptional: false },
		outcome: { type: DisputeOutcomeEnum, isOptional: true, description: 'Left out while open.' },
		openedAt: { type: ScalarTypeEnum.DateTime(), isOptional: false },
		resolvedAt: { type: ScalarTypeEnum.DateTime(), isOptional: true },
	},
});

export const OpenDisputeInputModel = defineSchemaModel({
	name: 'OpenDisputeInput',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		reason: { type: DisputeReasonEnum, isOptional: false },
		lineIds: {
			type: ScalarTypeEnum.ID(),
			isArray: true,
			isOptional: true,
			description: 'The whole order when left out.',
		},
		text: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		photoUrls: { type: ScalarTypeEnum.URL(), isArray: true, isOptional: true },
		contactEmail: { type: ScalarTypeEnum.EmailAddress(), isOptional: true },
	},
});

export const ResolveDisputeInputModel = defineSchemaModel({
	name: 'ResolveDisputeInput',
	fields: {
		disputeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		outcome: { type: DisputeOutcomeEnum, isOptional: false },
		refund: { type: MoneyModel, isOptional: true, description: 'Needed for `refund_in_part`.' },
		explanation: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false, description: 'Sent to both sides.' },
	},
});
