import { defineEnum, defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { MoneyModel } from '~/shared/money.schema';
import { PAGE_REQUEST_FIELDS, pageOf } from '~/shared/paging';

export const PayoutStatusEnum = defineEnum('PayoutStatus', ['scheduled', 'held', 'sent', 'returned']);

export const PayoutLineModel = defineSchemaModel({
	name: 'PayoutLine',
	description: 'What one order adds to a payout, or takes from it.',
	fields: {
		orderId: { type: ScalarTypeEnum.ID(), isOptional: false },
		gross: { type: MoneyModel, isOptional: false },
		commission: { type: MoneyModel, isOptional: false, description: 'Kept by the marketplace.' },
		refunds: { type: MoneyModel, isOptional: true },
		net: { type: MoneyModel, isOptional: false, description: '`gross − commission − refunds`; may be negative.' },
	},
});

export const PayoutModel = defineSchemaModel({
	name: 'Payout',
	description: 'What a store gets for one period.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		status: { type: PayoutStatusEnum, isOptional: false },
		periodStart: { type: ScalarTypeEnum.Date(), isOptional: false },
		periodEnd: { type: ScalarTypeEnum.Date(), isOptional: false },
		lines: { type: PayoutLineModel, isArray: true, isOptional: false },
		total: { type: MoneyModel, isOptional: false },
		iban: { type: ScalarTypeEnum.String_unsecure(), isOptional: false, description: 'Last four characters only.' },
		sendOn: { type: ScalarTypeEnum.Date(), isOptional: false },
	},
});

export const SchedulePayoutInputModel = defineSchemaModel({
	name: 'SchedulePayoutInput',
	fields: {
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		periodEnd: { type: ScalarTypeEnum.Date(), isOptional: false, description: 'The day before the next period.' },
		sendOn: { type: ScalarTypeEnum.Date(), isOptional: true },
	},
});

export const ListPayoutsInputModel = defineSchemaModel({
	name: 'ListPayoutsInput',
	fields: {
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		status: { type: PayoutStatusEnum, isOptional: true },
		...PAGE_REQUEST_FIELDS,
	},
});

export const PayoutPageModel = pageOf('Payout', PayoutModel);

export const PayoutHeldPayloadModel = defineSchemaModel({
	name: 'PayoutHeldPayload',
	fields: {
		payoutId: { type: ScalarTypeEnum.ID(), isOptional: false },
		disputeIds: { type: ScalarTypeEnum.ID(), isArray: true, isOptional: false },
		held: { type: MoneyModel, isOptional: false },
	},
});
