package workspace

import (
	"fmt"
	"path"
	"strings"

	"github.com/go-git/go-git/v5/plumbing/format/gitignore"
)

// patterns makes rules of patterns that hold in the folder that was asked for. They are those of
// .gitignore, which people know already, and so do editors.
func (w *Workspace) patterns(list []string) ignore {
	var own ignore
	var domain []string
	if w.dir != "." {
		domain = strings.Split(w.dir, "/")
	}
	for _, pattern := range list {
		own.rules = append(own.rules, gitignore.ParsePattern(pattern, domain))
		own.count++
	}
	if own.count > 0 {
		own.sum = fmt.Sprintf("%q %q", w.dir, list)
	}
	return own
}

// beforePattern returns the folder that a source with wildcards begins in, or the source itself.
func beforePattern(source string) string {
	steps := strings.Split(source, "/")
	for i, step := range steps {
		if strings.ContainsAny(step, "*?[") {
			return path.Join(append([]string{"."}, steps[:i]...)...)
		}
	}
	return source
}
