package typescript

import (
	"encoding/json"
	"path"
	"slices"
	"strings"
)

// workspacePackage is a package of the workspace, as its package.json describes it.
type workspacePackage struct {
	name    string
	dir     string
	exports any // as written: a string, a list, or an object of conditions or subpaths; nil when not given
	imports any // subpaths that begin with "#"
	entries []string
	private bool // whether it is not to be published
}

// parsePackage reads a package.json, or a deno.json, which names a package's exports too; ok is
// false for one that cannot be read.
func parsePackage(file, text string) (p workspacePackage, ok bool) {
	var raw struct {
		Name                        string
		Exports, Imports            any
		Source, Types, Module, Main any
		Private                     any
	}
	decode := func(text string, into any) error {
		return json.Unmarshal([]byte(strings.TrimPrefix(text, "\ufeff")), into)
	}
	if isDenoConfig(path.Base(file)) {
		decode = decodeJSONC
	}
	if decode(text, &raw) != nil {
		return p, false
	}
	p = workspacePackage{name: raw.Name, dir: path.Dir(file), exports: raw.Exports, imports: raw.Imports, private: raw.Private == true}
	for _, entry := range []any{raw.Source, raw.Module, raw.Main, raw.Types} {
		if s, ok := entry.(string); ok {
			p.entries = append(p.entries, s)
		}
	}
	return p, true
}

// packageName parts "@scope/name/a/b" into the package's name and the path in it.
func packageName(specifier string) (name, subpath string) {
	parts := 1
	if strings.HasPrefix(specifier, "@") {
		parts = 2
	}
	split := strings.SplitN(specifier, "/", parts+1)
	if len(split) <= parts {
		return specifier, ""
	}
	return strings.Join(split[:parts], "/"), split[parts]
}

// conditions of "exports" in the order in which they are tried: those that name sources first. The
// order in which a package lists its conditions does not count, since all but one mostly lead to
// files that a build has yet to write.
var conditions = []string{"source", "development", "bun", "deno", "import", "module", "node", "default", "require", "browser", "types"}

// subpathTargets follows "exports" or "imports" of the package in a folder.
func (r *resolver) subpathTargets(dir string, table any, subpath string) []string {
	name := subpath[:1] + dir // those of "imports" begin with "#", others with a dot
	s := r.subpaths[name]
	if s == nil {
		s = newSubpaths(table)
		r.subpaths[name] = s
	}
	return s.targets(subpath)
}

// sourceCandidates lists where the source of a built file may be: "./dist/browser/a.js" may come
// from "src/browser/a", "src/a" or "a". The file itself comes first where it is no build's, and
// else last; the others have no extension that a build gave them.
func sourceCandidates(target string) []string {
	target = path.Clean(strings.TrimPrefix(target, "./"))
	list := []string{target}
	stem := strings.TrimSuffix(strings.TrimSuffix(target, path.Ext(target)), ".d")
	first, rest, nested := strings.Cut(stem, "/")
	if !nested || !slices.Contains([]string{"dist", "lib", "build", "out", "esm", "cjs", "es", "types", ".output"}, first) {
		return append(list, stem, path.Join("src", stem))
	}
	if isScript(target) {
		list = nil
	}
	list = append(list, path.Join("src", rest))
	if _, deeper, ok := strings.Cut(rest, "/"); ok {
		list = append(list, path.Join("src", deeper))
		if strings.HasPrefix(rest, "src/") {
			list = append(list, rest)
		}
	}
	return append(list, rest, target, stem)
}
