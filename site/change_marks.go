package site

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/render"
)

// becomes says which findings are more than a change of what a contract says.
var becomes = map[string]render.Became{
	"contract-added": render.BecameNew, "version-added": render.BecameVersion, "contract-renamed": render.BecameRenamed, "contract-deprecated": render.BecameDeprecated,
}

// mark notes what has become of contracts: by what has changed of them, and of the types that they
// use. It takes time in proportion to the findings and whom they reach.
func (c *changes) mark(report *diff.Report) {
	c.marks = map[contracts.ID]render.ChangeMark{}
	var removed []*contracts.Contract // all their versions
	for i := range report.Findings {
		f := &report.Findings[i]
		verdict := f.Verdict
		if (!f.Counts || f.Accepted != nil) && verdict > diff.Compatible {
			verdict = diff.Compatible // somebody knows, or nobody need
		}
		add := func(id contracts.ID, became render.Became) {
			m, known := c.marks[id]
			if !known {
				m.Became = render.BecameOther
			}
			c.marks[id] = render.ChangeMark{Became: max(m.Became, became), Verdict: max(m.Verdict, verdict)}
		}
		switch f.Rule.ID {
		case "contract-removed", "locale-removed":
			if was := c.before.Find(f.Contract); was != nil {
				removed = append(removed, was)
			}
			continue
		case "removed-without-deprecation", "removed-before-sunset", "version-removed":
			continue
		}
		add(f.Contract, cmp.Or(becomes[f.Rule.ID], render.BecameOther))
		if f.Contract.Kind == contracts.Type && f.Rule.Shapes && f.Verdict > diff.Docs {
			for _, user := range f.Consumers {
				add(user.ID, render.BecameOther)
			}
		}
	}
	slices.SortFunc(removed, func(a, b *contracts.Contract) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key), contracts.CompareVersions(b.Version, a.Version))
	})
	removed = slices.CompactFunc(removed, func(a, b *contracts.Contract) bool { return a.Kind == b.Kind && a.Key == b.Key })
	c.removed = map[facetText][]*contracts.Contract{}
	for _, was := range removed {
		carried := map[facetText]bool{{render.ByKind, string(was.Kind)}: true}
		for f := range facetFolders {
			for _, text := range facetValuesOf(f, was) {
				carried[facetText{f, text}] = true
			}
		}
		for value := range carried {
			c.removed[value] = append(c.removed[value], was)
		}
	}
}

// facetText is a value of a facet; of kinds, the kind.
type facetText struct {
	facet render.Facet
	text  string
}

// markOf returns what has become of a version; nil for what is as it was, and where the registry is
// compared with nothing.
func (s *Site) markOf(c *contracts.Contract) *render.ChangeMark {
	if s.changes == nil {
		return nil
	}
	if m, marked := s.changes.marks[c.ID]; marked {
		return &m
	}
	return nil
}

// removedFrom returns the contracts that are gone and carried a value of a facet.
func (s *Site) removedFrom(f render.Facet, v *facetValue) []*contracts.Contract {
	if s.changes == nil {
		return nil
	}
	if f == render.ByKind {
		return s.changes.removed[facetText{f, string(v.kind)}]
	}
	return s.changes.removed[facetText{f, v.text}]
}
