package scan

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class is what a byte can begin.
type class uint8

const (
	other class = iota
	space
	lineEnd
	letter
	digit
	quote
	opener
	closer
	separator
	symbol
	nonASCII
)

var classes = classTable()

func classTable() (table [256]class) {
	set := func(bytes string, c class) {
		for i := range len(bytes) {
			table[bytes[i]] = c
		}
	}
	set(" \t\v\f", space)
	set("\n\r", lineEnd)
	set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$", letter)
	set("0123456789", digit)
	set(`'"`, quote)
	set("([{", opener)
	set(")]}", closer)
	set(",;:", separator)
	set("`/#@\\.<=>!&|?*+-%^~", symbol)
	for b := utf8.RuneSelf; b < len(table); b++ {
		table[b] = nonASCII
	}
	return table
}

const byteOrderMark = "\ufeff"

// lineSeparatorWidth is the length of U+2028 or U+2029 at the start of text, or 0. Beside CR and
// LF, these two are the line terminators of ECMA-262, section 12.3.
func lineSeparatorWidth(text string) int {
	if len(text) >= 3 && text[0] == 0xE2 && text[1] == 0x80 && text[2]&^1 == 0xA8 {
		return 3
	}
	return 0
}

// hasLineEnd reports whether text holds a line terminator.
func hasLineEnd(text string) bool {
	return strings.IndexByte(text, '\n') >= 0 || strings.IndexByte(text, '\r') >= 0 ||
		strings.Contains(text, "\u2028") || strings.Contains(text, "\u2029")
}

// lineLength is the number of bytes before the first line terminator of text.
func lineLength(text string) int {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\n', '\r':
			return i
		case 0xE2:
			if lineSeparatorWidth(text[i:]) > 0 {
				return i
			}
		}
	}
	return len(text)
}

// runeWidth is the length of the first character of text; a byte that is no UTF-8 counts as one.
func runeWidth(text string) int {
	_, width := utf8.DecodeRuneInString(text)
	return width
}

// nameStartWidth is the length of what may begin a name at the start of text, or 0.
func nameStartWidth(text string) int { return nameWidth(text, false) }

// nameWidth is the length of the character, or of the escape sequence of one, that may stand in a
// name at the start of text, or 0. Behind the first character, marks and digits may stand too. The
// properties ID_Start and ID_Continue are put together from general categories, which leaves out a
// handful of characters that Unicode adds to them.
func nameWidth(text string, behindFirst bool) int {
	if len(text) == 0 {
		return 0
	}
	c := text[0]
	switch {
	case classes[c] == letter, behindFirst && classes[c] == digit:
		return 1
	case c == '\\':
		return escapedNameWidth(text)
	case c < utf8.RuneSelf:
		return 0
	}
	r, width := utf8.DecodeRuneInString(text)
	if unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r) {
		return width
	}
	const joiners = "\u200c\u200d"
	if behindFirst && (unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue) ||
		strings.ContainsRune(joiners, r) && r != utf8.RuneError) {
		return width
	}
	return 0
}

// escapedNameWidth is the length of \uhhhh or \u{h…} at the start of text, or 0.
func escapedNameWidth(text string) int {
	if len(text) < 2 || text[1] != 'u' {
		return 0
	}
	_, width := hexEscape(text[1:])
	if width == 0 {
		return 0
	}
	return width + 1
}

// hexEscape reads xhh, uhhhh or u{h…}, the part of an escape sequence behind its backslash: the
// number and its length, or 0 and 0.
func hexEscape(text string) (value rune, width int) {
	digits := 2
	if text[0] == 'u' {
		digits = 4
		if strings.HasPrefix(text, "u{") {
			for i := 2; i < len(text); i++ {
				if text[i] == '}' && i > 2 {
					return value, i + 1
				}
				d := hexDigit(text[i])
				value = value<<4 | d
				if d < 0 || value > unicode.MaxRune {
					break
				}
			}
			return 0, 0
		}
	}
	if len(text) <= digits {
		return 0, 0
	}
	for i := 1; i <= digits; i++ {
		d := hexDigit(text[i])
		if d < 0 {
			return 0, 0
		}
		value = value<<4 | d
	}
	return value, digits + 1
}

func hexDigit(c byte) rune {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10
	}
	return -1
}
