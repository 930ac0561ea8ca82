package files

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// FromUTF16 returns a text in UTF-8 that a file holds in UTF-16, of either byte order: as its mark
// says (RFC 2781, section 3.2), or where none is there as the zeros beside its first two characters
// do (RFC 4627, section 3). Ok is false for all other texts.
func FromUTF16(text string) (converted string, ok bool) {
	var order binary.ByteOrder
	start := 2
	switch {
	case strings.HasPrefix(text, "\xff\xfe"):
		order = binary.LittleEndian
	case strings.HasPrefix(text, "\xfe\xff"):
		order = binary.BigEndian
	case len(text) < 4:
		return "", false
	case text[0] != 0 && text[1] == 0 && text[2] != 0 && text[3] == 0:
		order, start = binary.LittleEndian, 0
	case text[0] == 0 && text[1] != 0 && text[2] == 0 && text[3] != 0:
		order, start = binary.BigEndian, 0
	default:
		return "", false
	}
	var b strings.Builder
	b.Grow(len(text) / 2)
	high := rune(0) // the first of two units that are one character
	for i := start; i+1 < len(text); i += 2 {
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
