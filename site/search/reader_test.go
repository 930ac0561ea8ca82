package search

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/evanw/esbuild/pkg/api"
)

// bundle builds a script of assets/search the way the site does.
func bundle(t testing.TB, entry string) string {
	t.Helper()
	return build(t, `import "./search/`+entry+`"`, api.LoaderTS)
}

// build bundles a script or stylesheet that imports files of the folder assets.
func build(t testing.TB, source string, loader api.Loader) string {
	t.Helper()
	folder, err := filepath.Abs("../../assets")
	if err != nil {
		t.Fatal(err)
	}
	result := api.Build(api.BuildOptions{
		Stdin:  &api.StdinOptions{Contents: source, ResolveDir: folder, Loader: loader},
		Loader: map[string]api.Loader{".svg": api.LoaderDataURL},
		Bundle: true, Format: api.FormatIIFE, Target: api.ES2022, Charset: api.CharsetUTF8, LegalComments: api.LegalCommentsNone,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
	})
	for _, message := range result.Errors {
		t.Fatalf("%s: %s", source, message.Text)
	}
	return string(result.OutputFiles[0].Contents)
}

// sourceOf is a Source of documents that are there already.
func sourceOf(docs []Document) Source {
	s := Source{Document: func(at int) Document { return docs[at] }}
	for i := range docs {
		s.Heads = append(s.Heads, docs[i].Head())
	}
	return s
}

// index builds an index in memory.
func index(t testing.TB, docs []Document) fstest.MapFS {
	t.Helper()
	files, err := Build(sourceOf(docs), Options{Lang: "en", Messages: messages(t)})
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, f := range files {
		folder[f.Path] = &fstest.MapFile{Data: f.Body}
	}
	return folder
}

func open(t testing.TB, folder fstest.MapFS) *Reader {
	t.Helper()
	r, err := NewReader(bundle(t, "engine.ts"), folder.ReadFile)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// ask runs a query that must be answered.
func (r *Reader) mustQuery(t testing.TB, query string, limit int) Results {
	t.Helper()
	results, err := r.Query(t.Context(), query, limit)
	if err != nil {
		t.Fatalf("%q: %v", query, err)
	}
	return results
}

func messages(t testing.TB) map[string]string {
	t.Helper()
	body, err := os.ReadFile("testdata/messages.json")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	if err := json.Unmarshal(body, &all); err != nil {
		t.Fatal(err)
	}
	return all
}
