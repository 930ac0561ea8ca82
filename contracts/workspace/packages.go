package workspace

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// packageInfo is what a package.json says that decides what is read.
type packageInfo struct {
	name         string
	dependencies []string
	members      []string // globs of the folders of its workspace packages
}

// packages returns the folders that modules of the sources may import from: the packages around the
// sources, and the workspace packages that those depend on, directly or not. A monorepo's other
// packages are not read. As a side effect it notes the configuration files of the folders above,
// which say how imports resolve.
func (w *Workspace) packages(s *scan) []string {
	var dirs []string
	known := map[string]bool{} // those in dirs
	add := func(dir string) {
		if !known[dir] {
			known[dir] = true
			dirs = append(dirs, dir)
		}
	}
	monorepo := map[string]string{} // package names to folders
	passed := map[string]bool{}     // folders above the sources, which many of them share
	for _, source := range w.sources {
		enclosing := ""
		for dir := source; ; dir = path.Dir(dir) {
			if !passed[dir] {
				passed[dir] = true
				if s.walked[dir] == nil {
					s.configsOf(dir)
				}
				info := w.readPackage(s, dir)
				w.addMembers(s, dir, slices.Concat(info.members, w.pnpmMembers(s, dir)), monorepo)
			}
			if enclosing == "" && s.exists(path.Join(dir, "package.json")) {
				enclosing = dir
			}
			if dir == "." {
				break
			}
		}
		if enclosing != "" {
			add(enclosing)
		}
	}
	s.monorepo = monorepo
	for i := 0; i < len(dirs); i++ {
		for _, name := range w.packageAt(dirs[i]).dependencies {
			if dir, ok := monorepo[name]; ok {
				add(dir)
			}
		}
	}
	return dirs
}

func (s *scan) exists(name string) bool {
	info, err := s.root.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// configsOf notes the configuration files of a folder that is not walked itself.
func (s *scan) configsOf(dir string) {
	for _, name := range s.names(dir) {
		if kindOf(name) != configFile {
			continue
		}
		name = path.Join(dir, name)
		if info, err := s.root.Stat(name); err == nil {
			s.file(newEntry(name, info), false)
		}
	}
}

// names lists a folder; a folder that cannot be read has none.
func (s *scan) names(dir string) []string {
	list, _ := s.root.List(dir) // as much as can be read: walking the folder reports the rest
	names := make([]string, len(list))
	for i, e := range list {
		names[i] = e.Name()
	}
	return names
}

// packageAt returns what the package.json of a folder said when it was last read; nothing where
// there is none.
func (w *Workspace) packageAt(dir string) packageInfo {
	if m := w.memory[path.Join(dir, "package.json")]; m != nil {
		return m.pkg
	}
	return packageInfo{}
}

// parsePackage reads what decides which files are read. A package.json with an error is one that
// says nothing: contracts need none.
func (f *file) parsePackage(name string) {
	n, diagnostics := document.Parse(name, f.text)
	for _, d := range diagnostics {
		f.diagnostics = append(f.diagnostics, d.AsWarning())
	}
	f.pkg = packageInfo{name: n.Get("name").Str(), members: texts(n.Get("workspaces"))}
	if inner := n.Get("workspaces").Get("packages"); inner != nil {
		f.pkg.members = texts(inner)
	}
	for _, list := range []string{"dependencies", "devDependencies", "peerDependencies", "optionalDependencies"} {
		if deps := n.Get(list); deps != nil {
			for _, m := range deps.Members {
				f.pkg.dependencies = append(f.pkg.dependencies, m.Name)
			}
		}
	}
}

// readPackage reads the package.json of a folder. There may be none, or none any more.
func (w *Workspace) readPackage(s *scan, dir string) packageInfo {
	name := path.Join(dir, "package.json")
	info, err := s.root.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		delete(w.memory, name)
		return packageInfo{}
	}
	return w.remember(s.root, newEntry(name, info)).pkg
}

// pnpmMembers reads where pnpm keeps what others keep in package.json
// (pnpm.io/pnpm-workspace_yaml).
func (w *Workspace) pnpmMembers(s *scan, dir string) []string {
	name := path.Join(dir, "pnpm-workspace.yaml")
	info, err := s.root.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	m := w.remember(s.root, newEntry(name, info))
	n, _ := document.Parse(name, m.text)
	return texts(n.Get("packages"))
}

func texts(n *document.Node) []string {
	var list []string
	if n.Is(contracts.Array) {
		for _, item := range n.Items {
			if item.Str() != "" {
				list = append(list, item.Str())
			}
		}
	}
	return list
}

// addMembers finds the workspace packages that globs mean. Those that an exclusion ("!…") names
// stay: they are read only when a package depends on them.
func (w *Workspace) addMembers(s *scan, dir string, globs []string, packages map[string]string) {
	x := expansion{scan: s, names: map[string][]string{}, read: map[string]bool{}}
	seen := map[string]bool{}
	for _, glob := range globs {
		glob = path.Clean(glob)
		if strings.HasPrefix(glob, "!") || seen[glob] {
			continue
		}
		seen[glob] = true
		for _, member := range x.folders(dir, strings.Split(glob, "/")) {
			if x.read[member] {
				continue
			}
			x.read[member] = true
			if name := w.readPackage(s, member).name; name != "" && packages[name] == "" {
				packages[name] = member
			}
		}
	}
	if x.steps > maxExpansion {
		s.diagnostics = append(s.diagnostics, contracts.TooManyWorkspaces.At(contracts.Position{File: path.Join(dir, "package.json")},
			fmt.Sprintf("finding the packages that \"workspaces\" names takes more than %d comparisons of folders with its patterns; those found until then are used", maxExpansion),
			"name the folders of packages with fewer and narrower patterns"))
	}
}
