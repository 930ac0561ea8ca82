package diff

import (
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// rateLimit compares how often something may be called.
func (w *specWalk) rateLimit(a, b contracts.Value, at spot) {
	x, y := a.Property("rpm"), b.Property("rpm")
	n, limited := rate(x)
	m, limits := rate(y)
	switch {
	case brief(x) == brief(y):
	case !limited && limits || limited && limits && m < n, y.Present() && !limits: // what it is then nobody knows
		w.add(rateLowered, at.shown, brief(x), brief(y))
	case limited && !limits || m > n:
		w.add(rateRaised, at.shown, brief(x), brief(y))
	}
	if k, l := a.Property("key"), b.Property("key"); a.Present() && b.Present() && !k.Equal(l) {
		w.add(rateKey, at.shown, brief(k), brief(l))
	}
	if a.Present() && b.Present() {
		for _, name := range union(a.Names(), b.Names()) {
			w.limit(name, a.Property(name), b.Property(name), at.name(name), limited && limits)
		}
	}
}

// limit compares what a limit says beside its rate: how many calls may come at once, or in how long a
// time they are counted. That time alone makes no rate where one is said.
func (w *specWalk) limit(name string, a, b contracts.Value, at spot, paced bool) {
	n, before := rate(a)
	m, after := rate(b)
	window := strings.HasPrefix(name, "window")
	switch {
	case a.Equal(b) || name == "rpm" || name == "key":
	case name == "id" || name == "description" || name == "reason":
		w.tell(nil, a, b, at)
	case before && after && window && paced:
		w.add(rateKey, at.shown, brief(a), brief(b))
	case before && after && (m > n) != window:
		w.add(rateRaised, at.shown, brief(a), brief(b))
	default:
		w.add(rateLowered, at.shown, brief(a), brief(b))
	}
}

// rate is a number, which may be written as a text.
func rate(v contracts.Value) (n float64, ok bool) {
	n, err := strconv.ParseFloat(v.Str(), 64)
	return n, err == nil && (v.Kind() == contracts.Number || v.Kind() == contracts.String)
}
