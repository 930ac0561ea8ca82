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
		{Path: "meta.scopes", Label: "property.scopes"},
		{Path: "tokens.colors", Label: "property.colors"},
		{Path: "tokens.radii", Label: "property.radii"},
		{Path: "tokens.space", Label: "property.space"},
		{Path: "tokens.typography", Label: "property.typography"},
		{Path: "tokens.shadows", Label: "property.shadows"},
		{Path: "tokens.motion", Label: "property.motion"},
		{Path: "tokens.*.*.value", Label: "property.value"},
		{Path: "tokens.*.*.description", Label: "property.description"},
		{Path: "modes.*.colors", Label: "property.colors"},
		{Path: "components[].component", Label: "property.component"},
		{Path: "components[].variants", Label: "property.variants"},
		{Path: "components[].variants.*.props", Label: "property.props"},
		{Path: "components[].variants.*.tokens", Label: "property.tokens"},
		{Path: "components[].variants.*.tokens.colors", Label: "property.colors"},
		{Path: "components[].variants.*.tokens.*.*.value", Label: "property.value"},
		{Path: "components[].variants.*.tokens.*.*.description", Label: "property.description"},
		{Path: "overrides[].scope", Label: "property.scope"},
		{Path: "overrides[].target", Label: "property.target"},
		{Path: "overrides[].tokens", Label: "property.tokens"},
		{Path: "overrides[].tokens.colors", Label: "property.colors"},
		{Path: "overrides[].tokens.*.*.value", Label: "property.value"},
		{Path: "overrides[].tokens.*.*.description", Label: "property.description"},
	},
}
