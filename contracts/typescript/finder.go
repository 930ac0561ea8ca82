package typescript

import (
	"path"
	"slices"
	"strings"
)

// Finder tells where imports lead before all files are read, so that those can be read too.
type Finder struct{ resolver *resolver }

// NewFinder makes a Finder for the files that a Load would be given. There tells of further ones by
// their paths, which have RawQuery at the end where a text is meant.
func NewFinder(files map[string]string, libraries []string, there func(name string) bool) *Finder {
	r := newResolver(files, libraries)
	r.there = there
	return &Finder{r}
}

// Find returns the module or text that a specifier leads to from a module; empty for one that leads
// to the contract library or to nothing in the workspace.
func (f *Finder) Find(from, specifier string) string {
	name, query, asked := strings.Cut(specifier, "?")
	if asked && isRaw(query) {
		specifier = name + RawQuery
	}
	file, kind := f.resolver.resolve(from, specifier)
	if kind != toModule {
		return ""
	}
	return file
}

// IsLibrary reports whether a specifier is one of the contract library's own, under the names that
// it is published by.
func IsLibrary(specifier string) bool { return library.MatchString(PackageName(specifier)) }

// PackageName returns the name of the package that a specifier means.
func PackageName(specifier string) string {
	name, _ := packageName(plain(specifier))
	return name
}

// Continued returns the paths at which a tsconfig.json, jsconfig.json or deno.json may be
// continued: what it extends or refers to, and its import map. PackageDir finds the packages of the
// workspace.
func Continued(file, text string, packageDir func(name string) (dir string, ok bool)) (list []string) {
	var raw struct {
		rawConfig
		ImportMap string `json:"importMap"`
	}
	base := path.Base(file)
	if base == "package.json" || decodeJSONC(text, &raw) != nil {
		return nil
	}
	dir := path.Dir(file)
	add := func(name string) {
		list = append(list, name)
		if path.Ext(name) != ".json" {
			list = append(list, name+".json", path.Join(name, "tsconfig.json"))
		}
	}
	for _, name := range raw.Extends {
		for _, candidate := range configCandidates(dir, name, packageDir) {
			add(candidate)
		}
	}
	for _, reference := range raw.References {
		add(path.Join(dir, reference.Path))
	}
	if raw.ImportMap != "" && !strings.Contains(raw.ImportMap, ":") {
		add(path.Join(dir, raw.ImportMap))
	}
	return slices.DeleteFunc(list, func(name string) bool { return path.Ext(name) != ".json" || strings.HasPrefix(name, "../") })
}
