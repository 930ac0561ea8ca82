// Package revision puts what a repository was at a revision into a folder, so that a registry can
// be loaded from it as from any other.
//
// It runs git, and only such commands of it as read: no checkout, no index, no filter, hook or
// attribute of the repository plays a part, and nothing is fetched. Data passes through from a name
// (Open, Repository.Commit) to the objects of git to files below a new folder (Repository.Write, Folder),
// outside of which nothing is written.
package revision

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Repository is a repository of git with a folder in it.
type Repository struct {
	dir    string // that git is run in
	Prefix string // the folder within the repository, with forward slashes; "." for its root
}

// ErrNoGit says that there is no program git.
var ErrNoGit = errors.New("git is not installed, so that no revision can be read: name a folder, a manifest, a snapshot or a site")

// Open finds the repository that a folder lies in.
func Open(ctx context.Context, dir string) (_ *Repository, err error) {
	defer whole(ctx, &err)
	if _, err := exec.LookPath("git"); err != nil {
		return nil, ErrNoGit
	}
	r := &Repository{dir: dir}
	prefix, err := r.git(ctx, "rev-parse", "--show-prefix")
	switch {
	case err == nil:
	case strings.HasPrefix(err.Error(), "not a git repository"):
		return nil, fmt.Errorf("%s is in no repository of git: name what to compare with", dir)
	default: // such as one that belongs to somebody else
		return nil, fmt.Errorf("git can't read the repository of %s: %w", dir, err)
	}
	if r.Prefix = path.Clean(strings.TrimSuffix(prefix, "/")); prefix == "" {
		r.Prefix = "."
	}
	return r, nil
}

// maxPrinted bounds what git prints where it is read at once, in bytes.
const maxPrinted = 256 << 20

// git runs a command and returns what it prints, without the last line end.
func (r *Repository) git(ctx context.Context, args ...string) (string, error) {
	var out bytes.Buffer
	err := r.printed(ctx, args, func(text io.Reader) error {
		n, err := io.Copy(&out, io.LimitReader(text, maxPrinted+1))
		if n > maxPrinted {
			return fmt.Errorf("git %s prints more than %d MB", args[0], maxPrinted>>20)
		}
		return err
	})
	if err != nil {
		return "", err
	}
	return strings.TrimSuffix(out.String(), "\n"), nil
}

// printed runs a command and hands what it prints to read. Where that returns an error, the command
// is ended. Once ctx is, what it was ended by is the error, and not how git took it.
func (r *Repository) printed(ctx context.Context, args []string, read func(text io.Reader) error) (err error) {
	defer whole(ctx, &err)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var complaint bytes.Buffer
	c := r.command(ctx, args...)
	c.Stderr = &complaint
	out, err := c.StdoutPipe()
	if err != nil {
		return err
	}
	if err := c.Start(); err != nil {
		return err
	}
	if err := read(out); err != nil {
		cancel()
		return errors.Join(err, ignoreKilled(c.Wait()))
	}
	if err := c.Wait(); err != nil {
		if said, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(complaint.String()), "fatal: "), "\n"); said != "" {
			return errors.New(said)
		}
		return err
	}
	return nil
}

// whole makes an error that came of the end of ctx the reason of that end.
func whole(ctx context.Context, err *error) {
	if cause := ctx.Err(); cause != nil && *err != nil {
		*err = cause
	}
}

func (r *Repository) command(ctx context.Context, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, "git", append([]string{"--no-replace-objects", "-C", r.dir}, args...)...)
	// Objects that a partial clone lacks are not fetched: older versions of git know only that no
	// protocol is allowed.
	c.Env = append(os.Environ(), "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
	return c
}

// Commit returns the commit of a revision, such as main, v1.2.0 or HEAD~3.
func (r *Repository) Commit(ctx context.Context, name string) (commit string, err error) {
	defer whole(ctx, &err)
	commit, err = r.git(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options", name+"^{commit}")
	if err == nil {
		return commit, nil
	}
	if r.shallow(ctx) {
		return "", fmt.Errorf("there is no revision %q in this clone, which is shallow: %s", name, deepen)
	}
	return "", fmt.Errorf("there is neither a file nor a revision %q", name)
}

// deepen says what to do about a shallow clone.
const deepen = "git fetch --unshallow brings all of its history, and so does fetch-depth: 0 of actions/checkout"

func (r *Repository) shallow(ctx context.Context) bool {
	answer, err := r.git(ctx, "rev-parse", "--is-shallow-repository")
	return err == nil && answer == "true"
}

// MergeBase returns the last commit that what is checked out has in common with a branch. Without a
// name that is the default branch: the one that origin names, or else main or master.
func (r *Repository) MergeBase(ctx context.Context, branch string) (commit, of string, err error) {
	defer whole(ctx, &err)
	names := []string{branch}
	if branch == "" {
		names = []string{"origin/HEAD", "origin/main", "origin/master", "main", "master"}
	}
	for _, name := range names {
		if _, err := r.Commit(ctx, name); err != nil {
			continue
		}
		commit, err := r.git(ctx, "merge-base", name, "HEAD")
		switch {
		case err == nil:
			return commit, name, nil
		case r.shallow(ctx):
			return "", "", fmt.Errorf("where this branch left %s is not known, as the clone is shallow: %s", name, deepen)
		}
		return "", "", fmt.Errorf("this branch and %s have no commit in common: name what to compare with", name)
	}
	switch {
	case r.shallow(ctx):
		return "", "", fmt.Errorf("the default branch is not in this clone, which is shallow: %s", deepen)
	case branch != "":
		return "", "", fmt.Errorf("the branch %s is not in this clone: git fetch origin brings it, or name what to compare with", branch)
	}
	return "", "", errors.New("there is no branch main or master, here or at origin: name what to compare with")
}

// Date returns the day of a commit, where it was made, as 2026-01-31.
func (r *Repository) Date(ctx context.Context, commit string) (string, error) {
	made, err := r.Time(ctx, commit)
	if err != nil {
		return "", err
	}
	return made.Format(time.DateOnly), nil
}

// Time returns when a commit was made, in the zone where it was. It is read from the object itself:
// commands that print commits may run others, which the repository's configuration names.
func (r *Repository) Time(ctx context.Context, commit string) (time.Time, error) {
	object, err := r.git(ctx, "cat-file", "commit", commit)
	if err != nil {
		return time.Time{}, err
	}
	for line := range strings.Lines(object) {
		if made, ok := strings.CutPrefix(line, "committer "); ok {
			if when, ok := parseTime(made[strings.LastIndexByte(made, '>')+1:]); ok {
				return when, nil
			}
			break
		}
	}
	return time.Time{}, fmt.Errorf("the commit %s has no date", commit)
}

// parseTime reads a time as commits have it: seconds since 1970, and the zone as +0100.
func parseTime(text string) (when time.Time, ok bool) {
	fields := strings.Fields(text)
	if len(fields) != 2 {
		return time.Time{}, false
	}
	seconds, err := strconv.ParseInt(fields[0], 10, 64)
	zone, wrong := time.Parse("-0700", fields[1])
	if err != nil || wrong != nil {
		return time.Time{}, false
	}
	_, offset := zone.Zone()
	return time.Unix(seconds, 0).In(time.FixedZone("", offset)), true
}

// Written says what was put into a folder.
type Written struct {
	Files      int
	Submodules []string // paths of what lies in repositories of its own, and is not there
	Pointers   []string // paths of sources that git knows only where to get (Git LFS), sorted
}

// Write puts the files of a commit into an empty folder, but for those that are too large for
// modules, schemas and manifests. The folder looks like the root of a repository then, so that its
// files have the same paths as here.
func (r *Repository) Write(ctx context.Context, commit, dir string) (Written, error) {
	return r.Folder(dir).Show(ctx, commit)
}

// contents has git write the objects one after the other, and puts each into its file. Links are
// made last, so that no file is written through one.
// Pointers is told of each file whether it is a pointer of Git LFS.
func (r *Repository) contents(ctx context.Context, entries []entry, root *os.Root, pointer func(name string, is bool)) (err error) {
	defer whole(ctx, &err)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c := r.command(ctx, "cat-file", "--batch")
	in, err := c.StdinPipe()
	if err != nil {
		return err
	}
	out, err := c.StdoutPipe()
	if err != nil {
		return err
	}
	if err := c.Start(); err != nil {
		return err
	}
	go func() {
		defer in.Close()
		for _, e := range entries {
			if _, err := io.WriteString(in, e.object+"\n"); err != nil {
				return // git has ended, which whoever reads sees
			}
		}
	}()
	links := map[string]string{}
	objects := bufio.NewReaderSize(out, 1<<16)
	for _, e := range entries {
		is, err := one(objects, e, root, links)
		if err == nil {
			pointer(e.name, is)
		} else {
			cancel()
			return errors.Join(err, ignoreKilled(c.Wait()))
		}
	}
	if err := c.Wait(); err != nil {
		return err
	}
	for name, target := range links {
		if err := errors.Join(root.MkdirAll(path.Dir(name), 0o755), root.Symlink(target, name)); err != nil {
			return err
		}
	}
	return nil
}

// ignoreKilled leaves out that git ended because it was told to.
func ignoreKilled(err error) error {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return nil
	}
	return err
}

// pointerStart begins what git keeps of a file that is in Git LFS (git-lfs, docs/spec.md, "The
// Pointer").
const pointerStart = "version https://git-lfs.github.com/spec/"

// sources end names of files that may hold contracts.
var sources = []string{".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json", ".yaml", ".yml"}

// one reads an object, which is "object type size", its bytes, and a line end, and tells whether it
// stands for a source that is elsewhere.
func one(objects *bufio.Reader, e entry, root *os.Root, links map[string]string) (pointer bool, err error) {
	head, err := objects.ReadString('\n')
	if err != nil {
		return false, err
	}
	if fields := strings.Fields(head); len(fields) != 3 || fields[0] != e.object || fields[2] != strconv.FormatInt(e.size, 10) {
		return false, fmt.Errorf("%s is not in this clone, which has only part of the objects", e.name)
	}
	if slices.Contains(sources, strings.ToLower(path.Ext(e.name))) && e.size > int64(len(pointerStart)) {
		start, err := objects.Peek(len(pointerStart))
		if err != nil {
			return false, err
		}
		pointer = string(start) == pointerStart
	}
	body := io.LimitReader(objects, e.size)
	if e.link {
		target, err := io.ReadAll(body)
		if err != nil {
			return false, err
		}
		links[e.name] = string(target)
	} else if err := write(root, e.name, body); err != nil {
		return false, err
	}
	_, err = objects.Discard(1)
	return pointer, err
}

func write(root *os.Root, name string, body io.Reader) error {
	if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, body)
	return errors.Join(err, f.Close())
}
