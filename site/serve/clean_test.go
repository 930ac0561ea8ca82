package serve

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/site/project"
)

// author edits a folder of sources at random.
type author struct {
	*session
	random *rand.Rand
	aside  map[string]string // what was taken away or broken, by path, with its text
	count  int
	diary  []string
}

// TestServedEqualsClean lets an author edit the marketplace at random, and compares what is served
// with a build from nothing.
func TestServedEqualsClean(t *testing.T) {
	edits, random := contractstest.Random(t, 40)
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../examples/marketplace")); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(dir + "/public"); err != nil {
		t.Fatal(err)
	}
	a := &author{session: start(t, dir), random: random, aside: map[string]string{}}
	for a.count < edits {
		before := a.loaded()
		a.edit()
		if a.count%2 == 0 { // others are one batch, or fall into a load
			a.until("the edit is loaded", func() bool { return a.loaded() > before })
		}
		if a.count%50 == 0 || a.count == edits {
			a.compare()
		}
		if t.Failed() {
			t.Fatalf("the edits were\n%s", strings.Join(a.diary, "\n"))
		}
	}
}

// edit does one thing that an author does.
func (a *author) edit() {
	a.count++
	edits := []func() string{
		a.describe, a.describe, a.describe, a.renameContract, a.renameContract, a.editShared, a.editShared, a.breakModule, a.breakModule, a.mend, a.mend, a.mend,
		a.takeAway, a.renameFile, a.moveFolder, a.newFolder, a.editGuide, a.configure,
	}
	did := ""
	for did == "" { // some have nothing to work on
		did = edits[a.random.IntN(len(edits))]()
	}
	a.diary = append(a.diary, fmt.Sprintf("%d %s", a.count, did))
}

// pick returns one of the files below a folder that are not broken; empty when there are none.
func (a *author) pick(folder, extension string) string {
	var files []string
	_ = filepath.WalkDir(a.file(folder), func(file string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(a.dir, file)
		if _, broken := a.aside[filepath.ToSlash(name)]; err == nil && !entry.IsDir() && !broken && path.Ext(file) == extension {
			files = append(files, filepath.ToSlash(name))
		}
		return nil
	})
	if len(files) == 0 {
		return ""
	}
	return files[a.random.IntN(len(files))]
}

func (a *author) read(name string) string {
	a.t.Helper()
	text, err := os.ReadFile(a.file(name))
	if err != nil {
		a.t.Fatal(err)
	}
	return string(text)
}

// save writes a file in one of the ways of editors.
func (a *author) save(name, text string) {
	if a.random.IntN(2) == 0 {
		a.write(name, text)
		return
	}
	a.write(name+".tmp", text)
	a.rename(name+".tmp", name)
}

// substitute changes the text after one of the places where a mark stands, up to a quote.
func (a *author) substitute(name, mark, value string) bool {
	if name == "" {
		return false
	}
	parts := strings.Split(a.read(name), mark)
	if len(parts) < 2 {
		return false
	}
	at := 1 + a.random.IntN(len(parts)-1)
	_, rest, found := strings.Cut(parts[at], "'")
	if !found {
		return false
	}
	parts[at] = value + "'" + rest
	a.save(name, strings.Join(parts, mark))
	return true
}

func (a *author) describe() string {
	name, word := a.pick("src", ".ts"), fmt.Sprintf("Described %d.", a.count%7)
	if !a.substitute(name, "description: '", word) {
		return ""
	}
	return "describe in " + name + ": " + word
}

func (a *author) renameContract() string {
	name, key := a.pick("src", ".ts"), fmt.Sprintf("marketplace.named%d", a.random.IntN(50))
	if !a.substitute(name, "key: '", key) {
		return ""
	}
	return "name in " + name + ": " + key
}

func (a *author) editShared() string {
	name := a.pick("src/shared", ".ts")
	for _, mark := range []string{"description: '", "auth: '", "['", "name: '"} {
		if a.random.IntN(2) == 0 && a.substitute(name, mark, "shared"+strconv.Itoa(a.count)) {
			return "share from " + name
		}
	}
	return ""
}

func (a *author) breakModule() string {
	name := a.pick("src", ".ts")
	if name == "" {
		return ""
	}
	text := a.read(name)
	a.aside[name] = text
	wrong := []string{"\nexport const = ;\n", "\nthrow new Error('broken');\n", "\nimport './nowhere'; import nothing from './index';\n", "\nwhile (true) {\n", "\xff\x00"}
	a.save(name, text[:a.random.IntN(len(text)+1)]+wrong[a.random.IntN(len(wrong))])
	return "break " + name
}

// mend brings back what was broken or taken away.
func (a *author) mend() string {
	if len(a.aside) == 0 {
		return ""
	}
	names := make([]string, 0, len(a.aside))
	for name := range a.aside {
		names = append(names, name)
	}
	slices.Sort(names)
	name := names[a.random.IntN(len(names))]
	a.save(name, a.aside[name])
	delete(a.aside, name)
	return "mend " + name
}

func (a *author) takeAway() string {
	name := a.pick("src", ".ts")
	if name == "" {
		return ""
	}
	a.aside[name] = a.read(name)
	a.remove(name)
	return "remove " + name
}

func (a *author) renameFile() string {
	name := a.pick("src", ".ts")
	if name == "" {
		return ""
	}
	to := path.Join(path.Dir(name), fmt.Sprintf("renamed%d.ts", a.random.IntN(30)))
	a.rename(name, to)
	delete(a.aside, to)
	return "rename " + name + " to " + to
}

// moveFolder renames a folder with all that is in it, into another one or away from it, or brings
// it back.
func (a *author) moveFolder() string {
	name := path.Dir(a.pick("src", ".ts"))
	to := path.Join([]string{"src", "src/shared", "src/deep/er"}[a.random.IntN(3)], fmt.Sprintf("folder%d", a.random.IntN(5)))
	if _, err := os.Stat(a.file(to)); err == nil || name == "src" || name == "." || strings.HasPrefix(to+"/", name+"/") {
		return ""
	}
	if err := os.MkdirAll(a.file(path.Dir(to)), 0o755); err != nil {
		a.t.Fatal(err)
	}
	a.rename(name, to)
	return "move " + name + " to " + to
}

func (a *author) newFolder() string {
	name := fmt.Sprintf("src/new%d/a/b/op.ts", a.random.IntN(6))
	a.save(name, operation(fmt.Sprintf("marketplace.new%d", a.count), "New."))
	delete(a.aside, name)
	return "new " + name
}

func (a *author) editGuide() string {
	name := a.pick("guides", ".md")
	switch {
	case name == "" || a.random.IntN(3) == 0:
		name = fmt.Sprintf("guides/folder%d/guide.md", a.random.IntN(4))
		a.save(name, fmt.Sprintf("# Guide %d\n\nSee `marketplace.order.create`.\n", a.count))
	case a.random.IntN(3) == 0:
		a.remove(name)
	default:
		a.save(name, a.read(name)+fmt.Sprintf("\n## Part %d\n", a.count))
	}
	return "guide " + name
}

func (a *author) configure() string {
	languages := []string{"[en]", "[en, fr]", "[es, en]"}[a.random.IntN(3)]
	a.save("docsgen.yaml", "title: Marketplace\nsources: [src]\nguides: guides\nlanguages: "+languages+"\n")
	return "languages " + languages
}

// compare loads the folder anew, and compares what is wrong and all routes with what is served.
func (a *author) compare() {
	a.t.Helper()
	// When the last edit is loaded, so are all before it.
	mark := fmt.Sprintf("Edit %d", a.count)
	a.configure()
	a.save("docsgen.yaml", a.read("docsgen.yaml")+"description: "+mark+"\n")
	a.until(mark+" is loaded", func() bool { return a.last().Config != nil && a.last().Config.Description == mark })
	// Pages say what checks find once that is known; an event that comes late begins another load, which
	// ends the check of the one before.
	a.until("what checks find is known", func() bool { return a.asked() != nil })
	served := a.last()
	clean, err := project.Open(project.Options{Dir: a.dir}).Load(a.t.Context())
	if err != nil {
		a.t.Fatal(err)
	}
	if !reflect.DeepEqual(served.Diagnostics, clean.Diagnostics) {
		a.t.Errorf("after %d edits other things are told than are true:\n%s", a.count, difference(written(served.Diagnostics), written(clean.Diagnostics)))
	}
	if !slices.Equal(served.Site.Routes(), clean.Site.Routes()) {
		a.t.Errorf("after %d edits there are other routes:\n%s", a.count, difference(served.Site.Routes(), clean.Site.Routes()))
	}
	for _, route := range clean.Site.Routes() {
		file, err := clean.Site.Render(route)
		if err != nil {
			a.t.Fatal(err)
		}
		answer := httptest.NewRecorder()
		request := httptest.NewRequestWithContext(a.t.Context(), http.MethodGet, "/"+route, nil)
		request.Host = "localhost"
		a.server.ServeHTTP(answer, request)
		got := strings.Replace(answer.Body.String(), `<script src="`+strings.Repeat("../", strings.Count(route, "/"))+`~live/live.js" defer></script>`+"\n", "", 1)
		if got != string(file.Body) {
			a.t.Errorf("after %d edits %s is another page:\n%s", a.count, route, difference(strings.Split(got, "\n"), strings.Split(string(file.Body), "\n")))
			return
		}
	}
}

// written writes diagnostics down, with all that they have.
func written(list []contracts.Diagnostic) (lines []string) {
	for _, d := range list {
		lines = append(lines, fmt.Sprintf("%#v", d))
	}
	return lines
}

// difference shows the lines that only one of two texts has.
func difference(got, want []string) string {
	var b strings.Builder
	for _, line := range got {
		if !slices.Contains(want, line) {
			b.WriteString("+ " + line + "\n")
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			b.WriteString("- " + line + "\n")
		}
	}
	return b.String()
}
