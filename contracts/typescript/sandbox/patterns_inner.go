package sandbox

import "fmt"

// isInner reports whether a bracket begins a pattern for a list that stands inside of another
// pattern, or among the parameters of a function: there is no expression to put a call around.
func (d *decider) isInner(i int) bool {
	for level := len(d.around) - 1; level >= 0; level-- {
		open := d.around[level]
		if open == i { // the bracket that is looked at is open already
			continue
		}
		if !d.isPart(i, open) {
			return false
		}
		switch d.word(open) {
		case "(":
			return d.areParameters(open) && d.word(open-1) != "await" && !d.isMixin(open)
		case "{", "[":
			switch d.word(open - 1) {
			case "const", "let", "var":
				return true
			}
			if d.word(open) == "[" && d.isOperand(open-1) && !d.breaks(open) {
				return false
			}
			if after := d.word(d.pairs[open] + 1); after == "=" || after == "of" {
				return true
			}
		default:
			return false
		}
		i = open
	}
	return false
}

// others has an object made open that a pattern gives the other members to: { a, ...b } becomes
// {[__p(0)]:{ a, ...b },[__o(b)]:{}}, of which the second key is made when b is there.
func (d *decider) others(open int) {
	end := d.pairs[open]
	if d.word(end-2) != "..." || !d.isName(end-1) || len(d.around) > 1 && d.isMixin(d.around[len(d.around)-2]) {
		return
	}
	from, to := d.tokens[open].Start, d.tokens[end].End
	d.insertions = append(d.insertions,
		insertion{at: from, text: fmt.Sprintf("{[%s(0)]:", takenHelper), end: to}, insertion{at: to, text: fmt.Sprintf(",[%s(%s)]:{}}", othersHelper, d.word(end-1))})
}

// isPart reports whether what a token begins may be a part of a pattern in brackets: an item, a
// parameter, or what a member is given to.
func (d *decider) isPart(i, open int) bool {
	if d.word(i-1) == "..." {
		i--
	}
	if d.word(open) != "{" {
		return i-1 == open || d.word(i-1) == ","
	}
	key := i - 2
	if d.word(i-1) != ":" || key < 0 {
		return false
	}
	if d.word(key) == "]" {
		key = d.pairs[key]
	}
	return key-1 == open || d.word(key-1) == ","
}

// isMixin reports whether brackets hold what the base of a class is made with: class A extends
// B([c]) { … }.
func (d *decider) isMixin(open int) bool {
	first, _ := d.chainStart(open - 1)
	return first > 0 && d.word(first-1) == "extends"
}
