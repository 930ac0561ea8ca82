package contracts

// KnowledgeSpace is a collection of sources that are searched together.
const KnowledgeSpace Kind = "knowledge-space"

var knowledgeSpaceKind = KindInfo{
	Kind:      KnowledgeSpace,
	Plural:    "knowledge-spaces",
	Definers:  []Definer{{Name: "defineKnowledgeSpace"}},
	SpecTypes: []string{"KnowledgeSpaceSpec"},
}
