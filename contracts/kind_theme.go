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
		{Path: "tokens"}, {Path: "components"}, {Path: "modes"},
	},
}
