package typescript

import (
	"encoding/json"
	"fmt"
	"path"
	"strings"
)

// compilerOptions are the settings of a tsconfig.json that change what a module means here.
type compilerOptions struct {
	experimentalDecorators bool
	useDefine              *bool
	baseDir                string              // of specifiers without a dot; empty when baseUrl is not set
	hasBase                bool                // whether baseUrl is set
	paths                  map[string][]string // patterns with at most one "*", relative to pathsDir
	pathsDir               string
}

// tsconfig writes the options that esbuild is to follow.
func (o compilerOptions) tsconfig() string {
	extra := ""
	if o.useDefine != nil {
		extra = fmt.Sprintf(`,"useDefineForClassFields":%t`, *o.useDefine)
	}
	return fmt.Sprintf(`{"compilerOptions":{"experimentalDecorators":%t%s}}`, o.experimentalDecorators, extra)
}

// defaultOptions hold where the workspace says nothing: decorators are those of TypeScript's older
// dialect, which takes more forms.
var defaultOptions = compilerOptions{experimentalDecorators: true}

// rawConfig is a tsconfig.json as it is written. Format: https://www.typescriptlang.org/tsconfig.
type rawConfig struct {
	Extends         stringList
	CompilerOptions struct {
		ExperimentalDecorators  *bool
		UseDefineForClassFields *bool
		BaseURL                 *string `json:"baseUrl"`
		Paths                   map[string]stringList
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
	case r.exists(tsconfig):
		o = r.loadConfig(tsconfig, dir, 0, map[string]compilerOptions{})
	case r.exists(jsconfig):
		o = r.loadConfig(jsconfig, dir, 0, map[string]compilerOptions{})
	case dir == ".":
		o = defaultOptions
	default:
		o = r.optionsFor(path.Dir(dir))
	}
	r.options[dir] = o
	return o
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
		if found := r.findConfig(dir, base); found != "" {
			inherited := r.loadConfig(found, leaf, depth+1, loaded)
			if !inherited.hasBase {
				inherited.baseDir, inherited.hasBase = o.baseDir, o.hasBase
			}
			if inherited.paths == nil {
				inherited.paths, inherited.pathsDir = o.paths, o.pathsDir
			}
			o = inherited
		}
	}
	options := raw.CompilerOptions
	if options.ExperimentalDecorators != nil {
		o.experimentalDecorators = *options.ExperimentalDecorators
	}
	if options.UseDefineForClassFields != nil {
		o.useDefine = options.UseDefineForClassFields
	}
	expand := func(s string) string { return strings.ReplaceAll(s, "${configDir}", relativeTo(dir, leaf)) }
	if options.BaseURL != nil {
		o.baseDir, o.hasBase = path.Join(dir, expand(*options.BaseURL)), true
	}
	if options.Paths != nil {
		o.paths, o.pathsDir = map[string][]string{}, dir
		if o.hasBase {
			o.pathsDir = o.baseDir
		}
		for pattern, targets := range options.Paths {
			for _, target := range targets {
				o.paths[pattern] = append(o.paths[pattern], expand(target))
			}
		}
	}
	loaded[file] = o
	return o
}

// relativeTo writes a folder of the workspace relative to another one.
func relativeTo(dir, target string) string {
	if dir == "." {
		return target
	}
	return strings.Repeat("../", strings.Count(dir, "/")+1) + target
}

// findConfig finds what "extends" names: a file relative to its own, or one of a package of the
// workspace. Empty when it is not there.
func (r *resolver) findConfig(dir, name string) string {
	var candidate string
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "/") {
		candidate = path.Join(dir, name)
	} else {
		pkg, subpath := packageName(name)
		p, ok := r.packages[pkg]
		if !ok {
			return ""
		}
		candidate = path.Join(p.dir, subpath)
	}
	for _, file := range []string{candidate, candidate + ".json", path.Join(candidate, "tsconfig.json")} {
		if path.Ext(file) == ".json" && r.exists(file) {
			return file
		}
	}
	return ""
}
