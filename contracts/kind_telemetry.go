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
		{Path: "events[].semantics.who", Label: "property.who"},
		{Path: "events[].semantics.what", Label: "property.what"},
		{Path: "events[].semantics.why", Label: "property.why"},
		{Path: "events[].retention.days", Label: "property.days"},
		{Path: "events[].retention.policy", Label: "property.afterwards"},
		{Path: "events[].sampling.rate", Label: "property.rate"},
		{Path: "events[].sampling.conditions", Label: "property.conditions"},
		{Path: "events[].anomalyDetection", Label: "property.anomalyDetection"},
		{Path: "events[].anomalyDetection.enabled", Label: "property.enabled"},
		{Path: "events[].anomalyDetection.minimumSample", Label: "property.minimumSample"},
		{Path: "events[].anomalyDetection.thresholds", Label: "property.thresholds"},
		{Path: "events[].anomalyDetection.thresholds[].metric", Label: "property.metric"},
		{Path: "events[].anomalyDetection.thresholds[].min", Label: "property.min"},
		{Path: "events[].anomalyDetection.thresholds[].max", Label: "property.max"},
		{Path: "events[].anomalyDetection.actions", Label: "property.actions"},
		{Path: "events[].tags", Label: "fact.tags"},
		{Path: "config", Label: "property.config"},
		{Path: "config.defaultRetentionDays", Label: "property.defaultRetention"},
		{Path: "config.defaultSamplingRate", Label: "property.defaultSampling"},
		{Path: "config.providers", Label: "property.providers"},
		{Path: "config.providers[].type", Label: "property.type"},
		{Path: "config.providers[].config", Label: "property.config"},
		{Path: "config.anomalyDetection", Label: "property.anomalyDetection"},
		{Path: "config.anomalyDetection.enabled", Label: "property.enabled"},
		{Path: "config.anomalyDetection.checkIntervalMs", Label: "property.checkInterval", Unit: Milliseconds},
	},
}
