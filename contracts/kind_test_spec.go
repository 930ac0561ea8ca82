package contracts

// TestSpec is scenarios that show whether an operation or a workflow works.
const TestSpec Kind = "test-spec"

var testSpecKind = KindInfo{
	Kind:      TestSpec,
	Plural:    "test-specs",
	Definers:  []Definer{{Name: "defineTestSpec"}},
	SpecTypes: []string{"TestSpec"},
	Shape:     []string{"scenarios"},
	Refs: []RefRule{
		{"target.operation", Operation, Tests},
		{"target.workflow", Workflow, Tests},
		{"scenarios[].then[].events[]", Event, RefersTo},
	},
	Properties: []Property{
		{Path: "fixtures", Label: "property.fixtures"},
		{Path: "coverage", Label: "property.coverage"},
	},
}
