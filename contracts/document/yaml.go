package document

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"github.com/lssm-tech/docsgen/contracts"
)

// yaml reads with goccy/go-yaml, the parser that gives the column of every token.
func (r *reader) yaml(text string) (n *Node) {
	defer func() {
		// The parser indexes into what it read without checking everything; a text that makes it
		// panic is at least not YAML.
		if fault := recover(); fault != nil {
			n = nil
			r.report(contracts.SyntaxError, contracts.Position{File: r.file}, fmt.Sprintf("the document is no YAML that can be read (%v)", fault), "")
		}
	}()
	tokens := joinColons(lexer.Tokenize(text))
	if deep := tooDeep(tokens); deep != nil {
		r.tooDeep(r.start(deep))
		return nil
	}
	// Duplicate keys are found here: the parser's own check takes quadratic time, and stops at the
	// first.
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		r.yamlError(err)
		return nil
	}
	y := yamlReader{reader: r, anchors: map[string]anchor{}}
	var body ast.Node
	for _, doc := range file.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.DirectiveType {
			continue
		}
		if body != nil {
			r.report(contracts.SeveralDocuments, r.start(doc.Body.GetToken()), "the file holds more than one document", `remove what follows the second "---", or make files of it`)
			return nil
		}
		body = doc.Body
	}
	if body == nil {
		return &Node{Kind: contracts.Null, At: contracts.Position{File: r.file, Line: 1, Column: 1}, EndLine: 1}
	}
	return y.node(body, 0)
}

func (r *reader) yamlError(err error) {
	at, message, hint := contracts.Position{File: r.file}, "", ""
	var syntax *yaml.SyntaxError
	if errors.As(err, &syntax) {
		at, message = r.start(syntax.GetToken()), syntax.GetMessage()
	} else {
		message = err.Error()
	}
	switch {
	case strings.Contains(message, "character '\t'"), strings.Contains(message, "tab character"):
		message, hint = "a tab cannot indent YAML", "indent with spaces"
		at.Column = min(at.Column, 1) // where indenting begins
	case strings.Contains(message, "invalid key for this map"):
		hint = "the name of a property is a text: no list or object can be one"
	case strings.Contains(message, "reserved character"):
		hint = "put the text into quotes"
	case strings.Contains(message, "mapping value is not allowed"):
		hint = "put a text that holds a colon into quotes"
	}
	r.report(contracts.SyntaxError, at, message, hint)
}

// start returns the position of a token, without an end.
func (r *reader) start(t *token.Token) contracts.Position {
	p := contracts.Position{File: r.file}
	if t != nil && t.Position != nil {
		// Behind control characters the parser may count more lines than there are.
		p.Line, p.Column = max(min(r.before+t.Position.Line, len(r.lines.starts)), 1), max(t.Position.Column, 1)
	}
	return p
}

// tooDeep returns the token with which a document becomes deeper than about MaxDepth, nil for none.
// The parser recurses without a bound of its own, and its cost grows with the square of the depth,
// so it must not see such a document.
func tooDeep(tokens token.Tokens) *token.Token {
	var indents []int // columns of the block collections that are open
	flow, prefixes, line, key := 0, 0, 0, 0
	for i, t := range tokens {
		indicator := t.Type == token.SequenceEntryType || t.Type == token.MappingKeyType
		if t.Position.Line != line {
			line, key = t.Position.Line, 0
		}
		if key == 0 && !indicator {
			key = t.Position.Column // where the key starts, if a colon follows
		}
		column := 0
		switch {
		case t.Type == token.SequenceStartType || t.Type == token.MappingStartType:
			flow++
		case t.Type == token.SequenceEndType || t.Type == token.MappingEndType:
			flow = max(flow-1, 0)
		case indicator && flow == 0:
			column = t.Position.Column
		case t.Type == token.MappingValueType && flow == 0:
			column = key
		}
		if column > 0 {
			for len(indents) > 0 && indents[len(indents)-1] >= column {
				indents = indents[:len(indents)-1]
			}
			indents = append(indents, column)
		}
		switch {
		case t.Type == token.TagType || t.Type == token.AnchorType:
			prefixes++
		case i == 0 || tokens[i-1].Type != token.AnchorType: // the name of an anchor is a token of its own
			prefixes = 0
		}
		if len(indents)+flow+prefixes > MaxDepth {
			return t
		}
	}
	return nil
}
