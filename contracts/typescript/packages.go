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

// targets collects what a value of "exports" may lead to; star replaces the "*" of a pattern.
func targets(value any, star string, depth int) []string {
	var list []string
	switch v := value.(type) {
	case string:
		list = append(list, strings.ReplaceAll(v, "*", star))
	case []any:
		for _, item := range v {
			list = append(list, targets(item, star, depth)...)
		}
	case map[string]any:
		if depth > 8 {
			return nil
		}
		for _, condition := range conditions {
			list = append(list, targets(v[condition], star, depth+1)...)
		}
		var custom []string // conditions of the package's own, such as "@scope/source"
		for name := range v {
			if !slices.Contains(conditions, name) && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "#") {
				custom = append(custom, name)
			}
		}
		slices.Sort(custom)
		for _, name := range custom {
			list = append(targets(v[name], star, depth+1), list...)
		}
	}
	return list
}

// subpathTargets follows "exports" or "imports" (Node.js, "Packages: Subpath patterns"): the entry
// of exactly this name, or else the pattern with the longest part before its "*".
func subpathTargets(table any, subpath string) []string {
	entries, ok := table.(map[string]any)
	if !ok || !hasSubpaths(entries) {
		if subpath == "." {
			return targets(table, "", 0)
		}
		return nil
	}
	if value, ok := entries[subpath]; ok {
		return targets(value, "", 0)
	}
	best, bestStar := "", ""
	for pattern := range entries {
		before, after, found := strings.Cut(pattern, "*")
		if !found && strings.HasSuffix(pattern, "/") {
			before, after, found = pattern, "", true // folders, as older releases had them
		}
		if found && strings.HasPrefix(subpath, before) && strings.HasSuffix(subpath, after) && len(subpath) >= len(before)+len(after) && len(pattern) > len(best) {
			best, bestStar = pattern, subpath[len(before):len(subpath)-len(after)]
		}
	}
	if best == "" {
		return nil
	}
	list := targets(entries[best], bestStar, 0)
	if !strings.Contains(best, "*") {
		for i := range list {
			list[i] += bestStar
		}
	}
	return list
}

func hasSubpaths(entries map[string]any) bool {
	for name := range entries {
		if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") {
			return true
		}
	}
	return false
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
