package check

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// TestCodeOwnersPatterns has a pattern in each line, files that it matches, and behind a bar those
// that it does not.
func TestCodeOwnersPatterns(t *testing.T) {
	for line := range strings.Lines(`
* a.ts b/c.ts .github/d.yml
*.ts a.ts b/c.d.ts | a.tsx ts
/* a.ts | b/c.ts
/build/logs/ build/logs/a build/logs/b/c | build/logs x/build/logs/a
docs/* docs/a.md | docs/b/c.md x/docs/a.md
docs/*.md docs/a.md | docs/b/c.md
docs/** docs/a.md docs/b/c.md | docs x/docs/a.md
apps/ apps/a x/apps/b/c | apps apps.ts
/docs/ docs/a docs/b/c | x/docs/a
/docs docs docs/a docs/b/c | x/docs docs2
**/logs logs build/logs deep/er/logs/a | logs.ts
**/logs/* logs/a x/logs/b | logs/b/c
src/**/*.spec.ts src/a.spec.ts src/b/c/d.spec.ts | a.spec.ts src/a.ts
src/*/a.ts src/b/a.ts | src/a.ts src/b/c/a.ts
/src/?.ts src/a.ts | src/ab.ts src//.ts
order.ts order.ts x/order.ts | orders.ts border.ts
/app/[id]/page.ts app/[id]/page.ts | app/i/page.ts
a+b(c).ts a+b(c).ts | aab(c).ts
//docs/ docs/a | docs x/docs/a
`[1:]) {
		yes, no, _ := strings.Cut(line, "|")
		pattern, files, _ := strings.Cut(yes, " ")
		c := ParseCodeOwners(pattern + " @x # and nobody else\n")
		for _, file := range strings.Fields(files) {
			if len(c.Of(file)) != 1 {
				t.Errorf("%s does not match %s", pattern, file)
			}
		}
		for _, file := range strings.Fields(no) {
			if len(c.Of(file)) != 0 {
				t.Errorf("%s matches %s", pattern, file)
			}
		}
	}
}

// TestCodeOwnersFile asks one file for the owners of many.
func TestCodeOwnersFile(t *testing.T) {
	github := ParseCodeOwners("\ufeff# who is asked\r\n* @all me@example.org\r\n\n  *.md   @docs\n/free/\n/my\\ files/*.ts @spaces\n\\#a.ts @hash\n!/free/b.ts @never\n")
	gitlab := ParseCodeOwners(`* @all
!a.md @never

[Docs] @docs @writers
docs/
*.md
/docs/api/ @api
guides/api @guides

^[Data][2] @data
schema/*.ts
!schema/old.ts

[DOCS]
/docs/legal.md @lawyers
`)
	for _, c := range []struct {
		in         *CodeOwners
		file, want string
	}{
		{github, "a.ts", "@all me@example.org"}, {github, "x/a.md", "@docs"}, {github, "free/a.ts", ""}, {github, "free/b.ts", ""},
		{github, "my files/a.ts", "@spaces"}, {github, "my", "@all me@example.org"}, {github, "#a.ts", "@hash"},
		{gitlab, "a.ts", "@all"}, {gitlab, "x/docs/a.ts", "@all @docs @writers"}, {gitlab, "a.md", "@all @docs @writers"}, {gitlab, "docs/api/a.md", "@all @api"},
		{gitlab, "x/schema/a.ts", "@all @data"}, {gitlab, "schema/old.ts", "@all"}, {gitlab, "docs/legal.md", "@all @lawyers"},
		{gitlab, "x/guides/api/a.ts", "@all @guides"},
	} {
		if got := strings.Join(c.in.Of(c.file), " "); got != c.want {
			t.Errorf("%s is owned by %q, want %q", c.file, got, c.want)
		}
	}
}

// The line that counts for a file is the last of those that match it, each read by itself, whatever
// way it is found by.
func TestCodeOwnersOf(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	steps := []string{"a", "b", "a.ts", "b.ts", "*", "*.ts", "**", "?", "a[b]", "!a", "a b", "\\a"}
	path := func(names []string) string {
		list := make([]string, 1+random.IntN(3))
		for i := range list {
			list[i] = names[random.IntN(len(names))]
		}
		return strings.Join(list, "/")
	}
	for range 3000 {
		var lines []string
		for i := range 1 + random.IntN(6) {
			pattern := strings.ReplaceAll(path(steps), " ", "")
			pattern = []string{"", "/"}[random.IntN(2)] + pattern + []string{"", "", "/", "//"}[random.IntN(4)]
			lines = append(lines, fmt.Sprintf("%s @o%d", pattern, i))
		}
		file := path(steps[:4])
		var want []string
		for _, line := range slices.Backward(lines) {
			if want = ParseCodeOwners(line).Of(file); want != nil {
				break
			}
		}
		if got := ParseCodeOwners(strings.Join(lines, "\n")).Of(file); !slices.Equal(got, want) {
			t.Fatalf("%s has %v, not %v, by\n%s", file, got, want, strings.Join(lines, "\n"))
		}
	}
}

// A hundred thousand lines and owners cost each file no more than its own path, and each message names
// the first of many owners.
func TestManyCodeOwners(t *testing.T) {
	var text strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&text, "/src/m%d.ts @o%[1]d\n/d%[1]d/ @o%[1]d\n", i)
	}
	text.WriteString("/all.ts")
	for i := range 100_000 {
		fmt.Fprintf(&text, " @a%d", i)
	}
	owners := ParseCodeOwners(text.String())
	line := func(file string) int { return owners.lines(file)[0] }
	if owners.Tried() != 0 || line("src/m7.ts") != 14 || line("d7/x/y.ts") != 15 || line("src/m7.tsx") != -1 {
		t.Errorf("%d wildcards, lines %d and %d", owners.Tried(), line("src/m7.ts"), line("d7/x/y.ts"))
	}
	var part contracts.Part
	part.File = "all.ts"
	for i := range 2_000 {
		c := &contracts.Contract{ID: contracts.ID{Kind: contracts.Event, Key: fmt.Sprintf("a.e%d", i), Version: "1.0.0"}, Owners: []string{"@other"}}
		c.Source.File = "all.ts"
		if i == 1 {
			c.Owners = []string{"A-99999"} // as its file has it, in another spelling
		}
		part.Contracts = append(part.Contracts, c)
	}
	r, _ := contracts.NewRegistry("x", []contracts.Part{part})
	found := Only(r, contracts.CodeOwnersDiffer.Code, Options{CodeOwners: owners})
	if want := "event a.e0 is owned by @other, and its file by @a0, @a1, @a2, @a3, @a4, @a5, @a6, @a7, @a8, @a9 and 99990 more"; len(found) != 1_999 || found[0].Message != want {
		t.Errorf("%d found, the first %+v", len(found), found[:min(1, len(found))])
	}
}
