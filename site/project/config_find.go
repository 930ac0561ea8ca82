package project

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/document"
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
		if _, err := os.Lstat(filepath.Join(at, ConfigFile)); err == nil || Misnamed(at) != "" {
			return at
		}
		if left == "." || left == "" {
			return dir
		}
	}
}

// misnamed are the names under which a configuration is looked for in vain, in lower case: what other
// tools call theirs, and what editors of Windows make of the right one. One name is read and no
// other, so that two files can't contradict each other, and editors, caches and colleagues know
// where to look. docsgen.json is none: it is what people call the document of --json.
var misnamed = []string{
	"docsgen.yml", ".docsgen.yaml", ".docsgen.yml", ".docsgen.json", "docsgen.config.yaml", "docsgen.config.yml", "docsgen.config.json",
	"docsgen.yaml.txt", "docsgen.yml.txt", "docsgen.toml", ConfigFile, // in other letters
}

// Misnamed returns the name of a file that was meant to be the configuration of a folder, which has
// none; else it is empty.
func Misnamed(folder string) string {
	f, err := os.Open(folder)
	if err != nil {
		return ""
	}
	defer f.Close()
	names, _ := f.Readdirnames(-1)
	if slices.Contains(names, ConfigFile) {
		return ""
	}
	slices.Sort(names)
	at := slices.IndexFunc(names, isMisnamed)
	if at < 0 {
		return ""
	}
	return names[at]
}

func isMisnamed(name string) bool { return slices.Contains(misnamed, strings.ToLower(name)) }

// checkNames says when a folder without a configuration has a file that was meant to be one.
func checkNames(folder string) error {
	name := Misnamed(folder)
	file := filepath.Join(folder, name)
	switch {
	case name == "":
		return nil
	case document.IsYAML(name) || filepath.Ext(name) == ".json":
		return fmt.Errorf("%s is not read: rename it to %s, or name it with --config %s", file, ConfigFile, file)
	case filepath.Ext(name) == ".txt":
		return fmt.Errorf("%s is not read: rename it to %s", file, ConfigFile)
	}
	return fmt.Errorf("%s is not read: write it in YAML, as %s", file, ConfigFile)
}
