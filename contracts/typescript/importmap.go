package typescript

import (
	"cmp"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
)

// plain returns the specifier of a package as package.json has it: without the registry's name
// (npm:, jsr:; docs.deno.com, "Modules and dependencies"), without a version, and of an address on
// a server that delivers packages what it names there.
func plain(specifier string) string {
	switch {
	case strings.HasPrefix(specifier, "npm:") || strings.HasPrefix(specifier, "jsr:"):
		return withoutVersion(strings.TrimPrefix(specifier[len("npm:"):], "/"))
	case strings.HasPrefix(specifier, "https://") || strings.HasPrefix(specifier, "http://"):
		address, err := url.Parse(specifier)
		if err != nil {
			return specifier
		}
		return ofAddress(address.Path)
	}
	if i := strings.LastIndexByte(specifier, '!'); i >= 0 { // webpack's loaders: raw-loader!./a.sql
		return specifier[i+1:]
	}
	return specifier
}

// withoutVersion turns "@scope/name@^1.2/a" into "@scope/name/a".
func withoutVersion(specifier string) string {
	name, subpath := packageName(specifier)
	if i := strings.LastIndexByte(name, '@'); i > 0 {
		name = name[:i]
	}
	if subpath == "" {
		return name
	}
	return name + "/" + subpath
}

// prefix matches the steps of an address that stand before the package's name.
var prefix = regexp.MustCompile(`^(v\d+|stable|npm|gh|x|jsr|-|pin|npm:.*)$`)

func ofAddress(address string) string {
	steps := strings.Split(strings.Trim(address, "/"), "/")
	for len(steps) > 1 && prefix.MatchString(steps[0]) && !strings.HasPrefix(steps[0], "npm:") {
		steps = steps[1:]
	}
	steps[0] = strings.TrimPrefix(steps[0], "npm:")
	return withoutVersion(path.Join(steps...))
}

// isDenoConfig reports whether a file of this name configures Deno.
func isDenoConfig(base string) bool { return base == "deno.json" || base == "deno.jsonc" }

// importMap says what specifiers stand for (html.spec.whatwg.org, "Import maps"): whole ones, or
// beginnings that end with a slash. Scopes hold for modules in a folder.
type importMap struct {
	dir     string // that relative targets are relative to
	imports map[string]string
	scopes  map[string]map[string]string
	at      map[string][]string // scopes by the folder that they are for, in order
}

// parseImportMap reads the map in a deno.json, or in the file that it names.
func parseImportMap(r *resolver, file string) *importMap {
	var raw struct {
		ImportMap string `json:"importMap"`
		Imports   map[string]string
		Scopes    map[string]map[string]string
	}
	if decodeJSONC(r.files[file], &raw) != nil {
		return nil
	}
	if raw.ImportMap != "" && raw.Imports == nil {
		file = path.Join(path.Dir(file), raw.ImportMap)
		if decodeJSONC(r.files[file], &raw) != nil {
			return nil
		}
	}
	m := &importMap{path.Dir(file), raw.Imports, raw.Scopes, map[string][]string{}}
	for _, scope := range slices.SortedFunc(maps.Keys(raw.Scopes), func(a, b string) int {
		return cmp.Or(len(b)-len(a), strings.Compare(a, b))
	}) {
		folder := path.Join(m.dir, scope)
		m.at[folder] = append(m.at[folder], scope)
	}
	return m
}

// importMapped follows the import maps of the folders above, the nearest first. The result is
// relative to base where it is a path.
func (r *resolver) importMapped(dir, specifier string) (mapped, base string, ok bool) {
	if len(r.maps) == 0 {
		return "", "", false
	}
	for at := dir; ; at = path.Dir(at) {
		if m := r.maps[at]; m != nil {
			for folder := dir; ; folder = path.Dir(folder) { // scopes in others count first
				for _, scope := range m.at[folder] {
					if mapped, ok = follow(m.scopes[scope], specifier); ok {
						return mapped, m.dir, true
					}
				}
				if folder == "." {
					break
				}
			}
			if mapped, ok = follow(m.imports, specifier); ok {
				return mapped, m.dir, true
			}
		}
		if at == "." {
			return "", "", false
		}
	}
}

// follow finds what a specifier stands for: by its whole name, or else by its longest beginning.
func follow(imports map[string]string, specifier string) (mapped string, ok bool) {
	if mapped, ok = imports[specifier]; ok {
		return mapped, true
	}
	for end := strings.LastIndexByte(specifier, '/'); end >= 0; end = strings.LastIndexByte(specifier[:end], '/') {
		if beginning, ok := imports[specifier[:end+1]]; ok {
			return beginning + specifier[end+1:], true
		}
	}
	return "", false
}

// within reports whether a folder is another one or lies below it.
func within(dir, above string) bool {
	return dir == above || above == "." || strings.HasPrefix(dir, above+"/")
}
