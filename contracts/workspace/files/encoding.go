package files

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// FromUTF16 returns a text in UTF-8 that a file holds in UTF-16, of either byte order, as its mark
// says (RFC 2781, section 3.2). Ok is false for a text without such a mark.
func FromUTF16(text string) (converted string, ok bool) {
	var order binary.ByteOrder
	switch {
	case strings.HasPrefix(text, "\xff\xfe"):
		order = binary.LittleEndian
	case strings.HasPrefix(text, "\xfe\xff"):
		order = binary.BigEndian
	default:
		return "", false
	}
	var b strings.Builder
	b.Grow(len(text) / 2)
	high := rune(0) // the first of two units that are one character
	for i := 2; i+1 < len(text); i += 2 {
		r := rune(order.Uint16([]byte{text[i], text[i+1]}))
		if high != 0 {
			pair := utf16.DecodeRune(high, r)
			high = 0
			b.WriteRune(pair)
			if pair != utf8.RuneError {
				continue
			}
		}
		if utf16.IsSurrogate(r) && r < 0xdc00 {
			high = r
			continue
		}
		b.WriteRune(r) // a surrogate alone becomes the replacement character
	}
	if high != 0 || len(text)%2 != 0 {
		b.WriteRune(utf8.RuneError)
	}
	return b.String(), true
}
