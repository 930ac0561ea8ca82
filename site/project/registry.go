package project

import (
	"context"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
)

// LoadRegistry reads the configuration and the sources of a folder, and nothing else that a site is
// made of, so that what is wrong with guides and pictures keeps nobody from comparing contracts. Of
// what it gives, Site is always nil; Registry is where the configuration has errors.
func LoadRegistry(ctx context.Context, o Options) (*Loaded, error) {
	p := Open(o)
	config, diagnostics, err := p.config()
	if err != nil || config == nil {
		return &Loaded{Diagnostics: diagnostics}, err
	}
	if err := p.open(config); err != nil {
		return nil, err
	}
	registry, list, err := p.workspace.Load(ctx)
	if err != nil {
		return nil, err
	}
	return &Loaded{Config: config, Registry: registry, Root: p.workspace.Root, Diagnostics: slices.Concat(diagnostics, list)}, nil
}

// History is what the site tells of revisions.
type History struct {
	Revisions *history.History
	// the newest of them that could be loaded, which what the site shows is compared with; nil where it
	// is not at hand, so that nothing is told of what came after it
	Last *contracts.Registry
	Day  string // on which what is checked out was committed, as 2026-01-31; empty where it is not known
}

// until adds what has changed since the last revision, if anything has; nil without a history.
func (h *History) until(head *contracts.Registry, policy diff.Policy) *history.History {
	if h == nil || h.Last == nil {
		return h.revisions()
	}
	next := &history.Revision{Since: h.Revisions.LastLoaded().Commit} // without a date, which each commit would change
	if next.Changes, next.More = history.Compare(h.Last, head, h.Day, policy); len(next.Changes) == 0 {
		return h.Revisions
	}
	return h.Revisions.With(next)
}

func (h *History) revisions() *history.History {
	if h == nil {
		return nil
	}
	return h.Revisions
}
