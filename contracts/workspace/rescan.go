package workspace

import (
	"context"
	"maps"
	"path"
	"slices"

	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// walk brings the memory and the modules up to date with what is on disk. It gives the last walk
// where only files were written.
func (w *Workspace) walk(ctx context.Context, root *files.Root, changed *changes) (*scan, error) {
	if files, ok := w.rescan(ctx, root, changed); ok {
		before := specifiersOf(files)
		if err := w.read(ctx, root, files, changed); err != nil {
			return nil, err
		}
		if !maps.EqualFunc(before, specifiersOf(files), slices.Equal) {
			return w.walk(ctx, root, nil) // they may lead to what was not read
		}
		troubles := len(w.last.diagnostics) > 0
		for _, f := range files {
			troubles = troubles || len(f.file.diagnostics) > 0
			if f.kind == scriptFile || f.kind == configFile {
				w.module(f)
			}
		}
		if troubles {
			var failed bool
			w.last.diagnostics, failed = w.troubles(w.last)
			w.last.plain = !failed
		}
		return w.last, nil
	}
	s := w.scan(ctx, root, changed)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := w.readAll(ctx, root, s); err != nil {
		return nil, err
	}
	w.takeModules(s)
	if err := w.follow(ctx, root, s); err != nil {
		return nil, err
	}
	troubles, failed := w.troubles(s)
	s.diagnostics, s.plain = append(s.diagnostics, troubles...), s.plain && !failed
	s.ctx, s.root, s.last, s.changed = nil, nil, nil, nil // The next walk keeps this one, and not all before it.
	return s, nil
}

// takeModules has the scripts take all modules and configuration files.
func (w *Workspace) takeModules(s *scan) {
	w.modules = make(map[string]string, len(s.scripts)+len(s.configs))
	for _, list := range [][]entry{s.scripts, s.configs, s.beside} {
		for i := range list {
			w.module(&list[i])
		}
	}
}

// module has the scripts take a module or configuration file as it was read.
func (w *Workspace) module(f *entry) {
	if f.file.usable {
		w.modules[f.path] = f.file.text
	} else {
		delete(w.modules, f.path)
	}
}

// rescan is scan for when all that happened is that files were written, as after most edits: it
// puts their new state into the last walk, which costs as much as their folders and not as much as
// the tree. It gives the files of these folders. Ok is false where more may be different; then the
// last walk is as it was.
func (w *Workspace) rescan(ctx context.Context, root *files.Root, changed *changes) (files []*entry, ok bool) {
	if changed == nil || !w.last.plain {
		return nil, false
	}
	s := &scan{ctx: ctx, root: root, last: w.last, changed: changed, found: map[string]bool{}, walked: w.last.walked}
	for name := range changed.at {
		if s.walked[name] != nil {
			return nil, false
		}
	}
	if slices.ContainsFunc(w.last.beside, func(f entry) bool { return changed.at[fileOf(f.path)] }) {
		return nil, false
	}
	for _, dir := range w.last.started {
		info, err := root.Stat(dir)
		if err != nil || !info.IsDir() || changed.above(dir) || s.rulesAt(dir).sum != s.walked[dir].above.sum {
			return nil, false
		}
	}
	for _, dir := range w.last.outputs { // Nobody hears of what happens in them.
		if _, err := root.Lstat(path.Join(dir, OutputMarker)); err != nil {
			return nil, false
		}
	}
	if !slices.Equal(w.packages(s), w.last.packages) || !w.last.hasBeside(s.configs) {
		return nil, false
	}
	listings := map[string]*listing{}
	for dir := range changed.in {
		if before := s.walked[dir]; before != nil {
			l := s.list(dir, before.above)
			if l == nil || !l.names(before) {
				return nil, false
			}
			listings[dir] = l
		}
	}
	if len(s.diagnostics) > 0 {
		return nil, false
	}
	for dir, l := range listings {
		w.last.walked[dir] = l
		for _, e := range l.entries {
			if f := w.last.find(e); f != nil {
				f.info = e.info
				files = append(files, f)
			}
		}
	}
	return files, true
}

// names reports whether a listing has the same names as another one, which mean the same.
func (l *listing) names(other *listing) bool {
	return l.lasting && l.output == other.output && l.rules.sum == other.rules.sum && slices.EqualFunc(l.entries, other.entries, func(a, b entry) bool {
		return a.path == b.path && a.kind == b.kind && (a.info == nil || a.info.Mode().IsRegular())
	})
}

// hasBeside reports whether the configuration files of the folders that were not walked are as they
// were.
func (s *scan) hasBeside(now []entry) bool {
	n := 0
	for _, f := range s.configs {
		if s.walked[path.Dir(f.path)] == nil {
			n++
		}
	}
	return n == len(now) && !slices.ContainsFunc(now, func(f entry) bool {
		before := s.find(f)
		return before == nil || !before.file.current(f)
	})
}

// find returns the place of a file; nil for a folder.
func (s *scan) find(e entry) *entry {
	at, ok := 0, false
	switch e.kind {
	case scriptFile:
		if at, ok = slices.BinarySearchFunc(s.scripts, e, byPath); ok {
			return &s.scripts[at]
		}
	case documentFile:
		if at, ok = slices.BinarySearchFunc(s.documents, e, byPath); ok {
			return &s.documents[at]
		}
	case componentFile:
		if at, ok = slices.BinarySearchFunc(s.components, e, byPath); ok {
			return &s.components[at]
		}
	case configFile:
		if at = slices.IndexFunc(s.configs, func(f entry) bool { return f.path == e.path }); at >= 0 {
			return &s.configs[at]
		}
	}
	return nil
}
