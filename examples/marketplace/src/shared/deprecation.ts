/** Why a contract goes away, when, and what to use instead. */
export interface DeprecationNotice {
	since: string;
	sunset: string;
	reason: string;
	replacedBy: { key: string; version?: string };
}

/** Spread into a definition: `...deprecated({ … })`. */
export const deprecated = (deprecation: DeprecationNotice) => ({ deprecation });
