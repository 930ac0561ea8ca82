package highlight_test

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/render/highlight"
)

func TestCodeIsHighlighted(t *testing.T) {
	for _, c := range []struct {
		language, code, want string
		marked               []bool
	}{
		{"ts", "const a: Order = '<b>' // c", `<b>const</b> a: <var>Order</var> = <i>'&lt;b&gt;'</i> <span class="c1">// c</span>`, nil},
		{"ts", "call(true, 1)", `<em>call</em>(<u>true</u>, <u>1</u>)`, nil},
		{"TSX", "const a = <b x={1}/>", `<b>const</b> a = &lt;<b>b</b> x={<u>1</u>}/&gt;`, nil},
		{"json", `{"a": "b", "c": [1, null]}`, `{<b>"a"</b>: <i>"b"</i>, <b>"c"</b>: [<u>1</u>, <u>null</u>]}`, nil},
		{"yaml", "a: b", `<b>a</b>:<span class="w"> </span><span class="l">b</span>`, nil},
		{"", "a < b", "a &lt; b", nil},
		{"klingon", "a & b", "a &amp; b", nil},
		{"*.go", "package a", "package a", nil},
		{"ts", "a\n`b\nc`\nd", "a\n<mark class=\"marked-line\"><i>`b</i></mark>\n<i>c`</i>\n<mark class=\"marked-line\">d</mark>", []bool{false, true, false, true}},
	} {
		tokens := highlight.Tokenize(c.language, c.code)
		if got := highlight.Text(tokens); got != c.code {
			t.Errorf("%s\nbecame\n%s", c.code, got)
		}
		got := string(highlight.Block(tokens, c.marked))
		got = strings.TrimPrefix(got, `<div class="highlight"><pre tabindex="0"><code>`)
		if got = strings.TrimSuffix(got, "</code></pre></div>\n"); got != c.want {
			t.Errorf("%s\nis printed as\n%s\nand not as\n%s", c.code, got, c.want)
		}
	}
}

// Expressions of chroma's take longer than anybody waits for lines without anything on them, and for
// others: what they can't be asked about is shown as it is.
func TestCodeThatTakesTooLong(t *testing.T) {
	for language, code := range map[string]string{
		"java": strings.Repeat("\n", 60_000) + "}", "c": strings.Repeat("\n", 60_000) + "}", "yaml": strings.Repeat("[[", 30_000), "hcl": strings.Repeat("//", 30_000),
	} {
		tokens := highlight.Tokenize(language, code)
		if got := highlight.Text(tokens); len(tokens) != 1 || got != code {
			t.Errorf("%s: %d tokens of %d bytes", language, len(tokens), len(got))
		}
	}
}
