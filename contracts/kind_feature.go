package contracts

// Feature is what readers know a part of the product by, with all contracts that make it.
const Feature Kind = "feature"

var featureKind = KindInfo{
	Kind:      Feature,
	Plural:    "features",
	Overview:  true,
	Definers:  []Definer{{Name: "defineFeature"}},
	SpecTypes: []string{"FeatureModuleSpec", "FeatureSpec"},
	Traits:    []string{"operations"},
	Refs: []RefRule{
		{"operations[]", Operation, Holds},
		{"events[]", Event, Holds},
		{"presentations[]", Presentation, Holds},
		{"forms[]", Form, Holds},
		{"dataViews[]", DataView, Holds},
		{"visualizations[]", Visualization, Holds},
		{"workflows[]", Workflow, Holds},
		{"jobs[]", Job, Holds},
		{"policies[]", Policy, Holds},
		{"integrations[]", Integration, Holds},
		{"experiments[]", Experiment, Holds},
		{"knowledge[]", KnowledgeSpace, Holds},
		{"telemetry[]", Telemetry, Holds},
		{"translations[]", Translation, Holds},
		{"features[]", Feature, Holds},
		{"capabilities.provides[]", Capability, Provides},
		{"capabilities.requires[]", Capability, Requires},
		{"opToPresentation[].op", Operation, Holds},
		{"opToPresentation[].pres", Presentation, Holds},
	},
	Properties: []Property{
		{Path: "opToPresentation", Label: "contents.opToPresentation"},
		{Path: "presentationsTargets", Label: "contents.presentationsTargets"},
		{Path: "docs", Label: "section.guides"},
		{Path: "presentationsTargets[].key", Label: "fact.key"},
		{Path: "presentationsTargets[].version", Label: "fact.version"},
		{Path: "presentationsTargets[].targets", Label: "property.targets"},
		{Path: "capabilities.requires[].kind", Label: "property.kind"},
	},
}
