package check

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

func owned(key string, owners ...string) string {
	return fmt.Sprintf("import { defineQuery } from '@contractspec/lib.contracts-spec';\nexport const Q = defineQuery({ meta: { key: '%s', version: '1.0.0', owners: ['%s'] } });\n", key, strings.Join(owners, "', '"))
}

// TestOwnFiles: a folder stands for its files where all have the same owners, each owner goes by a
// handle, and whoever has none is named.
func TestOwnFiles(t *testing.T) {
	files := map[string]string{
		"src/order/a.ts": owned("o.a", "@org/orders"), "src/order/b.ts": owned("o.b", "Orders"), "src/order/deep/c.ts": owned("o.c", "@org/orders"),
		"src/pay/a.ts": owned("p.a", "pay", "@zoe"), "src/pay/b.ts": owned("p.b", "@zoe"), "src/pay/types.ts": "export const x = 1;\n",
		"src/mixed/a.ts": owned("m.a", "nobody"), "src/mixed/b.ts": owned("m.b", "@zoe", "nobody"), "alone/in/here/a.ts": owned("a.a", "@zoe"), "root.ts": owned("r.a", "@zoe"),
		"both/one/a.ts": owned("b.a", "@zoe"), "both/one/b.ts": owned("b.b", "@zoe"), "both/two/a.ts": owned("b.c", "@zoe"), "with space/a [b].ts": owned("s.a", "@zoe"),
	}
	var list []txtar.File
	for _, name := range slices.Sorted(maps.Keys(files)) {
		list = append(list, txtar.File{Name: name, Data: []byte(files[name])})
	}
	table := []Owner{{Name: "Orders team", Aliases: []string{"orders", "@org/orders"}}, {Name: "pay", Contact: "mailto:pay@example.org"}}
	const want = `# Who owns the files of contracts, by docsgen export --format codeowners.
# Of these owners no handle is known: nobody
/alone/in/here/a.ts @zoe
/both/ @zoe
/root.ts @zoe
/src/mixed/b.ts @zoe
/src/order/ @org/orders
/src/pay/a.ts @zoe pay@example.org
/src/pay/b.ts @zoe
/with?space/a??b?.ts @zoe
`
	if got := OwnFiles(load(t, list), table).Text(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestOwnedFilesAreReadBack: whatever the folders, each file has the owners that it had when what is
// written is read.
func TestOwnedFilesAreReadBack(t *testing.T) {
	g := rand.New(rand.NewPCG(7, 7))
	names := []string{"a", "b", "a b", "a-b", "[x]", "x*", "!n", "#c", "ä", ".h"}
	pick := func() string { return names[g.IntN(len(names))] }
	folded := 0
	for range 300 {
		files := &OwnedFiles{Owners: map[string][]string{}}
		for range 1 + g.IntN(12) {
			file := pick() + ".ts"
			for range g.IntN(4) {
				file = pick() + "/" + file
			}
			owners := [][]string{nil, {"@a"}, {"@a"}, {"@a", "@b"}}[g.IntN(4)]
			files.Owners[file] = owners
		}
		text := files.Text()
		if strings.Count(text, "\n")-1 < len(files.Owners) {
			folded++
		}
		read := ParseCodeOwners(text)
		for file, owners := range files.Owners {
			if got := read.Of(file); !slices.Equal(got, owners) && len(got)+len(owners) > 0 {
				t.Fatalf("%s has %q, and is read as %q, from\n%s", file, owners, got, text)
			}
		}
		if text != files.Text() {
			t.Fatal("written twice it differs")
		}
	}
	if folded < 100 {
		t.Errorf("only %d are shorter than their files are many", folded)
	}
}

// TestWrittenOwnersDoNotDiffer: what is written of owners says of no file what its contracts do not,
// whichever of the names of an owner it takes.
func TestWrittenOwnersDoNotDiffer(t *testing.T) {
	r := load(t, []txtar.File{{Name: "a.ts", Data: []byte(owned("o.a", "Orders"))}, {Name: "b.ts", Data: []byte(owned("p.b", "Pay"))}, {Name: "c.ts", Data: []byte(owned("p.c", "pay@example.org"))}})
	options := Options{Owners: []Owner{{Name: "Orders", Aliases: []string{"@org/orders"}}, {Name: "Pay", Contact: "mailto:pay@example.org"}}}
	options.CodeOwners = ParseCodeOwners(OwnFiles(r, options.Owners).Text())
	for _, d := range Run(r, nil, options).Diagnostics {
		if strings.HasPrefix(d.Code.String(), "codeowners") || strings.HasPrefix(d.Code.String(), "owner-") {
			t.Error(d.Message)
		}
	}
}
