package typescript

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// position returns the place of a byte offset in the module's text.
func (t *sourceText) position(offset int) contracts.Position {
	line, column := t.outline().Position(offset)
	return contracts.Position{File: t.file, Line: line, Column: column}
}

// frame adds the source lines around a diagnostic in this module.
func (m *module) frame(d contracts.Diagnostic) contracts.Diagnostic { return d.WithFrame(m.text) }

// source0 is the source of what is made at a byte offset, or the whole file where that is not known.
func (m *module) source0(offset int, known bool) contracts.Source {
	if !known {
		return m.wholeFile()
	}
	return m.sourceAt(offset, 0)
}

// wholeFile is the source of what is somewhere in the module.
func (t *sourceText) wholeFile() contracts.Source {
	return contracts.Source{File: t.file, Language: language(t.file), Text: t.whole}
}

func (t *sourceText) whole() string { return t.text }

// sourceAt describes what is made at a byte offset, up so many levels: the element of an array or
// an object, or else the statement. It gives its lines, its excerpt, and where its values are
// written.
func (m *module) sourceAt(offset, up int) contracts.Source {
	outline := m.outline()
	excerpt, ok := outline.Excerpt(offset)
	if !ok {
		return m.wholeFile()
	}
	statement, _ := outline.StatementAt(offset)
	start, end := statement.Start, statement.End
	if from, to, inside := outline.Element(offset, up); inside {
		start, end = from, to
		excerpt, _ = outline.ExcerptOf(start, end)
	}
	return m.sourceIn(start, end, statement, excerpt)
}

// sourceOf is sourceAt for a contract whose key is known. Of a function, a loop or a condition, and
// of a chain of calls, it is the statement or the call inside that writes the key, or uses what
// does.
func (m *module) sourceOf(offset int, key string) contracts.Source {
	outline := m.outline()
	statement, ok := outline.StatementAt(offset)
	if start, end, excerpt, inside := outline.Inner(offset); ok && inside {
		for _, chunk := range excerpt.Chunks {
			if writes(chunk.Text, key) {
				return m.sourceIn(start, end, statement, excerpt)
			}
		}
	}
	if start, end, inside := outline.Link(offset); ok && inside && writes(m.text[start:end], key) {
		excerpt, _ := outline.ExcerptOf(start, end)
		return m.sourceIn(start, end, statement, excerpt)
	}
	return m.sourceAt(offset, 0)
}

// sourceIn describes what a part of a statement makes.
func (m *module) sourceIn(start, end int, statement scan.Statement, excerpt scan.Excerpt) contracts.Source {
	t, data := m.sourceText, m.dataTexts()
	s := t.wholeFile()
	s.StartLine, s.EndLine = excerpt.StartLine, excerpt.EndLine
	for _, chunk := range excerpt.Chunks {
		s.Excerpt = append(s.Excerpt, contracts.Chunk{StartLine: chunk.StartLine, Text: shortLines(chunk.Text)})
	}
	s.Environment = environmentOf(s.Excerpt)
	s.Origins = t.origins([2][2]int{{start, end}, {statement.Start, statement.End}}, data)
	s.Places = t.places(start, end, data)
	s.Beside = data.text
	return s
}

// widestLine bounds the lines of excerpts, in bytes: of a module on one line, the line is all of it, and
// each of its contracts has it.
const widestLine = 2000

// shortLines cuts the lines of a text that are longer.
func shortLines(text string) string {
	if len(text) <= widestLine {
		return text
	}
	var b strings.Builder
	kept := 0 // up to where the text is in b
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		if end > widestLine {
			b.WriteString(strings.ToValidUTF8(text[kept:at+widestLine], "") + " …")
			kept = at + end
		}
		at += end + 1
	}
	if kept == 0 {
		return text
	}
	b.WriteString(text[kept:])
	return b.String()
}

// sourceOfKey narrows the source of a statement, which is given, to the element that writes
// {meta: {key}}.
func (m *module) sourceOfKey(offset int, key string, whole contracts.Source) contracts.Source {
	statement, _ := m.outline().StatementAt(offset)
	read := m.reading()
	if read.keys == nil {
		read.keys = m.outline().Values("key")
	}
	for _, at := range read.keys[key] {
		if statement.Start <= at && at < statement.End {
			const levels = 2 // key in meta, meta in the contract
			return m.sourceAt(at, levels)
		}
	}
	return whole
}

// variable matches how modules read the environment, all of it or a variable.
var variable = regexp.MustCompile(`\b(?:process|import\.meta)\.env\b(?:\??\.(\w+)|\[['"](\w+)['"]\])?`)

// Bounds on what is looked at in an excerpt, which each of thousands of contracts may share.
const (
	maxVariables = 100
	maxReads     = 1000 // of variables
)

// environmentOf returns the variables of the environment that an excerpt reads, each once; of very
// many the first.
func environmentOf(excerpt []contracts.Chunk) (names []string) {
	for _, chunk := range excerpt {
		if !strings.Contains(chunk.Text, ".env") {
			continue
		}
		for _, m := range variable.FindAllStringSubmatch(chunk.Text, maxReads) {
			if len(names) == maxVariables {
				return names
			}
			if name := cmp.Or(m[1]+m[2], m[0]); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// sameStatement reports whether two byte offsets are in one statement.
func (m *module) sameStatement(a, b int) bool {
	s, ok := m.outline().StatementAt(a)
	return ok && s.Start <= b && b < s.End
}

// writes reports whether a text stands in quotes in the statement around a byte offset.
func (m *module) writes(offset int, text string) bool {
	statement, ok := m.outline().StatementAt(offset)
	if !ok {
		return false
	}
	return writes(m.text[statement.Start:statement.End], text)
}

// writes reports whether a text stands in quotes in source.
func writes(source, text string) bool {
	for at := 0; text != ""; {
		i := strings.Index(source[at:], text)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(text)
		if start > 0 && end < len(source) && source[start-1] == source[end] && strings.IndexByte("\"'`", source[end]) >= 0 {
			return true
		}
		at = end
	}
	return false
}

// origins finds values in the first of several parts of the text that writes them, or else where
// the module's other statements do: constants that the statement uses. Of a value that is not
// written in one piece, it finds where data has it that the module imports, or else the expression
// that makes it, and failing that the property.
func (t *sourceText) origins(parts [2][2]int, data *dataTexts) contracts.Origins {
	return func(property, value string) (contracts.Position, bool) {
		file, text := t.file, t.text
		var token scan.Token
		ok := false
		if value != "" {
			for i, part := range append(parts[:], [2]int{0, len(text)}) {
				token, ok = t.outline().Find(part[0], part[1], value, property)
				if i < len(parts) && (!ok || !isValueOf(text[part[0]:token.Start], property)) {
					if composed, found := findComposed(text[part[0]:part[1]], property, value, sandbox.JSX(file)); found {
						token, ok = composed, true
						token.Start, token.End = token.Start+part[0], token.End+part[0]
					}
				}
				if ok {
					break
				}
			}
		}
		if !ok && value != "" {
			token, ok = t.parsed(append(parts[:], [2]int{0, len(text)}), property, value)
		}
		if !ok {
			if at, found := data.written(property, value); found {
				return at, true
			}
		}
		if !ok && property != "" {
			for _, part := range parts {
				if token, ok = findProperty(text[part[0]:part[1]], property, sandbox.JSX(file)); ok {
					token.Start, token.End = token.Start+part[0], token.End+part[0]
					break
				}
			}
		}
		if !ok {
			return contracts.Position{}, false
		}
		return t.span(token), true
	}
}

// span returns the place of a token.
func (t *sourceText) span(token scan.Token) contracts.Position {
	p := t.position(token.Start)
	if endLine, endColumn := t.outline().Position(token.End); endLine == p.Line {
		p.EndColumn = endColumn
	}
	return p
}

// findProperty finds the expression that the first property of this name in a statement is given;
// the name itself where it stands for its value.
func findProperty(statement, name string, jsx bool) (scan.Token, bool) {
	scanner := scan.NewScanner(statement, jsx)
	var key, value scan.Token
	depth := -1 // of the value; negative before it
	before := ""
	for {
		token, ok := scanner.Next()
		word := ""
		if ok {
			word = statement[token.Start:token.End]
		}
		switch {
		case ok && token.Type.Trivia():
		case depth >= 0 && (!ok || scanner.Depth() < depth || scanner.Depth() == depth && (word == "," || word == ";")):
			return value, value.End > 0
		case !ok:
			return scan.Token{}, false
		case depth >= 0:
			if value.End == 0 {
				value = token
			}
			value.End = token.End
		case key.End > 0 && word == ":":
			depth = scanner.Depth()
		case key.End > 0 && (word == "," || word == "}"):
			return key, true
		case word == name && before != "." && before != "?." || strings.Trim(word, `'"`) == name && token.Type == scan.String:
			key = token
		default:
			key = scan.Token{}
		}
		if !token.Type.Trivia() {
			before = word
		}
	}
}

func language(file string) string {
	switch path.Ext(file) {
	case ".tsx":
		return "tsx"
	case ".ts", ".mts", ".cts":
		return "typescript"
	}
	return "javascript"
}
