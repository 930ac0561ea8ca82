package contracts

// Job is what runs by itself, at times or in the background.
const Job Kind = "job"

var jobKind = KindInfo{
	Kind:      Job,
	Plural:    "jobs",
	Definers:  []Definer{{Name: "defineJob"}},
	SpecTypes: []string{"JobSpec"},
	Traits:    []string{"schedule", "payload"},
	Refs: []RefRule{
		{"emits[]", Event, Emits},
		{"sideEffects.emits[]", Event, Emits},
		{"schedule.event", Event, Listens},
	},
	Models:   []string{"payload"},
	Slots:    []Slot{{"payload", "payload"}, {"input", "payload"}, {"", "payload"}},
	Schemas:  []string{"payload", "payload.schema"},
	Examples: []string{"payload.example"},
	Properties: []Property{
		{Path: "schedule", Label: "schedule.other"},
		{Path: "schedule.intervalMs", Label: "schedule.interval", Unit: Milliseconds},
		{Path: "schedule.cron", Label: "schedule.cron"},
		{Path: "timeoutMs", Label: "schedule.timeout", Unit: Milliseconds},
		{Path: "retry", Label: "schedule.retry"},
		{Path: "pii", Label: "policy.pii"},
		{Path: "payload.schema", Label: "property.schema"},
		{Path: "retry.maxAttempts", Label: "property.maxAttempts"},
		{Path: "retry.maxRetries", Label: "property.maxAttempts"},
		{Path: "retry.backoff", Label: "property.backoff"},
		{Path: "retry.initialBackoffMs", Label: "property.delay", Unit: Milliseconds},
		{Path: "retry.maxBackoffMs", Label: "property.maxDelay", Unit: Milliseconds},
		{Path: "retry.multiplier", Label: "property.multiplier"},
		{Path: "retry.jitter", Label: "property.jitter"},
		{Path: "payload.example", Label: "property.example"},
		{Path: "schedule.timezone", Label: "property.timezone"},
	},
}
