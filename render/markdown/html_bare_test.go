package markdown

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestBareTags: what is read without a tokenizer is what one reads.
func TestBareTags(t *testing.T) {
	for written, isBare := range map[string]bool{
		"<kbd>": true, "</kbd>": true, "<H2>": true, "</DETAILS>": true, "<br/>": false, "<br />": false, "<p align=center>": false, "</p >": false,
		"<my-tag>": false, "<é>": false, "<2>": false, "<>": false, "</>": false, "<!-- a -->": false, "<?a?>": false, "<": false,
	} {
		got, ok := bareTag(written)
		if ok != isBare {
			t.Errorf("%s: bare is %v", written, ok)
		}
		z := html.NewTokenizer(strings.NewReader(written))
		z.Next()
		if want := z.Token(); ok && (got.Type != want.Type || got.Data != want.Data) {
			t.Errorf("%s: %v %s, want %v %s", written, got.Type, got.Data, want.Type, want.Data)
		}
	}
}

// TestBareTokens: a block that is read without a tokenizer has the tokens that one gives.
func TestBareTokens(t *testing.T) {
	for raw, bare := range map[string]bool{
		"<kbd>\n": true, "<b>x</b> and <i>y</i>\n": true, "words\n": true, "a>": true, "b></b>": true, "": true, "<details>\n<summary>a > b</summary>\n": true, "<B>é</B>": true,
		"<a href=x>": false, "a &amp; b": false, "a\r\n<b>": false, "a < b": false, "<b": false, "<b><": false, "<b>\x00": false, "<!-- a --><b>": false, "<br/>": false, "<b><i a></i>": false,
	} {
		next := bareTokens(raw)
		if (next != nil) != bare {
			t.Errorf("%q: bare is %v", raw, next != nil)
			continue
		}
		for want := htmlTokens(raw); bare; {
			token, length := next()
			wanted, wantLength := want()
			if token.Type != wanted.Type || token.Data != wanted.Data || length != wantLength {
				t.Errorf("%q: %v of %d bytes, want %v of %d", raw, token, length, wanted, wantLength)
			}
			if wanted.Type == html.ErrorToken {
				break
			}
		}
	}
}
