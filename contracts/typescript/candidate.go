package typescript

import (
	"path"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// isCandidate tells by a module's name and text whether it may define something, so that only such
// modules and what they import have to be compiled. Tests use contracts and are left out;
// *.test-spec.ts and *.testSpec.ts define some.
func isCandidate(kinds *contracts.KindTable, file, text string) bool {
	if !isSource(file) || path.Ext(file) == ".json" || isTest(file) {
		return false
	}
	return strings.Contains(text, "SchemaModel") || strings.Contains(text, "DocBlock") || mentionsDefiner(text) || mentionsSpecType(kinds, text)
}

func isTest(file string) bool {
	base := path.Base(file)
	stem := strings.TrimSuffix(base, path.Ext(base))
	switch path.Ext(stem) {
	case ".test", ".spec", ".stories", ".story":
		return true
	}
	for _, dir := range strings.Split(path.Dir(file), "/") {
		if dir == "__tests__" || dir == "__mocks__" {
			return true
		}
	}
	return false
}

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
