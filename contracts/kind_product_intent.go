package contracts

// ProductIntent is what a product is meant to reach, and how that is measured.
const ProductIntent Kind = "product-intent"

var productIntentKind = KindInfo{
	Kind:      ProductIntent,
	Plural:    "product-intents",
	Definers:  []Definer{{Name: "defineProductIntent"}, {Name: "defineProductIntentSpec"}},
	SpecTypes: []string{"ProductIntentSpec"},
}
