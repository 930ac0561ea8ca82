package workspace

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// changes is what may be different since the last walk.
type changes struct {
	at map[string]bool // files and folders that something happened to, relative to the root, with forward slashes
	in map[string]bool // the folders that hold them
}

// changes places the paths that something happened to in the tree of the last walk. The result is
// nil when that walk tells nothing of the next one.
func (w *Workspace) changes(touched []string) *changes {
	c := &changes{at: map[string]bool{}, in: map[string]bool{}}
	for _, name := range touched {
		relative, inside := w.inside(name)
		linked := inside && slices.ContainsFunc(w.last.followed, func(link string) bool { return within(relative, link) })
		if inside {
			c.add(relative)
		}
		if inside && !linked {
			continue
		}
		// It has another name: that of a folder which a link leads to, or with a link above the
		// root.
		real, err := resolve(name)
		if err != nil {
			return nil
		}
		if relative, inside = w.inside(real); inside {
			c.add(relative)
		} else if within(filepath.ToSlash(w.Root), filepath.ToSlash(real)) {
			return nil
		}
	}
	return c
}

func (c *changes) add(name string) {
	c.at[name] = true
	c.in[path.Dir(name)] = true
}

// above reports whether something happened to a folder above.
func (c *changes) above(name string) bool {
	for name != "." {
		name = path.Dir(name)
		if c.at[name] {
			return true
		}
	}
	return false
}

func (w *Workspace) inside(name string) (relative string, inside bool) {
	relative, err := w.relative(name)
	return relative, err == nil
}

// within reports whether a path is another one or lies below it.
func within(name, dir string) bool {
	rest, ok := strings.CutPrefix(name, dir)
	return ok && (rest == "" || rest[0] == '/' || strings.HasSuffix(dir, "/"))
}

// resolve returns the path without links of a file or folder that may have gone, with as many of
// the folders above it. That it is a link itself does not count.
func resolve(name string) (string, error) {
	dir, rest := filepath.Dir(name), filepath.Base(name)
	for {
		real, err := filepath.EvalSymlinks(dir)
		if err == nil {
			return filepath.Join(real, rest), nil
		}
		if _, there := os.Lstat(dir); there == nil || dir == filepath.Dir(dir) {
			return "", err
		}
		dir, rest = filepath.Dir(dir), filepath.Join(filepath.Base(dir), rest)
	}
}
