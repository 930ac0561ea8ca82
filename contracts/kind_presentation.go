package contracts

// Presentation is what is shown of something, on each of its targets.
const Presentation Kind = "presentation"

var presentationKind = KindInfo{
	Kind:      Presentation,
	Plural:    "presentations",
	Words:     []string{"pres"},
	Definers:  []Definer{{Name: "definePresentation"}},
	SpecTypes: []string{"PresentationSpec"},
	Traits:    []string{"targets"},
	Models:    []string{"source.props"},
	Schemas:   []string{"source.props"},
	Properties: []Property{
		{Path: "source.type", Label: "presents.type"},
		{Path: "source.framework", Label: "presents.framework"},
		{Path: "source.componentKey", Label: "presents.component"},
		{Path: "targets", Label: "presents.targets"},
	},
}
