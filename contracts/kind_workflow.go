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
		{Path: "definition.sla", Label: "property.sla"},
		{Path: "definition.sla.totalDurationMs", Label: "property.totalDuration", Unit: Milliseconds},
		{Path: "definition.sla.stepDurationMs", Label: "property.stepDurations"},
		{Path: "definition.sla.stepDurationMs.*", Unit: Milliseconds},
		{Path: "definition.compensation", Label: "property.compensation"},
		{Path: "sla", Label: "property.sla"},
		{Path: "sla.totalDurationMs", Label: "property.totalDuration", Unit: Milliseconds},
		{Path: "compensation", Label: "property.compensation"},
		{Path: "definition.steps[].id", Label: "property.id"},
		{Path: "definition.steps[].type", Label: "property.type"},
		{Path: "definition.steps[].label", Label: "property.label"},
		{Path: "definition.steps[].description", Label: "property.description"},
		{Path: "definition.steps[].action", Label: "property.action"},
		{Path: "definition.steps[].guard", Label: "property.guard"},
		{Path: "definition.steps[].guard.type", Label: "property.type"},
		{Path: "definition.steps[].guard.value", Label: "property.value"},
		{Path: "definition.steps[].timeoutMs", Label: "schedule.timeout", Unit: Milliseconds},
		{Path: "definition.steps[].retry", Label: "schedule.retry"},
		{Path: "definition.steps[].retry.maxAttempts", Label: "property.maxAttempts"},
		{Path: "definition.steps[].retry.backoff", Label: "property.backoff"},
		{Path: "definition.steps[].retry.delayMs", Label: "property.delay", Unit: Milliseconds},
		{Path: "definition.steps[].retry.maxDelayMs", Label: "property.maxDelay", Unit: Milliseconds},
		{Path: "definition.transitions[].from", Label: "property.from"},
		{Path: "definition.transitions[].to", Label: "property.to"},
		{Path: "definition.transitions[].label", Label: "property.label"},
		{Path: "definition.transitions[].condition", Label: "property.condition"},
		{Path: "sla.stepDurationMs", Label: "property.stepDurations"},
		{Path: "sla.stepDurationMs.*", Unit: Milliseconds},
	},
}
