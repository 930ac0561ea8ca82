package contracts

import (
	"slices"
	"strings"
)

// KindTable is a list of kinds with what is looked up in it. It is immutable.
type KindTable struct {
	list      []KindInfo
	at        map[Kind]int
	definers  map[string]defined
	specTypes map[string]Kind
	words     map[string]Kind
	rank      map[Kind]int      // of those that Arranged put first
	names     map[Kind]KindName // that a registry gave
}

// defined is what a definer makes.
type defined struct {
	kind    Kind
	variant string
}

// NewKinds makes the table of a list of kinds. Of two that claim one name, the first has it.
func NewKinds(list ...KindInfo) *KindTable {
	t := &KindTable{list: list, at: map[Kind]int{}, definers: map[string]defined{}, specTypes: map[string]Kind{}, words: map[string]Kind{},
		rank: map[Kind]int{}, names: map[Kind]KindName{}}
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

// Info returns what is known of a kind; for one that is not in the table, what its name tells.
func (t *KindTable) Info(kind Kind) *KindInfo {
	if info := t.Find(kind); info != nil {
		return info
	}
	return &KindInfo{Kind: kind, Plural: plural(string(kind))}
}

// Rank orders kinds as the table does, those first that Arranged put there; those that are not in it
// share the place just before types.
func (t *KindTable) Rank(kind Kind) int {
	if at, ok := t.rank[kind]; ok {
		return at
	}
	if at, ok := t.at[kind]; ok {
		return at * 2
	}
	return len(t.list)*2 - 3
}

// Target reports whether refs of some kind lead to contracts of this one by the relation.
func (t *KindTable) Target(kind Kind, relation Relation) bool {
	return slices.ContainsFunc(t.list, func(info KindInfo) bool {
		return slices.ContainsFunc(info.Refs, func(rule RefRule) bool { return rule.To == kind && rule.Relation == relation })
	})
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

// OfDefiner returns the kind and variant of what a definer makes: "defineQuery" gives operation and
// "query". A definer that no kind has makes the kind of its own name in kebab-case:
// "defineRolloutPlan" gives "rollout-plan". A name without the prefix "define" makes no kind.
func (t *KindTable) OfDefiner(name string) (kind Kind, variant string, ok bool) {
	if made, ok := t.definers[name]; ok {
		return made.kind, made.variant, true
	}
	rest, found := strings.CutPrefix(name, "define")
	if !found || rest == "" {
		return "", "", false
	}
	return Kind(kebab(rest)), "", true
}

// OfProperty returns the kind that the name of a property promises: "operation" and "operations",
// "operationRef", "outputDataView". Empty for names that promise none.
func (t *KindTable) OfProperty(name string) Kind {
	name = strings.TrimSuffix(strings.TrimSuffix(name, "Refs"), "Ref")
	for {
		if kind := t.words[name]; kind != "" {
			return kind
		}
		hump := strings.IndexFunc(name[min(1, len(name)):], func(r rune) bool { return r >= 'A' && r <= 'Z' })
		if hump < 0 {
			return ""
		}
		name = strings.ToLower(name[hump+1:hump+2]) + name[hump+2:]
	}
}

// OfWord returns the kind that a word of the sources names, and whether it names several of it:
// "data-view", "dataViews", "op". Types and templates are left out: those words mean other things
// in specs.
func (t *KindTable) OfWord(word string) (kind Kind, plural bool) {
	kind = t.words[word]
	if kind == "" {
		return "", false
	}
	info := t.Info(kind)
	return kind, word == info.Plural || word == camel(info.Plural)
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
		if spec.Get(path).Kind() != Missing {
			n += len(k.Traits) + 16
		}
	}
	for _, path := range k.Traits {
		if spec.Get(path).Kind() != Missing {
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
	sharedPaths(add)
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

// sharedPaths calls visit for every path that all kinds know.
func sharedPaths(visit func(path string)) {
	for _, rule := range SharedRefs {
		visit(rule.Path)
	}
	for _, p := range SharedProperties {
		visit(p.Path)
	}
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
	check := func(p string) {
		rest, within := strings.CutPrefix(p, path)
		found = found || within && (rest == "" || rest[0] == '.' || rest[0] == '[')
	}
	k.paths(check)
	sharedPaths(check)
	return found
}

// Property returns the property at a path of a spec ("tools.0.name"), its own or one of all kinds;
// the zero Property for one that the library does not define.
func (k *KindInfo) Property(path string) Property {
	path = k.outermost(path)
	for _, list := range [...][]Property{k.Properties, SharedProperties} {
		for _, p := range list {
			if at, end := follow(p.Path, path); at && end {
				return p
			}
		}
	}
	return Property{}
}

// outermost is the path at which the property of a path stands in what lies in nothing like itself.
func (k *KindInfo) outermost(path string) string {
	for i := 0; i < len(k.Nested); i++ {
		nested := k.Nested[i]
		if rest, ok := beyond(nested.Path+"."+nested.Inner, path); ok && rest != "" {
			inner, _ := beyond(nested.Path, path)
			path = path[:len(path)-len(inner)] + rest
			i = -1 // which may lie in something else now
		}
	}
	return path
}

// Defines reports whether the library gives a path of a spec its name: as that of a ref or a model,
// or as what holds such.
func (k *KindInfo) Defines(path string) bool {
	for _, list := range [...][]RefRule{k.Refs, SharedRefs} {
		for _, rule := range list {
			if at, _ := follow(rule.Path, path); at && !byName(rule.Path, path) {
				return true
			}
		}
	}
	return slices.ContainsFunc(k.Models, func(model string) bool { at, _ := follow(model, path); return at })
}

// HoldsSchema reports whether a JSON Schema may stand at a path of a spec.
func (k *KindInfo) HoldsSchema(path string) bool { return anyEnds(k.Schemas, path) }

// Sends reports whether a shape at a path of a spec says what callers send. Of a place that the kind
// does not know, it may say what they send and what they receive.
func (k *KindInfo) Sends(path string) bool { return !anyHolds(k.Received, path) }

// Receives reports whether a shape at a path of a spec says what callers receive.
func (k *KindInfo) Receives(path string) bool {
	return anyHolds(k.Received, path) || !anyHolds(k.Models, path) && !anyHolds(k.Schemas, path)
}

// anyHolds reports whether a path is at or below one of the patterns.
func anyHolds(patterns []string, path string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		for at := path; ; {
			if along, end := follow(pattern, at); along && end {
				return true
			}
			cut := strings.LastIndexByte(at, '.')
			if cut < 0 {
				return false
			}
			at = at[:cut]
		}
	})
}

// HoldsExample reports whether what stands at a path of a spec is data of a caller's.
func (k *KindInfo) HoldsExample(path string) bool { return anyEnds(k.Examples, path) }

func anyEnds(patterns []string, path string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool { at, end := follow(pattern, path); return at && end })
}
