interface ErrorSpec {
	description: string;
	http: number;
	gqlCode: string;
	when: string;
}

/** Says the same for what does not exist and for what the caller may not see, so that ids cannot be probed. */
export const notFound = (thing: string, gqlCode: string) =>
	({
		description: `There is no such ${thing}, or the caller may not see it.`,
		http: 404,
		gqlCode,
		when: `The ${thing} is unknown, or belongs to somebody else`,
	}) satisfies ErrorSpec;

export const conflict = (gqlCode: string, description: string, when: string) =>
	({ description, http: 409, gqlCode, when }) satisfies ErrorSpec;

/** Errors that any operation with a body may answer with. */
export const COMMON_ERRORS = {
	VALIDATION_FAILED: {
		description: 'The input does not have the declared shape.',
		http: 422,
		gqlCode: 'BAD_USER_INPUT',
		when: 'A required field is missing, or a value is out of its range',
	},
	RATE_LIMITED: {
		description: 'Too many calls; wait for the time in `Retry-After`.',
		http: 429,
		gqlCode: 'RATE_LIMITED',
		when: 'The caller went over the declared rate limit',
	},
} satisfies Record<string, ErrorSpec>;

/** Scenarios of the errors above, for operations that have them. */
export const COMMON_REFUSALS = [
	{
		key: 'input-of-another-shape',
		given: ['A caller who may call this'],
		when: ['A required field is left out'],
		then: ['The answer is VALIDATION_FAILED and names the field', 'Nothing is changed'],
	},
	{
		key: 'too-many-calls',
		given: ['A caller who has used up the declared rate'],
		when: ['One more call comes in the same minute'],
		then: ['The answer is RATE_LIMITED and says when to come back', 'Nothing is changed'],
	},
];
