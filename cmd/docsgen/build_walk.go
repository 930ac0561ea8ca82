package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
	"github.com/lssm-tech/docsgen/contracts/workspace/revision"
	"github.com/lssm-tech/docsgen/site/project"
)

// walk adds revisions to the history, and loads the last one, which the site is compared with. What
// has changed between two commits is kept in the cache.
func (b *build) walk(ctx context.Context, r *revision.Repository, next []revision.Named) (err error) {
	dir, err := os.MkdirTemp("", "docsgen-history-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return err
	}
	at := filepath.Join(dir, "revision")
	l := revisionLoader{folder: r.Folder(at), dir: at, within: path.Join(r.Prefix, b.manifest()), cache: b.flags.project.Cache, partial: b.flags.partial}
	if l.cache == "" { // then what modules come to is found again in the next revision only
		l.cache = filepath.Join(dir, "cache")
	}
	known, key, err := b.known(l.within)
	if err != nil {
		return err
	}
	w := history.Walk{
		Load: l.load,
		Known: func(since, commit string) *history.Revision {
			text, ok := known.Get(key(since, commit))
			if !ok {
				return nil
			}
			return history.ReadRevision(text)
		},
		Found: func(since string, r *history.Revision) { known.Put(key(since, r.Commit), r.Text()) },
	}
	told := b.flags.project.History
	before := len(told.Revisions.Revisions)
	if err := w.Extend(ctx, told.Revisions, revisionsOf(next)); err != nil {
		return err
	}
	if told.Last, err = w.Registry(ctx, told.Revisions.LastLoaded()); err != nil {
		return err
	}
	for _, one := range told.Revisions.Revisions[before:] {
		if one.Failed != "" {
			b.diagnostics = append(b.diagnostics, contracts.RevisionUnloaded.At(contracts.Position{}, one.Name+" is left out of the history: "+one.Failed, ""))
		}
	}
	told.Day = headDate(ctx, b.beside())
	if len(l.submodules) > 0 {
		b.shorten("submodules are not in the history, as git keeps them in repositories of their own: "+join(l.submodules), "name their folders in exclude, or compare them where they are")
	}
	if len(l.pointers) > 0 {
		b.shorten("sources in Git LFS are not in the history, as a revision has no more than pointers to them: "+join(l.pointers), "keep sources in git itself, and leave LFS to pictures")
	}
	_ = known.Save() // what can't be kept is found anew
	return nil
}

// known is what earlier runs found, and the keys of it: all that what they found depends on.
func (b *build) known(within string) (*store.Store, func(since, commit string) store.Key, error) {
	var known *store.Store // keeps nothing
	if b.flags.project.Cache != "" {
		program, err := store.Build()
		if err != nil {
			return nil, nil, err
		}
		known = store.New(filepath.Join(b.flags.project.Cache, "history"), program)
	}
	return known, func(since, commit string) store.Key {
		return known.Key("changes", within, strconv.FormatBool(b.flags.partial), since, commit)
	}, nil
}

// manifest is the name of the manifest that the site is made of; empty where that is a folder.
func (b *build) manifest() string {
	if dir := b.flags.project.Dir; b.beside() != dir {
		return filepath.Base(dir)
	}
	return ""
}

func revisionsOf(list []revision.Named) []*history.Revision {
	revisions := make([]*history.Revision, len(list))
	for i, n := range list {
		revisions[i] = &history.Revision{Name: n.Name, Commit: n.Commit, Date: n.Time.Format(time.RFC3339)}
	}
	return revisions
}

// revisionLoader loads the registries of revisions, each in the same folder.
type revisionLoader struct {
	folder  *revision.Folder
	dir     string // of it
	within  string // the repository: what is loaded, with forward slashes
	cache   string
	partial bool

	submodules []string // of the revision that was loaded last
	pointers   []string // likewise
}

func (l *revisionLoader) load(ctx context.Context, r *history.Revision) (registry *contracts.Registry, policy diff.Policy, why string, err error) {
	defer func() {
		why = strings.ReplaceAll(filepath.ToSlash(why), filepath.ToSlash(l.dir)+"/", "") // of which nobody knows
	}()
	written, err := l.folder.Show(ctx, r.Commit)
	if large := (*revision.TooLargeError)(nil); errors.As(err, &large) {
		return nil, policy, large.Reason, nil
	}
	if err != nil { // which is no fault of the sources: with all objects, or room on the disk, it may be there
		return nil, policy, "", fmt.Errorf("--history: %s: %w", r.Name, errors.Join(ctx.Err(), err))
	}
	l.submodules, l.pointers = written.Submodules, written.Pointers
	within := filepath.Join(l.dir, filepath.FromSlash(l.within))
	if _, err := os.Stat(within); err != nil {
		return nil, policy, l.within + " was not there", nil
	}
	loaded, err := project.LoadRegistry(ctx, project.Options{Dir: within, DirGiven: true, Cache: l.cache})
	if err != nil {
		return nil, policy, err.Error(), ctx.Err()
	}
	if wrong := onlyErrors(loaded.Diagnostics); loaded.Registry == nil || len(wrong) > 0 && !l.partial {
		why := countWords(len(wrong), "error") + " in it"
		if len(wrong) > 0 {
			why += fmt.Sprintf(", first in %s: %s", wrong[0].File, wrong[0].Message)
		}
		return nil, policy, why, nil
	}
	return loaded.Registry, loaded.Config.Judging, "", nil
}
