package markdown

import (
	"strings"
	"unicode/utf8"
)

// Escape returns a text as Markdown that says the same: nothing is read into it. It escapes no more
// than it must, so that the text can be read: what means something at the start of a line, and what does anywhere.
func Escape(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case strings.ContainsRune("\\`*_[]<|~", r):
			if r == '_' && insideWord(text, i) {
				break // CommonMark reads no emphasis into snake_case
			}
			b.WriteByte('\\')
		case r == '&' && strings.Contains(text[i:], ";"):
			b.WriteByte('\\')
		case strings.ContainsRune("#+->=", r) && startsLine(text, i):
			b.WriteByte('\\')
		case (r == '.' || r == ')') && numbersLine(text, i):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func insideWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+1:])
	word := func(r rune) bool {
		return r != utf8.RuneError && (r >= 0x80 || isASCIILetter(byte(r)) || '0' <= r && r <= '9')
	}
	return word(before) && word(after)
}

func isASCIILetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func startsLine(text string, at int) bool {
	return strings.TrimSpace(text[strings.LastIndexByte(text[:at], '\n')+1:at]) == ""
}

func numbersLine(text string, at int) bool {
	if at+1 < len(text) && text[at+1] != ' ' && text[at+1] != '\n' {
		return false
	}
	line := strings.TrimSpace(text[strings.LastIndexByte(text[:at], '\n')+1 : at])
	return line != "" && strings.Trim(line, "0123456789") == ""
}

// Code returns a text as a code span, between more backticks than it holds in a row.
func Code(text string) string {
	text = oneLine(text)
	if text == "" {
		return ""
	}
	fence := "`"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		text = " " + text + " "
	}
	return fence + text + fence
}

// LinkTo returns a link, or just its label where it leads nowhere.
func LinkTo(label, href string) string {
	if href == "" || label == "" {
		return label
	}
	return "[" + label + "](" + pageAddress(href) + ")"
}

// pageAddress is an address as the Markdown of a page has it. Its headings have the anchors that hosts
// of repositories give them; fragments of other pages' Markdown are ids that it has no place for.
func pageAddress(href string) string {
	if id, isHeading := strings.CutPrefix(href, "#h-"); isHeading {
		href = "#" + id
	}
	if address, _, found := strings.Cut(href, "#"); found && strings.HasSuffix(address, ".md") && !strings.Contains(address, "://") {
		href = address
	}
	return escapeAddress(href)
}

// escapeAddress encodes what would end the address of a link.
func escapeAddress(address string) string {
	return addressMarks.Replace(address)
}

var addressMarks = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "\n", "%0A")

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
