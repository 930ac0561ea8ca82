package contracts

// Telemetry is events that are recorded about the use of a system.
const Telemetry Kind = "telemetry"

var telemetryKind = KindInfo{
	Kind:      Telemetry,
	Plural:    "telemetry",
	Definers:  []Definer{{Name: "defineTelemetry"}, {Name: "defineTelemetrySpec"}},
	SpecTypes: []string{"TelemetrySpec"},
	Refs: []RefRule{
		{"events[]", Event, Listens},
	},
}
