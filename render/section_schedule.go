package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// schedule says when a job runs.
func schedule(p *page, path string) (block, []tocEntry) {
	view := &statementsView{}
	when := p.shown(path)
	if interval := when.property("intervalMs"); interval.Kind() == contracts.Number {
		view.add(p.declaredStatement(interval))
		when = when.without("intervalMs")
	}
	if cron := when.Property("cron").Str(); cron != "" {
		view.add(statement{Label: labelSpan(p.r.t("schedule.cron")), Words: []string{cron}})
		when = when.without("cron")
	}
	view.add(p.declaredStatement(when))
	view.add(p.declaredStatement(p.shown("timeoutMs")))
	view.add(p.declaredStatement(p.shown("retry")))
	return view.result()
}

// duration writes milliseconds in the units of everyday, the same in all languages: 5400000 gives
// "1 h 30 min".
func duration(ms int) string {
	var parts []string
	for _, unit := range [...]struct {
		name string
		size int
	}{{"d", 86_400_000}, {"h", 3_600_000}, {"min", 60_000}, {"s", 1000}, {"ms", 1}} {
		if n := ms / unit.size; n > 0 {
			parts = append(parts, itoa(n)+" "+unit.name)
			ms %= unit.size
		}
	}
	if len(parts) == 0 {
		return itoa(ms) + " ms"
	}
	return strings.Join(parts, " ")
}
