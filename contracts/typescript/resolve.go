package typescript

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// link is where a specifier leads.
type link struct {
	kind linkKind
	// of toModule; of toLibrary where the workspace holds its sources and more is read of it than what
	// the stand-in records; nil for all else
	to   *module
	near string // of toMissing: the specifier that was probably meant; empty for none
}

type linkKind uint8

const (
	toNothing linkKind = iota // not part of the workspace: a stand-in takes its place
	toModule
	toLibrary // the contract library
	toMissing // like toNothing, but a relative path that should lead to a module
)

// extensions are those that a specifier may leave out, in the order of precedence.
var extensions = []string{".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"}

// resolver finds modules in one snapshot of the workspace. It is used by one goroutine.
type resolver struct {
	files    map[string]string
	there    func(file string) bool // tells of further files; nil for none
	known    map[string]bool        // libraries that the options name
	packages map[string]workspacePackage
	byDir    map[string]workspacePackage
	options  map[string]compilerOptions // by folder
	// options of the configurations that the one of a folder refers to
	referring map[string][]compilerOptions
	stems     map[string][]string   // names of modules without extensions, by folder; nil until asked for
	maps      map[string]*importMap // by folder; nil for those without
	globbed   int                   // see maxGlobbed
	globsCut  string                // the first module of which a call means no file because of it
	placesCut string                // the first module of which an import leads to more than maxPlaces
	subpaths  map[string]*subpaths  // see subpathTargets
}

func newResolver(files map[string]string, libraries []string) *resolver {
	r := &resolver{
		files: files, known: map[string]bool{}, packages: map[string]workspacePackage{},
		byDir: map[string]workspacePackage{}, options: map[string]compilerOptions{}, maps: map[string]*importMap{}, subpaths: map[string]*subpaths{},
		referring: map[string][]compilerOptions{},
	}
	for _, name := range libraries {
		r.known[name] = true
	}
	var manifests []string
	for file := range files {
		if base := path.Base(file); base == "package.json" || isDenoConfig(base) {
			manifests = append(manifests, file)
		}
	}
	slices.Sort(manifests)
	for _, file := range manifests {
		p, ok := parsePackage(file, files[file])
		if !ok {
			continue
		}
		if isDenoConfig(path.Base(file)) {
			r.maps[p.dir] = parseImportMap(r, file)
		}
		if known, taken := r.byDir[p.dir]; !taken || known.exports == nil && p.exports != nil {
			r.byDir[p.dir] = p
		}
		if _, taken := r.packages[p.name]; !taken && p.name != "" {
			r.packages[p.name] = r.byDir[p.dir]
		}
	}
	return r
}

// exists reports whether a module is in the snapshot, or may be taken into it.
func (r *resolver) exists(file string) bool {
	return r.holds(file) || r.there != nil && r.there(file)
}

func (r *resolver) holds(file string) bool {
	_, ok := r.files[file]
	return ok
}

// packageOf returns the package that a folder belongs to.
func (r *resolver) packageOf(dir string) (workspacePackage, bool) {
	for {
		if p, ok := r.byDir[dir]; ok {
			return p, true
		}
		if dir == "." {
			return workspacePackage{}, false
		}
		dir = path.Dir(dir)
	}
}

// library matches the packages that make up the contract library, in the scopes under which it was
// published.
var library = regexp.MustCompile(`^@(contractspec|lssm|lssm-tech)/lib\.(contracts-spec|contracts|schema|contracts-integrations)$`)

// isLibrary reports whether a package, or a specifier as it is written, is the contract library.
func (r *resolver) isLibrary(name, specifier string) bool {
	return library.MatchString(name) || r.known[name] || r.known[specifier]
}

// resolve follows a specifier from the module that holds it.
func (r *resolver) resolve(from, specifier string) (file string, kind linkKind) {
	dir := path.Dir(from)
	if isRelative(specifier) {
		file, kind = r.relative(path.Join(dir, specifier), specifier)
		if kind == toMissing {
			if other := r.inRootDirs(dir, specifier); other != "" {
				return other, toModule
			}
		}
		return file, kind
	}
	if strings.HasPrefix(specifier, "/") { // from the root of the project (vite.dev, "index.html and Project Root")
		own, _ := r.packageOf(dir)
		if file = r.probe(path.Join(own.dir, specifier[1:])); file == "" {
			return "", toNothing
		}
		return file, toModule
	}
	if !r.known[specifier] {
		if mapped, base, ok := r.importMapped(dir, specifier); ok && isRelative(mapped) {
			return r.relative(path.Join(base, mapped), specifier)
		} else if ok {
			specifier = mapped
		}
	}
	specifier = plain(specifier)
	name, subpath := packageName(specifier)
	own, inPackage := r.packageOf(dir)
	if r.isLibrary(name, specifier) && (!inPackage || own.name != name) {
		if p, known := r.packages[name]; known {
			file = r.inPackage(from, p, subpath)
		}
		return file, toLibrary
	}
	wanted, query, _ := strings.Cut(specifier, "?")
	if _, sub := packageName(wanted); sub != subpath {
		subpath = sub
	}
	if file = r.mapped(from, wanted); file == "" {
		switch p, known := r.packages[name]; {
		case strings.HasPrefix(specifier, "#") && inPackage:
			file = r.firstSource(own.dir, r.places(from, r.subpathTargets(own.dir, own.imports, wanted)))
		case inPackage && own.name == name:
			file = r.inPackage(from, own, subpath)
		case known:
			file = r.inPackage(from, p, subpath)
		}
	}
	if file != "" && query != "" && !isText(file) {
		file = ""
	}
	if file == "" {
		return "", toNothing
	}
	return file, toModule
}

// isRelative reports whether a specifier is a path from the module that holds it.
func isRelative(specifier string) bool {
	return specifier == "." || specifier == ".." || strings.HasPrefix(specifier, "./") || strings.HasPrefix(specifier, "../")
}

// relative finds the module or the text at a path of the workspace.
func (r *resolver) relative(name, specifier string) (file string, kind linkKind) {
	if namesFolder(specifier) {
		file = r.probe(path.Join(name, "index"))
	}
	if file = cmp.Or(file, r.probe(name)); file != "" {
		return file, toModule
	}
	if asset.MatchString(specifier) {
		return "", toNothing
	}
	return "", toMissing
}

// namesFolder reports whether a relative specifier can mean no file: ".", "../", "./orders/".
func namesFolder(specifier string) bool {
	_, last := path.Split(specifier)
	return last == "" || last == "." || last == ".."
}

// inRootDirs finds the module of a relative specifier in the other folders that tsconfig.json takes
// for one and the same. Empty when there is none.
func (r *resolver) inRootDirs(dir, specifier string) string {
	name, root := path.Join(dir, specifier), ""
	roots := r.optionsFor(dir).rootDirs
	for _, folder := range roots {
		if len(folder) > len(root) && within(name, folder) {
			root = folder
		}
	}
	if root == "" {
		return ""
	}
	for _, folder := range roots {
		if folder == root {
			continue
		}
		if file := r.probe(path.Join(folder, strings.TrimPrefix(strings.TrimPrefix(name, root), "/"))); file != "" {
			return file
		}
	}
	return ""
}

// near returns the specifier of a module whose path is nearly that of one that is not there.
func (r *resolver) near(from, specifier string) string {
	if r.stems == nil {
		r.stems = map[string][]string{}
		for file := range r.files {
			if isSource(file) {
				dir := path.Dir(file)
				r.stems[dir] = append(r.stems[dir], strings.TrimSuffix(path.Base(file), path.Ext(file)))
			}
		}
	}
	dir, base := path.Split(specifier)
	stems := r.stems[path.Join(path.Dir(from), dir)]
	slices.Sort(stems)
	if ext := path.Ext(base); isSource(base) {
		if near := contracts.Nearest(strings.TrimSuffix(base, ext), stems); near != "" {
			return dir + near + ext
		}
	} else if near := contracts.Nearest(base, stems); near != "" {
		return dir + near
	}
	return ""
}

// asset matches the extensions of files that bundlers import and that are no modules.
var asset = regexp.MustCompile(`\.(css|s[ac]ss|less|styl|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|mp[34]|webm|wav|pdf|mdx?|txt|html?|xml|csv|ya?ml|toml|json5?|sql|graphql|gql|proto|wasm|node|vue|svelte|astro)(\?.*)?$|\?`)

// maxPlaces bounds to how many places a configuration may lead one import: each is looked at, for each
// import.
const maxPlaces = 50

// places are those of an import that are looked at.
func (r *resolver) places(from string, list []string) []string {
	if len(list) <= maxPlaces {
		return list
	}
	if r.placesCut == "" || from < r.placesCut {
		r.placesCut = from
	}
	return list[:maxPlaces]
}

// mapped follows paths and baseUrl of the nearest tsconfig.json.
func (r *resolver) mapped(from, specifier string) string {
	o := r.optionsFor(path.Dir(from))
	targets, star := o.paths.match(specifier)
	for _, target := range r.places(from, targets) {
		if file := r.probe(path.Join(o.pathsDir, strings.Replace(target, "*", star, 1))); file != "" {
			return file
		}
	}
	if o.hasBase {
		return r.probe(path.Join(o.baseDir, specifier))
	}
	return ""
}

// inPackage finds the source of a path in a package. Paths that "exports" does not list are looked
// for all the same: contracts are documented before a package is complete.
func (r *resolver) inPackage(from string, p workspacePackage, subpath string) string {
	name := "."
	if subpath != "" {
		name = "./" + subpath
	}
	list := r.places(from, r.subpathTargets(p.dir, p.exports, name))
	if subpath == "" {
		list = append(append(slices.Clone(list), p.entries...), "src/index", "index")
	} else {
		list = append(slices.Clone(list), subpath, "src/"+subpath)
	}
	return r.firstSource(p.dir, list)
}

func (r *resolver) firstSource(dir string, list []string) string {
	for _, target := range list {
		for _, candidate := range sourceCandidates(target) {
			if file := r.probe(path.Join(dir, candidate)); file != "" {
				return file
			}
		}
	}
	return ""
}

// probe finds the file that a path with or without extension means: the TypeScript source where the
// path names its output, the file itself, one with an extension added, a folder's entry or index.
// Empty when there is none.
func (r *resolver) probe(name string) string {
	for output, sources := range outputExtensions {
		stem, ok := strings.CutSuffix(name, output)
		for _, ext := range sources {
			if ok && r.exists(stem+ext) {
				return stem + ext
			}
		}
	}
	if file := r.probeFile(name); file != "" {
		return file
	}
	for _, entry := range r.byDir[name].entries {
		if file := r.probeFile(path.Join(name, entry)); file != "" {
			return file
		}
	}
	if file := r.probeFile(path.Join(name, "index")); file != "" {
		return file
	}
	if file := r.declarations(name); file != "" {
		return file
	}
	return r.probeText(name)
}

// declarations finds the declarations of a module whose code is not there, if they have values,
// those of enums, or pass on what others have. Empty when there are none.
func (r *resolver) declarations(name string) string {
	stem := strings.TrimSuffix(name, path.Ext(name))
	for _, file := range []string{name + ".d.ts", stem + ".d.ts", stem + ".d.mts", stem + ".d.cts", path.Join(name, "index.d.ts")} {
		if text, ok := r.files[file]; ok && declaresValues.MatchString(text) || !ok && r.exists(file) {
			return file
		}
	}
	return ""
}

var declaresValues = regexp.MustCompile(`\benum\s|\bexport\s*(?:\*|\{[^{}]*\}\s*from\b)`)

// outputExtensions are those of compiled files, with those of their sources.
var outputExtensions = map[string][]string{".js": {".ts", ".tsx"}, ".jsx": {".tsx"}, ".mjs": {".mts"}, ".cjs": {".cts"}}

// probeFile is probe without folders and outputs.
func (r *resolver) probeFile(name string) string {
	if isSource(name) && r.exists(name) {
		return name
	}
	for _, ext := range extensions {
		if r.exists(name + ext) {
			return name + ext
		}
	}
	return ""
}

// isSource reports whether a file's name is that of a module.
func isSource(file string) bool {
	return (slices.Contains(extensions, path.Ext(file)) || isData(file)) && !IsDeclaration(file)
}

// IsDeclaration reports whether a file only declares types: a.d.ts, a.d.mts, a.d.json.ts.
func IsDeclaration(file string) bool {
	base := path.Base(file)
	return strings.Contains(base, ".d.") && strings.HasSuffix(path.Ext(base), "ts")
}
