package files

import (
	"io/fs"
	"path"

	"github.com/lssm-tech/docsgen/contracts"
)

// Tree is what a Walk found. All paths are relative to the Root.
type Tree struct {
	Files       []File
	Folders     []string
	Diagnostics []contracts.Diagnostic
}

// File is a regular file.
type File struct {
	Name string // its path, in which folders may be links
	Info fs.FileInfo
	Seen bool // it is another one of the files too, by a link
}

// Walk finds the files below a folder whose paths wanted keeps; a folder that it does not keep is
// not walked, and with a file that is not kept nothing can be wrong. Links inside the Root are
// followed when all that is reached without one is known, so that what they lead to has its own
// path where it has one; each folder is walked once.
func (r *Root) Walk(dir string, wanted func(name string, isDir bool) bool) *Tree {
	w := walk{root: r, wanted: wanted, tree: &Tree{}}
	if info, err := r.Stat(dir); err != nil {
		w.fault(dir, err)
	} else {
		w.folder(dir, info)
	}
	for len(w.links) > 0 {
		name := w.links[0]
		w.links = w.links[1:]
		info, err := r.Stat(name)
		switch {
		case err != nil:
			if wanted(name, false) || path.Ext(name) == "" && wanted(name, true) { // which it led to cannot be said
				w.fault(name, err)
			}
		case info.IsDir():
			if wanted(name, true) {
				w.folder(name, info)
			}
		default:
			w.file(name, info)
		}
	}
	return w.tree
}

type walk struct {
	root    *Root
	wanted  func(name string, isDir bool) bool
	tree    *Tree
	folders Seen
	files   Seen
	links   []string
	full    bool // that there are too many files has been said
}

func (w *walk) fault(name string, err error) {
	d := Diagnostic(name, err)
	if d.Code == contracts.TooManyFiles.Code {
		if w.full {
			return
		}
		w.full = true
	}
	w.tree.Diagnostics = append(w.tree.Diagnostics, d)
}

func (w *walk) folder(dir string, info fs.FileInfo) {
	if w.full || !w.folders.Add(info) {
		return
	}
	list, err := w.root.List(dir)
	if err != nil {
		w.fault(dir, err)
	}
	w.tree.Folders = append(w.tree.Folders, dir)
	for _, e := range list {
		name := path.Join(dir, e.Name())
		switch {
		case e.Type()&fs.ModeSymlink != 0:
			w.links = append(w.links, name)
			continue
		case !w.wanted(name, e.IsDir()):
			continue
		}
		info, err := e.Info()
		switch {
		case err != nil:
			w.fault(name, err)
		case info.IsDir():
			w.folder(name, info)
		default:
			w.file(name, info)
		}
	}
}

func (w *walk) file(name string, info fs.FileInfo) {
	switch {
	case !w.wanted(name, false):
	case !info.Mode().IsRegular():
		w.fault(name, &fs.PathError{Op: "open", Path: name, Err: ErrIrregular})
	default:
		w.tree.Files = append(w.tree.Files, File{Name: name, Info: info, Seen: !w.files.Add(info)})
	}
}
