package scan

import (
	"fmt"
	"strings"
	"testing"
)

// TestFind looks for a value behind the first `@` of the text, which is no part of it, and shows
// what it finds in « ».
func TestFind(t *testing.T) {
	tests := []struct{ name, value, property, want string }{
		{"the value of the property", "a.b", "key", "@x({ tags: ['a.b'], key: «'a.b'», title: 'a.b' })"},
		{"the first one, if none is the property's", "a.b", "key", "@x({ title: «'a.b'», tags: ['a.b'], ref: key })"},
		{"the first one, for any property", "a.b", "", "@x({ title: «'a.b'», key: 'a.b' })"},
		{"an element of the property's array", "a", "owners", "@x({ tags: ['a'], owners: ['b', «'a'», 'a'] })"},
		{"but not of an array further in or behind", "a", "owners", "@x({ owners: [{ tags: «'a'» }], tags: ['a'] })"},
		{"elements follow a bracket or a comma", "a", "owners", "@x({ owners: [b + 'a', c, «'a'»] })"},
		{"not a member or variable of that name", "a", "key", "@x({ b: c ? key : 'a', d: e.key, key: «'a'» })"},
		{"a quoted property", "a", "a-b", "@x({ c: 'a', 'a-b': «'a'» })"},
		{"escapes", "it's \U0001F600\n", "", `@x('it', «'it\'s \uD83D\ude00\x0a'»)`},
		{"a template without expressions", "a\nb", "key", "@x({ key: `a${1}\nb`, d: { key: «`a\r\nb`» } })"},
		{"not in comments, keys or regular expressions", "a", "key", "@x({ /* key: 'a' */ re: /key: 'a'/, key: «'a'» })"},
		{"from the middle of a statement", "a", "key", "x({ key: 'a', b: `${@c}`, d: { key: «'a'» } })"},
		{"nothing", "a", "key", "@x({ key: 'b' })"},
		{"nothing, where literals are not well-formed", "a", "key", `@x({ key: '\u{110000}', key: '\xg' }, 'a`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := strings.NewReplacer("«", "", "»", "").Replace(test.want)
			start := strings.Index(text, "@")
			text = strings.Replace(text, "@", "", 1)
			got := text
			if tok, ok := NewOutline(text, false).Find(start, len(text), test.value, test.property); ok {
				got = text[:tok.Start] + "«" + text[tok.Start:tok.End] + "»" + text[tok.End:]
			}
			if want := strings.Replace(test.want, "@", "", 1); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

func TestFindStaysInRange(t *testing.T) {
	const text = "a('x')\nb('y')\nc('x')"
	o := NewOutline(text, false)
	s, _ := o.StatementAt(strings.Index(text, "b"))
	if tok, ok := o.Find(s.Start, s.End, "x", ""); ok {
		t.Errorf("found %v outside the statement", tok)
	}
}

func TestPositions(t *testing.T) {
	const text = "\ufeffé = 1\r\n\t'😀\u2028', b\rc\n"
	tests := []struct {
		at                    string
		line, column          int
		mapLine, mapColumn    int
		alsoMapLine, alsoMapC int // the same place, as a source map may also write it
	}{
		{"é", 1, 1, 0, 0, -1, 0},
		{"1", 1, 5, 0, 4, 0, 4},
		{"'😀", 2, 2, 1, 1, 1, 1},
		{"\u2028", 2, 4, 1, 4, 1, 4},
		{"b", 2, 8, 2, 3, 2, 3},
		{"c", 2, 10, 3, 0, 3, 0},
	}
	o := NewOutline(text, false)
	for _, test := range tests {
		offset := strings.Index(text, test.at)
		if line, column := o.Position(offset); line != test.line || column != test.column {
			t.Errorf("%q is at %d:%d, want %d:%d", test.at, line, column, test.line, test.column)
		}
		if got := o.Offset(test.line, test.column); got != offset {
			t.Errorf("%d:%d is at byte %d, want %d", test.line, test.column, got, offset)
		}
		for _, place := range [][2]int{{test.mapLine, test.mapColumn}, {test.alsoMapLine, test.alsoMapC}} {
			if got := o.SourceMapOffset(place[0], place[1]); got != offset {
				t.Errorf("%v of a source map is at byte %d, want %d (%q)", place, got, offset, test.at)
			}
		}
	}
}

func TestPositionsOutsideTheText(t *testing.T) {
	o := NewOutline("ab\ncd", false)
	var got []string
	for _, offset := range []int{-1, 99} {
		line, column := o.Position(offset)
		got = append(got, fmt.Sprintf("%d:%d", line, column))
	}
	for _, place := range [][2]int{{0, 0}, {1, 99}, {99, 1}} {
		got = append(got, fmt.Sprint(o.Offset(place[0], place[1]), o.SourceMapOffset(place[0], place[1])))
	}
	if want := "1:1 2:3 0 0 2 5 3 4"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
