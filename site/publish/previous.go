package publish

import (
	"os"
	"path/filepath"
	"slices"
)

// previous is the site that another one is to take the place of. What has the same bytes in both is
// one file: it keeps its inode and its time, so that programs that copy a site elsewhere see what
// changed.
type previous struct {
	dir    string
	listed *listing // nil where there is none
	own    map[string]ownFile
}

func newPrevious(dir string, c *contents) previous {
	l := previous{dir: dir, listed: c.listed, own: make(map[string]ownFile, len(c.own))}
	for _, f := range c.own {
		l.own[f.route] = f
	}
	return l
}

// has reports whether the last site has a file with these bytes.
func (l previous) has(route string, digest sum, size int64) bool {
	f, ok := l.own[route]
	return ok && f.info.Size() == size && l.listed.has(route, digest)
}

// keep makes the file of a route in a folder a second name of that of the last site, if that has the
// same bytes, and nobody has touched it since it was read. It reports whether it did; some file
// systems have no second names.
func (l previous) keep(dir, route string, digest sum, size int64) bool {
	if !l.has(route, digest, size) {
		return false
	}
	name := filepath.FromSlash(route)
	old, f := filepath.Join(l.dir, name), l.own[route]
	now, err := os.Lstat(old)
	return err == nil && os.SameFile(now, f.info) && now.Size() == size && now.ModTime().Equal(f.info.ModTime()) && os.Link(old, filepath.Join(dir, name)) == nil
}

// Changes are the files of a site that differ from those of the last one, each sorted. Files for
// hosts and of docsgen's own are among them, but for the marker.
type Changes struct{ Added, Changed, Removed []string }

// changes compares the files of a site with those of the last one.
func (l previous) changes(files map[string]sum) (c Changes) {
	for route, digest := range files {
		switch {
		case l.listed == nil || l.listed.files[route] == nil:
			c.Added = append(c.Added, route)
		case !l.listed.has(route, digest):
			c.Changed = append(c.Changed, route)
		}
	}
	if l.listed != nil {
		for route := range l.listed.files {
			if _, still := files[route]; !still {
				c.Removed = append(c.Removed, route)
			}
		}
	}
	for _, list := range [][]string{c.Added, c.Changed, c.Removed} {
		slices.Sort(list)
	}
	return c
}
