package project

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

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

// besides returns the absolute paths of folders whose files the last Load depended on besides those
// of the workspace.
func (p *Project) besides(config *Config) []string {
	var folders []string
	if config != nil {
		folders = append(folders, config.Dir)
		for _, name := range config.looks {
			folders = append(folders, filepath.Join(config.Dir, filepath.FromSlash(path.Dir(name))))
		}
		if p.guides != nil {
			folders = append(folders, p.guides.folders...)
		}
		if p.static != nil {
			folders = append(folders, p.static.folders...)
		}
	}
	if p.options.ConfigFile != "" {
		folders = append(folders, filepath.Dir(p.options.ConfigFile))
	}
	if p.options.Assets != "" {
		folders = append(folders, foldersBelow(p.options.Assets)...)
	}
	for i, folder := range folders {
		if absolute, err := filepath.Abs(folder); err == nil {
			folders[i] = absolute
		}
	}
	return folders
}

// foldersBelow lists a folder and those in it. What can't be read is left out: reading the files
// says why.
func foldersBelow(dir string) []string {
	root, err := files.OpenRoot(dir)
	if err != nil {
		return nil
	}
	defer root.Close()
	found := root.Walk(".", func(string, bool) bool { return true })
	folders := make([]string, len(found.Folders))
	for i, folder := range found.Folders {
		folders[i] = filepath.Join(root.Path(), filepath.FromSlash(folder))
	}
	return folders
}
