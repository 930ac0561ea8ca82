package check

import (
	"strings"
	"testing"
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
	} {
		if got := strings.Join(c.in.Of(c.file), " "); got != c.want {
			t.Errorf("%s is owned by %q, want %q", c.file, got, c.want)
		}
	}
}
