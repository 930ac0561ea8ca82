package contracts

// Knowledge is what is known about something, for people and agents.
const Knowledge Kind = "knowledge"

var knowledgeKind = KindInfo{
	Kind:      Knowledge,
	Plural:    "knowledge",
	Definers:  []Definer{{Name: "defineKnowledge"}},
	SpecTypes: []string{"KnowledgeSpec"},
}
