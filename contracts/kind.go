package contracts

import "strings"

// Kind is what a contract describes: "operation", "event". Kinds outside the table of Kinds exist too, since any definer makes one.
type Kind string

// The kinds that docsgen knows by name.
const (
	Operation     Kind = "operation"
	Event         Kind = "event"
	Presentation  Kind = "presentation"
	Feature       Kind = "feature"
	Capability    Kind = "capability"
	DataView      Kind = "data-view"
	Visualization Kind = "visualization"
	Form          Kind = "form"
	Workflow      Kind = "workflow"
	Agent         Kind = "agent"
	Policy        Kind = "policy"
	TestSpec      Kind = "test-spec"
	Integration   Kind = "integration"
	AppConfig     Kind = "app-config"
	Job           Kind = "job"
	Translation   Kind = "translation"
	Example       Kind = "example"
	Theme         Kind = "theme"
	Experiment    Kind = "experiment"
	Telemetry     Kind = "telemetry"
	Knowledge     Kind = "knowledge"
	KnowledgeRoom Kind = "knowledge-space"
	Migration     Kind = "migration"
	ProductIntent Kind = "product-intent"
	Scenario      Kind = "harness-scenario"
	Suite         Kind = "harness-suite"
	PWAApp        Kind = "pwa-app"
	Template      Kind = "template"
	Type          Kind = "type"
)

// KindInfo is one row of the table that everything about kinds comes from.
type KindInfo struct {
	Kind     Kind
	Plural   string   // names the kind's folder and index; its label is a message of this name
	Definers []string // functions that define it; a definer outside the table makes a kind of its own name
	SpecType []string // names of TypeScript types of plain typed objects: export const X: EventSpec = {…}
}

// Kinds lists the known kinds in the order in which readers meet them: what a system does first, what it is built from last.
var Kinds = []KindInfo{
	{Operation, "operations", []string{"defineCommand", "defineQuery"}, []string{"OperationSpec", "AnyOperationSpec", "ContractSpec"}},
	{Event, "events", []string{"defineEvent"}, []string{"EventSpec"}},
	{Presentation, "presentations", []string{"definePresentation"}, []string{"PresentationSpec"}},
	{Feature, "features", []string{"defineFeature"}, []string{"FeatureModuleSpec", "FeatureSpec"}},
	{Capability, "capabilities", []string{"defineCapability"}, []string{"CapabilitySpec"}},
	{DataView, "data-views", []string{"defineDataView"}, []string{"DataViewSpec"}},
	{Visualization, "visualizations", []string{"defineVisualization"}, []string{"VisualizationSpec"}},
	{Form, "forms", []string{"defineFormSpec", "defineForm"}, []string{"FormSpec"}},
	{Workflow, "workflows", []string{"defineWorkflow"}, []string{"WorkflowSpec"}},
	{Agent, "agents", []string{"defineAgent"}, []string{"AgentSpec"}},
	{Policy, "policies", []string{"definePolicy"}, []string{"PolicySpec"}},
	{TestSpec, "test-specs", []string{"defineTestSpec"}, []string{"TestSpec"}},
	{Integration, "integrations", []string{"defineIntegration"}, []string{"IntegrationSpec"}},
	{AppConfig, "app-configs", []string{"defineAppConfig"}, []string{"AppBlueprintSpec", "AppConfigSpec"}},
	{Job, "jobs", []string{"defineJob"}, []string{"JobSpec"}},
	{Translation, "translations", []string{"defineTranslation"}, []string{"TranslationSpec"}},
	{Example, "examples", []string{"defineExample"}, []string{"ExampleSpec"}},
	{Theme, "themes", []string{"defineTheme"}, []string{"ThemeSpec"}},
	{Experiment, "experiments", []string{"defineExperiment"}, []string{"ExperimentSpec"}},
	{Telemetry, "telemetry", []string{"defineTelemetry", "defineTelemetrySpec"}, []string{"TelemetrySpec"}},
	{Knowledge, "knowledge", []string{"defineKnowledge"}, []string{"KnowledgeSpec"}},
	{KnowledgeRoom, "knowledge-spaces", []string{"defineKnowledgeSpace"}, []string{"KnowledgeSpaceSpec"}},
	{Migration, "migrations", []string{"defineMigration"}, []string{"MigrationSpec"}},
	{ProductIntent, "product-intents", []string{"defineProductIntent", "defineProductIntentSpec"}, []string{"ProductIntentSpec"}},
	{Scenario, "harness-scenarios", []string{"defineHarnessScenario"}, []string{"HarnessScenarioSpec"}},
	{Suite, "harness-suites", []string{"defineHarnessSuite"}, []string{"HarnessSuiteSpec"}},
	{PWAApp, "pwa-apps", []string{"definePwaApp", "definePwaAppManifest"}, []string{"PwaAppManifestSpec", "PwaAppSpec"}},
	{Template, "templates", nil, nil},
	{Type, "types", []string{"defineSchemaModel", "defineEnum"}, []string{"SchemaModel"}},
}

// Info gives a kind's row; for a kind outside the table, one made from its name.
func (k Kind) Info() KindInfo {
	for _, info := range Kinds {
		if info.Kind == k {
			return info
		}
	}
	return KindInfo{Kind: k, Plural: plural(string(k))}
}

// Rank is a kind's place in Kinds; kinds outside the table share the place just before types.
func (k Kind) Rank() int {
	for i, info := range Kinds {
		if info.Kind == k {
			return i * 2
		}
	}
	return len(Kinds)*2 - 3
}

// Word is the kind in running text: "data view", "operation".
func (k Kind) Word() string { return strings.ReplaceAll(string(k), "-", " ") }

// KindOfDefiner gives the kind and variant of what a definer makes: "defineQuery" gives operation and "query".
// A definer outside the table makes the kind of its own name in kebab-case: "defineRolloutPlan" gives "rollout-plan".
// A name without the prefix "define" makes no kind.
func KindOfDefiner(name string) (kind Kind, variant string, ok bool) {
	for _, info := range Kinds {
		for _, definer := range info.Definers {
			if definer != name {
				continue
			}
			if info.Kind == Operation {
				variant = strings.ToLower(strings.TrimPrefix(name, "define"))
			}
			return info.Kind, variant, true
		}
	}
	rest, found := strings.CutPrefix(name, "define")
	if !found || rest == "" {
		return "", "", false
	}
	return Kind(kebab(rest)), "", true
}

// KindOfProperty gives the kind that the name of a property promises: "operation" and "operations", "operationRef",
// "outputDataView". Empty for names that promise none.
func KindOfProperty(name string) Kind {
	name = strings.TrimSuffix(strings.TrimSuffix(name, "Refs"), "Ref")
	for {
		if kind := kindWords[name]; kind != "" {
			return kind
		}
		hump := strings.IndexFunc(name[min(1, len(name)):], func(r rune) bool { return r >= 'A' && r <= 'Z' })
		if hump < 0 {
			return ""
		}
		name = strings.ToLower(name[hump+1:hump+2]) + name[hump+2:]
	}
}

// KindOfWord gives the kind that a word of the sources names, and whether it names several of it: "data-view", "dataViews", "op".
// Types and templates are left out: those words mean other things in specs.
func KindOfWord(word string) (kind Kind, plural bool) {
	kind = kindWords[word]
	info := kind.Info()
	return kind, kind != "" && (word == info.Plural || word == camel(info.Plural))
}

// kindWords are the words that name kinds in specs, most of them names of properties.
var kindWords = func() map[string]Kind {
	names := map[string]Kind{"op": Operation, "pres": Presentation, "subagent": Agent}
	for _, info := range Kinds {
		if info.Kind != Type && info.Kind != Template {
			for _, word := range [...]string{string(info.Kind), info.Plural} {
				names[word], names[camel(word)] = info.Kind, info.Kind
			}
		}
	}
	return names
}()

// camel spells a kebab-case name as properties are: "data-view" gives "dataView".
func camel(name string) string {
	words := strings.Split(name, "-")
	for i, word := range words[1:] {
		if word != "" {
			words[i+1] = strings.ToUpper(word[:1]) + word[1:]
		}
	}
	return strings.Join(words, "")
}

func kebab(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		upper := r >= 'A' && r <= 'Z'
		if upper && i > 0 {
			afterLower := runes[i-1] < 'A' || runes[i-1] > 'Z'
			beforeLower := i+1 < len(runes) && (runes[i+1] < 'A' || runes[i+1] > 'Z')
			if afterLower || beforeLower {
				b.WriteByte('-')
			}
		}
		if upper {
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// plural follows the three English rules that kind names need.
func plural(word string) string {
	switch {
	case strings.HasSuffix(word, "y") && !strings.ContainsAny(word[max(0, len(word)-2):len(word)-1], "aeiou"):
		return word[:len(word)-1] + "ies"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"):
		return word + "es"
	}
	return word + "s"
}
