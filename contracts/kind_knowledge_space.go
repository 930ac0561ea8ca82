package contracts

// KnowledgeRoom is a collection of sources that are searched together.
const KnowledgeRoom Kind = "knowledge-space"

var knowledgeRoomKind = KindInfo{
	Kind:      KnowledgeRoom,
	Plural:    "knowledge-spaces",
	Definers:  []Definer{{Name: "defineKnowledgeSpace"}},
	SpecTypes: []string{"KnowledgeSpaceSpec"},
}
