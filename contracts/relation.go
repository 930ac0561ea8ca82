package contracts

// Relation is what a contract has to do with one it refers to. Its two directions have a label each in the message catalogs:
// "relation.emits" and "relation.emits.inverse".
type Relation string

// The relations in the order in which a page lists them.
const (
	Emits     Relation = "emits"      // operation → event
	Listens   Relation = "listens"    // anything → the event that sets it off
	Calls     Relation = "calls"      // workflow, agent, form, job → operation
	Reads     Relation = "reads"      // data view, visualization → query
	Shows     Relation = "shows"      // operation, workflow → presentation, form, data view
	Holds     Relation = "holds"      // feature, app config → its contents
	Provides  Relation = "provides"   // capability, feature, integration → what it offers
	Requires  Relation = "requires"   // anything → what it cannot do without
	PartOf    Relation = "part-of"    // operation, event, presentation → capability
	Extends   Relation = "extends"    // capability → capability
	Tests     Relation = "tests"      // test spec → its target
	Governed  Relation = "governed"   // anything → the policy that rules it
	Replaced  Relation = "replaced"   // deprecated contract → its replacement
	RefersTo  Relation = "refers-to"  // any other mention
	UsesModel Relation = "uses-model" // anything → a type
)

// Relations lists all of them, in that order.
var Relations = []Relation{Emits, Listens, Calls, Reads, Shows, Holds, Provides, Requires, PartOf, Extends, Tests, Governed, Replaced, RefersTo, UsesModel}

// refRule says where specs of a kind hold refs, and what they mean. In a path "[]" goes through a list's items and "*" through an
// object's properties. A ref is an object or a text there, or under the property ref, operation, capability or op of an object there.
type refRule struct {
	from     Kind // empty for all kinds
	path     string
	to       Kind // empty where any kind may stand
	relation Relation
}

// refRules is the table of all refs that are known by their place. What stands elsewhere but looks like a ref is found by refSet.loose.
var refRules = []refRule{
	{Operation, "sideEffects.emits[]", Event, Emits},
	{"", "policy.policies[]", Policy, Governed},
	{Operation, "outputPresentation", Presentation, Shows},
	{Operation, "outputForm", Form, Shows},
	{Operation, "outputDataView", DataView, Shows},
	{Operation, "tests[]", TestSpec, RefersTo},
	{"", "capability", Capability, PartOf},
	{"", "registryDependencies[]", "", Requires},
	{Feature, "operations[]", Operation, Holds},
	{Feature, "events[]", Event, Holds},
	{Feature, "presentations[]", Presentation, Holds},
	{Feature, "experiments[]", Experiment, Holds},
	{Feature, "dataViews[]", DataView, Holds},
	{Feature, "visualizations[]", Visualization, Holds},
	{Feature, "forms[]", Form, Holds},
	{Feature, "workflows[]", Workflow, Holds},
	{Feature, "knowledge[]", KnowledgeRoom, Holds},
	{Feature, "telemetry[]", Telemetry, Holds},
	{Feature, "policies[]", Policy, Holds},
	{Feature, "integrations[]", Integration, Holds},
	{Feature, "jobs[]", Job, Holds},
	{Feature, "translations[]", Translation, Holds},
	{Feature, "capabilities.provides[]", Capability, Provides},
	{Feature, "capabilities.requires[]", Capability, Requires},
	{Feature, "opToPresentation[].op", Operation, Holds},
	{Feature, "opToPresentation[].pres", Presentation, Holds},
	{Capability, "provides[]", "", Provides},
	{Capability, "requires[]", Capability, Requires},
	{Capability, "extends", Capability, Extends},
	{DataView, "source.primary", Operation, Reads},
	{DataView, "source.item", Operation, Reads},
	{DataView, "source.mutations.*", Operation, Calls},
	{DataView, "source.refreshEvents[]", Event, Listens},
	{DataView, "view.actions[].operation", Operation, Calls},
	{DataView, "view.fields[].presentation", Presentation, Shows},
	{DataView, "states.*", Presentation, Shows},
	{Visualization, "source.primary", Operation, Reads},
	{Visualization, "source.refreshEvents[]", Event, Listens},
	{Visualization, "states.*", Presentation, Shows},
	{Form, "actions[].op", Operation, Calls},
	{Workflow, "definition.steps[].action.operation", Operation, Calls},
	{Workflow, "definition.steps[].action.form", Form, Shows},
	{Workflow, "definition.steps[].requiredCapabilities[]", Capability, Requires},
	{Workflow, "definition.compensation.steps[].operation", Operation, Calls},
	{Workflow, "compensation.steps[].operation", Operation, Calls},
	{Agent, "tools[].operationRef", Operation, Calls},
	{Agent, "tools[].operation", Operation, Calls},
	{Agent, "tools[].subagentRef", Agent, Calls},
	{Agent, "tools[].policy", Policy, Governed},
	{Agent, "tools[].outputPresentation", Presentation, Shows},
	{Agent, "tools[].outputForm", Form, Shows},
	{Agent, "tools[].outputDataView", DataView, Shows},
	{Agent, "knowledge[]", KnowledgeRoom, RefersTo},
	{TestSpec, "target.operation", Operation, Tests},
	{TestSpec, "target.workflow", Workflow, Tests},
	{TestSpec, "scenarios[].then[].events[]", Event, RefersTo},
	{Integration, "capabilities.provides[]", Capability, Provides},
	{Integration, "capabilities.requires[]", Capability, Requires},
	{AppConfig, "capabilities.enabled[]", Capability, Requires},
	{AppConfig, "features.include[]", Feature, Holds},
	{AppConfig, "dataViews.*", DataView, Holds},
	{AppConfig, "workflows.*", Workflow, Holds},
	{AppConfig, "jobs.*", Job, Holds},
	{AppConfig, "policies[]", Policy, Governed},
	{AppConfig, "theme.primary", Theme, Holds},
	{AppConfig, "telemetry.spec", Telemetry, Holds},
	{AppConfig, "translationCatalog", Translation, Holds},
	{AppConfig, "experiments.active[]", Experiment, Holds},
	{Experiment, "successMetrics[].telemetryEvent", Event, Listens},
	{Telemetry, "events[]", Event, Listens},
	{Example, "blueprint", AppConfig, Holds},
	{Example, "features[]", Feature, Holds},
}
