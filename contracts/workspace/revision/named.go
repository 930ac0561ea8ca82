package revision

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/semver"
)

// Named is a commit with what people call it.
type Named struct {
	Name   string // its tag, or else the first 12 digits of the commit
	Commit string
	Time   time.Time // when the commit was made, where it was
}

// Tags lists the tagged commits that HEAD comes from, the oldest first. Of the tags of one commit
// the one counts that is the greatest semantic version, or else the first by name: tags that follow
// releases, such as latest or v1, stand beside those. With after, a commit, those that it comes from
// and itself are left out.
func (r *Repository) Tags(ctx context.Context, after string) ([]Named, error) {
	args := []string{"for-each-ref", "--merged=HEAD"}
	if after != "" {
		args = append(args, "--no-merged="+after)
	}
	// An annotated tag is an object of its own; *fields are those of what it tags.
	const form = "%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(committerdate:raw)%00%(*objecttype)%00%(*objectname)%00%(*committerdate:raw)"
	out, err := r.git(ctx, append(args, "--format="+form, "refs/tags")...)
	if err != nil {
		return nil, err
	}
	var list []Named
	at := map[string]int{}
	for line := range strings.Lines(out) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\x00")
		if len(f) != 7 {
			continue
		}
		kind, commit, made := f[1], f[2], f[3]
		if kind == "tag" {
			kind, commit, made = f[4], f[5], f[6]
		}
		when, ok := parseTime(made)
		if kind != "commit" || !ok {
			continue // the tag of a file, or of another tag
		}
		if i, known := at[commit]; !known {
			at[commit] = len(list)
			list = append(list, Named{f[0], commit, when})
		} else if better(f[0], list[i].Name) {
			list[i].Name = f[0]
		}
	}
	place, err := r.order(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(list, func(a, b Named) int {
		return cmp.Or(cmp.Compare(place[a.Commit], place[b.Commit]), a.Time.Compare(b.Time), semver.Compare(version(a.Name), version(b.Name)))
	})
	return list, nil
}

// order gives the commits with names that HEAD comes from numbers: the oldest first, and none before
// one that it comes from, whatever the clocks said where they were made.
func (r *Repository) order(ctx context.Context) (map[string]int, error) {
	out, err := r.git(ctx, "rev-list", "--simplify-by-decoration", "--date-order", "--reverse", "HEAD")
	if err != nil {
		return nil, err
	}
	place := map[string]int{}
	for commit := range strings.FieldsSeq(out) {
		place[commit] = len(place)
	}
	return place, nil
}

// better reports whether a tag says more of a release than another one.
func better(tag, than string) bool {
	a, b := version(tag), version(than)
	if a == "" || b == "" {
		return a != "" || b == "" && tag < than
	}
	return semver.Compare(a, b) > 0
}

// version is the whole semantic version that a tag ends in, as v1.2.3; empty for none, also for a
// part of one.
func version(tag string) string {
	v := "v" + strings.TrimPrefix(tag[strings.LastIndexAny(tag, "/@")+1:], "v")
	if !semver.IsValid(v) || strings.Count(strings.SplitN(v, "-", 2)[0], ".") != 2 {
		return ""
	}
	return v
}

// Commits lists the newest commits on the first-parent line of HEAD, the oldest first, at most so
// many, of those that changed something in the folder that was opened. With after, a commit, those
// that it comes from and itself are left out.
func (r *Repository) Commits(ctx context.Context, after string, most int) ([]Named, error) {
	args := []string{"rev-list", "--first-parent", "--reverse", "--max-count=" + strconv.Itoa(most), "HEAD"}
	if after != "" {
		args = append(args, "^"+after)
	}
	out, err := r.git(ctx, append(args, "--", ".")...)
	if err != nil {
		return nil, err
	}
	var list []Named
	for commit := range strings.FieldsSeq(out) {
		when, err := r.Time(ctx, commit)
		if err != nil {
			return nil, err
		}
		list = append(list, Named{commit[:min(12, len(commit))], commit, when})
	}
	return list, nil
}

// Shallow reports whether the clone has only the newest part of its history. The words say what to do
// about it.
func (r *Repository) Shallow(ctx context.Context) (is bool, words string) {
	return r.shallow(ctx), deepen
}
