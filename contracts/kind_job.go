package contracts

// Job is what runs by itself, at times or in the background.
const Job Kind = "job"

var jobKind = KindInfo{
	Kind:      Job,
	Plural:    "jobs",
	Definers:  []Definer{{Name: "defineJob"}},
	SpecTypes: []string{"JobSpec"},
	Traits:    []string{"schedule", "payload"},
	Models:    []string{"payload"},
	Slots:     []Slot{{"payload", "payload"}, {"input", "payload"}, {"", "payload"}},
	Properties: []Property{
		{Path: "schedule", Label: "schedule.other"},
		{Path: "schedule.intervalMs", Label: "schedule.interval", Unit: Milliseconds},
		{Path: "schedule.cron", Label: "schedule.cron"},
		{Path: "timeoutMs", Label: "schedule.timeout", Unit: Milliseconds},
		{Path: "retry", Label: "schedule.retry"},
		{Path: "pii", Label: "policy.pii"},
	},
}
