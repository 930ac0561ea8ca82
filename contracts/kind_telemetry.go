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
	Schemas:  []string{"events[].properties"},
	Received: []string{"events"},
	Properties: []Property{
		{Path: "events[].properties", Label: "property.properties"},
		{Path: "events[].privacy", Label: "property.privacy"},
		{Path: "events[].retention", Label: "property.retention"},
		{Path: "events[].semantics", Label: "property.semantics"},
		{Path: "events[].sampling", Label: "property.sampling"},
	},
}
