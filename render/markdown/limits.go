package markdown

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Limit is a place where a text goes beyond what is read as Markdown; it is shown there as it is
// written.
type Limit struct {
	Kind    LimitKind
	Line    int    // in the text, 1-based
	Message string // what the limit is
	Hint    string // what to do
}

// LimitKind is a limit that a text may meet.
type LimitKind int

// The limits.
const (
	DeepContainers LimitKind = iota // lists, quotes and notes in each other
	LongHeading
	WideTable
	LongParagraph
	WideReferences // addresses of reference links
	limitKinds
)

// limits says what each of them is called, and what to do.
var limits = [limitKinds]Limit{
	DeepContainers: {
		Message: fmt.Sprintf("lists and quotes stand more than %d deep in each other; what is deeper is shown as it is written", maxContainers),
		Hint:    "nest them less deeply",
	},
	LongHeading: {
		Message: "this heading is so long and has so many marks that it is shown as a paragraph",
		Hint:    "make it shorter",
	},
	WideTable: {
		Message: "this table has rows that lack too many cells, are too long, or too many escaped pipes; it is shown as it is written",
		Hint:    "write out the cells of each row, or split the table",
	},
	LongParagraph: {
		Message: "this paragraph is so long and has so many marks that it is read in parts; marks do not reach from one part into the next",
		Hint:    "split it with empty lines",
	},
	WideReferences: {
		Message: fmt.Sprintf("the addresses of the reference links add up to more than the text and %d bytes; the others are shown as their text", minExpansion),
		Hint:    "write shorter addresses",
	},
}

// limitsKey carries the places where a text goes beyond a limit, the first of each kind: offsets in
// the text.
var limitsKey = parser.NewContextKey()

// exceed notes where a text goes beyond a limit, where somebody asked.
func exceed(pc parser.Context, kind LimitKind, at int) {
	if met, ok := pc.Get(limitsKey).(map[LimitKind]int); ok {
		if _, known := met[kind]; !known {
			met[kind] = at
		}
	}
}

// Limits tells where a text meets limits, the first place for each.
func Limits(markdown string) []Limit {
	if !mayExceed(markdown) {
		return nil
	}
	met := map[LimitKind]int{}
	pc := parser.NewContext()
	pc.Set(limitsKey, met)
	source := []byte(markdown)
	doc := plainParser.Parse(text.NewReader(source), parser.WithContext(pc))
	spendReferences(doc, len(source), pc)
	var list []Limit
	for kind := range limitKinds {
		if at, ok := met[kind]; ok {
			l := limits[kind]
			l.Kind = kind
			l.Line = bytes.Count(source[:min(at, len(source))], []byte{'\n'}) + 1
			list = append(list, l)
		}
	}
	return list
}

// mayExceed tells by a look at its bytes whether a text may meet a limit: most are not worth
// reading for that.
func mayExceed(markdown string) bool {
	if len(markdown) < maxContainers {
		return false
	}
	marks, containers, pipes, lines, definitions := 0, 0, 0, 1, false
	for i := range len(markdown) {
		switch c := markdown[i]; {
		case c == '>' || c == '-' || c == '+' || c == '.' || c == ')':
			containers++
		case c == '*':
			containers++
			marks++
		case c == '|':
			pipes++
		case c == '\n':
			lines++
		case c == ':':
			definitions = definitions || i > 0 && markdown[i-1] == ']'
		case isMark[c]:
			marks++
		}
	}
	return containers > maxContainers || marks*len(markdown) > maxBlockWork || (pipes+1)*lines > maxTableFill || pipes > maxEscapedPipes ||
		definitions && len(markdown)*len(markdown) > minExpansion
}
