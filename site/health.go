package site

import (
	"io"

	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/render"
)

// health is how complete the registry is and what is open in it.
type health struct {
	shares   check.Health
	findings []check.Tally
}

// measureHealth checks the registry. It gives no date: a page that told what is past its sunset
// would be another one tomorrow.
func (s *Site) measureHealth() *health {
	options := check.Options{Owners: s.settings.Owners, Levels: s.settings.Checks}
	return &health{check.Measure(s.registry, options), check.Count(s.registry, options)}
}

func (s *Site) healthPage(w io.Writer, e *edition) error {
	l, h := linker{site: s, e: e, from: overviewRoute(render.HealthOverview)}, s.analyses.health()
	f := s.overviewFrame(l, render.HealthOverview, e.renderer.OverviewLabel(render.HealthOverview))
	return e.renderer.Health(w, f, l.links(), render.Health{Health: h.shares, Findings: h.findings, Contracts: len(s.current)})
}

// indexOwners finds owners by their names and aliases; the first one of a name counts.
func (s *Site) indexOwners() map[string]*check.Owner {
	owners := map[string]*check.Owner{}
	for i := range s.settings.Owners {
		if o := &s.settings.Owners[i]; owners[o.Name] == nil {
			owners[o.Name] = o
		}
	}
	for i := range s.settings.Owners {
		for _, alias := range s.settings.Owners[i].Aliases {
			if owners[alias] == nil {
				owners[alias] = &s.settings.Owners[i]
			}
		}
	}
	return owners
}
