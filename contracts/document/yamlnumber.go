package document

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// jsonNumber matches what JSON has as a number (RFC 8259, section 6).
var jsonNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)

// number makes a number of a scalar that is one by YAML's core schema; ok is false for all others.
// It keeps the spelling of the source where JSON has it, as "1.10" is not "1.1" to someone who
// writes a version without quotes; 0x1F, 1_000 and .5 are spelled as JSON does.
func number(from ast.Node) (text string, ok bool) {
	written := from.GetToken().Value
	spelled := jsonNumber.MatchString(written)
	switch from := from.(type) {
	case *ast.IntegerNode:
		text = fmt.Sprint(from.Value)
	case *ast.FloatNode:
		text = strconv.FormatFloat(from.Value, 'g', -1, 64)
	case *ast.InfinityNode:
		text = "Infinity"
		if from.Value < 0 {
			text = "-Infinity"
		}
	case *ast.NanNode:
		text = "NaN"
	case *ast.StringNode:
		// What the parser has no type for: too long, or with an exponent but no point.
		if from.GetToken().Type != token.StringType || !spelled {
			return "", false
		}
	default:
		return "", false
	}
	if spelled {
		return written, true
	}
	return text, true
}
