package contracts

// Visualization is a chart of what a query gives.
const Visualization Kind = "visualization"

var visualizationKind = KindInfo{
	Kind:      Visualization,
	Plural:    "visualizations",
	Definers:  []Definer{{Name: "defineVisualization"}},
	SpecTypes: []string{"VisualizationSpec"},
	Shape:     []string{"visualization"},
	Variant:   "visualization.kind",
	Refs: []RefRule{
		{"source.primary", Operation, Reads},
		{"source.refreshEvents[]", Event, Listens},
		{"states.*", Presentation, Shows},
	},
	Properties: []Property{
		{Path: "meta.entity", Label: "data.entity"},
		{Path: "source.primary", Label: "data.primary"},
		{Path: "source.item", Label: "data.item"},
		{Path: "source.mutations", Label: "data.mutations"},
		{Path: "source.refreshEvents", Label: "data.refresh"},
		{Path: "source.resultPath", Label: "data.path"},
		{Path: "visualization", Label: "section.visualization"},
		{Path: "thresholds", Label: "property.thresholds"},
		{Path: "drilldown", Label: "property.drilldown"},
	},
}
