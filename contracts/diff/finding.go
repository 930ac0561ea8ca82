package diff

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// site is where a change of a pair of contracts is told. One of the two may be nil.
type site struct {
	*comparison
	base, head *contracts.Contract
	named      map[*contracts.Value]identities // what items are called of lists with many refs, by the first
}

// add tells a change with the verdict of its rule.
func (s *site) add(r *Rule, path, old, fresh string) { s.judged(r, r.In, path, old, fresh) }

// judged tells a change with another verdict.
func (s *site) judged(r *Rule, v Verdict, path, old, fresh string) {
	v = s.options.verdict(r, v)
	s.beside(r, v, path, old, fresh)
	if s.base != nil && s.head != nil {
		s.changed(s.base, s.head, v)
	}
}

// beside tells what has changed around a contract, and not the contract: its version need not tell.
func (s *site) beside(r *Rule, v Verdict, path, old, fresh string) {
	f := s.finding(s.base, s.head, r, v, path, old, fresh)
	f.Consumers = s.consumersOf(s.base, s.head)
	f.Counts = s.base == nil || s.counts(s.base.Stability)
	s.findings = append(s.findings, f)
}

// consumersOf returns who relies on a contract now; of one that is gone, and of a version beside
// another one, who did.
func (c *comparison) consumersOf(base, head *contracts.Contract) []Consumer {
	if head != nil && c.base != c.head {
		return c.consumers(c.head, head)
	}
	return c.consumers(c.base, base)
}

// finding makes a finding without consumers.
func (c *comparison) finding(base, head *contracts.Contract, r *Rule, v Verdict, path, old, fresh string) Finding {
	of := cmp.Or(head, base)
	f := Finding{Rule: r, Verdict: c.options.verdict(r, v), Contract: of.ID, Path: path, Old: cut(old), New: cut(fresh), Owners: slices.Clone(of.Owners)}
	if base != nil {
		f.Owners = append(f.Owners, base.Owners...)
	}
	f.Position, f.InBase = c.placeOfChange(of, path, fresh), head == nil
	return f
}

// shapeFinding makes a finding of a change of a shape that stands at a path.
func (c *comparison) shapeFinding(base, head *contracts.Contract, path string, ch *change, d Direction) Finding {
	of, side := head, ch.new
	if ch.gone {
		of, side = base, ""
	}
	f := c.finding(base, head, ch.rule, ch.verdict(d), joinPaths(path, ch.path), ch.old, ch.new)
	f.Direction = d
	f.Position, f.InBase = c.placeOfChange(of, f.Path, side), ch.gone
	return f
}
