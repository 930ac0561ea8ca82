package typescript

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
)

// definition is a place at which a module's text defines one contract: a call of a definer, or an object of the form {meta: {key}} where a contract's type is
// named. It defines nothing where nobody calls the function.
type definition struct {
	start, end int // byte offsets: of the definer's name, or of the object
	kind       contracts.Kind
	definer    string // the name by which it is called, or what that is a member of; empty for an object
	key        string // where it is written as a text
	// What has to run for it: the innermost function, or the class where it stands in none of its
	// methods. A function without a name goes by that of the next one outwards.
	bodyStart, bodyEnd int
	name               string
	class              bool
	given              bool // whether parameters decide the key, so that it is a helper for others
	atTop              bool // whether it stands in neither, and conditions may keep it from running
}

// definitions finds what the module's text defines inside of functions and classes.
func (m *module) definitions(kinds *contracts.KindTable) []definition {
	r := newCodeReader(m)
	d := &definitionReader{codeReader: r, kinds: kinds, definers: kinds.Definers()}
	r.each(d.definition)
	if r.left < 0 {
		return nil
	}
	return d.found
}

// definitionReader looks for definitions among a module's tokens.
type definitionReader struct {
	*codeReader
	kinds    *contracts.KindTable
	definers []string
	found    []definition
	// where the arguments of the last definer end, whose object is no definition besides
	called int
}

// locate notes what has to run for a definition.
func (r *definitionReader) locate(d *definition, inside []*codeBody) {
	if d.atTop = len(inside) == 0; d.atTop {
		d.bodyStart, d.bodyEnd = d.start, d.end
		r.found = append(r.found, *d)
		return
	}
	b := inside[len(inside)-1]
	d.bodyStart, d.bodyEnd = r.tokens[b.first].Start, r.tokens[b.last].End
	for i := len(inside) - 1; i >= 0 && d.name == ""; i-- {
		d.name, d.class = inside[i].name, inside[i].class
	}
	if b.class {
		d.bodyStart, d.bodyEnd = d.start, d.end
	}
	r.found = append(r.found, *d)
}

// definition notes the definition that a token begins.
func (r *definitionReader) definition(i int, inside []*codeBody) {
	d := definition{start: r.tokens[i].Start}
	spec := -1 // where the object begins
	switch word := r.word(i); {
	case word == "{" && r.pairs[i] > 0:
		if d.start < r.called || !r.isSpec(i) {
			return
		}
		spec = i
	case isDefinerWord(word):
		open := r.callOf(i)
		kind, _, known := r.kinds.OfDefiner(word)
		if open < 0 || r.pairs[open] == open+1 || !known || !slices.Contains(r.definers, word) {
			return
		}
		d.kind, d.definer, spec = kind, word, open+1
		for j := i; r.word(j-1) == "."; j -= 2 {
			d.definer = r.word(j - 2)
		}
		d.end = r.tokens[r.pairs[open]].End
		r.called = max(r.called, d.end)
	default:
		return
	}
	if len(inside) > 0 && r.isStatic(i, inside) {
		return
	}
	if d.definer == "" {
		if d.kind = r.typeAround(i, inside); d.kind == "" {
			return
		}
		d.end = r.tokens[r.pairs[i]].End
	}
	key, from, to := r.keyOf(spec)
	d.key, d.given = key, !r.isCallback(inside) && (r.isGiven(from, to, inside) || r.isOverridden(spec, inside))
	r.locate(&d, inside)
}

// isStatic reports whether what stands in classes, and in no function of theirs, runs with the
// innermost one.
func (r *definitionReader) isStatic(i int, inside []*codeBody) bool {
	for _, b := range inside {
		if !b.class {
			return false
		}
	}
	for j := i - 1; j > inside[len(inside)-1].first && r.step(); j-- {
		switch {
		case r.word(j) == "static":
			return true
		case r.word(j) == ";" || r.beginsMember(j+1):
			return false
		case r.pairs[j] >= 0 && r.pairs[j] < j:
			j = r.pairs[j]
		}
	}
	return false
}

// beginsMember reports whether a token that stands in a class, and in no brackets there, begins a
// member by what is before it: the body of a method, or what ends a line without a semicolon.
func (r *definitionReader) beginsMember(i int) bool {
	if i < 1 || i >= len(r.tokens) || !isName(r.word(i)) && !isDecorator(r.word(i)) {
		return false
	}
	switch r.word(i) {
	case "in", "instanceof", "as", "satisfies":
		return false
	}
	if r.word(i-1) == "}" {
		return true
	}
	if !strings.Contains(r.m.text[r.tokens[i-1].End:r.tokens[i].Start], "\n") {
		return false
	}
	switch r.tokens[i-1].Type {
	case scan.Identifier, scan.Property, scan.String, scan.Number, scan.Template, scan.Regexp:
		return !isModifier(r.word(i - 1))
	}
	return r.word(i-1) == ")" || r.word(i-1) == "]"
}

func isModifier(word string) bool {
	switch word {
	case "static", "readonly", "public", "private", "protected", "override", "declare", "abstract", "accessor", "get", "set", "async":
		return true
	}
	return false
}

// typeAround returns the kind of the contract that an object is said to be: by the type that the
// innermost function gives back, or behind the object.
func (r *definitionReader) typeAround(i int, inside []*codeBody) contracts.Kind {
	end := r.pairs[i]
	for r.word(end+1) == ")" {
		end++
	}
	if next := r.word(end + 1); next == "as" || next == "satisfies" {
		if kind, ok := r.kinds.OfSpecType(r.word(end + 2)); ok {
			return kind
		}
	}
	if len(inside) == 0 {
		return ""
	}
	b := inside[len(inside)-1]
	for j := b.first - 1; j >= 0 && j > b.first-widestType; j-- {
		word := r.word(j)
		if kind, ok := r.kinds.OfSpecType(word); ok {
			return kind
		}
		if word == ")" || word == ";" || word == "}" {
			break
		}
	}
	return ""
}

// isSpec reports whether a brace begins an object of the form {meta: {key: …}}.
func (r *definitionReader) isSpec(i int) bool {
	at := r.memberIn(i, "meta")
	return at >= 0 && r.word(at) == "{" && r.memberIn(at, "key") >= 0
}

// memberIn returns where the value begins of a property of the object that a brace begins; -1 where
// it has none.
func (r *definitionReader) memberIn(open int, name string) int {
	for i := open + 1; i < r.pairs[open] && r.step(); i++ {
		if r.pairs[i] > i {
			i = r.pairs[i]
			continue
		}
		if strings.Trim(r.word(i), `'"`) == name && (r.word(i-1) == "{" || r.word(i-1) == ",") {
			switch r.word(i + 1) {
			case ":":
				return i + 2
			case ",", "}":
				return i
			}
		}
	}
	return -1
}

// keyOf returns the key that an object is written with, if that is a text, and the tokens that
// decide it: its expression, that of meta, or all of what stands for the object.
func (r *definitionReader) keyOf(i int) (key string, from, to int) {
	if r.word(i) == "{" && r.pairs[i] >= 0 {
		at := r.memberIn(i, "meta")
		if at < 0 {
			return "", i + 1, r.pairs[i]
		}
		if r.word(at) != "{" {
			return "", at, r.endOf(at) + 1
		}
		if i, at = at, r.memberIn(at, "key"); at < 0 {
			return "", i + 1, r.pairs[i]
		}
		i = at
	}
	from, to = i, r.endOf(i)+1
	if word := r.word(from); to == from+1 && len(word) > 1 && (r.tokens[from].Type == scan.String || r.tokens[from].Type == scan.Template) {
		key = word[1 : len(word)-1]
	}
	return key, from, to
}

// callOf returns the bracket that opens the arguments of a call, of which the name is given; -1
// where it is none, as in what declares a function.
func (r *codeReader) callOf(i int) int {
	open := i + 1
	if r.word(open) == "<" {
		for open < len(r.tokens) && r.word(open) != "(" && r.word(open) != ";" && r.word(open) != "{" && r.step() {
			open++
		}
	}
	if r.word(open) != "(" || r.pairs[open] < 0 || r.word(r.pairs[open]+1) == "{" || r.word(i-1) == "function" || r.word(i-1) == "*" {
		return -1
	}
	return open
}
