package main

import (
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// mostReviewers bounds how many owners are asked to look at a pull request.
const mostReviewers = 10

// handle is how GitHub and GitLab know people and groups.
var handle = regexp.MustCompile(`^@[0-9A-Za-z][0-9A-Za-z_.-]*(/[0-9A-Za-z][0-9A-Za-z_.-]*)*$`)

// reviewers names the owners of what breaks or is a risk, and of whom it reaches, those of the worst
// first. Owners that the configuration lists are mentioned, so that hosts tell them, with how else
// they are reached; all others are words of contracts, and stay words.
func (d *comparison) reviewers() string {
	var names []string
	for _, f := range d.faults() {
		if f.Verdict < diff.Risky || f.Rule.AboutVersions() {
			continue
		}
		for _, owner := range f.Owners {
			if named := d.reviewer(owner); !slices.Contains(names, named) {
				names = append(names, named)
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	more := ""
	if n := len(names) - mostReviewers; n > 0 {
		names, more = names[:mostReviewers], " and "+thousands(n)+" more"
	}
	return "\nTo review: " + strings.Join(names, ", ") + more + "\n"
}

func (d *comparison) reviewer(owner string) string {
	at := slices.IndexFunc(d.head.owners, func(o check.Owner) bool { return o.Name == owner || slices.Contains(o.Aliases, owner) })
	if at < 0 {
		return cell(owner)
	}
	o := d.head.owners[at]
	var reached []string
	for _, member := range o.Members {
		reached = append(reached, mention(member))
	}
	if o.Contact != "" {
		reached = append(reached, cell(o.Contact))
	}
	if len(reached) == 0 {
		return mention(o.Name)
	}
	return mention(o.Name) + " (" + join(reached) + ")"
}

// mention leaves handles as they are.
func mention(name string) string {
	if handle.MatchString(name) {
		return name
	}
	return cell(name)
}
