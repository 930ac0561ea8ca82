package typescript

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
)

// compilerOptions are the settings of a tsconfig.json that change what a module means here.
type compilerOptions struct {
	experimentalDecorators bool
	useDefine              *bool
	target                 string        // in lower case; empty when not set
	baseDir                string        // of specifiers without a dot; empty when baseUrl is not set
	hasBase                bool          // whether baseUrl is set
	paths                  *pathPatterns // relative to pathsDir; nil when there are none
	pathsDir               string
	rootDirs               []string // folders that relative specifiers take for one
	decorated              bool     // whether experimentalDecorators is set
	covers                 []string // folders of the modules that it is for; nil when it does not say
}

// tsconfig writes the options that esbuild is to follow.
func (o compilerOptions) tsconfig() string {
	extra := ""
	switch {
	case o.useDefine != nil:
		extra = fmt.Sprintf(`,"useDefineForClassFields":%t`, *o.useDefine)
	case o.target != "":
		extra = fmt.Sprintf(`,"useDefineForClassFields":%t`, isModern(o.target))
	}
	return fmt.Sprintf(`{"compilerOptions":{"experimentalDecorators":%t%s}}`, o.experimentalDecorators, extra)
}

// defaultOptions hold where the workspace says nothing: decorators are those of TypeScript's older
// dialect, which takes more forms.
var defaultOptions = compilerOptions{experimentalDecorators: true}

// rawConfig is a tsconfig.json as it is written. Format: https://www.typescriptlang.org/tsconfig.
type rawConfig struct {
	Extends         stringList
	Include         stringList
	References      []struct{ Path string }
	CompilerOptions struct {
		ExperimentalDecorators  *bool
		UseDefineForClassFields *bool
		Target                  *string
		BaseURL                 *string `json:"baseUrl"`
		Paths                   map[string]stringList
		RootDirs                stringList
	}
}

// stringList is one string or a list of them; what is neither is left out.
type stringList []string

func (l *stringList) UnmarshalJSON(text []byte) error {
	var one string
	if json.Unmarshal(text, &one) == nil {
		*l = stringList{one}
		return nil
	}
	var items []any
	if json.Unmarshal(text, &items) != nil {
		return nil
	}
	for _, item := range items {
		if s, ok := item.(string); ok {
			*l = append(*l, s)
		}
	}
	return nil
}

// optionsFor returns the options of the nearest tsconfig.json or jsconfig.json at or above a
// folder.
func (r *resolver) optionsFor(dir string) compilerOptions {
	if o, ok := r.options[dir]; ok {
		return o
	}
	var o compilerOptions
	switch tsconfig, jsconfig := path.Join(dir, "tsconfig.json"), path.Join(dir, "jsconfig.json"); {
	case r.holds(tsconfig):
		o = r.solution(tsconfig, dir)
	case r.holds(jsconfig):
		o = r.solution(jsconfig, dir)
	case dir == ".":
		o = defaultOptions
	default:
		above := path.Dir(dir)
		if o = r.optionsFor(above); len(r.referring) > 0 {
			o = r.referred(above, dir, o)
		}
	}
	r.options[dir] = o
	return o
}

// solution reads the configuration of a folder. One that only refers to others has the options of
// the first of them that is for the folder, and failing that of the first that maps specifiers.
func (r *resolver) solution(file, dir string) compilerOptions {
	o := r.loadConfig(file, dir, 0, map[string]compilerOptions{})
	var raw rawConfig
	if decodeJSONC(r.files[file], &raw) != nil || len(raw.References) == 0 {
		return o
	}
	var list []compilerOptions
	for _, reference := range raw.References {
		at := path.Join(dir, reference.Path)
		if path.Ext(at) != ".json" {
			at = path.Join(at, "tsconfig.json")
		}
		if at != file && r.holds(at) {
			list = append(list, r.loadConfig(at, path.Dir(at), 0, map[string]compilerOptions{}))
		}
	}
	r.referring[dir] = list
	return r.referred(dir, dir, o)
}

// referred returns the options that a folder has from what the configuration of one above refers
// to; o are its own.
func (r *resolver) referred(above, dir string, o compilerOptions) compilerOptions {
	for r.referring[above] == nil {
		if above == "." {
			return o
		}
		above = path.Dir(above)
	}
	fallback := o
	for _, other := range r.referring[above] {
		if slices.ContainsFunc(other.covers, func(folder string) bool { return within(dir, folder) }) {
			return other
		}
		if fallback.paths == nil && !fallback.hasBase {
			fallback = other
		}
	}
	if o.paths != nil || o.hasBase {
		return o
	}
	return fallback
}

// loadConfig reads a configuration with all that it extends; leaf is the folder that ${configDir}
// stands for. A configuration that cannot be read counts as empty: other tools report it, and
// contracts seldom depend on it. Loaded are those read for this leaf so far, since several may
// extend the same.
func (r *resolver) loadConfig(file, leaf string, depth int, loaded map[string]compilerOptions) compilerOptions {
	if o, ok := loaded[file]; ok {
		return o
	}
	o := defaultOptions
	var raw rawConfig
	if decodeJSONC(r.files[file], &raw) != nil || depth > 20 {
		return o
	}
	dir := path.Dir(file)
	for _, base := range raw.Extends {
		found := r.findConfig(dir, base)
		inherited, known := compilerOptions{}, found != ""
		if known {
			inherited = r.loadConfig(found, leaf, depth+1, loaded)
		} else {
			inherited, known = generatedOptions(dir, base)
		}
		if known {
			if !inherited.hasBase {
				inherited.baseDir, inherited.hasBase = o.baseDir, o.hasBase
			}
			if inherited.paths == nil {
				inherited.paths, inherited.pathsDir = o.paths, o.pathsDir
			}
			if !inherited.decorated {
				inherited.experimentalDecorators, inherited.decorated = o.experimentalDecorators, o.decorated
			}
			if inherited.rootDirs == nil {
				inherited.rootDirs = o.rootDirs
			}
			inherited.target = cmp.Or(inherited.target, o.target)
			inherited.useDefine = cmp.Or(inherited.useDefine, o.useDefine)
			o = inherited
		}
	}
	options := raw.CompilerOptions
	if options.Target != nil {
		o.target = strings.ToLower(*options.Target)
	}
	if options.ExperimentalDecorators != nil {
		o.experimentalDecorators, o.decorated = *options.ExperimentalDecorators, true
	}
	if options.UseDefineForClassFields != nil {
		o.useDefine = options.UseDefineForClassFields
	}
	o.covers = nil
	for _, pattern := range raw.Include {
		before, _, wild := strings.Cut(pattern, "*")
		switch folder := path.Join(dir, before); {
		case wild && before != "" && !strings.HasSuffix(before, "/"):
			o.covers = append(o.covers, path.Dir(folder))
		case wild || path.Ext(folder) == "": // else it is one file
			o.covers = append(o.covers, folder)
		}
	}
	expand := func(s string) string { return strings.ReplaceAll(s, "${configDir}", relativeTo(dir, leaf)) }
	if options.BaseURL != nil {
		o.baseDir, o.hasBase = path.Join(dir, expand(*options.BaseURL)), true
	}
	if options.RootDirs != nil {
		o.rootDirs = nil
		for _, folder := range options.RootDirs {
			o.rootDirs = append(o.rootDirs, path.Join(dir, expand(folder)))
		}
	}
	if options.Paths != nil {
		targets := map[string][]string{}
		o.pathsDir = dir
		if o.hasBase {
			o.pathsDir = o.baseDir
		}
		for pattern, list := range options.Paths {
			for _, target := range list {
				targets[pattern] = append(targets[pattern], expand(target))
			}
		}
		o.paths = newPathPatterns(targets)
	}
	loaded[file] = o
	return o
}

// isModern reports whether a target has class fields of its own: ES2022 and later. TypeScript takes
// that for useDefineForClassFields where nothing else is said.
func isModern(target string) bool {
	return target == "esnext" || target >= "es2022" && len(target) == len("es2022")
}

// generatedOptions returns what a configuration says that a framework has yet to generate
// (svelte.dev, "$lib"; nuxt.com, "Auto-generated aliases").
func generatedOptions(dir, base string) (o compilerOptions, ok bool) {
	o = defaultOptions
	switch file := path.Join(dir, base); {
	case strings.HasSuffix(file, ".svelte-kit/tsconfig.json"):
		o.pathsDir = path.Dir(path.Dir(file))
		o.paths = newPathPatterns(map[string][]string{"$lib": {"src/lib"}, "$lib/*": {"src/lib/*"}})
	case strings.Contains("/"+file, "/.nuxt/tsconfig"):
		o.pathsDir = path.Dir(path.Dir(file))
		own := []string{"app/*", "src/*", "*"}
		o.paths = newPathPatterns(map[string][]string{"~/*": own, "@/*": own, "~~/*": {"*"}, "@@/*": {"*"}, "#shared/*": {"shared/*"}})
	default:
		return o, false
	}
	return o, true
}

// relativeTo writes a folder of the workspace relative to another one.
func relativeTo(dir, target string) string {
	if dir == "." {
		return target
	}
	return strings.Repeat("../", strings.Count(dir, "/")+1) + target
}

// findConfig finds what "extends" names: a file relative to its own, or one of a package of the
// workspace or installed beside it. Empty when it is not there.
func (r *resolver) findConfig(dir, name string) string {
	packageDir := func(name string) (string, bool) { p, ok := r.packages[name]; return p.dir, ok }
	for _, candidate := range configCandidates(dir, name, packageDir) {
		for _, file := range []string{candidate, candidate + ".json", path.Join(candidate, "tsconfig.json")} {
			if path.Ext(file) == ".json" && r.holds(file) {
				return file
			}
		}
	}
	return ""
}

func configCandidates(dir, name string, packageDir func(name string) (dir string, ok bool)) (list []string) {
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "/") {
		return []string{path.Join(dir, name)}
	}
	pkg, subpath := packageName(name)
	if at, ok := packageDir(pkg); ok {
		list = append(list, path.Join(at, subpath))
	}
	for at := dir; ; at = path.Dir(at) {
		list = append(list, path.Join(at, "node_modules", name))
		if at == "." {
			return list
		}
	}
}
