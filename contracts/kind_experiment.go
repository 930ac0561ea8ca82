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
	},
}
