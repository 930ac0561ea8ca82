package render_test

import (
	"slices"
	"strings"
	"testing"
)

// TestHTMLAsGitHubShowsIt: pairs of tags that mark words, links, pictures and blocks of these; all
// else is text, and no attribute is more than an address or a size.
func TestHTMLAsGitHubShowsIt(t *testing.T) {
	for _, test := range []struct {
		name, text, selector string
		want                 []string
	}{
		{"words", "H<sub>2</sub>O, <kbd class=x>Ctrl</kbd>+<KBD>C</KBD>, <ins>in *place*</ins>", ".prose sub, .prose kbd, .prose ins em", []string{"2", "Ctrl", "C", "place"}},
		{"old names", "<strike>no</strike> <tt>x</tt> <span style='color: red'>red</span> <font>f</font>", ".prose s, .prose code", []string{"no", "x"}},
		{"without an end", "Array<b> and Map<i, b>, <kbd>Esc", ".prose b, .prose i, .prose kbd", nil},
		{"crossed", "<b><i>x</b></i>", ".prose i", []string{"x</b>"}},
		{"in each other", strings.Repeat("<b>", 50) + "x" + strings.Repeat("</b>", 50), ".prose b b b b b b b b", []string{"x"}},
		{"no more than eight", strings.Repeat("<b>", 50) + "x" + strings.Repeat("</b>", 50), ".prose b b b b b b b b b", nil},
		{"a link", `<a href="https://example.org/?a=1&amp;b=2" onclick="x()">there</a>`, `.prose a[href="https://example.org/?a=1&b=2"]:not([onclick])`, []string{"there"}},
		{"a link to a heading", "# Part\n\n<a href='#part'>up</a>", ".prose p a", []string{"up"}},
		{"a script's address", "<a href='javascript:alert(1)'>no</a> <img src='javascript:alert(1)' alt='none'>", ".prose a, .prose img", nil},
		{"links in each other", `<a href="https://example.org/a">a [b](https://example.org/b)</a>`, ".prose a", []string{"b"}},
		{"a badge", `<a href="https://example.org/ci"><img src="https://img.example.org/badge.svg" alt="Build"></a>`, ".prose a > img[alt=Build][loading=lazy]", []string{""}},
		{"a picture", `<img src="plan.png" alt="The &lt;plan&gt;" width="150">`, `.prose img[src="../guides/plan.png"][alt="The <plan>"][width="150"][height="100"]`, []string{""}},
		{"a picture's own size", `![plan](plan.png "Title")`, `.prose img[width="300"][height="200"][title=Title][loading=lazy]`, []string{""}},
		{"of elsewhere", `<img src="https://other.example.org/a.png" alt="other">`, ".prose a", []string{"other"}},
		{"a block", "<p align=\"center\">\n  <b>Shop</b> &amp; more<br>\n  <a href=\"https://example.org\">site</a>\n</p>\n\nText", ".prose > p.align-center", []string{"Shop & more site"}},
		{"a heading", "<h2 align='center'>The <em>shop</em></h2>\n\n[up](#the-shop)", ".prose h2.align-center[id=h-the-shop]", []string{"The shop"}},
		{"Markdown in between", "<div align='center'>\n\n**bold**\n\n</div>", ".prose > p > strong", []string{"bold"}},
		{"a rule and a picture", "<div><picture><source srcset='a.webp'><img src='plan.png' alt='p'></picture><hr></div>", ".prose hr, .prose p > img", []string{"", ""}},
		{"a table", "<table><tr><td onclick=x>1</td></tr></table>", ".prose table td:not([onclick])", []string{"1"}},
		{"other blocks stay text", "<form><p onclick=x>1</p></form>", ".prose > p", []string{"<form><p onclick=x>1</p></form>"}},
		{"in a fold", "<details><summary>More</summary><p>one</p><p>two</p></details>", ".prose details > p", []string{"one", "two"}},
		{"an anchor in a block", "<p><a name='spot'></a>Here</p>\n\n[there](#spot)", ".prose p > span#h-spot", []string{""}},
		{"on the own machine", "See http://localhost:3000/orders?a=1, http://127.0.0.1:80/ and http://, (http://db).", ".prose a", []string{"http://localhost:3000/orders?a=1", "http://127.0.0.1:80/", "http://db"}},
		{"a heading's anchor without tags", "## Use <kbd>K</kbd> now\n\n[up](#use-k-now) [github](#user-content-use-k-now)", ".prose p a", []string{"up", "github"}},
		{"a phone and no scheme", "[call](tel:+123) [cdn](//example.org/x)", ".prose a[href='tel:+123'], .prose a[href='https://example.org/x']", []string{"call", "cdn"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := guideOf(t, "en", test.text)
			if got := d.Texts(test.selector); !slices.Equal(got, test.want) && len(got)+len(test.want) > 0 {
				t.Errorf("%s gives %q, want %q in\n%s", test.selector, got, test.want, d.Texts(".prose")[0])
			}
		})
	}
}
