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
		{Path: "variants[].key", Label: "fact.key"},
		{Path: "variants[].weight", Label: "property.weight"},
		{Path: "variants[].overrides[].type", Label: "property.type"},
		{Path: "variants[].overrides[].target", Label: "property.target"},
		{Path: "variants[].overrides[].version", Label: "fact.version"},
		{Path: "variants[].overrides[].config", Label: "property.config"},
		{Path: "allocation.attribute", Label: "property.attribute"},
		{Path: "allocation.salt", Label: "property.salt"},
		{Path: "successMetrics[].key", Label: "fact.key"},
		{Path: "successMetrics[].aggregation", Label: "property.aggregation"},
		{Path: "successMetrics[].target", Label: "property.goal"},
		{Path: "tags", Label: "fact.tags"},
	},
}
