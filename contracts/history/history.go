// Package history tells what became of a registry from one revision to the next: which contracts
// appeared, changed, were deprecated and went, when, and what that meant for those who rely on them.
//
// A History is revisions with the changes of each since the one before it, as package diff judges
// them. It grows at its end only (Walk.Extend), so that it can be kept in a file (Write, Read) and
// nothing of before is loaded again. Pages ask it for one contract (Steps) and for its fields
// (Fields). Registries come from whoever calls: the package opens no files and runs no git. It knows
// no clock: dates are those of commits. The same registries give the same bytes.
package history

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// History is what became of a registry.
type History struct {
	Revisions []*Revision // the oldest first
}

// Revision is a state of the registry, with what had changed since the one before.
type Revision struct {
	Name    string // of its tag, or the first digits of its commit; empty for what is no revision yet
	Commit  string // hexadecimal; empty for what is no revision yet
	Date    string // when the commit was made, as 2026-01-31T12:00:00+01:00 (RFC 3339); empty for what is no revision yet
	Since   string // the commit that it was compared with; empty where there was none
	Failed  string // why it could not be loaded, so that the next is compared with those before it; mostly empty
	Changes []Change
	More    int // changes, of the least weight, that are not kept
}

// Change is a change of a contract with what it means in each direction. Its findings have the words,
// the verdict, whether it counts, and the owners of the contract, or of those whom a type reaches;
// they have neither consumers nor places in files.
type Change struct {
	Domain   string                          // of the contract then; may be empty
	Reached  []contracts.ID                  // of a type: the contracts whose data it is; the first of them where they are many
	OneWay   map[contracts.ID]diff.Direction // of those of them of which it is known that the data goes in, or out, and no other way
	Findings []*diff.Finding
}

// Meaning is the change as it is for one of the contracts that it reaches: without what it means the
// other way.
func (c *Change) Meaning(of contracts.ID) *Change {
	way := c.OneWay[of]
	if way == "" || !slices.ContainsFunc(c.Findings, func(f *diff.Finding) bool { return f.Direction != "" && f.Direction != way }) {
		return c
	}
	own := *c
	own.Findings = slices.DeleteFunc(slices.Clone(c.Findings), func(f *diff.Finding) bool { return f.Direction != "" && f.Direction != way })
	if len(own.Findings) == 0 {
		return c
	}
	return &own
}

// goes notes in which direction a contract has the data.
func (c *Change) goes(id contracts.ID, way diff.Direction) {
	if c.OneWay == nil {
		c.OneWay = map[contracts.ID]diff.Direction{}
	}
	c.OneWay[id] = way
}

// First is the finding that stands for the change: the worst.
func (c *Change) First() *diff.Finding { return c.Findings[0] }

// weight puts changes that count before those that don't, and then the worst first.
func (c *Change) weight() int {
	weight := int(c.First().Verdict)
	if c.First().Counts {
		weight += len(diff.Verdicts())
	}
	return weight
}

// maxRevisions bounds what is read of a file: each revision is a page of a site in each of its
// languages.
const maxRevisions = 10_000

// Bounds on what is kept of one revision. A registry of 100,000 contracts may be written anew, and
// what is written must be read again as one item of a document (document.MaxNodes): a change has up
// to 20 nodes, and each contract that it reaches 5.
const (
	maxChanges = 20_000
	maxReached = 100_000 // of all changes together
)

// Bounds on what is kept and read of one change. Texts stand on many pages of a site, and files that
// keep a history may have been made by others.
const (
	maxText     = 2000 // bytes of a text
	maxMeanings = 20
)

// clip gives the beginning of a long text. What was cut is not cut again.
func clip(text string) string {
	const sign = "…"
	if len(text) <= maxText {
		return text
	}
	return strings.ToValidUTF8(text[:maxText-len(sign)], "") + sign
}

func clipID(id contracts.ID) contracts.ID {
	return contracts.ID{Kind: contracts.Kind(clip(string(id.Kind))), Key: clip(id.Key), Version: clip(id.Version)}
}

// Released reports whether the revision is one: else it is what has changed since the last.
func (r *Revision) Released() bool { return r.Commit != "" }

// Day is the day of a revision, as 2026-01-31.
func (r *Revision) Day() string { return r.Date[:min(len(r.Date), len("2026-01-31"))] }

// Count counts the changes by verdict, but for those that don't count.
func (r *Revision) Count() diff.Count { return Count(r.Changes) }

// Count counts changes by verdict.
func Count(changes []Change) diff.Count {
	var n diff.Count
	for i := range changes {
		n.Add(changes[i].First())
	}
	return n
}

// Compare tells what has changed from one registry to the next, as of a day such as 2026-01-31, by the
// policy of the next. What is said of versions there judges who made the change, and is left out. More
// counts the changes beyond what is kept.
func Compare(base, head *contracts.Registry, day string, policy diff.Policy) (changes []Change, more int) {
	report := diff.Compare(base, head, diff.Options{Date: day, Policy: policy})
	all := report.Gather(func(f *diff.Finding) bool { return !f.Rule.AboutVersions() })
	reached := 0
	for _, findings := range all[:min(len(all), maxChanges)] {
		c := kept(base, head, findings)
		c.Reached = c.Reached[:min(len(c.Reached), maxReached-reached)]
		reached += len(c.Reached)
		changes = append(changes, c)
	}
	return changes, len(all) - len(changes)
}

// kept makes a change of findings, of which it keeps what history tells.
func kept(base, head *contracts.Registry, findings []*diff.Finding) Change {
	of := head.Find(findings[0].Contract)
	if of == nil {
		of = base.Find(findings[0].Contract)
	}
	c := Change{Findings: make([]*diff.Finding, len(findings))}
	var owners []string
	if of != nil {
		c.Domain, owners = clip(of.Domain), slices.Clone(of.Owners)
	}
	if findings[0].Contract.Kind == contracts.Type {
		for _, f := range findings {
			owners = append(owners, f.Owners...)
			for _, user := range f.Consumers {
				id := clipID(user.ID)
				switch known := slices.Contains(c.Reached, id); {
				case !known:
					c.Reached = append(c.Reached, id)
					if f.Direction != "" {
						c.goes(id, f.Direction)
					}
				case c.OneWay[id] != f.Direction:
					delete(c.OneWay, id)
				}
			}
		}
		slices.Sort(owners)
		owners = slices.Compact(owners)
	}
	for i := range owners {
		owners[i] = clip(owners[i])
	}
	for i, f := range findings {
		c.Findings[i] = &diff.Finding{
			Rule: f.Rule, Verdict: f.Verdict, Contract: clipID(f.Contract), Path: clip(f.Path), Direction: f.Direction, Old: f.Old, New: f.New, Owners: owners, Counts: f.Counts,
		}
	}
	return c
}

// LastLoaded is the newest revision that could be loaded; nil where there is none.
func (h *History) LastLoaded() *Revision {
	for _, r := range slices.Backward(h.Revisions) {
		if r.Failed == "" {
			return r
		}
	}
	return nil
}

// Ends are the revisions that it goes on from: the last, and the last that could be loaded.
func (h *History) Ends() []*Revision {
	if len(h.Revisions) == 0 {
		return nil
	}
	ends := []*Revision{h.Revisions[len(h.Revisions)-1]}
	if last := h.LastLoaded(); last != nil && last != ends[0] {
		ends = append(ends, last)
	}
	return ends
}

// With is the history with one more revision, which is not kept.
func (h *History) With(r *Revision) *History {
	return &History{append(slices.Clip(slices.Clone(h.Revisions)), r)}
}
