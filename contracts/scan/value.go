package scan

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// stringValue is the value of a string literal, or of a template without expressions, given with
// its quotes; false if it is not well-formed. The escape sequences are those of ECMA-262, section
// 12.9.4; a surrogate without its other half becomes U+FFFD, since Go strings hold UTF-8.
func stringValue(literal string) (string, bool) {
	if len(literal) < 2 || literal[0] != literal[len(literal)-1] {
		return "", false
	}
	text := literal[1 : len(literal)-1]
	if literal[0] == '`' && strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n") // ECMA-262, section 12.9.6
	}
	if strings.IndexByte(text, '\\') < 0 {
		return text, true
	}
	var b strings.Builder
	var high rune // a high surrogate that waits for its low one
	for len(text) > 0 {
		value, width := rune(0), 0
		if text[0] == '\\' {
			value, width = escape(text)
			if width == 0 {
				return "", false
			}
		} else {
			value, width = utf8.DecodeRuneInString(text)
		}
		text = text[width:]
		if high != 0 {
			if pair := utf16.DecodeRune(high, value); pair != utf8.RuneError {
				b.WriteRune(pair)
				high = 0
				continue
			}
			b.WriteRune(utf8.RuneError)
			high = 0
		}
		switch {
		case value >= 0xD800 && value < 0xDC00:
			high = value
		case value != lineContinuation:
			b.WriteRune(value)
		}
	}
	if high != 0 {
		b.WriteRune(utf8.RuneError)
	}
	return b.String(), true
}

// lineContinuation stands for an escaped line end, which leaves nothing in the value.
const lineContinuation rune = -1

// escape reads the escape sequence at the start of text: what it stands for and its length, 0 if it
// is none.
func escape(text string) (rune, int) {
	if len(text) < 2 {
		return 0, 0
	}
	switch c := text[1]; c {
	case 'x', 'u':
		value, width := hexEscape(text[1:])
		if width == 0 {
			return 0, 0
		}
		return value, width + 1
	case '\r':
		if strings.HasPrefix(text[2:], "\n") {
			return lineContinuation, 3
		}
		return lineContinuation, 2
	case '\n':
		return lineContinuation, 2
	default:
		if i := strings.IndexByte("bfnrtv0", c); i >= 0 {
			return rune("\b\f\n\r\t\v\x00"[i]), 2
		}
	}
	if width := lineSeparatorWidth(text[1:]); width > 0 {
		return lineContinuation, 1 + width
	}
	value, width := utf8.DecodeRuneInString(text[1:])
	return value, 1 + width
}
