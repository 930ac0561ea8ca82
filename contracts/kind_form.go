package contracts

// Form is what a person fills in, and what is called with it.
const Form Kind = "form"

var formKind = KindInfo{
	Kind:      Form,
	Plural:    "forms",
	Definers:  []Definer{{Name: "defineFormSpec"}, {Name: "defineForm"}},
	SpecTypes: []string{"FormSpec"},
	Traits:    []string{"actions"},
	Refs: []RefRule{
		{"actions[].op", Operation, Calls},
	},
	Models:  []string{"model"},
	Slots:   []Slot{{"model", "model"}, {"input", "model"}, {"", "model"}},
	Schemas: []string{"model"},
	Properties: []Property{
		{Path: "fields", Label: "section.form-fields"},
		{Path: "layout", Label: "property.layout"},
		{Path: "constraints", Label: "property.constraints"},
		{Path: "fields[].name", Label: "property.name"},
		{Path: "fields[].kind", Label: "property.kind"},
		{Path: "fields[].label", Label: "property.label"},
		{Path: "fields[].labelI18n", Label: "property.label"},
		{Path: "fields[].descriptionI18n", Label: "property.description"},
		{Path: "fields[].placeholderI18n", Label: "property.placeholder"},
		{Path: "fields[].required", Label: "property.required"},
		{Path: "fields[].options", Label: "property.options"},
		{Path: "actions[].key", Label: "property.id"},
		{Path: "actions[].label", Label: "property.label"},
		{Path: "actions[].labelI18n", Label: "property.label"},
	},
}
