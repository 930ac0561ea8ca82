import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { OrderStatusEnum } from '../order/order.enum';
import { MoneyModel } from '../shared/money.schema';

export const SalesDayModel = defineSchemaModel({
	name: 'SalesDay',
	fields: {
		day: { type: ScalarTypeEnum.Date(), isOptional: false },
		orders: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
		revenue: { type: MoneyModel, isOptional: false },
	},
});

export const StatusCountModel = defineSchemaModel({
	name: 'StatusCount',
	fields: {
		status: { type: OrderStatusEnum, isOptional: false },
		orders: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
	},
});

export const FunnelStageModel = defineSchemaModel({
	name: 'FunnelStage',
	description: 'How many visits got this far.',
	fields: {
		stage: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		visits: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
	},
});

export const SalesReportInputModel = defineSchemaModel({
	name: 'SalesReportInput',
	fields: {
		storeId: {
			type: ScalarTypeEnum.ID(),
			isOptional: true,
			description: 'The whole marketplace when left out; operators only.',
		},
		from: { type: ScalarTypeEnum.Date(), isOptional: false },
		to: { type: ScalarTypeEnum.Date(), isOptional: false },
		timeZone: {
			type: ScalarTypeEnum.TimeZone(),
			isOptional: true,
			description: 'Says where a day begins; the store’s when left out.',
		},
	},
});

export const SalesReportModel = defineSchemaModel({
	name: 'SalesReport',
	fields: {
		days: { type: SalesDayModel, isArray: true, isOptional: false },
		byStatus: { type: StatusCountModel, isArray: true, isOptional: false },
		funnel: { type: FunnelStageModel, isArray: true, isOptional: true },
	},
});
