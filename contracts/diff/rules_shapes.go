package diff

import "github.com/lssm-tech/docsgen/contracts"

// Fields are read by name, and what a reader does not know it ignores: so a field that is added as
// optional hurts nobody, and one that is removed is still sent by those who have not heard.
var (
	fieldAddedOptional        = excepted("field-added-optional", "an optional field was added", "{id} → {id, note?}", None, Compatible, Compatible)
	fieldAddedRequired        = shapeRule("field-added-required", "a required field was added", "{id} → {id, note}", Narrows)
	fieldAddedRequiredDefault = shapeRule("field-added-required-default", "a required field was added that has a default", "{id} → {id, note = ''}", Narrows).varying("compatible where it is sent, and the configuration says that defaults are filled in")
	fieldRemovedRequired      = excepted("field-removed-required", "a required field was removed", "{id, note} → {id}", Widens, Risky, Breaking)
	fieldRemovedOptional      = excepted("field-removed-optional", "an optional field was removed", "{id, note?} → {id}", Widens, Risky, Risky)
	fieldRemovedDeprecated    = excepted("field-removed-deprecated", "a field was removed that had been deprecated", "{id, note? (deprecated)} → {id}", Widens, Compatible, Risky)
	fieldRefused              = shapeRule("field-refused", "a field that was removed is refused, as there may be no others", "{id, note?} → {id} and no more", Narrows)
	fieldRenamed              = shapeRule("field-renamed", "one field was removed and another like it added", "{note} → {notes}", None)
	fieldBecameRequired       = shapeRule("field-became-required", "an optional field is required", "note? → note", Narrows)
	fieldBecameOptional       = shapeRule("field-became-optional", "a required field is optional", "note → note?", Widens)
	fieldBecameNullable       = shapeRule("field-became-nullable", "null is allowed", "String → String or null", Widens)
	fieldNotNullable          = shapeRule("field-not-nullable", "null is not allowed any more", "String or null → String", Narrows)
	fieldPersonal             = excepted("field-pii-added", "it is marked as personal data", "email → email (personal)", None, Risky, Risky).reviewed("privacy")
	fieldNotPersonal          = excepted("field-pii-removed", "it is not marked as personal data any more", "email (personal) → email", None, Risky, Risky).reviewed("privacy")
)

var fieldRules = []*Rule{
	fieldAddedOptional, fieldAddedRequired, fieldAddedRequiredDefault, fieldRemovedRequired, fieldRemovedOptional, fieldRemovedDeprecated, fieldRefused, fieldRenamed,
	fieldBecameRequired, fieldBecameOptional, fieldBecameNullable, fieldNotNullable, fieldPersonal, fieldNotPersonal,
}

var (
	typeChanged         = shapeRule("type-changed", "it is of another type, and neither holds all values of the other", "String → Int", Other)
	typeWidened         = shapeRule("type-widened", "its type holds all values of the old one and more", "Int → Float", Widens)
	typeNarrowed        = shapeRule("type-narrowed", "its type holds some values of the old one only", "Float → Int", Narrows)
	typeUnknown         = shapeRule("type-became-unknown", "what it is can't be compared, as one side is not known", "String → Money (of nowhere)", Unknown)
	unionMemberAdded    = shapeRule("union-member-added", "an alternative was added", "Card | Cash → Card | Cash | Voucher", Widens)
	unionMemberRemoved  = shapeRule("union-member-removed", "an alternative was removed", "Card | Cash → Card", Narrows)
	alternativesAdded   = shapeRule("alternatives-added", "one of several alternatives must hold besides", "{…} → {…} and (A | B)", Narrows)
	alternativesRemoved = shapeRule("alternatives-removed", "no alternatives must hold any more", "{…} and (A | B) → {…}", Widens)
	unionExclusive      = shapeRule("union-became-exclusive", "exactly one alternative must hold, where several could", "anyOf → oneOf", Narrows)
	unionInclusive      = shapeRule("union-became-inclusive", "several alternatives may hold, where exactly one had to", "oneOf → anyOf", Widens)
	literalChanged      = shapeRule("literal-changed", "its only value is another one", "'a' → 'b'", Other)
	enumValueAdded      = shapeRule("enum-value-added", "a value was added", "open, closed → open, closed, lost", Widens).varying("risky where it is received, and the enum is said to be open; docs where it was allowed anyway")
	enumValueRemoved    = shapeRule("enum-value-removed", "a value was removed", "open, closed → open", Narrows)
	enumIntroduced      = shapeRule("enum-introduced", "only certain values are allowed, where any were", "String → open, closed", Narrows)
	enumDropped         = shapeRule("enum-dropped", "any value is allowed, where only certain ones were", "open, closed → String", Widens)
	enumOpened          = excepted("enum-opened", "more values may come at any time", "open, closed → open, closed, and others to come", None, Compatible, Risky)
	enumClosed          = excepted("enum-closed", "no more values are to come", "open, closed, and others to come → open, closed", None, Risky, Compatible)
	enumOrder           = shapeRule("enum-order", "its values are in another order", "open, closed → closed, open", None)
	formatAdded         = shapeRule("format-added", "it has a format", "string → string (uuid)", Narrows)
	formatRemoved       = shapeRule("format-removed", "it has no format any more", "string (uuid) → string", Widens)
	formatChanged       = shapeRule("format-changed", "it has another format", "string (uuid) → string (email)", Other)
	closed              = shapeRule("additional-properties-closed", "there may be no further properties any more", "{…, any} → {…}", Narrows)
	opened              = excepted("additional-properties-opened", "there may be further properties", "{…} → {…, any}", Widens, Compatible, Risky)
	patternFieldAdded   = shapeRule("pattern-property-added", "properties whose names match something must be of a type", "{…} → {…, x-*: String}", Unknown).varying("as what narrows where other properties may be any; as what widens where there are no others")
	patternFieldRemoved = shapeRule("pattern-property-removed", "properties whose names match something need not be of a type", "{…, x-*: String} → {…}", Unknown).varying("as what widens where other properties may be any; as what narrows where there are no others")
	namesAdded          = shapeRule("property-names-bound", "names of properties must be of a type", "any name → a slug", Narrows)
	namesRemoved        = shapeRule("property-names-free", "names of properties may be any", "a slug → any name", Widens)
	needAdded           = shapeRule("dependency-added", "a property must be there where another one is", "→ city where street is", Narrows)
	needRemoved         = shapeRule("dependency-removed", "a property need not be there where another one is", "city where street is →", Widens)
	containsAdded       = shapeRule("contains-added", "at least one item must be of a type", "any items → one that is primary", Narrows)
	containsRemoved     = shapeRule("contains-removed", "no item must be of a type any more", "one that is primary → any items", Widens)
	conditionAdded      = shapeRule("condition-added", "something must hold in some cases", "→ if paid, then receipt", Narrows)
	conditionRemoved    = shapeRule("condition-removed", "something need not hold in some cases", "if paid, then receipt →", Widens)
	exclusionAdded      = shapeRule("exclusion-added", "it must not be of a type", "→ not Archived", Narrows)
	exclusionRemoved    = shapeRule("exclusion-removed", "it may be of a type that it had not to be of", "not Archived →", Widens)
	partAdded           = shapeRule("part-added", "something must hold besides", "A → A and B", Narrows)
	partRemoved         = shapeRule("part-removed", "something need not hold any more", "A and B → A", Widens)
	contentChanged      = shapeRule("content-changed", "what the text encodes is another thing", "base64 → base32", Other)
	noteChanged         = shapeRule("refinement-changed", "the source says something else about it that shapes have no place for", "refine(a) → refine(b)", Unknown)
)

var typeRules = []*Rule{
	typeChanged, typeWidened, typeNarrowed, typeUnknown, unionMemberAdded, unionMemberRemoved, alternativesAdded, alternativesRemoved, unionExclusive,
	unionInclusive, literalChanged, enumValueAdded, enumValueRemoved, enumIntroduced, enumDropped, enumOpened, enumClosed, enumOrder, formatAdded, formatRemoved, formatChanged,
	closed, opened, patternFieldAdded, patternFieldRemoved, namesAdded, namesRemoved, needAdded, needRemoved, containsAdded, containsRemoved,
	conditionAdded, conditionRemoved, exclusionAdded, exclusionRemoved, partAdded, partRemoved, contentChanged, noteChanged,
}

var (
	multipleOfChanged = shapeRule("multiple-of-changed", "it must be a multiple of another number", "multiple of 2 → multiple of 3", Other).varying("as what narrows where the old number divides the new one; as what widens the other way round")
	multipleOfSet     = shapeRule("multiple-of-set", "it must be a multiple of a number", "number → multiple of 2", Narrows)
	multipleOfRemoved = shapeRule("multiple-of-removed", "it need not be a multiple of a number", "multiple of 2 → number", Widens)
	uniqueSet         = shapeRule("unique-items-set", "items must differ", "[a, a] → [a]", Narrows)
	uniqueRemoved     = shapeRule("unique-items-removed", "items need not differ", "[a] → [a, a]", Widens)
	patternAdded      = shapeRule("pattern-added", "it must match a regular expression", "String → /^a/", Narrows)
	patternRemoved    = shapeRule("pattern-removed", "it need not match a regular expression", "/^a/ → String", Widens)
	patternChanged    = shapeRule("pattern-changed", "it must match another regular expression", "/^a/ → /^b/", Unknown)
)

func (r *Rule) varying(when string) *Rule {
	r.Varies = when
	return r
}

// boundRules are the rules of one bound. A lower bound that is raised leaves fewer values, and so
// does an upper one that is lowered.
type boundRules struct{ set, raised, lowered, removed *Rule }

func lowerRules(id, what string) boundRules {
	return boundRules{
		shapeRule(id+"-set", what+" has a least value", "→ ≥ 1", Narrows), shapeRule(id+"-raised", what+" has a higher least value", "≥ 1 → ≥ 2", Narrows),
		shapeRule(id+"-lowered", what+" has a lower least value", "≥ 2 → ≥ 1", Widens), shapeRule(id+"-removed", what+" has no least value any more", "≥ 1 →", Widens),
	}
}

func upperRules(id, what string) boundRules {
	return boundRules{
		shapeRule(id+"-set", what+" has a greatest value", "→ ≤ 9", Narrows), shapeRule(id+"-raised", what+" has a higher greatest value", "≤ 8 → ≤ 9", Widens),
		shapeRule(id+"-lowered", what+" has a lower greatest value", "≤ 9 → ≤ 8", Narrows), shapeRule(id+"-removed", what+" has no greatest value any more", "≤ 9 →", Widens),
	}
}

// bound is a bound on a number, with the constraints that say it. Absent is what holds where none
// does; empty where anything goes.
type bound struct {
	inclusive, exclusive contracts.ConstraintKind
	strict               bool // there is an exclusive one
	upper                bool
	absent               string
	rules                boundRules
}

var bounds = []bound{
	{inclusive: contracts.Minimum, exclusive: contracts.ExclusiveMinimum, strict: true, rules: lowerRules("minimum", "the number")},
	{inclusive: contracts.Maximum, exclusive: contracts.ExclusiveMaximum, strict: true, upper: true, rules: upperRules("maximum", "the number")},
	{inclusive: contracts.MinLength, absent: "0", rules: lowerRules("min-length", "its length")},
	{inclusive: contracts.MaxLength, upper: true, rules: upperRules("max-length", "its length")},
	{inclusive: contracts.MinItems, absent: "0", rules: lowerRules("min-items", "the number of items")},
	{inclusive: contracts.MaxItems, upper: true, rules: upperRules("max-items", "the number of items")},
	{inclusive: contracts.MinContains, absent: "1", rules: lowerRules("min-contains", "the number of items of a type")},
	{inclusive: contracts.MaxContains, upper: true, rules: upperRules("max-contains", "the number of items of a type")},
	{inclusive: contracts.MinProperties, absent: "0", rules: lowerRules("min-properties", "the number of properties")},
	{inclusive: contracts.MaxProperties, upper: true, rules: upperRules("max-properties", "the number of properties")},
}

func constraintRules() []*Rule {
	var list []*Rule
	for _, b := range bounds {
		list = append(list, b.rules.set, b.rules.raised, b.rules.lowered, b.rules.removed)
	}
	return append(list, multipleOfSet, multipleOfChanged, multipleOfRemoved, uniqueSet, uniqueRemoved, patternAdded, patternRemoved, patternChanged)
}

var (
	defaultAdded     = excepted("default-added", "it has a default", "→ 'a'", None, Risky, Docs)
	defaultChanged   = excepted("default-changed", "it has another default", "'a' → 'b'", None, Risky, Docs)
	defaultRemoved   = excepted("default-removed", "it has no default any more", "'a' →", None, Risky, Docs)
	fieldDeprecated  = shapeRule("field-deprecated", "it is deprecated", "note → note (deprecated)", None)
	fieldUndeprecate = shapeRule("field-undeprecated", "it is not deprecated any more", "note (deprecated) → note", None)
	fieldReadOnly    = excepted("field-became-read-only", "it is for reading only, so that what callers send is not looked at", "id → id (read only)", None, Risky, Docs)
	fieldWriteOnly   = excepted("field-became-write-only", "it is for writing only, so that callers do not receive it", "secret → secret (write only)", None, Docs, Risky)
	fieldFree        = shapeRule("field-access-widened", "it is for reading or for writing only no more", "id (read only) → id", None)
	fieldOrder       = shapeRule("field-order", "its fields are in another order", "{a, b} → {b, a}", None)
	textChanged      = shapeRule("text-changed", "a title, description or example says something else", "'A note.' → 'Notes.'", None)
	typeRenamed      = shapeRule("type-renamed", "the type goes by another name", "Order → PurchaseOrder", None)
)

var discriminatorChanged = shapeRule("discriminator-changed", "another field tells which alternative holds", "by kind → by type", None)

var wordRules = []*Rule{defaultAdded, defaultChanged, defaultRemoved, fieldDeprecated, fieldUndeprecate, fieldReadOnly, fieldWriteOnly, fieldFree, discriminatorChanged, fieldOrder, textChanged, typeRenamed}
