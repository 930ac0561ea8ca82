// Package workspace finds the sources of a registry on disk, reads them, and has them loaded:
// TypeScript and JavaScript by contracts/typescript, registry manifests by contracts/manifest. What
// comes out is one Registry.
//
// It is the only package that reads sources. It reads nothing outside the workspace root, links
// included; it runs nothing, and writes nothing but the cache that it is given. Contracts come from
// the sources alone, but their modules import others: so the modules of the packages around the
// sources, of the workspace packages that those depend on, and whatever else of the workspace they
// import, are read too, and what they define is left out.
//
// Data passes through in this order: walk (folders to files, by name and .gitignore), read (files
// to texts, those that did not change from memory), follow (imports to further files), load (texts to Parts), join (Parts to a
// Registry).
package workspace

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript"
	"github.com/lssm-tech/docsgen/contracts/typescript/store"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// OutputMarker is the file at the root of every site that docsgen wrote; a folder that holds it is
// output, and no source.
const OutputMarker = ".docsgen"

// Options says what to load.
type Options struct {
	Dir       string               // a folder, or one file, relative to the working directory or absolute
	Sources   []string             // folders, files and patterns of them, relative to Dir; empty for all of Dir
	Exclude   []string             // what is left out of them, in patterns of a .gitignore in Dir
	Libraries []string             // further module names that are the contract library
	Kinds     *contracts.KindTable // nil means the kinds that docsgen knows
	Name      string               // of the registry; empty for that of the manifest or package.json, or else of the folder
	Cache     string               // a folder that keeps what modules come to from one run to the next; empty for none
	Began     func(phase string)   // called as each part of a Load begins: reading, evaluating, manifests, linking; nil for nobody
}

// Workspace is a folder tree that is loaded, possibly again and again. It is safe for concurrent
// use.
type Workspace struct {
	// Root is the absolute path of the workspace: the repository's root where there is one, else
	// the folder that was asked for. All files of contracts and diagnostics are relative to it.
	Root string

	name      string
	dir       string          // the folder that was asked for, relative to Root, with forward slashes
	sources   []string        // relative to Root, with forward slashes; "." for Root itself; each once
	asked     map[string]bool // the same, but those that patterns begin with
	globs     ignore          // the patterns of sources: what they match is one
	exclude   ignore          // the patterns of what is left out
	scripts   *typescript.Loader
	libraries []string
	kinds     *contracts.KindTable
	began     func(phase string)

	mu        sync.Mutex // held while loading
	loads     int        // how many there were
	memory    map[string]*file
	manifests map[string]*loadedManifest
	last      *scan               // the last walk that was loaded; nil before there is one
	lost      bool                // one was not: what happened since the last is not known
	modules   map[string]string   // what it found, as scripts has it
	folders   []string            // that it walked, absolute; nil when nobody asked for them yet
	registry  *contracts.Registry // that the last load made; nil before there was one
}

// Open finds the workspace root and checks that the sources are there. The error names the one that
// is not, or that lies outside the workspace.
func Open(o Options) (*Workspace, error) {
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return nil, missing(o.Dir, err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		return nil, missing(o.Dir, err)
	}
	if !info.IsDir() {
		o.Sources = append([]string{filepath.Base(dir)}, o.Sources...)
		dir = filepath.Dir(dir)
	}
	o.Kinds = cmp.Or(o.Kinds, contracts.Kinds())
	w := &Workspace{
		Root: repositoryRoot(dir), name: o.Name, asked: map[string]bool{}, memory: map[string]*file{}, manifests: map[string]*loadedManifest{},
		kinds: o.Kinds, libraries: o.Libraries, began: o.Began,
	}
	if w.began == nil {
		w.began = func(string) {}
	}
	if w.dir, err = w.relative(dir); err != nil {
		return nil, err
	}
	root, err := files.OpenRoot(w.Root)
	if err != nil {
		return nil, missing(w.Root, err)
	}
	defer root.Close()
	if len(o.Sources) == 0 {
		o.Sources = []string{"."}
	}
	w.exclude = w.patterns(o.Exclude)
	var globs []string
	for _, source := range o.Sources {
		pattern := source
		if source = beforePattern(source); source != pattern {
			globs = append(globs, "/"+pattern)
		}
		name := filepath.Join(dir, filepath.FromSlash(source))
		if filepath.IsAbs(source) {
			name = filepath.Clean(source)
		}
		relative, err := w.relative(name)
		if err != nil {
			return nil, err
		}
		if _, err := root.Stat(relative); err != nil {
			return nil, missing(source, err)
		}
		if _, known := w.asked[relative]; !known {
			w.sources = append(w.sources, relative)
		}
		w.asked[relative] = w.asked[relative] || source == pattern
	}
	w.globs = w.patterns(globs)
	w.scripts = typescript.New(typescript.Options{Kinds: o.Kinds, Libraries: o.Libraries, Sources: w.sources, Store: openStore(o.Cache)})
	return w, nil
}

// openStore returns the store in a folder, or none: without it, loading takes longer, and that is
// all.
func openStore(dir string) *store.Store {
	if dir == "" {
		return nil
	}
	build, err := store.Build()
	if err != nil {
		return nil
	}
	return store.New(dir, build)
}

func missing(name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no folder or file %s", name)
	}
	return fmt.Errorf("%s cannot be read: %s", name, files.Reason(err))
}

// FindRoot returns the root of the workspace that a folder belongs to, an absolute path without
// links, and the folder's path from there with forward slashes.
func FindRoot(dir string) (root, relative string, err error) {
	if dir, err = filepath.Abs(dir); err != nil {
		return "", "", err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return "", "", err
	}
	root = repositoryRoot(dir)
	relative, err = filepath.Rel(root, dir)
	return root, filepath.ToSlash(relative), err
}

// repositoryRoot returns the nearest folder upwards that holds .git (a folder, or a file in
// worktrees and submodules), else the folder itself.
func repositoryRoot(dir string) string {
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			return dir
		}
	}
}

// relative returns a path as files of contracts have it.
func (w *Workspace) relative(name string) (string, error) {
	relative, err := filepath.Rel(w.Root, name)
	if err != nil || !filepath.IsLocal(relative) {
		return "", fmt.Errorf("%s is outside the workspace %s, and nothing outside is read", name, w.Root)
	}
	return filepath.ToSlash(relative), nil
}

// Load reads the sources and joins what they define. What is wrong with them are diagnostics; the
// error is for what makes loading impossible: the root cannot be read, or the context has ended. A
// second Load costs the walk and what changed since.
func (w *Workspace) Load(ctx context.Context) (*contracts.Registry, []contracts.Diagnostic, error) {
	return w.load(ctx, func() *changes { return nil })
}

// Reload is Load for those who know what happened to the folders that the last one walked, and
// gives the same. Touched has the absolute paths of all files and folders that were made, written,
// renamed or removed since it began; a folder there means all that is below it as well. Folders
// without any of them are not looked at.
func (w *Workspace) Reload(ctx context.Context, touched []string) (*contracts.Registry, []contracts.Diagnostic, error) {
	return w.load(ctx, func() *changes {
		if w.last == nil || w.lost {
			return nil
		}
		return w.changes(touched)
	})
}

func (w *Workspace) load(ctx context.Context, changed func() *changes) (*contracts.Registry, []contracts.Diagnostic, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	known := changed()
	w.lost = true
	root, err := files.OpenRoot(w.Root)
	if err != nil {
		return nil, nil, missing(w.Root, err)
	}
	defer root.Close()

	w.loads++
	w.began("reading")
	s, err := w.walk(ctx, root, known)
	if err != nil {
		return nil, nil, err
	}
	w.began("evaluating")
	own := contracts.Part{Diagnostics: s.diagnostics}
	parts := slices.DeleteFunc(w.scripts.Load(ctx, w.modules), func(p contracts.Part) bool {
		return p.File != "" && !w.wanted(p.File) // what ends a load is of no file
	})
	w.began("manifests")
	manifests, names := w.loadManifests(root, s, parts)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	w.began("linking")
	if s != w.last {
		w.forget()
	}
	if w.last == nil || !slices.Equal(s.dirs, w.last.dirs) || len(s.beside)+len(w.last.beside) > 0 {
		w.folders = nil
	}
	w.last, w.lost = s, false
	parts = append(parts, manifests...)
	if !slices.ContainsFunc(parts, func(p contracts.Part) bool { return len(p.Contracts)+len(p.DocBlocks) > 0 }) {
		own.Diagnostics = append(own.Diagnostics, w.nothing(s))
	}
	var diagnostics []contracts.Diagnostic
	name := w.registryName(names, len(parts))
	parts = append(parts, own)
	if w.registry == nil {
		w.registry, diagnostics = w.kinds.NewRegistry(name, parts)
	} else {
		w.registry, diagnostics = w.registry.Next(name, parts)
	}
	return w.registry, diagnostics, nil
}

// Reading says what the last Load read.
type Reading struct {
	Modules int                  // TypeScript and JavaScript modules of the sources
	Left    []typescript.LeftOut // those of them whose contracts do not count, by file
}

// Reading returns what the last Load read.
func (w *Workspace) Reading() Reading {
	w.mu.Lock()
	defer w.mu.Unlock()
	var r Reading
	all, left := w.scripts.Read()
	for _, dir := range w.last.dirs {
		left = append(left, w.last.walked[dir].left...)
	}
	for _, file := range all {
		if w.wanted(file) {
			r.Modules++
		}
	}
	for _, l := range left {
		if w.wanted(l.File) {
			r.Left = append(r.Left, l)
		}
	}
	slices.SortFunc(r.Left, func(a, b typescript.LeftOut) int { return cmp.Compare(a.File, b.File) })
	r.Left = slices.CompactFunc(r.Left, func(a, b typescript.LeftOut) bool { return a.File == b.File })
	return r
}

// Sum is a SHA-256 sum of all that the registry of the last Load was made of: the files that it
// read, and which of them were sources.
func (w *Workspace) Sum() (sum [sha256.Size]byte) {
	w.mu.Lock()
	defer w.mu.Unlock()
	hash := sha256.New()
	fmt.Fprintf(hash, "%q %q %q %q %q", w.name, w.dir, w.sources, w.globs.sum, w.exclude.sum)
	for _, name := range slices.Sorted(maps.Keys(w.memory)) {
		f := w.memory[name]
		fmt.Fprintf(hash, " %q %t %t %d ", name, f.usable, f.manifest, len(f.text))
		_, _ = io.WriteString(hash, f.text) // a hash takes everything
	}
	hash.Sum(sum[:0])
	return sum
}

// Folders returns the absolute paths of all folders that the last Load walked, sorted: a change in
// any of them may change the registry. It is the same slice as long as they are the same; nobody
// may change it.
func (w *Workspace) Folders() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.folders == nil && w.last != nil {
		for _, dir := range w.last.dirs {
			w.folders = append(w.folders, filepath.Join(w.Root, filepath.FromSlash(dir)))
		}
		for _, f := range w.last.beside {
			w.folders = append(w.folders, filepath.Join(w.Root, filepath.FromSlash(path.Dir(f.path))))
		}
		slices.Sort(w.folders)
		w.folders = slices.Compact(w.folders)
		w.folders = slices.Clip(w.folders)
	}
	return w.folders
}

// wanted reports whether a file is one of the sources.
func (w *Workspace) wanted(file string) bool {
	for at := file; ; at = path.Dir(at) {
		if w.asked[at] || w.globs.match(at, at != file) {
			return true
		}
		if at == "." || at == "/" {
			return false
		}
	}
}

// nothing says where contracts were looked for.
func (w *Workspace) nothing(s *scan) contracts.Diagnostic {
	modules, documents := 0, 0
	for _, f := range s.scripts {
		if w.wanted(f.path) {
			modules++
		}
	}
	for _, f := range s.documents {
		if w.wanted(f.path) {
			documents++
		}
	}
	return contracts.NoContracts.At(contracts.Position{}, fmt.Sprintf("there are no contracts in %s", filepath.Join(w.Root, filepath.FromSlash(w.dir))),
		fmt.Sprintf("%d TypeScript and JavaScript modules were searched for calls such as defineCommand({…}), and %d JSON and YAML files for a registry manifest; "+
			"tests, build output and what .gitignore names are left out", modules, documents))
}

// registryName picks the configured name, that of the only manifest, that of the package, or that
// of the folder.
func (w *Workspace) registryName(manifests []string, parts int) string {
	switch {
	case w.name != "":
		return w.name
	case len(manifests) == 1 && parts == 1 && manifests[0] != "":
		return manifests[0]
	}
	for dir := w.dir; ; dir = path.Dir(dir) {
		if name := w.packageAt(dir).name; name != "" {
			return name
		}
		if dir == "." {
			return filepath.Base(filepath.Join(w.Root, filepath.FromSlash(w.dir)))
		}
	}
}
