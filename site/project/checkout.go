package project

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
	"github.com/lssm-tech/docsgen/site"
)

// Bounds of git's files, in bytes. Those with one reference or path have one line; a repository of
// 100,000 branches and tags has 7 MB of packed ones.
const (
	maxGitLine = 8 << 10
	maxPacked  = 64 << 20
)

// ReadCheckout reads the state of the repository at root, the folder that holds .git. It reads
// git's files rather than run git, which the machine may not have; their format is
// gitrepository-layout(5). What is not there, or not of that format, is left out: links lead to the
// branch then. A file that can't be read is a diagnostic.
func ReadCheckout(root string) (site.Checkout, []contracts.Diagnostic) {
	c := checkout{}
	c.read(filepath.Join(root, ".git"))
	return c.Checkout, c.diagnostics
}

type checkout struct {
	site.Checkout
	diagnostics []contracts.Diagnostic
}

// read reads what .git says: the folder itself or, in worktrees and submodules, a file with the
// path of that folder. This is git's own pointer, which leads out of the workspace; so nothing but
// references and object names is taken from where it leads.
func (c *checkout) read(dotGit string) {
	info, err := os.Stat(dotGit)
	if err != nil {
		return
	}
	folder := dotGit
	if !info.IsDir() {
		text, err := files.Read(dotGit, maxGitLine)
		if err != nil {
			c.fault(".git", err)
			return
		}
		target, ok := strings.CutPrefix(strings.TrimSpace(text), "gitdir: ")
		if !ok {
			return
		}
		folder = named(filepath.Dir(dotGit), target)
	}
	dir, err := files.OpenRoot(folder)
	if err != nil {
		return
	}
	defer dir.Close()
	head, _ := c.line(dir, "HEAD")
	ref, symbolic := strings.CutPrefix(head, "ref: ")
	if !symbolic {
		c.Commit = commitID(head)
		c.Branch = cmp.Or(branchOfCI(os.Getenv), c.defaultBranch(dir))
		return
	}
	if !validRef(ref) {
		return
	}
	c.Branch, _ = strings.CutPrefix(ref, "refs/heads/")
	if c.Branch == ref {
		c.Branch = ""
	}
	common := dir
	if text, ok := c.line(dir, "commondir"); ok { // worktrees share the references of the repository that they belong to
		if common, err = files.OpenRoot(named(folder, text)); err != nil {
			return
		}
		defer common.Close()
	}
	c.Commit = c.resolve(dir, common, ref)
}

// defaultBranch returns the branch that the remote "origin" has checked out, as it was cloned.
func (c *checkout) defaultBranch(dir *files.Root) string {
	const remote = "refs/remotes/origin/"
	text, _ := c.line(dir, remote+"HEAD")
	branch, found := strings.CutPrefix(text, "ref: "+remote)
	if !found || !validRef("refs/heads/"+branch) {
		return ""
	}
	return branch
}

// resolve returns the object name of a reference; empty when it has none.
func (c *checkout) resolve(dir, common *files.Root, ref string) string {
	for _, d := range slices.Compact([]*files.Root{dir, common}) {
		if info, err := d.Stat(ref); err == nil && info.IsDir() { // of a branch "a/b" that is gone, where "a" is a packed one
			continue
		}
		if text, ok := c.line(d, ref); ok {
			return commitID(text)
		}
	}
	packed, err := common.Read("packed-refs", maxPacked)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		c.fault(".git/packed-refs", err)
	}
	for line := range strings.Lines(packed) {
		if id, name, ok := strings.Cut(strings.TrimSpace(line), " "); ok && name == ref {
			return commitID(id)
		}
	}
	return ""
}

// line reads a file of one line in a folder of git's.
func (c *checkout) line(dir *files.Root, name string) (string, bool) {
	text, err := dir.Read(name, maxGitLine)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		c.fault(".git/"+name, err)
	}
	return strings.TrimSpace(text), err == nil
}

func (c *checkout) fault(name string, err error) {
	d := files.Diagnostic(name, err)
	d.Message = "the commit of the sources is not known, as this file of git's can't be read: " + files.Reason(err)
	d.Hint = "links lead to whatever is newest in the repository until it is mended"
	c.diagnostics = append(c.diagnostics, d)
}

// named returns a path that a file of a folder names.
func named(folder, name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(folder, name)
}

// validRef reports whether a text may be a reference by git-check-ref-format(1).
func validRef(ref string) bool {
	for step := range strings.SplitSeq(ref, "/") {
		if strings.HasPrefix(step, ".") || strings.HasSuffix(step, ".lock") || strings.HasSuffix(step, ".") {
			return false
		}
	}
	return strings.HasPrefix(ref, "refs/") && fs.ValidPath(ref) && !strings.Contains(ref, "..") && !strings.Contains(ref, "@{") && !notInRefs.MatchString(ref)
}

var notInRefs = regexp.MustCompile(`[\x00-\x20\x7f~^:?*\[\\]`)

var hexadecimal = regexp.MustCompile(`^[0-9a-f]{40,64}$`)

func commitID(text string) string {
	if hexadecimal.MatchString(text) {
		return text
	}
	return ""
}
