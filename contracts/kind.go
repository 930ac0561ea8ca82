package contracts

import "strings"

// Kind is what a contract describes: "operation", "event". Kinds outside the table of Kinds exist
// too, since any definer makes one.
type Kind string

// KindInfo is all that is known of one kind. Loaders, refs, search and pages derive from it what
// they need.
type KindInfo struct {
	Kind      Kind
	Plural    string    // names the kind's folder and index
	Words     []string  // further names of it in specs, where it is not called by Kind or Plural: "op"
	Definers  []Definer // functions that define it; a definer that no kind has makes a kind of its own name
	SpecTypes []string  // names of TypeScript types of plain typed objects: export const X: EventSpec = {…}
	Shape     []string  // paths of properties that no other kind has, by which an object without a type is told apart
	Traits    []string  // paths of properties that few other kinds have, which tell where Shape does not
	Variant   string    // path of the text that says what kind of the kind a contract is; empty where nothing does
	// where its refs stand, in the order in which pages list them; those of all kinds are in
	// SharedRefs
	Refs    []RefRule
	Models  []string // paths of its models
	Schemas []string // paths at which a JSON Schema may stand as plain data
	// paths at and below which stands what callers receive; all other models and schemas say what they
	// send
	Received   []string
	Examples   []string // paths of data as a caller sends it or gets it, which is code to readers
	Slots      []Slot   // where the schemas of a manifest's item stand
	Properties []Property
	Nested     []Nesting // where a spec repeats itself
	Overview   bool      // says what a system does, so that readers may start with it
}

// Definer is a function of the contract library that defines contracts.
type Definer struct {
	Name    string
	Variant string // of what it defines; empty where the spec says it
}

// RefRule says where specs hold refs, and what they mean. In a path "[]" goes through a list's
// items and "*" through an object's properties. A ref is an object or a text there, or under the
// property ref, operation, capability or op of an object there.
type RefRule struct {
	Path     string
	To       Kind // empty where any kind may stand
	Relation Relation
}

// Slot says where a schema of a manifest's item stands in the spec.
type Slot struct {
	// its name under "schema"; empty for a "schema" that is one itself, "*" for any name, which it
	// then keeps below Path
	Schema string
	Path   string
}

// Property is a property that the contract library defines for a kind. Those that hold refs or
// models need not be listed: readers know their names as those of kinds or sections. Names in its
// path are written as those of a RefRule.
type Property struct {
	Path  string
	Label string // the message that labels it; empty where its name promises a kind
	Unit  Unit
}

// Nesting says that a kind repeats itself: what stands at Inner, seen from what stands at Path, has
// the properties of that, and so at any depth. Names are written as those of a RefRule.
type Nesting struct {
	Path  string
	Inner string
}

// Unit is what a number counts.
type Unit uint8

// The units of properties.
const (
	NoUnit Unit = iota
	Milliseconds
)

// Word is the kind in running text: "data view", "operation".
func (k Kind) Word() string { return strings.ReplaceAll(string(k), "-", " ") }

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
