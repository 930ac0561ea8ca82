package workspace

import (
	"io/fs"
	"path"
	"strings"
)

// maxExpansion bounds how often a folder is compared with a step of a pattern, for all patterns of
// a package.json together.
const maxExpansion = 1_000_000

// expansion finds the folders that the patterns of one package.json mean.
type expansion struct {
	scan  *scan
	names map[string][]string // of the folders in a folder, read once for all patterns
	read  map[string]bool     // the folders found so far
	steps int                 // comparisons so far
}

// at is a folder with the number of a pattern's steps that are left for what is below it.
type at struct {
	dir   string
	steps int
}

// folders returns the folders below a folder that a pattern means, step by step: "*" is any name,
// "**" any path.
func (x *expansion) folders(dir string, steps []string) []string {
	var found []string
	seen := map[at]bool{} // "**/**" leads to each folder in many ways, and on from it in the same
	var expand func(dir string, steps []string)
	expand = func(dir string, steps []string) {
		if seen[at{dir, len(steps)}] || x.steps > maxExpansion || x.scan.stopped() {
			return
		}
		seen[at{dir, len(steps)}] = true
		x.steps++
		if len(steps) == 0 {
			found = append(found, dir)
			return
		}
		step, rest := steps[0], steps[1:]
		if step == "**" {
			expand(dir, rest)
			rest = steps
			step = "*"
		}
		if !strings.ContainsAny(step, "*?[{") {
			expand(path.Join(dir, step), rest)
			return
		}
		for _, name := range x.below(dir) {
			x.steps++
			// The standard library knows no braces; a step that has them matches any name, which
			// only finds more packages.
			if ok, err := path.Match(step, name); ok || err != nil || strings.Contains(step, "{") {
				expand(path.Join(dir, name), rest)
			}
		}
	}
	expand(dir, steps)
	return found
}

// below returns the names of the folders in a folder that may hold packages.
func (x *expansion) below(dir string) []string {
	names, known := x.names[dir]
	if known {
		return names
	}
	for _, name := range x.scan.names(dir) {
		if skippedFolder(name) {
			continue
		}
		if info, err := x.scan.root.Lstat(path.Join(dir, name)); err == nil && info.Mode()&fs.ModeDir != 0 {
			names = append(names, name)
		}
	}
	x.names[dir] = names
	return names
}
