package document

import (
	"math/big"
	"regexp"
	"strings"

	"github.com/goccy/go-yaml/token"

	"github.com/lssm-tech/docsgen/contracts"
)

// The plain scalars of YAML's core schema that are numbers (YAML 1.2.2, 10.3.2). The parser knows
// those of YAML 1.1, where 014 is twelve and 1_000 a thousand.
var (
	yamlInteger = regexp.MustCompile(`^[-+]?[0-9]+$`)
	yamlOctal   = regexp.MustCompile(`^0o[0-7]+$`)
	yamlHex     = regexp.MustCompile(`^0x[0-9a-fA-F]+$`)
	yamlFloat   = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)
)

// maxDigits bounds the numbers that are converted from another base, which takes quadratic time.
const maxDigits = 1000

// plainScalar returns what a scalar without quotes is, with the text that a Node has: numbers as
// JSON spells them, of any size and precision; .inf and .nan, which JSON has not, as JavaScript does.
func plainScalar(written string) (kind contracts.ValueKind, text string) {
	switch written {
	case "", "~", "null", "Null", "NULL":
		return contracts.Null, ""
	case "true", "True", "TRUE":
		return contracts.Bool, "true"
	case "false", "False", "FALSE":
		return contracts.Bool, "false"
	case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF":
		return contracts.Number, "Infinity"
	case "-.inf", "-.Inf", "-.INF":
		return contracts.Number, "-Infinity"
	case ".nan", ".NaN", ".NAN":
		return contracts.Number, "NaN"
	}
	if c := written[0]; c != '+' && c != '-' && c != '.' && (c < '0' || c > '9') {
		return contracts.String, written
	}
	switch {
	case yamlInteger.MatchString(written), yamlFloat.MatchString(written):
		return contracts.Number, jsonNumber(written)
	case len(written) <= maxDigits && (yamlOctal.MatchString(written) || yamlHex.MatchString(written)):
		n, _ := new(big.Int).SetString(written, 0) // both have the spelling of Go
		return contracts.Number, n.String()
	}
	return contracts.String, written
}

// jsonNumber spells a decimal number of YAML as JSON does (RFC 8259, section 6), which knows no
// plus, no zeros before others and no point without digits on both sides. All else stays as it is
// written, as "1.10" is not "1.1" to someone who writes a version without quotes.
func jsonNumber(written string) string {
	sign := ""
	if written[0] == '-' {
		sign = "-"
	}
	written = strings.TrimLeft(written, "+-")
	end := strings.IndexAny(written, ".eE")
	if end < 0 {
		end = len(written)
	}
	whole, rest := strings.TrimLeft(written[:end], "0"), written[end:]
	if whole == "" {
		whole = "0"
	}
	if rest == "." || strings.HasPrefix(rest, ".e") || strings.HasPrefix(rest, ".E") {
		rest = rest[1:]
	}
	return sign + whole + rest
}

// plain reports whether a token is a scalar without quotes.
func plain(t *token.Token) bool {
	switch t.Type {
	case token.StringType, token.IntegerType, token.BinaryIntegerType, token.OctetIntegerType, token.HexIntegerType, token.FloatType,
		token.BoolType, token.NullType, token.InfinityType, token.NanType:
		return true
	}
	return false
}

// joinColons makes one token again of a plain scalar with colons in it, such as 12:30:45, which the
// lexer cuts in flow collections: a colon separates only before white space there (YAML 1.2.2,
// 7.3.3). What may be the key of a flow mapping stays cut, as {a:1} is meant to be a pair.
func joinColons(tokens token.Tokens) token.Tokens {
	var open []token.Type
	kept := tokens[:0]
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			open = append(open, t.Type)
		case token.SequenceEndType, token.MappingEndType:
			open = open[:max(len(open)-1, 0)]
		}
		if len(open) > 0 && plain(t) && (open[len(open)-1] == token.SequenceStartType || len(kept) > 0 && kept[len(kept)-1].Type == token.MappingValueType) {
			for i+2 < len(tokens) && tokens[i+1].Type == token.MappingValueType && plain(tokens[i+2]) && besides(tokens[i+1], tokens[i+2]) {
				next := tokens[i+2]
				t.Type, t.Value, t.Origin = token.StringType, t.Value+":"+next.Value, t.Origin+":"+next.Origin
				t.Next = next.Next
				if next.Next != nil {
					next.Next.Prev = t
				}
				i += 2
			}
		}
		kept = append(kept, t)
	}
	return kept
}

// besides reports whether a token of one character stands right before another one.
func besides(a, b *token.Token) bool {
	return a.Position.Line == b.Position.Line && a.Position.Column+1 == b.Position.Column
}
