package typescript

import (
	"encoding/json"
	"path"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/document"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// Data modules run nothing: JSON, with comments too, and texts that an import asks for as such. A
// text goes by the name of its file with RawQuery behind it, as it may be a module as well.

// RawQuery is what bundlers want behind the name of a file that is imported as a text (vite.dev,
// "Importing Asset as String").
const RawQuery = "?raw"

var jsonExtensions = []string{".json", ".jsonc", ".json5"}

// isData reports whether a module is data that others import, and runs nothing.
func isData(file string) bool {
	return slices.Contains(jsonExtensions, path.Ext(file)) || isText(file)
}

// compileData makes a module of JSON, with comments too, or of JSON5 (json5.org). What is wrong with
// one stands in its diagnostics.
func compileData(file, text string) *sandbox.Compiled {
	text = strings.TrimPrefix(text, "\ufeff")
	standard := standardJSON(text)
	switch {
	case json.Valid([]byte(standard)):
		return sandbox.CompileJSON(file, standard)
	case isJSON5(text):
		return sandbox.CompileLiteral(text)
	}
	_, faults := document.Parse(file, withoutComments(text))
	if len(faults) == 0 {
		return sandbox.CompileJSON(file, standard)
	}
	return &sandbox.Compiled{Diagnostics: faults}
}

// isText reports whether a module is the text of a file.
func isText(file string) bool { return strings.HasSuffix(file, RawQuery) }

func isRaw(query string) bool {
	first, _, _ := strings.Cut(query, "&")
	return first == "raw" || first == "text"
}

// probeText finds the file that a path with a query means, or one that some import asks for as a
// text by an attribute: import x from './a.sql' with { type: 'text' }.
func (r *resolver) probeText(name string) string {
	file, query, asked := strings.Cut(name, "?")
	if asked && !isRaw(query) {
		return ""
	}
	if r.holds(file+RawQuery) || asked && r.exists(file+RawQuery) {
		return file + RawQuery
	}
	return ""
}
