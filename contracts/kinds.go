package contracts

// knownKinds are the known kinds in the order in which readers meet them: what a system does first,
// what it is built from last. A new kind is a file kind_<name>.go and its name here.
var knownKinds = NewKinds(
	operationKind, eventKind, presentationKind, featureKind, capabilityKind, dataViewKind,
	visualizationKind, formKind, workflowKind, agentKind, policyKind, testSpecKind,
	integrationKind, appConfigKind, jobKind, translationKind, exampleKind, themeKind,
	experimentKind, telemetryKind, knowledgeKind, knowledgeSpaceKind, migrationKind, productIntentKind,
	scenarioKind, suiteKind, pwaAppKind, templateKind, typeKind,
)

// Kinds returns the table of the kinds that docsgen knows. Whatever derives from kinds takes a
// table, so that another one may stand in its place.
func Kinds() *KindTable { return knownKinds }

// SharedRefs are the refs that specs of all kinds may hold.
var SharedRefs = []RefRule{
	{"policy.policies[]", Policy, Governed},
	{"capability", Capability, PartOf},
	{"registryDependencies[]", "", Requires},
}

// Metadata are the properties of meta that specs of all kinds have, of which New makes the fields
// of a Contract.
var Metadata = []string{
	"key", "version", "title", "description", "stability", "owners", "tags", "domain", "goal", "context", "docId", "deprecation",
}

// SharedProperties are those that specs of all kinds may have.
var SharedProperties = []Property{
	{Path: "policy.auth", Label: "policy.auth"},
	{Path: "policy.roles", Label: "policy.roles"},
	{Path: "policy.anyRole", Label: "policy.anyRole"},
	{Path: "policy.permissions", Label: "policy.permissions"},
	{Path: "policy.flags", Label: "policy.flags"},
	{Path: "policy.pii", Label: "policy.pii"},
	{Path: "policy.idempotent", Label: "policy.idempotent"},
	{Path: "policy.rateLimit", Label: "policy.rateLimit"},
	{Path: "policy.escalate", Label: "policy.escalate"},
	{Path: "policy.policies", Label: "policy.policies"},
	{Path: "policy.fieldPolicies", Label: "policy.fieldPolicies"},
	{Path: "policy.fieldPolicies[].field", Label: "property.field"},
	{Path: "policy.fieldPolicies[].actions", Label: "property.actions"},
	{Path: "policy.fieldPolicies[].policy"},
	{Path: "policy.fieldPolicies[].effect", Label: "property.effect"},
	{Path: "implementations", Label: "section.implementations"},
	{Path: "meta.goal", Label: "section.goal"},
	{Path: "meta.context", Label: "section.context"},
}
