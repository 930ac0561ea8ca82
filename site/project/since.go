package project

import (
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site"
)

// Assume makes the sites of the next loads say that the registry has changed as it was found to have
// at an earlier one, or as nil, nothing. It is for those who compare only what is shown already
// (Loaded.Since), and without Options.Base.
func (p *Project) Assume(c *site.Changes) { p.assumed = c }

// Since returns what was loaded with another Site, which says what has changed; nil for one that
// says nothing of it. Nothing is read or loaded, so that it may be called while the Project loads.
func (l *Loaded) Since(c *site.Changes) (*Loaded, error) {
	other := *l
	other.changes = c
	var err error
	other.Site, _, err = site.New(other.input(l.Site)) // what is wrong was said at the load
	return &other, err
}

// Published returns what would be published of another registry, and what is of this one.
func (l *Loaded) Published(other *contracts.Registry) (of, own *contracts.Registry) {
	return other.Without(l.Config.Hide, nil), l.published
}

// input is what the Site is made of.
func (l *Loaded) input(before *site.Site) site.Input {
	return site.Input{
		Registry: l.published, Settings: l.Config.Settings, Guides: l.guides.Values(), Static: l.static.Values(), Checkout: l.checkout, Findings: l.found, Changes: l.changes, History: l.history, Theme: l.theme, Before: before,
	}
}
