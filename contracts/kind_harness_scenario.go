package contracts

// Scenario is one run of a system under test.
const Scenario Kind = "harness-scenario"

var scenarioKind = KindInfo{
	Kind:      Scenario,
	Plural:    "harness-scenarios",
	Definers:  []Definer{{Name: "defineHarnessScenario"}},
	SpecTypes: []string{"HarnessScenarioSpec"},
}
