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
	Examples: []string{"fixtures[].input", "scenarios[].given[].input", "scenarios[].when.input", "scenarios[].then[].match", "scenarios[].then[].expect", "scenarios[].then[].events[].payload"},
	Properties: []Property{
		{Path: "fixtures", Label: "property.fixtures"},
		{Path: "coverage", Label: "property.coverage"},
		{Path: "fixtures[].description", Label: "property.description"},
		{Path: "fixtures[].input", Label: "section.input"},
		{Path: "scenarios[].given[].description", Label: "property.description"},
		{Path: "scenarios[].given[].input", Label: "section.input"},
		{Path: "scenarios[].when.input", Label: "section.input"},
		{Path: "scenarios[].then[].type", Label: "property.type"},
		{Path: "scenarios[].then[].match", Label: "property.match"},
		{Path: "scenarios[].then[].code", Label: "property.code"},
		{Path: "scenarios[].then[].messageIncludes", Label: "property.messageIncludes"},
		{Path: "scenarios[].then[].events[].payload", Label: "section.payload"},
		{Path: "scenarios[].then[].events[].min", Label: "property.min"},
		{Path: "scenarios[].then[].events[].max", Label: "property.max"},
		{Path: "fixtures[].operation"},
		{Path: "scenarios[].when.operation"},
		{Path: "scenarios[].given[].operation"},
		{Path: "scenarios[].then[].events"},
		{Path: "coverage.statements", Label: "property.statements"},
		{Path: "coverage.branches", Label: "property.branches"},
		{Path: "coverage.mutations", Label: "property.mutations"},
	},
}
