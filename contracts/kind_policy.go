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
		{Path: "rules", Label: "section.rules"},
		{Path: "fieldPolicies", Label: "policy.fieldPolicies"},
		{Path: "pii", Label: "policy.pii"},
		{Path: "consents", Label: "property.consents"},
		{Path: "rateLimits", Label: "property.rateLimits"},
	},
}
