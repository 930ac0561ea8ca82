package project

import (
	"path"

	"github.com/lssm-tech/docsgen/contracts/workspace"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// tree is the workspace that a folder belongs to: what a configuration in that folder names, and
// what lies there, is read below its root and nowhere else.
type tree struct {
	*files.Root
	dir string // the folder, from the root
}

// openTree opens the workspace around a folder. It must be closed.
func openTree(dir string) (*tree, error) {
	root, relative, err := workspace.FindRoot(dir)
	if err != nil {
		return nil, err
	}
	opened, err := files.OpenRoot(root)
	if err != nil {
		return nil, err
	}
	return &tree{opened, relative}, nil
}

// at returns the path from the root of what has a path in the folder.
func (t *tree) at(name string) string { return path.Join(t.dir, name) }
