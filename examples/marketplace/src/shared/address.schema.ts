import { ScalarTypeEnum, SchemaModel } from '@contractspec/lib.schema';

export const GeoPointModel = new SchemaModel({
	name: 'GeoPoint',
	description: 'A place on the map, in WGS 84 degrees.',
	fields: {
		latitude: { type: ScalarTypeEnum.Latitude(), isOptional: false },
		longitude: { type: ScalarTypeEnum.Longitude(), isOptional: false },
	},
});

export const DeliveryWindowModel = new SchemaModel({
	name: 'DeliveryWindow',
	description: 'When somebody is there to take the parcel.',
	fields: {
		date: { type: ScalarTypeEnum.Date(), isOptional: false },
		from: { type: ScalarTypeEnum.Time(), isOptional: false },
		to: { type: ScalarTypeEnum.Time(), isOptional: false },
		timeZone: {
			type: ScalarTypeEnum.TimeZone(),
			isOptional: false,
			description: 'IANA name, such as `Europe/Paris`.',
		},
	},
});

export const AddressModel = new SchemaModel({
	name: 'Address',
	description: 'Where a parcel goes. Holds personal data.',
	fields: {
		name: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false, description: 'Who receives the parcel.' },
		line1: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		line2: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		city: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		region: { type: ScalarTypeEnum.String_unsecure(), isOptional: true },
		postalCode: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		countryCode: { type: ScalarTypeEnum.CountryCode(), isOptional: false, description: 'ISO 3166-1 alpha-2.' },
		phone: { type: ScalarTypeEnum.PhoneNumber(), isOptional: true, pii: true, description: 'For the carrier only.' },
		location: { type: GeoPointModel, isOptional: true },
		deliveryWindow: { type: DeliveryWindowModel, isOptional: true },
	},
});

export const ContactModel = new SchemaModel({
	name: 'Contact',
	description: 'How a person is reached. Holds personal data.',
	fields: {
		name: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		email: { type: ScalarTypeEnum.EmailAddress(), isOptional: false, pii: true },
		phone: { type: ScalarTypeEnum.PhoneNumber(), isOptional: true, pii: true },
		locale: { type: ScalarTypeEnum.Locale(), isOptional: true, description: 'Language of messages, such as `fr-BE`.' },
	},
});
