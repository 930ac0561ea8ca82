package publish

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// world is a folder tree with what is whose in it.
type world struct {
	t      *testing.T
	random *rand.Rand
	root   string            // of everything
	clone  string            // of the workspace
	mine   map[string]string // texts of others by the path that they were written to
	n      int
}

// places are where a configuration or a command line may put a site, in the workspace.
var places = []string{
	"public", "public", "public", "docs/site", ".", "..", "src", "../other", "../other/deep/er", "link", "link/below", "away", "away/below", ".git", ".git/hooks",
	"public/inner", "docs", "README.md", "README.md/x", ".public.docsgen-new", "public.kept", "dangling", "lib",
}

// names are what is in folders, docsgen's own names included.
var names = []string{
	"index.html", "events", "events/a.html", "events/a/1.0.0.html", "contracts.json", "stale", "stale/gone.html", "events/mine.html", "CNAME", ".docsgen", ".docsgen.part",
	"a.ts", ".env", ".git", ".git/HEAD", "deep/er/file.txt", "events/b", "events/b/1.0.0.html/x", ".DS_Store", "empty", "Index.html", "EVENTS/a.html", ".docsgen.lock", ".docsgen.new/letter.txt", ".docsgen.new/.docsgen",
}

func newWorld(t *testing.T, r *rand.Rand) *world {
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, random: r, root: root, clone: filepath.Join(root, "clone"), mine: map[string]string{}}
	for _, name := range []string{"src/a.ts", ".git/HEAD", "README.md", "docsgen.yaml", "docs/guide.md", "lib/b.ts", "../other/letter.txt"} {
		w.write(filepath.Join(w.clone, name))
	}
	for link, target := range map[string]string{"link": "real", "away": "../other", "dangling": "nowhere"} {
		symlink(t, target, filepath.Join(w.clone, link))
	}
	if err := os.Mkdir(filepath.Join(w.clone, "real"), 0o755); err != nil {
		t.Fatal(err)
	}
	return w
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// write writes a text that nobody else has, where that can be done.
func (w *world) write(file string) {
	if !w.reaches(file) {
		return
	}
	w.n++
	text := fmt.Sprintf("%d is mine", w.n)
	if os.MkdirAll(filepath.Dir(file), 0o755) == nil && os.WriteFile(file, []byte(text), 0o644) == nil {
		if real, err := filepath.EvalSymlinks(file); err == nil {
			w.mine[real] = text
		}
	}
}

// reaches reports whether a path stays in the tree, whatever links it goes through: not even a
// test's links may lead to the machine's files.
func (w *world) reaches(file string) bool {
	real, err := resolve(file)
	return err == nil && within(w.root, real) && real != w.root
}

// remove removes something as its owner would.
func (w *world) remove(file string) {
	if real, err := filepath.EvalSymlinks(filepath.Dir(file)); err == nil {
		file = filepath.Join(real, filepath.Base(file))
	}
	if file == w.clone || !within(w.clone, file) {
		return
	}
	if os.RemoveAll(file) == nil {
		maps.DeleteFunc(w.mine, func(name, _ string) bool { return within(file, name) })
	}
}

// step does one thing to one folder that a site may be in, or beside it.
func (w *world) step() {
	dir := filepath.Join(w.clone, pick(w.random, places[:4]))
	if w.random.IntN(4) == 0 {
		dir = beside(dir, pick(w.random, []string{"new", "old", "lock"}))
	}
	file := filepath.Join(dir, pick(w.random, names))
	if !w.reaches(filepath.Dir(file)) || !w.reaches(dir) {
		return
	}
	switch w.random.IntN(12) {
	case 0, 1, 2, 3:
		w.write(file)
	case 4:
		w.remove(file)
	case 5: // what docsgen wrote is somebody's from now on, and nobody had the bytes that are gone
		w.remove(file)
		_ = os.Symlink(pick(w.random, []string{"index.html", "../src/a.ts", "nowhere", ".", w.root}), file)
	case 6:
		_ = os.MkdirAll(file, 0o755)
	case 7: // a marker that names everything there, with the sums of others' texts as they were before the last word
		w.forge(dir)
	case 8: // cut off, as by a full disk
		if text, err := os.ReadFile(filepath.Join(dir, workspace.OutputMarker)); err == nil && len(text) > 0 && !strings.HasSuffix(string(text), " is mine") {
			_ = os.WriteFile(filepath.Join(dir, workspace.OutputMarker), text[:w.random.IntN(len(text))], 0o644)
		}
	case 9: // as git or a cache would bring a site back
		_ = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() {
				return os.Chtimes(name, time.Unix(0, 0), time.Unix(0, 0))
			}
			return nil
		})
	case 10:
		w.remove(dir)
		_ = os.Symlink(pick(w.random, []string{"../other", "real", "../../other", "src", "nowhere"}), dir)
	case 11: // a site under the name of a leftover
		f := &Folder{dir: dir, fresh: beside(dir, "x"), old: beside(dir, "y"), lockFile: beside(dir, "z")}
		if _, err := os.Lstat(filepath.Dir(dir)); err == nil && within(w.clone, dir) {
			_, _, _ = f.replace(small(lastSite), true)
		}
	}
}

// forge writes a marker or journal that lists files with sums that they do not have.
func (w *world) forge(dir string) {
	files := map[string]sum{}
	for _, name := range names {
		if possible(name) {
			files[name] = sum{1}
		}
	}
	name := filepath.Join(dir, workspace.OutputMarker)
	if text, err := os.ReadFile(name); err == nil && strings.HasSuffix(string(text), " is mine") {
		return
	}
	if info, err := os.Lstat(dir); err != nil || !info.IsDir() {
		return
	}
	out, err := os.Create(name)
	if err != nil {
		return
	}
	defer out.Close()
	if w.random.IntN(2) == 0 {
		_ = writeMarker(out, &content{contracts: 1, madeOf: "x"}, "y", files)
		return
	}
	_, _ = out.WriteString(journalHead + "\n")
	for name := range files {
		_, _ = out.Write(appendLine(nil, strings.Repeat("0", 64), name))
	}
}
