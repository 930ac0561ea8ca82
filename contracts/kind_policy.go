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
		{Path: "rules[].effect", Label: "property.effect"},
		{Path: "rules[].actions", Label: "property.actions"},
		{Path: "rules[].subject", Label: "property.subject"},
		{Path: "rules[].subject.roles", Label: "policy.roles"},
		{Path: "rules[].subject.attributes", Label: "property.attributes"},
		{Path: "rules[].resource", Label: "property.resource"},
		{Path: "rules[].resource.type", Label: "property.type"},
		{Path: "rules[].conditions", Label: "property.conditions"},
		{Path: "rules[].conditions[].expression", Label: "property.expression"},
		{Path: "rules[].reason", Label: "property.reason"},
		{Path: "rules[].escalate", Label: "policy.escalate"},
		{Path: "rules[].flags", Label: "policy.flags"},
	},
}
