package markdown

import (
	"strings"

	"golang.org/x/net/html"
)

// htmlTokens returns a function that gives the tokens of a text of HTML, with their lengths in
// bytes; at the end it gives an ErrorToken.
func htmlTokens(raw string) func() (html.Token, int) {
	z := html.NewTokenizer(strings.NewReader(raw))
	return func() (html.Token, int) {
		z.Next()
		length := len(z.Raw())
		return z.Token(), length
	}
}

// bareTokens is htmlTokens for a text of bare tags and words alone, and nil for any other: a
// tokenizer takes 4 kB, and a guide may have a million such blocks. What follows a tag whose content is
// no HTML, such as <script>, is taken for HTML here; readHTML takes none of these.
func bareTokens(raw string) func() (html.Token, int) {
	if strings.ContainsAny(raw, "&\r\x00") {
		return nil
	}
	for at := 0; at < len(raw); {
		part := raw[at:tokenEnd(raw, at)]
		if _, ok := bareTag(part); part[0] == '<' && !ok {
			return nil
		}
		at += len(part)
	}
	at := 0
	return func() (html.Token, int) {
		if at == len(raw) {
			return html.Token{}, 0
		}
		part := raw[at:tokenEnd(raw, at)]
		at += len(part)
		if t, _ := bareTag(part); part[0] == '<' {
			return t.Token, len(part)
		}
		return html.Token{Type: html.TextToken, Data: part}, len(part)
	}
}

// tokenEnd returns where the tag or the words that begin at an offset end.
func tokenEnd(raw string, at int) int {
	end, after := strings.IndexByte(raw[at:], '<'), 0
	if end == 0 {
		end, after = strings.IndexByte(raw[at:], '>'), 1
	}
	if end < 0 {
		return len(raw)
	}
	return at + end + after
}
