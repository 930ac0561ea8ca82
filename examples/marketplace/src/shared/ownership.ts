import { OwnersEnum, StabilityEnum, TagsEnum } from '@contractspec/lib.contracts-spec/ownership';

/** Teams that answer for a contract, as they appear in CODEOWNERS. */
export const MARKETPLACE_OWNERS = ['@example.marketplace'] as const;
export const CATALOG_OWNERS = ['@example.catalog'] as const;
export const PAYMENT_OWNERS = ['@example.payments', OwnersEnum.PlatformFinance] as const;
export const TRUST_OWNERS = ['@example.trust', 'privacy@marketplace.example'] as const;
export const MESSAGING_OWNERS = [OwnersEnum.PlatformMessaging] as const;

/** What most contracts have in common; each area adds its domain, owners and tags. */
export const SHARED_META = {
	version: '1.0.0',
	stability: StabilityEnum.Stable,
	owners: [...MARKETPLACE_OWNERS],
	tags: [TagsEnum.Marketplace],
};
