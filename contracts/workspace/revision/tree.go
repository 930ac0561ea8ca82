package revision

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
)

// Bounds on what is written. Larger files hold no module and no schema, and may only be manifests.
// A few small trees that name each other many times over stand for more files than any disk can
// hold.
const (
	maxFile    = 5 << 20
	maxWhole   = 8 << 30
	maxEntries = 1_000_000 // files and folders, as of a workspace
)

// maxLine bounds what git prints of one file, in bytes.
const maxLine = 64 << 10

// TooLargeError says that a commit holds more than is ever written.
type TooLargeError struct{ Commit, Reason string }

func (e *TooLargeError) Error() string { return e.Commit + " is too large: " + e.Reason }

// entry is a file of a tree of git.
type entry struct {
	link         bool
	object, name string
	size         int64
}

// tree lists the files of a commit that are written.
func (r *Repository) tree(ctx context.Context, commit string, w *Written) (entries []entry, err error) {
	var whole int64
	count := 0
	// Folders are listed as well, to be counted: not all hold files.
	err = r.printed(ctx, []string{"ls-tree", "-r", "-t", "-l", "-z", "--full-tree", commit}, func(text io.Reader) error {
		lines := bufio.NewScanner(text)
		lines.Buffer(nil, maxLine)
		lines.Split(untilZero)
		for lines.Scan() {
			if count++; count > maxEntries {
				return &TooLargeError{commit, fmt.Sprintf("it holds more than %d files and folders", maxEntries)}
			}
			about, name, ok := strings.Cut(lines.Text(), "\t")
			fields := strings.Fields(about) // mode, type, object, size
			if !ok || len(fields) != 4 {
				continue
			}
			if fields[1] == "commit" {
				w.Submodules = append(w.Submodules, name)
				continue
			}
			size, err := strconv.ParseInt(fields[3], 10, 64)
			if err != nil || fields[1] != "blob" || size > maxFile && !manifest(name) || !plainName(name) {
				continue
			}
			if whole += size; whole > maxWhole {
				return &TooLargeError{commit, fmt.Sprintf("it holds more than %d GB", maxWhole>>30)}
			}
			entries = append(entries, entry{fields[0] == "120000", fields[2], name, size})
		}
		return lines.Err()
	})
	if err != nil {
		return nil, err
	}
	return entries, nil
}

// untilZero splits a text at its zeros.
func untilZero(text []byte, atEnd bool) (advance int, token []byte, err error) {
	if i := bytes.IndexByte(text, 0); i >= 0 {
		return i + 1, text[:i], nil
	}
	if atEnd && len(text) > 0 {
		return len(text), text, nil
	}
	return 0, nil, nil
}

func manifest(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".json" || ext == ".yaml" || ext == ".yml"
}

// plainName reports whether a path is one that git itself would check out: not of .git, and not out
// of the tree. Trees may be made by hand.
func plainName(name string) bool {
	for step := range strings.SplitSeq(name, "/") {
		if step == "" || step == "." || step == ".." || strings.EqualFold(step, ".git") {
			return false
		}
	}
	return !strings.ContainsAny(name, "\x00\\")
}
