package workspace

import (
	"path"

	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// followLinks looks at symbolic links once all real files are known: a link to one of them would
// only show it twice, or without end.
func (s *scan) followLinks() {
	if len(s.links) == 0 {
		return
	}
	s.linked = true
	for _, list := range s.lists() {
		for _, f := range list {
			s.known.Add(f.info)
		}
	}
	for len(s.links) > 0 {
		name := s.links[0]
		s.links = s.links[1:]
		kind := kindOf(path.Base(name))
		info, err := s.root.Stat(name) // fails for links that lead out of the root
		switch {
		case err != nil:
			if kind != otherFile && kind != testFile {
				// a link that leads nowhere loses nothing
				s.diagnostics = append(s.diagnostics, files.Diagnostic(name, err))
			}
		case info.IsDir():
			if !s.known.Has(info) {
				s.followed = append(s.followed, name)
				s.folder(name, s.walked[path.Dir(name)].rules, true, true)
			}
		case kind != otherFile && kind != testFile && s.known.Add(info):
			s.file(newEntry(name, info), false)
		}
	}
}
