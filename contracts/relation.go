package contracts

// Relation is what a contract has to do with one it refers to. Its two directions have a label each
// in the message catalogs: "relation.emits" and "relation.emits.inverse".
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
