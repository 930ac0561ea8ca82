package sandbox

import (
	"path"
	"regexp"
	"strconv"
	"strings"
)

var (
	declared       = regexp.MustCompile(`\bdeclare\s+(?:const|let|var|function|(?:abstract\s+)?class)\s+([\w$]+)`)
	declaredGlobal = regexp.MustCompile(`\bdeclare\s+global\s*\{`)
	declaration    = regexp.MustCompile(`\b(?:const|let|var|function|class)\s+([\w$]+)`)
)

// ambientNames returns the names that a module's text says are there without saying where from:
// declare const VERSION: string.
func ambientNames(text string) map[string]bool {
	if !strings.Contains(text, "declare") {
		return nil
	}
	names := map[string]bool{}
	for _, m := range declared.FindAllStringSubmatch(text, -1) {
		if !given[m[1]] {
			names[m[1]] = true
		}
	}
	for _, at := range declaredGlobal.FindAllStringIndex(text, -1) {
		block := text[at[1]:]
		for _, m := range declaration.FindAllStringSubmatch(block[:closing(block)], -1) {
			if !given[m[1]] {
				names[m[1]] = true
			}
		}
	}
	return names
}

// given are the names that every module has as CommonJS does, and those around its code.
var given = map[string]bool{
	"module": true, "exports": true, "require": true, "global": true, "globalThis": true, "$docsgen": true, "$take": true,
}

// closing returns where the block ends that a text begins inside of.
func closing(text string) int {
	depth := 1
	for i := range len(text) {
		switch text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(text)
}

// ambientEnum matches the declaration of an enum whose code is elsewhere, and whose values are here
// all the same.
var ambientEnum = regexp.MustCompile(`(?m)(^[ \t]*|[;{}][ \t]*)(export[ \t]+)?declare([ \t]+(?:const[ \t]+)?enum\s+[\w$]+\s*\{)`)

// withAmbientEnums makes ordinary enums of a module's ambient ones, so that they have values. Every
// byte keeps its place.
func withAmbientEnums(text string) string {
	if !strings.Contains(text, "declare") || !strings.Contains(text, "enum") {
		return text
	}
	return ambientEnum.ReplaceAllString(text, "${1}${2}       ${3}")
}

// restOfDeclarations returns what to write behind the text of a file of declarations: what its
// module has besides enums is not known.
func restOfDeclarations(file string) string {
	if base := path.Base(file); strings.Contains(base, ".d.") {
		name, _, _ := strings.Cut(base, ".d.")
		return "\nexport * from " + strconv.Quote("declared:"+name) + ";\n"
	}
	return ""
}
