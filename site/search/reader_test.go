package search

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/evanw/esbuild/pkg/api"
)

// bundle builds one of the scripts in assets/search the way the site does.
func bundle(t testing.TB, entry string) string {
	t.Helper()
	folder, err := filepath.Abs("../../assets/search")
	if err != nil {
		t.Fatal(err)
	}
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{filepath.Join(folder, entry)}, Bundle: true, Format: api.FormatIIFE, Target: api.ES2022,
		MinifyWhitespace: os.Getenv("UNMIN") == "", MinifyIdentifiers: os.Getenv("UNMIN") == "", MinifySyntax: true, Charset: api.CharsetUTF8, LegalComments: api.LegalCommentsNone,
	})
	for _, message := range result.Errors {
		t.Fatalf("%s: %s", entry, message.Text)
	}
	return string(result.OutputFiles[0].Contents)
}

// index builds an index in memory.
func index(t testing.TB, docs []Document) fstest.MapFS {
	t.Helper()
	files, err := Build(docs, Options{Lang: "en", Messages: messages(t)})
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
	r, err := NewReader(bundle(t, "engine.ts"), folder)
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
	all := map[string]string{}
	for _, key := range MessageKeys {
		all[key] = key
	}
	return all
}

var _ = sync.Once{}
var _ = os.Stdout
