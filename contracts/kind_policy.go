package contracts

// Policy is who may do what, under which conditions.
const Policy Kind = "policy"

var policyKind = KindInfo{
	Kind:      Policy,
	Plural:    "policies",
	Definers:  []Definer{{Name: "definePolicy"}},
	SpecTypes: []string{"PolicySpec"},
	Shape:     []string{"rules"},
	Properties: []Property{
		{Path: "rules"},
	},
}
