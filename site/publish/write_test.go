package publish

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/lssm-tech/docsgen/site"
)

// writeAnew writes a site whatever is there.
func writeAnew(ctx context.Context, s *site.Site, dir string, wrote func()) error {
	_, err := Write(ctx, s, dir, "", true, wrote)
	return err
}

func TestWrite(t *testing.T) {
	s := shopSite(t)
	dir := filepath.Join(t.TempDir(), "deep", "public")
	if err := writeAnew(t.Context(), s, dir, nil); err != nil {
		t.Fatal(err)
	}
	files := copied(t, dir)
	for _, route := range s.Routes() {
		f, err := s.Render(route)
		if err != nil {
			t.Fatal(err)
		}
		if files[route] != string(f.Body) {
			t.Errorf("%s is not what Render gives", route)
		}
	}
	if len(files) != len(s.Routes())+1 || files[".docsgen"] == "" {
		t.Errorf("%d files for %d routes and a marker", len(files), len(s.Routes()))
	}
	alone(t, dir)
}

// alone checks that nothing but the output is left in its folder.
func alone(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the output there is %v, %v", entries, err)
	}
}

// TestSameBytes: the order of work and of map walks leaves no trace.
func TestSameBytes(t *testing.T) {
	write := func(procs int) map[string]string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
		s := planned(t, shop+manual)
		dir := filepath.Join(t.TempDir(), "public")
		if err := writeAnew(t.Context(), s, dir, nil); err != nil {
			t.Fatal(err)
		}
		return copied(t, dir)
	}
	if one, many := write(1), write(8); !maps.Equal(one, many) {
		for name := range one {
			if one[name] != many[name] {
				t.Errorf("%s differs", name)
			}
		}
	}
}

func TestRewriteDropsWhatIsGone(t *testing.T) {
	before := shopSite(t)
	after := newsSite(t)
	dir := filepath.Join(t.TempDir(), "public")
	for _, s := range []*site.Site{before, after} {
		if err := writeAnew(t.Context(), s, dir, nil); err != nil {
			t.Fatal(err)
		}
	}
	files := copied(t, dir)
	if files["operations/index.html"] != "" || files["events/shop.new.html"] == "" {
		t.Errorf("the files are %v", slices.Sorted(maps.Keys(files)))
	}
}

// TestFailureKeepsTheLastSite breaks a build in every way that a test can.
func TestFailureKeepsTheLastSite(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	s := shopSite(t)
	if err := writeAnew(t.Context(), s, out, nil); err != nil {
		t.Fatal(err)
	}
	before := copied(t, out)
	for name, test := range map[string]struct {
		write func() error
		want  error
	}{
		"a picture that is gone": {want: fs.ErrNotExist, write: func() error {
			dir := folder(t, shop+manual)
			broken := loaded(t, dir)
			if err := os.Remove(filepath.Join(dir, "guides/way.svg")); err != nil {
				return err
			}
			return writeAnew(t.Context(), broken, out, nil)
		}},
		"cancelled in the middle": {want: context.Canceled, write: func() error {
			ctx, cancel := context.WithCancel(t.Context())
			return writeAnew(ctx, s, out, cancel)
		}},
	} {
		err := test.write()
		if !errors.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
		if !maps.Equal(copied(t, out), before) {
			t.Errorf("%s: the last site is not whole", name)
		}
		alone(t, out)
	}
}

// TestKilledBuilds: whatever a killed build leaves is mended by the next one, even if that one fails.
func TestKilledBuilds(t *testing.T) {
	s := shopSite(t)
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	for name, leave := range map[string]func(dir string){
		"while writing":       func(dir string) { put(t, beside(dir, "new")+"/operations/half.html", "<p>") },
		"between the renames": func(dir string) { rename(t, dir, beside(dir, "old")); put(t, beside(dir, "new")+"/index.html", "") },
		"before the clean-up": func(dir string) { put(t, beside(dir, "old")+"/index.html", "") },
		"with its lock":       func(dir string) { put(t, beside(dir, "lock"), "") },
	} {
		dir := filepath.Join(t.TempDir(), "public")
		if err := writeAnew(t.Context(), s, dir, nil); err != nil {
			t.Fatal(err)
		}
		before := copied(t, dir)
		leave(dir)
		if err := writeAnew(cancelled, s, dir, nil); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
		if !maps.Equal(copied(t, dir), before) {
			t.Errorf("killed %s: the last site is not whole", name)
		}
		if err := writeAnew(t.Context(), s, dir, nil); err != nil {
			t.Errorf("killed %s: %v", name, err)
		}
		alone(t, dir)
	}
}

func beside(dir, suffix string) string {
	return filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+".docsgen-"+suffix)
}

func rename(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

func TestOutputIsRefused(t *testing.T) {
	s := shopSite(t)
	for name, test := range map[string]struct {
		prepare    func(dir string)
		code, text string
	}{
		"a foreign folder": {func(dir string) { put(t, dir+"/thesis.txt", "x") }, "output-foreign", "thesis.txt, which docsgen did not write"},
		"a file":           {func(dir string) { put(t, dir, "x") }, "output-file", "is a file"},
		"below a file":     {func(dir string) { os.Remove(filepath.Dir(dir)); put(t, filepath.Dir(dir), "x") }, "output-file", "lies in one"},
		"a dangling link":  {func(dir string) { symlink(t, "nowhere", dir) }, "output-file", "leads nowhere"},
		"our folder with somebody's file": {func(dir string) {
			if err := writeAnew(t.Context(), s, dir, nil); err != nil {
				t.Fatal(err)
			}
			put(t, dir+"/CNAME", "example.org")
		}, "output-foreign", "CNAME"},
	} {
		root := t.TempDir()
		dir := filepath.Join(root, "a", "public")
		if err := os.Mkdir(filepath.Dir(dir), 0o755); err != nil {
			t.Fatal(err)
		}
		test.prepare(dir)
		before := copied(t, root)
		err := writeAnew(t.Context(), s, dir, nil)
		var refused *Error
		if !errors.As(err, &refused) || refused.Code != test.code || !strings.Contains(refused.Message, test.text) || refused.Hint == "" {
			t.Errorf("%s: %v", name, err)
		}
		if !maps.Equal(copied(t, root), before) {
			t.Errorf("%s: something was changed", name)
		}
	}
}

func symlink(t *testing.T, to, from string) {
	t.Helper()
	if err := os.Symlink(to, from); err != nil {
		t.Fatal(err)
	}
}

func TestOutputIsTaken(t *testing.T) {
	s := shopSite(t)
	for name, prepare := range map[string]func(dir string){
		"an empty folder":       func(dir string) { os.Mkdir(dir, 0o755) },
		"a folder looked at":    func(dir string) { put(t, dir+"/.DS_Store", "x") },
		"a link to a folder":    func(dir string) { os.Mkdir(dir+"-real", 0o755); symlink(t, "public-real", dir) },
		"a name with spaces in": func(string) {},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		prepare(dir)
		if err := writeAnew(t.Context(), s, dir, nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(filepath.Join(dir, "index.html")); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTwoBuildsAtOnce(t *testing.T) {
	s := shopSite(t)
	dir := filepath.Join(t.TempDir(), "public")
	second := sync.OnceValue(func() error { return writeAnew(t.Context(), s, dir, nil) })
	if err := writeAnew(t.Context(), s, dir, func() { second() }); err != nil {
		t.Fatal(err)
	}
	var busy *Error
	if err := second(); !errors.As(err, &busy) || busy.Code != "output-busy" {
		t.Errorf("the second build says %v", err)
	}
	alone(t, dir)
	if err := writeAnew(t.Context(), s, dir, nil); err != nil {
		t.Errorf("after both: %v", err)
	}
}
