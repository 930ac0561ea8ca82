package render_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/render"
)

// guideOf is the page of a guide with a text.
func guideOf(t *testing.T, lang, text string) document {
	t.Helper()
	reg := registry(createOrder(t), orderCreated(t))
	return rendered(t, func(w io.Writer) error {
		return renderer(t, lang).Guide(w, frame(), links(reg), render.Guide{Title: "x", Body: text})
	})
}

func TestFootnotes(t *testing.T) {
	d := guideOf(t, "en", "Second[^two], first[^1], again[^TWO], none[^gone] and `[^1]`.\n\n"+
		"[^1]: The *first*.\n[^two]: The second[^deep].\n\n    It goes on.\n\n[^deep]: From a note.\n[^unused]: Never shown.\n")
	d.wants(".footnotes li > p:first-child", "The second3.", "The first. ↩", "From a note. ↩")
	d.wants("sup.footnote-ref a", "1", "2", "1", "3")
	if got := d.texts(".prose")[0]; !strings.Contains(got, "none[^gone] and [^1].") || strings.Contains(got, "Never shown") || !strings.Contains(got, "It goes on. ↩ ↩") {
		t.Errorf("the text reads %s", got)
	}
	if got := d.attributes(".footnotes", "aria-label"); len(got) != 1 || got[0] != "Footnotes" {
		t.Errorf("the notes are called %q", got)
	}
	for _, address := range append(d.attributes("sup a", "href"), d.attributes(".footnote-back", "href")...) {
		if len(d.all(address)) != 1 {
			t.Errorf("%s leads to %d places", address, len(d.all(address)))
		}
	}
}

// TestAlerts has the five of GitHub in three languages; what is none stays a quote.
func TestAlerts(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"Note", "Tip", "Important", "Warning", "Caution"},
		"fr": {"Note", "Conseil", "Important", "Avertissement", "Attention"},
		"es": {"Nota", "Consejo", "Importante", "Advertencia", "Precaución"},
	} {
		d := guideOf(t, lang, "> [!NOTE]\n> A **bold** word.\n\n> [!tip]\n>\n> - a\n\n> [!IMPORTANT]  \n> c\n\n> [!WARNING]\n> d\n\n> [!CAUTION]\n> e\n\n"+
			"> [!WARNING] Custom\n> f\n\n> [!OTHER]\n> g\n\n[!NOTE]\n")
		d.wants(".alert-title", want...)
		d.wants(".alert-note > p:last-child", "A bold word.")
		d.wants(".alert-tip li", "a")
		d.wants(".prose blockquote", "[!WARNING] Custom f", "[!OTHER] g")
		d.wants(".alert strong", "bold")
	}
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
		d := guideOf(t, "en", "```"+info+code)
		var titles []string
		if want.title != "" {
			titles = append(titles, want.title)
		}
		d.wants(".prose figcaption", titles...)
		d.wants(".prose mark", want.marked...)
		d.wants(".prose code", "const a = `1 2` const b = 2 last")
		if len(d.all(".prose .highlight b")) != 2 {
			t.Errorf("%s: the language is not known", info)
		}
	}
}

func TestFoldsAndBreaks(t *testing.T) {
	d := guideOf(t, "en", "a<br>b<BR/>c <blink>K</blink> <details>inline\n\n|a|\n|-|\n|1<br />2|\n\n<br>\n\n"+
		"<details>\n<summary>More <b>of</b> it</summary>\n\nHidden **text**\n\n<details open>\n\nInner\n\n</details>\n\n</details>\n\n"+
		"<details>\n<summary>Short</summary>\nNot *read* <i>here</i>\n</details>\n\n"+
		"<details class=\"x\">\n\n<details>\n\nnever closed\n")
	d.wants(".prose details > summary", "More of it", "Short")
	d.wants(".prose details strong", "text")
	d.wants(".prose details[open]", "Inner")
	d.wants(".prose details details", "Inner")
	d.wants(".prose > details > p", "Hidden text", "Not *read* here")
	if got := len(d.all(".prose br")); got != 4 {
		t.Errorf("there are %d breaks", got)
	}
	if got := d.texts(".prose")[0]; !strings.Contains(got, `<blink>K</blink> <details>inline`) || !strings.Contains(got, `<details class="x">`) || !strings.Contains(got, "<details> never closed") {
		t.Errorf("the text reads %s", got)
	}
	if got := render.PlainText("a<br>b\n\n<details>\n<summary>More</summary>\n\nHidden\n\n</details>\n"); got != "a b More Hidden" {
		t.Errorf("as plain text it is %q", got)
	}
	deep := guideOf(t, "en", strings.Repeat("<details>\n\n", 200)+"deep\n\n"+strings.Repeat("</details>\n\n", 200))
	if got := len(deep.all(".prose details")); got != 100 {
		t.Errorf("%d are folded into each other", got)
	}
}

// TestBracketsGiveWay to what CommonMark makes of them, unless they hold a key that has a page.
func TestBracketsGiveWay(t *testing.T) {
	d := guideOf(t, "en", "[[1]](https://example.com/1), [[RFC 9110]](https://example.com/2), [[text]][ref], [[ref]], [[marketplace.order.create]](https://example.com/3), "+
		"`[[marketplace.order.create]]`, [[ -f file ]], matrix[[0]], [[ marketplace.order.create ]], [[marketplace.order.create|it]], [[]]\n\n"+
		"| a |\n|---|\n| [[marketplace.order.create\\|in a table]] |\n\n[ref]: https://example.com/ref\n")
	d.wants(".prose a[href^=https]", "[1]", "[RFC 9110]", "[text]", "ref", "[marketplace.order.create]")
	d.wants(".prose a.ref", "marketplace.order.create", "it", "in a table")
	if got := d.texts(".prose")[0]; !strings.Contains(got, "[ref], [marketplace.order.create], [[marketplace.order.create]], [[ -f file ]], matrix[[0]], marketplace.order.create, it, [[]]") {
		t.Errorf("the text reads %s", got)
	}
}

func TestAnchorsOfTheirOwn(t *testing.T) {
	text := "## <a name=\"Old-Name\"></a>Title\n\n[a](#old-name) [b](#spot) [c](#kept) [d](#title)\n\n<a id='spot'></a>\n\nText <a id=\"kept\">with</a> <a id=\"open\"> <a href=\"x\" id=\"no\">y</a>\n\n<a id=\"title\"></a>\n"
	d := guideOf(t, "en", text)
	d.wants(".prose a:not(.permalink)", "a", "b", "c", "d")
	for _, address := range d.attributes(".prose a:not(.permalink)", "href") {
		if got := len(d.all(address)); got != 1 {
			t.Errorf("%s leads to %d places", address, got)
		}
	}
	d.wants(".toc a", "Title")
	if got := d.texts(".prose")[0]; !strings.Contains(got, `Text with <a id="open"> y`) {
		t.Errorf("the text reads %s", got)
	}
	for fragment, want := range map[string]bool{"old-name": true, "spot": true, "kept": true, "title": true, "open": false, "no": false} {
		if render.OutlineMarkdown(text).HasHeading(fragment) != want {
			t.Errorf("#%s leads somewhere: %v", fragment, !want)
		}
	}
}

func TestFlowCharts(t *testing.T) {
	d := guideOf(t, "fr", "```mermaid\nflowchart LR\n%% a comment\nA[\"Start (here)\"] -->|yes| B{Choice?}; B -- no way --> C([End])\nB -.-> D & E ==> C\nstyle A fill:#f00\n```\n")
	d.wants(".diagram rect + text", "Start (here)", "Choice?", "End", "D", "E")
	d.wants(".diagram svg > text", "yes", "no way")
	if got := strings.Count(strings.Join(d.attributes(".diagram .drawing-line", "d"), ""), "M"); got != 6 {
		t.Errorf("there are %d lines", got)
	}
	long := guideOf(t, "en", "```mermaid\ngraph TD\nA[Remind the customer about the invoice] --> B["+strings.Repeat("é", 100)+"]\n```\n")
	long.wants(".diagram rect + text", "Remind the customer about", strings.Repeat("é", 27))
	long.wants(".diagram text + text", "the invoice", strings.Repeat("é", 31)+"…")
	d.wants(".diagram summary", "Source du diagramme")
	if got := d.texts(".diagram pre")[0]; !strings.HasPrefix(got, "flowchart LR %% a comment") {
		t.Errorf("the source reads %s", got)
	}
	for _, other := range []string{"pie\n\"A\": 3", "graph TD\nsubgraph x\nA-->B\nend", "graph TD\nA--", "graph TD\nA", "", "graph TD\nA[open --> B"} {
		d := guideOf(t, "en", "```mermaid\n"+other+"\n```\n")
		if len(d.all(".diagram")) != 0 || len(d.all(".prose pre")) != 1 {
			t.Errorf("%q is not shown as code alone", other)
		}
	}
	many := guideOf(t, "en", strings.Repeat("```mermaid\ngraph TD\nA-->B\n```\n\n", 30))
	if got := len(many.all(".prose svg.drawing")); got != 20 || len(many.all(".prose pre")) != 30 {
		t.Errorf("%d of 30 charts are drawn", got)
	}
}

// TestMarkdownKeepsWhatItHas: pages written as Markdown have these as their author wrote them.
func TestMarkdownKeepsWhatItHas(t *testing.T) {
	reg := registry(createOrder(t), orderCreated(t))
	for _, text := range []string{
		"Note[^1].\n\n[^1]: The *note*.", "> [!NOTE]\n> An alert.", "```ts title=\"a.ts\" {2,4-5}\nconst a = [[x]]\n```", "a<br>b", "[[1]](https://example.com/1)",
		"<details>\n<summary>More</summary>\n\nHidden\n\n</details>", "[[ -f file ]] and matrix[[0]]", "<a id=\"spot\"></a>Text", "```mermaid\ngraph TD\nA-->B\n```",
	} {
		var b strings.Builder
		f := frame()
		f.Format = render.Markdown
		if err := renderer(t, "en").Guide(&b, f, links(reg), render.Guide{Title: "x", Body: text}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), text) {
			t.Errorf("%s\nis written as\n%s", text, b.String())
		}
	}
}

// TestChartsAreBounded: the lines of a chart pass all layers between its boxes.
func TestChartsAreBounded(t *testing.T) {
	var chart strings.Builder
	chart.WriteString("graph TD\n")
	for i := range 39 {
		fmt.Fprintf(&chart, "A%d-->A%d\nA0-->A%d\n", i, i+1, 39)
	}
	d := guideOf(t, "en", "```mermaid\n"+chart.String()+"```\n")
	if len(d.all(".diagram")) != 1 || len(d.text) > 300_000 {
		t.Errorf("the page has %d bytes", len(d.text))
	}
	if d := guideOf(t, "en", "```mermaid\n"+chart.String()+"A39-->B\n```\n"); len(d.all(".diagram")) != 0 {
		t.Error("a chart of 41 boxes is drawn")
	}
}
