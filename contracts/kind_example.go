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
		{Path: "meta.visibility", Label: "property.visibility"},
		{Path: "meta.summary", Label: "property.summary"},
		{Path: "surfaces.templates", Label: "property.templates"},
		{Path: "surfaces.sandbox", Label: "property.sandbox"},
		{Path: "surfaces.sandbox.enabled", Label: "property.enabled"},
		{Path: "surfaces.sandbox.modes", Label: "property.modes"},
		{Path: "surfaces.studio", Label: "property.studio"},
		{Path: "surfaces.studio.enabled", Label: "property.enabled"},
		{Path: "surfaces.studio.installable", Label: "property.installable"},
		{Path: "surfaces.mcp", Label: "property.mcp"},
		{Path: "surfaces.mcp.enabled", Label: "property.enabled"},
		{Path: "entrypoints.packageName", Label: "property.packageName"},
		{Path: "entrypoints.contracts", Label: "property.contracts"},
		{Path: "entrypoints.feature"},
		{Path: "blueprint", Label: "property.blueprint"},
		{Path: "docs.rootDocId", Label: "property.rootDoc"},
		{Path: "docs.goalDocId", Label: "section.goal"},
		{Path: "docs.usageDocId", Label: "property.usageDoc"},
		{Path: "docs.referenceDocId", Label: "property.referenceDoc"},
		{Path: "docs.constraintsDocId", Label: "property.constraints"},
		{Path: "entrypoints.handlers", Label: "property.handlers"},
	},
}
