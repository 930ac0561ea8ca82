package contracts

// Agent is a model with instructions and tools.
const Agent Kind = "agent"

var agentKind = KindInfo{
	Kind:      Agent,
	Plural:    "agents",
	Words:     []string{"subagent"},
	Definers:  []Definer{{Name: "defineAgent"}},
	SpecTypes: []string{"AgentSpec"},
	Shape:     []string{"instructions"},
	Refs: []RefRule{
		{"tools[].operationRef", Operation, Calls},
		{"tools[].operation", Operation, Calls},
		{"tools[].subagentRef", Agent, Calls},
		{"tools[].policy", Policy, Governed},
		{"tools[].outputPresentation", Presentation, Shows},
		{"tools[].outputForm", Form, Shows},
		{"tools[].outputDataView", DataView, Shows},
		{"knowledge[]", KnowledgeSpace, RefersTo},
	},
	Schemas: []string{"tools[].schema"},
	Properties: []Property{
		{Path: "instructions", Label: "section.instructions"},
		{Path: "memory", Label: "property.memory"},
		{Path: "policy.escalation", Label: "policy.escalate"},
		{Path: "tools[].name", Label: "property.name"},
		{Path: "tools[].description", Label: "property.description"},
		{Path: "tools[].schema", Label: "property.schema"},
		{Path: "tools[].requiresApproval", Label: "property.requiresApproval"},
		{Path: "tools[].automationSafe", Label: "property.automationSafe"},
		{Path: "tools[].timeoutMs", Label: "schedule.timeout", Unit: Milliseconds},
		{Path: "tools[].cooldownMs", Label: "property.cooldown", Unit: Milliseconds},
	},
}
