// The kinds of contracts. Generated from the program by TestHandbook; UPDATE=1 writes it.
import { defineContractKind } from '@contractspec/lib.contracts-spec';

export const KindsOperation = defineContractKind({
	meta: {
		key: "kinds.operation",
		version: "1.0.0",
		description: "A kind of contract: operation, defined by defineCommand or defineQuery.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: [
		"defineCommand",
		"defineQuery"
	],
	types: [
		"OperationSpec",
		"AnyOperationSpec",
		"ContractSpec"
	],
	manifest: "contractspec:operation",
	properties: [
		{
			path: "acceptance",
			holds: "Shown as “Acceptance”."
		},
		{
			path: "acceptance.examples[].input",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "acceptance.examples[].output",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "io",
			holds: "Tells the kind apart from others."
		},
		{
			path: "io.errors",
			holds: "Shown as “Errors”."
		},
		{
			path: "io.headers",
			holds: "A model, or a schema."
		},
		{
			path: "io.input",
			holds: "A model, or a schema."
		},
		{
			path: "io.output",
			holds: "A model, or a schema."
		},
		{
			path: "io.params",
			holds: "A model, or a schema."
		},
		{
			path: "io.query",
			holds: "A model, or a schema."
		},
		{
			path: "io.success",
			holds: "A model, or a schema."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "outputDataView",
			holds: "A reference to a contract of kind data-view (shows)."
		},
		{
			path: "outputForm",
			holds: "A reference to a contract of kind form (shows)."
		},
		{
			path: "outputPresentation",
			holds: "A reference to a contract of kind presentation (shows)."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "results",
			holds: "Shown as “Results”."
		},
		{
			path: "sideEffects.analytics",
			holds: "Shown as “Analytics”."
		},
		{
			path: "sideEffects.audit",
			holds: "Shown as “Audit log”."
		},
		{
			path: "sideEffects.emits[]",
			holds: "A reference to a contract of kind event (emits)."
		},
		{
			path: "telemetry",
			holds: "Shown as “Telemetry”."
		},
		{
			path: "tests",
			holds: "Shown as “Tests”."
		},
		{
			path: "tests[]",
			holds: "A reference to a contract of kind test-spec (refers-to)."
		},
		{
			path: "transport",
			holds: "Shown as “Transport”."
		}
	],
});

export const KindsEvent = defineContractKind({
	meta: {
		key: "kinds.event",
		version: "1.0.0",
		description: "A kind of contract: event, defined by defineEvent.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineEvent"],
	types: ["EventSpec"],
	manifest: "contractspec:event",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "payload",
			holds: "A model, or a schema."
		},
		{
			path: "pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsPresentation = defineContractKind({
	meta: {
		key: "kinds.presentation",
		version: "1.0.0",
		description: "A kind of contract: presentation, defined by definePresentation.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["definePresentation"],
	types: ["PresentationSpec"],
	manifest: "contractspec:presentation",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "source.componentKey",
			holds: "Shown as “Component”."
		},
		{
			path: "source.framework",
			holds: "Shown as “Framework”."
		},
		{
			path: "source.props",
			holds: "A model, or a schema."
		},
		{
			path: "source.type",
			holds: "Shown as “Source”."
		},
		{
			path: "targets",
			holds: "Shown as “Targets”."
		}
	],
});

export const KindsFeature = defineContractKind({
	meta: {
		key: "kinds.feature",
		version: "1.0.0",
		description: "A kind of contract: feature, defined by defineFeature.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineFeature"],
	types: [
		"FeatureModuleSpec",
		"FeatureSpec"
	],
	manifest: "contractspec:feature",
	properties: [
		{
			path: "capabilities.provides[]",
			holds: "A reference to a contract of kind capability (provides)."
		},
		{
			path: "capabilities.requires[]",
			holds: "A reference to a contract of kind capability (requires)."
		},
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "dataViews[]",
			holds: "A reference to a contract of kind data-view (holds)."
		},
		{
			path: "docs",
			holds: "Shown as “Guides”."
		},
		{
			path: "events[]",
			holds: "A reference to a contract of kind event (holds)."
		},
		{
			path: "experiments[]",
			holds: "A reference to a contract of kind experiment (holds)."
		},
		{
			path: "features[]",
			holds: "A reference to a contract of kind feature (holds)."
		},
		{
			path: "forms[]",
			holds: "A reference to a contract of kind form (holds)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "integrations[]",
			holds: "A reference to a contract of kind integration (holds)."
		},
		{
			path: "jobs[]",
			holds: "A reference to a contract of kind job (holds)."
		},
		{
			path: "knowledge[]",
			holds: "A reference to a contract of kind knowledge-space (holds)."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "opToPresentation",
			holds: "Shown as “Presentations of operations”."
		},
		{
			path: "opToPresentation[].op",
			holds: "A reference to a contract of kind operation (holds)."
		},
		{
			path: "opToPresentation[].pres",
			holds: "A reference to a contract of kind presentation (holds)."
		},
		{
			path: "operations",
			holds: "Tells the kind apart from others."
		},
		{
			path: "operations[]",
			holds: "A reference to a contract of kind operation (holds)."
		},
		{
			path: "policies[]",
			holds: "A reference to a contract of kind policy (holds)."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "presentationsTargets",
			holds: "Shown as “Targets of presentations”."
		},
		{
			path: "presentations[]",
			holds: "A reference to a contract of kind presentation (holds)."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "telemetry[]",
			holds: "A reference to a contract of kind telemetry (holds)."
		},
		{
			path: "translations[]",
			holds: "A reference to a contract of kind translation (holds)."
		},
		{
			path: "visualizations[]",
			holds: "A reference to a contract of kind visualization (holds)."
		},
		{
			path: "workflows[]",
			holds: "A reference to a contract of kind workflow (holds)."
		}
	],
});

export const KindsCapability = defineContractKind({
	meta: {
		key: "kinds.capability",
		version: "1.0.0",
		description: "A kind of contract: capability, defined by defineCapability.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineCapability"],
	types: ["CapabilitySpec"],
	manifest: "contractspec:capability",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "extends",
			holds: "A reference to a contract of kind capability (extends)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "provides",
			holds: "Tells the kind apart from others."
		},
		{
			path: "provides[]",
			holds: "A contract of any kind (provides)."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "requires[]",
			holds: "A reference to a contract of kind capability (requires)."
		},
		{
			path: "surfaces",
			holds: "Shown as “Surfaces”."
		}
	],
});

export const KindsDataView = defineContractKind({
	meta: {
		key: "kinds.data-view",
		version: "1.0.0",
		description: "A kind of contract: data view, defined by defineDataView.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineDataView"],
	types: ["DataViewSpec"],
	manifest: "contractspec:data-view",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.entity",
			holds: "Shown as “Entity”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "source.item",
			holds: "A reference to a contract of kind operation (reads)."
		},
		{
			path: "source.mutations",
			holds: "Shown as “Changed by”."
		},
		{
			path: "source.mutations.*",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "source.primary",
			holds: "A reference to a contract of kind operation (reads)."
		},
		{
			path: "source.refreshEvents",
			holds: "Shown as “Refreshed on”."
		},
		{
			path: "source.refreshEvents[]",
			holds: "A reference to a contract of kind event (listens)."
		},
		{
			path: "source.resultPath",
			holds: "Shown as “Path in the result”."
		},
		{
			path: "states.*",
			holds: "A reference to a contract of kind presentation (shows)."
		},
		{
			path: "view",
			holds: "Tells the kind apart from others."
		},
		{
			path: "view.actions[].operation",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "view.fields[].presentation",
			holds: "A reference to a contract of kind presentation (shows)."
		}
	],
});

export const KindsVisualization = defineContractKind({
	meta: {
		key: "kinds.visualization",
		version: "1.0.0",
		description: "A kind of contract: visualization, defined by defineVisualization.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineVisualization"],
	types: ["VisualizationSpec"],
	manifest: "contractspec:visualization",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "drilldown",
			holds: "Shown as “Drill-down”."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.entity",
			holds: "Shown as “Entity”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "source.item",
			holds: "Shown as “One item read by”."
		},
		{
			path: "source.mutations",
			holds: "Shown as “Changed by”."
		},
		{
			path: "source.primary",
			holds: "A reference to a contract of kind operation (reads)."
		},
		{
			path: "source.refreshEvents",
			holds: "Shown as “Refreshed on”."
		},
		{
			path: "source.refreshEvents[]",
			holds: "A reference to a contract of kind event (listens)."
		},
		{
			path: "source.resultPath",
			holds: "Shown as “Path in the result”."
		},
		{
			path: "states.*",
			holds: "A reference to a contract of kind presentation (shows)."
		},
		{
			path: "thresholds",
			holds: "Shown as “Thresholds”."
		},
		{
			path: "visualization",
			holds: "Shown as “Visualization”."
		}
	],
});

export const KindsForm = defineContractKind({
	meta: {
		key: "kinds.form",
		version: "1.0.0",
		description: "A kind of contract: form, defined by defineFormSpec or defineForm.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: [
		"defineFormSpec",
		"defineForm"
	],
	types: ["FormSpec"],
	manifest: "contractspec:form",
	properties: [
		{
			path: "actions",
			holds: "Tells the kind apart from others."
		},
		{
			path: "actions[].key",
			holds: "Shown as “Id”."
		},
		{
			path: "actions[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "actions[].labelI18n",
			holds: "Shown as “Label”."
		},
		{
			path: "actions[].op",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "constraints",
			holds: "Shown as “Constraints”."
		},
		{
			path: "fields",
			holds: "Shown as “Form fields”."
		},
		{
			path: "fields[].descriptionI18n",
			holds: "Shown as “Description”."
		},
		{
			path: "fields[].kind",
			holds: "Shown as “Kind”."
		},
		{
			path: "fields[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "fields[].labelI18n",
			holds: "Shown as “Label”."
		},
		{
			path: "fields[].name",
			holds: "Shown as “Name”."
		},
		{
			path: "fields[].options",
			holds: "Shown as “Options”."
		},
		{
			path: "fields[].placeholderI18n",
			holds: "Shown as “Placeholder”."
		},
		{
			path: "fields[].required",
			holds: "Shown as “Required”."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "layout",
			holds: "Shown as “Layout”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "model",
			holds: "A model, or a schema."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsWorkflow = defineContractKind({
	meta: {
		key: "kinds.workflow",
		version: "1.0.0",
		description: "A kind of contract: workflow, defined by defineWorkflow.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineWorkflow"],
	types: ["WorkflowSpec"],
	manifest: "contractspec:workflow",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "compensation",
			holds: "Shown as “Compensation”."
		},
		{
			path: "compensation.steps[].operation",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "definition.compensation",
			holds: "Shown as “Compensation”."
		},
		{
			path: "definition.compensation.steps[].operation",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "definition.sla",
			holds: "Shown as “Service level”."
		},
		{
			path: "definition.sla.stepDurationMs",
			holds: "Shown as “Duration of steps”."
		},
		{
			path: "definition.sla.totalDurationMs",
			holds: "Milliseconds, shown as “Total duration”."
		},
		{
			path: "definition.steps",
			holds: "Tells the kind apart from others."
		},
		{
			path: "definition.steps[].action",
			holds: "Shown as “Action”."
		},
		{
			path: "definition.steps[].action.form",
			holds: "A reference to a contract of kind form (shows)."
		},
		{
			path: "definition.steps[].action.operation",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "definition.steps[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "definition.steps[].guard",
			holds: "Shown as “Guard”."
		},
		{
			path: "definition.steps[].guard.type",
			holds: "Shown as “Type”."
		},
		{
			path: "definition.steps[].guard.value",
			holds: "Shown as “Value”."
		},
		{
			path: "definition.steps[].id",
			holds: "Shown as “Id”."
		},
		{
			path: "definition.steps[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "definition.steps[].requiredCapabilities[]",
			holds: "A reference to a contract of kind capability (requires)."
		},
		{
			path: "definition.steps[].retry",
			holds: "Shown as “Retries”."
		},
		{
			path: "definition.steps[].retry.backoff",
			holds: "Shown as “Wait between attempts”."
		},
		{
			path: "definition.steps[].retry.delayMs",
			holds: "Milliseconds, shown as “Delay”."
		},
		{
			path: "definition.steps[].retry.maxAttempts",
			holds: "Shown as “Attempts at most”."
		},
		{
			path: "definition.steps[].retry.maxDelayMs",
			holds: "Milliseconds, shown as “Delay at most”."
		},
		{
			path: "definition.steps[].timeoutMs",
			holds: "Milliseconds, shown as “Time limit”."
		},
		{
			path: "definition.steps[].type",
			holds: "Shown as “Type”."
		},
		{
			path: "definition.transitions[].condition",
			holds: "Shown as “Condition”."
		},
		{
			path: "definition.transitions[].from",
			holds: "Shown as “From”."
		},
		{
			path: "definition.transitions[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "definition.transitions[].to",
			holds: "Shown as “To”."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "sla",
			holds: "Shown as “Service level”."
		},
		{
			path: "sla.stepDurationMs",
			holds: "Shown as “Duration of steps”."
		},
		{
			path: "sla.totalDurationMs",
			holds: "Milliseconds, shown as “Total duration”."
		}
	],
});

export const KindsAgent = defineContractKind({
	meta: {
		key: "kinds.agent",
		version: "1.0.0",
		description: "A kind of contract: agent, defined by defineAgent.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineAgent"],
	types: ["AgentSpec"],
	manifest: "contractspec:agent",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "instructions",
			holds: "Shown as “Instructions”."
		},
		{
			path: "knowledge[]",
			holds: "A reference to a contract of kind knowledge-space (refers-to)."
		},
		{
			path: "memory",
			holds: "Shown as “Memory”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "tools[].automationSafe",
			holds: "Shown as “Safe to automate”."
		},
		{
			path: "tools[].cooldownMs",
			holds: "Milliseconds, shown as “Pause between calls”."
		},
		{
			path: "tools[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "tools[].name",
			holds: "Shown as “Name”."
		},
		{
			path: "tools[].operation",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "tools[].operationRef",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "tools[].outputDataView",
			holds: "A reference to a contract of kind data-view (shows)."
		},
		{
			path: "tools[].outputForm",
			holds: "A reference to a contract of kind form (shows)."
		},
		{
			path: "tools[].outputPresentation",
			holds: "A reference to a contract of kind presentation (shows)."
		},
		{
			path: "tools[].policy",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "tools[].requiresApproval",
			holds: "Shown as “Needs approval”."
		},
		{
			path: "tools[].schema",
			holds: "A JSON Schema."
		},
		{
			path: "tools[].subagentRef",
			holds: "A reference to a contract of kind agent (calls)."
		},
		{
			path: "tools[].timeoutMs",
			holds: "Milliseconds, shown as “Time limit”."
		}
	],
});

export const KindsPolicy = defineContractKind({
	meta: {
		key: "kinds.policy",
		version: "1.0.0",
		description: "A kind of contract: policy, defined by definePolicy.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["definePolicy"],
	types: ["PolicySpec"],
	manifest: "contractspec:policy",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "consents",
			holds: "Shown as “Consents”."
		},
		{
			path: "fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "rateLimits",
			holds: "Shown as “Rate limits”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "rules",
			holds: "Shown as “Rules”."
		},
		{
			path: "rules[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "rules[].conditions",
			holds: "Shown as “Conditions”."
		},
		{
			path: "rules[].conditions[].expression",
			holds: "Shown as “Expression”."
		},
		{
			path: "rules[].effect",
			holds: "Shown as “Effect”."
		},
		{
			path: "rules[].escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "rules[].flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "rules[].reason",
			holds: "Shown as “Reason”."
		},
		{
			path: "rules[].resource",
			holds: "Shown as “Resource”."
		},
		{
			path: "rules[].resource.type",
			holds: "Shown as “Type”."
		},
		{
			path: "rules[].subject",
			holds: "Shown as “Subject”."
		},
		{
			path: "rules[].subject.attributes",
			holds: "Shown as “Attributes”."
		},
		{
			path: "rules[].subject.roles",
			holds: "Shown as “Roles”."
		}
	],
});

export const KindsTestSpec = defineContractKind({
	meta: {
		key: "kinds.test-spec",
		version: "1.0.0",
		description: "A kind of contract: test spec, defined by defineTestSpec.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineTestSpec"],
	types: ["TestSpec"],
	manifest: "contractspec:test-spec",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "coverage",
			holds: "Shown as “Coverage”."
		},
		{
			path: "fixtures",
			holds: "Shown as “Fixtures”."
		},
		{
			path: "fixtures[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "fixtures[].input",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "scenarios",
			holds: "Tells the kind apart from others."
		},
		{
			path: "scenarios[].given[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "scenarios[].given[].input",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "scenarios[].then[].code",
			holds: "Shown as “Code”."
		},
		{
			path: "scenarios[].then[].events[]",
			holds: "A reference to a contract of kind event (refers-to)."
		},
		{
			path: "scenarios[].then[].events[].max",
			holds: "Shown as “At most”."
		},
		{
			path: "scenarios[].then[].events[].min",
			holds: "Shown as “At least”."
		},
		{
			path: "scenarios[].then[].events[].payload",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "scenarios[].then[].expect",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "scenarios[].then[].match",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "scenarios[].then[].messageIncludes",
			holds: "Shown as “Message holds”."
		},
		{
			path: "scenarios[].then[].type",
			holds: "Shown as “Type”."
		},
		{
			path: "scenarios[].when.input",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "target.operation",
			holds: "A reference to a contract of kind operation (tests)."
		},
		{
			path: "target.workflow",
			holds: "A reference to a contract of kind workflow (tests)."
		}
	],
});

export const KindsIntegration = defineContractKind({
	meta: {
		key: "kinds.integration",
		version: "1.0.0",
		description: "A kind of contract: integration, defined by defineIntegration.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineIntegration"],
	types: ["IntegrationSpec"],
	manifest: "contractspec:integration",
	properties: [
		{
			path: "byokSetup",
			holds: "Shown as “Own keys”."
		},
		{
			path: "byokSetup.requiredScopes",
			holds: "Shown as “Required scopes”."
		},
		{
			path: "byokSetup.setupInstructions",
			holds: "Shown as “Setting up”."
		},
		{
			path: "capabilities.provides[]",
			holds: "A reference to a contract of kind capability (provides)."
		},
		{
			path: "capabilities.requires[]",
			holds: "A reference to a contract of kind capability (requires)."
		},
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "category",
			holds: "Shown as “Category”."
		},
		{
			path: "configSchema",
			holds: "A model, or a schema."
		},
		{
			path: "configSchema.example",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "configSchema.schema",
			holds: "A JSON Schema."
		},
		{
			path: "constraints",
			holds: "Shown as “Constraints”."
		},
		{
			path: "constraints.quotas",
			holds: "Shown as “Quotas”."
		},
		{
			path: "constraints.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "constraints.rateLimit.rph",
			holds: "Shown as “Calls an hour”."
		},
		{
			path: "constraints.rateLimit.rpm",
			holds: "Shown as “Calls a minute”."
		},
		{
			path: "docsUrl",
			holds: "Shown as “Documentation”."
		},
		{
			path: "healthCheck",
			holds: "Shown as “Health check”."
		},
		{
			path: "healthCheck.method",
			holds: "Shown as “Method”."
		},
		{
			path: "healthCheck.timeoutMs",
			holds: "Milliseconds, shown as “Time limit”."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.category",
			holds: "Shown as “Category”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "secretSchema",
			holds: "A model, or a schema."
		},
		{
			path: "secretSchema.example",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "secretSchema.schema",
			holds: "A JSON Schema."
		},
		{
			path: "supportedModes",
			holds: "Shown as “Supported modes”."
		}
	],
});

export const KindsAppConfig = defineContractKind({
	meta: {
		key: "kinds.app-config",
		version: "1.0.0",
		description: "A kind of contract: app config, defined by defineAppConfig.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineAppConfig"],
	types: [
		"AppBlueprintSpec",
		"AppConfigSpec"
	],
	manifest: "contractspec:app-config",
	properties: [
		{
			path: "capabilities.enabled[]",
			holds: "A reference to a contract of kind capability (requires)."
		},
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "dataViews.*",
			holds: "A reference to a contract of kind data-view (holds)."
		},
		{
			path: "experiments.active[]",
			holds: "A reference to a contract of kind experiment (holds)."
		},
		{
			path: "featureFlags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "features.include[]",
			holds: "A reference to a contract of kind feature (holds)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "integrationSlots",
			holds: "Shown as “Integration slots”."
		},
		{
			path: "jobs.*",
			holds: "A reference to a contract of kind job (holds)."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "routes",
			holds: "Shown as “Routes”."
		},
		{
			path: "telemetry.spec",
			holds: "A reference to a contract of kind telemetry (holds)."
		},
		{
			path: "theme.primary",
			holds: "A reference to a contract of kind theme (holds)."
		},
		{
			path: "translationCatalog",
			holds: "A reference to a contract of kind translation (holds)."
		},
		{
			path: "workflows.*",
			holds: "A reference to a contract of kind workflow (holds)."
		}
	],
});

export const KindsJob = defineContractKind({
	meta: {
		key: "kinds.job",
		version: "1.0.0",
		description: "A kind of contract: job, defined by defineJob.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineJob"],
	types: ["JobSpec"],
	manifest: "contractspec:job",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "payload",
			holds: "A model, or a schema."
		},
		{
			path: "payload.example",
			holds: "Data as a caller sends it or gets it."
		},
		{
			path: "payload.schema",
			holds: "A JSON Schema."
		},
		{
			path: "pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "retry",
			holds: "Shown as “Retries”."
		},
		{
			path: "retry.backoff",
			holds: "Shown as “Wait between attempts”."
		},
		{
			path: "retry.initialBackoffMs",
			holds: "Milliseconds, shown as “Delay”."
		},
		{
			path: "retry.maxAttempts",
			holds: "Shown as “Attempts at most”."
		},
		{
			path: "retry.maxBackoffMs",
			holds: "Milliseconds, shown as “Delay at most”."
		},
		{
			path: "retry.maxRetries",
			holds: "Shown as “Attempts at most”."
		},
		{
			path: "schedule",
			holds: "Shown as “Schedule”."
		},
		{
			path: "schedule.cron",
			holds: "Shown as “Cron expression”."
		},
		{
			path: "schedule.intervalMs",
			holds: "Milliseconds, shown as “Runs”."
		},
		{
			path: "timeoutMs",
			holds: "Milliseconds, shown as “Time limit”."
		}
	],
});

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
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "fallback",
			holds: "Shown as “Fallback”."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "locale",
			holds: "Shown as “Language”."
		},
		{
			path: "messages",
			holds: "Shown as “Messages”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsExample = defineContractKind({
	meta: {
		key: "kinds.example",
		version: "1.0.0",
		description: "A kind of contract: example, defined by defineExample.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineExample"],
	types: ["ExampleSpec"],
	manifest: "contractspec:example",
	properties: [
		{
			path: "blueprint",
			holds: "A reference to a contract of kind app-config (holds)."
		},
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "docs",
			holds: "Shown as “Guides”."
		},
		{
			path: "entrypoints",
			holds: "Shown as “Entry points”."
		},
		{
			path: "features[]",
			holds: "A reference to a contract of kind feature (holds)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "surfaces",
			holds: "Shown as “Surfaces”."
		}
	],
});

export const KindsTheme = defineContractKind({
	meta: {
		key: "kinds.theme",
		version: "1.0.0",
		description: "A kind of contract: theme, defined by defineTheme.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineTheme"],
	types: ["ThemeSpec"],
	manifest: "contractspec:theme",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "components",
			holds: "Shown as “Components”."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "modes",
			holds: "Shown as “Modes”."
		},
		{
			path: "overrides",
			holds: "Shown as “Overrides”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "tokens",
			holds: "Shown as “Tokens”."
		}
	],
});

export const KindsExperiment = defineContractKind({
	meta: {
		key: "kinds.experiment",
		version: "1.0.0",
		description: "A kind of contract: experiment, defined by defineExperiment.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineExperiment"],
	types: ["ExperimentSpec"],
	manifest: "contractspec:experiment",
	properties: [
		{
			path: "allocation",
			holds: "Shown as “Allocation”."
		},
		{
			path: "allocation.type",
			holds: "Shown as “Type”."
		},
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "controlVariant",
			holds: "Shown as “Control variant”."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "successMetrics",
			holds: "Shown as “Measured by”."
		},
		{
			path: "successMetrics[].name",
			holds: "Shown as “Name”."
		},
		{
			path: "successMetrics[].telemetryEvent",
			holds: "A reference to a contract of kind event (listens)."
		},
		{
			path: "variants",
			holds: "Shown as “Variants”."
		},
		{
			path: "variants[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "variants[].id",
			holds: "Shown as “Id”."
		},
		{
			path: "variants[].name",
			holds: "Shown as “Name”."
		},
		{
			path: "variants[].overrides",
			holds: "Shown as “Overrides”."
		}
	],
});

export const KindsTelemetry = defineContractKind({
	meta: {
		key: "kinds.telemetry",
		version: "1.0.0",
		description: "A kind of contract: telemetry, defined by defineTelemetry or defineTelemetrySpec.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: [
		"defineTelemetry",
		"defineTelemetrySpec"
	],
	types: ["TelemetrySpec"],
	manifest: "contractspec:telemetry",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "events[]",
			holds: "A reference to a contract of kind event (listens)."
		},
		{
			path: "events[].privacy",
			holds: "Shown as “Privacy”."
		},
		{
			path: "events[].properties",
			holds: "A JSON Schema."
		},
		{
			path: "events[].retention",
			holds: "Shown as “Retention”."
		},
		{
			path: "events[].sampling",
			holds: "Shown as “Sampling”."
		},
		{
			path: "events[].semantics",
			holds: "Shown as “Meaning”."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsKnowledge = defineContractKind({
	meta: {
		key: "kinds.knowledge",
		version: "1.0.0",
		description: "A kind of contract: knowledge, defined by defineKnowledge.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineKnowledge"],
	types: ["KnowledgeSpec"],
	manifest: "contractspec:knowledge",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsKnowledgeSpace = defineContractKind({
	meta: {
		key: "kinds.knowledge-space",
		version: "1.0.0",
		description: "A kind of contract: knowledge space, defined by defineKnowledgeSpace.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineKnowledgeSpace"],
	types: ["KnowledgeSpaceSpec"],
	manifest: "contractspec:knowledge-space",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsMigration = defineContractKind({
	meta: {
		key: "kinds.migration",
		version: "1.0.0",
		description: "A kind of contract: migration, defined by defineMigration.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineMigration"],
	types: ["MigrationSpec"],
	manifest: "contractspec:migration",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "plan",
			holds: "Shown as “Plan”."
		},
		{
			path: "plan.down",
			holds: "Shown as “Back”."
		},
		{
			path: "plan.down[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "plan.down[].kind",
			holds: "Shown as “Kind”."
		},
		{
			path: "plan.down[].postChecks",
			holds: "Shown as “Checks after”."
		},
		{
			path: "plan.down[].preChecks",
			holds: "Shown as “Checks before”."
		},
		{
			path: "plan.down[].sql",
			holds: "Shown as “SQL”."
		},
		{
			path: "plan.down[].timeoutMs",
			holds: "Milliseconds, shown as “Time limit”."
		},
		{
			path: "plan.up",
			holds: "Shown as “Forward”."
		},
		{
			path: "plan.up[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "plan.up[].kind",
			holds: "Shown as “Kind”."
		},
		{
			path: "plan.up[].postChecks",
			holds: "Shown as “Checks after”."
		},
		{
			path: "plan.up[].postChecks[].expression",
			holds: "Shown as “Expression”."
		},
		{
			path: "plan.up[].preChecks",
			holds: "Shown as “Checks before”."
		},
		{
			path: "plan.up[].preChecks[].expression",
			holds: "Shown as “Expression”."
		},
		{
			path: "plan.up[].sql",
			holds: "Shown as “SQL”."
		},
		{
			path: "plan.up[].timeoutMs",
			holds: "Milliseconds, shown as “Time limit”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsProductIntent = defineContractKind({
	meta: {
		key: "kinds.product-intent",
		version: "1.0.0",
		description: "A kind of contract: product intent, defined by defineProductIntent or defineProductIntentSpec.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: [
		"defineProductIntent",
		"defineProductIntentSpec"
	],
	types: ["ProductIntentSpec"],
	manifest: "contractspec:product-intent",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsHarnessScenario = defineContractKind({
	meta: {
		key: "kinds.harness-scenario",
		version: "1.0.0",
		description: "A kind of contract: harness scenario, defined by defineHarnessScenario.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineHarnessScenario"],
	types: ["HarnessScenarioSpec"],
	manifest: "contractspec:harness-scenario",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsHarnessSuite = defineContractKind({
	meta: {
		key: "kinds.harness-suite",
		version: "1.0.0",
		description: "A kind of contract: harness suite, defined by defineHarnessSuite.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: ["defineHarnessSuite"],
	types: ["HarnessSuiteSpec"],
	manifest: "contractspec:harness-suite",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsPwaApp = defineContractKind({
	meta: {
		key: "kinds.pwa-app",
		version: "1.0.0",
		description: "A kind of contract: pwa app, defined by definePwaApp or definePwaAppManifest.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: [
		"definePwaApp",
		"definePwaAppManifest"
	],
	types: [
		"PwaAppManifestSpec",
		"PwaAppSpec"
	],
	manifest: "contractspec:pwa-app",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsTemplate = defineContractKind({
	meta: {
		key: "kinds.template",
		version: "1.0.0",
		description: "A kind of contract: template.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	manifest: "contractspec:template",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});

export const KindsType = defineContractKind({
	meta: {
		key: "kinds.type",
		version: "1.0.0",
		description: "A kind of contract: type, defined by defineSchemaModel or defineEnum.",
		domain: "kinds",
		stability: "stable",
		owners: ["docsgen"],
		tags: ["kinds"]
	},
	definers: [
		"defineSchemaModel",
		"defineEnum"
	],
	types: ["SchemaModel"],
	manifest: "contractspec:type",
	properties: [
		{
			path: "capability",
			holds: "A reference to a contract of kind capability (part-of)."
		},
		{
			path: "implementations",
			holds: "Shown as “Implementations”."
		},
		{
			path: "meta.context",
			holds: "Shown as “Context”."
		},
		{
			path: "meta.goal",
			holds: "Shown as “Goal”."
		},
		{
			path: "policy.anyRole",
			holds: "Shown as “Any of these roles”."
		},
		{
			path: "policy.auth",
			holds: "Shown as “Who may call”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.flags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "policy.idempotent",
			holds: "Shown as “Calling it again”."
		},
		{
			path: "policy.permissions",
			holds: "Shown as “Permissions”."
		},
		{
			path: "policy.pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "policy.policies",
			holds: "Shown as “Policies”."
		},
		{
			path: "policy.policies[]",
			holds: "A reference to a contract of kind policy (governed)."
		},
		{
			path: "policy.rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "policy.roles",
			holds: "Shown as “Roles”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		}
	],
});
