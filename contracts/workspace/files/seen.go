package files

import (
	"io/fs"
	"os"
	"slices"
)

// Seen is a set of files and folders, by what they are and not by their paths. The zero value is
// empty.
type Seen struct {
	files map[identity][]fs.FileInfo
}

// identity is what the same file always has in common; others seldom have.
type identity struct {
	inode    uint64
	size     int64
	modified int64
}

func identify(info fs.FileInfo) identity {
	if n := inode(info); n != 0 {
		return identity{inode: n}
	}
	return identity{size: info.Size(), modified: info.ModTime().UnixNano()}
}

// Has reports whether a file is in the set.
func (s *Seen) Has(info fs.FileInfo) bool {
	return slices.ContainsFunc(s.files[identify(info)], func(other fs.FileInfo) bool { return os.SameFile(info, other) })
}

// Add puts a file into the set and reports whether it is new there.
func (s *Seen) Add(info fs.FileInfo) bool {
	if s.Has(info) {
		return false
	}
	at := identify(info)
	if s.files == nil {
		s.files = map[identity][]fs.FileInfo{}
	}
	s.files[at] = append(s.files[at], info)
	return true
}
