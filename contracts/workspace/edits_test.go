package workspace_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// author edits a folder tree at random, and notes what a watcher would tell of it.
type author struct {
	t       *testing.T
	dir     string
	random  *rand.Rand
	links   bool // whether it makes any
	edits   int
	touched []string
	diary   []string
}

// TestReloadEqualsLoad makes edits at random, tells a workspace what they touched, and compares
// what it loads with what a new one does.
func TestReloadEqualsLoad(t *testing.T) {
	for _, links := range []bool{false, true} {
		t.Run(fmt.Sprintf("links=%v", links), func(t *testing.T) {
			edits, random := contractstest.Random(t, 60)
			a := &author{t: t, dir: tree(t, app), random: random, links: links}
			a.compare(edits)
		})
	}
}

const app = `
-- .git/HEAD --
-- package.json --
{"name": "root", "workspaces": ["pack/*"]}
-- app/package.json --
{"name": "app", "dependencies": {"pack1": "*"}}
-- app/a.ts --
EVENT a
-- app/b/b.json --
LIST b
-- app/b/c/c.json --
LIST c
-- pack/pack1/package.json --
{"name": "pack1"}
-- pack/pack1/index.ts --
export const name = 'one';
-- shared/s.json --
LIST s
`

func (a *author) compare(rounds int) {
	age(a.t, a.dir)
	o := workspace.Options{Dir: filepath.Join(a.dir, "app"), Sources: []string{".", "../shared"}}
	kept := open(a.t, o)
	for range rounds {
		fresh := open(a.t, o)
		want := loaded(a.t, fresh)
		got := described(a.t, func(ctx context.Context) (*contracts.Registry, []contracts.Diagnostic, error) {
			return kept.Reload(ctx, a.touched)
		})
		a.touched = nil
		expect(a.t, got, want)
		expect(a.t, strings.Join(kept.Folders(), "\n"), strings.Join(fresh.Folders(), "\n"))
		if a.t.Failed() {
			a.t.Fatalf("the edits were\n%s", strings.Join(a.diary, "\n"))
		}
		for range 1 + a.random.IntN(3) {
			a.edit()
		}
	}
}

// edit does one thing, if it can be done where chance falls.
func (a *author) edit() {
	a.edits++
	edits := []func() string{a.writeFile, a.writeFile, a.writeFile, a.sameSizeAndTime, a.remove, a.rename, a.rename, a.replaceFolder, a.ignore, a.mark, a.link, a.depend, a.refer}
	did := edits[a.random.IntN(len(edits))]()
	a.diary = append(a.diary, fmt.Sprintf("%d %s", a.edits, did))
}

// paths returns all files or all folders, relative, but those that the tree is not the same
// without.
func (a *author) paths(folders bool) []string {
	var list []string
	err := filepath.WalkDir(a.dir, func(name string, e os.DirEntry, err error) error {
		relative, _ := filepath.Rel(a.dir, name)
		if e.Name() == ".git" {
			return filepath.SkipDir
		}
		if e.IsDir() == folders && !slices.Contains([]string{".", "app", "shared"}, relative) {
			list = append(list, relative)
		}
		return err
	})
	if err != nil {
		a.t.Fatal(err)
	}
	return list
}

func (a *author) pick(list []string) string {
	if len(list) == 0 {
		return "app/nothing"
	}
	return list[a.random.IntN(len(list))]
}

func (a *author) folder() string { return a.pick(append(a.paths(true), "app", "shared")) }

// do takes part in a change: what it touched is told, and what goes wrong is no edit.
func (a *author) do(err error, touched ...string) {
	if err != nil {
		return
	}
	for _, name := range touched {
		name = filepath.Join(a.dir, name)
		a.touched = append(a.touched, name)
		if real, err := filepath.EvalSymlinks(name); err == nil { // what is written through a link is told of the file itself
			a.touched = append(a.touched, real)
		}
	}
}

func (a *author) put(name, text string) string {
	file := filepath.Join(a.dir, name)
	if _, err := os.Lstat(file); err == nil {
		if info, err := os.Stat(file); err != nil || info.IsDir() { // a link to nowhere, or a folder
			return "nothing"
		}
	}
	for dir := filepath.Dir(name); ; dir = filepath.Dir(dir) { // all that will be made
		if _, err := os.Lstat(filepath.Join(a.dir, dir)); err == nil {
			break
		}
		a.do(nil, dir)
	}
	write(a.t, file, text)
	a.do(nil, name)
	return "write " + name
}

func (a *author) writeFile() string {
	name := fmt.Sprintf("f%d", a.random.IntN(6))
	if a.random.IntN(8) == 0 {
		return a.put(filepath.Join(a.folder(), name+".ts"), fmt.Sprintf("EVENT t%d", a.edits))
	}
	if a.random.IntN(3) == 0 {
		name = fmt.Sprintf("new%d/in/%s", a.random.IntN(3), name)
	}
	return a.put(filepath.Join(a.folder(), name+".json"), fmt.Sprintf("LIST l%d", a.edits))
}

// sameSizeAndTime writes a file so that only who is told can know.
func (a *author) sameSizeAndTime() string {
	name := a.pick(a.paths(false))
	file := filepath.Join(a.dir, name)
	info, err := os.Lstat(file)
	if err != nil || !info.Mode().IsRegular() || a.links { // Nobody is told of files that are reached through links.
		return "nothing"
	}
	text, err := os.ReadFile(file)
	if err != nil {
		a.t.Fatal(err)
	}
	changed := strings.ReplaceAll(string(text), `"key": "l`, `"key": "m`)
	a.do(os.WriteFile(file, []byte(changed), 0o644), name)
	a.do(os.Chtimes(file, time.Time{}, info.ModTime()), name)
	return "write at the same time " + name
}

func (a *author) remove() string {
	name := a.pick(slices.Concat(a.paths(true), a.paths(false)))
	a.do(os.RemoveAll(filepath.Join(a.dir, name)), name)
	return "remove " + name
}

func (a *author) rename() string {
	from := a.pick(slices.Concat(a.paths(true), a.paths(false)))
	to := filepath.Join(a.folder(), fmt.Sprintf("r%d%s", a.random.IntN(4), filepath.Ext(from)))
	a.do(os.Rename(filepath.Join(a.dir, from), filepath.Join(a.dir, to)), from, to)
	return "rename " + from + " to " + to
}

// replaceFolder puts another folder where one was, which nothing tells by its path.
func (a *author) replaceFolder() string {
	folders := a.paths(true)
	name, other := a.pick(folders), a.pick(folders)
	if strings.HasPrefix(name+"/", other+"/") || strings.HasPrefix(other+"/", name+"/") {
		return "nothing"
	}
	a.do(os.RemoveAll(filepath.Join(a.dir, name)), name)
	a.do(os.Rename(filepath.Join(a.dir, other), filepath.Join(a.dir, name)), other, name)
	return "replace " + name + " by " + other
}

func (a *author) ignore() string {
	rules := strings.Fields("f1* c/ /b !f1.json new* r2*")
	text := ""
	for range a.random.IntN(3) {
		text += a.pick(rules) + "\n"
	}
	if a.random.IntN(4) == 0 {
		return a.put(rulesFile, text) + ": " + text
	}
	return a.put(filepath.Join(a.pick([]string{".", "app", "app/b", a.folder()}), ".gitignore"), text) + ": " + text
}

// rulesFile is what links to rules lead to.
const rulesFile = "pack/rules.txt"

func (a *author) mark() string {
	marker := filepath.Join(a.pick(a.paths(true)), workspace.OutputMarker)
	if err := os.Remove(filepath.Join(a.dir, marker)); err == nil {
		a.do(nil, marker)
		return "unmark " + marker
	}
	return a.put(marker, "")
}

// link makes a link, and now and then one to rules.
func (a *author) link() string {
	if !a.links {
		return "nothing"
	}
	name := filepath.Join(a.folder(), fmt.Sprintf("link%d.json", a.random.IntN(4)))
	target := a.pick(slices.Concat(a.paths(true), a.paths(false)))
	if a.random.IntN(4) == 0 {
		name, target = filepath.Join(filepath.Dir(name), ".gitignore"), rulesFile
		a.put(target, "")
	}
	_ = os.Remove(filepath.Join(a.dir, name))
	to, err := filepath.Rel(filepath.Dir(name), target)
	if err != nil {
		a.t.Fatal(err)
	}
	a.do(os.Symlink(to, filepath.Join(a.dir, name)), name)
	a.do(nil, name)
	return "link " + name + " to " + target
}

// depend has the app import another package, or none.
func (a *author) depend() string {
	n := a.random.IntN(3)
	a.put(fmt.Sprintf("pack/pack%d/package.json", n), fmt.Sprintf(`{"name": "pack%d"}`, n))
	a.put(fmt.Sprintf("pack/pack%d/tsconfig.json", n), "{"+strings.Repeat("}", a.random.IntN(2)))
	return a.put("app/package.json", fmt.Sprintf(`{"name": "app%d", "dependencies": {"pack%d": "*"}}`, a.random.IntN(3), n)) + fmt.Sprint(n)
}

// refer has a manifest refer to a file that may be there or not.
func (a *author) refer() string {
	files := append(a.paths(false), "app/b/nowhere.txt")
	target, _ := filepath.Rel(filepath.Join(a.dir, "app"), filepath.Join(a.dir, a.pick(files)))
	a.put("app/b/schema.txt", fmt.Sprintf(`{"title": "Title%d", "properties": {"x": {}}}`, a.edits))
	if a.random.IntN(2) == 0 {
		target = "b/schema.txt"
	}
	return a.put("app/refers.json", fmt.Sprintf(`{"name": "x", "items": [{"key": "refers", "version": "1.0.0", "type": "contractspec:event", "schema": {"payload": {"$ref": %q}}}]}`, target)) + " to " + target
}
