package diff

import (
	"regexp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// patternFields compares what is said of properties whose names match something.
func (s *shapes) patternFields(a, b *contracts.Shape, m mode, path string) {
	effect := func(p *contracts.PatternField) Effect {
		free := func(o *contracts.Shape) bool { return !o.Closed && (o.Rest == nil || anyOfAll(o.Rest)) }
		switch {
		case free(a) && free(b) && anyOfAll(&p.Use):
			return None
		case free(a) && free(b):
			return Narrows
		case a.Closed && b.Closed && !mayMatch(p.Pattern, a) && !mayMatch(p.Pattern, b):
			return Widens
		}
		return Unknown
	}
	olds, news := fieldsByPattern(a), fieldsByPattern(b)
	for i := range a.Patterns() {
		p := &a.Patterns()[i]
		now := news[p.Pattern]
		if now == nil {
			s.effect(patternFieldRemoved, effect(p).within(opposed).within(m), path+"{/"+p.Pattern+"/}", describe(&p.Use), "")
			continue
		}
		s.use(&p.Use, &now.Use, m, path+"{/"+p.Pattern+"/}")
	}
	for i := range b.Patterns() {
		p := &b.Patterns()[i]
		if olds[p.Pattern] == nil {
			s.effect(patternFieldAdded, effect(p).within(m), path+"{/"+p.Pattern+"/}", "", describe(&p.Use))
		}
	}
}

// byPattern is what a property of a name holds by a pattern that surely matches it; nil for none.
func byPattern(o *contracts.Shape, name string) *contracts.Use {
	for i := range o.Patterns() {
		if matches(o.Patterns()[i].Pattern, name) {
			return &o.Patterns()[i].Use
		}
	}
	return nil
}

// mayMatch reports whether the name of a field of an object may match a pattern, or another pattern
// has the same names.
func mayMatch(pattern string, o *contracts.Shape) bool {
	if _, err := regexp.Compile(pattern); err != nil || foreign.MatchString(pattern) {
		return true
	}
	return len(o.Patterns()) > 1 || slices.ContainsFunc(o.Fields, func(f contracts.Field) bool { return matches(pattern, f.Name) })
}
