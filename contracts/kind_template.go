package contracts

// Template is files that contracts are made from.
const Template Kind = "template"

var templateKind = KindInfo{
	Kind:   Template,
	Plural: "templates",
}
