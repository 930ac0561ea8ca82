package workspace

import (
	"context"
	"path"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/typescript"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// A module may import what the walk did not find, as it lies outside of the folders that were
// walked, or is data, or is left out there: a file beside the package, JSON, a text, a package of
// the workspace that no package.json names, a test's helper. What is imported is read wherever it
// lies in the workspace, and so is what configuration files extend. That is where it ends: nothing
// is read of dependencies but configuration files, and nothing of .git.

// following is the search for what is imported and was not found.
type following struct {
	*Workspace
	scan     *scan
	finder   *typescript.Finder
	there    map[string]bool    // by path, whether there is a regular file
	folders  map[string]bool    // by path, whether there is a folder: most places that are asked for are in none
	taken    map[string]bool    // names of what was noted
	asked    map[[2]string]bool // folders with specifiers that have been followed
	followed map[string]bool    // modules whose imports have
}

// follow reads what is imported, until nothing more is.
func (w *Workspace) follow(ctx context.Context, root *files.Root, s *scan) error {
	f := &following{Workspace: w, scan: s, there: map[string]bool{}, folders: map[string]bool{}, taken: map[string]bool{}, asked: map[[2]string]bool{}, followed: map[string]bool{}}
	for ctx.Err() == nil {
		n := len(s.scripts) + len(s.beside)
		f.configs()
		f.finder = typescript.NewFinder(w.modules, w.libraries, f.exists)
		for _, list := range [][]entry{s.scripts, slices.Clone(s.beside)} {
			for _, e := range list {
				if !f.followed[e.path] && e.file != nil && e.file.usable {
					f.followed[e.path] = true
					f.imports(e)
				}
			}
		}
		if len(s.scripts)+len(s.beside) == n {
			return nil
		}
		slices.SortFunc(s.scripts, byPath)
		slices.SortFunc(s.documents, byPath)
		slices.SortFunc(s.beside, byPath)
		if err := w.readAll(ctx, root, s); err != nil {
			return err
		}
		w.takeModules(s)
	}
	return ctx.Err()
}

// imports notes what a module imports.
func (f *following) imports(e entry) {
	dir := path.Dir(e.path)
	for _, specifier := range e.file.specifiers {
		at := [2]string{dir, specifier}
		if f.asked[at] || f.isFound(dir, specifier) {
			continue
		}
		f.asked[at] = true
		f.undeclared(specifier)
		if name := f.finder.Find(e.path, specifier); name != "" {
			f.take(name)
		}
	}
}

// isFound reports whether a specifier leads to what the walk found, where that can be told by one
// look, as for nearly all.
func (f *following) isFound(dir, specifier string) bool {
	if !strings.HasPrefix(specifier, ".") {
		return typescript.IsLibrary(specifier)
	}
	name := path.Join(dir, specifier)
	found := f.scan.found
	return found[name+".ts"] || found[name+".tsx"] || found[name+"/index.ts"] || found[strings.TrimSuffix(name, ".js")+".ts"]
}

// undeclared walks the package of the workspace that a specifier names, if no package.json led to
// it.
func (f *following) undeclared(specifier string) {
	if strings.HasPrefix(specifier, ".") {
		return
	}
	s := f.scan
	if dir, ok := s.monorepo[typescript.PackageName(specifier)]; ok && s.walked[dir] == nil {
		s.start(dir)
		for _, name := range f.readPackage(s, dir).dependencies {
			f.undeclared(name)
		}
	}
}

// take notes a module or a text by the name that the loader knows it by.
func (f *following) take(name string) {
	s := f.scan
	if _, known := f.modules[name]; known || f.taken[name] {
		return
	}
	f.taken[name] = true
	if info, err := s.root.Stat(fileOf(name)); err == nil && info.Mode().IsRegular() {
		e := newEntry(fileOf(name), info)
		e.path = name
		s.beside = append(s.beside, e)
	}
}

// fileOf returns the file of a module.
func fileOf(module string) string { return strings.TrimSuffix(module, typescript.RawQuery) }

// exists reports whether a module that was not found may be read.
func (f *following) exists(name string) bool {
	if !f.isFolder(path.Dir(name)) {
		return false
	}
	there, known := f.there[name]
	if !known {
		info, err := f.scan.root.Stat(fileOf(name))
		there = err == nil && info.Mode().IsRegular() && f.open(name)
		f.there[name] = there
	}
	return there
}

func (f *following) isFolder(name string) bool {
	is, known := f.folders[name]
	if !known {
		info, err := f.scan.root.Stat(name)
		is = err == nil && info.IsDir()
		f.folders[name] = is
	}
	return is
}

// open reports whether a path may be followed to: not into .git, and not into dependencies, unless
// the sources themselves lie there.
func (f *following) open(name string) bool {
	below := name
	for _, source := range f.sources {
		if rest, ok := strings.CutPrefix(name, source+"/"); ok && len(rest) < len(below) {
			below = rest
		}
	}
	steps := strings.Split(below, "/")
	return !slices.Contains(steps, "node_modules") && !slices.Contains(strings.Split(name, "/"), ".git")
}

// configs notes the files that configurations are continued in.
func (f *following) configs() {
	s := f.scan
	dirOf := func(name string) (dir string, ok bool) { dir, ok = s.monorepo[name]; return dir, ok }
	for _, list := range [][]entry{s.configs, slices.Clone(s.beside)} {
		for _, e := range list {
			if kindOf(path.Base(e.path)) != configFile && path.Ext(e.path) != ".json" || f.followed[e.path] || e.file == nil {
				continue
			}
			f.followed[e.path] = true
			for _, name := range typescript.Continued(e.path, e.file.text, dirOf) {
				if !slices.Contains(strings.Split(name, "/"), ".git") { // of dependencies, configurations are read
					f.take(name)
				}
			}
		}
	}
}

// specifiersOf returns what modules import, by their paths.
func specifiersOf(list []*entry) map[string][]string {
	specifiers := map[string][]string{}
	for _, f := range list {
		if f.file != nil {
			specifiers[f.path] = f.file.specifiers
		}
	}
	return specifiers
}
