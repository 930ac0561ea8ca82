package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// scan is what one walk found.
type scan struct {
	root        *os.Root
	scripts     []entry         // TypeScript and JavaScript modules
	configs     []entry         // package.json, tsconfig*.json, jsconfig.json
	documents   []entry         // other JSON and YAML files
	found       map[string]bool // the paths of all of them
	walked      map[string]fs.FileInfo
	links       []string // symbolic links, looked at when all real folders are known
	ignored     map[string]ignore
	diagnostics []contracts.Diagnostic
}

// entry is a file as the walk saw it.
type entry struct {
	path string // relative to the root, with forward slashes
	info fs.FileInfo
}

// scan walks the sources, the packages around them, and the workspace packages that those depend on.
func (w *Workspace) scan(root *os.Root) *scan {
	s := &scan{root: root, found: map[string]bool{}, walked: map[string]fs.FileInfo{}, ignored: map[string]ignore{}}
	for _, source := range w.sources {
		s.start(source)
	}
	packages := w.packages(s)
	if len(s.scripts)+len(s.links) > 0 { // manifests import nothing
		for _, dir := range packages {
			s.start(dir)
		}
	}
	s.followLinks()
	s.diagnostics = slices.DeleteFunc(s.diagnostics, func(d contracts.Diagnostic) bool { return !w.wanted(d.File) })
	slices.SortFunc(s.scripts, byPath)
	slices.SortFunc(s.documents, byPath)
	return s
}

func byPath(a, b entry) int { return strings.Compare(a.path, b.path) }

// start walks a folder that was asked for, or takes a file. What .gitignore says of the folder itself does not count then.
func (s *scan) start(name string) {
	info, err := s.root.Stat(filepath.FromSlash(name))
	switch {
	case err != nil:
		s.unreadable(name, err)
	case info.IsDir():
		s.folder(name, s.rulesAt(name))
	default:
		s.file(entry{name, info}, true)
	}
}

// folder walks a folder, once.
func (s *scan) folder(dir string, rules ignore) {
	if s.walked[dir] != nil {
		return
	}
	f, err := s.root.Open(filepath.FromSlash(dir))
	if err != nil {
		s.unreadable(dir, err)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		s.unreadable(dir, err)
		return
	}
	list, err := f.ReadDir(-1)
	if err != nil {
		s.unreadable(dir, err) // and go on with what was read
	}
	s.walked[dir] = info
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	rules = rules.with(s.root, dir)
	s.ignored[dir] = rules
	for _, e := range list {
		name := path.Join(dir, e.Name())
		switch isDir := e.IsDir(); {
		case isDir && skippedFolder(e.Name()), rules.match(name, isDir):
		case isDir:
			if _, err := s.root.Lstat(filepath.FromSlash(path.Join(name, OutputMarker))); err != nil {
				s.folder(name, rules)
			}
		case e.Type()&fs.ModeSymlink != 0:
			s.links = append(s.links, name)
		default:
			if info, err := e.Info(); err != nil {
				s.unreadable(name, err)
			} else {
				s.file(entry{name, info}, false)
			}
		}
	}
}

// file sorts a file by its name. A file that was asked for by name is taken whatever it is called.
func (s *scan) file(f entry, named bool) {
	list := &s.documents
	switch kind := kindOf(path.Base(f.path)); {
	case kind == scriptFile || kind == testFile && named:
		list = &s.scripts
	case kind == configFile && !named:
		list = &s.configs
	case kind == otherFile && !named || kind == testFile:
		return
	}
	if !f.info.Mode().IsRegular() {
		s.warn(f.path, "unreadable-file", "this is no regular file, and is left out", "sources are files and folders")
		return
	}
	if !s.found[f.path] {
		s.found[f.path] = true
		*list = append(*list, f)
	}
}

// followLinks looks at symbolic links once all real files are known: a link to one of them would only show it twice, or without end.
func (s *scan) followLinks() {
	sizes := map[int64][]fs.FileInfo{}
	for _, list := range [][]entry{s.scripts, s.configs, s.documents} {
		for _, f := range list {
			sizes[f.info.Size()] = append(sizes[f.info.Size()], f.info)
		}
	}
	for len(s.links) > 0 {
		name := s.links[0]
		s.links = s.links[1:]
		info, err := s.root.Stat(filepath.FromSlash(name)) // fails for links that lead out of the root
		same := func(other fs.FileInfo) bool { return os.SameFile(info, other) }
		switch {
		case err != nil:
			if kind := kindOf(path.Base(name)); kind == scriptFile || kind == documentFile {
				s.warn(name, "broken-link", "this link cannot be followed: "+reason(err), "only files of the workspace are read: bring its target back, or copy it there")
			}
		case !info.IsDir():
			if !slices.ContainsFunc(sizes[info.Size()], same) {
				s.file(entry{name, info}, false)
			}
		default:
			known := false
			for _, walked := range s.walked {
				known = known || same(walked)
			}
			if !known {
				s.folder(name, s.ignored[path.Dir(name)])
			}
		}
	}
}

func (s *scan) unreadable(name string, err error) {
	s.warn(name, "unreadable-file", "this cannot be read: "+reason(err), "check its permissions")
}

// reason gives an error without the operation and the absolute path, which the diagnostic's place stands for.
func reason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return err.Error()
}

func (s *scan) warn(file, code, message, hint string) {
	s.diagnostics = append(s.diagnostics, contracts.Diagnostic{
		Severity: contracts.Warning, Code: code, Message: message, Hint: hint, Position: contracts.Position{File: file},
	})
}

// folders gives the absolute paths of what was walked, sorted.
func (s *scan) folders(root string) []string {
	var list []string
	for dir := range s.walked {
		list = append(list, filepath.Join(root, filepath.FromSlash(dir)))
	}
	slices.Sort(list)
	return list
}
