package diff

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// Versions compares two versions of a contract that stand in one registry: what whoever relies on
// the old one meets with the new one. The consumers of its findings are those of the old version.
// What only says that there are two versions, such as the files that define them and that the old
// one is deprecated, is no finding; Report.Versions has the step from one to the other. It takes
// time in proportion to both versions, whatever else the registry holds.
func Versions(r *contracts.Registry, old, fresh *contracts.Contract, o Options) *Report {
	o.Stability = cmp.Or(o.Stability, "beta")
	c := newComparison(r, r, o)
	c.compare(couple{base: old, head: fresh})
	c.types()
	report := &Report{Versions: c.steps()}
	report.Findings = slices.DeleteFunc(c.findings, func(f Finding) bool { return slices.Contains(besideVersions, f.Rule) })
	c.finish(report)
	return report
}

// besideVersions are rules of what differs between versions by their being two.
var besideVersions = []*Rule{contractMoved, deprecatedNoMore, sunsetRemoved}
