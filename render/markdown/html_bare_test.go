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
