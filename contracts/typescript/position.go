package typescript

import (
	"path"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
)

// position gives the place of a byte offset in the module's text.
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

// sourceAt describes the statement around a byte offset: its lines, its excerpt, and where its values are written.
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
	s.Origins = origins(m.file, len(m.text), outline, statement)
	return s
}

// origins finds values in the statement, or else where the module's other statements write them: constants that the statement uses.
func origins(file string, size int, outline *scan.Outline, statement scan.Statement) contracts.Origins {
	return func(property, value string) (contracts.Position, bool) {
		if value == "" {
			return contracts.Position{}, false
		}
		token, ok := outline.Find(statement.Start, statement.End, value, property)
		if !ok {
			token, ok = outline.Find(0, size, value, property)
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

func language(file string) string {
	switch path.Ext(file) {
	case ".tsx":
		return "tsx"
	case ".ts", ".mts", ".cts":
		return "typescript"
	}
	return "javascript"
}
