package contracts

// Type is a schema model or an enum: the shape of data that other contracts share.
const Type Kind = "type"

var typeKind = KindInfo{
	Kind:      Type,
	Plural:    "types",
	Definers:  []Definer{{Name: "defineSchemaModel"}, {Name: "defineEnum"}},
	SpecTypes: []string{"SchemaModel"},
}
