// Package diff compares two registries: what has changed, what that means for those who rely on it,
// and who they are.
//
// There is one engine. Every change of a shape has an effect on the values that the shape allows,
// and the direction, whether callers send them or receive them, makes a verdict of it
// (Effect.Verdict). What else may change, such as who may call, where refs lead and how contracts
// come and go, has rules of its own. All rules are values in one table (Rules). Where shapes and
// refs stand is told by the kinds of package contracts; which way a change travels by package
// impact.
//
// Two registries go in. Contracts are paired by kind, key and version, and those that were renamed
// by their contents (pairing.go); each pair is compared by its metadata, refs and spec
// (contract.go); types are compared once, whoever uses them, and their changes are told with all
// contracts that they reach (types.go). Findings come out, the worst of those that count first. The
// package loads and prints nothing, knows no clock, and the same registries give the same findings.
// It takes time in proportion to the registries, and of each change, to whom it reaches.
package diff

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// Options say how to judge.
type Options struct {
	// the day as of which sunsets have passed, such as that of the head's commit, as 2026-01-31;
	// empty where it is not known, so that none has
	Date string
	// the least stability that counts, by that of the base; empty for beta
	Stability contracts.Stability
	Accepted  []Accepted
	Policy
}

// Finding is one change, with what it means.
type Finding struct {
	Rule               *Rule
	Verdict            Verdict
	Contract           contracts.ID // in the head; in the base where it is gone
	Path               string       // of what has changed, in the spec or in the data of a type; may be empty
	Direction          Direction    // empty for what has none
	Old, New           string       // in words; empty for nothing
	Consumers          []Consumer   // who relies on it, the nearest first
	Owners             []string     // of the contract and of the consumers, sorted
	contracts.Position              // in the head; in the base for what is gone
	// First 12 digits of the SHA-256 sum of what it says, in which no place in a file, and no other
	// change, plays a part.
	Fingerprint string
	InBase      bool      // the place is in the base, as there is none in the head
	Counts      bool      // the contract was stable enough for somebody to rely on it
	Accepted    *Accepted // why it is no fault; nil for nearly all
}

// Consumer is somebody who relies on what has changed.
type Consumer struct {
	contracts.ID
	Relation contracts.Relation // by which
	Path     string             // of the data that has changed in its own spec; empty for what is no data
	Owners   []string
}

// Change is what a finding is about, whatever the direction.
type Change struct {
	Rule, Path, Old, New string
	Contract             contracts.ID
}

// Change returns what the finding is about: the same for its findings in both directions.
func (f *Finding) Change() Change { return Change{f.Rule.ID, f.Path, f.Old, f.New, f.Contract} }

// maxConsumers bounds the consumers of one finding. A type of everybody's has thousands.
const maxConsumers = 100

// Report is all that two registries differ in.
type Report struct {
	Findings []Finding  // those that count first, then the worst, then by contract and path
	Versions []Step     // of each contract that has changed, by kind and key
	Unused   []Accepted // entries that accept nothing, or whose day has passed
}

// Count is how many findings have each verdict, but for those that are accepted and those that
// don't count.
type Count struct{ Breaking, Risky, Compatible, Docs, Accepted, Uncounted int }

// Count counts findings.
func (r *Report) Count() Count {
	var n Count
	for i := range r.Findings {
		n.Add(&r.Findings[i])
	}
	return n
}

// Changes counts changes: those that mean something in both directions once, as the worse of the two.
func (r *Report) Changes() Count {
	var n Count
	counted := map[Change]bool{}
	for i := range r.Findings {
		if f := &r.Findings[i]; !counted[f.Change()] {
			counted[f.Change()] = true
			n.Add(f)
		}
	}
	return n
}

// Add counts a finding.
func (n *Count) Add(f *Finding) {
	switch {
	case f.Accepted != nil:
		n.Accepted++
	case !f.Counts:
		n.Uncounted++
	case f.Verdict == Breaking:
		n.Breaking++
	case f.Verdict == Risky:
		n.Risky++
	case f.Verdict == Compatible:
		n.Compatible++
	default:
		n.Docs++
	}
}

// Fails reports whether there is a finding of a verdict, or a worse one, that counts and is not
// accepted.
func (r *Report) Fails(least Verdict) bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Counts && f.Accepted == nil && f.Verdict >= least })
}

// Compare compares two registries.
func Compare(base, head *contracts.Registry, o Options) *Report {
	r, _ := CompareContext(context.Background(), base, head, o) // which is never done
	return r
}

// CompareContext is Compare for those who may not wait for its end. Its only error is that of a
// context that is done.
func CompareContext(ctx context.Context, base, head *contracts.Registry, o Options) (*Report, error) {
	o.Stability = cmp.Or(o.Stability, "beta")
	c := newComparison(base, head, o)
	c.stopped = func() bool { return ctx.Err() != nil }
	c.contracts()
	if c.stopped() {
		return nil, ctx.Err()
	}
	c.orphans()
	r := &Report{Versions: c.steps()}
	r.Findings = c.findings
	c.finish(r)
	return r, nil
}

// finish settles what depends on all findings.
func (c *comparison) finish(r *Report) {
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Fingerprint = fingerprint(f, c.before[f.Contract])
		for _, user := range f.Consumers {
			f.Owners = append(f.Owners, user.Owners...)
		}
		slices.Sort(f.Owners)
		f.Owners = slices.Compact(f.Owners)
	}
	r.Unused = accept(r.Findings, c.options)
	slices.SortStableFunc(r.Findings, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(b.weight(), a.weight()), cmp.Compare(b.Verdict, a.Verdict), cmp.Compare(c.head.Kinds.Rank(a.Contract.Kind), c.head.Kinds.Rank(b.Contract.Kind)),
			cmp.Compare(a.Contract.Kind, b.Contract.Kind), cmp.Compare(a.Contract.Key, b.Contract.Key),
			contracts.CompareVersions(b.Contract.Version, a.Contract.Version), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Rule.ID, b.Rule.ID),
			cmp.Compare(a.Direction, b.Direction), strings.Compare(a.Old+a.New, b.Old+b.New),
		)
	})
}

// weight puts findings that somebody has to look at before those that are accepted, and those
// before what nobody should rely on.
func (f *Finding) weight() int {
	switch {
	case !f.Counts:
		return 0
	case f.Accepted != nil:
		return 1
	}
	return 2
}
