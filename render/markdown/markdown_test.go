package markdown_test

import (
	"fmt"
	"html/template"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/render/htmltest"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// resolver answers as the page of a contract would, beside which there are an operation and a guide.
func resolver() *markdown.Resolver {
	ids := &markup.IDs{}
	return &markdown.Resolver{
		IDs: ids,
		Key: func(key string) (string, bool) {
			switch strings.TrimPrefix(key, "operation:") {
			case "shop.order.create":
				return "order.html", true
			case "shop.order.own":
				return "", true
			}
			return "", false
		},
		Destination: func(written string) string {
			address := markdown.Address(written)
			id, isFragment := strings.CutPrefix(address, "#")
			switch {
			case strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "mailto:"):
				return address
			case isFragment && markdown.FindAnchor(ids, id) != "":
				return "#" + markdown.FindAnchor(ids, id)
			case address == "guide.md":
				return "guide.html"
			}
			return ""
		},
		Picture: func(written string) (markdown.Picture, bool) {
			return markdown.Picture{Href: "pictures/a.png"}, written == "a.png"
		},
		Diagram: func(code string) template.HTML {
			if strings.HasPrefix(code, "pie") {
				return ""
			}
			return template.HTML("<svg><text>" + template.HTMLEscapeString(code) + "</text></svg>")
		},
		Label: func(key string, values ...any) string { return strings.Trim(key+" "+fmt.Sprint(values...), " ") },
	}
}

func rendered(t testing.TB, text string) htmltest.Document {
	t.Helper()
	html, _ := markdown.Render(text, 2, resolver())
	return htmltest.Parse(t, string(html))
}

// A text fits into the page around it: its headings, links, keys, pictures and diagrams.
func TestTextsFitThePage(t *testing.T) {
	text := "# The *title*\n\n### Deep first\n\nUses `shop.order.create` and `unknown.key`, [[shop.order.create]], [[operation:shop.order.create|the order]], [[shop.order.own]] and [[nothing.here]].\n\n" +
		"[a guide](guide.md), [nowhere](other.md), [unsafe](javascript:alert(1)), [here](#deep-first), <https://example.org/a>, www.example.org, a@example.org,\n" +
		"![own](a.png), ![other](https://example.org/b.png), ![](local.png), <b>raw</b> Array<string>.\n\n## Higher {#own-id}\n\n#### Fourth\n\n" +
		"| a | b |\n| :-- | --: |\n| c | d |\n\n```mermaid\ngraph\n```\n\n```mermaid\npie\n```\n"
	html, headings := markdown.Render(text, 2, resolver())
	d := htmltest.Parse(t, string(html))
	d.Wants("h2", "The title")
	d.Wants("h3", "Deep first", "Higher")
	d.Wants("h4", "Fourth")
	d.Wants("a.ref code", "shop.order.create", "shop.order.create")
	d.Wants("a.ref:not(:has(code))", "the order")
	d.Wants("a:not(.ref, .permalink)", "a guide", "here", "https://example.org/a", "www.example.org", "a@example.org", "other")
	d.Wants("#h-own-id, #h-deep-first", "Deep first", "Higher")
	d.Wants("td.align-right, th.align-right", "b", "d")
	d.Wants("svg text", "graph")
	d.Wants("pre", "pie")
	if got := d.Attributes("img", "src"); len(got) != 1 || got[0] != "pictures/a.png" {
		t.Errorf("the pictures are %q", got)
	}
	if got := d.Text("h3 + p"); !strings.Contains(got, "unknown.key, shop.order.create, the order, shop.order.own and [[nothing.here]]") {
		t.Errorf("the text reads %s", got)
	}
	if got := d.Text("h3 + p + p"); !strings.Contains(got, "nowhere, unsafe, here") || !strings.HasSuffix(got, "other, local.png, raw Array<string>.") {
		t.Errorf("the text reads %s", got)
	}
	if got := fmt.Sprint(headings); got != "[{The title h-the-title [{Deep first h-deep-first []} {Higher h-own-id []}]}]" {
		t.Errorf("the headings are %s", got)
	}
}

func TestPlainText(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "",
		"Plain words.":                 "Plain words.",
		"*Some* `code` and [a](b.md).": "Some code and a.",
		"# Title\n\nText\nmore.":       "Title Text more.",
		"- one\n- two":                 "one two",
		"- [x] one\n- [ ] two":         "one two",
		"\\*a\\* &amp; `&amp;` &#65;":  "*a* & &amp; A",
		"a <b> c":                      "a <b> c",
	} {
		if got := markdown.PlainText(text); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}

// A page that is Markdown has what its author wrote, with headings that fit and links that lead.
func TestEmbedFitsThePage(t *testing.T) {
	for text, want := range map[string]string{
		"Title\n===\ntext\n### Deep\nmore\n": "## Title\n\ntext\n\n### Deep\n\nmore",
		"`shop.order.create` and `other`":    "[`shop.order.create`](order.html) and `other`",
		"[[shop.order.create]], [[operation:shop.order.create|the *order*]], [[shop.order.own]], [[nothing]]": "[`shop.order.create`](order.html), [the \\*order\\*](order.html), `shop.order.own`, [[nothing]]",
		"[a](guide.md \"b\") [c](other.md) ![d](https://example.org/d.png)":                                   "[a](guide.html \"b\") c [d](https://example.org/d.png)",
		"a <b> c <https://example.org> <br>":                                                                  "a \\<b> c <https://example.org> <br>",
	} {
		if got := strings.TrimSpace(markdown.Embed(text, 2, resolver())); got != want {
			t.Errorf("%s\nis written as\n%s\nand not as\n%s", text, got, want)
		}
	}
	for _, text := range []string{
		"Note[^1].\n\n[^1]: The *note*.", "> [!NOTE]\n> An alert.", "```ts title=\"a.ts\" {2,4-5}\nconst a = [[x]]\n```", "a<br>b", "[[1]](https://example.com/1)",
		"<details>\n<summary>More</summary>\n\nHidden\n\n</details>", "[[ -f file ]] and matrix[[0]]", "<a id=\"spot\"></a>Text", "```mermaid\ngraph TD\nA-->B\n```",
	} {
		if got := strings.TrimSpace(markdown.Embed(text, 2, resolver())); got != text {
			t.Errorf("%s\nis written as\n%s", text, got)
		}
	}
}
