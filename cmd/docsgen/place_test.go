package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestOutputPlaces: whatever a committed marker says, a site never takes the place of the sources,
// the configuration, a repository, the home or the current folder, and leaves the workspace only by
// the word of the command line.
func TestOutputPlaces(t *testing.T) {
	for name, test := range map[string]struct {
		config string
		args   []string
		dir    string // that is the current folder, in the workspace
		link   string // where the link public of the workspace leads to
		want   string // in the message; empty where the build may go on
	}{
		"the sources":                 {config: "output: src", want: "which holds a source: order.ts"},
		"a folder of the sources":     {config: "output: .", want: "which is, or holds, what the site is made of"},
		"the folder of the workspace": {config: "output: ..", want: "outside the workspace"},
		"sources alone":               {config: "sources: [src]\noutput: src", want: "what the site is made of"},
		"what holds one source":       {config: "sources: [lib/a, src]\noutput: lib", want: "what the site is made of"},
		"the guides":                  {config: "guides: manual\noutput: manual", want: "what the site is made of"},
		"git's":                       {config: "output: .git/hooks", want: "which is git's own"},
		"elsewhere":                   {config: "output: ../other/site", want: "[output-outside]"},
		"anywhere":                    {config: "output: {elsewhere}/deep/site", want: "outside the workspace"},
		"behind a link":               {link: "../../other", want: "outside the workspace"},
		"behind a named link":         {link: "../../other", args: []string{"--out", "public"}, want: "a link leads from"},
		"below a link":                {link: "../../other", config: "output: public/site", want: "outside the workspace"},
		"the current folder":          {args: []string{"..", "--out", "."}, dir: "empty", want: "which is, or holds, the current folder"},
		"what holds it":               {args: []string{"../..", "--out", ".."}, dir: "empty/folder", want: "which is, or holds, the current folder"},
		"the home folder":             {args: []string{"--out", "home"}, want: "which is, or holds, the home folder"},
		"the named sources":           {args: []string{"--out", "src"}, want: "which holds a source: order.ts"},
		"the configuration's folder":  {args: []string{"--config", "conf/docsgen.yaml", ".", "--out", "conf"}, want: "conf/docsgen.yaml"},
		"a link within":               {link: "../real", config: "output: public"},
		"docs":                        {config: "output: docs"},
		"elsewhere, by name":          {args: []string{"--out", "../other/new"}},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			dir := filepath.Join(root, "clone")
			for _, f := range []string{"src/.docsgen", ".docsgen", "lib/.docsgen"} {
				put(t, filepath.Join(dir, f), "# docsgen wrote the files that are listed here, as for sha256sum -c.\n.git\nsrc\nREADME.md\n")
			}
			put(t, dir+"/src/order.ts", "export const x = 1;\n")
			put(t, dir+"/lib/a/b.ts", shopEvent)
			put(t, dir+"/manual/start.md", "# Start\n")
			put(t, dir+"/README.md", "mine")
			put(t, dir+"/home/letter.txt", "mine")
			put(t, dir+"/conf/docsgen.yaml", "")
			put(t, root+"/other/mine.txt", "mine")
			for _, folder := range []string{"empty/folder", "real"} {
				if err := os.MkdirAll(filepath.Join(dir, folder), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			put(t, dir+"/docsgen.yaml", strings.ReplaceAll(test.config, "{elsewhere}", root)+"\n")
			if test.link != "" {
				if err := os.Symlink(strings.TrimPrefix(test.link, "../"), dir+"/public"); err != nil {
					t.Fatal(err)
				}
			}
			if out, err := exec.Command("git", "init", "-q", dir).CombinedOutput(); err != nil {
				t.Fatal(err, string(out))
			}
			t.Chdir(filepath.Join(dir, test.dir))
			t.Setenv("HOME", dir+"/home")
			t.Setenv("XDG_CACHE_HOME", root+"/cache")
			before := filesOf(t, root)
			status, _, stderr := docsgen(t, append([]string{"build", "--no-cache"}, test.args...)...)
			if test.want == "" {
				if status != exitDone {
					t.Errorf("status %d\n%s", status, stderr)
				}
				return
			}
			if status != exitUsage || !strings.Contains(stderr, test.want) {
				t.Errorf("status %d\n%s", status, stderr)
			}
			if !maps.Equal(filesOf(t, root), before) {
				t.Error("something was changed")
			}
		})
	}
}

const shopEvent = `import { defineEvent } from '@contractspec/lib.contracts-spec';
export const Event = defineEvent({ meta: { key: 'shop.event', version: '1.0.0' } });
`
