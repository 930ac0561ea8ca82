package history

import (
	"context"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// Walk makes histories longer.
type Walk struct {
	// Load loads the registry of a revision, and how it has changes judged. Why says, in a sentence without a full stop, what keeps it
	// from being loaded, so that the history goes on without it; the error is for what ends the walk.
	Load func(ctx context.Context, r *Revision) (registry *contracts.Registry, policy diff.Policy, why string, err error)
	// Known returns what an earlier walk came to: the revision of a commit, compared with another one
	// or, where since is empty, with none; nil for nothing.
	Known func(since, commit string) *Revision
	// Found is told what Known did not know.
	Found func(since string, r *Revision)

	loaded   string // the commit of registry
	registry *contracts.Registry
}

// Extend adds revisions, the oldest first, each compared with the last before it that could be loaded.
// It loads no more than it must: those that are not known, and what they are compared with.
func (w *Walk) Extend(ctx context.Context, h *History, revisions []*Revision) error {
	last := h.LastLoaded()
	for _, r := range revisions {
		since := ""
		if last != nil {
			since = last.Commit
		}
		if known := w.Known(since, r.Commit); known != nil {
			r.Since, r.Failed, r.Changes, r.More = known.Since, known.Failed, known.Changes, known.More
		} else {
			if err := w.compare(ctx, last, r); err != nil {
				return err
			}
			w.Found(since, r)
		}
		h.Revisions = append(h.Revisions, r)
		if r.Failed == "" {
			last = r
		}
	}
	return nil
}

// compare loads a revision and fills in what has changed since another one.
func (w *Walk) compare(ctx context.Context, last, r *Revision) error {
	base, err := w.Registry(ctx, last)
	if err != nil {
		return err
	}
	head, policy, why, err := w.Load(ctx, r)
	if err != nil {
		return err
	}
	if why == "" && base != nil && len(base.Contracts) > 0 && len(head.Contracts) == 0 {
		why = "it has no contracts" // which a file that is half written looks like, and nobody means
	}
	if r.Failed = clip(why); why != "" {
		return nil
	}
	if w.loaded, w.registry = r.Commit, head; base != nil {
		r.Since = last.Commit
		r.Changes, r.More = Compare(base, head, r.Day(), policy)
	}
	return nil
}

// Registry returns the registry of a revision that could be loaded before: the one that was loaded
// last, or else loaded anew. It is nil for no revision, and where it can't be loaded any more.
func (w *Walk) Registry(ctx context.Context, r *Revision) (*contracts.Registry, error) {
	if r == nil || r.Commit == w.loaded {
		return w.registry, nil
	}
	registry, _, _, err := w.Load(ctx, r)
	if err != nil {
		return nil, err
	}
	w.loaded, w.registry = r.Commit, registry
	return registry, nil
}
