package sandbox

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// names reports whether a token begins what a loop gives its values to: for (const x of y).
func (d *decider) names(i int) bool {
	return i > 0 && (d.tokens[i-1].Type == scan.Declaration || d.word(i-1) == "(" && d.word(i-2) == "for")
}

// breaks reports whether a token begins a line.
func (d *decider) breaks(i int) bool {
	return i > 0 && strings.Contains(string(d.code[d.tokens[i-1].End:d.tokens[i].Start]), "\n")
}

// first goes back from a token to the first one of the expression that it ends: to what binds no
// stronger than a condition, or than one of further operators.
func (d *decider) first(i int, weaker string) int {
	for {
		if i >= 0 && d.closes(i) {
			if d.isHead(d.pairs[i]) {
				return i + 1
			}
			i = d.pairs[i]
		}
		if i <= 0 || d.breaks(i) || d.ends(i-1, weaker) {
			return i
		}
		i--
	}
}

// last goes on to the last token of the expression that begins with one.
func (d *decider) last(i int, weaker string) int {
	for {
		if i < len(d.tokens) && d.pairs[i] > i {
			i = d.pairs[i]
		}
		if i+1 >= len(d.tokens) || d.breaks(i+1) || d.closes(i+1) || d.ends(i+1, weaker) && !d.opens(i+1) {
			return i
		}
		i++
	}
}

// opens reports whether a token is a bracket around arguments, around the name of a member, or in a
// template that began before it.
func (d *decider) opens(i int) bool {
	if d.tokens[i].Type == scan.TemplateOpen {
		return d.pairs[i] > i && (d.tokens[i-1].Type == scan.Template || d.closes(i-1) && d.tokens[d.pairs[i-1]].Type == scan.TemplateOpen)
	}
	return d.pairs[i] > i && (d.word(i) == "(" || d.word(i) == "[") && (d.isOperand(i-1) || d.word(i-1) == "?.")
}

// isHead reports whether a bracket begins what stands before a statement: if (…) x && y().
func (d *decider) isHead(i int) bool {
	switch d.word(i - 1) {
	case "if", "for", "while", "with":
		return d.tokens[i-1].Type == scan.Keyword
	case "await":
		return d.word(i-2) == "for"
	}
	return false
}

// closes reports whether a token is a bracket at the end of what it belongs to.
func (d *decider) closes(i int) bool { return d.pairs[i] >= 0 && d.pairs[i] < i }

// ends reports whether a token is none of an expression beside it.
func (d *decider) ends(i int, weaker string) bool {
	word := d.word(i)
	switch d.tokens[i].Type {
	case scan.Punctuation, scan.TemplateOpen:
		return !d.closes(i) && word != "."
	case scan.Declaration:
		return word != "async" && word != "function" && word != "class"
	case scan.Keyword:
		switch word {
		case "await", "typeof", "new", "delete", "void", "this", "super":
			return false
		case "instanceof":
			return strings.Contains(weaker, word)
		case "in":
			return d.through[i] || strings.Contains(weaker, "instanceof")
		}
		return true
	case scan.Operator:
		switch word {
		case "=>", "?", ":", "...":
			return true
		case "===", "!==", "==", "!=", "&&", "||", "??", "&", "|", "^", "<", ">", "<=", ">=":
			for other := range strings.SplitSeq(weaker, " ") {
				if other == word {
					return true
				}
			}
			return false
		}
		return strings.HasSuffix(word, "=")
	}
	return false
}

// isNothing reports whether an operand says that there is nothing: null, undefined, or what typeof
// says of that.
func (d *decider) isNothing(first, last int) bool {
	word := d.word(first)
	return first == last && (word == "null" || isUndefined(word)) || word == "void"
}
