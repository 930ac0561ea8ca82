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
type CodeOwners struct {
	lines []codeOwnersLine
	// numbers of the last lines for a path or a name without wildcards, which ends with a slash where
	// it is for folders alone
	paths, names map[string]int
	wild         []int // numbers of the lines with wildcards
}

type codeOwnersLine struct {
	pattern gitignore.Pattern
	depth   int // of the files that it matches; 0 for any
	owners  []string
}

// MaxCodeOwnersWildcards bounds the lines with wildcards: each is tried on each file. Others are found
// by the file's path, however many there are.
const MaxCodeOwnersWildcards = 5_000

// ParseCodeOwners reads the text of a CODEOWNERS file (docs.github.com, "About code owners"): a
// pattern and its owners in each line, of which the last that matches counts. Patterns are those of
// .gitignore, but "docs/*" does not go into folders. Headings of sections, as GitLab has them, are
// left out, and what stands in sections counts as if it stood in none.
func ParseCodeOwners(text string) *CodeOwners {
	c := &CodeOwners{paths: map[string]int{}, names: map[string]int{}}
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
		c.find(pattern, len(c.lines))
		c.lines = append(c.lines, l)
	}
	return c
}

// find notes by what a line is found.
func (c *CodeOwners) find(pattern string, number int) {
	inner := strings.TrimSuffix(pattern, "/")
	switch {
	case strings.ContainsAny(pattern, "*?[\\!") || strings.Contains(pattern, "//"):
		c.wild = append(c.wild, number)
	case strings.Contains(inner, "/"):
		c.paths[strings.TrimPrefix(pattern, "/")] = number
	default:
		c.names[pattern] = number
	}
}

// Wildcards is how many lines have wildcards.
func (c *CodeOwners) Wildcards() int { return len(c.wild) }

// Of returns the owners of a file, whose path is relative to the repository; nil where it has none,
// and where c is nil.
func (c *CodeOwners) Of(file string) []string {
	if c == nil {
		return nil
	}
	if number := c.line(file); number >= 0 {
		return c.lines[number].owners
	}
	return nil
}

// line returns the number of the line that counts for a file; -1 for none.
func (c *CodeOwners) line(file string) int {
	last, steps := -1, strings.Split(file, "/")
	matches := func(number int) bool {
		l := &c.lines[number]
		return (l.depth == 0 || l.depth == len(steps)) && l.pattern.Match(steps, false) == gitignore.Exclude
	}
	for i, step := range steps {
		above := strings.Join(steps[:i+1], "/")
		for _, found := range [...]struct {
			lines map[string]int
			name  string
		}{{c.paths, above}, {c.paths, above + "/"}, {c.names, step}, {c.names, step + "/"}} {
			if number, ok := found.lines[found.name]; ok && number > last && matches(number) {
				last = number
			}
		}
	}
	for _, number := range slices.Backward(c.wild) {
		if number < last {
			break
		}
		if matches(number) {
			return number
		}
	}
	return last
}

// owners are all that the file names.
func (c *CodeOwners) owners() []string {
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
	people := map[string]string{} // the name of an owner, by the letters of its spellings
	for _, o := range p.options.Owners {
		for _, spelling := range append([]string{o.Name}, o.Aliases...) {
			people[letters(spelling)] = letters(o.Name)
		}
	}
	of := map[int]map[string]bool{} // the letters of all spellings of owners, and people, by the lines that name them
	spelled := func(number int) map[string]bool {
		known, ok := of[number]
		if !ok {
			known = map[string]bool{}
			for _, owner := range p.options.CodeOwners.lines[number].owners {
				for _, spelling := range []string{owner, owner[strings.LastIndexByte(owner, '/')+1:]} { // "@org/team" is @team
					word := letters(spelling)
					known[word], known["@"+people[word]] = true, people[word] != "" // letters have no "@"
				}
			}
			of[number] = known
		}
		return known
	}
	for c := range p.newest() {
		if p.options.CodeOwners == nil || len(c.Owners) == 0 {
			continue
		}
		number := p.options.CodeOwners.line(c.Source.File)
		if number < 0 || len(p.options.CodeOwners.lines[number].owners) == 0 {
			continue
		}
		known := spelled(number)
		shared := slices.ContainsFunc(c.Owners, func(owner string) bool {
			word := letters(owner)
			return known[word] || people[word] != "" && known["@"+people[word]]
		})
		if !shared {
			p.report(c, "meta.owners", fmt.Sprintf("%s is owned by %s, and its file by %s", name(c), some(c.Owners), some(p.options.CodeOwners.lines[number].owners)), "correct one of them")
		}
	}
}

// maxOwnersNamed bounds the owners that a message names.
const maxOwnersNamed = 10

// some lists the first of some owners.
func some(owners []string) string {
	if more := len(owners) - maxOwnersNamed; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(owners[:maxOwnersNamed], ", "), more)
	}
	return strings.Join(owners, ", ")
}
