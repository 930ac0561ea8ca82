package check

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// OwnedFiles is who owns the files of a registry's contracts, in the words of a CODEOWNERS file.
type OwnedFiles struct {
	// Owners has the handles of the owners of each file with contracts, relative to the repository:
	// of the newest versions, types apart, each once and sorted. A file may have none.
	Owners map[string][]string
	// Nameless are owners for whom no handle is known, sorted.
	Nameless []string
}

// handle is what a CODEOWNERS file calls people: @user, @org/team, or an e-mail address
// (docs.github.com, "About code owners").
var handle = regexp.MustCompile(`^(@[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+)$`)

// OwnFiles finds who owns the files of contracts. The handle of an owner is its name in the table of
// owners, or one of its aliases, or its contact: the first of them that is one, however contracts
// spell it. Whom the table does not know goes by what contracts call them.
func OwnFiles(r *contracts.Registry, table []Owner) *OwnedFiles {
	handles := map[string]string{} // by the letters of spellings
	for _, o := range table {
		found := ""
		for _, candidate := range slices.Concat([]string{o.Name}, o.Aliases, []string{o.address()}) {
			if found == "" && handle.MatchString(candidate) {
				found = candidate
			}
		}
		for _, spelling := range slices.Concat([]string{o.Name}, o.Aliases) {
			if _, known := handles[letters(spelling)]; !known {
				handles[letters(spelling)] = found
			}
		}
	}
	files := &OwnedFiles{Owners: map[string][]string{}}
	nameless, named := map[string]bool{}, map[[2]string]bool{} // files with handles
	p := pass{Registry: r, shared: &shared{}}
	for c := range p.newest() {
		if c.Kind == contracts.Type {
			continue
		}
		of := files.Owners[c.Source.File]
		for _, owner := range c.Owners {
			found, known := handles[letters(owner)]
			if !known && handle.MatchString(owner) {
				found = owner
			}
			if found == "" {
				nameless[owner] = true
			} else if at := [2]string{c.Source.File, found}; !named[at] {
				named[at] = true
				of = append(of, found)
			}
		}
		files.Owners[c.Source.File] = of
	}
	for file := range files.Owners {
		slices.Sort(files.Owners[file])
	}
	for owner := range nameless {
		files.Nameless = append(files.Nameless, owner)
	}
	slices.Sort(files.Nameless)
	return files
}

// Text is a CODEOWNERS file: a line for each file with owners, and one for a folder in the place of
// several files that have the same ones and are all that the folder has. Of lines that match a file
// the last one wins; here only one matches each, but where a name has to be written with a "?" for
// a sign that patterns can't hold. Of two lines that match a file the first difference is such a
// "?", so that the line with it comes before the file's own; a file without owners has a line where
// others match it.
func (f *OwnedFiles) Text() string {
	root := &ownedFolder{}
	for file, owners := range f.Owners {
		root.add(strings.Split(file, "/"), strings.Join(owners, " "))
	}
	lines := root.lines("", "/", nil)
	loose := strings.Builder{}
	for _, l := range lines {
		if strings.Contains(l.pattern, "?") && l.owners != "" {
			loose.WriteString(l.text())
		}
	}
	matched := ParseCodeOwners(loose.String())
	lines = slices.DeleteFunc(lines, func(l ownedLine) bool {
		return l.owners == "" && len(matched.Of(l.file)) == 0
	})
	order := func(l ownedLine) string { return strings.ReplaceAll(l.pattern, "?", "\x00") }
	slices.SortFunc(lines, func(a, b ownedLine) int {
		return cmp.Or(cmp.Compare(order(a), order(b)), cmp.Compare(a.owners, b.owners))
	})
	var b strings.Builder
	b.WriteString("# Who owns the files of contracts, by docsgen export --format codeowners.\n")
	if len(f.Nameless) > 0 {
		b.WriteString("# Of these owners no handle is known: " + oneLine(strings.Join(f.Nameless, ", ")) + "\n")
	}
	for _, l := range lines {
		b.WriteString(l.text())
	}
	return b.String()
}

// oneLine keeps a comment from ending early.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// ownedFolder is a folder with the owners of what is in it.
type ownedFolder struct {
	files   map[string]string // owners by name
	folders map[string]*ownedFolder
}

type ownedLine struct {
	pattern, owners string
	file            string // empty for a folder
}

func (l ownedLine) text() string { return strings.TrimSpace(l.pattern+" "+l.owners) + "\n" }

func (f *ownedFolder) add(path []string, owners string) {
	if len(path) == 1 {
		if f.files == nil {
			f.files = map[string]string{}
		}
		f.files[path[0]] = owners
		return
	}
	if f.folders == nil {
		f.folders = map[string]*ownedFolder{}
	}
	inner := f.folders[path[0]]
	if inner == nil {
		inner = &ownedFolder{}
		f.folders[path[0]] = inner
	}
	inner.add(path[1:], owners)
}

// only returns the owners that all files below the folder have, and how many files that are.
func (f *ownedFolder) only() (owners string, count int, same bool) {
	same = true
	see := func(of string, n int) {
		same = same && (count == 0 || of == owners)
		owners, count = of, count+n
	}
	for _, of := range f.files {
		see(of, 1)
	}
	for _, inner := range f.folders {
		of, n, alike := inner.only()
		see(of, n)
		same = same && alike
	}
	return owners, count, same
}

// lines are those of a folder, whose path and pattern are given. The repository itself has more
// than contracts in it, and so has a folder that holds nothing but another one: those are no lines.
func (f *ownedFolder) lines(path, pattern string, list []ownedLine) []ownedLine {
	if owners, count, same := f.only(); same && owners != "" && count > 1 && pattern != "/" && len(f.files)+len(f.folders) > 1 {
		return append(list, ownedLine{pattern: pattern, owners: owners})
	}
	for name, owners := range f.files {
		list = append(list, ownedLine{pattern + escapePattern(name), owners, path + name})
	}
	for name, inner := range f.folders {
		list = inner.lines(path+name+"/", pattern+escapePattern(name)+"/", list)
	}
	return list
}

// escapePattern writes a name for a pattern. What would mean something there, or end it, is any one
// character: hosts do not agree on how to escape.
func escapePattern(name string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || strings.ContainsRune(`*?[]\#!`, r) {
			return '?'
		}
		return r
	}, name)
}
