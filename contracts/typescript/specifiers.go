package typescript

import (
	"regexp"
	"strings"
)

// Specifiers returns the names of modules that a text imports, exports from or requires, each once,
// in the order in which they are first found; those of types alone are left out. It looks at words
// and quotes and parses nothing, so that it takes about a millisecond for a megabyte: what stands
// in a comment or a text is found too, which costs those who follow it a look, and no more.
func Specifiers(text string) []string {
	var found []string
	seen := map[string]bool{}
	for _, word := range [...]string{"from", "import", "require"} {
		clause, looked := -1, 0 // where the last import or export begins before the place that was looked at
		for at := 0; ; {
			i := strings.Index(text[at:], word)
			if i < 0 {
				break
			}
			start := at + i
			at = start + len(word)
			if start > 0 && (isWordByte(text[start-1]) || text[start-1] == '.') {
				continue
			}
			specifier := quotedAfter(text[at:], word)
			if behind := text[at:min(at+len(specifier)+80, len(text))]; specifier != "" && strings.Contains(behind, "text") && textAttribute.MatchString(behind) {
				specifier, _, _ = strings.Cut(specifier, "?")
				specifier += RawQuery
			}
			if specifier == "" || seen[specifier] {
				continue
			}
			if word == "from" {
				const longest = len("import") - 1 // of a word that begins before the place and ends behind it
				if i := lastClause(text[max(0, looked-longest):start]); i >= 0 {
					clause = max(0, looked-longest) + i
				}
				if looked = start; clause >= 0 && ofTypes(text[clause:start]) {
					continue
				}
			}
			seen[specifier] = true
			found = append(found, specifier)
		}
	}
	return found
}

// textAttribute matches what follows a specifier that is imported as a text (Bun and Deno, "Import
// attributes").
var textAttribute = regexp.MustCompile(`^\s*["'][^"'\n]*["']\s*(?:with|assert)\s*\{\s*type\s*:\s*["']text["']`)

// quotedAfter reads the text in quotes that a word is followed by; calls have a bracket in between.
func quotedAfter(text, word string) string {
	text = strings.TrimLeft(text, " \t\r\n")
	if word != "from" {
		if inner, ok := strings.CutPrefix(text, "("); ok {
			text = strings.TrimLeft(inner, " \t\r\n")
		} else if word == "require" {
			return ""
		}
	}
	if text == "" || text[0] != '"' && text[0] != '\'' && text[0] != '`' {
		return ""
	}
	end := strings.IndexAny(text[1:], "\n\"'`")
	if end < 0 || text[1+end] != text[0] {
		return ""
	}
	return text[1 : 1+end]
}

// lastClause returns where the last import or export of a text begins, or -1.
func lastClause(text string) int {
	return max(strings.LastIndex(text, "import"), strings.LastIndex(text, "export"))
}

// ofTypes reports whether a clause begins with `import type` or `export type`.
func ofTypes(clause string) bool {
	rest, ok := strings.CutPrefix(clause[len("import"):], " type ")
	return ok && !strings.HasPrefix(strings.TrimLeft(rest, " "), ",")
}
