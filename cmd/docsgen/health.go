package main

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/check"
)

// healthWords say what the measures of health count.
var healthWords = map[string]string{
	"described": "contracts with a description",
	"owned":     "contracts with an owner",
	"tested":    "stable operations and workflows with a test",
	"errors":    "commands that name their errors",
	"examples":  "operations whose examples all fit",
	"emitted":   "events that something emits",
	"heard":     "emitted events that something listens to",
}

// healthTable says how complete a registry is, a line for each measure.
func healthTable(shares []check.Share) string {
	var b strings.Builder
	for _, s := range shares {
		if s.Of > 0 {
			fmt.Fprintf(&b, "%4d %%  %s (%s of %s)\n", s.Percent(), healthWords[s.Measure], thousands(s.Good), thousands(s.Of))
		}
	}
	return b.String()
}

// tooLittle says which measure is below a number of percents; empty for none.
func tooLittle(shares []check.Share, percents float64) string {
	least, ok := check.Least(shares)
	if !ok || float64(least.Good)*100 >= percents*float64(least.Of) {
		return ""
	}
	return fmt.Sprintf("%s: %d %%, which is less than --min %g", healthWords[least.Measure], least.Percent(), percents)
}
