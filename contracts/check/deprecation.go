package check

import (
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
	if c.Spec.Property("deprecation").Kind == contracts.Object {
		return "deprecation.sunset"
	}
	return "meta.deprecation.sunset"
}
