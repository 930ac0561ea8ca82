package revision

import (
	"bufio"
	"context"
	"io"
	"strings"
)

// Bare reports whether nothing is checked out where the repository was opened: it is one that others
// push to, or the folder is git's own.
func (r *Repository) Bare(ctx context.Context) bool {
	answer, err := r.git(ctx, "rev-parse", "--is-inside-work-tree")
	return err == nil && answer == "false"
}

// Absent returns the paths of files below the folder that git knows and a sparse checkout leaves out.
func (r *Repository) Absent(ctx context.Context) (names []string, err error) {
	if sparse, err := r.git(ctx, "config", "--type=bool", "--get", "core.sparseCheckout"); err != nil || sparse != "true" {
		return nil, nil // git config fails where nothing is set
	}
	err = r.printed(ctx, []string{"ls-files", "-t", "-z"}, func(text io.Reader) error {
		lines := bufio.NewScanner(text)
		lines.Buffer(nil, maxLine)
		lines.Split(untilZero)
		for lines.Scan() {
			if name, absent := strings.CutPrefix(lines.Text(), "S "); absent {
				names = append(names, name)
			}
		}
		return lines.Err()
	})
	return names, err
}
