package workspace

import (
	"path"

	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// Ignored tells what the .gitignore files of a workspace name. It is not safe for concurrent use.
type Ignored struct {
	scan  *scan
	rules map[string]ignore // those that hold in a folder
}

// NewIgnored reads the rules that hold in a folder, which is relative to the root. Those that name
// the folder itself do not count, as it was asked for. Rules that cannot be read rule nothing.
func NewIgnored(root *files.Root, dir string) *Ignored {
	s := &scan{root: root}
	return &Ignored{s, map[string]ignore{dir: s.rules(s.rulesAt(dir), dir)}}
}

// Match reports whether a file or folder is named, or lies in a folder that is. Its path is
// relative to the root; what does not lie in the folder is not named.
func (i *Ignored) Match(name string, isDir bool) bool {
	rules, ok := i.in(path.Dir(name))
	return ok && rules.match(name, isDir)
}

// in returns the rules that hold in a folder; ok is false for one outside of the folder that was
// asked for.
func (i *Ignored) in(dir string) (rules ignore, ok bool) {
	if rules, ok = i.rules[dir]; ok || dir == "." || dir == "/" {
		return rules, ok
	}
	if rules, ok = i.in(path.Dir(dir)); ok {
		rules = i.scan.rules(rules, dir)
		i.rules[dir] = rules
	}
	return rules, ok
}
