package workspace

import (
	"path"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/typescript"
)

// fileKind is what a file is by its name, or else a folder or a link.
type fileKind uint8

const (
	otherFile fileKind = iota
	scriptFile
	testFile // a script that only tests or shows others, or that nobody wrote
	configFile
	documentFile
	componentFile // of which no script is read; what it defines is missing
	folder
	link // symbolic
)

var scriptExtensions = []string{".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"}

// testEndings stand before the extension: "order.test.ts". A ".test-spec.ts" is a contract, and
// whether a ".spec.ts" is a test, its text says.
var testEndings = []string{".test", ".stories", ".min", ".d"}

// lockFiles are large and never manifests.
var lockFiles = []string{"package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml"}

func kindOf(name string) fileKind {
	ext := path.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	switch {
	case slices.Contains(scriptExtensions, ext):
		if slices.ContainsFunc(testEndings, func(ending string) bool { return strings.HasSuffix(stem, ending) }) {
			return testFile
		}
		return scriptFile
	case name == "package.json" || name == "jsconfig.json" || name == "deno.json" || name == "deno.jsonc" || strings.HasPrefix(name, "tsconfig") && ext == ".json":
		return configFile
	case (ext == ".json" || ext == ".yaml" || ext == ".yml") && !slices.Contains(lockFiles, name):
		return documentFile
	case typescript.IsComponent(name):
		return componentFile
	}
	return otherFile
}

// skippedFolder reports whether a folder holds no sources, whatever .gitignore says: dependencies,
// tests, and all that is hidden. Folders that are only called like a build's output are walked;
// what a build wrote there is told file by file.
func skippedFolder(name string) bool {
	switch name {
	case "node_modules", "bower_components", "__tests__", "__mocks__", "storybook-static":
		return true
	}
	return strings.HasPrefix(name, ".")
}
