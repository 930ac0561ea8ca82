package contracts

// Workflow is steps in an order, of people and of systems.
const Workflow Kind = "workflow"

var workflowKind = KindInfo{
	Kind:      Workflow,
	Plural:    "workflows",
	Definers:  []Definer{{Name: "defineWorkflow"}},
	SpecTypes: []string{"WorkflowSpec"},
	Shape:     []string{"definition.steps"},
	Refs: []RefRule{
		{"definition.steps[].action.operation", Operation, Calls},
		{"definition.steps[].action.form", Form, Shows},
		{"definition.steps[].requiredCapabilities[]", Capability, Requires},
		{"definition.compensation.steps[].operation", Operation, Calls},
		{"compensation.steps[].operation", Operation, Calls},
	},
	Properties: []Property{
		{Path: "sla", Label: "property.sla"},
		{Path: "sla.totalDurationMs", Label: "property.totalDuration", Unit: Milliseconds},
		{Path: "compensation", Label: "property.compensation"},
	},
}
