package contracts

// Theme is colours, sizes and variants of components.
const Theme Kind = "theme"

var themeKind = KindInfo{
	Kind:      Theme,
	Plural:    "themes",
	Definers:  []Definer{{Name: "defineTheme"}},
	SpecTypes: []string{"ThemeSpec"},
	Shape:     []string{"tokens"},
	Properties: []Property{
		{Path: "tokens", Label: "property.tokens"},
		{Path: "components", Label: "property.components"},
		{Path: "modes", Label: "property.modes"},
		{Path: "overrides", Label: "property.overrides"},
	},
}
