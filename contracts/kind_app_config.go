package contracts

// AppConfig is which features and capabilities make an application, and how they are set up.
const AppConfig Kind = "app-config"

var appConfigKind = KindInfo{
	Kind:      AppConfig,
	Plural:    "app-configs",
	Definers:  []Definer{{Name: "defineAppConfig"}},
	SpecTypes: []string{"AppBlueprintSpec", "AppConfigSpec"},
	Refs: []RefRule{
		{"capabilities.enabled[]", Capability, Requires},
		{"features.include[]", Feature, Holds},
		{"dataViews.*", DataView, Holds},
		{"workflows.*", Workflow, Holds},
		{"jobs.*", Job, Holds},
		{"policies[]", Policy, Governed},
		{"theme.primary", Theme, Holds},
		{"telemetry.spec", Telemetry, Holds},
		{"translationCatalog", Translation, Holds},
		{"experiments.active[]", Experiment, Holds},
	},
	Properties: []Property{
		{Path: "integrations"},
		{Path: "routes", Label: "property.routes"},
		{Path: "integrationSlots", Label: "property.integrationSlots"},
		{Path: "featureFlags", Label: "property.featureFlags"},
	},
}
