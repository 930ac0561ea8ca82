package site

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// maxStatic bounds the files of the static folder together, in bytes.
const maxStatic = 1 << 30

// Static is what the static folder holds: files that hosts and others ask for, which are published
// as they are.
type Static struct {
	root    string   // the workspace, absolute and without links
	dir     string   // from there
	shown   string   // the folder as diagnostics name it
	folders []string // absolute: those that were walked
	files   []string // from the folder, sorted
}

// readStatic reads the folder that the configuration names; root is the workspace's, which positions
// are relative to. Files whose names begin with a dot are hosts' and are kept, but for git's folder
// and what systems leave. The result is nil without such a folder.
func readStatic(c *Config, root string) (*Static, []contracts.Diagnostic) {
	if c.Static == "" {
		return nil, nil
	}
	s := &Static{shown: c.Static}
	if rel, err := filepath.Rel(root, filepath.Join(c.Dir, filepath.FromSlash(c.Static))); err == nil && filepath.IsLocal(rel) {
		s.shown = filepath.ToSlash(rel)
	}
	t, err := openTree(c.Dir)
	if err != nil {
		return nil, []contracts.Diagnostic{files.Diagnostic(s.shown, err).AsError()}
	}
	defer t.Close()
	s.root, s.dir = t.Path(), t.at(c.Static)
	found := t.Walk(s.dir, func(name string, isDir bool) bool {
		_, err := t.Lstat(path.Join(name, workspace.OutputMarker))
		return name == s.dir || !slices.Contains(notStatic, path.Base(name)) && (!isDir || err != nil)
	})
	for _, folder := range found.Folders {
		s.folders = append(s.folders, filepath.Join(s.root, filepath.FromSlash(folder)))
	}
	diagnostics := make([]contracts.Diagnostic, len(found.Diagnostics))
	for i, d := range found.Diagnostics {
		d.File = path.Join(s.shown, s.relative(d.File))
		diagnostics[i] = d.AsError()
	}
	slices.SortFunc(found.Files, func(a, b files.File) int { return strings.Compare(a.Name, b.Name) })
	size := int64(0)
	for _, f := range found.Files {
		if size += f.Info.Size(); size > maxStatic {
			return s, append(diagnostics, contracts.FileTooLarge.At(contracts.Position{File: path.Join(s.shown, s.relative(f.Name))},
				fmt.Sprintf("this file and those behind it are left out: static files have at most %d MB together", maxStatic>>20), "publish them elsewhere").AsError())
		}
		s.files = append(s.files, s.relative(f.Name))
	}
	return s, diagnostics
}

// notStatic are names of files and folders that nobody means to publish.
var notStatic = []string{".git", ".gitignore", ".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini", workspace.OutputMarker}

func (s *Static) relative(name string) string {
	if s.dir == "." {
		return name
	}
	return strings.TrimPrefix(name, s.dir+"/")
}

// placeStatic gives the files their routes, which are their paths. None takes the place of a page or
// of anything else that the site has, but for what it writes for hosts: who writes those by hand
// knows better what this host is to do.
func (s *Site) placeStatic(in *Static) []contracts.Diagnostic {
	if in == nil {
		return nil
	}
	folders := s.folders()
	var diagnostics []contracts.Diagnostic
	for _, file := range in.files {
		inTheWay := folders[file] || s.Has(file) && !IsHostFile(file) && file != robotsRoute
		for folder := path.Dir(file); folder != "."; folder = path.Dir(folder) {
			inTheWay = inTheWay || path.Base(folder) == searchFolder && folders[folder] || s.Has(folder)
		}
		if inTheWay {
			diagnostics = append(diagnostics, contracts.StaticFile.At(contracts.Position{File: path.Join(in.shown, file)},
				"this file is left out, since the site has one of its own in that place: "+file, "give it another name"))
			continue
		}
		s.shared[file] = staticPage(in, file)
	}
	return diagnostics
}

// folders are those of all files but the search index, which is not made yet, and of that the one
// that it has for itself.
func (s *Site) folders() map[string]bool {
	folders := map[string]bool{".": true}
	add := func(route string) {
		for folder := path.Dir(route); !folders[folder]; folder = path.Dir(folder) {
			folders[folder] = true
		}
	}
	for route := range s.shared {
		add(route)
	}
	for _, e := range s.editions {
		folders[e.prefix+searchFolder] = true
		for _, pages := range []map[string]page{s.pages, s.own} {
			for route := range pages {
				add(e.full(route))
			}
		}
	}
	return folders
}

// staticPage writes a file as it is.
func staticPage(in *Static, file string) page {
	return func(_ *Site, w io.Writer, _ *edition) error {
		return in.open(file, func(f fs.File) error {
			_, err := io.Copy(w, f)
			return err
		})
	}
}

func (s *Static) open(file string, read func(f fs.File) error) error {
	root, err := files.OpenRoot(s.root)
	if err != nil {
		return err
	}
	defer root.Close()
	f, err := root.Open(path.Join(s.dir, file), maxStatic)
	if err != nil {
		return err
	}
	defer f.Close()
	return read(f)
}

// sum writes what tells the files from others.
func (s *Static) sum(w io.Writer) error {
	for _, file := range s.files {
		hash := sha256.New()
		err := s.open(file, func(f fs.File) error {
			_, err := io.Copy(hash, f)
			return err
		})
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%q %x", file, hash.Sum(nil))
	}
	return nil
}
