package workspace_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// TestTouched has edits that change more than the file that they write, in a tree where all else
// stays as it is.
func TestTouched(t *testing.T) {
	const files = `
-- .git/HEAD --
-- .gitignore --
-- package.json --
{"name": "root", "workspaces": ["pack/*"]}
-- tsconfig.json --
{}
-- rules.txt --
-- app/package.json --
{"name": "app", "dependencies": {"one": "*"}}
-- app/a.ts --
EVENT a
-- app/left/c.json --
LIST left
-- app/right/c.json --
LIST right
-- app/site/.docsgen --
-- app/site/d.json --
LIST d
-- pack/one/package.json --
{"name": "one"}
-- pack/two/package.json --
{"name": "two"}
-- pack/two/tsconfig.json --
{"compilerOptions": {"paths": 1}}
`
	written := func(name, text string) func(string) error {
		return func(dir string) error { return os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644) }
	}
	for name, c := range map[string]struct {
		prepare func(dir string) error
		edit    func(dir string) error
		touched []string
	}{
		"rules above the sources": {edit: written(".gitignore", "left\n"), touched: []string{".gitignore"}},
		"rules that a link leads to": {
			prepare: func(dir string) error { return os.Symlink("../rules.txt", filepath.Join(dir, "app", ".gitignore")) },
			edit:    written("rules.txt", "right\n"), touched: []string{"rules.txt"},
		},
		"rules in the sources": {prepare: written("app/.gitignore", "nothing\n"), edit: written("app/.gitignore", "c.json\n"), touched: []string{"app/.gitignore"}},
		"configuration above":  {edit: written("tsconfig.json", "\xff\xfe"), touched: []string{"tsconfig.json"}},
		"dependencies":         {edit: written("app/package.json", `{"name": "app", "dependencies": {"two": "*"}}`), touched: []string{"app/package.json"}},
		"a name":               {edit: written("app/package.json", `{"name": "other", "dependencies": {"one": "*"}}`), touched: []string{"app/package.json"}},
		"folders that change places": {
			edit: func(dir string) error {
				for _, move := range [][2]string{{"left", "between"}, {"right", "left"}, {"between", "right"}} {
					if err := os.Rename(filepath.Join(dir, "app", move[0]), filepath.Join(dir, "app", move[1])); err != nil {
						return err
					}
				}
				return nil
			},
			touched: []string{"app/left", "app/between", "app/right"},
		},
		"output that is none any more": {
			edit:    func(dir string) error { return os.Remove(filepath.Join(dir, "app", "site", workspace.OutputMarker)) },
			touched: []string{"app/a.ts"}, // Nobody watches output.
		},
		"a file that is a folder": {
			edit: func(dir string) error {
				if err := os.Remove(filepath.Join(dir, "app", "a.ts")); err != nil {
					return err
				}
				return os.Mkdir(filepath.Join(dir, "app", "a.ts"), 0o755)
			},
			touched: []string{"app/a.ts"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := tree(t, files)
			if c.prepare != nil {
				if err := c.prepare(dir); err != nil {
					t.Fatal(err)
				}
			}
			age(t, dir)
			o := workspace.Options{Dir: filepath.Join(dir, "app")}
			kept := open(t, o)
			before := state(t, kept, kept.Load)
			if err := c.edit(dir); err != nil {
				t.Fatal(err)
			}
			for i, name := range c.touched {
				c.touched[i] = filepath.Join(dir, name)
			}
			fresh := open(t, o)
			want := state(t, fresh, fresh.Load)
			if want == before {
				t.Fatal("the edit changes nothing")
			}
			expect(t, state(t, kept, func(ctx context.Context) (*contracts.Registry, []contracts.Diagnostic, error) {
				return kept.Reload(ctx, c.touched)
			}), want)
		})
	}
}

// age makes all files old enough for their times to tell whether they changed.
func age(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, e os.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		return os.Chtimes(name, time.Time{}, time.Now().Add(-time.Hour))
	})
	if err != nil {
		t.Fatal(err)
	}
}

// state is what can be seen of a workspace after a load.
func state(t *testing.T, w *workspace.Workspace, load func(context.Context) (*contracts.Registry, []contracts.Diagnostic, error)) string {
	t.Helper()
	text := described(t, load)
	for _, folder := range w.Folders() {
		text += "\n" + folder
	}
	return text
}
