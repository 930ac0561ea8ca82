package diff

import (
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// place is a place in specs at which a change means more than that something has changed. Its path
// is written as those of contracts.RefRule.
type place struct {
	path                    string
	kind                    contracts.Kind // empty for all kinds
	added, removed, changed *Rule          // nil for property-added and so on
	words                   bool           // whatever changes there or below is words
	compare                 func(w *specWalk, a, b contracts.Value, at spot)
}

// places are all of them. Shapes and refs have none: where they stand the kinds tell.
func places() []place {
	return []place{
		{path: "io.errors.*", added: errorAdded, removed: errorRemoved, compare: (*specWalk).failure},
		{path: "io.success.*", added: successAdded, removed: successRemoved},
		{path: "io.success.*.http", changed: successHTTP},
		{path: "policy.auth", compare: (*specWalk).auth},
		{path: "policy.roles", compare: (*specWalk).needed},
		{path: "policy.permissions", compare: (*specWalk).needed},
		{path: "policy.flags", compare: (*specWalk).needed},
		{path: "policy.anyRole", compare: (*specWalk).anyRole},
		{path: "policy.rateLimit", compare: (*specWalk).rateLimit},
		{path: "policy.idempotent", compare: (*specWalk).idempotent},
		{path: "policy.escalate", added: escalationAdded, removed: escalationRemoved, changed: escalationAdded},
		{path: "policy.pii", added: piiChanged, removed: piiChanged, changed: piiChanged, compare: wholeSet},
		{path: "policy.fieldPolicies[]", compare: (*specWalk).policyRule},
		{path: "pii", added: piiChanged, removed: piiChanged, changed: piiChanged, compare: wholeSet},
		{path: "transport.rest", compare: (*specWalk).rest, changed: restChanged},
		{path: "transport.gql", compare: (*specWalk).graphql, changed: graphqlChanged},
		{path: "transport.mcp", compare: (*specWalk).mcp, changed: mcpChanged},
		{path: "meta.visibility", compare: (*specWalk).visibility},
		{path: "sideEffects.emits[].when", added: emitWhen, removed: emitWhen, changed: emitWhen},
		{path: "acceptance.scenarios[]", removed: scenarioRemoved, words: true, compare: whole},
		{path: "acceptance.examples[]", removed: exampleRemoved, words: true, compare: whole},
		{path: "implementations", added: implementations, removed: implementations, changed: implementations, compare: whole},
		{path: "telemetry", kind: contracts.Operation, added: telemetryChanged, removed: telemetryChanged, changed: telemetryChanged, compare: whole},
		{path: "fields[]", kind: contracts.Form, compare: (*specWalk).formField},
		{path: "fields[].required", kind: contracts.Form, compare: (*specWalk).formRequired},
		{path: "fields[].kind", kind: contracts.Form, compare: (*specWalk).formKind},
		{path: "fields[].options[]", kind: contracts.Form, removed: formOptionRemoved},
		{path: "fields[].options.options[]", kind: contracts.Form, removed: formOptionRemoved},
		{path: "fields[].min", kind: contracts.Form, compare: (*specWalk).least},
		{path: "fields[].minLength", kind: contracts.Form, compare: (*specWalk).least},
		{path: "fields[].max", kind: contracts.Form, compare: (*specWalk).most},
		{path: "fields[].maxLength", kind: contracts.Form, compare: (*specWalk).most},
		{path: "fields[].pattern", kind: contracts.Form, compare: (*specWalk).formPattern},
		{path: "fields[].readOnly", kind: contracts.Form, compare: (*specWalk).formReadOnly},
		{path: "fields[].visibleWhen", kind: contracts.Form, added: formCondition, changed: formCondition, compare: whole},
		{path: "fields[].enabledWhen", kind: contracts.Form, added: formCondition, removed: formWidened, changed: formCondition, compare: whole},
		{path: "fields[].requiredWhen", kind: contracts.Form, added: formCondition, removed: formWidened, changed: formCondition, compare: whole},
		{path: "constraints[]", kind: contracts.Form, compare: (*specWalk).formConstraint},
		{path: "definition.entryStepId", compare: (*specWalk).entryOfNothing},
		{path: "definition.steps", kind: contracts.Workflow, compare: (*specWalk).steps},
		{path: "definition.steps[].id", kind: contracts.Workflow, compare: silent},
		{path: "definition.steps[].type", changed: stepType},
		{path: "definition.steps[].retry", added: retryChanged, removed: retryChanged, changed: retryChanged, compare: whole},
		{path: "definition.steps[].timeoutMs", compare: (*specWalk).timeout},
		{path: "definition.steps[].guard", added: stepCondition, removed: stepCondition, changed: stepCondition, compare: whole},
		{path: "definition.transitions[]", removed: transitionRemoved},
		{path: "definition.transitions[].condition", added: stepCondition, removed: stepCondition, changed: stepCondition, compare: whole},
		{path: "view.fields[]", removed: viewFieldRemoved},
		{path: "view.filters[]", removed: viewFilterRemoved},
		{path: "view.actions[]", removed: viewActionRemoved},
		{path: "visualization.dimensions[]", removed: chartPartRemoved},
		{path: "visualization.measures[]", removed: chartPartRemoved},
		{path: "locale", kind: contracts.Translation, changed: localeRemoved, compare: whole},
		{path: "messages.*", kind: contracts.Translation, removed: translationRemoved, compare: (*specWalk).message},
		{path: "messages.*.placeholders[]", kind: contracts.Translation, compare: (*specWalk).placeholder},
		{path: "tools[]", kind: contracts.Agent, added: toolAdded, removed: toolRemoved},
		{path: "tools[].operationRef", kind: contracts.Agent, compare: (*specWalk).tool},
		{path: "tools[].operation", kind: contracts.Agent, compare: (*specWalk).tool},
		{path: "tools[].subagentRef", kind: contracts.Agent, compare: (*specWalk).tool},
		{path: "tools[].requiresApproval", kind: contracts.Agent, compare: (*specWalk).approval},
		{path: "tools[].timeoutMs", kind: contracts.Agent, compare: (*specWalk).timeout},
		{path: "rateLimits[]", kind: contracts.Policy, compare: (*specWalk).rateLimit},
		{path: "consents[]", kind: contracts.Policy, compare: (*specWalk).consent},
		{path: "rules[]", kind: contracts.Policy, compare: (*specWalk).policyRule},
		{path: "fieldPolicies[]", kind: contracts.Policy, compare: (*specWalk).policyRule},
		{path: "opa", kind: contracts.Policy, added: policyRuleChanged, removed: policyRuleChanged, changed: policyRuleChanged, compare: whole},
		{path: "schedule", kind: contracts.Job, added: scheduleChanged, removed: scheduleChanged, changed: scheduleChanged, compare: whole},
		{path: "retry", kind: contracts.Job, added: retryChanged, removed: retryChanged, changed: retryChanged, compare: whole},
		{path: "timeoutMs", compare: (*specWalk).timeout},
	}
}

// placeIndex finds places by the first name of their paths.
type placeIndex map[string][]place

func indexPlaces() placeIndex {
	index := placeIndex{}
	for _, p := range places() {
		first, _, _ := strings.Cut(p.path, ".")
		first = strings.TrimSuffix(first, "[]")
		index[first] = append(index[first], p)
	}
	return index
}

// nestedFields are fields of a form in groups and lists of fields, of which the same is known.
var nestedFields = regexp.MustCompile(`fields\[\](\.of|\.fields\[\])+`)

// place returns what is known of a place; nil for most.
func (w *specWalk) place(path string) *place {
	if w.head.Kind == contracts.Form {
		path = nestedFields.ReplaceAllString(path, "fields[]")
	}
	first, _, _ := strings.Cut(path, ".")
	list := w.known[strings.TrimSuffix(first, "[]")]
	for i := range list {
		if p := &list[i]; (p.kind == "" || p.kind == w.head.Kind) && alongPath(p.path, path, true) {
			return p
		}
	}
	return nil
}

// below reports whether something is known of places in one.
func (w *specWalk) below(path string) bool {
	if w.head.Kind == contracts.Form {
		path = nestedFields.ReplaceAllString(path, "fields[]")
	}
	first, _, _ := strings.Cut(path, ".")
	for _, p := range w.known[strings.TrimSuffix(first, "[]")] {
		if (p.kind == "" || p.kind == w.head.Kind) && alongPath(p.path, path, false) {
			return true
		}
	}
	return false
}

// alongPath reports whether a path leads to a pattern's end, or on its way there.
func alongPath(pattern, path string, end bool) bool {
	for path != "" {
		if pattern == "" {
			return false
		}
		want, rest, _ := strings.Cut(pattern, ".")
		step, further := cutName(path)
		if want != "*" && want != step && (want != step+"[]" || further != "" || end) {
			return false
		}
		pattern, path = rest, further
	}
	return !end || pattern == ""
}

// cutName cuts a path behind its first name, in which dots have backslashes before them.
func cutName(path string) (name, rest string) {
	for i := 0; i < len(path); i++ {
		switch path[i] {
		case '\\':
			i++
		case '.':
			return path[:i], path[i+1:]
		}
	}
	return path, ""
}
