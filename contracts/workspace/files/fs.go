package files

import "io/fs"

// FS returns the files below the Root, each of at most limit bytes, as a file system.
func (r *Root) FS(limit int64) fs.FS { return fileSystem{r, limit} }

type fileSystem struct {
	root  *Root
	limit int64
}

// Open opens a file; folders are listed by ReadDir.
func (s fileSystem) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	return s.root.Open(name, s.limit)
}

// ReadDir lists a folder.
func (s fileSystem) ReadDir(name string) ([]fs.DirEntry, error) { return s.root.List(name) }
