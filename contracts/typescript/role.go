package typescript

import (
	"maps"
	"path"
	"slices"
	"strings"
)

// LeftOut is a file that was found and whose contracts do not count, with the reason in words that
// follow "since it is": "a test", "compiled from src/order.ts".
type LeftOut struct {
	File string
	Why  string
}

// Read returns the modules that the last Load was given, and which of them it left out, by file.
func (l *Loader) Read() (modules []string, left []LeftOut) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, m := range l.order {
		if !isCode(m.file) {
			continue
		}
		modules = append(modules, m.file)
		if m.left != "" {
			left = append(left, LeftOut{m.file, m.left})
		}
	}
	return modules, left
}

// setRoles decides which modules are left out: tests, and what a build made of others. Only tests
// are told by their text; all else depends on which files there are.
func (l *Loader) setRoles() {
	var outputs []*module
	for _, m := range l.order {
		m.left = ""
		if !isCode(m.file) || slices.Contains(l.options.Sources, m.file) {
			continue
		}
		switch source := l.compiledFrom(m.file); {
		case isTest(l.belowSource(m.file), m.text):
			m.left = "a test"
		case source != "":
			m.left = "compiled from " + source
		case isScript(m.file) && l.outputDir(m.file) != "":
			outputs = append(outputs, m)
		}
	}
	if len(outputs) > 0 {
		l.leaveOutOutputs(outputs)
	}
}

// belowSource returns a file's path from the source that it belongs to, since what that one itself
// is called says nothing: it was asked for.
func (l *Loader) belowSource(file string) string {
	below := file
	for _, source := range l.options.Sources {
		if rest, ok := strings.CutPrefix(file, source+"/"); ok && len(rest) < len(below) {
			below = rest
		}
	}
	return below
}

// isScript reports whether a file is JavaScript, which may be written by hand or by a compiler.
func isScript(file string) bool {
	switch path.Ext(file) {
	case ".js", ".mjs", ".cjs", ".jsx":
		return true
	}
	return false
}

var (
	// Folders that compilers write to. The first ones are seldom called so otherwise.
	outputFolders   = []string{"dist", "build", "out", "coverage"}
	compiledFolders = []string{"dist", "build", "out", "lib", "es", "esm", "cjs", "umd", "module"}
	// Folders in those that hold one of several builds.
	buildVariants = []string{"node", "browser", "native", "server", "client", "esm", "cjs", "es", "lib", "umd", "module", "src", "bun", "deno", "edge"}
)

// compiledFrom returns the source that a JavaScript module was compiled from: the TypeScript module
// beside it, or the one of its name in the folder of sources beside the folder that it lies in.
// Empty where there is none.
func (l *Loader) compiledFrom(file string) string {
	if !isScript(file) {
		return ""
	}
	stem := strings.TrimSuffix(file, path.Ext(file))
	if source := l.typescriptAt(stem); source != "" {
		return source
	}
	segments := strings.Split(stem, "/")
	for i, name := range segments[:len(segments)-1] {
		if !slices.Contains(compiledFolders, name) {
			continue
		}
		base, rest := path.Join(segments[:i]...), segments[i+1:]
		for {
			source := path.Join(base, "src", path.Join(rest...))
			if found := l.typescriptAt(source); found != "" {
				return found
			}
			if found := source + path.Ext(file); l.modules[found] != nil && found != file {
				return found
			}
			if slices.Contains(outputFolders, name) {
				if found := l.typescriptAt(path.Join(base, path.Join(rest...))); found != "" {
					return found
				}
			}
			if len(rest) < 2 || !slices.Contains(buildVariants, rest[0]) {
				break
			}
			rest = rest[1:]
		}
	}
	return ""
}

func (l *Loader) typescriptAt(stem string) string {
	for _, ext := range []string{".ts", ".tsx", ".mts", ".cts"} {
		if l.modules[stem+ext] != nil {
			return stem + ext
		}
	}
	return ""
}

// outputDir returns the folder with the name of a build's output that a file lies in, at the root
// of a package or source; empty for a file outside of such a folder.
func (l *Loader) outputDir(file string) string {
	below := l.belowSource(file)
	dir := strings.TrimSuffix(strings.TrimSuffix(file, below), "/")
	if p, ok := l.resolver.packageOf(path.Dir(file)); ok && len(p.dir) > len(dir) && p.dir != "." {
		dir, below = p.dir, strings.TrimPrefix(file, p.dir+"/")
	}
	first, _, nested := strings.Cut(below, "/")
	if !nested || !slices.Contains(outputFolders, first) {
		return ""
	}
	return path.Join(dir, first)
}

// leaveOutOutputs decides about scripts in folders of a build's output whose sources are not found
// by their names. Where the package has sources outside of such folders, those that a compiler or a
// bundler wrote are its output, and others sources too; without any, the package was published as
// it is, and has what its "exports" lead to.
func (l *Loader) leaveOutOutputs(outputs []*module) {
	sources := map[string]bool{} // by the folder of the package, whether it has sources
	packageDir := func(file string) string {
		p, _ := l.resolver.packageOf(path.Dir(file))
		return p.dir
	}
	for _, m := range l.order {
		if m.defines && m.left == "" && isCode(m.file) && !(isScript(m.file) && l.outputDir(m.file) != "") {
			sources[packageDir(m.file)] = true
		}
	}
	exported := map[string]map[string]bool{}
	for _, m := range outputs {
		dir := packageDir(m.file)
		if sources[dir] {
			if isBuilt(m.text) {
				m.left = "the output of a build"
			}
			continue
		}
		p, known := l.resolver.byDir[dir]
		if !known || p.exports == nil {
			continue
		}
		if exported[dir] == nil {
			exported[dir] = l.exportedBy(p)
		}
		if len(exported[dir]) > 0 && !exported[dir][m.file] {
			m.left = "not what the exports of its package lead to"
		}
	}
}

// builtSigns are what compilers and bundlers leave in what they write, and people do not write.
var builtSigns = []string{"//# sourceMappingURL=", `"__esModule"`, "__webpack_", "// @bun", "__defProp =", "__toESM", "/******/", "System.register("}

const longLine = 1000 // bytes; only minifiers write code so

// isBuilt reports whether a script was written by a compiler or a bundler.
func isBuilt(text string) bool {
	if slices.ContainsFunc(builtSigns, func(sign string) bool { return strings.Contains(text, sign) }) {
		return true
	}
	for line := range strings.Lines(text) {
		if len(line) > longLine {
			return true
		}
	}
	return false
}

// exportedBy returns the modules that the exports of a package lead to, and those that these
// import. Of several builds of one module, for one runtime each, it takes the first that is there.
func (l *Loader) exportedBy(p workspacePackage) map[string]bool {
	var work []string
	entries, ok := p.exports.(map[string]any)
	if !ok || !hasSubpaths(entries) {
		entries = map[string]any{".": p.exports}
	}
	compared := 0
	for _, name := range slices.Sorted(maps.Keys(entries)) {
		if !strings.Contains(name, "*") && !strings.HasSuffix(name, "/") {
			work = append(work, l.firstOf(p, targets(entries[name], 0)))
			continue
		}
		for _, target := range targets(entries[name], 0) {
			if compared += len(l.order); compared > max(maxExported, len(l.order)) {
				break
			}
			if found := l.allOf(p, target); len(found) > 0 {
				work = append(work, found...)
				break
			}
		}
	}
	seen := map[string]bool{}
	for len(work) > 0 {
		file := work[len(work)-1]
		work = work[:len(work)-1]
		m := l.modules[file]
		if m == nil || seen[file] {
			continue
		}
		seen[file] = true
		for _, specifier := range m.imports() {
			if to, kind := l.resolver.resolve(file, specifier); kind == toModule {
				work = append(work, to)
			}
		}
	}
	return seen
}

// maxExported bounds how often modules are compared with patterns of the exports of one package. What
// they lead to beyond is not looked for, as if they led to nothing.
const maxExported = 10_000_000

func (l *Loader) firstOf(p workspacePackage, list []string) string {
	for _, target := range list {
		if file := path.Join(p.dir, target); l.modules[file] != nil && isCode(file) {
			return file
		}
	}
	return ""
}

// allOf returns the modules of a package that a target with one or several "*" may mean.
func (l *Loader) allOf(p workspacePackage, target string) (files []string) {
	before, after, _ := strings.Cut(path.Join(p.dir, target), "*")
	if i := strings.LastIndexByte(after, '*'); i >= 0 {
		after = after[i+1:]
	}
	for _, m := range l.order {
		if isCode(m.file) && strings.HasPrefix(m.file, before) && strings.HasSuffix(m.file, after) && len(m.file) > len(before)+len(after) {
			files = append(files, m.file)
		}
	}
	return files
}
