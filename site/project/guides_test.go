package project

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// In the folder of guides, what git ignores, what docsgen wrote and what its author keeps back is
// left out; links inside of the workspace are followed.
func TestFilesOfGuides(t *testing.T) {
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(`
-- .git/HEAD --
-- .gitignore --
drafts/
*.tmp.md
-- README.md --
# Readme
-- drafts/a.md --
# Ignored
-- docs/.gitignore --
b.md
-- docs/a.markdown --
# A
-- docs/b.md --
# Ignored
-- docs/c.tmp.md --
# Ignored
-- docs/one.mdx --
# Components
-- docs/two.mdx --
# Components
-- docs/late.md --
---
draft: true
---
# Not yet
-- docs/hidden.md --
---
published: false
---
# Not yet
-- docs/on.md --
---
draft: false
---
# On
-- public/guides/README.md --
# Of the last site, without its marker
-- old/.docsgen --
-- old/guides/x.md --
# Of another site
`)).Files {
		put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	put(t, filepath.Join(dir, ConfigFile), "guides: .\noutput: public")
	c, _, err := LoadConfig(filepath.Join(dir, ConfigFile))
	if err != nil {
		t.Fatal(err)
	}
	guides, diagnostics := ReadGuides(c, dir, nil)
	if len(diagnostics) != 1 || diagnostics[0].File != "docs/one.mdx" || diagnostics[0].Message != "this guide is left out, as it is MDX, and so are 1 more" {
		t.Error(diagnostics)
	}
	var got []string
	for _, g := range guides.files {
		got = append(got, g.ID)
	}
	if want := "README docs/a docs/on"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
