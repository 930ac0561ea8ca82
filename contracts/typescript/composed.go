package typescript

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// composition is an expression that a property is given, as far as it is read.
type composition struct {
	start, end int      // of the expression; end is 0 before its first token
	depth      int      // of brackets around it
	chunks     []string // what it says literally
	open       bool     // whether it begins with something else than a literal
	loose      bool     // whether it ends so
	holds      bool     // whether it is a list or an object, and no text
}

// findComposed finds the expression from which a property has its value where the value is not
// written in one piece, such as `${domain}.created` or domain + '.created': one whose literal parts
// stand in the value, in their order.
func findComposed(statement, property, value string, jsx bool) (scan.Token, bool) {
	scanner := scan.NewScanner(statement, jsx)
	named := false
	var current *composition
	for {
		token, more := scanner.Next()
		if !more {
			return scan.Token{}, false
		}
		if token.Type.Trivia() {
			continue
		}
		word, depth := statement[token.Start:token.End], scanner.Depth()
		if c := current; c != nil {
			if depth < c.depth || depth == c.depth && (word == "," || word == ";") {
				if c.makes(value) {
					return scan.Token{Type: scan.Template, Start: c.start, End: c.end}, true
				}
				current = nil
			} else {
				c.take(token, word)
			}
		}
		if named && word == ":" {
			current = &composition{depth: depth}
		}
		named = word == property || token.Type == scan.String && strings.Trim(word, `'"`) == property
	}
}

// isValueOf reports whether a property of this name stands directly before what follows a text.
func isValueOf(before, property string) bool {
	before, ok := strings.CutSuffix(strings.TrimRight(before, " \t\r\n"), ":")
	return ok && strings.HasSuffix(strings.TrimRight(before, " \t\r\n'\""), property)
}

func (c *composition) take(token scan.Token, word string) {
	literal := token.Type == scan.String || token.Type == scan.Template
	if c.end == 0 {
		c.start, c.open, c.holds = token.Start, !literal, word == "[" || word == "{"
	}
	c.end, c.loose = token.End, !literal
	if literal {
		c.chunks = append(c.chunks, strings.Trim(word, "'\"`"))
	}
}

// makes reports whether an expression with these parts can have the value.
func (c *composition) makes(value string) bool {
	said := 0
	rest := value
	for i, chunk := range c.chunks {
		at := strings.Index(rest, chunk)
		if at < 0 || at > 0 && i == 0 && !c.open {
			return false
		}
		if i == len(c.chunks)-1 && !c.loose {
			if !strings.HasSuffix(rest, chunk) {
				return false
			}
			at = len(rest) - len(chunk)
		}
		rest = rest[at+len(chunk):]
		said += len(chunk)
	}
	return said > 1 && !c.holds
}
