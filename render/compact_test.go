package render

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestCompact writes pieces of pages shorter, and holds that browsers make the same of them.
func TestCompact(t *testing.T) {
	for _, test := range []struct{ page, want string }{
		{`<p class="a">x</p>`, `<p class=a>x</p>`},
		{`<div class="a b" id="x=1" title="" data-x="it's">x</div>`, `<div class="a b" id="x=1" title="" data-x="it's">x</div>`},
		{`<a href="../a.html?b#c/">x</a>`, `<a href=../a.html?b#c/>x</a>`},
		{`<input value="a > b" type="search" disabled>`, `<input value="a > b" type=search disabled>`},
		{`<svg viewBox="0 0 1 1" width="1"><rect x="1" y="2"/></svg>`, `<svg viewBox="0 0 1 1" width=1><rect x=1 y="2"/></svg>`},
		{`<ul><li>a</li><li>b <b>c</b></li></ul>`, `<ul><li>a<li>b <b>c</b></ul>`},
		{"<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "<ul>\n<li>a\n<li>b</ul>"},
		{"<div>\n<section><h2>a</h2>\n<p>b <b>c</b>\n<i>d</i></p>\n</section>\n<section></section>\n</div>", "<div>\n<section><h2>a</h2><p>b <b>c</b>\n<i>d</i></section>\n<section></section></div>"},
		{`<dl><div><dt>a</dt><dd>b</dd><dd>c</dd></div></dl>`, `<dl><div><dt>a<dd>b<dd>c</div></dl>`},
		{"<table><caption>x</caption>\n<thead><tr><th>a</th><th>b</th></tr></thead>\n<tbody>\n<tr><th>1</th>\n<td></td></tr>\n<tr><th>2</th><td><p>3</p></td></tr>\n</tbody></table>",
			"<table><caption>x</caption><thead><tr><th>a<th>b</tr></thead><tbody>\n<tr><th>1<td></tr>\n<tr><th>2<td><p>3</p></tr>\n</table>"},
		{`<div><p>a</p><p>b</p></div><p>c</p>`, `<div><p>a<p>b</div><p>c</p>`},
		{`<a href="x"><p>a</p></a>`, `<a href=x><p>a</p></a>`},
		{`<div><p>a</p>text</div>`, `<div><p>a</p>text</div>`},
		{"<pre tabindex=\"0\"><code>a\n\n  <b>b</b></code></pre>", "<pre tabindex=0><code>a\n\n  <b>b</b></code></pre>"},
		{"a < b", "a < b"}, {`<p class="`, `<p class="`}, {`</p`, `</p`}, {"", ""},
	} {
		if got := string(compact([]byte(test.page))); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.page, got, test.want)
		}
		if long, short := tree(t, test.page), tree(t, test.want); long != short {
			t.Errorf("%s\nmeans another thing in short:\n%s\n%s", test.page, long, short)
		}
	}
}

// tree is a page as a browser builds it, without white space that only separates the parts of a table.
func tree(t *testing.T, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		switch {
		case n.Type != html.TextNode || n.Parent.Data == "pre":
		case strings.TrimSpace(n.Data) == "":
			n.Data = ""
		case n.NextSibling == nil && n.Parent.Data == "li":
			n.Data = strings.TrimSuffix(n.Data, "\n")
		}
	}
	if err := html.Render(&b, root); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
