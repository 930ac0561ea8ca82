package project

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/site"
)

const secret = "TOPSECRET"

// pixels begins as a PNG does.
const pixels = "\x89PNG\r\n\x1a\n"

// clone makes a workspace "repo" of the files of a txtar archive, beside a folder of secrets. A
// file whose text is "-> x" is a link to x, in which $TOP is the folder that holds both; one whose
// text is "|" is a pipe.
func clone(t *testing.T, files string) (repo string) {
	t.Helper()
	top := t.TempDir()
	put(t, filepath.Join(top, "outside", "secret.md"), "# "+secret+"\n")
	put(t, filepath.Join(top, "outside", "key.png"), pixels+secret)
	put(t, filepath.Join(top, "outside", "docsgen.yaml"), "titel: "+secret+"\n")
	put(t, filepath.Join(top, "outside", "HEAD"), secret+"\n")
	repo = filepath.Join(top, "repo")
	put(t, filepath.Join(repo, "src", "a.json"), `{"name": "shop", "items": [{"key": "shop.a", "version": "1.0.0", "type": "contractspec:event"}]}`)
	for _, f := range txtar.Parse([]byte(files)).Files {
		lay(t, filepath.Join(repo, f.Name), strings.ReplaceAll(string(f.Data), "$TOP", top))
	}
	return repo
}

func lay(t *testing.T, file, text string) {
	t.Helper()
	target, isLink := strings.CutPrefix(strings.TrimSpace(text), "-> ")
	var err error
	switch {
	case isLink:
		if err = os.MkdirAll(filepath.Dir(file), 0o755); err == nil {
			err = os.Symlink(target, file)
		}
	case strings.TrimSpace(text) == "|":
		if err = os.MkdirAll(filepath.Dir(file), 0o755); err == nil {
			err = makePipe(file)
		}
	default:
		put(t, file, text)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// told returns places, severities and codes of the diagnostics of a load, and fails where one says
// a secret, or a page of the site does.
func told(t *testing.T, loaded *Loaded) string {
	t.Helper()
	var list []string
	for _, d := range loaded.Diagnostics {
		if strings.Contains(fmt.Sprint(d.File, d.Message, d.Hint, d.Frame, d.Notes), secret) {
			t.Errorf("a diagnostic says a secret: %v", d)
		}
		list = append(list, fmt.Sprintf("%s %s %s", d.Position, d.Severity, d.Code))
	}
	if loaded.Site == nil {
		return strings.Join(append(list, "nothing"), "\n")
	}
	for _, route := range loaded.Site.Routes() {
		f, err := loaded.Site.Render(route)
		if err != nil || strings.Contains(string(f.Body), secret) {
			t.Errorf("%s says a secret, or is not rendered: %v", route, err)
		}
		if dir, name := filepath.Split(route); strings.HasPrefix(dir, "guides/") && name != "index.html" && filepath.Ext(name) != ".md" {
			list = append(list, route)
		}
	}
	return strings.Join(list, "\n")
}

// Nothing of what lies outside the workspace is read, shown or waited for, whatever in it says so;
// links inside of it are followed.
func TestOutside(t *testing.T) {
	for name, test := range map[string]struct{ files, want string }{
		"guides that lead out":              {"-- docsgen.yaml --\nguides: g\n-- g --\n-> ../outside", "docsgen.yaml:1:9 error invalid-value\nnothing"},
		"guides that lead to the root":      {"-- docsgen.yaml --\ntitle: X\nguides: g\n-- g --\n-> /", "docsgen.yaml:2:9 error invalid-value\nnothing"},
		"guides in a folder that leads out": {"-- docsgen.yaml --\nguides: g/outside\n-- g --\n-> ..", "docsgen.yaml:1:9 error invalid-value\nnothing"},
		"guides above":                      {"-- docsgen.yaml --\nguides: ../outside\n", "docsgen.yaml:1:9 error invalid-value\nnothing"},
		"guides elsewhere":                  {"-- docsgen.yaml --\nguides: /etc\n", "docsgen.yaml:1:9 error invalid-value\nnothing"},
		"guides of git":                     {"-- .git/a.md --\n# TOPSECRET\n-- docsgen.yaml --\nguides: .git\n", "docsgen.yaml:1:9 error invalid-value\nnothing"},
		"guides that are a pipe":            {"-- docsgen.yaml --\nguides: g\n-- g --\n|", "docsgen.yaml:1:9 error invalid-value\nnothing"},
		"guides that lead to themselves":    {"-- docsgen.yaml --\nguides: g\n-- g --\n-> g", "docsgen.yaml:1:9 error invalid-value\nnothing"},
		"sources elsewhere":                 {"-- docsgen.yaml --\nsources: [src, /]\n", "docsgen.yaml:1:16 error invalid-value\nnothing"},
		"sources above":                     {"-- docsgen.yaml --\nsources: [../..]\n", "docsgen.yaml:1:11 error invalid-value\nnothing"},
		"sources that lead out":             {"-- docsgen.yaml --\nsources: [src, s]\n-- s --\n-> /etc", "docsgen.yaml:1:16 error invalid-value\nnothing"},
		"sources that are a pipe":           {"-- docsgen.yaml --\nsources: [src, s.json]\n-- s.json --\n|", "docsgen.yaml:1:16 error invalid-value\nnothing"},
		"files among guides that lead out": {
			"-- docsgen.yaml --\nguides: g\n-- g/a.md --\n# A\n-- g/b.md --\n-> ../../outside/secret.md\n-- g/c.png --\n-> ../../outside/key.png\n-- g/d --\n-> ../../outside\n-- g/e.md --\n-> /dev/zero\n-- g/f.md --\n-> ../.git/config\n-- .git/config --\nTOPSECRET\n",
			"g/b.md warning broken-link\ng/c.png warning broken-link\ng/d warning broken-link\ng/e.md warning broken-link\ng/f.md warning broken-link\nguides/a.html",
		},
		"files among guides that are none": {
			"-- docsgen.yaml --\nguides: g\n-- g/a.md --\n|\n-- g/b.png --\n|\n-- g/c.md/d.md --\n# D\n",
			"g/a.md error unreadable-file\ng/b.png error unreadable-file\nguides/c!2Emd/d.html",
		},
		"links of guides inside": {
			"-- docsgen.yaml --\nguides: g\n-- g --\n-> docs/guides\n-- docs/guides/a.md --\n# A\n-- docs/guides/more --\n-> ../more\n-- docs/more/b.md --\n# B\n-- docs/more/back --\n-> ../guides\n-- docs/guides/p.png --\n-> ../../q.png\n-- q.png --\n" + pixels + "\n-- docs/guides/loop --\n-> .\n-- docs/guides/whole --\n-> $TOP/repo/docs/more\n",
			"guides/a.html\nguides/more/b.html\nguides/p.png",
		},
		"a configuration that leads out":      {"-- docsgen.yaml --\n-> ../outside/docsgen.yaml", "docsgen.yaml error broken-link\nnothing"},
		"a configuration that is a device":    {"-- docsgen.yaml --\n-> /dev/zero", "docsgen.yaml error broken-link\nnothing"},
		"a configuration that is a pipe":      {"-- docsgen.yaml --\n|", "docsgen.yaml error unreadable-file\nnothing"},
		"a configuration that is a folder":    {"-- docsgen.yaml/a --\n", "docsgen.yaml error unreadable-file\nnothing"},
		"a configuration that leads nowhere":  {"-- docsgen.yaml --\n-> x.yaml", "docsgen.yaml error broken-link\nnothing"},
		"a configuration that leads to git":   {"-- docsgen.yaml --\n-> .git/config\n-- .git/config --\n- TOPSECRET\n", "docsgen.yaml error broken-link\nnothing"},
		"a configuration that is too large":   {"-- docsgen.yaml --\n" + strings.Repeat("# more\n", 150_000), "docsgen.yaml error file-too-large\nnothing"},
		"a configuration of another folder":   {"-- docsgen.yaml --\n-> conf/d.yaml\n-- conf/d.yaml --\nguides: docs\n-- docs/a.md --\n# A\n", "guides/a.html"},
		"rules to ignore that are a pipe":     {"-- .gitignore --\n|\n-- src/.gitignore --\n|", ".gitignore warning unreadable-file\nsrc/.gitignore warning unreadable-file"},
		"rules to ignore that are a device":   {"-- .gitignore --\n-> /dev/zero", ".gitignore warning broken-link"},
		"rules to ignore that are too large":  {"-- src/.gitignore --\n" + strings.Repeat("x\n", 150_000), "src/.gitignore warning file-too-large"},
		"rules to ignore that are too many":   {"-- src/.gitignore --\n" + strings.Repeat("x\n", 6_000), "src/.gitignore warning too-many-rules"},
		"modules and settings that are pipes": {"-- src/a.ts --\n|\n-- package.json --\n|\n-- tsconfig.json --\n|\n-- src/b.yaml --\n|", "package.json warning unreadable-file\nsrc/a.ts warning unreadable-file\nsrc/b.yaml warning unreadable-file\ntsconfig.json warning unreadable-file"},
		"modules and settings that lead out":  {"-- src/a.ts --\n-> /dev/zero\n-- package.json --\n-> /dev/zero\n-- tsconfig.json --\n-> /etc/passwd\n-- src/s --\n-> /", "package.json warning broken-link\nsrc/a.ts warning broken-link\ntsconfig.json warning broken-link"},
		"folders in one another":              {"-- src/" + strings.Repeat("d/", 105) + "a.json --\n{}\n", "src/" + strings.Repeat("d/", 99) + "d warning too-deep"},
		"a manifest that names a large file":  {"-- src/large.json --\n" + strings.Repeat(" ", 6<<20) + "\n-- src/m.json --\n{\"name\": \"m\", \"items\": [{\"key\": \"m.a\", \"version\": \"1.0.0\", \"type\": \"contractspec:event\", \"schema\": {\"payload\": {\"$ref\": \"large.json\"}}}]}\n", "src/large.json warning file-too-large\nsrc/m.json:1:121 warning unknown-schema"},
		"a manifest that names git's files":   {"-- .git/x.json --\n{\"title\": \"TOPSECRET\", \"properties\": {\"x\": {}}}\n-- src/m.json --\n{\"name\": \"m\", \"items\": [{\"key\": \"m.a\", \"version\": \"1.0.0\", \"type\": \"contractspec:event\", \"schema\": {\"payload\": {\"$ref\": \"../.git/x.json\"}}}]}\n", "src/m.json:1:121 warning unknown-schema"},
	} {
		t.Run(name, func(t *testing.T) {
			repo := clone(t, test.files)
			if !strings.Contains(test.files, ".git/") {
				lay(t, filepath.Join(repo, ".git", "HEAD"), "ref: refs/heads/main\n")
			}
			t.Chdir(repo)
			loaded, err := Open(Options{Dir: "."}).Load(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if got := told(t, loaded); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// What the command line names is a person's word and may lie anywhere, but must end; of what a link
// of the repository leads to, no line is shown.
func TestNamedConfiguration(t *testing.T) {
	repo := clone(t, "-- pipe.yaml --\n|\n-- zero.yaml --\n-> /dev/zero\n-- out.yaml --\n-> ../outside/docsgen.yaml\n-- .git/HEAD --\nx\n-- wrong.yaml --\ntitel: x\n")
	load := func(file string) (*Loaded, error) {
		return Open(Options{Dir: repo, DirGiven: true, ConfigFile: file}).Load(t.Context())
	}
	for _, file := range []string{"pipe.yaml", "zero.yaml", "src"} {
		if _, err := load(filepath.Join(repo, file)); err == nil || !strings.Contains(err.Error(), "it is no regular file") {
			t.Errorf("%s: %v", file, err)
		}
	}
	elsewhere := filepath.Join(filepath.Dir(repo), "mine.yaml")
	put(t, elsewhere, "title: Mine\nguides: g\nsources: [src]\n")
	put(t, filepath.Join(repo, "g", "a.md"), "# A\n")
	loaded, err := load(elsewhere)
	if err != nil || told(t, loaded) != "guides/a.html" {
		t.Errorf("a configuration elsewhere: %v", err)
	}
	if loaded, err = load(filepath.Join(repo, "out.yaml")); err != nil || len(loaded.Diagnostics) == 0 {
		t.Errorf("a link: %v", err)
	}
	told(t, loaded) // without the line
	if loaded, err = load(filepath.Join(repo, "wrong.yaml")); err != nil || len(loaded.Diagnostics) == 0 || len(loaded.Diagnostics[0].Frame) == 0 {
		t.Errorf("a configuration of the repository: %v", err)
	}
}

// git's own pointers lead out of the workspace, but nothing but references and object names is
// taken from there.
func TestHostileCheckout(t *testing.T) {
	for name, test := range map[string]struct {
		files string
		want  site.Checkout
		told  int
	}{
		"a worktree elsewhere":       {"-- .git --\ngitdir: ../main/.git/worktrees/w\n-- ../main/.git/worktrees/w/HEAD --\nref: refs/heads/a/b\n-- ../main/.git/worktrees/w/commondir --\n../..\n-- ../main/.git/refs/heads/a/b --\n" + commit, site.Checkout{Commit: commit, Branch: "a/b"}, 0},
		"a head that is a pipe":      {"-- .git/HEAD --\n|", site.Checkout{}, 1},
		"a head that is a device":    {"-- .git/HEAD --\n-> /dev/zero", site.Checkout{}, 1},
		"a head that leads out":      {"-- .git/HEAD --\n-> ../../outside/HEAD", site.Checkout{}, 1},
		"a pointer that is a pipe":   {"-- .git --\n|", site.Checkout{}, 1},
		"a pointer that is a device": {"-- .git --\n-> /dev/zero", site.Checkout{}, 1},
		"a pointer to devices":       {"-- .git --\ngitdir: /dev\n", site.Checkout{}, 0},
		"a pointer to secrets":       {"-- .git --\ngitdir: ../outside\n", site.Checkout{}, 0},
		"a pointer to itself":        {"-- .git --\ngitdir: .git\n", site.Checkout{}, 0},
		"references that are pipes":  {"-- .git/HEAD --\nref: refs/heads/main\n-- .git/refs/heads/main --\n|\n-- .git/packed-refs --\n|", site.Checkout{Branch: "main"}, 2},
		"a common folder of devices": {"-- .git/HEAD --\nref: refs/heads/main\n-- .git/commondir --\n/dev\n", site.Checkout{Branch: "main"}, 0},
		"a reference out of git's":   {"-- .git/HEAD --\nref: refs/heads/../../../outside/HEAD\n", site.Checkout{}, 0},
		"a reference with a script":  {"-- .git/HEAD --\nref: refs/heads/a b\x1b[2J\n", site.Checkout{}, 0},
		"an endless head":            {"-- .git/HEAD --\nref: refs/heads/" + strings.Repeat("a", 10_000), site.Checkout{}, 1},
		"a commit that is none":      {"-- .git/HEAD --\nref: refs/heads/main\n-- .git/refs/heads/main --\nTOPSECRET\n", site.Checkout{Branch: "main"}, 0},
	} {
		got, diagnostics := ReadCheckout(clone(t, test.files))
		if got != test.want || len(diagnostics) != test.told {
			t.Errorf("%s: %+v, want %+v; %v", name, got, test.want, diagnostics)
		}
	}
}

// Only pictures are published beside guides, as what their names say.
func TestPublishedPictures(t *testing.T) {
	repo := clone(t, `
-- docsgen.yaml --
guides: g
-- g/a.md --
# A

[open](evil.svg) ![b](b.png)
-- g/evil.svg --
<svg xmlns="http://www.w3.org/2000/svg">
<script>alert(document.domain)</script>
<circle r="1" onclick="alert(1)"/></svg>
-- g/b.png --
`+pixels+`
-- g/page.png --
<html><script>alert(1)</script></html>
-- g/page.svg --
<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>
-- g/page.pdf --
<script>alert(1)</script>
-- g/c.html --
<script>alert(1)</script>
-- g/c.xhtml --
-- g/c.xml --
-- g/c.svgz --
-- g/c.mhtml --
`)
	t.Chdir(repo)
	p := Open(Options{Dir: "."})
	for range 2 { // the second time nothing is looked at that did not change
		loaded, err := p.Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		want := "g/evil.svg:2:1 warning active-picture\ng/evil.svg:3:1 warning active-picture\ng/page.pdf warning unsafe-picture\n" +
			"g/page.png warning unsafe-picture\ng/page.svg:1 warning unsafe-picture\nguides/a.html\nguides/b.png\nguides/evil.svg"
		if got := told(t, loaded); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
		f, err := loaded.Site.Render("guides/evil.svg")
		if want := `<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>` + "\n"; string(f.Body) != want || err != nil {
			t.Errorf("%s, %v", f.Body, err)
		}
	}
	if err := os.WriteFile("g/evil.svg", []byte("<svg><rect/></svg>"), 0o644); err != nil {
		t.Fatal(err)
	}
	loaded, err := p.Load(t.Context())
	if err != nil || strings.Contains(told(t, loaded), "active-picture") {
		t.Errorf("a mended picture is not looked at again: %v", err)
	}
}

// A project is loaded again when what could not be read is mended.
func TestMended(t *testing.T) {
	for _, test := range []struct{ broken, mended string }{
		{"-- docsgen.yaml --\n|", "guides: g"},
		{"-- docsgen.yaml --\n-> /dev/zero", "guides: g"},
		{"-- .gitignore --\n|", "a.ts"},
		{"-- docsgen.yaml --\nguides: g\n-- g/b.md --\n-> /etc/passwd", "# B"},
	} {
		files := txtar.Parse([]byte(test.broken)).Files
		last := files[len(files)-1].Name
		repo := clone(t, test.broken+"\n-- g/a.md --\n# A\n")
		p := Open(Options{Dir: repo})
		loaded, err := p.Reload(t.Context(), nil)
		if err != nil || len(loaded.Diagnostics) == 0 {
			t.Fatalf("%q: %v", test.broken, err)
		}
		file := filepath.Join(repo, last)
		if !slices.Contains(p.Watched(loaded.Config), filepath.Dir(file)) {
			t.Errorf("%q: %s is not watched", test.broken, filepath.Dir(file))
		}
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
		put(t, file, test.mended)
		if loaded, err = p.Reload(t.Context(), []string{file}); err != nil || loaded.Site == nil || len(loaded.Diagnostics) > 0 {
			t.Errorf("%q: %v, %v", test.broken, loaded.Diagnostics, err)
		}
	}
}

// A folder of assets that a person named may be a link, and what is in it must end.
func TestNamedAssets(t *testing.T) {
	repo := clone(t, "-- .git/HEAD --\nx\n-- docsgen.yaml --\nsources: [src]\n-- look --\n-> ../outside\n")
	css := filepath.Join(filepath.Dir(repo), "outside", "css", "site.css")
	put(t, css, "b { color: red }")
	p := Open(Options{Dir: repo, Assets: filepath.Join(repo, "look")})
	if loaded, err := p.Load(t.Context()); err != nil || len(loaded.Diagnostics) > 0 {
		t.Fatalf("%v, %v", loaded, err)
	}
	for _, text := range []string{"|", "-> /dev/zero"} {
		if err := os.Remove(css); err != nil {
			t.Fatal(err)
		}
		lay(t, css, text)
		if _, err := p.Load(t.Context()); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
	if _, err := Open(Options{Dir: repo, Assets: css}).Load(t.Context()); err == nil || !strings.Contains(err.Error(), "folder of assets") {
		t.Error(err)
	}
}
