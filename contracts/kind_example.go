package contracts

// Example is a working application that shows others how.
const Example Kind = "example"

var exampleKind = KindInfo{
	Kind:      Example,
	Plural:    "examples",
	Definers:  []Definer{{Name: "defineExample"}},
	SpecTypes: []string{"ExampleSpec"},
	Shape:     []string{"entrypoints"},
	Variant:   "meta.kind",
	Refs: []RefRule{
		{"blueprint", AppConfig, Holds},
		{"features[]", Feature, Holds},
	},
	Properties: []Property{
		{Path: "surfaces", Label: "property.surfaces"},
		{Path: "entrypoints", Label: "property.entrypoints"},
		{Path: "docs", Label: "section.guides"},
	},
}
