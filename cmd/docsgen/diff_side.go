package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/snapshot"
	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/contracts/workspace/revision"
	"github.com/lssm-tech/docsgen/site/project"
)

// Bounds on files, in bytes: a snapshot is read as a manifest is.
const (
	maxSnapshot = 1 << 30
	maxAccepted = 1 << 20
)

// side is one of two registries that are compared.
type side struct {
	name     string // as it was named
	registry *contracts.Registry
	root     string        // of the workspace its files are relative to; empty where these are not at hand
	dir      string        // that the sources are in; empty for all but folders
	date     string        // of its commit; empty where that is not known
	owners   []check.Owner // that the configuration lists
	policy   diff.Policy   // that the configuration has
	accepted string        // the file that the configuration names for findings that are accepted; mostly empty
	remarks  []string
}

// brokenSide is the error of sources that have errors.
type brokenSide struct {
	name, root string
	errors     []contracts.Diagnostic
}

func (b *brokenSide) Error() string { return fmt.Sprintf("%s has errors", b.name) }

// sideLoader loads sides. What revisions were written to is removed by close.
type sideLoader struct {
	project project.Options
	partial bool
	folders []string
}

func (l *sideLoader) close() error {
	var err error
	for _, dir := range l.folders {
		err = errors.Join(err, os.RemoveAll(dir))
	}
	return err
}

// head loads what is compared: the second argument, or else the current folder.
func (l *sideLoader) head(ctx context.Context, args []string) (*side, error) {
	if len(args) == 2 {
		return l.named(ctx, args[1], ".")
	}
	dir := "."
	if l.project.ConfigFile == "" {
		dir = project.FindConfig(dir)
	}
	if nothingCheckedOut(ctx, dir) {
		return nil, errors.New("this repository has no working tree: name both sides, as in docsgen diff v1.2.0 main")
	}
	s, err := l.sources(ctx, dir, "the working tree", l.project.ConfigFile)
	if err != nil {
		return nil, err
	}
	s.date = headDate(ctx, dir)
	return s, s.lacks(ctx, dir)
}

// headDate is the day of the commit that a folder is checked out at; empty where it is not known.
func headDate(ctx context.Context, dir string) string {
	r, err := revision.Open(ctx, dir)
	if err != nil {
		return ""
	}
	commit, err := r.Commit(ctx, "HEAD")
	if err != nil {
		return ""
	}
	date, _ := r.Date(ctx, commit) // of none it is empty
	return date
}

// base loads what it is compared with: the first argument, or else what the head was where its
// branch left the default branch.
func (l *sideLoader) base(ctx context.Context, args []string, head *side) (*side, error) {
	beside := "."
	if head.dir != "" {
		beside = head.dir
	}
	if len(args) > 0 {
		return l.named(ctx, args[0], beside)
	}
	r, err := revision.Open(ctx, beside)
	if err != nil {
		return nil, err
	}
	branch := ""
	if target := os.Getenv("GITHUB_BASE_REF"); target != "" {
		branch = "origin/" + target
	}
	commit, of, err := r.MergeBase(ctx, branch)
	if err != nil {
		return nil, err
	}
	return l.revision(ctx, r, commit, r.Prefix, of+" at "+commit[:min(12, len(commit))])
}

// named loads what an argument names: a file or folder where there is one, else a revision, of the
// folder that lies where the one beside lies.
func (l *sideLoader) named(ctx context.Context, name, beside string) (*side, error) {
	info, err := os.Stat(name)
	switch {
	case err == nil && filepath.Ext(name) == "" && nothingCheckedOut(ctx, "."): // where git keeps files called HEAD
	case err == nil && info.IsDir():
		return l.folder(ctx, name)
	case err == nil:
		text, err := readText(name, maxSnapshot)
		if err != nil {
			return nil, err
		}
		if snapshot.IsSnapshot(text) {
			return readSnapshot(name, name, text)
		}
		return l.sources(ctx, name, name, "")
	}
	r, err := revision.Open(ctx, beside)
	if cause := ctx.Err(); cause != nil {
		return nil, cause
	}
	if errors.Is(err, revision.ErrNoGit) {
		return nil, fmt.Errorf("%s does not exist, and %w", name, err)
	}
	if err != nil {
		return nil, fmt.Errorf("%s does not exist, and there is no repository in which it might be a revision", name)
	}
	of, within, given := strings.Cut(name, ":")
	if within = path.Clean(filepath.ToSlash(within)); !given {
		within = r.Prefix
	}
	commit, err := r.Commit(ctx, of)
	if err != nil {
		return nil, err
	}
	return l.revision(ctx, r, commit, within, name)
}

// folder loads a folder of sources, or the registry in that of a site.
func (l *sideLoader) folder(ctx context.Context, dir string) (*side, error) {
	if _, err := os.Stat(filepath.Join(dir, workspace.OutputMarker)); err != nil {
		s, err := l.sources(ctx, dir, dir, "")
		if err != nil {
			return nil, err
		}
		return s, s.lacks(ctx, dir)
	}
	file := filepath.Join(dir, "registry.json")
	text, err := readWithin(dir, "registry.json", maxSnapshot)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("the site in %s has no registry.json: build it with json among the formats, or name its sources", dir)
	}
	if err != nil {
		return nil, err
	}
	return readSnapshot(dir, file, text)
}

func readSnapshot(name, file, text string) (*side, error) {
	r, list := snapshot.Read(filepath.ToSlash(file), text)
	if r == nil {
		return nil, &brokenSide{name: name, errors: list}
	}
	return &side{name: name, registry: r}, nil
}

// revision loads a folder of a commit.
func (l *sideLoader) revision(ctx context.Context, r *revision.Repository, commit, within, name string) (*side, error) {
	dir, err := os.MkdirTemp("", "docsgen-diff-")
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return nil, err
	}
	l.folders = append(l.folders, dir)
	written, err := r.Write(ctx, commit, dir)
	if err != nil {
		return nil, err
	}
	at := filepath.Join(dir, filepath.FromSlash(within))
	if _, err := os.Stat(at); err != nil || !filepath.IsLocal(filepath.FromSlash(within)) {
		return nil, fmt.Errorf("there is no %s in %s: if it had another name then, say so: docsgen diff %s:PATH", within, name, commit[:min(12, len(commit))])
	}
	s, err := l.sources(ctx, at, name, "")
	var broken *brokenSide
	if errors.As(err, &broken) { // whose files are gone soon
		broken.root, broken.errors = "", inRevision(commit[:min(12, len(commit))], broken.errors)
	}
	if err != nil {
		return nil, err
	}
	s.root, s.dir, s.accepted = "", "", "" // which are gone soon
	if s.date, err = r.Date(ctx, commit); err != nil {
		return nil, err
	}
	if n := len(written.Submodules); n > 0 {
		s.remarks = append(s.remarks, fmt.Sprintf("%s: %s not there, as git keeps them in repositories of their own: %s", name, countWords(n, "submodule"), join(written.Submodules)))
	}
	if n := len(written.Pointers); n > 0 {
		s.remarks = append(s.remarks, fmt.Sprintf("%s: %s not there but as %s of Git LFS, so that what they define looks removed or added: %s", name, countWords(n, "source"), pointerWords(n), join(written.Pointers)))
	}
	return s, nil
}

func pointerWords(n int) string {
	if n == 1 {
		return "a pointer"
	}
	return "pointers"
}

// inRevision writes files of a revision as git does: "0a1b2c3d4e5f:src/order.ts".
func inRevision(revision string, list []contracts.Diagnostic) []contracts.Diagnostic {
	list = slices.Clone(list)
	for i := range list {
		if file := list[i].File; file != "" && !filepath.IsAbs(file) {
			list[i].File = revision + ":" + file
		}
		list[i].Notes = slices.Clone(list[i].Notes)
		for j := range list[i].Notes {
			if file := list[i].Notes[j].File; file != "" && !filepath.IsAbs(file) {
				list[i].Notes[j].File = revision + ":" + file
			}
		}
	}
	return list
}

// join lists words, but not too many.
func join(words []string) string {
	if len(words) > 5 {
		words = append(words[:5:5], "…")
	}
	return strings.Join(words, ", ")
}

// sources loads a folder of sources, or a manifest.
func (l *sideLoader) sources(ctx context.Context, dir, name, config string) (*side, error) {
	options := l.project
	options.Dir, options.DirGiven, options.ConfigFile = dir, dir != ".", config
	loaded, err := project.LoadRegistry(ctx, options)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if wrong := onlyErrors(loaded.Diagnostics); loaded.Registry == nil || len(wrong) > 0 && !l.partial {
		return nil, &brokenSide{name: name, root: loaded.Root, errors: wrong}
	}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		dir = filepath.Dir(dir)
	}
	var remarks []string
	if len(loaded.Registry.Contracts) == 0 {
		remarks = []string{name + ": there are no contracts in it, so that all look removed or added"}
	}
	return &side{remarks: remarks, name: name, registry: loaded.Registry, root: loaded.Root, dir: dir, owners: loaded.Config.Owners, policy: loaded.Config.Judging, accepted: loaded.Config.AcceptedFile()}, nil
}

// readText reads a file that a person named.
func readText(name string, limit int64) (string, error) {
	text, err := files.Read(name, limit)
	if err != nil {
		return "", &readingError{name, err}
	}
	return text, nil
}

// readWithin reads a file of a folder that a person named, and nothing that a link leads to out of it.
func readWithin(dir, name string, limit int64) (string, error) {
	root, err := files.OpenRoot(dir)
	if err != nil {
		return "", err
	}
	defer root.Close()
	text, err := root.Read(name, limit)
	if err != nil {
		return "", &readingError{fromHere(filepath.Join(dir, filepath.FromSlash(name))), err}
	}
	return text, nil
}

// readOwn reads a file that lies where it usually does and that nobody named: one of the workspace
// around it, and nothing that a link leads to out of that.
func readOwn(name string, limit int64) (string, error) {
	root, relative, err := workspace.FindRoot(filepath.Dir(name))
	if err != nil {
		return "", &readingError{fromHere(name), err}
	}
	return readWithin(root, path.Join(relative, filepath.Base(name)), limit)
}

// readingError says in plain words why a file can't be read.
type readingError struct {
	file string
	err  error
}

func (e *readingError) Error() string {
	return fmt.Sprintf("%s can't be read: %s", e.file, files.Reason(e.err))
}

func (e *readingError) Unwrap() error { return e.err }
