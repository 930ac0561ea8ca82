package sandbox

import (
	"fmt"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// Names of what compiled code calls where it asks for a part of what may be known in part only; see
// runtime/parts.js. A text has no methods of its own for its length and its characters, a list has
// none for its items, and to copy what is not known into an object tells that object nothing: so
// x.length becomes __l(x).length, x[1] becomes __i(1,x)[1], and { ...x } becomes __s({ ...__a(x) }).
// What follows a spread is certain, whatever was copied before it, and so is told apart from that:
// { a, ...x, b } becomes __s({ a, ...__a(x)},{ b }).
const (
	sizeHelper    = "__l(" // around that of which the length is read
	maybeHelper   = "__m(" // the same for what may not be there: a?.b.length
	itemHelper    = "__i"  // around that of which an item is read
	spreadHelper  = "__s(" // around objects that others are copied into
	copiedHelper  = "__a(" // around what is copied into an object
	countedHelper = "__n(" // around what a loop goes through that counts
	textHelper    = "__b(" // around what is put in an order
)

// size looks at a token that reads a member: the length is asked of what is known in part.
func (d *decider) size(i int) {
	if d.word(i+1) != "length" || d.tokens[i+1].Type == scan.String || d.assigns(i+2) || d.word(i+2) == "(" {
		return
	}
	first, optional := d.chainStart(i - 1)
	if first < 0 || optional && d.continues(i+2) || d.word(first-1) == "delete" || d.isHeadOfLoop() {
		return
	}
	helper := sizeHelper
	if optional {
		helper = maybeHelper
	}
	d.call(helper, first, i-1)
}

// item does the same for an item that goes by a number.
func (d *decider) item(i int) {
	if i == 0 || d.pairs[i] != i+2 || d.breaks(i) || d.tokens[i+1].Type != scan.Number || len(d.word(i+1)) > 3 || d.assigns(i+3) || d.word(i+3) == "(" {
		return
	}
	last := i - 1
	if d.word(last) == "?." {
		last--
	}
	first, optional := d.chainStart(last)
	if first < 0 || optional || d.word(first-1) == "delete" {
		return
	}
	d.call(fmt.Sprintf("%s(%s,", itemHelper, d.word(i+1)), first, last)
}

// assigns reports whether a token gives what stands before it another value.
func (d *decider) assigns(i int) bool {
	switch word := d.word(i); word {
	case "++", "--":
		return !d.breaks(i)
	case "==", "===", "!=", "!==", "<=", ">=", "=>":
		return false
	default:
		return word != "" && d.tokens[i].Type == scan.Operator && word[len(word)-1] == '='
	}
}

// continues reports whether a chain of members and calls goes on at a token.
func (d *decider) continues(i int) bool {
	switch d.word(i) {
	case ".", "?.", "(":
		return true
	case "[":
		return !d.breaks(i)
	}
	return false
}

const longestChain = 100 // members and calls that are gone back for each that is looked at

// chainStart goes back from the last token of a chain of members and calls to its first one; -1
// where a chain is none that can be asked. Optional tells whether it may end before its end: a?.b.
func (d *decider) chainStart(i int) (first int, optional bool) {
	for steps := 0; i >= 0 && steps < longestChain; steps++ {
		called := d.closes(i)
		switch {
		case called && d.word(i) == "}":
			return -1, false
		case called:
			open := d.pairs[i]
			if open == 0 || d.breaks(open) || !d.isOperand(open-1) {
				if d.word(open-1) == "new" {
					return -1, false
				}
				return open, optional // (a, b), [a, b]
			}
			i = open - 1
			if d.word(i) == "?." {
				optional = true
				i--
			}
			continue
		case d.isOperand(i):
		case d.tokens[i].Type == scan.Template && i > 0 && d.pairs[i-1] >= 0 && d.pairs[i-1] < i-1:
			for i--; i > 0 && d.pairs[i] >= 0 && d.pairs[i] < i; {
				if i = d.pairs[i] - 1; i > 0 && d.word(i)[0] != '`' {
					i--
				}
			}
			if i < 0 || d.word(i)[0] != '`' {
				return -1, false
			}
			if i > 0 && d.isOperand(i-1) && !d.breaks(i) {
				i-- // a tag
				continue
			}
			return i, optional
		default:
			return -1, false
		}
		switch d.word(i - 1) {
		case ".":
			i -= 2
			continue
		case "?.":
			optional = true
			i -= 2
			continue
		case "new", "import", "++", "--":
			return -1, false
		}
		if d.word(i) == "super" || d.word(i) == "import" {
			return -1, false
		}
		return i, optional
	}
	return -1, false
}

// isOperand reports whether a token is a name, or ends what members can be read of.
func (d *decider) isOperand(i int) bool {
	switch d.tokens[i].Type {
	case scan.Identifier, scan.Property, scan.Function, scan.TypeName, scan.PrivateName:
		return true
	}
	switch word := d.word(i); word {
	case ")":
		return !d.isHead(d.pairs[i])
	case "]", "this", "super", "?.":
		return true
	}
	return false
}

// enter follows the brackets around a token: it holds those that are open there.
func (d *decider) enter(i int) {
	switch {
	case d.pairs[i] > i:
		d.around = append(d.around, i)
	case d.pairs[i] >= 0 && len(d.around) > 0:
		d.around = d.around[:len(d.around)-1]
	}
}

// isHeadOfLoop reports whether the token that is looked at says how long a loop goes on. That goes
// through what is known of a list, as one of its items does.
func (d *decider) isHeadOfLoop() bool {
	if len(d.around) == 0 {
		return false
	}
	open := d.around[len(d.around)-1]
	return d.word(open) == "(" && (d.word(open-1) == "for" || d.word(open-1) == "while")
}

// spread looks at what is copied into an object, at the token of the spread.
func (d *decider) spread(i int) {
	if len(d.around) == 0 {
		return
	}
	open := d.around[len(d.around)-1]
	if d.word(open) != "{" || d.pairs[open] < 0 {
		return
	}
	parted, known := d.copies[open]
	if !known {
		if !d.isObject() {
			d.others(open)
			return
		}
		if d.copies == nil {
			d.copies = map[int]bool{}
		}
		parted = !d.hasAccessors(open)
		d.copies[open] = parted
		d.call(spreadHelper, open, d.pairs[open])
	}
	end := i + 1
	for ; end < d.pairs[open] && d.word(end) != ","; end++ {
		if d.pairs[end] > end {
			end = d.pairs[end]
		}
	}
	d.call(copiedHelper, i+1, end-1)
	if end < d.pairs[open] && parted {
		comma := d.tokens[end]
		d.insertions = append(d.insertions, insertion{at: comma.Start, text: "}", end: outermost}, insertion{at: comma.End, text: "{"})
	}
}

// hasAccessors reports whether an object has members that are read or set by functions: to add those
// to another object takes long.
func (d *decider) hasAccessors(open int) bool {
	for i := open + 1; i < d.pairs[open]; i++ {
		if d.pairs[i] > i {
			i = d.pairs[i]
		} else if word := d.word(i); (word == "get" || word == "set") && (d.word(i-1) == "{" || d.word(i-1) == ",") {
			switch d.word(i + 1) {
			case ":", ",", "}", "(":
			default:
				return true
			}
		}
	}
	return false
}

// takes looks at a declaration that takes an object apart: const { a } = b. What it reads stands at
// no place of its own for the engine, unless something is called there: so a becomes [__k("a")]:a.
func (d *decider) takes(i int) {
	open := d.pairs[max(i-1, 0)]
	if d.word(i-1) != "}" || open < 1 || len(d.copies) == 0 || d.tokens[open-1].Type != scan.Declaration || !d.isName(open+1) {
		return
	}
	if after := d.word(open + 2); after == "," || after == "}" || after == "=" {
		at := d.tokens[open+1].Start
		d.insertions = append(d.insertions, insertion{at: at, text: fmt.Sprintf("[%s%q)]:", keyHelper, d.word(open+1)), end: at})
	}
}

// isObject reports whether the braces around the token are an object, and no pattern that takes one
// apart: const { a, ...b } = c.
func (d *decider) isObject() bool {
	for level := len(d.around) - 1; level >= 0; level-- {
		open := d.around[level]
		if after := d.word(d.pairs[open] + 1); after == "=" || after == "of" {
			return false
		}
		switch before := d.word(open - 1); {
		case d.word(open) == "${":
			return true
		case d.word(open) == "(":
			return !d.areParameters(open)
		case before == "const" || before == "let" || before == "var":
			return false
		case before == "," || before == ":" || before == "[" || before == "(" || before == "{" && level > 0:
		default:
			return true
		}
	}
	return true
}

// areParameters reports whether brackets hold what a function is given, or what was thrown.
func (d *decider) areParameters(open int) bool {
	switch d.word(d.pairs[open] + 1) {
	case "=>":
		return true
	case "{":
		switch d.word(open - 1) {
		case "if", "for", "while", "switch", "with":
			return false
		}
		return !d.breaks(d.pairs[open] + 1)
	}
	return false
}

// goesThrough returns the word of a loop for (… of …) or for (… in …), given the first token in its
// brackets; -1 for a loop of another kind.
func (d *decider) goesThrough(first int) int {
	for i := first; i < d.pairs[first-1]; i++ {
		if d.pairs[i] > i {
			i = d.pairs[i]
			continue
		}
		if word := d.word(i); word == ";" {
			return -1
		} else if word == "of" || word == "in" && d.tokens[i].Type == scan.Keyword {
			return i
		}
	}
	return -1
}

// counted looks at a loop in which something is counted: what is not known has it go round once,
// whatever it holds. What it goes through is from the first token to before the end.
func (d *decider) counted(first, end int) {
	if d.counts(end + 1) {
		d.wrap(countedHelper, first, end-1)
	}
}

// counts reports whether the statement that a token begins counts.
func (d *decider) counts(i int) bool {
	last := d.pairs[max(min(i, len(d.pairs)-1), 0)]
	if d.word(i) != "{" {
		for last = i; last+1 < len(d.tokens) && !d.breaks(last+1); last++ {
		}
	}
	for ; i <= last && i < len(d.tokens); i++ {
		switch d.word(i) {
		case "++", "--", "+=", "-=":
			return true
		}
	}
	return false
}

// order looks at a comparison of what has an order: texts have one too.
func (d *decider) order(i int) {
	const weaker = "&& || ?? === !== == != & | ^ in instanceof < > <= >="
	left, right := d.first(i-1, weaker), d.last(i+1, weaker)
	if d.isHeadOfLoop() {
		return
	}
	if !d.isCounter(left, i-1) {
		d.wrap(textHelper, left, i-1)
	}
	if !d.isCounter(i+1, right) {
		d.wrap(textHelper, i+1, right)
	}
}

// isCounter reports whether an operand is the counter of a loop.
func (d *decider) isCounter(first, last int) bool {
	if first != last {
		return false
	}
	switch d.word(first) {
	case "i", "j", "k", "n":
		return true
	}
	return false
}
