package scan

// Find returns the string literal between two byte offsets whose value is the given one. Of several
// it prefers the first that is the value of a property of the given name, or an element of an array
// that is; an empty name prefers none. It returns false if the value is not written literally
// there. Templates without expressions count as strings.
func (o *Outline) Find(start, end int, value, property string) (Token, bool) {
	s := NewScanner(o.text, o.jsx)
	// What a token is depends on those before it, so scanning begins with the statement.
	if i, ok := o.statementAt(start); ok {
		s.pos = o.Statements[i].Start
	} else {
		s.pos = min(max(start, 0), len(o.text))
	}
	f := finder{text: o.text, property: property}
	var found Token
	ok := false
	for {
		tok, more := s.Next()
		if !more || tok.Start >= end {
			return found, ok
		}
		if tok.Type.Trivia() {
			continue
		}
		belongs := f.step(tok, s.Depth())
		if tok.Start < start || tok.Type != String && tok.Type != Template {
			continue
		}
		if text, valid := stringValue(o.text[tok.Start:tok.End]); !valid || text != value {
			continue
		}
		if belongs || property == "" {
			return tok, true
		}
		if !ok {
			found, ok = tok, true
		}
	}
}

// Values returns where the values of a property are written as texts, all over the module: the byte
// offsets of the literals, by value, in the order of the text. It reads the text once, where Find
// does for each value.
func (o *Outline) Values(property string) map[string][]int {
	s := NewScanner(o.text, o.jsx)
	f := finder{text: o.text, property: property}
	values := map[string][]int{}
	for {
		tok, more := s.Next()
		if !more {
			return values
		}
		if tok.Type.Trivia() || !f.step(tok, s.Depth()) || tok.Type != String && tok.Type != Template {
			continue
		}
		if text, valid := stringValue(o.text[tok.Start:tok.End]); valid {
			values[text] = append(values[text], tok.Start)
		}
	}
}

// finder follows which property a token is the value of.
type finder struct {
	text     string
	property string
	prev     Token
	named    bool // whether the previous token is the property's name
	valued   bool // whether it is the colon behind that
	array    int  // the depth inside the array that is the property's value; 0 outside
}

// step takes the next token and the depth behind it, and tells whether the token is the property's
// value or an element of it.
func (f *finder) step(tok Token, depth int) bool {
	text := f.text[tok.Start:tok.End]
	before := f.prev
	f.prev = tok
	valued := f.valued
	f.valued = f.named && text == ":"
	f.named = f.isName(tok, text)
	if valued && text == "[" {
		f.array = depth
	}
	if depth < f.array {
		f.array = 0
	}
	element := f.array > 0 && depth == f.array && (before.End == before.Start+1 && (f.text[before.Start] == '[' || f.text[before.Start] == ','))
	return valued || element
}

// isName reports whether a token is the property's name, quoted or not.
func (f *finder) isName(tok Token, text string) bool {
	switch tok.Type {
	case Property:
		return text == f.property
	case String:
		name, ok := stringValue(text)
		return ok && name == f.property
	}
	return false
}
