package markdown_test

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/render/markdown"
)

func TestFootnotes(t *testing.T) {
	d := rendered(t, "Second[^two], first[^1], again[^TWO], none[^gone] and `[^1]`.\n\n"+
		"[^1]: The *first*.\n[^two]: The second[^deep].\n\n    It goes on.\n\n[^deep]: From a note.\n[^unused]: Never shown.\n")
	d.Wants(".footnotes li > p:first-child", "The second3.", "The first. ↩", "From a note. ↩")
	d.Wants("sup.footnote-ref a", "1", "2", "1", "3")
	if got := d.Texts("body")[0]; !strings.Contains(got, "none[^gone] and [^1].") || strings.Contains(got, "Never shown") || !strings.Contains(got, "It goes on. ↩ ↩") {
		t.Errorf("the text reads %s", got)
	}
	if got := d.Attributes(".footnotes", "aria-label"); len(got) != 1 || got[0] != "footnotes" {
		t.Errorf("the notes are called %q", got)
	}
	for _, address := range append(d.Attributes("sup a", "href"), d.Attributes(".footnote-back", "href")...) {
		if len(d.All(address)) != 1 {
			t.Errorf("%s leads to %d places", address, len(d.All(address)))
		}
	}
}

// TestAlerts has the five of GitHub; what is none stays a quote.
func TestAlerts(t *testing.T) {
	d := rendered(t, "> [!NOTE]\n> A **bold** word.\n\n> [!tip]\n>\n> - a\n\n> [!IMPORTANT]  \n> c\n\n> [!WARNING]\n> d\n\n> [!CAUTION]\n> e\n\n"+
		"> [!WARNING] Custom\n> f\n\n> [!OTHER]\n> g\n\n[!NOTE]\n")
	d.Wants(".alert-title", "alert.note", "alert.tip", "alert.important", "alert.warning", "alert.caution")
	d.Wants(".alert-note > p:last-child", "A bold word.")
	d.Wants(".alert-tip li", "a")
	d.Wants("blockquote", "[!WARNING] Custom f", "[!OTHER] g")
	d.Wants(".alert strong", "bold")
}

func TestFences(t *testing.T) {
	code := "\nconst a = `1\n2`\nconst b = 2\nlast\n```\n"
	for info, want := range map[string]struct {
		title  string
		marked []string
	}{
		`ts title="a <b>.ts" {2,4-5}`: {"a <b>.ts", []string{"2`", "last"}},
		`ts {1-2} title='x'`:          {"x", []string{"const a = `1", "2`"}},
		`ts{3}`:                       {"", []string{"const b = 2"}},
		`ts filename="a.ts"`:          {"a.ts", nil},
		`ts {2-1,0,9,x}`:              {"", nil},
		`{.ts .numberLines}`:          {"", nil},
		`ts title="open`:              {"", nil},
	} {
		d := rendered(t, "```"+info+code)
		var titles []string
		if want.title != "" {
			titles = append(titles, want.title)
		}
		d.Wants("figcaption", titles...)
		d.Wants("mark", want.marked...)
		d.Wants("code", "const a = `1 2` const b = 2 last")
		if len(d.All(".highlight b")) != 2 {
			t.Errorf("%s: the language is not known", info)
		}
	}
}

func TestFoldsAndBreaks(t *testing.T) {
	d := rendered(t, "a<br>b<BR/>c <blink>K</blink> <details>inline\n\n|a|\n|-|\n|1<br />2|\n\n<br>\n\n"+
		"<details>\n<summary>More <b>of</b> it</summary>\n\nHidden **text**\n\n<details open>\n\nInner\n\n</details>\n\n</details>\n\n"+
		"<details>\n<summary>Short</summary>\nNot *read* <i>here</i>\n</details>\n\n"+
		"<details class=\"x\">\n\n<details>\n\nnever closed\n")
	d.Wants("details > summary", "More of it", "Short")
	d.Wants("details strong", "text")
	d.Wants("details[open]", "Inner")
	d.Wants("details details", "Inner")
	d.Wants("body > details > p", "Hidden text", "Not *read* here")
	if got := len(d.All("br")); got != 4 {
		t.Errorf("there are %d breaks", got)
	}
	if got := d.Texts("body")[0]; !strings.Contains(got, `<blink>K</blink> <details>inline`) || !strings.Contains(got, `<details class="x">`) || !strings.Contains(got, "<details> never closed") {
		t.Errorf("the text reads %s", got)
	}
	if got := markdown.PlainText("a<br>b\n\n<details>\n<summary>More</summary>\n\nHidden\n\n</details>\n"); got != "a b More Hidden" {
		t.Errorf("as plain text it is %q", got)
	}
	deep := rendered(t, strings.Repeat("<details>\n\n", 200)+"deep\n\n"+strings.Repeat("</details>\n\n", 200))
	if got := len(deep.All("details")); got != 100 {
		t.Errorf("%d are folded into each other", got)
	}
}

// TestBracketsGiveWay to what CommonMark makes of them, unless they hold a key that has a page.
func TestBracketsGiveWay(t *testing.T) {
	d := rendered(t, "[[1]](https://example.com/1), [[RFC 9110]](https://example.com/2), [[text]][ref], [[ref]], [[shop.order.create]](https://example.com/3), "+
		"`[[shop.order.create]]`, [[ -f file ]], matrix[[0]], [[ shop.order.create ]], [[shop.order.create|it]], [[]]\n\n"+
		"| a |\n|---|\n| [[shop.order.create\\|in a table]] |\n\n[ref]: https://example.com/ref\n")
	d.Wants("a[href^=https]", "[1]", "[RFC 9110]", "[text]", "ref", "[shop.order.create]")
	d.Wants("a.ref", "shop.order.create", "it", "in a table")
	if got := d.Texts("body")[0]; !strings.Contains(got, "[ref], [shop.order.create], [[shop.order.create]], [[ -f file ]], matrix[[0]], shop.order.create, it, [[]]") {
		t.Errorf("the text reads %s", got)
	}
}

func TestAnchorsOfTheirOwn(t *testing.T) {
	text := "## <a name=\"Old-Name\"></a>Title\n\n[a](#old-name) [b](#spot) [c](#kept) [d](#title)\n\n<a id='spot'></a>\n\nText <a id=\"kept\">with</a> <a id=\"open\"> <a id=plain></a><a name = slip><a> <a href=\"x\" id=\"no\">y</a>\n\n<a id=\"title\"></a>\n"
	d := rendered(t, text)
	d.Wants("a:not(.permalink)", "a", "b", "c", "d")
	for _, address := range d.Attributes("a:not(.permalink)", "href") {
		if got := len(d.All(address)); got != 1 {
			t.Errorf("%s leads to %d places", address, got)
		}
	}
	if _, headings := markdown.Render(text, 2, resolver()); len(headings) != 1 || headings[0].Label != "Title" {
		t.Errorf("the headings are %v", headings)
	}
	if got := d.Texts("body")[0]; !strings.Contains(got, `Text with y`) {
		t.Errorf("the text reads %s", got)
	}
	for fragment, want := range map[string]bool{"old-name": true, "spot": true, "kept": true, "title": true, "open": true, "plain": true, "slip": true, "no": true, "nothing": false} {
		if markdown.ReadOutline(text, "").HasHeading(fragment) != want {
			t.Errorf("#%s leads somewhere: %v", fragment, !want)
		}
	}
}

// TestSummaries: what stands in a summary is shown as text, whatever tags are around it.
func TestSummaries(t *testing.T) {
	for _, summary := range []string{"<h3>More of it</h3>", "\n<b>More</b> <kbd>of</kbd> it\n", `More <a href="https://x.org">of</a> it`, `<span style="color:red">More</span> of <br/> it`} {
		d := rendered(t, "<details>\n<summary>"+summary+"</summary>\n\nHidden\n\n</details>\n")
		if got := strings.Join(d.Texts("details > summary"), ""); got != "More of it" || len(d.Texts("details > p")) != 1 {
			t.Errorf("%s is shown as %q", summary, got)
		}
	}
	if d := rendered(t, "<details>\n<summary>a <script>b</script></summary>\n\nHidden\n\n</details>\n"); len(d.All("script")) != 0 {
		t.Error("a script is in the page")
	}
}

// TestAnchorsBeforeTags: GitHub makes a hyphen of the space in front of an anchor at the end.
func TestAnchorsBeforeTags(t *testing.T) {
	text := "[a](#set-up-) [b](#set-up)\n\n## Set up <a name=\"x\"></a>\n\n## Other\n"
	d := rendered(t, text)
	if got := strings.Join(d.Attributes("p > a", "href"), " "); got != "#h-set-up #h-set-up" || !markdown.ReadOutline(text, "").HasHeading("set-up-") {
		t.Errorf("the links lead to %s", got)
	}
}

// TestAnchorsOfTags: whatever has an id is a place to link to.
func TestAnchorsOfTags(t *testing.T) {
	for name, text := range map[string]string{
		"span":      `Text <span id="x"></span> goes on.`,
		"kbd":       `Press <kbd id="x">K</kbd>.`,
		"link":      `A <a href="https://example.org" id="x">link</a>.`,
		"picture":   `A <img id="x" src="a.png">.`,
		"empty div": `<div id="x"></div>`,
		"div":       "<div id='x' align=\"center\">\n\n**inside**\n\n</div>",
		"p":         `<p id="x">A paragraph</p>`,
		"heading":   `<h3 id="x">A heading</h3>`,
		"details":   "<details id=\"x\" open>\n<summary>More</summary>\n\ninside\n\n</details>",
	} {
		text = "[there](#x)\n\n" + text + "\n"
		if !markdown.ReadOutline(text, "").HasHeading("x") {
			t.Errorf("%s: nothing is there to link to", name)
		}
		d := rendered(t, text)
		if got := d.Attributes("p > a", "href"); len(got) == 0 || got[0] != "#h-x" || len(d.All("#h-x")) != 1 {
			t.Errorf("%s: the link leads to %q, and there are %d of these", name, got, len(d.All("#h-x")))
		}
		if strings.Contains(d.Texts("body")[0], "<") {
			t.Errorf("%s: the text reads %s", name, d.Texts("body")[0])
		}
	}
}

// TestBoxes: tables, lists and quotes in HTML are those, also where HTML lets tags end by themselves;
// what is no sound one stays the text that it is.
func TestBoxes(t *testing.T) {
	d := rendered(t, "<table align=\"center\" onclick=\"x()\">\n<caption>Who <b>helps</b></caption>\n<tr><th>Name<th align=right style=\"x\">Link</tr>\n"+
		"<tr><td><b>Ada</b><br><sub>writes</sub></td><td align=\"center\"><a href=\"https://example.org\"><img src=\"a.png\" alt=\"Pic\"></a></td></tr>\n<tr><th>Bob<td><ul><li>one<li>two</ul>\n</table>\n\n"+
		"<ul>\n<li>first <code>x</code></li>\n<li>second<ol><li>inner</li></ol></li>\n</ul>\n\n<dl><dt>Term<dd>Meaning</dl>\n\n<blockquote>Quoted <i>so</i></blockquote>\n")
	d.Wants("table > caption", "Who helps")
	d.Wants("tr th[scope=col]", "Name", "Link")
	d.Wants("tr th[scope=row]", "Bob")
	d.Wants("td.align-center a", "")
	d.Wants("td li", "one", "two")
	d.Wants("body > ul > li > ol > li", "inner")
	d.Wants("dl > dd", "Meaning")
	d.Wants("blockquote > p", "Quoted so")
	if len(d.All("[onclick], [style]")) > 0 || len(d.All(".table-scroll > table")) != 1 {
		t.Error(d.Source)
	}
	for _, text := range []string{
		"<table>\n<tr><td>open\n", "<table>stray<tr><td>x</td></tr></table>", "<tr><td>alone</td></tr>", "<ul>text<li>x</li></ul>", "<table><tr><td><script>x</script></td></tr></table>",
		strings.Repeat("<ul><li>", 9) + "deep" + strings.Repeat("</li></ul>", 9), "<table><ul><li>x</li></ul></table>",
	} {
		if d := rendered(t, text+"\n"); len(d.All("table, ul, td, script")) > 0 || !strings.Contains(d.Texts("body")[0], "<") {
			t.Errorf("%s is shown as\n%s", text, d.Source)
		}
	}
	rendered(t, strings.Repeat("<ul><li>", 6)+"deep"+strings.Repeat("</li></ul>", 6)+"\n").Wants("li li li li li li", "deep")
	heads := rendered(t, "<table>\n<thead><tr><th>A</th></tr>\n<tr><th>B</th><th>C</th></tr>\n<tbody><tr><th>D</th><td>1</td></tr>\n<tfoot><tr><td>2</td></tr>\n</table>\n\n<dl><dt>a<dd>b<dt>c<dd>d</dl>\n\n<blockquote align=\"center\">q<ul><li>in</li></ul></blockquote>\n")
	heads.Wants("th[scope=col]", "A", "B", "C")
	heads.Wants("th[scope=row]", "D")
	heads.Wants("table > tbody + tfoot td", "2")
	heads.Wants("dl > dt", "a", "c")
	heads.Wants("blockquote:not([class]) > ul > li", "in")
	if got := markdown.PlainText("<table><tr><td>a</td><td>b</td></tr></table>\n"); got != "a b" {
		t.Errorf("the text is %q", got)
	}
}
