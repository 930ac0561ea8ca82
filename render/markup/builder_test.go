package markup_test

import (
	"bytes"
	"testing"

	"github.com/lssm-tech/docsgen/render/markup"
)

func TestBuilderEscapes(t *testing.T) {
	for _, c := range []struct {
		name, want string
		write      func(*markup.Builder)
	}{
		{"a text", "&lt;a href=&#34;x&#34;&gt; &amp; 'b'\uFFFD", func(m *markup.Builder) { m.Text("<a href=\"x\"> & 'b'\x00") }},
		{"content", `&lt;b&gt; &amp;amp; "c"`, func(m *markup.Builder) { m.Content(`<b> &amp; "c"`) }},
		{"an address", "a/b.html?c=d&amp;e#f", func(m *markup.Builder) { m.Href("a/b.html?c=d&e#f") }},
		{"bytes of an address", "%22%20%C3%A9%3C", func(m *markup.Builder) { m.Href("\" é<") }},
		{"a scheme", "#", func(m *markup.Builder) { m.Href("javascript:alert(1)") }},
		{"a safe scheme", "HTTPS://example.org", func(m *markup.Builder) { m.Href("HTTPS://example.org") }},
		{"a colon behind a slash", "a/b:c", func(m *markup.Builder) { m.Href("a/b:c") }},
		{"a key", "shop.order.<wbr>createNow", func(m *markup.Builder) { m.Breakable("shop.order.createNow") }},
		{"signs in a row", "@shop/<wbr>a--b", func(m *markup.Builder) { m.Breakable("@shop/a--b") }},
		{"a number", "-42", func(m *markup.Builder) { m.Number(-42) }},
	} {
		var m markup.Builder
		if c.write(&m); m.String() != c.want {
			t.Errorf("%s is written as %s, not %s", c.name, m.String(), c.want)
		}
	}
}

func TestIDsAreTakenOnce(t *testing.T) {
	ids := &markup.IDs{}
	for _, want := range []string{"a", "a-2", "a-3"} {
		if got := ids.Take("a"); got != want {
			t.Errorf("the id is %s, not %s", got, want)
		}
	}
	for _, want := range []string{"setup", "setup-1", "setup-2"} {
		if got := ids.TakeAnchor("setup"); got != want {
			t.Errorf("the anchor is %s, not %s", got, want)
		}
	}
}

func TestBuilderWritesIntoPages(t *testing.T) {
	page := bytes.NewBufferString("<p>before</p>")
	m := markup.Into(page)
	m.Raw("<b>")
	m.Text(`<"&`)
	m.Raw("</b>")
	m.Number(7)
	const want = "<b>&lt;&#34;&amp;</b>7"
	if got := m.String(); got != want || m.Len() != len(want) {
		t.Errorf("it wrote %q of length %d, want %q", got, m.Len(), want)
	}
	if got := page.String(); got != "<p>before</p>"+want {
		t.Errorf("the page is %q", got)
	}
}
