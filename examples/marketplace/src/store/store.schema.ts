import { defineEnum, defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
import { AddressModel, ContactModel } from '~/shared/address.schema';

export const StoreStatusEnum = defineEnum('StoreStatus', ['review', 'open', 'suspended', 'closed']);

export const OpeningHoursModel = defineSchemaModel({
	name: 'OpeningHours',
	description: 'When a pickup point is open on one day of the week.',
	fields: {
		weekday: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false, description: '1 for Monday to 7 for Sunday.' },
		opens: { type: ScalarTypeEnum.Time(), isOptional: false },
		closes: { type: ScalarTypeEnum.Time(), isOptional: false },
	},
});

export const StoreModel = defineSchemaModel({
	name: 'Store',
	description: 'A seller’s place in the marketplace.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		slug: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false, description: 'Part of the store’s address.' },
		name: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		status: { type: StoreStatusEnum, isOptional: false },
		currency: { type: ScalarTypeEnum.Currency(), isOptional: false, description: 'Of all its prices.' },
		countryCode: { type: ScalarTypeEnum.CountryCode(), isOptional: false },
		timeZone: { type: ScalarTypeEnum.TimeZone(), isOptional: false },
		pickupAddress: { type: AddressModel, isOptional: true },
		openingHours: { type: OpeningHoursModel, isArray: true, isOptional: true },
		contact: { type: ContactModel, isOptional: false },
		settings: { type: ScalarTypeEnum.JSON(), isOptional: true },
	},
});

export const OpenStoreInputModel = defineSchemaModel({
	name: 'OpenStoreInput',
	fields: {
		slug: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false, description: '3 to 40 of `a-z`, `0-9` and `-`.' },
		name: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		currency: { type: ScalarTypeEnum.Currency(), isOptional: false, description: 'Cannot be changed later.' },
		countryCode: { type: ScalarTypeEnum.CountryCode(), isOptional: false },
		timeZone: { type: ScalarTypeEnum.TimeZone(), isOptional: false },
		contact: { type: ContactModel, isOptional: false },
		taxId: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
	},
});

export const SuspendStoreInputModel = defineSchemaModel({
	name: 'SuspendStoreInput',
	fields: {
		storeId: { type: ScalarTypeEnum.ID(), isOptional: false },
		reason: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false, description: 'Shown to the seller.' },
		until: { type: ScalarTypeEnum.Date(), isOptional: true, description: 'Until further notice when left out.' },
		cancelOpenOrders: { type: ScalarTypeEnum.Boolean(), isOptional: true },
	},
});
