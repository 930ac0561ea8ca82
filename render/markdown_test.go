package render_test

import (
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/lssm-tech/docsgen/render"
)

func TestGuideTextFitsThePage(t *testing.T) {
	d := samplePages(t)["guide"]
	d.wants(".prose h2", "Deep first", "Then higher Array<string>")
	d.wants(".toc a", "Deep first", "Then higher Array<string>")
	d.wants(".prose a.ref code", "marketplace.order.create", "marketplace.order.created")
	d.wants(".prose a.ref:not(:has(code))", "the order")
	d.wants(".prose a[href='../guides/guide.html#h-part']", "a guide")
	d.wants(".prose a[href='#h-deep-first']:not(.permalink)", "here")
	d.wants(".prose a[href='https://example.org/p.png']", "a picture")
	d.wants(".prose a[href='mailto:a@example.org']", "a@example.org")
	d.wants(".prose td.align-right", "b")
	d.wants(".prose .highlight b", "const")
	if text := d.texts(".prose")[1]; !strings.Contains(text, "[[nothing.here]] and raw Array<string>") || !strings.Contains(text, "local.png") {
		t.Errorf("the text reads %s", text)
	}
	for _, gone := range []string{"nowhere", "up", "unsafe", "not here"} {
		for _, label := range d.texts(".prose a") {
			if label == gone {
				t.Errorf("%q is a link", gone)
			}
		}
	}
}

func TestPlainText(t *testing.T) {
	for markdown, want := range map[string]string{
		"":                             "",
		"Plain words.":                 "Plain words.",
		"*Some* `code` and [a](b.md).": "Some code and a.",
		"# Title\n\nText\nmore.":       "Title Text more.",
		"- one\n- two":                 "one two",
		"- [x] one\n- [ ] two":         "one two",
		"\\*a\\* &amp; `&amp;` &#65;":  "*a* & &amp; A",
		"a <b> c":                      "a <b> c",
	} {
		if got := render.PlainText(markdown); got != want {
			t.Errorf("%q gives %q, want %q", markdown, got, want)
		}
	}
}

// Whatever a guide holds, nothing in it runs, loads, or leads to an address that is not safe.
func FuzzMarkdown(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	f.Add(guideText)
	f.Add("[a]: <javascript:alert(1)>\n\n[a] <javascript:alert(1)> [x](java&#115;cript:alert(1)) [[a|b]] [[a:b]]")
	r := renderer(f, "en")
	reg := registry()
	f.Fuzz(func(t *testing.T, text string) {
		var b strings.Builder
		if err := r.Guide(&b, frame(), links(reg), render.Guide{Title: "x", Body: text}); err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(strings.NewReader(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		document{t, b.String(), root}.inert()
	})
}

func BenchmarkGuide(b *testing.B) {
	r, reg := renderer(b, "en"), registry()
	l := links(reg)
	b.ReportAllocs()
	for b.Loop() {
		if err := r.Guide(io.Discard, frame(), l, render.Guide{Title: "x", Body: guideText}); err != nil {
			b.Fatal(err)
		}
	}
}
