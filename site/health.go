package site

import (
	"cmp"
	"context"
	"io"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/render"
)

// Inspect prepares to check the registry and what its loading found, at the levels of the settings,
// for a day as 2026-01-31, or for none.
func (s *Site) Inspect(ctx context.Context, date string) *check.Inspection {
	return check.Inspect(ctx, s.registry, s.findings, check.Options{Owners: s.settings.Owners, Levels: s.settings.Checks, Date: date})
}

// Showing is the same site, but that its pages of contracts, owners and domains tell what a survey
// does, or without one nothing. So a server need not check all to show one: the survey may be that
// of the registry before an edit. What others write has the site's own.
func (s *Site) Showing(survey *check.Survey) *Site {
	shown := *s
	shown.survey = func() *check.Survey { return survey }
	return &shown
}

// makeSurvey checks for no day: a page that told what is past its sunset would be another one
// tomorrow.
func (s *Site) makeSurvey() *check.Survey { return s.Inspect(context.Background(), "").Survey() }

// open is what checks find in a version of a contract; nil for nothing.
func (s *Site) open(id contracts.ID) *check.Open { return s.survey().Of(id) }

func (s *Site) healthPage(w io.Writer, e *edition) error {
	l, survey := linker{site: s, e: e, from: overviewRoute(render.HealthOverview)}, s.analyses.survey()
	f := s.overviewFrame(l, render.HealthOverview, e.renderer.OverviewLabel(render.HealthOverview))
	badge := func(measure string) string { return f.Assets + badgeRoute(measure) }
	return e.renderer.Health(w, f, l.links(), render.Health{
		Health: survey.Health, Findings: survey.Tallies, Contracts: len(s.current),
		Badge: badge, BadgeAddress: cmp.Or(s.settings.URL, f.Assets) + badgeRoute(check.Clean),
	})
}

// rule links to what the page of health says of a rule.
func (l linker) rule(code contracts.Code) string {
	page := l.to(overviewRoute(render.HealthOverview))
	if l.e.format == render.Markdown {
		return page
	}
	return page + "#" + code.String()
}

// groupHealth is the health of the contracts that carry a value of a facet; nil where it is not
// taken.
func (s *Site) groupHealth(f render.Facet, value string) []check.Share {
	if f != render.ByOwner && f != render.ByDomain {
		return nil
	}
	survey := s.survey()
	if survey == nil {
		return nil
	}
	groups := survey.Health.Owners
	if f == render.ByDomain {
		groups = survey.Health.Domains
	}
	at, ok := slices.BinarySearchFunc(groups, value, func(g check.GroupHealth, name string) int { return cmp.Compare(g.Name, name) })
	if !ok {
		return nil
	}
	return groups[at].Shares
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
