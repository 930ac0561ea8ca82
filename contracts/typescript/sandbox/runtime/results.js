// What the contract library has for the outcomes of operations: standard codes with their HTTP status, and functions that make further ones.
// The fields are those of its catalogs of results: {status, description, state} and {status, category, description, severity, retryable, …}.

const retried = new Set([408, 425, 429, 500, 502, 503, 504]);

const success = (status, state, description) => ({ status, state, description });

const failure = (status, category, description, given = {}) => ({
	status: given.status ?? given.http ?? status,
	category,
	description,
	severity: status >= 500 ? 'error' : 'warning',
	retryable: retried.has(status),
	...written(given),
});

/** Leaves out what is not there. */
const written = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const successes = {
	OK: success(200, 'completed', 'The operation completed successfully.'),
	CREATED: success(201, 'created', 'The resource was created.'),
	ACCEPTED: success(202, 'accepted', 'The operation was accepted.'),
	NO_CONTENT: success(204, 'empty', 'The operation completed without a body.'),
	PARTIAL: success(206, 'partial', 'The operation partially completed.'),
	MULTI_STATUS: success(207, 'partial', 'The operation returned multiple statuses.'),
	QUEUED: success(202, 'queued', 'The operation was queued for asynchronous work.'),
};

const failures = {
	BAD_REQUEST: failure(400, 'validation', 'The request is malformed.'),
	UNAUTHENTICATED: failure(401, 'auth', 'Authentication is required.'),
	PAYMENT_REQUIRED: failure(402, 'payment', 'Payment or billing action is required.'),
	FORBIDDEN: failure(403, 'auth', 'The caller is not allowed to perform this action.'),
	NOT_FOUND: failure(404, 'not_found', 'The requested resource was not found.'),
	METHOD_NOT_ALLOWED: failure(405, 'validation', 'The requested method is not allowed.'),
	CONFLICT: failure(409, 'conflict', 'The request conflicts with current state.'),
	GONE: failure(410, 'not_found', 'The requested resource is no longer available.'),
	PRECONDITION_FAILED: failure(412, 'conflict', 'A required precondition failed.'),
	VALIDATION_FAILED: failure(422, 'validation', 'The request did not pass validation.'),
	RATE_LIMITED: failure(429, 'rate_limit', 'The caller has been rate limited.'),
	INTERNAL_ERROR: failure(500, 'internal', 'An unexpected error occurred.'),
	NOT_IMPLEMENTED: failure(501, 'internal', 'This operation is not implemented.'),
	BAD_GATEWAY: failure(502, 'dependency', 'An upstream dependency failed.'),
	SERVICE_UNAVAILABLE: failure(503, 'dependency', 'The service is unavailable.'),
	TIMEOUT: failure(504, 'timeout', 'The operation timed out.'),
};

const pick = (table) => (...codes) => Object.fromEntries(codes.filter((code) => Object.hasOwn(table, code)).map((code) => [code, table[code]]));

// The functions that make one, by the code that each begins with.
const makers = (table, names, make) => Object.fromEntries(names.map(([name, code]) => [name, (given = {}) => make(table[code], given)]));

export const results = {
	STANDARD_SUCCESS_SPECS: successes,
	STANDARD_FAILURE_SPECS: failures,
	standardSuccess: { ...successes, pick: pick(successes) },
	standardErrors: { ...failures, pick: pick(failures) },
	isStandardSuccessCode: (code) => Object.hasOwn(successes, code),
	isStandardFailureCode: (code) => Object.hasOwn(failures, code),
	success: makers(
		successes,
		[['ok', 'OK'], ['created', 'CREATED'], ['accepted', 'ACCEPTED'], ['queued', 'QUEUED'], ['noContent', 'NO_CONTENT'], ['partial', 'PARTIAL']],
		(spec, given) => ({ ...spec, ...written(given) }),
	),
	failure: makers(
		failures,
		[
			['badRequest', 'BAD_REQUEST'], ['unauthenticated', 'UNAUTHENTICATED'], ['paymentRequired', 'PAYMENT_REQUIRED'], ['forbidden', 'FORBIDDEN'],
			['notFound', 'NOT_FOUND'], ['conflict', 'CONFLICT'], ['validation', 'VALIDATION_FAILED'], ['rateLimited', 'RATE_LIMITED'],
			['internal', 'INTERNAL_ERROR'], ['timeout', 'TIMEOUT'],
		],
		({ status, category, description }, given) => failure(status, category, description, given),
	),
};
