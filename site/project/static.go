package project

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
	"github.com/lssm-tech/docsgen/site"
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
		if d.File == s.dir { // nobody linked to it: it is what the configuration names
			d = contracts.UnreadableFile.At(d.Position, fmt.Sprintf("the folder of static files, %s, is not there or can't be read", s.shown), "make it, or remove static from the configuration")
		}
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

// staticFolder takes folders below the configuration: its own one holds the sources, and whatever else
// nobody means to publish, such as .env.
func staticFolder(text string) (value, problem, hint string) {
	if value, problem, hint = inside(text); value == "." {
		return "", "names the folder of the configuration, all of which would be published", "name a folder in it that holds nothing else"
	}
	return value, problem, hint
}

// notStatic are names of files and folders that nobody means to publish.
var notStatic = []string{".git", ".gitignore", ".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini", workspace.OutputMarker}

func (s *Static) relative(name string) string {
	if s.dir == "." {
		return name
	}
	return strings.TrimPrefix(strings.TrimPrefix(name, s.dir), "/")
}

// Values returns the files as a Site is made of them; of nil, none. Each is read as when it was
// found, whatever has become of it since.
func (s *Static) Values() []site.StaticFile {
	if s == nil {
		return nil
	}
	values := make([]site.StaticFile, len(s.files))
	for i, file := range s.files {
		values[i] = site.StaticFile{File: file, Source: contracts.Position{File: path.Join(s.shown, file)}, Write: func(w io.Writer) error {
			return s.open(file, func(f fs.File) error {
				_, err := io.Copy(w, f)
				return err
			})
		}}
	}
	return values
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
