package diff

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/mod/semver"

	"github.com/lssm-tech/docsgen/contracts"
)

// Step is what the version of a contract became, and what it should have.
type Step struct {
	Contract  contracts.ID // in the head
	Old, New  string
	Verdict   Verdict // the worst of what has changed
	Suggested string  // empty where the old version is no semantic one
	Fits      bool    // New is at least Suggested, or nothing of weight has changed
}

// changed notes that a contract has changed.
func (c *comparison) changed(base, head *contracts.Contract, v Verdict) {
	s := c.step[head]
	if s == nil {
		s = &Step{Contract: head.ID, Old: base.Version, New: head.Version}
		c.step[head] = s
		c.order = append(c.order, head)
	}
	s.Verdict = max(s.Verdict, v)
}

// steps judges the versions of all that has changed.
func (c *comparison) steps() []Step {
	var list []Step
	for _, head := range slices.Clone(c.order) {
		s := *c.step[head] // before what is told of versions counts too
		if head.Kind == contracts.Type {
			continue
		}
		base := c.base.Find(contracts.ID{Kind: head.Kind, Key: head.Key, Version: s.Old})
		if base == nil {
			continue // it had another key, and versions of this one begin anew
		}
		at := &site{comparison: c, base: base, head: head}
		s.judge()
		switch {
		case s.Verdict == Docs:
		case !contracts.ValidVersion(s.Old) || !contracts.ValidVersion(s.New):
			at.add(versionOdd, "meta.version", s.Old, s.New)
		case s.Old == s.New || semver.Compare("v"+s.Old, "v"+s.New) == 0: // builds of one version are that version
			at.add(versionSame, "meta.version", s.Old, s.New)
		case contracts.CompareVersions(s.New, s.Old) < 0:
			at.add(versionDecreased, "meta.version", s.Old, s.New)
		case !s.Fits:
			at.add(versionSmall, "meta.version", s.Old, s.New)
		}
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b Step) int {
		return cmp.Or(cmp.Compare(a.Contract.Kind, b.Contract.Kind), cmp.Compare(a.Contract.Key, b.Contract.Key), cmp.Compare(a.Contract.Version, b.Contract.Version))
	})
	return list
}

// renumbered tells of contracts that have another version, and nothing else that has changed.
func (c *comparison) renumbered(couples []couple) {
	told := map[contracts.ID]bool{}
	for i := range c.findings {
		told[c.findings[i].Contract] = true
	}
	for _, one := range couples {
		if one.base.Version != one.head.Version && !told[one.head.ID] {
			at := &site{comparison: c, base: one.base, head: one.head}
			at.judged(propertyChanged, Docs, "meta.version", one.base.Version, one.head.Version)
		}
	}
}

// judge finds the version that fits: a breaking change asks for a new major version, anything else
// but words for a new minor one. Before 1.0.0 the minor version stands for the major one
// (semver.org, rule 4).
func (s *Step) judge() {
	if !contracts.ValidVersion(s.Old) {
		s.Fits = true
		return
	}
	core := strings.SplitN(strings.TrimPrefix(semver.Canonical("v"+s.Old), "v"), "-", 2)
	numbers := strings.Split(core[0], ".")
	var n [3]int
	for i := range n {
		n[i], _ = strconv.Atoi(numbers[i]) // a valid version has three; one too long for an int stays 0
	}
	early := n[0] == 0
	switch {
	case s.Verdict == Breaking && !early:
		n = [3]int{n[0] + 1, 0, 0}
	case s.Verdict == Breaking, s.Verdict >= Compatible && !early:
		n = [3]int{n[0], n[1] + 1, 0}
	default:
		n[2]++
	}
	s.Suggested = strconv.Itoa(n[0]) + "." + strconv.Itoa(n[1]) + "." + strconv.Itoa(n[2])
	if len(core) == 2 && s.Verdict >= Compatible { // a prerelease promises nothing yet
		s.Suggested = core[0]
	}
	if len(core) == 2 {
		s.Fits = s.Verdict == Docs || contracts.CompareVersions(s.New, s.Old) > 0
		return
	}
	of, _, _ := strings.Cut(strings.TrimPrefix(semver.Canonical("v"+s.New), "v"), "-") // what a prerelease becomes
	s.Fits = s.Verdict == Docs || contracts.ValidVersion(s.New) && contracts.CompareVersions(of, s.Suggested) >= 0
}
