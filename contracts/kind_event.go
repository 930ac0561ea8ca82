package contracts

// Event is what has happened, told to whoever listens.
const Event Kind = "event"

var eventKind = KindInfo{
	Kind:      Event,
	Plural:    "events",
	Definers:  []Definer{{Name: "defineEvent"}},
	SpecTypes: []string{"EventSpec"},
	Traits:    []string{"payload"},
	Models:    []string{"payload"},
	Slots:     []Slot{{"payload", "payload"}, {"input", "payload"}, {"output", "payload"}, {"", "payload"}},
	Schemas:   []string{"payload"},
	Received:  []string{"payload"},
	Properties: []Property{
		{Path: "pii", Label: "policy.pii"},
	},
}
