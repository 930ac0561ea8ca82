package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// grow makes a folder "in" with files, folders (those that end in a slash), links ("a -> b") and
// pipes ("a |"), and opens it. Beside it lies the folder "out" with a secret.
func grow(t *testing.T, entries ...string) *Root {
	t.Helper()
	dir := t.TempDir()
	for _, entry := range append([]string{"../out/secret.md"}, entries...) {
		name, target, isLink := strings.Cut(entry, " -> ")
		name, isPipe := strings.CutSuffix(name, " |")
		file := filepath.Join(dir, "in", name)
		err := os.MkdirAll(filepath.Dir(file), 0o755)
		switch {
		case strings.HasSuffix(name, "/"):
			err = errors.Join(err, os.MkdirAll(file, 0o755))
		case isLink:
			err = errors.Join(err, os.Symlink(strings.ReplaceAll(target, "$DIR", dir), file))
		case isPipe:
			err = errors.Join(err, makePipe(file))
		default:
			err = errors.Join(err, os.WriteFile(file, []byte(filepath.Base(name)), 0o644))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	root, err := OpenRoot(filepath.Join(dir, "in"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

func TestRead(t *testing.T) {
	r := grow(t,
		"a.md", "b/c.md", ".git/config", ".git/d/e", "pipe.md |",
		"inside.md -> b/c.md", "b/up.md -> ../a.md", "folder -> b", "whole -> $DIR/in/b", "outside.md -> ../out/secret.md", "far.md -> /etc/passwd",
		"zero.md -> /dev/zero", "top -> /", "parent -> ..", "loop.md -> loop.md", "gone.md -> nowhere.md", "config.md -> .git/config", "git -> .git",
		"piped.md -> pipe.md", "b/out -> ../../out", "back -> ../in/b",
	)
	for _, test := range []struct {
		name, text string
		err        error
	}{
		{"a.md", "a.md", nil},
		{"./b/../a.md", "a.md", nil},
		{"b/c.md", "c.md", nil},
		{"inside.md", "c.md", nil},
		{"b/up.md", "a.md", nil},
		{"folder/c.md", "c.md", nil},
		{"folder/up.md", "a.md", nil},
		{"whole/c.md", "c.md", nil},
		{"back/c.md", "c.md", nil},
		{"outside.md", "", ErrOutside},
		{"far.md", "", ErrOutside},
		{"zero.md", "", ErrOutside},
		{"top/etc/passwd", "", ErrOutside},
		{"parent/out/secret.md", "", ErrOutside},
		{"b/out/secret.md", "", ErrOutside},
		{"../out/secret.md", "", ErrOutside},
		{filepath.Join(filepath.Dir(r.Path()), "out/secret.md"), "", ErrOutside},
		{".git/config", "", ErrOutside},
		{"git/d/e", "", ErrOutside},
		{"config.md", "", ErrOutside},
		{"loop.md", "", ErrLoop},
		{"gone.md", "", fs.ErrNotExist},
		{"none.md", "", fs.ErrNotExist},
		{"pipe.md", "", ErrIrregular},
		{"piped.md", "", ErrIrregular},
		{"b", "", ErrIrregular},
		{".", "", ErrIrregular},
	} {
		text, err := r.Read(test.name, 100)
		if text != test.text || !errors.Is(err, test.err) {
			t.Errorf("%s: %q, %v", test.name, text, err)
		}
	}
	for _, test := range []struct {
		limit int64
		ok    bool
	}{{4, true}, {3, false}} {
		_, err := r.Read("a.md", test.limit)
		if large := (*TooLarge)(nil); errors.As(err, &large) == test.ok {
			t.Errorf("with a limit of %d: %v", test.limit, err)
		}
	}
}

// A file that a person named may be anywhere, but must end.
func TestReadNamed(t *testing.T) {
	r := grow(t, "out.md -> ../out/secret.md", "pipe.md |", "zero.md -> /dev/zero")
	if text, err := Read(filepath.Join(r.Path(), "out.md"), 100); text != "secret.md" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	for _, name := range []string{"pipe.md", "zero.md", "."} {
		if text, err := Read(filepath.Join(r.Path(), name), 100); !errors.Is(err, ErrIrregular) {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	var large *TooLarge
	if _, err := Read(filepath.Join(r.Path(), "out.md"), 8); !errors.As(err, &large) {
		t.Error(err)
	}
	if info, err := os.Stat("/proc/self/maps"); err == nil && info.Size() == 0 { // has no size, and content
		if _, err := Read("/proc/self/maps", 10); !errors.As(err, &large) {
			t.Error(err)
		}
	}
}

// Each folder is walked once, by its own path where it has one.
func TestWalk(t *testing.T) {
	r := grow(t,
		"docs/a.md", "docs/b/c.md", "docs/.hidden/d.md", "docs/e.txt", "shared/f.md", "docs/pipe.md |", "docs/pipe.txt |",
		"docs/again -> b", "docs/loop -> .", "docs/b/loop -> ..", "docs/up -> ..", "docs/self.md -> self.md", "docs/out.md -> ../../out/secret.md",
		"docs/out.txt -> ../../out/secret.md", "docs/out -> ../../out", "docs/root -> /", "docs/same.md -> a.md", "shared/back -> ../docs", "docs/nowhere.txt -> nowhere",
	)
	w := r.Walk("docs", func(name string, isDir bool) bool {
		return !strings.HasPrefix(filepath.Base(name), ".") && (isDir || strings.HasSuffix(name, ".md"))
	})
	var got []string
	for _, f := range w.Files {
		if f.Seen {
			f.Name += " again"
		}
		got = append(got, f.Name)
	}
	if want := []string{"docs/a.md", "docs/b/c.md", "docs/same.md again", "docs/up/shared/f.md"}; !slices.Equal(got, want) {
		t.Errorf("files are %q, want %q", got, want)
	}
	if want := []string{"docs", "docs/b", "docs/up", "docs/up/shared"}; !slices.Equal(w.Folders, want) {
		t.Errorf("folders are %q, want %q", w.Folders, want)
	}
	var faults []string
	for _, d := range w.Diagnostics {
		faults = append(faults, d.File+" "+d.Code.String())
	}
	slices.Sort(faults)
	if want := []string{"docs/out broken-link", "docs/out.md broken-link", "docs/pipe.md unreadable-file", "docs/root broken-link", "docs/self.md broken-link"}; !slices.Equal(faults, want) {
		t.Errorf("diagnostics are %q, want %q", faults, want)
	}
}

// Listings end where there are too many entries or folders in one another, which is said once.
func TestBounds(t *testing.T) {
	entries := []string{strings.Repeat("d/", maxDepth+5) + "deep.md"}
	for i := range 20 {
		entries = append(entries, fmt.Sprintf("f%02d/a.md", i), fmt.Sprintf("f%02d/b.md", i))
	}
	r := grow(t, entries...)
	r.entries = 140
	w := r.Walk(".", func(string, bool) bool { return true })
	var codes []string
	for _, d := range w.Diagnostics {
		codes = append(codes, d.Code.String())
	}
	if want := []string{"too-deep", "too-many-files"}; !slices.Equal(codes, want) || len(w.Folders) > 140 || len(w.Files) > 40 {
		t.Errorf("%q after %d folders and %d files", codes, len(w.Folders), len(w.Files))
	}
}
