package sandbox

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// Names of what compiled code calls around a typeof that is compared with no literal: typeof x
// becomes __y(typeof x,()=>x), and typeof x.y becomes __y(typeof __z(x.y)), which reads members
// once. A name alone may be one that is not there, of which nothing but typeof may be asked.
const (
	kindHelper    = "__y("
	operandHelper = "__z("
)

// typeof rewrites a comparison: typeof x !== "string" becomes !__t(()=>x,"string"), and "string"
// === typeof x becomes __t(()=>x,"string"). It returns the last token that it has dealt with.
func (r *rewriter) typeof(i int) int {
	if i+1 >= len(r.tokens) || r.tokens[i+1].Type != scan.Identifier && r.word(i+1) != "this" {
		return i
	}
	last := r.chainEnd(i + 2)
	first, end, literal := i, last+2, last+2
	operator := r.word(last + 1)
	if !isEquality(operator) {
		operator = r.word(i - 1)
		first, end, literal = i-2, last, i-2
	}
	if !isEquality(operator) || literal < 0 || literal >= len(r.tokens) || r.tokens[literal].Type != scan.String {
		return i
	}
	kind := r.word(literal)
	if strings.Trim(kind, `"'`) == "undefined" {
		return i
	}
	operand := string(r.code[r.tokens[i+1].Start:r.tokens[last].End])
	if strings.Contains(operand, "await") || strings.Contains(operand, "yield") || strings.Contains(operand, "\n") {
		return i
	}
	helper := typeofHelper
	if r.guards(first, end) {
		helper = guardHelper
	}
	if operator[0] == '!' {
		helper = "!" + helper
	}
	r.replace(r.tokens[first].Start, r.tokens[end].End, helper+"(()=>"+operand+","+kind+")")
	return end
}

func isEquality(word string) bool {
	return word == "===" || word == "!==" || word == "==" || word == "!="
}

// guards reports whether a comparison stands in the condition of a throw: if (…) throw, if (…) {
// throw, and x === "y" || fail(…), of which nothing remains.
func (r *rewriter) guards(first, last int) bool {
	depth := 0
	for i := first - 1; i >= 0; i-- {
		switch r.word(i) {
		case ")", "]":
			depth++
		case ";", "{", "}", "=>", "?", "[":
			return false
		case "(":
			if depth--; depth < 0 {
				if r.word(i-1) != "if" {
					depth = 0 // brackets around a part of the condition
					continue
				}
				end := r.matching(i)
				return r.word(end+1) == "throw" || r.word(end+1) == "{" && r.word(end+2) == "throw"
			}
		}
	}
	return false
}

// kind asks for the operand of a typeof that is compared with no literal. What is compared with
// "undefined" is: whether something is there, stand-ins say themselves.
func (d *decider) kind(i int) {
	if d.tokens[i].Type != scan.Keyword || i+1 >= len(d.tokens) {
		return
	}
	named := d.isName(i + 1)
	if !named && d.word(i+1) != "(" {
		return
	}
	last := d.chainEnd(i + 2)
	if !named {
		last = d.chainEnd(i + 1)
	}
	if isEquality(d.word(last+1)) && isUndefined(d.word(last+2)) || isEquality(d.word(i-1)) && isUndefined(d.word(i-2)) {
		return
	}
	start, end := d.tokens[i+1].Start, d.tokens[min(last, len(d.tokens)-1)].End
	if strings.Contains(string(d.code[start:end]), "\n") || d.word(i+1) == "undefined" {
		return
	}
	d.insertions = append(d.insertions, insertion{at: d.tokens[i].Start, text: kindHelper})
	if last == i+1 {
		d.insertions = append(d.insertions, insertion{at: end, text: ",()=>" + d.word(i+1) + ")"})
		return
	}
	d.insertions = append(d.insertions, insertion{at: start, text: operandHelper}, insertion{at: end, text: "))"})
}

func isUndefined(word string) bool { return strings.Trim(word, `"'`) == "undefined" }
