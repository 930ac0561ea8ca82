package contracts

// DataView is a list, table or the like of what queries give.
const DataView Kind = "data-view"

var dataViewKind = KindInfo{
	Kind:      DataView,
	Plural:    "data-views",
	Definers:  []Definer{{Name: "defineDataView"}},
	SpecTypes: []string{"DataViewSpec"},
	Shape:     []string{"view"},
	Variant:   "view.kind",
	Refs: []RefRule{
		{"source.primary", Operation, Reads},
		{"source.item", Operation, Reads},
		{"source.mutations.*", Operation, Calls},
		{"source.refreshEvents[]", Event, Listens},
		{"view.actions[].operation", Operation, Calls},
		{"view.fields[].presentation", Presentation, Shows},
		{"states.*", Presentation, Shows},
	},
	Properties: []Property{
		{Path: "meta.entity", Label: "data.entity"},
		{Path: "source.primary", Label: "data.primary"},
		{Path: "source.item", Label: "data.item"},
		{Path: "source.mutations", Label: "data.mutations"},
		{Path: "source.refreshEvents", Label: "data.refresh"},
		{Path: "source.resultPath", Label: "data.path"},
	},
}
