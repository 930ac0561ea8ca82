package contracts

// PWAApp is the manifest of a web application that can be installed.
const PWAApp Kind = "pwa-app"

var pwaAppKind = KindInfo{
	Kind:      PWAApp,
	Plural:    "pwa-apps",
	Definers:  []Definer{{Name: "definePwaApp"}, {Name: "definePwaAppManifest"}},
	SpecTypes: []string{"PwaAppManifestSpec", "PwaAppSpec"},
}
