package contracts

// Integration is a system of others that is made part of this one.
const Integration Kind = "integration"

var integrationKind = KindInfo{
	Kind:      Integration,
	Plural:    "integrations",
	Definers:  []Definer{{Name: "defineIntegration"}},
	SpecTypes: []string{"IntegrationSpec"},
	Shape:     []string{"configSchema"},
	Refs: []RefRule{
		{"capabilities.provides[]", Capability, Provides},
		{"capabilities.requires[]", Capability, Requires},
		{"emits[]", Event, Emits},
		{"sideEffects.emits[]", Event, Emits},
	},
	Models:   []string{"configSchema", "secretSchema"},
	Schemas:  []string{"configSchema", "configSchema.schema", "secretSchema", "secretSchema.schema"},
	Examples: []string{"configSchema.example", "secretSchema.example"},
	Properties: []Property{
		{Path: "category", Label: "property.category"},
		{Path: "meta.category", Label: "property.category"},
		{Path: "supportedModes", Label: "property.supportedModes"},
		{Path: "configSchema", Label: "property.configSchema"},
		{Path: "secretSchema", Label: "property.secretSchema"},
		{Path: "healthCheck", Label: "property.healthCheck"},
		{Path: "docsUrl", Label: "property.docsUrl"},
		{Path: "constraints", Label: "property.constraints"},
		{Path: "configSchema.schema", Label: "property.schema"},
		{Path: "configSchema.example", Label: "property.example"},
		{Path: "secretSchema.schema", Label: "property.schema"},
		{Path: "secretSchema.example", Label: "property.example"},
		{Path: "healthCheck.method", Label: "property.method"},
		{Path: "healthCheck.timeoutMs", Label: "schedule.timeout", Unit: Milliseconds},
		{Path: "byokSetup", Label: "property.byokSetup"},
		{Path: "byokSetup.setupInstructions", Label: "property.setupInstructions"},
		{Path: "byokSetup.requiredScopes", Label: "property.requiredScopes"},
		{Path: "constraints.rateLimit", Label: "policy.rateLimit"},
		{Path: "constraints.rateLimit.rpm", Label: "property.rpm"},
		{Path: "constraints.rateLimit.rph", Label: "property.rph"},
		{Path: "constraints.quotas", Label: "property.quotas"},
		{Path: "byokSetup.keyRotationSupported", Label: "property.keyRotation"},
		{Path: "healthCheck.intervalMs", Label: "schedule.interval", Unit: Milliseconds},
	},
}
