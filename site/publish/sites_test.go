package publish

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/site"
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
	l, err := site.OpenProject(site.ProjectOptions{Dir: dir, DirGiven: true}).Load(t.Context())
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
