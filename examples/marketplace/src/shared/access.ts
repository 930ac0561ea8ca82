interface AccessRule {
	auth: 'anonymous' | 'user' | 'admin';
	roles?: string[];
	rateLimit?: { rpm: number; key: 'user' | 'org' | 'global' };
}

export const PUBLIC = {
	auth: 'anonymous',
	rateLimit: { rpm: 300, key: 'global' },
} satisfies AccessRule;

export const BUYER = {
	auth: 'user',
	roles: ['buyer'],
} satisfies AccessRule;

export const SELLER = {
	auth: 'user',
	roles: ['seller', 'store-staff'],
} satisfies AccessRule;

export const OPERATOR = {
	auth: 'admin',
	roles: ['operator'],
} satisfies AccessRule;

/** A repeated call with the same input changes nothing further. */
export const IDEMPOTENT = { idempotent: true } as const;

export const ORDER_ACCESS = {
	key: 'marketplace.policy.order-access',
	version: '1.0.0',
} as const;

export const MONEY_MOVEMENT = {
	key: 'marketplace.policy.money-movement',
	version: '1.0.0',
} as const;
