package render_test

import (
	"io"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/render/htmltest"
)

// guideOf is the page of a guide with a text.
func guideOf(t *testing.T, lang, text string) htmltest.Document {
	t.Helper()
	reg := registry(createOrder(t), orderCreated(t))
	return rendered(t, func(w io.Writer) error {
		return renderer(t, lang).Guide(w, frame(), links(reg), render.Guide{Title: "x", Body: text})
	})
}

func TestGuideTextFitsThePage(t *testing.T) {
	d := samplePages(t)["guide"]
	d.Wants(".prose h2", "Deep first", "Then higher Array<string>")
	d.Wants(".toc a", "Deep first", "Then higher Array<string>")
	d.Wants(".prose a.ref code", "marketplace.order.create", "marketplace.order.created")
	d.Wants(".prose a.ref:not(:has(code))", "the order")
	d.Wants(".prose a[href='../guides/guide.html#h-part']", "a guide")
	d.Wants(".prose a[href='#h-deep-first']:not(.permalink)", "here")
	d.Wants(".prose a[href='https://example.org/p.png']", "a picture")
	d.Wants(".prose a[href='mailto:a@example.org']", "a@example.org")
	d.Wants(".prose td.align-right", "b")
	d.Wants(".prose .highlight b", "const")
	if text := d.Texts(".prose")[1]; !strings.Contains(text, "[[nothing.here]] and raw Array<string>") || !strings.Contains(text, "local.png") {
		t.Errorf("the text reads %s", text)
	}
	for _, gone := range []string{"nowhere", "up", "unsafe", "not here"} {
		for _, label := range d.Texts(".prose a") {
			if label == gone {
				t.Errorf("%q is a link", gone)
			}
		}
	}
}

// TestAlertsHaveNames in three languages.
func TestAlertsHaveNames(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"Note", "Tip", "Important", "Warning", "Caution"},
		"fr": {"Note", "Conseil", "Important", "Avertissement", "Attention"},
		"es": {"Nota", "Consejo", "Importante", "Advertencia", "Precaución"},
	} {
		d := guideOf(t, lang, "> [!NOTE]\n> A **bold** word.\n\n> [!tip]\n>\n> - a\n\n> [!IMPORTANT]  \n> c\n\n> [!WARNING]\n> d\n\n> [!CAUTION]\n> e\n\n"+
			"> [!WARNING] Custom\n> f\n\n> [!OTHER]\n> g\n\n[!NOTE]\n")
		d.Wants(".alert-title", want...)
		d.Wants(".alert-note > p:last-child", "A bold word.")
		d.Wants(".alert-tip li", "a")
		d.Wants(".prose blockquote", "[!WARNING] Custom f", "[!OTHER] g")
		d.Wants(".alert strong", "bold")
	}
}

// Whatever a guide holds, nothing in it runs, loads, or leads to an address that is not safe.
func FuzzMarkdown(f *testing.F) {
	for _, text := range htmltest.Hostile {
		f.Add(text)
	}
	f.Add(guideText)
	f.Add("[a]: <javascript:alert(1)>\n\n[a] <javascript:alert(1)> [x](java&#115;cript:alert(1)) [[a|b]] [[a:b]]")
	r, l := renderer(f, "en"), links(registry())
	f.Fuzz(func(t *testing.T, text string) {
		var b strings.Builder
		if err := r.Guide(&b, frame(), l, render.Guide{Title: "x", Body: text}); err != nil {
			t.Fatal(err)
		}
		htmltest.Parse(t, b.String()).Inert()
	})
}
