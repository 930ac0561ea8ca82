package contracts

import (
	"slices"
	"strings"
)

// Kinds are the known kinds in the order in which readers meet them: what a system does first, what
// it is built from last. A new kind is a file kind_<name>.go and its name here. Nothing but tests
// may put another value here.
var Kinds = NewKinds(
	operationKind, eventKind, presentationKind, featureKind, capabilityKind, dataViewKind,
	visualizationKind, formKind, workflowKind, agentKind, policyKind, testSpecKind,
	integrationKind, appConfigKind, jobKind, translationKind, exampleKind, themeKind,
	experimentKind, telemetryKind, knowledgeKind, knowledgeSpaceKind, migrationKind, productIntentKind,
	scenarioKind, suiteKind, pwaAppKind, templateKind, typeKind,
)

// SharedRefs are the refs that specs of all kinds may hold.
var SharedRefs = []RefRule{
	{"policy.policies[]", Policy, Governed},
	{"capability", Capability, PartOf},
	{"registryDependencies[]", "", Requires},
}

// SharedProperties are those that specs of all kinds may have.
var SharedProperties = []Property{
	{Path: "policy.auth", Label: "policy.auth"},
	{Path: "policy.roles", Label: "policy.roles"},
	{Path: "policy.anyRole", Label: "policy.anyRole"},
	{Path: "policy.permissions", Label: "policy.permissions"},
	{Path: "policy.flags", Label: "policy.flags"},
	{Path: "policy.pii", Label: "policy.pii"},
	{Path: "policy.idempotent", Label: "policy.idempotent"},
	{Path: "policy.rateLimit", Label: "policy.rateLimit"},
	{Path: "policy.escalate", Label: "policy.escalate"},
	{Path: "policy.policies", Label: "policy.policies"},
	{Path: "policy.fieldPolicies", Label: "policy.fieldPolicies"},
	{Path: "implementations"},
}

// KindTable is a list of kinds with what is looked up in it. It is immutable.
type KindTable struct {
	list      []KindInfo
	at        map[Kind]int
	definers  map[string]defined
	specTypes map[string]Kind
	words     map[string]Kind
}

// defined is what a definer makes.
type defined struct {
	kind    Kind
	variant string
}

// NewKinds makes the table of a list of kinds. Of two that claim one name, the first has it.
func NewKinds(list ...KindInfo) *KindTable {
	t := &KindTable{list: list, at: map[Kind]int{}, definers: map[string]defined{}, specTypes: map[string]Kind{}, words: map[string]Kind{}}
	for i, info := range list {
		t.at[info.Kind] = i
		for _, d := range info.Definers {
			if _, taken := t.definers[d.Name]; !taken {
				t.definers[d.Name] = defined{info.Kind, d.Variant}
			}
		}
		for _, name := range info.SpecTypes {
			if _, taken := t.specTypes[name]; !taken {
				t.specTypes[name] = info.Kind
			}
		}
		if info.Kind == Type || info.Kind == Template {
			continue // as names of properties those words mean other things
		}
		for _, word := range append([]string{string(info.Kind), info.Plural}, info.Words...) {
			for _, spelling := range [...]string{word, camel(word)} {
				if _, taken := t.words[spelling]; !taken {
					t.words[spelling] = info.Kind
				}
			}
		}
	}
	return t
}

// All returns the kinds in their order. The caller must not change the list.
func (t *KindTable) All() []KindInfo { return t.list }

// Find returns a kind of the table; nil when it is not there.
func (t *KindTable) Find(kind Kind) *KindInfo {
	if at, ok := t.at[kind]; ok {
		return &t.list[at]
	}
	return nil
}

// Definers returns the names of all functions that define contracts.
func (t *KindTable) Definers() []string {
	var names []string
	for _, info := range t.list {
		for _, d := range info.Definers {
			names = append(names, d.Name)
		}
	}
	return names
}

// OfSpecType returns the kind of plain objects of a TypeScript type.
func (t *KindTable) OfSpecType(name string) (kind Kind, ok bool) {
	kind, ok = t.specTypes[name]
	return kind, ok
}

// OfShape returns the kind that a spec has the properties of. Hints are the kinds that the text
// around it names, the nearest first: the one of which the spec has most properties goes before all
// others, then one of whose properties nothing is known. ok is false where neither tells.
func (t *KindTable) OfShape(spec Value, hints ...Kind) (kind Kind, ok bool) {
	most := 0
	for _, hint := range hints {
		if info := t.Find(hint); info != nil && info.resembles(spec) > most {
			kind, most = hint, info.resembles(spec)
		}
	}
	if most > 0 {
		return kind, true
	}
	for _, hint := range hints {
		if info := t.Find(hint); info == nil || len(info.Shape)+len(info.Traits) == 0 {
			return hint, true
		}
	}
	best := 0
	for i := range t.list {
		if n := t.list[i].resembles(spec); n > best {
			best, kind = n, t.list[i].Kind
		}
	}
	if best == 0 && len(hints) > 0 {
		return hints[0], true
	}
	return kind, best > 0
}

// resembles says how many of the properties that tell a kind apart a spec has; one that no other
// kind has goes before all that some have.
func (k *KindInfo) resembles(spec Value) int {
	n := 0
	for _, path := range k.Shape {
		if spec.Get(path).Kind != Missing {
			n += len(k.Traits) + 16
		}
	}
	for _, path := range k.Traits {
		if spec.Get(path).Kind != Missing {
			n++
		}
	}
	return n
}

// PropertyNames returns the names of all properties that specs of some kind have, besides the
// shared metadata.
func (t *KindTable) PropertyNames() []string {
	seen := map[string]bool{}
	add := func(path string) {
		name, _, _ := strings.Cut(path, ".")
		seen[strings.TrimSuffix(name, "[]")] = true
	}
	for _, rule := range SharedRefs {
		add(rule.Path)
	}
	for _, p := range SharedProperties {
		add(p.Path)
	}
	for i := range t.list {
		t.list[i].paths(add)
	}
	delete(seen, "meta")
	names := make([]string, 0, len(seen))
	for name := range seen {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// paths calls visit for every path that the kind knows.
func (k *KindInfo) paths(visit func(path string)) {
	for _, list := range [][]string{k.Shape, k.Traits, k.Models} {
		for _, path := range list {
			visit(path)
		}
	}
	for _, rule := range k.Refs {
		visit(rule.Path)
	}
	for _, p := range k.Properties {
		visit(p.Path)
	}
}

// Has reports whether the kind has anything to say of a property: what it is, or what stands in it.
func (k *KindInfo) Has(path string) bool {
	found := false
	k.paths(func(p string) {
		rest, within := strings.CutPrefix(p, path)
		found = found || within && (rest == "" || rest[0] == '.' || rest[0] == '[')
	})
	return found
}

// Property returns the property at a path, its own or one of all kinds; the zero Property for one
// that the library does not define.
func (k *KindInfo) Property(path string) Property {
	for _, list := range [...][]Property{k.Properties, SharedProperties} {
		for _, p := range list {
			if p.Path == path {
				return p
			}
		}
	}
	return Property{}
}
