package typescript

import "strings"

// load is what the code in one bracket, between two statements or list items, asks of a compiler.
type load struct {
	around      int // levels of all the code around the bracket
	part        int // levels since the last separator
	chain       int // levels of the else branches so far, which nest across semicolons
	heads       int // if, for, while, do and labels since the last separator or else
	scopes      int // scopes around the bracket
	arrows      int // scopes opened since the last separator without a bracket
	outerAngles int // `<` that may be type arguments, of the code around
	angles      int // and here, where commas lead back to what part and arrows were before the first
	base        int
	baseArrows  int
	outerTwice  int  // how often the code around is read twice over
	twice       int  // and here: arrow functions in a conditional
	infers      int  // constraints of inferred types, which are read twice too
	ternary     bool // whether a `?` came since the last separator
	pending     bool // whether `) :` came behind it, which may be the return type of an arrow function
	list        bool // whether commas separate items rather than operands
	declaring   bool // whether they separate the names of let, const or var
	namespace   bool // whether dots nest namespaces
	importing   bool // whether the statement is an import
	enum        bool // whether the braces of an enum are still to come
	members     bool // whether these are they
	keyed       bool // whether a colon came since the last comma
	asked       bool // whether a question mark did
	commas      int  // comma operators so far
	cases       int  // cases of a switch
	variables   int  // variables and functions declared
	value            // of the enum's member in the making
}

// value is the text that a member of an enum may come to.
type value struct {
	literal int  // bytes of its literals
	count   int  // names that it may take values from
	sum     bool // whether it joins them
}

// work is what a whole text asks of a compiler.
type work struct {
	steps   int // of more than linear time, each some 10 ns
	strings int // statements so far that are nothing but a string
	aliases int // import a = b.c
	legal   int // comments that are kept
	size    int // bytes of the longest value that an enum's member may have
}

// enter begins the load of the code in a bracket.
func (r *reading) enter(b *bracket) {
	in := load{
		around: r.around + r.part + r.chain + 1, scopes: r.scopes + r.arrows, outerAngles: r.outerAngles + r.angles,
		outerTwice: r.doublings(), members: r.members && b.kind != '{',
	}
	switch b.kind {
	case '{':
		in.around += scopeLevel
		in.scopes += 2
		switch b.before {
		case operator, opening, comma:
			in.list = true
		case colon:
			in.list = r.list
		default:
			in.list, in.members = r.enum || listed[b.word], r.enum
		}
	case '(':
		in.scopes++
		if b.before != operand && b.before != closeParen {
			in.scopes++
		}
		in.list = b.before == operand || b.before == closeParen || b.before == closeBrace
	case '[', 'A', '<', '>', '/':
		in.list = true
	}
	r.steps += in.scopes
	r.load = in
}

// count adds to the levels of the current part.
func (r *reading) count(levels int) {
	r.part += levels
	r.steps += r.scopes + r.arrows + 5*(r.outerAngles+r.angles)
	if n := r.doublings(); n > 0 {
		r.steps += 20 << n
	}
}

// doublings is how often the current code is read twice over.
func (r *reading) doublings() int { return min(r.outerTwice+r.twice+r.infers, 30) }

// begins begins a statement or a member.
func (r *reading) begins() {
	r.load = load{
		around: r.around, chain: r.chain, scopes: r.scopes, outerAngles: r.outerAngles, outerTwice: r.outerTwice,
		list: r.list, members: r.members, cases: r.cases, variables: r.variables,
	}
}

// continuing are words that go on with what stands before them.
var continuing = words("in instanceof as satisfies is of extends implements else while catch finally from")

// operandBegins counts a word, number, string or regular expression, which begins a statement where
// it cannot go on with another.
func (r *reading) operandBegins(word string) {
	if (r.prev == closeBrace || r.newline && (r.prev == operand || r.prev == closeParen)) && !continuing[word] {
		r.begins()
	}
	switch {
	case word == "else":
		r.chain += 2 * (1 + r.heads)
		r.part, r.heads, r.arrows = 0, 0, 0
	case (r.prev == semicolon || r.prev == closeBrace) && !continuing[word]:
		r.chain = 0
	}
	switch {
	case word == "infer":
		r.infer = 1
	case r.infer == 2 && word == "extends":
		r.infers++
		r.infer = 0
	case r.infer > 0:
		r.infer = (r.infer + 1) % 3
	}
	levels := 1
	switch word {
	case "if", "while", "with", "do":
		r.heads++
	case "for":
		r.heads++
		r.arrows += 2
	case "class":
		r.arrows++
	case "function":
		levels = scopeLevel
		r.variables++
		r.steps += r.variables / 6
	case "var":
		r.declaring = true
		r.variables++
		r.steps += r.variables / 6
	case "let", "const", "using":
		r.declaring = true
	case "import":
		r.importing = true
	case "case":
		r.cases++
		r.steps += r.cases / 10
	case "enum":
		r.enum = true
	case "namespace", "module":
		r.namespace = true
	}
	r.count(levels)
	if word != "" {
		r.value.count++
	}
}

// declares counts a name that may be declared, by what stands before it and behind it: esbuild
// looks for one that no scope around has, and tries many if they all have the same.
func (r *reading) declares(word, rest string) {
	switch r.prev {
	case opening, openBrace, comma, colon:
		rest = strings.TrimLeft(rest[:min(len(rest), 100)], " \t\r\n")
		if rest != "" && strings.IndexByte(",)]}=:", rest[0]) < 0 || strings.HasPrefix(rest, "==") {
			return
		}
	case unknown:
	default:
		return
	}
	d := r.scopes + r.arrows
	r.steps += d * d / 2
	if b := r.outer; b == nil || b.kind != '{' || !r.list || b.before == opening || listed[b.word] {
		r.steps += 6 * r.names.declare(word) // elsewhere it is a property of that name
	}
}

// listed are words behind which braces list names.
var listed = words("import export type let const var return default")

// arrow counts the arrow of a function. Behind `? (a) :`, esbuild reads the function twice, to see
// which colon belongs to what.
func (r *reading) arrow() {
	if r.pending {
		r.twice++
		r.pending = false
		r.steps += 2000 << r.doublings()
	}
	r.arrows += 2
	d := r.scopes + r.arrows
	r.steps += d * d / 2
	r.count(scopeLevel)
}

// separator counts a comma, semicolon, colon or question mark.
func (r *reading) separator(c byte) {
	switch c {
	case ',':
		r.comma()
	case ':':
		r.pending = r.ternary && r.prev == closeParen
		r.keyed, r.infers = true, 0
		r.heads++
		r.count(1)
	case '?':
		r.ternary, r.asked, r.infers = true, true, 0
		r.count(1)
	case ';':
		r.begins()
	}
}

func (r *reading) comma() {
	if !r.list && !r.declaring && (!r.keyed || r.asked) {
		r.commas++
		r.steps += r.commas << (1 + r.doublings())
	}
	r.member()
	r.heads, r.twice, r.infers = 0, 0, 0
	r.ternary, r.pending, r.keyed, r.asked = false, false, false, false
	r.part, r.arrows = 0, 0
	if r.angles > 0 {
		r.part, r.arrows = r.base+3*r.angles, r.baseArrows
	}
}

// member ends a member of an enum. esbuild joins the values of others into it.
func (r *reading) member() {
	if r.members {
		size := r.literal + max(0, r.value.count-1)*r.size // one name is that of the member
		if !r.sum {
			size = r.literal
		}
		r.size = max(r.size, min(size, maxSteps))
		r.steps += min(size, maxSteps)
	}
	r.value = value{}
}

// assigned counts `import a = b`, which esbuild follows from one to the next.
func (r *reading) assigned() {
	if r.importing {
		r.aliases++
		r.steps += r.aliases
	}
}

// directive counts strings that are statements: each may be a directive, which esbuild looks up
// among those before.
func (r *reading) directive() {
	if r.prev == semicolon || r.prev == atStart || r.newline && r.prev == operand {
		r.strings++
		r.steps += r.strings / 5
	}
}
