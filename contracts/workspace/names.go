package workspace

import (
	"bufio"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing/format/gitignore"
)

// fileKind is what a file is by its name, or else a folder or a link.
type fileKind uint8

const (
	otherFile fileKind = iota
	scriptFile
	testFile // a script that only tests or shows others, or that nobody wrote
	configFile
	documentFile
	folder
	link // symbolic
)

var scriptExtensions = []string{".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"}

// testEndings stand before the extension: "order.test.ts". A ".test-spec.ts" is a contract.
var testEndings = []string{".test", ".spec", ".stories", ".min", ".d"}

// lockFiles are large and never manifests.
var lockFiles = []string{"package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml"}

func kindOf(name string) fileKind {
	ext := path.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	switch {
	case slices.Contains(scriptExtensions, ext):
		if slices.ContainsFunc(testEndings, func(ending string) bool { return strings.HasSuffix(stem, ending) }) {
			return testFile
		}
		return scriptFile
	case name == "package.json" || name == "jsconfig.json" || strings.HasPrefix(name, "tsconfig") && ext == ".json":
		return configFile
	case (ext == ".json" || ext == ".yaml" || ext == ".yml") && !slices.Contains(lockFiles, name):
		return documentFile
	}
	return otherFile
}

// skippedFolder tells whether a folder holds no sources, whatever .gitignore says: dependencies, build output, tests, and all that is
// hidden.
func skippedFolder(name string) bool {
	switch name {
	case "node_modules", "bower_components", "dist", "build", "out", "coverage", "__tests__", "__mocks__", "storybook-static":
		return true
	}
	return strings.HasPrefix(name, ".")
}

// ignore is the .gitignore rules that hold in a folder, those of the folders above included.
type ignore struct {
	patterns []gitignore.Pattern
	text     string // what the patterns were made from: the same text means the same rules
}

// match tells whether a file or folder is ignored. The last rule that says something decides (gitignore(5)).
func (i ignore) match(name string, isDir bool) bool {
	return len(i.patterns) > 0 && gitignore.NewMatcher(i.patterns).Match(strings.Split(name, "/"), isDir)
}

// with adds the rules of a folder's own .gitignore. One that cannot be read rules nothing: it is no source, and git says so itself.
func (i ignore) with(root *os.Root, dir string) ignore {
	f, err := root.Open(filepath.FromSlash(path.Join(dir, ".gitignore")))
	if err != nil {
		return i
	}
	defer f.Close()
	var domain []string
	if dir != "." {
		domain = strings.Split(dir, "/")
	}
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return i
	}
	patterns := slices.Clip(i.patterns)
	text := []string{i.text, "#" + dir} // no rule begins like this
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if line := strings.TrimRight(lines.Text(), "\r"); strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "#") {
			patterns = append(patterns, gitignore.ParsePattern(line, domain))
			text = append(text, line)
		}
	}
	return ignore{patterns, strings.Join(text, "\n")}
}

// rulesAt gives the rules that the folders above a folder have for it. Where they ignore the folder itself, as that of a temporary
// checkout may be, they do not count: it was asked for.
func (s *scan) rulesAt(dir string) ignore {
	var rules ignore
	if dir == "." {
		return rules
	}
	rules = rules.with(s.root, ".")
	for i, c := range dir {
		if c == '/' {
			rules = rules.with(s.root, dir[:i])
		}
	}
	if rules.match(dir, true) {
		return ignore{}
	}
	return rules
}
