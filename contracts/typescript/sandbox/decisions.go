package sandbox

import (
	"bytes"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/scan"
)

// Names of what compiled code calls to note what is not known; see runtime/helpers.js. They have
// one length, so that what is put into the code has too.
const (
	askedHelper = "__c(" // around what decides, and what is compared
	keyHelper   = "__k(" // around the names of members that are computed
)

// decisions has compiled code say when it is decided by what is not known. The language asks no
// object whether it counts as true, whether it equals another one, or what a member is called that
// goes by its name: so x ? a : b becomes __c(x) ? a : b, and a[x] becomes a[__k(x)].
//
// Only tokens are looked at, of code as esbuild writes it: an expression ends where a line does,
// unless a bracket is open. What is not sure to be one expression stays as it is.
func (c *Compiled) decisions() {
	if !decides(c.Code) {
		return
	}
	d := decider{rewriter: rewriter{code: []byte(c.Code), tokens: tokensOf(c.Code)}, through: map[int]bool{}}
	d.pairs = scan.Brackets(d.code, d.tokens)
	for i, token := range d.tokens {
		d.enter(i)
		d.look(i, token)
	}
	if len(d.insertions) > 0 {
		c.insert(d.insertions)
	}
}

// decides finds out quickly whether code may have anything to note.
func decides(code string) bool {
	if hasPatterns(code) {
		return true
	}
	for _, sign := range []string{" ? ", " && ", " || ", " ?? ", "if (", "while (", "switch (", " === ", " !== ", " == ", " != ", " in ", " instanceof ", "case ", "for (", "!", "typeof ", ".length", "...", " < ", " > ", " <= ", " >= "} {
		if strings.Contains(code, sign) {
			return true
		}
	}
	for rest := code; ; {
		before, after, found := strings.Cut(rest, "[")
		if !found {
			return false
		}
		if before != "" && (isWord(before[len(before)-1]) || strings.IndexByte(")].", before[len(before)-1]) >= 0) {
			return true
		}
		rest = after
	}
}

func isWord(c byte) bool {
	return c == '_' || c == '$' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c > 127
}

type decider struct {
	rewriter
	pairs      []int       // by token: the bracket that belongs to a bracket; -1 for all others
	assigned   map[int]int // by token that begins what a pattern is given: the last one of that
	insertions []insertion
	around     []int           // the brackets that are open where it looks
	counters   map[string]bool // names that loops count with → whether the code declares them so
	through    map[int]bool    // words of loops behind which is what they go through: for (x in y)
	copies     map[int]bool    // braces of objects that something is copied into → whether what is behind that is told apart
}

// look notes what a token decides by.
func (d *decider) look(i int, token scan.Token) {
	switch token.Type {
	case scan.Punctuation, scan.Operator, scan.Keyword:
	case scan.Identifier:
		if word := d.word(i); word == "process" || word == "import_meta" {
			d.unset(i)
		}
		return
	default:
		return
	}
	switch word := d.word(i); word {
	case "[":
		switch {
		case d.isMember(i):
			d.wrap(keyHelper, i+1, d.pairs[i]-1)
		case i > 0 && (d.isOperand(i-1) || d.tokens[i-1].Type == scan.Template) && !d.breaks(i):
			d.item(i)
		default:
			d.pattern(i)
		}
	case ".", "?.":
		d.size(i)
	case "...":
		d.spread(i)
	case "=":
		d.takes(i)
	case "<", ">", "<=", ">=":
		d.order(i)
	case "if", "while", "switch":
		if d.word(i+1) == "(" && d.word(i-1) != "." {
			d.wrap(askedHelper, i+2, d.pairs[i+1]-1)
			if word == "if" {
				d.guard(i + 1)
			}
		}
	case "(":
		d.assertion(i)
	case "for":
		if d.word(i+1) == "(" && d.word(i-1) != "." {
			d.loop(i + 2)
			if word := d.goesThrough(i + 2); word > 0 {
				d.through[word] = true
				d.counted(word+1, d.pairs[i+1])
			}
		}
	case "typeof":
		d.kind(i)
	case "case":
		if token.Type == scan.Keyword {
			d.wrap(askedHelper, i+1, d.last(i+1, ""))
		}
	case "in", "instanceof":
		if token.Type == scan.Keyword && !d.through[i] {
			d.wrap(askedHelper, d.first(i-1, "&& || ?? === !== == != & | ^ in instanceof"), i-1)
		}
	case "delete":
		if end := d.chainEnd(i + 2); token.Type == scan.Keyword && d.word(end) == "]" && d.isMember(d.pairs[end]) {
			d.wrap(askedHelper, d.pairs[end]+1, end-1)
		}
	case "?":
		d.wrap(askedHelper, d.first(i-1, ""), i-1)
	case "||", "??": // of several, each is asked what the one before it gives where that goes on
		d.wrap(askedHelper, d.first(i-1, "|| ??"), i-1)
	case "&&":
		d.wrap(askedHelper, d.first(i-1, "|| ?? &&"), i-1)
	case "===", "!==", "==", "!=":
		const weaker = "&& || ?? === !== == != & | ^"
		left, right := d.first(i-1, weaker), d.last(i+1, weaker)
		if !d.isNothing(left, i-1) && !d.isNothing(i+1, right) {
			d.wrap(askedHelper, left, i-1)
			d.wrap(askedHelper, i+1, right)
		}
	case "!":
		first := i + 1
		if d.word(first) == "await" {
			first++
		}
		if t := d.tokens[min(first, len(d.tokens)-1)].Type; t != scan.Identifier && t != scan.Function && d.word(first) != "this" && d.word(first) != "(" || d.word(first) == typeofHelper || d.word(first) == guardHelper {
			return
		}
		end := d.chainEnd(first + 1)
		if d.word(first) == "(" {
			end = d.chainEnd(first)
		}
		if d.word(end+1) != "++" && d.word(end+1) != "--" {
			d.wrap(askedHelper, i+1, end)
		}
	}
}

// loop notes what says whether a loop for (…; …; …) goes on, of which the first token inside is
// given. Comparisons say so themselves.
func (d *decider) loop(first int) {
	end, from := d.pairs[first-1], -1
	for i := first; i < end; i++ {
		if d.pairs[i] > i {
			i = d.pairs[i]
			continue
		}
		switch d.word(i) {
		case "<", ">", "<=", ">=":
			if from >= 0 {
				return
			}
		case ";":
			if from >= 0 {
				d.wrap(askedHelper, from, i-1)
				return
			}
			from = i + 1
		}
	}
}

// isMember reports whether a bracket reads a member, and not one that goes by a literal or by the
// counter of a loop.
func (d *decider) isMember(i int) bool {
	if i == 0 || d.pairs[i] < i+2 || d.breaks(i) {
		return false
	}
	switch d.tokens[i-1].Type {
	case scan.Identifier, scan.Property, scan.Function, scan.TypeName, scan.PrivateName:
	default:
		if word := d.word(i - 1); word != ")" && word != "]" && word != "}" && word != "this" && word != "?." {
			return false
		}
	}
	if d.pairs[i] > i+2 {
		return true
	}
	switch d.tokens[i+1].Type {
	case scan.String, scan.Number, scan.Template:
		return false
	}
	switch name := d.word(i + 1); name {
	case "i", "j", "k", "n": // of which one that is a number is declared so
		counts, known := d.counters[name]
		if !known {
			counts = bytes.Contains(d.code, []byte("let "+name+" = "))
			if d.counters == nil {
				d.counters = map[string]bool{}
			}
			d.counters[name] = counts
		}
		return !counts
	}
	return true
}

// wrap has a helper called with the expression from one token to another. Literals say nothing new.
func (d *decider) wrap(helper string, first, last int) {
	if first < 0 || last < first || last >= len(d.tokens) {
		return
	}
	if first == last {
		switch d.tokens[first].Type {
		case scan.Identifier, scan.Property, scan.Function, scan.TypeName:
		default:
			return
		}
	}
	switch d.tokens[first].Type {
	case scan.Operator:
		if word := d.word(first); word != "!" && word != "-" && word != "+" && word != "~" && word != "++" && word != "--" {
			return
		}
	case scan.Declaration:
		return
	}
	for i := first; i <= last; i++ {
		if d.pairs[i] > i {
			if i = d.pairs[i]; i > last {
				return
			}
			continue
		}
		switch word := d.word(i); {
		case d.pairs[i] >= 0, word == "," || word == ";" || word == "=>" || word == "...":
			return
		case word == "yield" || word == "function" || word == "class" || word == "async":
			return
		case i > first && d.breaks(i):
			return
		}
	}
	d.call(helper, first, last)
}

// call puts a call around the tokens from one to another.
func (d *decider) call(helper string, first, last int) {
	end := d.tokens[last].End
	d.insertions = append(d.insertions, insertion{at: d.tokens[first].Start, text: helper, end: end}, insertion{at: end, text: ")"})
}
