package project

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// FindConfig returns the folder, from dir upwards, in which the configuration lies, or dir itself
// where there is none. Like whatever nobody named, a configuration is looked for in the workspace
// only: outside of a repository that is dir alone. The path goes on from dir: "../..".
func FindConfig(dir string) string {
	_, relative, err := workspace.FindRoot(dir)
	if err != nil {
		return dir // Loading says what is wrong with the folder.
	}
	for at, left := dir, relative; ; at, left = filepath.Join(at, ".."), filepath.ToSlash(filepath.Dir(left)) {
		if _, err := os.Lstat(filepath.Join(at, ConfigFile)); err == nil {
			return at
		}
		if left == "." || left == "" {
			return dir
		}
	}
}

// misnamed are the names under which a configuration is looked for in vain. One name is read and no
// other, so that two files can't contradict each other, and editors, caches and colleagues know
// where to look.
var misnamed = []string{"docsgen.yml", ".docsgen.yaml", ".docsgen.yml"}

// checkNames says when a folder without a configuration has a file that was meant to be one.
func checkNames(folder string) error {
	for _, name := range misnamed {
		file := filepath.Join(folder, name)
		if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s is not read: rename it to %s, or name it with --config %s", file, ConfigFile, file)
		}
	}
	return nil
}
