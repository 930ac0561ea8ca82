package contracts

// Operation is what a caller can ask of a system: a command that changes something, or a query.
const Operation Kind = "operation"

var operationKind = KindInfo{
	Kind:      Operation,
	Plural:    "operations",
	Words:     []string{"op"},
	Definers:  []Definer{{"defineCommand", "command"}, {"defineQuery", "query"}},
	SpecTypes: []string{"OperationSpec", "AnyOperationSpec", "ContractSpec"},
	Shape:     []string{"io"},
	Variant:   "meta.kind",
	Refs: []RefRule{
		{"sideEffects.emits[]", Event, Emits},
		{"outputPresentation", Presentation, Shows},
		{"outputForm", Form, Shows},
		{"outputDataView", DataView, Shows},
		{"tests[]", TestSpec, RefersTo},
	},
	Models:   []string{"io.input", "io.params", "io.query", "io.headers", "io.output", "io.success"},
	Slots:    []Slot{{"*", "io"}},
	Schemas:  []string{"io.input", "io.output", "io.params", "io.query", "io.headers", "io.success"},
	Examples: []string{"acceptance.examples[].input", "acceptance.examples[].output"},
	Properties: []Property{
		{Path: "sideEffects.audit", Label: "effects.audit"},
		{Path: "sideEffects.analytics", Label: "effects.analytics"},
		{Path: "io.errors", Label: "section.errors"},
		{Path: "telemetry", Label: "section.telemetry"},
		{Path: "transport", Label: "property.transport"},
		{Path: "acceptance", Label: "section.acceptance"},
		{Path: "results", Label: "section.results"},
		{Path: "outputPresentation", Label: "property.outputPresentation"},
		{Path: "outputForm", Label: "property.outputForm"},
		{Path: "outputDataView", Label: "property.outputDataView"},
		{Path: "tests", Label: "property.tests"},
		{Path: "io.success.*.status", Label: "errors.http"},
		{Path: "io.success.*.state", Label: "property.state"},
		{Path: "io.success.*.description", Label: "property.description"},
		{Path: "telemetry.success", Label: "property.success"},
		{Path: "telemetry.failure", Label: "property.failure"},
		{Path: "telemetry.success.properties", Label: "property.properties"},
		{Path: "telemetry.failure.properties", Label: "property.properties"},
		{Path: "transport.gql", Label: "property.gql"},
		{Path: "transport.gql.returns", Label: "property.returns"},
		{Path: "telemetry.success.event"},
		{Path: "telemetry.failure.event"},
	},
}
