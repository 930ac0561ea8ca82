package diff

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// couple is a contract of the base and what became of it in the head.
type couple struct {
	base, head *contracts.Contract
	renamed    bool
}

// paired is how the contracts of two registries belong together.
type paired struct {
	couples        []couple
	removed, added []*contracts.Contract
}

// contracts pairs the contracts of both registries, and compares each pair, and then the types that
// they were found to hold. Those that came and went are told too.
func (c *comparison) contracts() {
	c.pairTypes()
	p := c.pairContracts()
	for _, one := range p.couples {
		if c.stopped() {
			return
		}
		if one.base.ID != one.head.ID {
			c.before[one.head.ID] = one.base.ID.String()
		}
		if one.renamed {
			c.renamed(one)
		}
		c.compare(one)
	}
	c.types()
	c.renumbered(p.couples)
	for _, one := range p.removed {
		if c.pairs[one] == nil { // a type that was renamed
			c.removed(one)
		}
	}
	for _, one := range p.added {
		if c.pairOf[one] == nil {
			c.added(one)
		}
	}
	c.judgeAdded(p.added)
}

// judgeAdded judges the numbers of versions that were added. What they differ in from those before
// them is no finding, as these are still there; but whoever names no version has the new one.
func (c *comparison) judgeAdded(added []*contracts.Contract) {
	beside := newComparison(c.base, c.head, c.options)
	for _, fresh := range added {
		for _, old := range c.base.Versions(fresh.Kind, fresh.Key) { // the newest first
			if fresh.Kind != contracts.Type && c.head.Find(old.ID) != nil && contracts.CompareVersions(old.Version, fresh.Version) < 0 {
				if len(beside.pairs) == 0 {
					beside.pairTypes()
				}
				beside.compare(couple{base: old, head: fresh})
				break
			}
		}
	}
	beside.types()
	for _, fresh := range beside.order {
		if c.step[fresh] == nil && c.base.Find(fresh.ID) == nil {
			c.step[fresh] = beside.step[fresh]
			c.order = append(c.order, fresh)
		}
	}
}

// pairContracts pairs what has one identity. Of the other versions of a key the newest of each side
// belong together, as most contracts are edited in place; and of other contracts those of one
// kind that say nearly the same.
func (c *comparison) pairContracts() paired {
	var p paired
	taken := map[*contracts.Contract]bool{}
	var rest []*contracts.Contract
	for _, old := range c.base.Contracts {
		fresh := c.head.Find(old.ID)
		if fresh == nil {
			rest = append(rest, old)
		} else if taken[fresh] = true; old.Kind != contracts.Type {
			p.couples = append(p.couples, couple{base: old, head: fresh})
		}
	}
	var gone []*contracts.Contract
	for _, old := range rest { // the newest version first
		at := slices.IndexFunc(c.head.Versions(old.Kind, old.Key), func(v *contracts.Contract) bool { return !taken[v] })
		if at < 0 || old.Kind == contracts.Type {
			gone = append(gone, old)
			continue
		}
		fresh := c.head.Versions(old.Kind, old.Key)[at]
		taken[fresh] = true
		p.couples = append(p.couples, couple{base: old, head: fresh})
	}
	for _, fresh := range c.head.Contracts {
		if !taken[fresh] {
			p.added = append(p.added, fresh)
		}
	}
	p.rename(gone)
	return p
}

// maxCompared bounds how many contracts of a kind that came are compared with how many that went,
// to find those that were renamed and changed.
const maxCompared = 100

// rename finds contracts that go by another key, and leaves those that are gone.
func (p *paired) rename(gone []*contracts.Contract) {
	byKind := map[contracts.Kind][]*contracts.Contract{}
	for _, fresh := range p.added {
		byKind[fresh.Kind] = append(byKind[fresh.Kind], fresh)
	}
	bySpec := map[string][]*contracts.Contract{}
	for _, fresh := range p.added {
		if fresh.Kind != contracts.Type {
			bySpec[contents(fresh)] = append(bySpec[contents(fresh)], fresh)
		}
	}
	went := map[contracts.Kind]int{}
	for _, old := range gone {
		went[old.Kind]++
	}
	taken := map[*contracts.Contract]bool{}
	find := func(old *contracts.Contract) *contracts.Contract {
		if old.Kind == contracts.Type {
			return nil
		}
		for _, fresh := range bySpec[contents(old)] {
			if !taken[fresh] {
				return fresh
			}
		}
		if max(len(byKind[old.Kind]), went[old.Kind]) > maxCompared {
			return nil
		}
		var best *contracts.Contract
		most := 0.8
		for _, fresh := range byKind[old.Kind] {
			if taken[fresh] {
				continue
			}
			if n := likeness(old, fresh); n >= most && (best == nil || n > most) {
				best, most = fresh, n
			}
		}
		return best
	}
	for _, old := range gone {
		if fresh := find(old); fresh != nil {
			taken[fresh] = true
			p.couples = append(p.couples, couple{old, fresh, true})
		} else {
			p.removed = append(p.removed, old)
		}
	}
	p.added = slices.DeleteFunc(p.added, func(fresh *contracts.Contract) bool { return taken[fresh] })
}

// body is what a contract says but for its own name.
func body(c *contracts.Contract) contracts.Value {
	rest := c.Spec.Without("meta")
	meta := c.Spec.Property("meta").Without("key", "version", "title")
	return contracts.ObjectValue(contracts.Member{Name: "meta", Value: meta}, contracts.Member{Name: "spec", Value: rest})
}

// contents is what a contract says as a text, for those that say the same.
func contents(c *contracts.Contract) string {
	if leaves := leavesOf(c); len(leaves) < leastLeaves {
		return c.ID.String() // nearly nothing, which is no likeness
	}
	return string(c.Kind) + spelt(body(c))
}

// leastLeaves is how much a contract must say to be known again.
const leastLeaves = 4

// leavesOf returns all that a contract says, with where it says it.
func leavesOf(c *contracts.Contract) map[string]bool {
	leaves := map[string]bool{}
	var walk func(path string, v contracts.Value)
	walk = func(path string, v contracts.Value) {
		for i, item := range v.Items() {
			walk(contracts.JoinIndex(path, i), item)
		}
		for _, f := range v.Fields() {
			walk(contracts.JoinPath(path, f.Name), f.Value)
		}
		if v.Kind() == contracts.ShapeValue {
			for _, f := range v.Shape().Shape.Fields {
				leaves[contracts.JoinPath(path, f.Name)+" "+describe(&f.Use)] = true
			}
		}
		if len(v.Items())+len(v.Fields()) == 0 {
			leaves[path+" "+spelt(v)] = true
		}
	}
	walk("", body(c))
	return leaves
}

// likeness is how much of what two contracts say they both say, from 0 to 1.
func likeness(a, b *contracts.Contract) float64 {
	x, y := leavesOf(a), leavesOf(b)
	if min(len(x), len(y)) < leastLeaves {
		return 0
	}
	both := 0
	for leaf := range x {
		if y[leaf] {
			both++
		}
	}
	return 2 * float64(both) / float64(len(x)+len(y))
}

// removed tells of a contract that is gone, or of one of its versions.
func (c *comparison) removed(old *contracts.Contract) {
	at := &site{comparison: c, base: old}
	if others := c.head.Versions(old.Kind, old.Key); len(others) > 0 {
		verdict := Risky
		pinned := slices.ContainsFunc(c.base.In(old), func(e contracts.Edge) bool {
			return e.To.Version == old.Version && c.head.Find(e.From.ID) != nil && slices.ContainsFunc(c.head.Out(c.head.Find(e.From.ID)), func(now contracts.Edge) bool {
				return now.To.Key == old.Key && now.To.Version == old.Version
			})
		})
		if pinned || old.Stability == "stable" && !c.sunsetPassed(old) {
			verdict = Breaking
		}
		at.judged(versionRemoved, verdict, "", old.Version, others[0].Version)
		return
	}
	if c.languageGone(old) {
		return
	}
	at.judged(contractRemoved, c.removal(old), "", old.ID.String(), "")
	if old.Kind == contracts.Type {
		return
	}
	switch sunset := sunset(old); {
	case sunset != "" && !c.passed(sunset):
		at.add(removedEarly, "", sunset, "")
	case !old.Deprecated() && old.Stability.Rank() >= contracts.Stability("beta").Rank():
		at.add(removedUndeclared, "", string(old.Stability), "")
	}
}

// removal is the verdict on a contract that is gone.
func (c *comparison) removal(old *contracts.Contract) Verdict {
	switch {
	case old.Kind == contracts.Type:
		return Docs // whoever used it tells what stands in its place
	case c.sunsetPassed(old):
		return Compatible
	case old.Stability == "idea" || old.Stability == "in_creation":
		return Compatible
	case old.Stability == "experimental":
		return Risky
	}
	return Breaking
}

func sunset(c *contracts.Contract) string {
	if c.Deprecation == nil {
		return ""
	}
	return c.Deprecation.Sunset
}

func (c *comparison) sunsetPassed(old *contracts.Contract) bool {
	return old.Deprecated() && c.passed(sunset(old))
}

// added tells of a contract that is new, or of a version.
func (c *comparison) added(fresh *contracts.Contract) {
	at := &site{comparison: c, head: fresh}
	if before := c.base.Versions(fresh.Kind, fresh.Key); len(before) > 0 && fresh.Kind != contracts.Type {
		at.add(versionAdded, "", before[0].Version, fresh.Version)
		return
	}
	verdict := contractAdded.In
	if fresh.Kind == contracts.Type {
		verdict = Docs
	}
	at.judged(contractAdded, verdict, "", "", fresh.ID.String())
}

func (c *comparison) renamed(one couple) {
	at := &site{comparison: c, base: one.base, head: one.head}
	at.judged(contractRenamed, c.removal(one.base), "", one.base.Key, one.head.Key)
}
