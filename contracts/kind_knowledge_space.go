package contracts

// KnowledgeSpace is a collection of sources that are searched together.
const KnowledgeSpace Kind = "knowledge-space"

var knowledgeSpaceKind = KindInfo{
	Kind:      KnowledgeSpace,
	Plural:    "knowledge-spaces",
	Definers:  []Definer{{Name: "defineKnowledgeSpace"}},
	SpecTypes: []string{"KnowledgeSpaceSpec"},
	Properties: []Property{
		{Path: "retention", Label: "property.retention"},
		{Path: "retention.ttlDays", Label: "property.ttlDays"},
		{Path: "retention.archiveAfterDays", Label: "property.archiveAfterDays"},
		{Path: "access", Label: "property.access"},
		{Path: "access.trustLevel", Label: "property.trustLevel"},
		{Path: "access.automationWritable", Label: "property.automationWritable"},
		{Path: "indexing", Label: "property.indexing"},
		{Path: "indexing.embeddingModel", Label: "property.embeddingModel"},
		{Path: "indexing.chunkSize", Label: "property.chunkSize"},
		{Path: "indexing.vectorDbIntegration", Label: "property.vectorDb"},
		{Path: "access.policy"},
		{Path: "meta.category", Label: "property.category"},
	},
}
