package site

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// Checkout is the state of the repository that the sources come from. Both fields are empty outside a repository.
type Checkout struct {
	Commit string // hexadecimal, of what is checked out
	Branch string // empty when no branch is checked out, as in most CI
}

// ReadCheckout reads the state of the repository at root, the folder that holds .git. It reads git's files rather than run git, which
// the machine may not have; their format is gitrepository-layout(5). What can't be read counts as not there: links lead to the branch then.
func ReadCheckout(root string) Checkout {
	gitDir := filepath.Join(root, ".git")
	if text, ok := readGit(gitDir); ok { // a worktree or submodule: a file that says where
		target, _ := strings.CutPrefix(text, "gitdir: ")
		if !filepath.IsAbs(target) {
			target = filepath.Join(root, target)
		}
		gitDir = target
	}
	head, ok := readGit(filepath.Join(gitDir, "HEAD"))
	if !ok {
		return Checkout{}
	}
	ref, symbolic := strings.CutPrefix(head, "ref: ")
	if !symbolic {
		return Checkout{Commit: commitID(head)}
	}
	c := Checkout{}
	if branch, ok := strings.CutPrefix(ref, "refs/heads/"); ok {
		c.Branch = branch
	}
	common := gitDir // worktrees share the refs of the repository that they belong to
	if text, ok := readGit(filepath.Join(gitDir, "commondir")); ok {
		common = text
		if !filepath.IsAbs(common) {
			common = filepath.Join(gitDir, common)
		}
	}
	for _, dir := range []string{gitDir, common} {
		if !fs.ValidPath(ref) {
			break
		}
		if text, ok := readGit(filepath.Join(dir, filepath.FromSlash(ref))); ok {
			c.Commit = commitID(text)
			return c
		}
	}
	packed, _ := readGit(filepath.Join(common, "packed-refs"))
	for line := range strings.Lines(packed) {
		if id, name, ok := strings.Cut(strings.TrimSpace(line), " "); ok && name == ref {
			c.Commit = commitID(id)
		}
	}
	return c
}

func readGit(file string) (string, bool) {
	text, err := os.ReadFile(file)
	return strings.TrimSpace(string(text)), err == nil
}

var hexadecimal = regexp.MustCompile(`^[0-9a-f]{40,64}$`)

func commitID(text string) string {
	if hexadecimal.MatchString(text) {
		return text
	}
	return ""
}
