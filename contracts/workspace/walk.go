package workspace

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/typescript"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// scan is what one walk found.
type scan struct {
	ctx        context.Context // of the load that it is a part of; it lives no longer
	root       *files.Root
	exclude    ignore   // what the configuration leaves out
	last       *scan    // the walk before, whose listings hold where nothing happened; nil for none
	changed    *changes // since the walk before
	scripts    []entry  // TypeScript and JavaScript modules
	configs    []entry  // package.json, tsconfig*.json, jsconfig.json
	documents  []entry  // other JSON and YAML files
	components []entry
	beside     []entry // what these import or extend and the walk did not find, by the names that modules have
	found      map[string]bool
	walked     map[string]*listing
	dirs       []string          // the folders walked, in the order of the walk
	outputs    []string          // folders that docsgen wrote, which are left out
	started    []string          // those that the walk began at
	packages   []string          // the folders of packages that modules may import from
	monorepo   map[string]string // the folders of all packages of the workspace, by name
	links      []string          // symbolic links, looked at when all real folders are known
	followed   []string          // those of them, and of the sources, that lead to a folder
	known      files.Seen
	full       bool // that there are too many files has been said
	linked     bool // what is being walked is reached through a link
	// there are folders and files and nothing else: no links, no troubles, no file that was asked
	// for by name
	plain       bool
	diagnostics []contracts.Diagnostic
}

// entry is a file as the walk saw it, or what else a folder holds.
type entry struct {
	path string      // relative to the root, with forward slashes
	info fs.FileInfo // the same one as long as nothing happened
	kind fileKind    // as which it is taken
	file *file       // what was read; nil before
}

func newEntry(name string, info fs.FileInfo) entry {
	return entry{path: name, info: info, kind: kindOf(path.Base(name))}
}

// listing is what a folder holds, by name.
type listing struct {
	info    fs.FileInfo
	above   ignore // the rules of the folders above
	rules   ignore // and its own
	entries []entry
	left    []typescript.LeftOut // modules that are left out for their names or by .gitignore
	output  bool                 // docsgen wrote it
	// lasting tells that the listing holds until something happens to the folder. What is reached
	// through a link changes under another path, and what cannot be read may be readable at any
	// time.
	lasting bool
}

// scan walks the sources, the packages around them, and the workspace packages that those depend
// on. Folders where nothing changed since the last walk are not read again; nil changes are those
// that nobody knows.
func (w *Workspace) scan(ctx context.Context, root *files.Root, changed *changes) *scan {
	s := &scan{ctx: ctx, root: root, exclude: w.exclude, last: w.last, changed: changed, plain: true}
	if changed == nil {
		s.last, s.changed = &scan{}, &changes{}
	}
	s.found = make(map[string]bool, len(s.last.found))
	s.walked = make(map[string]*listing, len(s.last.walked))
	s.dirs = make([]string, 0, len(s.last.dirs))
	s.scripts = make([]entry, 0, len(s.last.scripts))
	for _, source := range w.sources {
		s.start(source)
	}
	s.packages = w.packages(s)
	if len(s.scripts)+len(s.links) > 0 { // manifests import nothing
		for _, dir := range s.packages {
			s.start(dir)
		}
	}
	s.plain = s.plain && len(s.links)+len(s.followed)+len(s.diagnostics) == 0
	s.followLinks()
	s.diagnostics = slices.DeleteFunc(s.diagnostics, func(d contracts.Diagnostic) bool {
		// What a configuration file of a folder above says holds for the sources, and any
		// package.json decides what their modules can import.
		return d.Severity != contracts.Error && !w.wanted(d.File) && d.Code != contracts.TooManyWorkspaces.Code && kindOf(path.Base(d.File)) != configFile && path.Base(d.File) != ignoreFile
	})
	slices.SortFunc(s.scripts, byPath)
	slices.SortFunc(s.documents, byPath)
	slices.SortFunc(s.components, byPath)
	return s
}

// stopped reports whether nobody waits for the walk any more. What it found then is not used.
func (s *scan) stopped() bool { return s.ctx.Err() != nil }

// lists returns all files.
func (s *scan) lists() [5][]entry {
	return [5][]entry{s.scripts, s.configs, s.documents, s.components, s.beside}
}

func byPath(a, b entry) int { return strings.Compare(a.path, b.path) }

// start walks a folder that was asked for, or takes a file. What .gitignore says of the folder
// itself does not count then.
func (s *scan) start(name string) {
	info, err := s.root.Stat(name)
	switch {
	case err != nil:
		s.unreadable(name, err)
	case info.IsDir():
		dir := filepath.Join(s.root.Path(), filepath.FromSlash(name))
		if real, err := filepath.EvalSymlinks(dir); err != nil || real != dir {
			s.linked = true
			s.followed = append(s.followed, name)
		}
		s.started = append(s.started, name)
		s.folder(name, s.rulesAt(name), s.changed.above(name), true)
		s.linked = false
	default:
		s.plain = false
		s.file(newEntry(name, info), true)
	}
}

// folder walks a folder, once. Suspect tells that a folder above came or went, so that nothing
// known of those below holds; asked, that it was asked for, and is no output then.
func (s *scan) folder(dir string, rules ignore, suspect, asked bool) {
	if s.walked[dir] != nil || s.stopped() {
		return
	}
	suspect = suspect || s.changed.at[dir]
	l := s.last.walked[dir]
	if l == nil || !l.lasting || suspect || s.linked || s.changed.in[dir] || l.above.sum != rules.sum {
		l = s.list(dir, rules)
	}
	if l == nil {
		return
	}
	if l.output && !asked {
		s.outputs = append(s.outputs, dir)
		return
	}
	if !s.known.Add(l.info) && s.linked {
		return
	}
	s.walked[dir] = l
	s.dirs = append(s.dirs, dir)
	for _, e := range l.entries {
		switch e.kind {
		case folder:
			s.folder(e.path, l.rules, suspect, false)
		case link:
			s.links = append(s.links, e.path)
		default:
			s.file(e, false)
		}
	}
}

// list reads a folder. The result is nil for one that cannot be read.
func (s *scan) list(dir string, above ignore) *listing {
	l := &listing{above: above, rules: above, lasting: !s.linked}
	var err error
	if l.info, err = s.root.Stat(dir); err != nil {
		s.unreadable(dir, err)
		return nil
	}
	list, err := s.root.List(dir)
	if err != nil {
		s.unreadable(dir, err) // and go on with what was read
		l.lasting = false
	}
	for _, e := range list {
		switch e.Name() {
		case OutputMarker:
			l.output = true
		case ignoreFile:
			before := len(s.diagnostics)
			l.rules = s.rules(above, dir)
			l.lasting = l.lasting && e.Type().IsRegular() && len(s.diagnostics) == before
		}
	}
	for _, e := range list {
		kind := kindOf(e.Name())
		switch {
		case e.IsDir():
			kind = folder
		case e.Type()&fs.ModeSymlink != 0:
			kind = link
		}
		name := path.Join(dir, e.Name())
		if s.exclude.match(name, kind == folder) {
			continue
		}
		if why := l.leavesOut(name, kind); why != "" {
			if kind == scriptFile || kind == testFile && !typescript.IsDeclaration(name) {
				l.left = append(l.left, typescript.LeftOut{File: name, Why: why})
			}
			continue
		}
		var info fs.FileInfo
		if kind != folder && kind != link {
			if info, err = e.Info(); err != nil {
				s.unreadable(name, err)
				l.lasting = false
				continue
			}
		}
		l.entries = append(l.entries, entry{path: name, info: info, kind: kind})
	}
	return l
}

// leavesOut tells why a file or folder is left out; empty for what is not.
func (l *listing) leavesOut(name string, kind fileKind) string {
	switch {
	case kind == otherFile:
		return "of no use"
	case kind == folder && skippedFolder(path.Base(name)):
		return "a folder without sources"
	case l.rules.match(name, kind == folder):
		return "named by .gitignore"
	case kind == testFile:
		return "a test"
	}
	return ""
}

// file sorts a file by its name. A file that was asked for by name is taken whatever it is called.
func (s *scan) file(f entry, named bool) {
	list := &s.documents
	switch {
	case f.kind == scriptFile || f.kind == testFile && named:
		list = &s.scripts
	case f.kind == configFile && !named:
		list = &s.configs
	case f.kind == componentFile:
		list = &s.components
	case f.kind == otherFile && !named || f.kind == testFile:
		return
	}
	if !f.info.Mode().IsRegular() {
		s.unreadable(f.path, files.ErrIrregular)
		return
	}
	if !s.found[f.path] {
		s.found[f.path] = true
		if list == &s.documents {
			f.kind = documentFile
		}
		*list = append(*list, f)
	}
}

// lost says that a file or folder which is there, or was a moment ago, cannot be read. That is an
// error, since nobody knows which contracts it has: a site without them must not take the place of
// one with them.
func lost(name string, err error) contracts.Diagnostic {
	d := files.Diagnostic(name, err)
	if errors.Is(err, files.ErrIrregular) || errors.Is(err, files.ErrOutside) || d.Code != contracts.UnreadableFile.Code && !errors.Is(err, fs.ErrNotExist) {
		return d
	}
	return contracts.UnreadableFile.At(d.Position, "this cannot be read: "+files.Reason(err), "check that it is there and may be read, or let .gitignore name it").AsError()
}

// unreadable notes what cannot be read.
func (s *scan) unreadable(name string, err error) {
	if errors.Is(err, files.ErrTooMany) {
		if s.full {
			return
		}
		s.full = true
	}
	s.diagnostics = append(s.diagnostics, lost(name, err))
}
