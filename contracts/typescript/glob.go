package typescript

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// glob is a call of import.meta.glob, by which bundlers import all modules whose paths have a
// pattern (vite.dev, "Glob Import").
type glob struct {
	patterns []string
	eager    bool
	keys     []string // what the patterns mean: specifiers, as the call's result has them
	compared int      // how many files were compared with the patterns
}

// maxGlobbed bounds how many files are compared with patterns for all modules together: a call
// in each of many modules may mean all the others. Calls beyond mean no file.
const maxGlobbed = 1_000_000

var (
	globCall    = regexp.MustCompile(`import\.meta\.glob(Eager)?\s*(?:<[^(]*>)?\(\s*(\[[^\]]*\]|'[^']*'|"[^"]*")([^)]*)`)
	globPattern = regexp.MustCompile(`'([^']*)'|"([^"]*)"`)
	globEager   = regexp.MustCompile(`\beager['"]?\s*:\s*true`)
)

// globsIn returns the calls in a text whose patterns are written there.
func globsIn(text string) (globs []glob) {
	if !strings.Contains(text, "import.meta.glob") {
		return nil
	}
	for _, call := range globCall.FindAllStringSubmatch(text, -1) {
		g := glob{eager: call[1] != "" || globEager.MatchString(call[3])}
		for _, pattern := range globPattern.FindAllStringSubmatch(call[2], -1) {
			g.patterns = append(g.patterns, pattern[1]+pattern[2])
		}
		globs = append(globs, g)
	}
	return globs
}

// glob finds the specifiers of the modules that patterns mean for the module that holds them,
// sorted. Patterns with a "!" before them leave modules out; those that begin with a slash are
// relative to the package.
func (r *resolver) glob(from string, g *glob) {
	dir := path.Dir(from)
	own, _ := r.packageOf(dir)
	keys := map[string]bool{}
	for _, pattern := range g.patterns {
		pattern, out := strings.CutPrefix(pattern, "!")
		base, prefix := dir, ""
		if rest, ok := strings.CutPrefix(pattern, "/"); ok {
			base, prefix, pattern = own.dir, "/", rest
		} else if !isRelative(pattern) {
			continue
		}
		if r.globbed+len(r.files) > maxGlobbed {
			if r.globsCut == "" || from < r.globsCut {
				r.globsCut = from
			}
			return
		}
		g.compared += len(r.files)
		r.globbed += len(r.files)
		matches := globMatcher(path.Join(base, pattern))
		for file := range r.files {
			if file == from || !isSource(file) || !matches.MatchString(file) {
				continue
			}
			key := prefix + relativePath(base, file)
			if prefix == "" && !strings.HasPrefix(key, "../") {
				key = "./" + key
			}
			if out {
				delete(keys, key)
			} else {
				keys[key] = true
			}
		}
	}
	g.keys = slices.Sorted(maps.Keys(keys))
}

// relativePath writes a file of the workspace relative to a folder.
func relativePath(dir, file string) string {
	up := ""
	for !within(path.Dir(file), dir) {
		dir, up = path.Dir(dir), up+"../"
	}
	if dir == "." || dir == "" {
		return up + file
	}
	return up + strings.TrimPrefix(file, dir+"/")
}

// maxGlobPattern bounds the length of a pattern, in bytes: none of a file's name is longer.
const maxGlobPattern = 4096

// nothing matches no file.
var nothing = regexp.MustCompile(`$.`)

// globMatcher makes an expression of a pattern: "**" is any folders, "*" any part of a name, braces
// hold alternatives.
func globMatcher(pattern string) *regexp.Regexp {
	if len(pattern) > maxGlobPattern {
		return nothing
	}
	replaced := strings.NewReplacer(`\*\*/`, `(?:.*/)?`, `\*\*`, `.*`, `\*`, `[^/]*`, `\?`, `[^/]`, `\{`, `(?:`, `\}`, `)`, `,`, `|`)
	if !strings.Contains(pattern, "{") {
		replaced = strings.NewReplacer(`\*\*/`, `(?:.*/)?`, `\*\*`, `.*`, `\*`, `[^/]*`, `\?`, `[^/]`)
	}
	expression, err := regexp.Compile(`^` + replaced.Replace(regexp.QuoteMeta(pattern)) + `$`)
	if err != nil { // braces that do not close
		return regexp.MustCompile(`^` + regexp.QuoteMeta(pattern) + `$`)
	}
	return expression
}
