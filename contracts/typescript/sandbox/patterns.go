package sandbox

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// Names of what compiled code calls where lists are taken apart. A pattern asks what it takes apart
// for one item after the other, as [...x] does, which is to show x once: so [a, b] = x becomes
// [a, b] = __d(2,x), and for (const [a, b] of x) becomes for (const [a, b] of __e(2,x)). Of patterns
// that end with the rest the number is less than zero.
const (
	patternHelper = "__d"
	eachHelper    = "__e"
	takenHelper   = "__p" // of a pattern inside of another one, or of parameters: ([a, b]) becomes ({[__p(2)]:[a, b]})
	othersHelper  = "__o" // of what a pattern gives the other members to
	unsetHelper   = "__u" // around process.env where a pattern has defaults: { A = 1, B } = __u("A",process.env)
)

// pattern looks at a bracket that may begin a pattern.
func (d *decider) pattern(i int) {
	end := d.pairs[i]
	if end < i+2 || d.word(i-1) == "static" { // the name of a class's member is computed
		return
	}
	if d.isInner(i) {
		if count := d.count(i); count != 0 {
			d.insertions = append(d.insertions,
				insertion{at: d.tokens[i].Start, text: fmt.Sprintf("{[%s(%d)]:", takenHelper, count), end: d.tokens[end].End}, insertion{at: d.tokens[end].End, text: "}"})
		}
		return
	}
	helper, first, last := "", end+2, 0
	switch d.word(end + 1) {
	case "=":
		helper = patternHelper
		if end, chained := d.assigned[i]; chained { // [a] = [b] = c
			last = end
		} else {
			last = d.lastAssigned(first)
		}
		if d.assigned == nil {
			d.assigned = map[int]int{}
		}
		d.assigned[first] = last
	case "of":
		if !d.names(i) {
			return
		}
		head := i - 1 // the bracket of for (…)
		for d.word(head) != "(" {
			head--
		}
		helper, last = eachHelper, d.pairs[head]-1
	}
	count := d.count(i)
	if helper == "" || count == 0 || last < first || last >= len(d.tokens) {
		return
	}
	d.call(fmt.Sprintf("%s(%d,", helper, count), first, last)
}

// count returns how many items the pattern takes that begins with a bracket; less than zero where
// the rest is taken too, and zero where nothing else is.
func (d *decider) count(i int) int {
	items := 1
	for j := i + 1; j < d.pairs[i]; j++ {
		switch {
		case d.pairs[j] > j:
			j = d.pairs[j]
		case d.word(j) == ",":
			items++
		case d.word(j) == "..." && (j == i+1 || d.word(j-1) == ","):
			return 1 - items
		}
	}
	return items
}

// lastAssigned goes on to the last token of what is assigned, of which the first one is given.
func (d *decider) lastAssigned(i int) int {
	for i < len(d.tokens) {
		if d.pairs[i] > i {
			i = d.pairs[i]
		}
		if i+1 >= len(d.tokens) || d.breaks(i+1) || d.closes(i+1) || d.word(i+1) == "," || d.word(i+1) == ";" {
			return i
		}
		i++
	}
	return -1
}

// isPatternHelper reports whether a call that code was made to make begins with a token, and returns
// the token behind its first argument.
func (d *decider) isPatternHelper(i int) (after int, is bool) {
	if word := d.word(i); word != patternHelper && word != eachHelper && word != itemHelper && word != unsetHelper {
		return 0, false
	}
	for after = i + 2; after < len(d.tokens); after++ {
		switch {
		case d.word(after) == ",":
			return after + 1, true
		case d.tokens[after].Type != scan.Number && d.tokens[after].Type != scan.String && d.word(after) != "-":
			return 0, false
		}
	}
	return 0, false
}

// unset has variables of the environment not be there that a pattern has defaults for. The object is
// known by its first token.
func (d *decider) unset(i int) {
	if d.word(i+1) != "." || d.word(i+2) != "env" || d.word(i-1) != "=" || d.word(i-2) != "}" || d.continues(i+3) {
		return
	}
	if names := d.defaults(i - 2); len(names) > 0 {
		d.call(fmt.Sprintf("%s(%q,", unsetHelper, strings.Join(names, ",")), i, i+2)
	}
}

// hasPatterns finds out quickly whether code may have a pattern to look at.
func hasPatterns(code string) bool {
	return strings.Contains(code, "] = ") || strings.Contains(code, "] of ") || strings.Contains(code, "} = process.env") || strings.Contains(code, "} = import_meta.env") ||
		strings.Contains(code, "[") && (strings.Contains(code, "} = ") || strings.Count(code, ") =>") > strings.Count(code, "() =>") || strings.Contains(code, ") {"))
}
