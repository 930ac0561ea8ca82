package typescript

import (
	"path"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// position returns the place of a byte offset in the module's text.
func (m *module) position(offset int) contracts.Position {
	line, column := m.outline().Position(offset)
	return contracts.Position{File: m.file, Line: line, Column: column}
}

// frame adds the source lines around a diagnostic in this module.
func (m *module) frame(d contracts.Diagnostic) contracts.Diagnostic { return d.WithFrame(m.text) }

// source0 is sourceAt, or the whole file where the place is not known.
func (m *module) source0(offset int, known bool) contracts.Source {
	if !known {
		return contracts.Source{File: m.file, Language: language(m.file)}
	}
	return m.sourceAt(offset)
}

// sourceAt describes the statement around a byte offset: its lines, its excerpt, and where its
// values are written.
func (m *module) sourceAt(offset int) contracts.Source {
	s := contracts.Source{File: m.file, Language: language(m.file)}
	outline := m.outline()
	excerpt, ok := outline.Excerpt(offset)
	if !ok {
		return s
	}
	s.StartLine, s.EndLine = excerpt.StartLine, excerpt.EndLine
	for _, chunk := range excerpt.Chunks {
		s.Excerpt = append(s.Excerpt, contracts.Chunk{StartLine: chunk.StartLine, Text: chunk.Text})
	}
	statement, _ := outline.StatementAt(offset)
	s.Origins = m.origins(outline, statement)
	return s
}

// writes reports whether a text stands in quotes in the statement around a byte offset.
func (m *module) writes(offset int, text string) bool {
	statement, ok := m.outline().StatementAt(offset)
	if !ok {
		return false
	}
	source := m.text[statement.Start:statement.End]
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

// origins finds values in the statement, or else where the module's other statements write them:
// constants that the statement uses. Of a value that is not written as a text, it finds the
// property.
func (m *module) origins(outline *scan.Outline, statement scan.Statement) contracts.Origins {
	file, text := m.file, m.text
	return func(property, value string) (contracts.Position, bool) {
		var token scan.Token
		ok := false
		if value != "" {
			if token, ok = outline.Find(statement.Start, statement.End, value, property); !ok {
				token, ok = outline.Find(0, len(text), value, property)
			}
		}
		if !ok && property != "" {
			token, ok = findProperty(text[statement.Start:statement.End], property, sandbox.JSX(file))
			token.Start, token.End = token.Start+statement.Start, token.End+statement.Start
		}
		if !ok {
			return contracts.Position{}, false
		}
		line, column := outline.Position(token.Start)
		p := contracts.Position{File: file, Line: line, Column: column}
		if endLine, endColumn := outline.Position(token.End); endLine == line {
			p.EndColumn = endColumn
		}
		return p, true
	}
}

// findProperty finds the first key of this name in a statement.
func findProperty(statement, name string, jsx bool) (scan.Token, bool) {
	scanner := scan.NewScanner(statement, jsx)
	var key scan.Token
	for {
		token, ok := scanner.Next()
		word := ""
		if ok {
			word = statement[token.Start:token.End]
		}
		switch {
		case !ok:
			return scan.Token{}, false
		case token.Type.Trivia():
		case key.End > 0 && (word == ":" || word == "," || word == "}"):
			return key, true
		case word == name || strings.Trim(word, `'"`) == name && token.Type == scan.String:
			key = token
		default:
			key = scan.Token{}
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
