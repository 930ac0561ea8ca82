package workspace

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// followLinks looks at symbolic links once all real files are known: a link to one of them would only show it twice, or without end.
func (s *scan) followLinks() {
	if len(s.links) == 0 {
		return
	}
	s.linked = true
	sizes := map[int64][]fs.FileInfo{}
	for _, list := range s.lists() {
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
				s.file(newEntry(name, info), false)
			}
		default:
			known := false
			for _, walked := range s.walked {
				known = known || same(walked.info)
			}
			if !known {
				s.followed = append(s.followed, name)
				s.folder(name, s.walked[path.Dir(name)].rules, true, true)
			}
		}
	}
}
