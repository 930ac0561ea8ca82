package typescript

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// mayDefine tells by a module's text whether it may define something by itself, so that only such
// modules, those that use what such ones make (makers.go), and what all of them import have to be
// compiled.
func mayDefine(kinds *contracts.KindTable, text string) bool {
	return strings.Contains(text, "SchemaModel") || strings.Contains(text, "DocBlock") || mentionsDefiner(text) || mentionsSpecType(kinds, text)
}

// isCode reports whether a file is a module that may call something.
func isCode(file string) bool {
	return isSource(file) && !isData(file)
}

// isTest reports whether a module tests or shows others, and so defines nothing that counts: by its
// name, or where that or its folder only makes it likely, by what it calls. *.test-spec.ts and
// *.testSpec.ts define contracts.
func isTest(file, text string) bool {
	base := path.Base(file)
	stem := strings.TrimSuffix(base, path.Ext(base))
	switch path.Ext(stem) {
	case ".test", ".stories", ".story":
		return true
	case ".spec":
		return tests(text)
	}
	inTests := false
	for _, dir := range strings.Split(path.Dir(file), "/") {
		switch dir {
		case "__tests__", "__mocks__", "__fixtures__":
			return true
		case "fixtures":
			if inTests {
				return true
			}
		case "test", "tests", "e2e":
			inTests = true
		}
	}
	return inTests && tests(text)
}

// testCall matches what test frameworks are called with, where it is no method.
var testCall = regexp.MustCompile(`(?:^|[^\w.$"'\x60])(?:describe|it|test|suite|specify|bench)(?:\.(?:each|only|skip|todo|concurrent|sequential|describe|runIf|skipIf))*\s*\(`)

// testImport matches imports of test frameworks.
var testImport = regexp.MustCompile(`(?:from|import|require\()\s*["'](?:vitest|@jest/globals|jest|bun:test|node:test|@playwright/test|mocha|chai|ava|tap|uvu|jasmine|cypress|@testing-library/[^"']+|@cucumber/[^"']+)["'/]`)

// tests reports whether a text has calls of a test framework.
func tests(text string) bool { return testImport.MatchString(text) || testCall.MatchString(text) }

// mentionsDefiner looks for "define" with a capital letter behind it.
func mentionsDefiner(text string) bool {
	for {
		_, rest, found := strings.Cut(text, "define")
		if !found {
			return false
		}
		if rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
			return true
		}
		text = rest
	}
}

// mentionsSpecType looks for words that end in "Spec" and checks them: one pass over the text,
// whatever the number of types.
func mentionsSpecType(kinds *contracts.KindTable, text string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], "Spec")
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len("Spec")
		at = end
		for start > 0 && isWordByte(text[start-1]) {
			start--
		}
		for end < len(text) && isWordByte(text[end]) {
			end++
		}
		if _, ok := kinds.OfSpecType(text[start:end]); ok {
			return true
		}
	}
}

func isWordByte(c byte) bool {
	return c == '_' || c == '$' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// definesContracts reports whether a module calls a definer of a known kind, so that its failure
// loses contracts.
func definesContracts(kinds *contracts.KindTable, text string) bool {
	return slices.ContainsFunc(kinds.Definers(), func(name string) bool {
		return strings.Contains(text, name+"(") || strings.Contains(text, name+"<")
	})
}
