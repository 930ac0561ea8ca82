package scan

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzScan checks what holds for any text, well-formed or not.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{
		"", contractText, "\ufeff#!x\n@a.b('c') export class D { #e = `f${`g${h}`}` }",
		"x = <a b={c}>d{/* e */}<f.g/></a> / /h[/]/g", "a ? b : c, { d: e } as const\u2028if (f) g\r\nelse h",
		"type A<B> = { [C in keyof B]?: () => void }\nimport type { d } from 'e'", "'\\u{1F600}\\\r\n' \\u0061 \xff\xe2\x80", ")]}`${`}//\n/*", "const a = 1 @",
	} {
		f.Add(seed, true, 7)
		f.Add(seed, false, 1)
	}
	f.Fuzz(func(t *testing.T, text string, jsx bool, offset int) {
		boundaries := checkTokens(t, text, jsx)
		o := NewOutline(text, jsx)
		checkStatements(t, o, boundaries)
		for _, at := range []int{offset, len(text) / 2} {
			if s, ok := o.StatementAt(at); ok {
				checkExcerpt(t, o, s, at)
				checkTree(t, o, s.Start, s.End)
				checkTree(t, o, at, s.End)
			}
			if at >= 0 && at < len(text) && utf8.ValidString(text) && utf8.RuneStart(text[at]) && !strings.HasPrefix(text[at:], byteOrderMark) {
				line, column := o.Position(at)
				// The columns behind a CR that belongs to a line end, and behind it, are no places
				// of their own.
				if back := o.Offset(line, column); back != at && !strings.HasPrefix(text[back:], "\r\n") && !strings.HasPrefix(text[back:], "\n") {
					t.Errorf("byte %d is at %d:%d, which is at byte %d", at, line, column, back)
				}
			}
		}
	})
}

// checkTree checks that trees lie within what they are read from.
func checkTree(t *testing.T, o *Outline, start, end int) {
	var check func(tree *Tree, depth int)
	check = func(tree *Tree, depth int) {
		if tree == nil {
			return
		}
		if tree.Start < 0 || tree.End > len(o.text) || depth > maxTree+2 {
			t.Fatalf("a tree from %d to %d at depth %d", tree.Start, tree.End, depth)
		}
		for _, m := range tree.Members {
			check(m.Value, depth+1)
		}
		for _, item := range tree.Items {
			check(item, depth+1)
		}
	}
	for _, property := range []string{"a", "b", "d", "meta"} {
		for _, tree := range o.Objects(start, end, property) {
			check(tree, 0)
		}
		check(o.Initializer(property), 0)
	}
}

// checkTokens checks that the tokens make up the text, and returns where they begin and end.
func checkTokens(t *testing.T, text string, jsx bool) []bool {
	boundaries := make([]bool, len(text)+1)
	boundaries[0] = true
	end := 0
	s := NewScanner(text, jsx)
	for {
		tok, ok := s.Next()
		if !ok {
			break
		}
		if tok.Start != end || tok.End <= tok.Start || tok.End > len(text) || int(tok.Type) >= len(tokenTypeNames) || s.Depth() < 0 {
			t.Fatalf("token %v of type %v at depth %d behind byte %d", tok, tok.Type, s.Depth(), end)
		}
		end = tok.End
		boundaries[end] = true
	}
	if end != len(text) {
		t.Fatalf("tokens end at byte %d of %d", end, len(text))
	}
	return boundaries
}

// checkStatements checks that statements follow each other, begin and end with a token, and declare
// names of their own text.
func checkStatements(t *testing.T, o *Outline, boundaries []bool) {
	end := 0
	for i, s := range o.Statements {
		if s.Start < end || s.End <= s.Start || s.End > len(o.text) || !boundaries[s.Start] || !boundaries[s.End] {
			t.Fatalf("statement %d is %v behind byte %d of %d", i, s, end, len(o.text))
		}
		end = s.End
		for _, name := range s.Names {
			if !strings.Contains(o.text[s.Start:s.End], name) {
				t.Errorf("statement %d declares %q", i, name)
			}
		}
		for _, u := range o.uses {
			if s.Start <= u.start && u.start < s.End && u.next == u.first+1 && o.declared[u.first] == int32(i) {
				t.Errorf("statement %d uses itself alone", i)
			}
		}
		for _, e := range o.elementsOf(s) {
			if e.start < s.Start || e.end > s.End || e.start >= e.end {
				t.Errorf("an element of statement %d is from %d to %d", i, e.start, e.end)
			}
		}
	}
	for _, m := range o.Specifiers {
		if value, ok := stringValue(o.text[m.Start:m.End]); !ok || value != m.Value {
			t.Errorf("specifier %v is written %q", m, o.text[m.Start:m.End])
		}
	}
}

// checkExcerpt checks that an excerpt holds its statement and that its chunks are whole lines in
// order.
func checkExcerpt(t *testing.T, o *Outline, s Statement, at int) {
	e, ok := o.Excerpt(at)
	if !ok {
		t.Fatalf("no excerpt of %v", s)
	}
	// an unterminated comment goes on to the end of the text
	statement := strings.TrimRight(o.text[s.Start:s.End], "\r\n")
	lines := strings.Split(strings.TrimPrefix(o.text, byteOrderMark), "\n")
	next, held := 1, false
	for _, chunk := range e.Chunks {
		count := strings.Count(chunk.Text, "\n") + 1
		last := chunk.StartLine + count - 1
		if chunk.StartLine < next || last > len(lines) {
			t.Fatalf("chunk of lines %d to %d behind line %d of %d", chunk.StartLine, last, next-1, len(lines))
		}
		whole := strings.Join(lines[chunk.StartLine-1:last], "\n")
		if chunk.Text != whole && chunk.Text+"\r" != whole {
			t.Errorf("chunk %q is not lines %d to %d, %q", chunk.Text, chunk.StartLine, last, whole)
		}
		held = held || chunk.StartLine <= e.StartLine && e.EndLine <= last && strings.Contains(chunk.Text, statement)
		next = last + 1
	}
	if !held {
		t.Errorf("no chunk of %v holds the statement %q", e, statement)
	}
}

// TestHostileTexts scans texts that would take a recursive scanner its stack, and a careless one
// quadratic time.
func TestHostileTexts(t *testing.T) {
	for _, part := range []string{
		"(", "{", "`${", "<a>", "<a b=<", ")", "(]", "a:", "if(a)", "do ", "/[ ", "a\\u{0", "@", "async ", "<a extends ", "export ", "type ", "x = {[",
	} {
		text := strings.Repeat(part, 300_000/len(part))
		for _, jsx := range []bool{false, true} {
			checkStatements(t, NewOutline(text, jsx), checkTokens(t, text, jsx))
		}
	}
}
