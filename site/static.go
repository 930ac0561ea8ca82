package site

import (
	"io"
	"path"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// StaticFile is a file that is published as it is: one that hosts and others ask for.
type StaticFile struct {
	File   string // its route
	Source contracts.Position
	Write  func(w io.Writer) error
}

// placeStatic gives the files their routes, which are their paths. None takes the place of a page or
// of anything else that the site has, but for what it writes for hosts: who writes those by hand
// knows better what this host is to do.
func (s *Site) placeStatic(files []StaticFile) []contracts.Diagnostic {
	if len(files) == 0 {
		return nil // and no folder of all pages is looked at, which takes half as long as an edit
	}
	folders := s.folders()
	var diagnostics []contracts.Diagnostic
	for _, f := range files {
		file := f.File
		lower := strings.ToLower(file) // the names of disks that ignore case; those of nearly all pages
		inTheWay := folders[file] || folders[lower] || (s.Has(file) || s.Has(lower)) && !IsHostFile(file) && file != robotsRoute
		for folder := path.Dir(file); folder != "."; folder = path.Dir(folder) {
			inTheWay = inTheWay || path.Base(folder) == searchFolder && folders[folder] || s.Has(folder)
		}
		if inTheWay {
			diagnostics = append(diagnostics, contracts.StaticFile.At(f.Source,
				"this file is left out, since the site has one of its own in that place: "+file, "give it another name"))
			continue
		}
		s.shared[file] = func(_ *Site, w io.Writer, _ *edition) error { return f.Write(w) }
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
