package contracts

// Suite is scenarios that are run together.
const Suite Kind = "harness-suite"

var suiteKind = KindInfo{
	Kind:      Suite,
	Plural:    "harness-suites",
	Definers:  []Definer{{Name: "defineHarnessSuite"}},
	SpecTypes: []string{"HarnessSuiteSpec"},
}
