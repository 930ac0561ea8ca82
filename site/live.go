package site

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// LiveScript is the script that the development server adds to every page. It is no route of the site.
func (s *Site) LiveScript() []byte { return s.live }

// Moved leads from routes of the site before, which this one has no more, to where their contract is now. A contract that has another
// identity than before is taken for the same one when it is the only change of its kind in its file, or stands at the same line of it.
func (s *Site) Moved(before *Site) map[string]string {
	type home struct {
		kind contracts.Kind
		file string
	}
	appeared := map[home][]*contracts.Contract{}
	for c := range s.places {
		if before.registry.Find(c.ID) == nil {
			at := home{c.Kind, c.Source.File}
			appeared[at] = append(appeared[at], c)
		}
	}
	moved := map[string]string{}
	if len(appeared) == 0 {
		return moved
	}
	gone := map[home][]*contracts.Contract{}
	for c := range before.places {
		if s.registry.Find(c.ID) == nil {
			at := home{c.Kind, c.Source.File}
			gone[at] = append(gone[at], c)
		}
	}
	for at, olds := range gone {
		for _, old := range olds {
			successor := sameLine(appeared[at], old.Source.StartLine)
			if successor == nil && len(olds) == 1 && len(appeared[at]) == 1 {
				successor = appeared[at][0]
			}
			if successor == nil {
				continue
			}
			from, to := before.places[old], s.places[successor]
			for _, e := range s.editions {
				moved[e.prefix+from.version] = e.prefix + to.version
				if !s.Has(e.prefix + from.current) {
					moved[e.prefix+from.current] = e.prefix + to.current
				}
			}
		}
	}
	return moved
}

func sameLine(list []*contracts.Contract, line int) *contracts.Contract {
	for _, c := range list {
		if c.Source.StartLine == line {
			return c
		}
	}
	return nil
}

// AssetChanges compares the assets with those of the site before: the stylesheets that are new, and whether a script is.
func (s *Site) AssetChanges(before *Site) (styles []string, scripts bool) {
	for route := range s.shared {
		if _, same := before.shared[route]; same || !strings.HasPrefix(route, assetsFolder+"/") {
			continue
		}
		switch path.Ext(route) {
		case ".css":
			styles = append(styles, route)
		case ".js":
			scripts = true
		}
	}
	slices.Sort(styles)
	return styles, scripts
}

// EditorAddress makes the address that opens files of a workspace: {file} of the pattern becomes the root followed by {file}, which
// browsers fill in, along with {line} and {column}.
func EditorAddress(pattern, root string) string {
	return strings.ReplaceAll(pattern, "{file}", strings.TrimSuffix(filepath.ToSlash(root), "/")+"/{file}")
}
