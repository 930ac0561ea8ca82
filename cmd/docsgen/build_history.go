package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/contracts/workspace/revision"
	"github.com/lssm-tech/docsgen/site/project"
)

// historyUsage is what the flag takes.
const historyUsage = "say in the site what became of the registry: in the last N tags (without tags, commits), since a REVISION or DAY, or as FILE.json keeps it, which build brings up to date"

// Bounds on how far back a history goes.
const (
	maxRevisions   = 1000
	firstRevisions = 20 // of a file that is not there yet
	maxHistory     = 1 << 30
)

// historyWish is what --history asks for: one of these.
type historyWish struct {
	newest int    // so many tags or commits
	since  string // all after a revision
	day    string // all since a day
	file   string // what a file has, and what came after that
}

var wholeDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)

func parseHistory(text string) (wish historyWish, err error) {
	n, wrong := strconv.Atoi(text)
	switch {
	case wrong == nil && (n < 1 || n > maxRevisions):
		return wish, fmt.Errorf("--history %s: a number from 1 to %d, a revision, a day such as 2026-01-31, or a file such as history.json", text, maxRevisions)
	case wrong == nil:
		wish.newest = n
	case wholeDay.MatchString(text):
		if _, err := time.Parse(time.DateOnly, text); err != nil {
			return wish, fmt.Errorf("--history %s is no day", text)
		}
		wish.day = text
	case strings.HasSuffix(text, ".json"):
		wish.file = text
	default:
		wish.since = text
	}
	return wish, nil
}

// recall reads the history that the site is to tell.
func (b *build) recall(ctx context.Context) error {
	wish, err := parseHistory(b.flags.history)
	if err != nil {
		return err
	}
	h := &history.History{}
	if wish.file != "" {
		if h, err = b.readHistory(wish.file); err != nil {
			return err
		}
	}
	b.flags.project.History = &project.History{Revisions: h}
	beside := b.beside()
	r, err := revision.Open(ctx, beside)
	if err == nil {
		_, err = r.Commit(ctx, "HEAD")
	}
	if err != nil {
		if len(h.Revisions) == 0 {
			return fmt.Errorf("--history: %w", err)
		}
		b.shorten("nothing is added to "+wish.file+": "+err.Error(), "install git and check out the repository, so that new revisions are added")
		return nil
	}
	for _, known := range h.Ends() {
		if _, err := r.Commit(ctx, known.Commit); err != nil {
			b.shorten(fmt.Sprintf("nothing is added to %s: its last revision, %s, is not in this clone", wish.file, known.Name), fetchAll)
			return nil
		}
	}
	next, err := b.revisions(ctx, r, wish, h)
	if err != nil {
		return err
	}
	return b.walk(ctx, r, next)
}

// beside is the folder of the sources.
func (b *build) beside() string {
	if info, err := os.Stat(b.flags.project.Dir); err == nil && !info.IsDir() {
		return filepath.Dir(b.flags.project.Dir)
	}
	return b.flags.project.Dir
}

// shorten says that the history lacks something, and what to do about it.
func (b *build) shorten(why, hint string) {
	b.diagnostics = append(b.diagnostics, contracts.HistoryShort.At(contracts.Position{}, why, hint))
}

// fetchAll is what to do about a shallow clone.
const fetchAll = "git fetch --unshallow --tags brings all of it"

// readHistory reads a history that is kept; none where the file is not there yet.
func (b *build) readHistory(file string) (*history.History, error) {
	text, err := readText(file, maxHistory)
	if errors.Is(err, os.ErrNotExist) {
		return &history.History{}, nil
	}
	if err != nil {
		return nil, err
	}
	h, list := history.Read(filepath.ToSlash(file), text)
	if h == nil {
		b.diagnostics = list
		return nil, fmt.Errorf("%s is no history: remove it, and it is made anew", file)
	}
	b.diagnostics = append(b.diagnostics, list...)
	return h, nil
}

// revisions lists what is to be added to a history, the oldest first. The first of a new one is what
// the next is compared with, so it goes back by one more than was asked for.
func (b *build) revisions(ctx context.Context, r *revision.Repository, wish historyWish, h *history.History) ([]revision.Named, error) {
	after, most := "", maxRevisions
	var first []revision.Named
	switch {
	case len(h.Revisions) > 0:
		after = h.Revisions[len(h.Revisions)-1].Commit
	case wish.since != "":
		commit, err := r.Commit(ctx, wish.since)
		if err != nil {
			return nil, fmt.Errorf("--history: %w", err)
		}
		when, err := r.Time(ctx, commit)
		if err != nil {
			return nil, err
		}
		after, first = commit, []revision.Named{{Name: wish.since, Commit: commit, Time: when}}
	case wish.file != "":
		most = firstRevisions + 1
	case wish.newest > 0:
		most = wish.newest + 1
	}
	tags, err := r.Tags(ctx, "")
	if err != nil {
		return nil, err
	}
	var list []revision.Named
	if len(tags) > 0 {
		list, err = r.Tags(ctx, after)
	} else {
		list, err = r.Commits(ctx, after, most)
	}
	if err != nil {
		return nil, err
	}
	list = sinceDay(list, wish.day)
	list = append(first, list[max(0, len(list)-most):]...)
	if shallow, _ := r.Shallow(ctx); shallow && after == "" && (len(list) < most || wish.day != "") {
		b.shorten("the clone is shallow, so that older revisions are not in the history", fetchAll)
	}
	return list, nil
}

// sinceDay leaves out what is older than a day, but for the newest of it: what came then is compared
// with that.
func sinceDay(list []revision.Named, day string) []revision.Named {
	for len(list) > 1 && list[1].Time.Format(time.DateOnly) < day {
		list = list[1:]
	}
	return list
}

// keepHistory writes the history to the file that keeps it, as a whole or not at all.
func (b *build) keepHistory() error {
	wish, err := parseHistory(b.flags.history)
	if err != nil || wish.file == "" {
		return err
	}
	return writeFile(wish.file, b.flags.project.History.Revisions.Write)
}
