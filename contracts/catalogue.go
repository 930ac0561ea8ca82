package contracts

import (
	"fmt"
	"slices"
)

// Rule is one kind of diagnostic: everything about it in one value, as an analyzer of go-tools is
// its name, documentation and severity. The program reports through Rules only (Rule.At), `docsgen
// explain` prints them, and the README lists them.
//
// A new Rule is a variable in the file of its area and its line in Rules.
type Rule struct {
	Code     Code     `json:"code"`
	Area     Area     `json:"area"`
	Severity Severity `json:"severity"`
	// where it has the other severity: "an error when …", "a warning in …"; else empty
	Otherwise string      `json:"otherwise"`
	Meaning   string      `json:"meaning"` // one line without a full stop
	Why       string      `json:"why"`     // why it matters, in sentences
	Remedy    string      `json:"remedy"`  // how to mend it, in sentences
	Example   RuleExample `json:"example"`
}

// RuleExample is a source that causes a diagnostic, and the diagnostic. A test loads it as it is
// written.
type RuleExample struct {
	Files   []RuleFile `json:"files"`
	Place   string     `json:"place"`   // as Position.String gives it; empty for a diagnostic without a place
	Message string     `json:"message"` // the diagnostic's, whole
	// ShownBy is set where no text that fits here causes the diagnostic: a full disk, a source of
	// megabytes. It names the test that causes it instead, as folder.Test.
	ShownBy string `json:"-"`
}

// RuleFile is a file of an example, below its folder.
type RuleFile struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// Code is the name by which people and programs know a Rule, kebab-case and the same in all
// versions: "unknown-ref". Rules have one each; there is no way to make another outside of this
// package.
type Code struct{ name string }

func (c Code) String() string { return c.name }

// MarshalText makes codes read as words in JSON.
func (c Code) MarshalText() ([]byte, error) { return []byte(c.name), nil }

// MarshalBinary is for package encoding/gob, in which diagnostics pass from the process that
// compiles modules to its parent.
func (c Code) MarshalBinary() ([]byte, error) { return c.MarshalText() }

// UnmarshalBinary takes the codes of the catalogue.
func (c *Code) UnmarshalBinary(text []byte) error {
	rule := FindRule(string(text))
	if rule == nil {
		return fmt.Errorf("no diagnostic has the code %q", text)
	}
	*c = rule.Code
	return nil
}

// At makes a diagnostic of the rule. Message is one sentence without a full stop; hint says what to
// do next, and may be empty.
func (r *Rule) At(at Position, message, hint string) Diagnostic {
	return Diagnostic{Severity: r.Severity, Code: r.Code, Message: message, Hint: hint, Position: at}
}

// AsError returns the diagnostic as an error: it is in a place that its rule names in Otherwise.
func (d Diagnostic) AsError() Diagnostic {
	d.Severity = Error
	return d
}

// AsWarning returns the diagnostic as a warning, likewise.
func (d Diagnostic) AsWarning() Diagnostic {
	d.Severity = Warning
	return d
}

// WithSeverity returns the diagnostic with the severity that somebody chose for its rule.
func (d Diagnostic) WithSeverity(s Severity) Diagnostic {
	d.Severity = s
	return d
}

// FindRule returns the rule with a code; nil when there is none.
func FindRule(code string) *Rule {
	rules := Rules()
	if i := slices.IndexFunc(rules, func(r *Rule) bool { return r.Code.name == code }); i >= 0 {
		return rules[i]
	}
	return nil
}

// NearestRule returns the code that a person most likely meant; empty when none is near.
func NearestRule(code string) string {
	var codes []string
	for _, r := range Rules() {
		codes = append(codes, r.Code.name)
	}
	return Nearest(code, codes)
}

// Area is what a rule is about. Lists of rules are grouped by it.
type Area string

// The areas, in the order of lists.
const (
	AreaContracts     Area = "Contracts"
	AreaChecks        Area = "Checks" // by `docsgen check` only
	AreaModules       Area = "Modules"
	AreaManifests     Area = "Manifests"
	AreaSchemas       Area = "Schemas"
	AreaDocuments     Area = "JSON and YAML"
	AreaTexts         Area = "Markdown"
	AreaGuides        Area = "Guides"
	AreaConfiguration Area = "Configuration"
	AreaFiles         Area = "Files"
	AreaOutput        Area = "Output"
	AreaHistory       Area = "History"
)

// Rules lists the catalogue, by area.
func Rules() []*Rule {
	return []*Rule{
		MissingKey, MissingVersion, VersionNotSemver, UnknownStability, UnresolvedValue, DuplicateContract, DuplicateDocBlock,
		UnknownRef, UnknownVersion, UnknownLink, KeyTooLong, NoContracts,

		OwnerMissing, OwnerUnknown, OwnerSpelling, CodeOwnersDiffer, DescriptionMissing, GoalMissing, StabilityMissing, KeyStyle, TagSpelling,
		UnknownProperty, UnknownValue, ErrorsMissing, TestsMissing, AcceptanceMissing, ScenarioGap,
		EventUnemitted, EventUndeclared, EventUnheard, OperationUnused, FeatureEmpty, RouteDuplicate, Cycle,
		PinOutdated, UsesDeprecated, PastSunset, DeprecatedWithoutReplacement, StableOnUnstable,
		PIIUnmarked, PIIInAnonymous, PIIPathUnknown, DocIDUnknown, GuideOrphan, WorkflowUnreachable, WorkflowStepUnknown, FormFieldUnknown,
		ExampleUnknownField, ExampleWrongType, ExampleNotInEnum, ExampleMissingField, ExampleCutShort,
		ExceptionInvalid, ExceptionUnused,

		ModuleFailed, ModuleTimeout, ModuleOutOfMemory, ModuleTooLarge, UnresolvedImport, ComponentScript, UnresolvedNumber, UnresolvedCondition, UnresolvedKey, UncalledDefinition, ValueCut, TooManyWorkspaces,
		LoadTooLong, LoadTooLarge, EngineFailed,

		MissingItems, MissingName, MissingType, UnknownType, MissingFile, OutdatedManifest,

		UnknownSchema, InvalidKeyword,

		SyntaxError, WrongType, UnknownKey, DuplicateKey, InvalidKey, UnknownAnchor, SeveralDocuments, TooLarge, TooDeep,

		DeepMarkdown, LongMarkdown, WideTable, WideReferences,

		DuplicateGuide, UnreadableGuide, UnsafePicture, ActivePicture, StaticFile,

		InvalidValue, Usage,

		UnreadableFile, BrokenLink, FileTooLarge, TooManyFiles, TooManyRules, NotText, InvalidUTF8,

		OutputPlace, OutputOutside, OutputFile, OutputForeign, OutputChanged, OutputKept, OutputInPlace, OutputBusy, OutputFailed, DiskFull, PageFailed,

		RevisionUnloaded, HistoryShort,
	}
}
