package sandbox

import (
	"fmt"
	"regexp"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// Names of what compiled code calls around the condition of a guard, which ends the module where
// what it looks at is not as it should be: if (a) throw b becomes if (__v(__w(),a)) throw b, and
// assert(a) becomes assert(__x(__w(),a)). Where the condition asks for what is not known, it is as
// it should be: else every contract of the module would be lost to what only a run can tell.
const (
	throwsHelper  = "__v" // around what has the guard throw
	holdsHelper   = "__x" // around what it wants to be so
	guardedHelper = "__w" // what has been asked until then
)

// asserts matches the names of functions that throw unless what they are given is so.
var asserts = regexp.MustCompile(`(?i)assert|invariant|ensure|precondition|verify|\b(?:check|require|must|expect|guard)`)

// guard looks at the condition of an if, of which the bracket is given.
func (d *decider) guard(open int) {
	end := d.pairs[open]
	if end < open+2 || !d.throws(end+1) {
		return
	}
	d.guarded(throwsHelper, open+1, end-1)
}

// throws reports whether the statement that a token begins throws, whatever it does before that.
func (d *decider) throws(i int) bool {
	if d.word(i) == "throw" {
		return true
	}
	if d.word(i) != "{" {
		return false
	}
	for end := d.pairs[i]; i+1 < end; {
		i++
		if d.pairs[i] > i {
			i = d.pairs[i]
		} else if d.word(i) == "throw" && d.tokens[i].Type == scan.Keyword {
			return true
		}
	}
	return false
}

// asks matches what ends with a question of the language: a.includes(b).
var asks = regexp.MustCompile(`\.(?:includes|has|some|every|startsWith|endsWith|test|is[A-Z]\w*|hasOwn|hasOwnProperty)\([^()]*\)$`)

// assertion looks at a bracket that may begin what an assertion is given: a statement that is
// nothing but the call, and a first argument that is a condition and no value.
func (d *decider) assertion(open int) {
	if end := d.pairs[open]; end < open+2 || d.word(end+1) != ";" {
		return
	}
	first, _ := d.chainStart(open - 1)
	if first < 0 || !d.breaks(first) || !asserts.Match(d.code[d.tokens[first].Start:d.tokens[open].Start]) {
		return
	}
	last, isCondition := d.last(open+1, ""), false
	for i := open + 1; i <= last && i < len(d.tokens); i++ {
		if d.pairs[i] > i {
			i = d.pairs[i]
			continue
		}
		switch d.word(i) {
		case "<", ">", "<=", ">=", "===", "!==", "==", "!=", "&&", "||", "!", "in", "instanceof":
			isCondition = true
		}
	}
	if next := d.word(last + 1); (isCondition || asks.Match(d.code[d.tokens[open].End:d.tokens[last].End])) && (next == "," || next == ")") {
		d.guarded(holdsHelper, open+1, last)
	}
}

func (d *decider) guarded(helper string, first, last int) {
	end := d.tokens[last].End
	d.insertions = append(d.insertions,
		insertion{at: d.tokens[first].Start, text: fmt.Sprintf("%s(%s(),", helper, guardedHelper), end: end}, insertion{at: end, text: ")"})
}
