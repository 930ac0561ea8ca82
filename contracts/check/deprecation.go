package check

import (
	"fmt"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
)

// day returns the day of a date as 2026-01-31, of one that is written so or with a time; empty for
// all else.
func day(date string) string {
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, date); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// sunsetPath is where a contract says when it goes.
func sunsetPath(c *contracts.Contract) string {
	if c.Spec.Property("deprecation").Kind() == contracts.Object {
		return "deprecation.sunset"
	}
	return "meta.deprecation.sunset"
}

// past reports whether the day on which a contract goes is before that of the check.
func (p *pass) past(c *contracts.Contract) bool {
	if c.Deprecation == nil || p.options.Date == "" {
		return false
	}
	sunset := day(c.Deprecation.Sunset)
	return sunset != "" && sunset < p.options.Date
}

func pastSunset(p *pass) {
	for _, c := range p.Contracts {
		if p.past(c) {
			p.report(c, sunsetPath(c), fmt.Sprintf("%s was to go on %s, and is still there", name(c), day(c.Deprecation.Sunset)), "remove it, or set another day")
			continue
		}
		for _, e := range p.Out(c) {
			if relies(e) && p.past(e.Target) {
				p.report(c, p.pathOf(e), fmt.Sprintf("%s %s %s, which was to go on %s", name(c), relationWords[e.Relation], name(e.Target), day(e.Target.Deprecation.Sunset)), replacement(e.Target))
			}
		}
	}
}

// usesDeprecated leaves out what goes itself, and what pastSunset says more of.
func usesDeprecated(p *pass) {
	for c := range p.newest() {
		if c.Deprecated() {
			continue
		}
		for _, e := range p.Out(c) {
			if relies(e) && e.Target.Deprecated() && !p.past(e.Target) {
				p.report(c, p.pathOf(e), fmt.Sprintf("%s %s %s, which is deprecated", name(c), relationWords[e.Relation], name(e.Target)), replacement(e.Target))
			}
		}
	}
}

// replacement is the hint for those who use a deprecated contract.
func replacement(c *contracts.Contract) string {
	if c.Deprecation == nil || c.Deprecation.ReplacedBy.Key == "" {
		return "do without it, or ask its owners what replaces it"
	}
	if by := c.Deprecation.ReplacedBy; by.Version != "" {
		return fmt.Sprintf("it is replaced by %s %s", by.Key, by.Version)
	}
	return fmt.Sprintf("it is replaced by %s", c.Deprecation.ReplacedBy.Key)
}

func deprecatedWithoutReplacement(p *pass) {
	for c := range p.newest() {
		if c.Kind == contracts.Type || !c.Deprecated() || c.Deprecation != nil && c.Deprecation.ReplacedBy.Key != "" {
			continue
		}
		path := metaPath(c, "stability")
		for _, at := range []string{"deprecation", "meta.deprecation"} {
			if c.Spec.Get(at).Kind() == contracts.Object {
				path = at
			}
		}
		p.report(c, path, fmt.Sprintf("%s is deprecated, and nothing is named that replaces it", name(c)), "add deprecation: { replacedBy: { key: '…' } }")
	}
}
