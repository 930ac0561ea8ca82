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
	Models: []string{"model"},
	Slots:  []Slot{{"model", "model"}, {"input", "model"}, {"", "model"}},
	Properties: []Property{
		{Path: "fields", Label: "section.form-fields"},
		{Path: "layout", Label: "property.layout"},
		{Path: "constraints", Label: "property.constraints"},
	},
}
