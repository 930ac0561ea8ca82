package check

import (
	"strings"

	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
)

// yamlComments is commentsOf for YAML. What looks like a comment in a text is none.
func yamlComments(text string, alone map[int]bool, found func(line, column int, comment string)) {
	text = strings.ReplaceAll(text, "\r\n", "\n") // which the lexer counts twice behind comments
	lines := strings.Split(text, "\n")
	for _, t := range lexer.Tokenize(text) {
		if t.Type != token.CommentType || t.Position.Line < 1 || t.Position.Line > len(lines) {
			continue
		}
		if strings.HasPrefix(strings.TrimSpace(lines[t.Position.Line-1]), "#") {
			alone[t.Position.Line] = true
		}
		found(t.Position.Line, t.Position.Column, t.Value)
	}
}
