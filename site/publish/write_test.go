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
	"sync"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/site"
)

// writeAnew writes a site whatever is there.
func writeAnew(ctx context.Context, s *site.Site, dir string, wrote func()) error {
	_, err := published(ctx, s, dir, wrote)
	return err
}

// published is writeAnew that tells what was kept.
func published(ctx context.Context, s *site.Site, dir string, wrote func()) ([]contracts.Diagnostic, error) {
	f, left, err := Open(Place{Dir: dir, Named: true, Root: filepath.Join(filepath.Dir(dir), "workspace")})
	if err != nil {
		return nil, err
	}
	_, kept, err := f.Write(ctx, Job{Site: s, Anew: true, Wrote: wrote})
	return append(left, kept...), err
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
	if files["operations.html"] != "" || files["events/shop.new.html"] == "" {
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
	if err := second(); !errors.As(err, &busy) || busy.Rule.Code.String() != "output-busy" {
		t.Errorf("the second build says %v", err)
	}
	alone(t, dir)
	if err := writeAnew(t.Context(), s, dir, nil); err != nil {
		t.Errorf("after both: %v", err)
	}
}

// TestRestoredSite: a site that git or a cache brought back is docsgen's as before, whatever its
// times are.
func TestRestoredSite(t *testing.T) {
	made := filepath.Join(t.TempDir(), "docs")
	replaced(t, made, lastSite)
	dir := filepath.Join(t.TempDir(), "docs")
	if err := os.CopyFS(dir, os.DirFS(made)); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		files map[string]string
		want  bool
	}{{lastSite, false}, {nextSite, true}, {nextSite, false}} {
		f, _, err := Open(Place{Dir: dir, Named: true, Root: "/nowhere"})
		if err != nil {
			t.Fatal(err)
		}
		changed, kept, err := f.replace(small(test.files), false)
		if changed != test.want || len(kept) > 0 || err != nil {
			t.Errorf("changed %t, want %t: %v, %v", changed, test.want, said(kept), err)
		}
	}
	files := copied(t, dir)
	delete(files, ".docsgen")
	if !maps.Equal(files, nextSite) {
		t.Error(files)
	}
}
