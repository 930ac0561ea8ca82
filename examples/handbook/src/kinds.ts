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
			path: "io.success.*.description",
			holds: "Shown as “Description”."
		},
		{
			path: "io.success.*.state",
			holds: "Shown as “State”."
		},
		{
			path: "io.success.*.status",
			holds: "Shown as “HTTP status”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "telemetry.failure",
			holds: "Shown as “On failure”."
		},
		{
			path: "telemetry.failure.properties",
			holds: "Shown as “Properties”."
		},
		{
			path: "telemetry.success",
			holds: "Shown as “On success”."
		},
		{
			path: "telemetry.success.properties",
			holds: "Shown as “Properties”."
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
		},
		{
			path: "transport.gql",
			holds: "Shown as “GraphQL”."
		},
		{
			path: "transport.gql.returns",
			holds: "Shown as “Returns”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "presentationsTargets[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "presentationsTargets[].targets",
			holds: "Shown as “Shown on”."
		},
		{
			path: "presentationsTargets[].version",
			holds: "Shown as “Version”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "view.actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "view.actions[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "view.actions[].kind",
			holds: "Shown as “Kind”."
		},
		{
			path: "view.actions[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "view.actions[].operation",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "view.actions[].requiresFlag",
			holds: "Shown as “Needs the flag”."
		},
		{
			path: "view.columns",
			holds: "Shown as “Columns”."
		},
		{
			path: "view.columns[].align",
			holds: "Shown as “Alignment”."
		},
		{
			path: "view.columns[].field",
			holds: "Shown as “Field”."
		},
		{
			path: "view.columns[].hideable",
			holds: "Shown as “Can be hidden”."
		},
		{
			path: "view.columns[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "view.columns[].pinned",
			holds: "Shown as “Pinned”."
		},
		{
			path: "view.columns[].width",
			holds: "Shown as “Width”."
		},
		{
			path: "view.density",
			holds: "Shown as “Density”."
		},
		{
			path: "view.fields",
			holds: "Shown as “Fields”."
		},
		{
			path: "view.fields[].dataPath",
			holds: "Shown as “Path of the data”."
		},
		{
			path: "view.fields[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "view.fields[].filterable",
			holds: "Shown as “Filterable”."
		},
		{
			path: "view.fields[].format",
			holds: "Shown as “Format”."
		},
		{
			path: "view.fields[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "view.fields[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "view.fields[].presentation",
			holds: "A reference to a contract of kind presentation (shows)."
		},
		{
			path: "view.fields[].sortable",
			holds: "Shown as “Sortable”."
		},
		{
			path: "view.fields[].width",
			holds: "Shown as “Width”."
		},
		{
			path: "view.filters",
			holds: "Shown as “Filters”."
		},
		{
			path: "view.filters[].field",
			holds: "Shown as “Field”."
		},
		{
			path: "view.filters[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "view.filters[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "view.filters[].operator",
			holds: "Shown as “Operator”."
		},
		{
			path: "view.filters[].options",
			holds: "Shown as “Options”."
		},
		{
			path: "view.filters[].options[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "view.filters[].options[].value",
			holds: "Shown as “Value”."
		},
		{
			path: "view.filters[].type",
			holds: "Shown as “Type”."
		},
		{
			path: "view.filters[].valueMode",
			holds: "Shown as “Mode of values”."
		},
		{
			path: "view.initialState",
			holds: "Shown as “At first”."
		},
		{
			path: "view.initialState.pageSize",
			holds: "Shown as “Rows a page”."
		},
		{
			path: "view.initialState.sorting",
			holds: "Shown as “Sorting”."
		},
		{
			path: "view.initialState.sorting[].desc",
			holds: "Shown as “Descending”."
		},
		{
			path: "view.initialState.sorting[].field",
			holds: "Shown as “Field”."
		},
		{
			path: "view.kind",
			holds: "Shown as “Kind”."
		},
		{
			path: "view.primaryField",
			holds: "Shown as “Main field”."
		},
		{
			path: "view.secondaryFields",
			holds: "Shown as “Further fields”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
		},
		{
			path: "visualization.dimensions",
			holds: "Shown as “Dimensions”."
		},
		{
			path: "visualization.dimensions[].dataPath",
			holds: "Shown as “Path of the data”."
		},
		{
			path: "visualization.dimensions[].format",
			holds: "Shown as “Format”."
		},
		{
			path: "visualization.dimensions[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "visualization.dimensions[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "visualization.dimensions[].type",
			holds: "Shown as “Type”."
		},
		{
			path: "visualization.donut",
			holds: "Shown as “Ring”."
		},
		{
			path: "visualization.drilldown",
			holds: "Shown as “Drill-down”."
		},
		{
			path: "visualization.drilldown.kind",
			holds: "Shown as “Kind”."
		},
		{
			path: "visualization.drilldown.mappings",
			holds: "Shown as “Mappings”."
		},
		{
			path: "visualization.drilldown.mappings[].from",
			holds: "Shown as “From”."
		},
		{
			path: "visualization.drilldown.mappings[].to",
			holds: "Shown as “To”."
		},
		{
			path: "visualization.drilldown.targetKey",
			holds: "Shown as “Target”."
		},
		{
			path: "visualization.drilldown.version",
			holds: "Shown as “Version”."
		},
		{
			path: "visualization.kind",
			holds: "Shown as “Kind”."
		},
		{
			path: "visualization.measures",
			holds: "Shown as “Measures”."
		},
		{
			path: "visualization.measures[].aggregate",
			holds: "Shown as “Aggregated by”."
		},
		{
			path: "visualization.measures[].dataPath",
			holds: "Shown as “Path of the data”."
		},
		{
			path: "visualization.measures[].format",
			holds: "Shown as “Format”."
		},
		{
			path: "visualization.measures[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "visualization.measures[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "visualization.nameDimension",
			holds: "Shown as “Dimension of names”."
		},
		{
			path: "visualization.series",
			holds: "Shown as “Series”."
		},
		{
			path: "visualization.series[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "visualization.series[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "visualization.series[].measure",
			holds: "Shown as “Measure”."
		},
		{
			path: "visualization.series[].smooth",
			holds: "Shown as “Smooth”."
		},
		{
			path: "visualization.series[].type",
			holds: "Shown as “Type”."
		},
		{
			path: "visualization.sort",
			holds: "Shown as “Sorting”."
		},
		{
			path: "visualization.table",
			holds: "Shown as “Table”."
		},
		{
			path: "visualization.table.caption",
			holds: "Shown as “Caption”."
		},
		{
			path: "visualization.thresholds",
			holds: "Shown as “Thresholds”."
		},
		{
			path: "visualization.thresholds[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "visualization.thresholds[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "visualization.thresholds[].operator",
			holds: "Shown as “Operator”."
		},
		{
			path: "visualization.thresholds[].value",
			holds: "Shown as “Value”."
		},
		{
			path: "visualization.valueMeasure",
			holds: "Shown as “Measure of values”."
		},
		{
			path: "visualization.variant",
			holds: "Shown as “Variant”."
		},
		{
			path: "visualization.xDimension",
			holds: "Shown as “Dimension of the x-axis”."
		},
		{
			path: "visualization.yMeasures",
			holds: "Shown as “Measures of the y-axis”."
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
			path: "actions[].success",
			holds: "Shown as “On success”."
		},
		{
			path: "actions[].success.navigateTo",
			holds: "Shown as “Leads to”."
		},
		{
			path: "actions[].success.toastI18n",
			holds: "Shown as “Message”."
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
			path: "constraints[].args",
			holds: "Shown as “Arguments”."
		},
		{
			path: "constraints[].key",
			holds: "Shown as “Id”."
		},
		{
			path: "constraints[].messageI18n",
			holds: "Shown as “Message”."
		},
		{
			path: "constraints[].paths",
			holds: "Shown as “Paths”."
		},
		{
			path: "fields",
			holds: "Shown as “Form fields”."
		},
		{
			path: "fields[].autoComplete",
			holds: "Shown as “Autofill”."
		},
		{
			path: "fields[].computeFrom",
			holds: "Shown as “Computed from”."
		},
		{
			path: "fields[].computeFrom.deps",
			holds: "Shown as “Depends on”."
		},
		{
			path: "fields[].countryOptions",
			holds: "Shown as “Countries”."
		},
		{
			path: "fields[].descriptionI18n",
			holds: "Shown as “Description”."
		},
		{
			path: "fields[].enabledWhen",
			holds: "Shown as “Enabled when”."
		},
		{
			path: "fields[].enabledWhen.all",
			holds: "Shown as “All of these”."
		},
		{
			path: "fields[].enabledWhen.anyOf",
			holds: "Shown as “Any of these”."
		},
		{
			path: "fields[].enabledWhen.not",
			holds: "Shown as “Not”."
		},
		{
			path: "fields[].enabledWhen.when",
			holds: "Shown as “Condition”."
		},
		{
			path: "fields[].fields",
			holds: "Shown as “Form fields”."
		},
		{
			path: "fields[].inputGroup",
			holds: "Shown as “Input group”."
		},
		{
			path: "fields[].inputMode",
			holds: "Shown as “Input mode”."
		},
		{
			path: "fields[].is24Hour",
			holds: "Shown as “24-hour clock”."
		},
		{
			path: "fields[].keyboard",
			holds: "Shown as “Keyboard”."
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
			path: "fields[].layout",
			holds: "Shown as “Layout”."
		},
		{
			path: "fields[].layout.colSpan",
			holds: "Shown as “Columns spanned”."
		},
		{
			path: "fields[].layout.columns",
			holds: "Shown as “Columns”."
		},
		{
			path: "fields[].layout.fieldOrientation",
			holds: "Shown as “Orientation”."
		},
		{
			path: "fields[].layout.gap",
			holds: "Shown as “Gap”."
		},
		{
			path: "fields[].layout.orientation",
			holds: "Shown as “Orientation”."
		},
		{
			path: "fields[].legendI18n",
			holds: "Shown as “Legend”."
		},
		{
			path: "fields[].max",
			holds: "Shown as “At most”."
		},
		{
			path: "fields[].maxDate",
			holds: "Shown as “Latest”."
		},
		{
			path: "fields[].maxLength",
			holds: "Shown as “Length at most”."
		},
		{
			path: "fields[].min",
			holds: "Shown as “At least”."
		},
		{
			path: "fields[].minDate",
			holds: "Shown as “Earliest”."
		},
		{
			path: "fields[].minLength",
			holds: "Shown as “Length at least”."
		},
		{
			path: "fields[].multiple",
			holds: "Shown as “Several values”."
		},
		{
			path: "fields[].name",
			holds: "Shown as “Name”."
		},
		{
			path: "fields[].of",
			holds: "Shown as “Each item”."
		},
		{
			path: "fields[].options",
			holds: "Shown as “Options”."
		},
		{
			path: "fields[].options.args",
			holds: "Shown as “Arguments”."
		},
		{
			path: "fields[].options.deps",
			holds: "Shown as “Depends on”."
		},
		{
			path: "fields[].options.kind",
			holds: "Shown as “Kind”."
		},
		{
			path: "fields[].options.options",
			holds: "Shown as “Options”."
		},
		{
			path: "fields[].options.options[].descriptionI18n",
			holds: "Shown as “Description”."
		},
		{
			path: "fields[].options.options[].disabled",
			holds: "Shown as “Disabled”."
		},
		{
			path: "fields[].options.options[].labelI18n",
			holds: "Shown as “Label”."
		},
		{
			path: "fields[].options.options[].value",
			holds: "Shown as “Value”."
		},
		{
			path: "fields[].options.resolverKey",
			holds: "Shown as “Resolver”."
		},
		{
			path: "fields[].options[].descriptionI18n",
			holds: "Shown as “Description”."
		},
		{
			path: "fields[].options[].disabled",
			holds: "Shown as “Disabled”."
		},
		{
			path: "fields[].options[].labelI18n",
			holds: "Shown as “Label”."
		},
		{
			path: "fields[].options[].value",
			holds: "Shown as “Value”."
		},
		{
			path: "fields[].parts",
			holds: "Shown as “Parts”."
		},
		{
			path: "fields[].password",
			holds: "Shown as “Password”."
		},
		{
			path: "fields[].placeholderI18n",
			holds: "Shown as “Placeholder”."
		},
		{
			path: "fields[].readOnly",
			holds: "Shown as “Read-only”."
		},
		{
			path: "fields[].required",
			holds: "Shown as “Required”."
		},
		{
			path: "fields[].requiredWhen",
			holds: "Shown as “Required when”."
		},
		{
			path: "fields[].requiredWhen.all",
			holds: "Shown as “All of these”."
		},
		{
			path: "fields[].requiredWhen.anyOf",
			holds: "Shown as “Any of these”."
		},
		{
			path: "fields[].requiredWhen.not",
			holds: "Shown as “Not”."
		},
		{
			path: "fields[].requiredWhen.when",
			holds: "Shown as “Condition”."
		},
		{
			path: "fields[].rows",
			holds: "Shown as “Rows”."
		},
		{
			path: "fields[].source",
			holds: "Shown as “Source”."
		},
		{
			path: "fields[].source.args",
			holds: "Shown as “Arguments”."
		},
		{
			path: "fields[].source.deps",
			holds: "Shown as “Depends on”."
		},
		{
			path: "fields[].source.kind",
			holds: "Shown as “Kind”."
		},
		{
			path: "fields[].source.options",
			holds: "Shown as “Options”."
		},
		{
			path: "fields[].source.resolverKey",
			holds: "Shown as “Resolver”."
		},
		{
			path: "fields[].uiKey",
			holds: "Shown as “Component”."
		},
		{
			path: "fields[].uiProps",
			holds: "Shown as “Properties of the component”."
		},
		{
			path: "fields[].valueMapping",
			holds: "Shown as “Mapping of values”."
		},
		{
			path: "fields[].visibleWhen",
			holds: "Shown as “Visible when”."
		},
		{
			path: "fields[].visibleWhen.all",
			holds: "Shown as “All of these”."
		},
		{
			path: "fields[].visibleWhen.anyOf",
			holds: "Shown as “Any of these”."
		},
		{
			path: "fields[].visibleWhen.not",
			holds: "Shown as “Not”."
		},
		{
			path: "fields[].visibleWhen.when",
			holds: "Shown as “Condition”."
		},
		{
			path: "fields[].wrapper",
			holds: "Shown as “Layout”."
		},
		{
			path: "fields[].wrapper.orientation",
			holds: "Shown as “Orientation”."
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
			path: "layout.columns",
			holds: "Shown as “Columns”."
		},
		{
			path: "layout.fieldOrientation",
			holds: "Shown as “Orientation”."
		},
		{
			path: "layout.gap",
			holds: "Shown as “Gap”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "renderHints",
			holds: "Shown as “Rendering”."
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
			path: "compensation.steps",
			holds: "Shown as “Steps”."
		},
		{
			path: "compensation.steps[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "compensation.steps[].operation",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "compensation.steps[].stepId",
			holds: "Shown as “Step”."
		},
		{
			path: "compensation.trigger",
			holds: "Shown as “Triggered”."
		},
		{
			path: "definition.compensation",
			holds: "Shown as “Compensation”."
		},
		{
			path: "definition.compensation.steps",
			holds: "Shown as “Steps”."
		},
		{
			path: "definition.compensation.steps[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "definition.compensation.steps[].operation",
			holds: "A reference to a contract of kind operation (calls)."
		},
		{
			path: "definition.compensation.steps[].stepId",
			holds: "Shown as “Step”."
		},
		{
			path: "definition.compensation.trigger",
			holds: "Shown as “Triggered”."
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
			path: "definition.steps[].requiredIntegrations",
			holds: "Shown as “Required integrations”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "runtime",
			holds: "Shown as “Runtime”."
		},
		{
			path: "runtime.capabilities",
			holds: "Shown as “Abilities”."
		},
		{
			path: "runtime.capabilities.checkpointing",
			holds: "Shown as “Keeps its state”."
		},
		{
			path: "runtime.capabilities.suspendResume",
			holds: "Shown as “Can pause”."
		},
		{
			path: "runtime.ports",
			holds: "Shown as “Ports”."
		},
		{
			path: "runtime.ports.checkpointStore",
			holds: "Shown as “Store of states”."
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
			path: "knowledge[].category",
			holds: "Shown as “Category”."
		},
		{
			path: "knowledge[].instructions",
			holds: "Shown as “Instructions”."
		},
		{
			path: "knowledge[].required",
			holds: "Shown as “Required”."
		},
		{
			path: "locale",
			holds: "Shown as “Language”."
		},
		{
			path: "maxSteps",
			holds: "Shown as “Steps at most”."
		},
		{
			path: "memory",
			holds: "Shown as “Memory”."
		},
		{
			path: "memory.maxEntries",
			holds: "Shown as “Entries at most”."
		},
		{
			path: "memory.persistLongTerm",
			holds: "Shown as “Kept for long”."
		},
		{
			path: "memory.summaryTrigger",
			holds: "Shown as “Summed up after”."
		},
		{
			path: "memory.ttlMinutes",
			holds: "Shown as “Minutes kept”."
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
			path: "policy.confidence",
			holds: "Shown as “Confidence”."
		},
		{
			path: "policy.confidence.default",
			holds: "Shown as “By default”."
		},
		{
			path: "policy.confidence.min",
			holds: "Shown as “At least”."
		},
		{
			path: "policy.escalate",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.escalation",
			holds: "Shown as “Escalates to”."
		},
		{
			path: "policy.escalation.approvalWorkflow",
			holds: "Shown as “Workflow of approval”."
		},
		{
			path: "policy.escalation.confidenceThreshold",
			holds: "Shown as “Confidence below”."
		},
		{
			path: "policy.escalation.onToolFailure",
			holds: "Shown as “When a tool fails”."
		},
		{
			path: "policy.fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "tools[].subagentRef.agentId",
			holds: "Shown as “Agent”."
		},
		{
			path: "tools[].subagentRef.toModelSummary",
			holds: "Shown as “Summed up for the model”."
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
			path: "consents[].expiresInDays",
			holds: "Shown as “Days until it expires”."
		},
		{
			path: "consents[].id",
			holds: "Shown as “Id”."
		},
		{
			path: "consents[].lawfulBasis",
			holds: "Shown as “Legal basis”."
		},
		{
			path: "consents[].purpose",
			holds: "Shown as “Purpose”."
		},
		{
			path: "consents[].scope",
			holds: "Shown as “Scope”."
		},
		{
			path: "fieldPolicies",
			holds: "Shown as “Field policies”."
		},
		{
			path: "fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "fieldPolicies[].conditions",
			holds: "Shown as “Conditions”."
		},
		{
			path: "fieldPolicies[].conditions[].expression",
			holds: "Shown as “Expression”."
		},
		{
			path: "fieldPolicies[].effect",
			holds: "Shown as “Effect”."
		},
		{
			path: "fieldPolicies[].field",
			holds: "Shown as “Field”."
		},
		{
			path: "fieldPolicies[].reason",
			holds: "Shown as “Reason”."
		},
		{
			path: "fieldPolicies[].subject",
			holds: "Shown as “Subject”."
		},
		{
			path: "fieldPolicies[].subject.roles",
			holds: "Shown as “Roles”."
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
			path: "meta.scope",
			holds: "Shown as “Scope”."
		},
		{
			path: "opa",
			holds: "Shown as “Open Policy Agent”."
		},
		{
			path: "opa.decision",
			holds: "Shown as “Decision”."
		},
		{
			path: "opa.package",
			holds: "Shown as “Package”."
		},
		{
			path: "pii",
			holds: "Shown as “Personal data”."
		},
		{
			path: "pii.consentRequired",
			holds: "Shown as “Needs consent”."
		},
		{
			path: "pii.fields",
			holds: "Shown as “Fields”."
		},
		{
			path: "pii.retentionDays",
			holds: "Shown as “Days kept”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "rateLimits[].burst",
			holds: "Shown as “Burst”."
		},
		{
			path: "rateLimits[].id",
			holds: "Shown as “Id”."
		},
		{
			path: "rateLimits[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "rateLimits[].rpm",
			holds: "Shown as “Calls a minute”."
		},
		{
			path: "rateLimits[].windowSeconds",
			holds: "Shown as “Window in seconds”."
		},
		{
			path: "registryDependencies[]",
			holds: "A contract of any kind (requires)."
		},
		{
			path: "relationships",
			holds: "Shown as “Relationships”."
		},
		{
			path: "relationships[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "relationships[].objectType",
			holds: "Shown as “Type of object”."
		},
		{
			path: "relationships[].relation",
			holds: "Shown as “Relation”."
		},
		{
			path: "relationships[].subjectType",
			holds: "Shown as “Type of subject”."
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
			path: "rules[].rateLimit",
			holds: "Shown as “Rate limit”."
		},
		{
			path: "rules[].reason",
			holds: "Shown as “Reason”."
		},
		{
			path: "rules[].relationships",
			holds: "Shown as “Relationships”."
		},
		{
			path: "rules[].relationships[].objectType",
			holds: "Shown as “Type of object”."
		},
		{
			path: "rules[].relationships[].relation",
			holds: "Shown as “Relation”."
		},
		{
			path: "rules[].requiresConsent",
			holds: "Shown as “Needs consent”."
		},
		{
			path: "rules[].resource",
			holds: "Shown as “Resource”."
		},
		{
			path: "rules[].resource.attributes",
			holds: "Shown as “Attributes”."
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
			path: "coverage.branches",
			holds: "Shown as “Branches”."
		},
		{
			path: "coverage.mutations",
			holds: "Shown as “Mutations”."
		},
		{
			path: "coverage.statements",
			holds: "Shown as “Statements”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "byokSetup.keyRotationSupported",
			holds: "Shown as “Keys can be rotated”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "branding",
			holds: "Shown as “Branding”."
		},
		{
			path: "capabilities.disabled",
			holds: "Shown as “Disabled”."
		},
		{
			path: "capabilities.enabled",
			holds: "Shown as “Enabled”."
		},
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
			path: "experiments.active",
			holds: "Shown as “Active”."
		},
		{
			path: "experiments.active[]",
			holds: "A reference to a contract of kind experiment (holds)."
		},
		{
			path: "experiments.paused",
			holds: "Shown as “Paused”."
		},
		{
			path: "featureFlags",
			holds: "Shown as “Feature flags”."
		},
		{
			path: "featureFlags[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "featureFlags[].enabled",
			holds: "Shown as “Enabled”."
		},
		{
			path: "featureFlags[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "featureFlags[].variant",
			holds: "Shown as “Variant”."
		},
		{
			path: "features.exclude",
			holds: "Shown as “Excluded”."
		},
		{
			path: "features.include",
			holds: "Shown as “Included”."
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
			path: "integrationSlots[].allowedModes",
			holds: "Shown as “Allowed modes”."
		},
		{
			path: "integrationSlots[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "integrationSlots[].required",
			holds: "Shown as “Required”."
		},
		{
			path: "integrationSlots[].requiredCapabilities",
			holds: "Shown as “Required capabilities”."
		},
		{
			path: "integrationSlots[].requiredCategory",
			holds: "Shown as “Required category”."
		},
		{
			path: "integrationSlots[].slotId",
			holds: "Shown as “Slot”."
		},
		{
			path: "jobs.*",
			holds: "A reference to a contract of kind job (holds)."
		},
		{
			path: "meta.appId",
			holds: "Shown as “Application”."
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
			path: "notes",
			holds: "Shown as “Notes”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "routes[].featureFlag",
			holds: "Shown as “Feature flag”."
		},
		{
			path: "routes[].guard",
			holds: "Shown as “Guard”."
		},
		{
			path: "routes[].label",
			holds: "Shown as “Label”."
		},
		{
			path: "routes[].path",
			holds: "Shown as “Path”."
		},
		{
			path: "telemetry.disabledEvents",
			holds: "Shown as “Events left out”."
		},
		{
			path: "telemetry.samplingOverrides",
			holds: "Shown as “Sampling of single events”."
		},
		{
			path: "telemetry.spec",
			holds: "A reference to a contract of kind telemetry (holds)."
		},
		{
			path: "theme.fallbacks",
			holds: "Shown as “Fallbacks”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "retry.jitter",
			holds: "Shown as “Random delay”."
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
			path: "retry.multiplier",
			holds: "Shown as “Factor from attempt to attempt”."
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
			path: "messages.*.description",
			holds: "Shown as “Description”."
		},
		{
			path: "messages.*.maxLength",
			holds: "Shown as “Length at most”."
		},
		{
			path: "messages.*.placeholders",
			holds: "Shown as “Placeholders”."
		},
		{
			path: "messages.*.placeholders[].description",
			holds: "Shown as “Description”."
		},
		{
			path: "messages.*.placeholders[].example",
			holds: "Shown as “Example”."
		},
		{
			path: "messages.*.placeholders[].name",
			holds: "Shown as “Name”."
		},
		{
			path: "messages.*.placeholders[].type",
			holds: "Shown as “Type”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "entrypoints.contracts",
			holds: "Shown as “Contracts”."
		},
		{
			path: "entrypoints.packageName",
			holds: "Shown as “Package”."
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
			path: "meta.summary",
			holds: "Shown as “Summary”."
		},
		{
			path: "meta.visibility",
			holds: "Shown as “Visibility”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
		},
		{
			path: "surfaces.mcp",
			holds: "Shown as “MCP”."
		},
		{
			path: "surfaces.mcp.enabled",
			holds: "Shown as “Enabled”."
		},
		{
			path: "surfaces.sandbox",
			holds: "Shown as “Sandbox”."
		},
		{
			path: "surfaces.sandbox.enabled",
			holds: "Shown as “Enabled”."
		},
		{
			path: "surfaces.sandbox.modes",
			holds: "Shown as “Modes”."
		},
		{
			path: "surfaces.studio",
			holds: "Shown as “Studio”."
		},
		{
			path: "surfaces.studio.enabled",
			holds: "Shown as “Enabled”."
		},
		{
			path: "surfaces.studio.installable",
			holds: "Shown as “Installable”."
		},
		{
			path: "surfaces.templates",
			holds: "Shown as “Templates”."
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
			path: "components[].component",
			holds: "Shown as “Component”."
		},
		{
			path: "components[].variants",
			holds: "Shown as “Variants”."
		},
		{
			path: "components[].variants.*.props",
			holds: "Shown as “Properties”."
		},
		{
			path: "components[].variants.*.tokens",
			holds: "Shown as “Tokens”."
		},
		{
			path: "components[].variants.*.tokens.*.*.description",
			holds: "Shown as “Description”."
		},
		{
			path: "components[].variants.*.tokens.*.*.value",
			holds: "Shown as “Value”."
		},
		{
			path: "components[].variants.*.tokens.colors",
			holds: "Shown as “Colours”."
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
			path: "meta.scopes",
			holds: "Shown as “Scopes”."
		},
		{
			path: "modes",
			holds: "Shown as “Modes”."
		},
		{
			path: "modes.*.colors",
			holds: "Shown as “Colours”."
		},
		{
			path: "overrides",
			holds: "Shown as “Overrides”."
		},
		{
			path: "overrides[].scope",
			holds: "Shown as “Scope”."
		},
		{
			path: "overrides[].target",
			holds: "Shown as “Target”."
		},
		{
			path: "overrides[].tokens",
			holds: "Shown as “Tokens”."
		},
		{
			path: "overrides[].tokens.*.*.description",
			holds: "Shown as “Description”."
		},
		{
			path: "overrides[].tokens.*.*.value",
			holds: "Shown as “Value”."
		},
		{
			path: "overrides[].tokens.colors",
			holds: "Shown as “Colours”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
		},
		{
			path: "tokens.*.*.description",
			holds: "Shown as “Description”."
		},
		{
			path: "tokens.*.*.value",
			holds: "Shown as “Value”."
		},
		{
			path: "tokens.colors",
			holds: "Shown as “Colours”."
		},
		{
			path: "tokens.motion",
			holds: "Shown as “Motion”."
		},
		{
			path: "tokens.radii",
			holds: "Shown as “Radii”."
		},
		{
			path: "tokens.shadows",
			holds: "Shown as “Shadows”."
		},
		{
			path: "tokens.space",
			holds: "Shown as “Spacing”."
		},
		{
			path: "tokens.typography",
			holds: "Shown as “Typography”."
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
			path: "allocation.attribute",
			holds: "Shown as “Attribute”."
		},
		{
			path: "allocation.salt",
			holds: "Shown as “Salt”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "successMetrics[].aggregation",
			holds: "Shown as “Aggregation”."
		},
		{
			path: "successMetrics[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "successMetrics[].name",
			holds: "Shown as “Name”."
		},
		{
			path: "successMetrics[].target",
			holds: "Shown as “Goal”."
		},
		{
			path: "successMetrics[].telemetryEvent",
			holds: "A reference to a contract of kind event (listens)."
		},
		{
			path: "tags",
			holds: "Shown as “Tags”."
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
			path: "variants[].key",
			holds: "Shown as “Key”."
		},
		{
			path: "variants[].name",
			holds: "Shown as “Name”."
		},
		{
			path: "variants[].overrides",
			holds: "Shown as “Overrides”."
		},
		{
			path: "variants[].overrides[].config",
			holds: "Shown as “Configuration”."
		},
		{
			path: "variants[].overrides[].target",
			holds: "Shown as “Target”."
		},
		{
			path: "variants[].overrides[].type",
			holds: "Shown as “Type”."
		},
		{
			path: "variants[].overrides[].version",
			holds: "Shown as “Version”."
		},
		{
			path: "variants[].weight",
			holds: "Shown as “Weight”."
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
			path: "config",
			holds: "Shown as “Configuration”."
		},
		{
			path: "config.anomalyDetection",
			holds: "Shown as “Anomaly detection”."
		},
		{
			path: "config.anomalyDetection.checkIntervalMs",
			holds: "Milliseconds, shown as “Time between checks”."
		},
		{
			path: "config.anomalyDetection.enabled",
			holds: "Shown as “Enabled”."
		},
		{
			path: "config.defaultRetentionDays",
			holds: "Shown as “Days kept by default”."
		},
		{
			path: "config.defaultSamplingRate",
			holds: "Shown as “Sampling rate by default”."
		},
		{
			path: "config.providers",
			holds: "Shown as “Providers”."
		},
		{
			path: "config.providers[].config",
			holds: "Shown as “Configuration”."
		},
		{
			path: "config.providers[].type",
			holds: "Shown as “Type”."
		},
		{
			path: "events[]",
			holds: "A reference to a contract of kind event (listens)."
		},
		{
			path: "events[].anomalyDetection",
			holds: "Shown as “Anomaly detection”."
		},
		{
			path: "events[].anomalyDetection.actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "events[].anomalyDetection.enabled",
			holds: "Shown as “Enabled”."
		},
		{
			path: "events[].anomalyDetection.minimumSample",
			holds: "Shown as “Smallest sample”."
		},
		{
			path: "events[].anomalyDetection.thresholds",
			holds: "Shown as “Thresholds”."
		},
		{
			path: "events[].anomalyDetection.thresholds[].max",
			holds: "Shown as “At most”."
		},
		{
			path: "events[].anomalyDetection.thresholds[].metric",
			holds: "Shown as “Metric”."
		},
		{
			path: "events[].anomalyDetection.thresholds[].min",
			holds: "Shown as “At least”."
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
			path: "events[].retention.days",
			holds: "Shown as “Days”."
		},
		{
			path: "events[].retention.policy",
			holds: "Shown as “Afterwards”."
		},
		{
			path: "events[].sampling",
			holds: "Shown as “Sampling”."
		},
		{
			path: "events[].sampling.conditions",
			holds: "Shown as “Conditions”."
		},
		{
			path: "events[].sampling.rate",
			holds: "Shown as “Rate”."
		},
		{
			path: "events[].semantics",
			holds: "Shown as “Meaning”."
		},
		{
			path: "events[].semantics.what",
			holds: "Shown as “What”."
		},
		{
			path: "events[].semantics.who",
			holds: "Shown as “Who”."
		},
		{
			path: "events[].semantics.why",
			holds: "Shown as “Why”."
		},
		{
			path: "events[].tags",
			holds: "Shown as “Tags”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "access",
			holds: "Shown as “Access”."
		},
		{
			path: "access.automationWritable",
			holds: "Shown as “Written by automation”."
		},
		{
			path: "access.trustLevel",
			holds: "Shown as “Trust”."
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
			path: "indexing",
			holds: "Shown as “Indexing”."
		},
		{
			path: "indexing.chunkSize",
			holds: "Shown as “Size of a piece”."
		},
		{
			path: "indexing.embeddingModel",
			holds: "Shown as “Embedding model”."
		},
		{
			path: "indexing.vectorDbIntegration",
			holds: "Shown as “Vector database”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "retention",
			holds: "Shown as “Retention”."
		},
		{
			path: "retention.archiveAfterDays",
			holds: "Shown as “Days until it is archived”."
		},
		{
			path: "retention.ttlDays",
			holds: "Shown as “Days kept”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
			path: "policy.fieldPolicies[].actions",
			holds: "Shown as “Actions”."
		},
		{
			path: "policy.fieldPolicies[].field",
			holds: "Shown as “Field”."
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
