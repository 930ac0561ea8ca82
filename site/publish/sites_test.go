package publish

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
)

// shop is a folder of sources with two contracts.
const shop = `
-- package.json --
{"name": "shop"}
-- order.ts --
import { defineCommand, defineEvent } from '@contractspec/lib.contracts-spec';
export const Created = defineEvent({ meta: { key: 'shop.order.created', version: '1.0.0' } });
export const Create = defineCommand({
  meta: { key: 'shop.order.create', version: '1.0.0', description: 'Creates an order.', owners: ['@shop'] },
  sideEffects: { emits: [{ key: 'shop.order.created', version: '1.0.0', when: 'Order is created' }] },
});
`

// news is one with a contract that shop has not.
const news = `
-- package.json --
{"name": "news"}
-- news.ts --
import { defineEvent } from '@contractspec/lib.contracts-spec';
export const New = defineEvent({ meta: { key: 'shop.new', version: '1.0.0' } });
`

// manual adds guides with a picture, and a second language.
const manual = `
-- docsgen.yaml --
guides: guides
languages: [en, es]
url: https://example.org/
-- guides/start.md --
# Start

![A picture](way.svg)
-- guides/way.svg --
<svg xmlns="http://www.w3.org/2000/svg"/>
`

func shopSite(t testing.TB) *site.Site { return planned(t, shop) }

func newsSite(t testing.TB) *site.Site { return planned(t, news) }

// planned is the site of a folder with the files of a txtar archive.
func planned(t testing.TB, files string) *site.Site {
	t.Helper()
	return loaded(t, folder(t, files))
}

func folder(t testing.TB, files string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(files)).Files {
		put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	return dir
}

func loaded(t testing.TB, dir string) *site.Site {
	t.Helper()
	l, err := project.Open(project.Options{Dir: dir, DirGiven: true}).Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range l.Diagnostics {
		t.Errorf("%s: %s: %s", d.Position, d.Severity, d.Message)
	}
	return l.Site
}

func put(t testing.TB, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// copied reads all files of a folder. What is no regular file is there with its type.
func copied(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		relative, err := filepath.Rel(dir, path)
		if err != nil || !d.Type().IsRegular() {
			files[relative] = d.Type().String()
			return err
		}
		text, err := os.ReadFile(path)
		files[filepath.ToSlash(relative)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// lastSite and nextSite are sites of a few files, so that a build of one has few enough system
// calls to be killed at each.
var (
	lastSite = map[string]string{"index.html": "last", "events/a.html": "last a", "events/a/1.0.0.html": "last a1", "stale/gone.html": "gone"}
	nextSite = map[string]string{"index.html": "next", "events/a.html": "next a", "events/b/1.0.0.html": "next b1", "contracts.json": "[1,2]"}
)

// others is what somebody put into the folder.
var others = map[string]string{"CNAME": "example.org", "stale/mine.txt": "mine"}

// small is such a site as content; its JSON is written in parts.
func small(files map[string]string) content {
	routes := slices.Sorted(maps.Keys(files))
	return content{routes: routes, contracts: len(files), madeOf: files["index.html"], write: func(n *fresh, _ []string) error {
		if err := n.makeFolders(routes); err != nil {
			return err
		}
		for _, route := range routes {
			if filepath.Ext(route) != ".json" {
				if err := n.write(route, []byte(files[route])); err != nil {
					return err
				}
				continue
			}
			p, err := n.stream(route)
			if err != nil {
				return err
			}
			for _, part := range files[route] {
				if _, err := p.Write([]byte(string(part))); err != nil {
					return err
				}
			}
			if err := p.Close(); err != nil {
				return err
			}
		}
		return nil
	}}
}

// replaced builds a small site.
func replaced(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	f, kept, err := Open(Place{Dir: dir, Named: true, Root: filepath.Join(filepath.Dir(dir), "workspace")})
	if err == nil {
		_, _, err = f.replace(small(files), false)
	}
	if err != nil || len(kept) > 0 {
		t.Fatal(said(kept), err)
	}
}
