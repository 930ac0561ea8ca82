// Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineContractKind } from '@contractspec/lib.contracts-spec';

export const KindsTranslation = defineContractKind({
	meta: {
		key: "kinds.translation",
		version: "1.0.0",
		description: "A kind of contract: translation, defined by defineTranslation.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineTranslation"],
	types: ["TranslationSpec"],
	manifest: "contractspec:translation",
	properties: [
		{ path: "capability", holds: "A reference to a contract of kind capability (part-of)." },
		{ path: "fallback", holds: "Shown as “Fallback”." },
		{ path: "implementations", holds: "Shown as “Implementations”." },
		{ path: "locale", holds: "Shown as “Language”." },
		{ path: "messages", holds: "Shown as “Messages”." },
		{ path: "messages.*.description", holds: "Shown as “Description”." },
		{ path: "messages.*.maxLength", holds: "Shown as “Length at most”." },
		{ path: "messages.*.placeholders", holds: "Shown as “Placeholders”." },
		{ path: "messages.*.placeholders[].description", holds: "Shown as “Description”." },
		{ path: "messages.*.placeholders[].example", holds: "Shown as “Example”." },
		{ path: "messages.*.placeholders[].name", holds: "Shown as “Name”." },
		{ path: "messages.*.placeholders[].type", holds: "Shown as “Type”." },
		{ path: "meta.context", holds: "Shown as “Context”." },
		{ path: "meta.goal", holds: "Shown as “Goal”." },
		{ path: "policy.anyRole", holds: "Shown as “Any of these roles”." },
		{ path: "policy.auth", holds: "Shown as “Who may call”." },
		{ path: "policy.escalate", holds: "Shown as “Escalates to”." },
		{ path: "policy.fieldPolicies", holds: "Shown as “Field policies”." },
		{ path: "policy.fieldPolicies[].actions", holds: "Shown as “Actions”." },
		{ path: "policy.fieldPolicies[].effect", holds: "Shown as “Effect”." },
		{ path: "policy.fieldPolicies[].field", holds: "Shown as “Field”." },
		{ path: "policy.flags", holds: "Shown as “Feature flags”." },
		{ path: "policy.idempotent", holds: "Shown as “Calling it again”." },
		{ path: "policy.permissions", holds: "Shown as “Permissions”." },
		{ path: "policy.pii", holds: "Shown as “Personal data”." },
		{ path: "policy.policies", holds: "Shown as “Policies”." },
		{ path: "policy.policies[]", holds: "A reference to a contract of kind policy (governed)." },
		{ path: "policy.rateLimit", holds: "Shown as “Rate limit”." },
		{ path: "policy.roles", holds: "Shown as “Roles”." },
		{ path: "registryDependencies[]", holds: "A contract of any kind (requires)." }
	],
});
