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
			holds: "shown as “Acceptance”"
		},
		{
			path: "acceptance.examples[].input",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "acceptance.examples[].output",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "capability",
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "io",
			holds: "tells the kind apart from others"
		},
		{
			path: "io.errors",
			holds: "shown as “Errors”"
		},
		{
			path: "io.headers",
			holds: "a model, or a schema"
		},
		{
			path: "io.input",
			holds: "a model, or a schema"
		},
		{
			path: "io.output",
			holds: "a model, or a schema"
		},
		{
			path: "io.params",
			holds: "a model, or a schema"
		},
		{
			path: "io.query",
			holds: "a model, or a schema"
		},
		{
			path: "io.success",
			holds: "a model, or a schema"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "outputDataView",
			holds: "a reference to a contract of kind data-view (shows)"
		},
		{
			path: "outputForm",
			holds: "a reference to a contract of kind form (shows)"
		},
		{
			path: "outputPresentation",
			holds: "a reference to a contract of kind presentation (shows)"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "results",
			holds: "shown as “Results”"
		},
		{
			path: "sideEffects.analytics",
			holds: "shown as “Analytics”"
		},
		{
			path: "sideEffects.audit",
			holds: "shown as “Audit log”"
		},
		{
			path: "sideEffects.emits[]",
			holds: "a reference to a contract of kind event (emits)"
		},
		{
			path: "telemetry",
			holds: "shown as “Telemetry”"
		},
		{
			path: "tests",
			holds: "shown as “Tests”"
		},
		{
			path: "tests[]",
			holds: "a reference to a contract of kind test-spec (refers-to)"
		},
		{
			path: "transport",
			holds: "shown as “Transport”"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "payload",
			holds: "a model, or a schema"
		},
		{
			path: "pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "source.componentKey",
			holds: "shown as “Component”"
		},
		{
			path: "source.framework",
			holds: "shown as “Framework”"
		},
		{
			path: "source.props",
			holds: "a model, or a schema"
		},
		{
			path: "source.type",
			holds: "shown as “Source”"
		},
		{
			path: "targets",
			holds: "shown as “Targets”"
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
			holds: "a reference to a contract of kind capability (provides)"
		},
		{
			path: "capabilities.requires[]",
			holds: "a reference to a contract of kind capability (requires)"
		},
		{
			path: "capability",
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "dataViews[]",
			holds: "a reference to a contract of kind data-view (holds)"
		},
		{
			path: "docs",
			holds: "shown as “Guides”"
		},
		{
			path: "events[]",
			holds: "a reference to a contract of kind event (holds)"
		},
		{
			path: "experiments[]",
			holds: "a reference to a contract of kind experiment (holds)"
		},
		{
			path: "features[]",
			holds: "a reference to a contract of kind feature (holds)"
		},
		{
			path: "forms[]",
			holds: "a reference to a contract of kind form (holds)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "integrations[]",
			holds: "a reference to a contract of kind integration (holds)"
		},
		{
			path: "jobs[]",
			holds: "a reference to a contract of kind job (holds)"
		},
		{
			path: "knowledge[]",
			holds: "a reference to a contract of kind knowledge-space (holds)"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "opToPresentation",
			holds: "shown as “Presentations of operations”"
		},
		{
			path: "opToPresentation[].op",
			holds: "a reference to a contract of kind operation (holds)"
		},
		{
			path: "opToPresentation[].pres",
			holds: "a reference to a contract of kind presentation (holds)"
		},
		{
			path: "operations",
			holds: "tells the kind apart from others"
		},
		{
			path: "operations[]",
			holds: "a reference to a contract of kind operation (holds)"
		},
		{
			path: "policies[]",
			holds: "a reference to a contract of kind policy (holds)"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "presentationsTargets",
			holds: "shown as “Targets of presentations”"
		},
		{
			path: "presentations[]",
			holds: "a reference to a contract of kind presentation (holds)"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "telemetry[]",
			holds: "a reference to a contract of kind telemetry (holds)"
		},
		{
			path: "translations[]",
			holds: "a reference to a contract of kind translation (holds)"
		},
		{
			path: "visualizations[]",
			holds: "a reference to a contract of kind visualization (holds)"
		},
		{
			path: "workflows[]",
			holds: "a reference to a contract of kind workflow (holds)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "extends",
			holds: "a reference to a contract of kind capability (extends)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "provides",
			holds: "tells the kind apart from others"
		},
		{
			path: "provides[]",
			holds: "a contract of any kind (provides)"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "requires[]",
			holds: "a reference to a contract of kind capability (requires)"
		},
		{
			path: "surfaces",
			holds: "shown as “Surfaces”"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.entity",
			holds: "shown as “Entity”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "source.item",
			holds: "a reference to a contract of kind operation (reads)"
		},
		{
			path: "source.mutations",
			holds: "shown as “Changed by”"
		},
		{
			path: "source.mutations.*",
			holds: "a reference to a contract of kind operation (calls)"
		},
		{
			path: "source.primary",
			holds: "a reference to a contract of kind operation (reads)"
		},
		{
			path: "source.refreshEvents",
			holds: "shown as “Refreshed on”"
		},
		{
			path: "source.refreshEvents[]",
			holds: "a reference to a contract of kind event (listens)"
		},
		{
			path: "source.resultPath",
			holds: "shown as “Path in the result”"
		},
		{
			path: "states.*",
			holds: "a reference to a contract of kind presentation (shows)"
		},
		{
			path: "view",
			holds: "tells the kind apart from others"
		},
		{
			path: "view.actions[].operation",
			holds: "a reference to a contract of kind operation (calls)"
		},
		{
			path: "view.fields[].presentation",
			holds: "a reference to a contract of kind presentation (shows)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "drilldown",
			holds: "shown as “Drill-down”"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.entity",
			holds: "shown as “Entity”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "source.item",
			holds: "shown as “One item read by”"
		},
		{
			path: "source.mutations",
			holds: "shown as “Changed by”"
		},
		{
			path: "source.primary",
			holds: "a reference to a contract of kind operation (reads)"
		},
		{
			path: "source.refreshEvents",
			holds: "shown as “Refreshed on”"
		},
		{
			path: "source.refreshEvents[]",
			holds: "a reference to a contract of kind event (listens)"
		},
		{
			path: "source.resultPath",
			holds: "shown as “Path in the result”"
		},
		{
			path: "states.*",
			holds: "a reference to a contract of kind presentation (shows)"
		},
		{
			path: "thresholds",
			holds: "shown as “Thresholds”"
		},
		{
			path: "visualization",
			holds: "shown as “Visualization”"
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
			holds: "tells the kind apart from others"
		},
		{
			path: "actions[].key",
			holds: "shown as “Id”"
		},
		{
			path: "actions[].label",
			holds: "shown as “Label”"
		},
		{
			path: "actions[].labelI18n",
			holds: "shown as “Label”"
		},
		{
			path: "actions[].op",
			holds: "a reference to a contract of kind operation (calls)"
		},
		{
			path: "capability",
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "constraints",
			holds: "shown as “Constraints”"
		},
		{
			path: "fields",
			holds: "shown as “Form fields”"
		},
		{
			path: "fields[].descriptionI18n",
			holds: "shown as “Description”"
		},
		{
			path: "fields[].kind",
			holds: "shown as “Kind”"
		},
		{
			path: "fields[].label",
			holds: "shown as “Label”"
		},
		{
			path: "fields[].labelI18n",
			holds: "shown as “Label”"
		},
		{
			path: "fields[].name",
			holds: "shown as “Name”"
		},
		{
			path: "fields[].options",
			holds: "shown as “Options”"
		},
		{
			path: "fields[].placeholderI18n",
			holds: "shown as “Placeholder”"
		},
		{
			path: "fields[].required",
			holds: "shown as “Required”"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "layout",
			holds: "shown as “Layout”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "model",
			holds: "a model, or a schema"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "compensation",
			holds: "shown as “Compensation”"
		},
		{
			path: "compensation.steps[].operation",
			holds: "a reference to a contract of kind operation (calls)"
		},
		{
			path: "definition.compensation",
			holds: "shown as “Compensation”"
		},
		{
			path: "definition.compensation.steps[].operation",
			holds: "a reference to a contract of kind operation (calls)"
		},
		{
			path: "definition.sla",
			holds: "shown as “Service level”"
		},
		{
			path: "definition.sla.stepDurationMs",
			holds: "shown as “Duration of steps”"
		},
		{
			path: "definition.sla.totalDurationMs",
			holds: "milliseconds, shown as “Total duration”"
		},
		{
			path: "definition.steps",
			holds: "tells the kind apart from others"
		},
		{
			path: "definition.steps[].action",
			holds: "shown as “Action”"
		},
		{
			path: "definition.steps[].action.form",
			holds: "a reference to a contract of kind form (shows)"
		},
		{
			path: "definition.steps[].action.operation",
			holds: "a reference to a contract of kind operation (calls)"
		},
		{
			path: "definition.steps[].description",
			holds: "shown as “Description”"
		},
		{
			path: "definition.steps[].guard",
			holds: "shown as “Guard”"
		},
		{
			path: "definition.steps[].guard.type",
			holds: "shown as “Type”"
		},
		{
			path: "definition.steps[].guard.value",
			holds: "shown as “Value”"
		},
		{
			path: "definition.steps[].id",
			holds: "shown as “Id”"
		},
		{
			path: "definition.steps[].label",
			holds: "shown as “Label”"
		},
		{
			path: "definition.steps[].requiredCapabilities[]",
			holds: "a reference to a contract of kind capability (requires)"
		},
		{
			path: "definition.steps[].retry",
			holds: "shown as “Retries”"
		},
		{
			path: "definition.steps[].retry.backoff",
			holds: "shown as “Wait between attempts”"
		},
		{
			path: "definition.steps[].retry.delayMs",
			holds: "milliseconds, shown as “Delay”"
		},
		{
			path: "definition.steps[].retry.maxAttempts",
			holds: "shown as “Attempts at most”"
		},
		{
			path: "definition.steps[].retry.maxDelayMs",
			holds: "milliseconds, shown as “Delay at most”"
		},
		{
			path: "definition.steps[].timeoutMs",
			holds: "milliseconds, shown as “Time limit”"
		},
		{
			path: "definition.steps[].type",
			holds: "shown as “Type”"
		},
		{
			path: "definition.transitions[].condition",
			holds: "shown as “Condition”"
		},
		{
			path: "definition.transitions[].from",
			holds: "shown as “From”"
		},
		{
			path: "definition.transitions[].label",
			holds: "shown as “Label”"
		},
		{
			path: "definition.transitions[].to",
			holds: "shown as “To”"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "sla",
			holds: "shown as “Service level”"
		},
		{
			path: "sla.stepDurationMs",
			holds: "shown as “Duration of steps”"
		},
		{
			path: "sla.totalDurationMs",
			holds: "milliseconds, shown as “Total duration”"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "instructions",
			holds: "shown as “Instructions”"
		},
		{
			path: "knowledge[]",
			holds: "a reference to a contract of kind knowledge-space (refers-to)"
		},
		{
			path: "memory",
			holds: "shown as “Memory”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "tools[].automationSafe",
			holds: "shown as “Safe to automate”"
		},
		{
			path: "tools[].cooldownMs",
			holds: "milliseconds, shown as “Pause between calls”"
		},
		{
			path: "tools[].description",
			holds: "shown as “Description”"
		},
		{
			path: "tools[].name",
			holds: "shown as “Name”"
		},
		{
			path: "tools[].operation",
			holds: "a reference to a contract of kind operation (calls)"
		},
		{
			path: "tools[].operationRef",
			holds: "a reference to a contract of kind operation (calls)"
		},
		{
			path: "tools[].outputDataView",
			holds: "a reference to a contract of kind data-view (shows)"
		},
		{
			path: "tools[].outputForm",
			holds: "a reference to a contract of kind form (shows)"
		},
		{
			path: "tools[].outputPresentation",
			holds: "a reference to a contract of kind presentation (shows)"
		},
		{
			path: "tools[].policy",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "tools[].requiresApproval",
			holds: "shown as “Needs approval”"
		},
		{
			path: "tools[].schema",
			holds: "a JSON Schema"
		},
		{
			path: "tools[].subagentRef",
			holds: "a reference to a contract of kind agent (calls)"
		},
		{
			path: "tools[].timeoutMs",
			holds: "milliseconds, shown as “Time limit”"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "consents",
			holds: "shown as “Consents”"
		},
		{
			path: "fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "rateLimits",
			holds: "shown as “Rate limits”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "rules",
			holds: "shown as “Rules”"
		},
		{
			path: "rules[].actions",
			holds: "shown as “Actions”"
		},
		{
			path: "rules[].conditions",
			holds: "shown as “Conditions”"
		},
		{
			path: "rules[].conditions[].expression",
			holds: "shown as “Expression”"
		},
		{
			path: "rules[].effect",
			holds: "shown as “Effect”"
		},
		{
			path: "rules[].escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "rules[].flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "rules[].reason",
			holds: "shown as “Reason”"
		},
		{
			path: "rules[].resource",
			holds: "shown as “Resource”"
		},
		{
			path: "rules[].resource.type",
			holds: "shown as “Type”"
		},
		{
			path: "rules[].subject",
			holds: "shown as “Subject”"
		},
		{
			path: "rules[].subject.attributes",
			holds: "shown as “Attributes”"
		},
		{
			path: "rules[].subject.roles",
			holds: "shown as “Roles”"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "coverage",
			holds: "shown as “Coverage”"
		},
		{
			path: "fixtures",
			holds: "shown as “Fixtures”"
		},
		{
			path: "fixtures[].description",
			holds: "shown as “Description”"
		},
		{
			path: "fixtures[].input",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "scenarios",
			holds: "tells the kind apart from others"
		},
		{
			path: "scenarios[].given[].description",
			holds: "shown as “Description”"
		},
		{
			path: "scenarios[].given[].input",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "scenarios[].then[].code",
			holds: "shown as “Code”"
		},
		{
			path: "scenarios[].then[].events[]",
			holds: "a reference to a contract of kind event (refers-to)"
		},
		{
			path: "scenarios[].then[].events[].max",
			holds: "shown as “At most”"
		},
		{
			path: "scenarios[].then[].events[].min",
			holds: "shown as “At least”"
		},
		{
			path: "scenarios[].then[].events[].payload",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "scenarios[].then[].expect",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "scenarios[].then[].match",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "scenarios[].then[].messageIncludes",
			holds: "shown as “Message holds”"
		},
		{
			path: "scenarios[].then[].type",
			holds: "shown as “Type”"
		},
		{
			path: "scenarios[].when.input",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "target.operation",
			holds: "a reference to a contract of kind operation (tests)"
		},
		{
			path: "target.workflow",
			holds: "a reference to a contract of kind workflow (tests)"
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
			holds: "shown as “Own keys”"
		},
		{
			path: "byokSetup.requiredScopes",
			holds: "shown as “Required scopes”"
		},
		{
			path: "byokSetup.setupInstructions",
			holds: "shown as “Setting up”"
		},
		{
			path: "capabilities.provides[]",
			holds: "a reference to a contract of kind capability (provides)"
		},
		{
			path: "capabilities.requires[]",
			holds: "a reference to a contract of kind capability (requires)"
		},
		{
			path: "capability",
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "category",
			holds: "shown as “Category”"
		},
		{
			path: "configSchema",
			holds: "a model, or a schema"
		},
		{
			path: "configSchema.example",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "configSchema.schema",
			holds: "a JSON Schema"
		},
		{
			path: "constraints",
			holds: "shown as “Constraints”"
		},
		{
			path: "constraints.quotas",
			holds: "shown as “Quotas”"
		},
		{
			path: "constraints.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "constraints.rateLimit.rph",
			holds: "shown as “Calls an hour”"
		},
		{
			path: "constraints.rateLimit.rpm",
			holds: "shown as “Calls a minute”"
		},
		{
			path: "docsUrl",
			holds: "shown as “Documentation”"
		},
		{
			path: "healthCheck",
			holds: "shown as “Health check”"
		},
		{
			path: "healthCheck.method",
			holds: "shown as “Method”"
		},
		{
			path: "healthCheck.timeoutMs",
			holds: "milliseconds, shown as “Time limit”"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.category",
			holds: "shown as “Category”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "secretSchema",
			holds: "a model, or a schema"
		},
		{
			path: "secretSchema.example",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "secretSchema.schema",
			holds: "a JSON Schema"
		},
		{
			path: "supportedModes",
			holds: "shown as “Supported modes”"
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
			holds: "a reference to a contract of kind capability (requires)"
		},
		{
			path: "capability",
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "dataViews.*",
			holds: "a reference to a contract of kind data-view (holds)"
		},
		{
			path: "experiments.active[]",
			holds: "a reference to a contract of kind experiment (holds)"
		},
		{
			path: "featureFlags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "features.include[]",
			holds: "a reference to a contract of kind feature (holds)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "integrationSlots",
			holds: "shown as “Integration slots”"
		},
		{
			path: "jobs.*",
			holds: "a reference to a contract of kind job (holds)"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "routes",
			holds: "shown as “Routes”"
		},
		{
			path: "telemetry.spec",
			holds: "a reference to a contract of kind telemetry (holds)"
		},
		{
			path: "theme.primary",
			holds: "a reference to a contract of kind theme (holds)"
		},
		{
			path: "translationCatalog",
			holds: "a reference to a contract of kind translation (holds)"
		},
		{
			path: "workflows.*",
			holds: "a reference to a contract of kind workflow (holds)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "payload",
			holds: "a model, or a schema"
		},
		{
			path: "payload.example",
			holds: "data as a caller sends it or gets it"
		},
		{
			path: "payload.schema",
			holds: "a JSON Schema"
		},
		{
			path: "pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "retry",
			holds: "shown as “Retries”"
		},
		{
			path: "retry.backoff",
			holds: "shown as “Wait between attempts”"
		},
		{
			path: "retry.initialBackoffMs",
			holds: "milliseconds, shown as “Delay”"
		},
		{
			path: "retry.maxAttempts",
			holds: "shown as “Attempts at most”"
		},
		{
			path: "retry.maxBackoffMs",
			holds: "milliseconds, shown as “Delay at most”"
		},
		{
			path: "retry.maxRetries",
			holds: "shown as “Attempts at most”"
		},
		{
			path: "schedule",
			holds: "shown as “Schedule”"
		},
		{
			path: "schedule.cron",
			holds: "shown as “Cron expression”"
		},
		{
			path: "schedule.intervalMs",
			holds: "milliseconds, shown as “Runs”"
		},
		{
			path: "timeoutMs",
			holds: "milliseconds, shown as “Time limit”"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "fallback",
			holds: "shown as “Fallback”"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "locale",
			holds: "shown as “Language”"
		},
		{
			path: "messages",
			holds: "shown as “Messages”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind app-config (holds)"
		},
		{
			path: "capability",
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "docs",
			holds: "shown as “Guides”"
		},
		{
			path: "entrypoints",
			holds: "shown as “Entry points”"
		},
		{
			path: "features[]",
			holds: "a reference to a contract of kind feature (holds)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "surfaces",
			holds: "shown as “Surfaces”"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "components",
			holds: "shown as “Components”"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "modes",
			holds: "shown as “Modes”"
		},
		{
			path: "overrides",
			holds: "shown as “Overrides”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "tokens",
			holds: "shown as “Tokens”"
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
			holds: "shown as “Allocation”"
		},
		{
			path: "allocation.type",
			holds: "shown as “Type”"
		},
		{
			path: "capability",
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "controlVariant",
			holds: "shown as “Control variant”"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		},
		{
			path: "successMetrics",
			holds: "shown as “Measured by”"
		},
		{
			path: "successMetrics[].name",
			holds: "shown as “Name”"
		},
		{
			path: "successMetrics[].telemetryEvent",
			holds: "a reference to a contract of kind event (listens)"
		},
		{
			path: "variants",
			holds: "shown as “Variants”"
		},
		{
			path: "variants[].description",
			holds: "shown as “Description”"
		},
		{
			path: "variants[].id",
			holds: "shown as “Id”"
		},
		{
			path: "variants[].name",
			holds: "shown as “Name”"
		},
		{
			path: "variants[].overrides",
			holds: "shown as “Overrides”"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "events[]",
			holds: "a reference to a contract of kind event (listens)"
		},
		{
			path: "events[].privacy",
			holds: "shown as “Privacy”"
		},
		{
			path: "events[].properties",
			holds: "a JSON Schema"
		},
		{
			path: "events[].retention",
			holds: "shown as “Retention”"
		},
		{
			path: "events[].sampling",
			holds: "shown as “Sampling”"
		},
		{
			path: "events[].semantics",
			holds: "shown as “Meaning”"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "plan",
			holds: "shown as “Plan”"
		},
		{
			path: "plan.down",
			holds: "shown as “Back”"
		},
		{
			path: "plan.down[].description",
			holds: "shown as “Description”"
		},
		{
			path: "plan.down[].kind",
			holds: "shown as “Kind”"
		},
		{
			path: "plan.down[].postChecks",
			holds: "shown as “Checks after”"
		},
		{
			path: "plan.down[].preChecks",
			holds: "shown as “Checks before”"
		},
		{
			path: "plan.down[].sql",
			holds: "shown as “SQL”"
		},
		{
			path: "plan.down[].timeoutMs",
			holds: "milliseconds, shown as “Time limit”"
		},
		{
			path: "plan.up",
			holds: "shown as “Forward”"
		},
		{
			path: "plan.up[].description",
			holds: "shown as “Description”"
		},
		{
			path: "plan.up[].kind",
			holds: "shown as “Kind”"
		},
		{
			path: "plan.up[].postChecks",
			holds: "shown as “Checks after”"
		},
		{
			path: "plan.up[].postChecks[].expression",
			holds: "shown as “Expression”"
		},
		{
			path: "plan.up[].preChecks",
			holds: "shown as “Checks before”"
		},
		{
			path: "plan.up[].preChecks[].expression",
			holds: "shown as “Expression”"
		},
		{
			path: "plan.up[].sql",
			holds: "shown as “SQL”"
		},
		{
			path: "plan.up[].timeoutMs",
			holds: "milliseconds, shown as “Time limit”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
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
			holds: "a reference to a contract of kind capability (part-of)"
		},
		{
			path: "implementations",
			holds: "shown as “Implementations”"
		},
		{
			path: "meta.context",
			holds: "shown as “Context”"
		},
		{
			path: "meta.goal",
			holds: "shown as “Goal”"
		},
		{
			path: "policy.anyRole",
			holds: "shown as “Any of these roles”"
		},
		{
			path: "policy.auth",
			holds: "shown as “Who may call”"
		},
		{
			path: "policy.escalate",
			holds: "shown as “Escalates to”"
		},
		{
			path: "policy.fieldPolicies",
			holds: "shown as “Field policies”"
		},
		{
			path: "policy.flags",
			holds: "shown as “Feature flags”"
		},
		{
			path: "policy.idempotent",
			holds: "shown as “Calling it again”"
		},
		{
			path: "policy.permissions",
			holds: "shown as “Permissions”"
		},
		{
			path: "policy.pii",
			holds: "shown as “Personal data”"
		},
		{
			path: "policy.policies",
			holds: "shown as “Policies”"
		},
		{
			path: "policy.policies[]",
			holds: "a reference to a contract of kind policy (governed)"
		},
		{
			path: "policy.rateLimit",
			holds: "shown as “Rate limit”"
		},
		{
			path: "policy.roles",
			holds: "shown as “Roles”"
		},
		{
			path: "registryDependencies[]",
			holds: "a contract of any kind (requires)"
		}
	],
});
