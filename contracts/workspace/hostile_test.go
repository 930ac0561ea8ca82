package workspace_test

import (
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// Whatever is wrong with one file is said of it, and the others are loaded.
func TestBadFiles(t *testing.T) {
	dir := tree(t, `
-- good.ts --
EVENT good
-- folder.ts/inside.ts --
EVENT inside
-- package.json --
{"name": "x"
-- broken.json --
{"items": [{"type": "contractspec:event",}]}
-- broken.yaml --
items:
  - type: contractspec:event
	key: a
`)
	write(t, filepath.Join(dir, "latin.json"), "{\"name\": \"x\",\n \"items\": [{\"key\": \"latin\", \"version\": \"1.0.0\", \"title\": \"caf\xe9\", \"type\": \"contractspec:event\"}]}")
	write(t, filepath.Join(dir, "video.ts"), "G\x00\x1f\xff\x10")
	large(t, filepath.Join(dir, "large.ts"))
	large(t, filepath.Join(dir, "data.json"))
	large(t, filepath.Join(dir, "largelist.json"), `{"items": [{"type": "contractspec:event"}`)
	large(t, filepath.Join(dir, "largelist.yaml"), "items:\n- type: contractspec:event\n")
	if err := makePipe(filepath.Join(dir, "pipe.ts")); err != nil {
		t.Log("no named pipes here:", err)
		write(t, filepath.Join(dir, "pipe.ts", "x"), "")
	}
	outside := filepath.Join(t.TempDir(), "outside.ts")
	write(t, outside, "EVENT outside\n")
	for link, target := range map[string]string{"gone.ts": "nowhere.ts", "out.ts": outside, "copy.ts": "good.ts", "loop": ".", "self.ts": "self.ts"} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	expect(t, loaded(t, open(t, workspace.Options{Dir: dir, Name: "x"})), `
[x]
good good.ts
inside folder.ts/inside.ts
latin latin.json
broken.json:1:42 error syntax-error
broken.yaml:3:1 error syntax-error
gone.ts warning broken-link
large.ts warning file-too-large
largelist.json:1:42 error syntax-error
largelist.yaml error file-too-large
latin.json:2:62 warning invalid-utf8
out.ts warning broken-link
package.json:2:1 warning syntax-error
pipe.ts warning unreadable-file
self.ts warning broken-link
video.ts warning not-text`)
	expect(t, loaded(t, open(t, workspace.Options{Dir: filepath.Join(dir, "largelist.json"), Name: "x"})), `
[x]
warning no-contracts
largelist.json:1:42 error syntax-error
package.json:2:1 warning syntax-error`)
}

// A manifest in another encoding is an error wherever it is found; data and modules are none.
func TestEncodings(t *testing.T) {
	dir := tree(t, "-- good.ts --\nEVENT good\n")
	wide := func(name, text string) {
		var b strings.Builder
		b.WriteString("\xff\xfe")
		for _, c := range []byte(text) {
			b.WriteString(string([]byte{c, 0}))
		}
		write(t, filepath.Join(dir, name), b.String())
	}
	wide("registry.json", `{"items": [{"key": "a", "version": "1.0.0", "type": "contractspec:event"}]}`)
	wide("data.json", `{"items": []}`)
	wide("x.ts", `export const x = 1`)
	expect(t, loaded(t, open(t, workspace.Options{Dir: dir, Name: "x"})), `
[x]
good good.ts
data.json warning not-text
registry.json error not-text
x.ts warning not-text`)
	expect(t, loaded(t, open(t, workspace.Options{Dir: filepath.Join(dir, "data.json"), Name: "x"})), `
[x]
warning no-contracts
data.json error not-text`)
}

// A manifest of any size is loaded from a folder too; data of that size is not looked at.
func TestLargeManifest(t *testing.T) {
	dir := tree(t, "-- good.ts --\nEVENT good\n")
	item := `{"key": "m.%d", "version": "1.0.0", "type": "contractspec:event", "description": "` + strings.Repeat("x", 4000) + `"}`
	var text strings.Builder
	text.WriteString(`{"name": "large", "$defs": {"long": "` + strings.Repeat("y", 2<<20) + `"}, "items": [`)
	for i := range 2000 {
		fmt.Fprintf(&text, item+",\n", i)
	}
	text.WriteString(fmt.Sprintf(item, 2000) + "]}")
	write(t, filepath.Join(dir, "registry.json"), text.String())
	large(t, filepath.Join(dir, "data.json"), `{"items": [`)
	r, diagnostics, err := open(t, workspace.Options{Dir: dir, Name: "x"}).Load(context.Background())
	if err != nil || len(diagnostics) > 0 || len(r.Contracts) != 2002 {
		t.Error(len(r.Contracts), "contracts", diagnostics, err)
	}
}

// A manifest of any size in an encoding that is not read is an error: its contracts are missing.
func TestLargeManifestInUTF16(t *testing.T) {
	for _, c := range []struct{ file, text string }{
		{"a.json", `{"name": "large", "items": [{"key": "m.a", "version": "1.0.0", "type": "contractspec:event"}, "` + strings.Repeat("x", 3<<20) + `"]}`},
		{"b.yaml", "name: large\nlong: " + strings.Repeat("x", 3<<20) + "\nitems:\n- {key: m.b, version: 1.0.0, type: contractspec:event}\n"},
	} {
		for _, mark := range []string{"", "\ufeff"} {
			for name, order := range map[string]binary.AppendByteOrder{"little": binary.LittleEndian, "big": binary.BigEndian} {
				t.Run(fmt.Sprintf("%s%s%d", c.file, name, len(mark)), func(t *testing.T) {
					var encoded []byte
					for _, unit := range utf16.Encode([]rune(mark + c.text)) {
						encoded = order.AppendUint16(encoded, unit)
					}
					dir := t.TempDir()
					write(t, filepath.Join(dir, c.file), string(encoded))
					expect(t, loaded(t, open(t, workspace.Options{Dir: dir, Name: "x"})), "[x]\nwarning no-contracts\n"+c.file+" error not-text")
				})
			}
		}
	}
}

// TestVanished: what was there and can't be read any more is an error, since nobody knows which
// contracts it had.
func TestVanished(t *testing.T) {
	dir := tree(t, `
-- a.ts --
EVENT a
-- b.ts --
EVENT b
-- c/d.ts --
EVENT d
`)
	w := open(t, workspace.Options{Dir: dir, Name: "x", Sources: []string{"a.ts", "b.ts", "c"}})
	for _, name := range []string{"b.ts", "c"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	expect(t, loaded(t, w), "[x]\na a.ts\nb.ts error unreadable-file\nc error unreadable-file")
}

// large makes a file of 50 MB, without writing more than its start.
func large(t *testing.T, name string, start ...string) {
	t.Helper()
	write(t, name, strings.Join(start, ""))
	if err := os.Truncate(name, 50<<20); err != nil {
		t.Fatal(err)
	}
}

// Folders that are reached by links alone are sources too, once; what they link back to is not
// followed again.
func TestLinkedFolders(t *testing.T) {
	dir := tree(t, `
-- .git/HEAD --
-- shared/a.ts --
EVENT a
-- app/b.ts --
EVENT b
`)
	for link, target := range map[string]string{"app/linked": "../shared", "shared/back": "../app", "shared/again": "."} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	expect(t, loaded(t, open(t, workspace.Options{Dir: filepath.Join(dir, "app")})), "[app]\na app/linked/a.ts\nb app/b.ts")
}

// A second Load sees each kind of change, also those that leave size and time as they were, and
// gives what did not change again.
func TestReload(t *testing.T) {
	dir := tree(t, `
-- a.json --
LIST one
-- b.json --
LIST two
-- c.ts --
EVENT three
`)
	w := open(t, workspace.Options{Dir: dir, Name: "x"})
	before, _, _ := w.Load(context.Background())
	info, err := os.Stat(filepath.Join(dir, "b.json"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "b.json"), "LIST owt")
	if err := os.Chtimes(filepath.Join(dir, "b.json"), time.Time{}, info.ModTime()); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "d/e.json"), "LIST new")
	if err := os.Remove(filepath.Join(dir, "c.ts")); err != nil {
		t.Fatal(err)
	}
	after, _, _ := w.Load(context.Background())
	var keys []string
	for _, c := range after.Contracts {
		keys = append(keys, c.Key)
	}
	expect(t, strings.Join(keys, " "), "new one owt")
	if before.Contracts[0] != after.Contracts[1] {
		t.Error("the contract of a manifest that did not change was made again")
	}
	if folders := w.Folders(); len(folders) != 2 || folders[1] != filepath.Join(dir, "d") {
		t.Error(folders)
	}
}

// A manifest is loaded again when a schema that it refers to changes.
func TestReloadBeside(t *testing.T) {
	dir := tree(t, `
-- a.json --
{"name": "x", "items": [{"key": "a", "version": "1.0.0", "type": "contractspec:event", "schema": {"payload": {"$ref": "p.txt"}}}]}
-- p.txt --
{"title": "Old", "properties": {"x": {}}}
`)
	w := open(t, workspace.Options{Dir: dir})
	expect(t, loaded(t, w), "[x]\na a.json\nOld p.txt")
	write(t, filepath.Join(dir, "p.txt"), `{"title": "New", "properties": {"x": {}}}`)
	expect(t, loaded(t, w), "[x]\na a.json\nNew p.txt")
}

func TestCancelled(t *testing.T) {
	dir := tree(t, "-- a.json --\nLIST a\n")
	ctx, cancel := context.WithDeadline(context.Background(), time.Time{})
	defer cancel()
	if r, _, err := open(t, workspace.Options{Dir: dir}).Load(ctx); r != nil || err == nil {
		t.Error(r, err)
	}
}
