package contracts

// Translation is the texts of a product in one language.
const Translation Kind = "translation"

var translationKind = KindInfo{
	Kind:      Translation,
	Plural:    "translations",
	Definers:  []Definer{{Name: "defineTranslation"}},
	SpecTypes: []string{"TranslationSpec"},
	Shape:     []string{"messages"},
	Properties: []Property{
		{Path: "locale", Label: "property.locale"},
		{Path: "fallback", Label: "property.fallback"},
		{Path: "messages", Label: "section.messages"},
		{Path: "messages.*.description", Label: "property.description"},
		{Path: "messages.*.placeholders", Label: "property.placeholders"},
		{Path: "messages.*.maxLength", Label: "property.maxLength"},
		{Path: "messages.*.placeholders[].name", Label: "property.name"},
		{Path: "messages.*.placeholders[].type", Label: "property.type"},
		{Path: "messages.*.placeholders[].description", Label: "property.description"},
		{Path: "messages.*.placeholders[].example", Label: "property.example"},
	},
}
