package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing/format/gitignore"
)

// CodeOwnersFiles are where hosts look for a CODEOWNERS file, in their order, relative to the
// repository.
var CodeOwnersFiles = []string{".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"}

// CodeOwners says who owns the files of a repository.
type CodeOwners struct{ lines []codeOwnersLine }

type codeOwnersLine struct {
	pattern gitignore.Pattern
	depth   int // of the files that it matches; 0 for any
	owners  []string
}

// ParseCodeOwners reads the text of a CODEOWNERS file (docs.github.com, "About code owners"): a
// pattern and its owners in each line, of which the last that matches counts. Patterns are those of
// .gitignore, but "docs/*" does not go into folders. Headings of sections, as GitLab has them, are
// left out, and what stands in sections counts as if it stood in none.
func ParseCodeOwners(text string) *CodeOwners {
	c := &CodeOwners{}
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") || strings.HasPrefix(fields[0], "[") || strings.HasPrefix(fields[0], "^[") {
			continue
		}
		pattern := fields[0]
		l := codeOwnersLine{pattern: gitignore.ParsePattern(pattern, nil)}
		if folder, ok := strings.CutSuffix(strings.TrimPrefix(pattern, "/"), "/*"); ok && !strings.Contains(folder, "**") {
			l.depth = strings.Count(folder, "/") + 2
		}
		for _, owner := range fields[1:] {
			if strings.HasPrefix(owner, "#") {
				break
			}
			l.owners = append(l.owners, owner)
		}
		c.lines = append(c.lines, l)
	}
	return c
}

// Of returns the owners of a file, whose path is relative to the repository; nil where it has none,
// and where c is nil.
func (c *CodeOwners) Of(file string) []string {
	if c == nil {
		return nil
	}
	steps := strings.Split(file, "/")
	for _, l := range slices.Backward(c.lines) {
		if (l.depth == 0 || l.depth == len(steps)) && l.pattern.Match(steps, false) == gitignore.Exclude {
			return l.owners
		}
	}
	return nil
}

// names are all owners that the file names.
func (c *CodeOwners) names() []string {
	if c == nil {
		return nil
	}
	var names []string
	for _, l := range c.lines {
		names = append(names, l.owners...)
	}
	return names
}

// codeOwners compares the owners of contracts with those of the files that they are in.
func codeOwners(p *pass) {
	people := map[string][]string{} // the names of owners, by the letters of their spellings and members
	for _, o := range p.options.Owners {
		for _, spelling := range slices.Concat([]string{o.Name}, o.Aliases, o.Members) {
			people[letters(spelling)] = append(people[letters(spelling)], letters(o.Name))
		}
	}
	same := func(a, b string) bool {
		for _, spelling := range []string{b, b[strings.LastIndexByte(b, '/')+1:]} { // "@org/team" is @team
			x, y := letters(a), letters(spelling)
			if x == y || slices.ContainsFunc(people[x], func(owner string) bool { return slices.Contains(people[y], owner) }) {
				return true
			}
		}
		return false
	}
	files := map[string][]string{}
	for c := range p.newest() {
		of, known := files[c.Source.File]
		if !known {
			of = p.options.CodeOwners.Of(c.Source.File)
			files[c.Source.File] = of
		}
		if len(of) == 0 || len(c.Owners) == 0 {
			continue
		}
		shared := slices.ContainsFunc(c.Owners, func(a string) bool { return slices.ContainsFunc(of, func(b string) bool { return same(a, b) }) })
		if !shared {
			p.report(c, "meta.owners", fmt.Sprintf("%s is owned by %s, and its file by %s", name(c), strings.Join(c.Owners, ", "), strings.Join(of, ", ")), "correct one of them")
		}
	}
}
