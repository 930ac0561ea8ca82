package diff

import (
	"math/big"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// constraints compares bounds on values.
func (s *shapes) constraints(a, b []contracts.Constraint, m mode, path string) {
	if len(a) == 0 && len(b) == 0 {
		return
	}
	if slices.ContainsFunc(a, unknownBound) || slices.ContainsFunc(b, unknownBound) {
		if !slices.EqualFunc(a, b, func(c, d contracts.Constraint) bool { return c.Kind == d.Kind && c.Value.Equal(d.Value) }) {
			s.add(typeUnknown, m, path, written(a), written(b))
		}
		return
	}
	for _, is := range bounds {
		s.bound(is, tightest(is, a), tightest(is, b), m, path)
	}
	s.multiples(texts(a, contracts.MultipleOf), texts(b, contracts.MultipleOf), m, path)
	s.patterns(texts(a, contracts.Pattern), texts(b, contracts.Pattern), m, path)
	switch x, y := has(a, contracts.UniqueItems), has(b, contracts.UniqueItems); {
	case !x && y:
		s.add(uniqueSet, m, path, "", "unique items")
	case x && !y:
		s.add(uniqueRemoved, m, path, "unique items", "")
	}
	for _, kind := range [...]contracts.ConstraintKind{contracts.ContentEncoding, contracts.ContentMediaType} {
		if x, y := texts(a, kind), texts(b, kind); !slices.Equal(x, y) {
			s.add(contentChanged, m, path, strings.Join(x, ", "), strings.Join(y, ", "))
		}
	}
}

// unknownBound reports whether it is not known what a constraint says.
func unknownBound(c contracts.Constraint) bool {
	switch c.Kind {
	case contracts.UniqueItems:
		return false
	case contracts.Pattern, contracts.ContentEncoding, contracts.ContentMediaType:
		return c.Value.Kind() != contracts.String
	}
	return c.Value.Kind() != contracts.Number || number(c.Value.Text()) == nil
}

// limit is what constraints of one kind come to.
type limit struct {
	value *big.Float // nil for none
	text  string
	open  bool // the value itself is not allowed
}

// precision is that of numbers, in bits: more than any that people write down.
const precision = 512

func number(text string) *big.Float {
	f, _, err := big.ParseFloat(text, 10, precision, big.ToNearestEven)
	if err != nil || f.IsInf() {
		return nil
	}
	return f
}

// tightest returns the bound that leaves the fewest values.
func tightest(is bound, list []contracts.Constraint) limit {
	var best limit
	if is.absent != "" {
		best = limit{value: number(is.absent), text: ""}
	}
	for _, c := range list {
		open := is.strict && c.Kind == is.exclusive
		if c.Kind != is.inclusive && !open {
			continue
		}
		l := limit{value: number(c.Value.Text()), text: c.Value.Text(), open: open}
		if best.value == nil || best.text == "" && !is.upper || is.tighter(best, l) {
			best = l
		}
	}
	return best
}

// tighter reports whether b leaves fewer values than a.
func (is bound) tighter(a, b limit) bool {
	c := b.value.Cmp(a.value)
	if is.upper {
		c = -c
	}
	return c > 0 || c == 0 && b.open && !a.open
}

func (s *shapes) bound(is bound, a, b limit, m mode, path string) {
	if a.value == nil && b.value == nil {
		return
	}
	absent := func(l limit) bool { return l.value == nil || l.text == "" }
	raised, lowered := is.rules.raised, is.rules.lowered
	if absent(a) {
		raised, lowered = is.rules.set, is.rules.set
	} else if absent(b) {
		raised, lowered = is.rules.removed, is.rules.removed
	}
	var r *Rule
	effect := Effect(0)
	switch {
	case a.value == nil:
		r, effect = is.rules.set, Narrows
	case b.value == nil:
		r, effect = is.rules.removed, Widens
	case is.tighter(a, b):
		r, effect = raised, Narrows
		if is.upper {
			r = lowered
		}
	case is.tighter(b, a):
		r, effect = lowered, Widens
		if is.upper {
			r = raised
		}
	default:
		return
	}
	s.effect(r, effect.within(m), path, a.String(is), b.String(is))
}

func (l limit) String(is bound) string {
	if l.value == nil || l.text == "" {
		return ""
	}
	sign := "≥ "
	switch {
	case is.upper && l.open:
		sign = "< "
	case is.upper:
		sign = "≤ "
	case l.open:
		sign = "> "
	}
	return sign + l.text
}

func (s *shapes) multiples(a, b []string, m mode, path string) {
	old, fresh := strings.Join(a, ", "), strings.Join(b, ", ")
	switch {
	case old == fresh:
	case len(a) == 0:
		s.add(multipleOfSet, m, path, "", fresh)
	case len(b) == 0:
		s.add(multipleOfRemoved, m, path, old, "")
	default:
		effect := Other
		if len(a) == 1 && len(b) == 1 {
			effect = ratio(a[0], b[0])
		}
		if effect != None {
			s.effect(multipleOfChanged, effect.within(m), path, old, fresh)
		}
	}
}

// ratio says what it does to multiples of a number to be multiples of another.
func ratio(a, b string) Effect {
	x, y := rational(a), rational(b)
	switch {
	case x == nil || y == nil || x.Sign() == 0 || y.Sign() == 0:
		return Unknown
	case x.Cmp(y) == 0:
		return None
	case new(big.Rat).Quo(y, x).IsInt():
		return Narrows
	case new(big.Rat).Quo(x, y).IsInt():
		return Widens
	}
	return Other
}

// rational reads a number of few digits: one with a great exponent would take all the memory there
// is.
func rational(text string) *big.Rat {
	if len(text) > 40 || strings.ContainsAny(text, "eE") {
		return nil
	}
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		return nil
	}
	return r.Abs(r)
}

func (s *shapes) patterns(a, b []string, m mode, path string) {
	removed, added := lacking(a, b), lacking(b, a)
	old, fresh := strings.Join(removed, ", "), strings.Join(added, ", ")
	switch {
	case len(removed) > 0 && len(added) > 0:
		s.add(patternChanged, m, path, old, fresh)
	case len(added) > 0:
		s.add(patternAdded, m, path, "", fresh)
	case len(removed) > 0:
		s.add(patternRemoved, m, path, old, "")
	}
}

func texts(list []contracts.Constraint, kind contracts.ConstraintKind) []string {
	var found []string
	for _, c := range list {
		if c.Kind == kind {
			found = append(found, c.Value.Text())
		}
	}
	return found
}

func has(list []contracts.Constraint, kind contracts.ConstraintKind) bool {
	return slices.ContainsFunc(list, func(c contracts.Constraint) bool { return c.Kind == kind })
}

// written writes constraints that are not known.
func written(list []contracts.Constraint) string {
	var words []string
	for _, c := range list {
		words = append(words, c.Kind.String()+" "+c.Value.Text())
	}
	return join(words, ", ")
}
