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
	name   string   // in small letters
	owners []string // of lines that name none
	lines  []codeOwnersLine
}

type codeOwnersLine struct {
	files  codeOwnersPattern
	none   bool // what matches has no owners in the section
	owners []string
}

// codeOwnersHeading is the heading of a section: its name, its further marks, and its owners.
var codeOwnersHeading = regexp.MustCompile(`^\^?\[([^\]]+)\](?:\[\d+\])?(?:\s+(.*))?$`)

// ParseCodeOwners reads the text of a CODEOWNERS file (docs.github.com, "About code owners"): a
// pattern and its owners in each line, of which the last that matches counts. Patterns are those of
// .gitignore without ranges, but "docs/*" does not go into folders. Sections are GitLab's
// (docs.gitlab.com, "Code Owners syntax and error handling"): of each the last line counts, lines
// without owners have those of the heading, "!" takes files out, and patterns without a leading slash
// match at any depth.
func ParseCodeOwners(text string) *CodeOwners {
	c := &CodeOwners{sections: []codeOwnersSection{{}}}
	at := 0
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		line = strings.TrimSpace(line)
		if heading := codeOwnersHeading.FindStringSubmatch(line); heading != nil {
			at = c.section(strings.ToLower(heading[1]))
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
		section.lines = append(section.lines, codeOwnersLine{newCodeOwnersPattern(pattern, at > 0), none, fields[1:]})
	}
	return c
}

// section returns the place of a section, which may be there already.
func (c *CodeOwners) section(name string) int {
	for at, s := range c.sections {
		if at > 0 && s.name == name {
			return at
		}
	}
	c.sections = append(c.sections, codeOwnersSection{name: name})
	return len(c.sections) - 1
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
	var owners []string
	names := strings.Split(file, "/")
	for _, section := range c.sections {
		for _, l := range slices.Backward(section.lines) {
			if !l.files.match(names) {
				continue
			}
			of := l.owners
			if len(of) == 0 && !l.none {
				of = section.owners
			}
			for _, owner := range of {
				if !l.none && !slices.Contains(owners, owner) {
					owners = append(owners, owner)
				}
			}
			break
		}
	}
	return owners
}

// names are all owners that the file names.
func (c *CodeOwners) names() []string {
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
