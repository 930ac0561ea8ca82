package check

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

// CodeOwnersFiles are where hosts look for a CODEOWNERS file, in their order, relative to the
// repository.
var CodeOwnersFiles = []string{".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"}

// CodeOwners says who owns the files of a repository.
type CodeOwners struct{ sections []codeOwnersSection }

// codeOwnersSection is the lines below a heading, or those before the first one.
type codeOwnersSection struct {
	owners []string // of lines that name none
	lines  []codeOwnersLine
	// numbers of the last lines for a path or a name without wildcards, which ends with a slash where
	// it is for folders alone
	paths, names map[string]int
	wild         []int // numbers of all other lines
}

type codeOwnersLine struct {
	files  codeOwnersPattern
	none   bool // what matches has no owners in the section
	owners []string
}

// codeOwnersHeading is the heading of a section: its name, its further marks, and its owners.
var codeOwnersHeading = regexp.MustCompile(`^\^?\[([^\]]+)\](?:\[\d+\])?(?:\s+(.*))?$`)

// MaxCodeOwnersTried bounds the lines with wildcards and the headings of sections: each is tried on
// each file. Others are found by the file's path, however many there are.
const MaxCodeOwnersTried = 5_000

// ParseCodeOwners reads the text of a CODEOWNERS file (docs.github.com, "About code owners"): a
// pattern and its owners in each line, of which the last that matches counts. Patterns are those of
// .gitignore without ranges, but "docs/*" does not go into folders. Sections are GitLab's
// (docs.gitlab.com, "Code Owners syntax and error handling"): of each the last line counts, lines
// without owners have those of the heading, "!" takes files out, and patterns without a leading slash
// match at any depth.
func ParseCodeOwners(text string) *CodeOwners {
	c := &CodeOwners{sections: []codeOwnersSection{{}}}
	sections, at := map[string]int{}, 0
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		line = strings.TrimSpace(line)
		if heading := codeOwnersHeading.FindStringSubmatch(line); heading != nil {
			name, known := strings.ToLower(heading[1]), false
			if at, known = sections[name]; !known {
				at = len(c.sections)
				sections[name] = at
				c.sections = append(c.sections, codeOwnersSection{})
			}
			if owners := codeOwnersFields(heading[2]); len(owners) > 0 {
				c.sections[at].owners = owners
			}
			continue
		}
		fields := codeOwnersFields(line)
		if len(fields) == 0 {
			continue
		}
		section := &c.sections[at]
		pattern, none := strings.CutPrefix(fields[0], "!")
		if none && at == 0 {
			continue // GitHub knows no such line
		}
		section.add(pattern, at > 0, codeOwnersLine{newCodeOwnersPattern(pattern, at > 0), none, fields[1:]})
	}
	return c
}

// add takes in a line, and notes by what it is found.
func (s *codeOwnersSection) add(pattern string, anywhere bool, l codeOwnersLine) {
	number, inner := len(s.lines), strings.TrimSuffix(pattern, "/")
	s.lines = append(s.lines, l)
	if s.paths == nil {
		s.paths, s.names = map[string]int{}, map[string]int{}
	}
	deep := strings.Contains(inner, "/")
	switch {
	case strings.ContainsAny(pattern, "*?[\\") || strings.Contains(pattern, "//") || deep && anywhere && pattern[0] != '/':
		s.wild = append(s.wild, number)
	case deep:
		s.paths[strings.TrimPrefix(pattern, "/")] = number
	default:
		s.names[pattern] = number
	}
}

// line returns the number of the line that counts for a file, of which the steps of the path are
// given; -1 for none.
func (s *codeOwnersSection) line(steps []string) int {
	last := -1
	for i, step := range steps {
		above := strings.Join(steps[:i+1], "/")
		for _, found := range [...]struct {
			lines map[string]int
			name  string
		}{{s.paths, above}, {s.paths, above + "/"}, {s.names, step}, {s.names, step + "/"}} {
			if number, ok := found.lines[found.name]; ok && number > last && s.lines[number].files.match(steps) {
				last = number
			}
		}
	}
	for _, number := range slices.Backward(s.wild) {
		if number < last {
			break
		}
		if s.lines[number].files.match(steps) {
			return number
		}
	}
	return last
}

// Tried is how many lines are tried on each file.
func (c *CodeOwners) Tried() (count int) {
	count = len(c.sections) - 1
	for i := range c.sections {
		count += len(c.sections[i].wild)
	}
	return count
}

// codeOwnersFields cuts a line at its spaces, but for those with a backslash before, and before a
// comment.
func codeOwnersFields(line string) []string {
	const space = "\x00"
	fields := strings.Fields(strings.ReplaceAll(line, `\ `, space))
	for i, field := range fields {
		if strings.HasPrefix(field, "#") {
			return fields[:i]
		}
		fields[i] = strings.ReplaceAll(field, space, `\ `)
	}
	return fields
}

// codeOwnersPattern is a pattern as the names of folders and of a file.
type codeOwnersPattern struct {
	steps  []string // with signs as package path has them, or "**"
	within bool     // the first step is a folder or file of the repository itself
	folder bool     // all in what matches does, and not that itself
	exact  bool     // nothing in what matches does
}

func newCodeOwnersPattern(text string, anywhere bool) codeOwnersPattern {
	steps := strings.Split(strings.ReplaceAll(strings.Trim(text, "/"), "[", `\[`), "/")
	return codeOwnersPattern{
		steps:  steps,
		within: strings.HasPrefix(text, "/") || !anywhere && len(steps) > 1,
		folder: strings.HasSuffix(text, "/"),
		exact:  strings.HasSuffix(text, "/*"),
	}
}

// match follows all ways through the names of a path at once: whatever the pattern, it takes time in
// proportion to their product.
func (p *codeOwnersPattern) match(names []string) bool {
	at := make([]bool, len(names)+1) // how many names what came before may match
	at[0] = true
	for i := range names {
		at[i] = at[i] || !p.within
	}
	for i, step := range p.steps {
		next := make([]bool, len(at))
		for from, may := range at {
			switch {
			case may && step == "**" && i < len(p.steps)-1:
				next[from] = true
				fallthrough
			case may && step == "**":
				for to := from + 1; to < len(next); to++ {
					next[to] = true
				}
			case may && from < len(names):
				ok, err := path.Match(step, names[from])
				next[from+1] = next[from+1] || ok && err == nil
			}
		}
		at = next
	}
	switch {
	case p.folder:
		return slices.Contains(at[:len(names)], true)
	case p.exact:
		return at[len(names)]
	}
	return slices.Contains(at, true)
}

// Of returns the owners of a file, whose path is relative to the repository; nil where it has none,
// and where c is nil.
func (c *CodeOwners) Of(file string) []string {
	if c == nil {
		return nil
	}
	return c.ownersIn(c.lines(file))
}

// lines returns the numbers of the lines that count for a file, by section; -1 for none.
func (c *CodeOwners) lines(file string) []int {
	numbers, steps := make([]int, len(c.sections)), strings.Split(file, "/")
	for i := range c.sections {
		numbers[i] = c.sections[i].line(steps)
	}
	return numbers
}

// ownersIn are the owners that lines name, each once.
func (c *CodeOwners) ownersIn(lines []int) (owners []string) {
	seen := map[string]bool{}
	for i, number := range lines {
		if number < 0 || c.sections[i].lines[number].none {
			continue
		}
		of := c.sections[i].lines[number].owners
		if len(of) == 0 {
			of = c.sections[i].owners
		}
		for _, owner := range of {
			if !seen[owner] {
				seen[owner] = true
				owners = append(owners, owner)
			}
		}
	}
	return owners
}

// owners are all that the file names.
func (c *CodeOwners) owners() []string {
	if c == nil {
		return nil
	}
	var names []string
	for _, section := range c.sections {
		names = append(names, section.owners...)
		for _, l := range section.lines {
			names = append(names, l.owners...)
		}
	}
	return names
}

// fileOwners are the owners of files that the same lines count for.
type fileOwners struct {
	list  []string
	known map[string]bool // the letters of their spellings, and with "@" before them whom these stand for
}

// codeOwners compares the owners of contracts with those of the files that they are in.
func codeOwners(p *pass) {
	if p.options.CodeOwners == nil {
		return
	}
	people := map[string][]string{} // the names of owners, by the letters of their spellings and members
	for _, o := range p.options.Owners {
		for _, spelling := range slices.Concat([]string{o.Name}, o.Aliases, o.Members) {
			people[letters(spelling)] = append(people[letters(spelling)], letters(o.Name))
		}
		if address := letters(o.address()); address != "" {
			people[address] = append(people[address], letters(o.Name))
		}
	}
	ofFiles, ofLines := map[string]*fileOwners{}, map[string]*fileOwners{}
	of := func(file string) *fileOwners {
		lines := p.options.CodeOwners.lines(file)
		key := fmt.Sprint(lines)
		if known := ofLines[key]; known != nil {
			return known
		}
		owners := &fileOwners{p.options.CodeOwners.ownersIn(lines), map[string]bool{}}
		ofLines[key] = owners
		for _, owner := range owners.list {
			for _, spelling := range []string{owner, owner[strings.LastIndexByte(owner, '/')+1:]} { // "@org/team" is @team
				word := letters(spelling)
				owners.known[word] = true
				for _, person := range people[word] {
					owners.known["@"+person] = true // letters have no "@"
				}
			}
		}
		return owners
	}
	for c := range p.newest() {
		if len(c.Owners) == 0 {
			continue
		}
		owners := ofFiles[c.Source.File]
		if owners == nil {
			owners = of(c.Source.File)
			ofFiles[c.Source.File] = owners
		}
		shared := slices.ContainsFunc(c.Owners, func(owner string) bool {
			word := letters(owner)
			return owners.known[word] || slices.ContainsFunc(people[word], func(person string) bool { return owners.known["@"+person] })
		})
		if len(owners.list) > 0 && !shared {
			p.report(c, "meta.owners", fmt.Sprintf("%s is owned by %s, and its file by %s", name(c), some(c.Owners), some(owners.list)), "correct one of them")
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
