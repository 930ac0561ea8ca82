package site

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
)

// LiveScript is the script that the development server adds to every page. It is no route of a
// site, and there before any is.
func (p *Project) LiveScript() ([]byte, error) {
	if p.theme == nil {
		if err := p.draw(render.Languages[:1]); err != nil {
			return nil, err
		}
	}
	return p.theme.bundle.Live, nil
}

// Watched returns the absolute paths of the folders where a change may lead to another Site,
// sorted. Config is the one that was loaded last, or nil while there has been none. It is the same
// slice as long as they are the same; nobody may change it.
func (p *Project) Watched(config *Config) []string {
	var sources []string
	if p.workspace != nil {
		sources = p.workspace.Folders()
	}
	beside := append(p.besides(config), p.above()...)
	if p.watched == nil || !slices.Equal(sources, p.sources) || !slices.Equal(beside, p.beside) {
		p.sources, p.beside = sources, beside
		p.watched = slices.Concat(sources, beside)
		slices.Sort(p.watched)
		p.watched = slices.Compact(p.watched)
	}
	return p.watched
}

// above returns the folder that the options name, and those above it up to the root of the
// workspace.
func (p *Project) above() []string {
	dir, err := filepath.Abs(p.options.Dir)
	if err != nil {
		return nil
	}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		dir = filepath.Dir(dir)
	}
	folders := []string{dir} // where the configuration may come, go and be mended
	if p.workspace != nil {
		// The folders above the sources have package.json, tsconfig.json and .gitignore files that
		// hold below them.
		if resolved, err := filepath.EvalSymlinks(dir); err == nil {
			dir = resolved
		}
		for dir != p.workspace.Root && strings.HasPrefix(dir, p.workspace.Root) {
			dir = filepath.Dir(dir)
			folders = append(folders, dir)
		}
	}
	return folders
}

// home is where a contract is defined.
type home struct {
	kind contracts.Kind
	file string
}

// Moved leads from routes of the site before, which this one has no more, to where their contract
// is now. A contract that has another identity than before is taken for the same one when it is the
// only change of its kind in its file, or stands at the same line of it.
func (s *Site) Moved(before *Site) map[string]string {
	moved := map[string]string{}
	if s.plan == before.plan {
		return moved
	}
	appeared := s.without(before)
	if len(appeared) == 0 {
		return moved
	}
	for at, olds := range before.without(s) {
		for _, old := range olds {
			successor := sameLine(appeared[at], old.Source.StartLine)
			if successor == nil && len(olds) == 1 && len(appeared[at]) == 1 {
				successor = appeared[at][0]
			}
			if successor != nil {
				s.move(before.place(old), s.place(successor), moved)
			}
		}
	}
	return moved
}

// without returns the contracts that another site does not have.
func (s *Site) without(other *Site) map[home][]*contracts.Contract {
	missing := map[home][]*contracts.Contract{}
	for i, c := range s.registry.Contracts {
		if s.places[i].placed() && other.registry.Find(c.ID) == nil {
			at := home{c.Kind, c.Source.File}
			missing[at] = append(missing[at], c)
		}
	}
	return missing
}

func sameLine(list []*contracts.Contract, line int) *contracts.Contract {
	for _, c := range list {
		if c.Source.StartLine == line {
			return c
		}
	}
	return nil
}

// move notes where the pages of a place went, in all languages. The contract's own page stays where
// another version still has it.
func (s *Site) move(from, to place, moved map[string]string) {
	for _, e := range s.editions {
		moved[e.prefix+from.version] = e.prefix + to.version
		if !s.Has(e.prefix + from.current) {
			moved[e.prefix+from.current] = e.prefix + to.current
		}
	}
}
