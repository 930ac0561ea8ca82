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
	},
	Models: []string{"configSchema", "secretSchema"},
	Properties: []Property{
		{Path: "category", Label: "property.category"},
		{Path: "supportedModes", Label: "property.supportedModes"},
		{Path: "configSchema", Label: "property.configSchema"},
		{Path: "secretSchema", Label: "property.secretSchema"},
		{Path: "healthCheck", Label: "property.healthCheck"},
		{Path: "docsUrl", Label: "property.docsUrl"},
		{Path: "constraints", Label: "property.constraints"},
	},
}
