package contracts

// Experiment is variants of something, of which one is to prove better.
const Experiment Kind = "experiment"

var experimentKind = KindInfo{
	Kind:      Experiment,
	Plural:    "experiments",
	Definers:  []Definer{{Name: "defineExperiment"}},
	SpecTypes: []string{"ExperimentSpec"},
	Shape:     []string{"controlVariant"},
	Refs: []RefRule{
		{"successMetrics[].telemetryEvent", Event, Listens},
	},
	Properties: []Property{
		{Path: "controlVariant", Label: "property.controlVariant"},
		{Path: "variants", Label: "property.variants"},
		{Path: "variants[].id", Label: "property.id"},
		{Path: "variants[].name", Label: "property.name"},
		{Path: "variants[].description", Label: "property.description"},
		{Path: "variants[].overrides", Label: "property.overrides"},
		{Path: "allocation", Label: "property.allocation"},
		{Path: "allocation.type", Label: "property.type"},
		{Path: "successMetrics", Label: "property.successMetrics"},
		{Path: "successMetrics[].name", Label: "property.name"},
	},
}
