package contracts

// Capability is what a part of a system can do, and what it needs for that.
const Capability Kind = "capability"

var capabilityKind = KindInfo{
	Kind:      Capability,
	Plural:    "capabilities",
	Overview:  true,
	Definers:  []Definer{{Name: "defineCapability"}},
	SpecTypes: []string{"CapabilitySpec"},
	Traits:    []string{"provides"},
	Variant:   "meta.kind",
	Refs: []RefRule{
		{"provides[]", "", Provides},
		{"requires[]", Capability, Requires},
		{"extends", Capability, Extends},
	},
	Properties: []Property{
		{Path: "surfaces", Label: "property.surfaces"},
		{Path: "requires[].kind", Label: "property.kind"},
	},
}
