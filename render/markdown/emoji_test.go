package markdown_test

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/render/markdown"
)

func TestEmoji(t *testing.T) {
	for text, want := range map[string]string{
		":tada: Shipped :rocket:.": "🎉 Shipped 🚀.",
		":+1::tada:":               "👍🎉",
		"(:warning:)":              "(⚠️)",
		"**:tada:**":               "<strong>🎉</strong>",
		"[:tada:](https://x.org)":  `<a href="https://x.org">🎉</a>`,
		// what is none
		"`:tada:`":                       "<code>:tada:</code>",
		"urn:a:b:c, key:x:, 1:o:":        "urn:a:b:c, key:x:, 1:o:",
		":b:c :tada:s":                   ":b:c :tada:s",
		":not_an_emoji: :octocat: :tada": ":not_an_emoji: :octocat: :tada",
		"10:30:00 :: : :":                "10:30:00 :: : :",
		"https://x.org/:tada:/a":         `<a href="https://x.org/:tada:/a">https://x.org/:tada:/a</a>`,
		`\:tada:`:                        ":tada:",
	} {
		got, _ := markdown.Render(text, 2, resolver())
		if string(got) != "<p>"+want+"</p>\n" {
			t.Errorf("%s gave %s, want %s", text, got, want)
		}
	}
	if got := markdown.PlainText("It is **:rocket:** fast"); got != "It is 🚀 fast" {
		t.Errorf("as plain text: %s", got)
	}
	// anchors are those of the names
	html, headings := markdown.Render("## :tada: Shipped\n\n[up](#tada-shipped)\n", 2, resolver())
	if len(headings) != 1 || headings[0].Label != "🎉 Shipped" || headings[0].ID != "h-tada-shipped" || !strings.Contains(string(html), `<h2 id="h-tada-shipped"`) {
		t.Errorf("%+v\n%s", headings, html)
	}
	if title, _ := markdown.CutTitle("# :tada: Shipped\n"); title.Label != "🎉 Shipped" || title.ID != "h-tada-shipped" {
		t.Errorf("%+v", title)
	}
	if !markdown.ReadOutline("# :tada: Shipped\n", "").HasHeading("tada-shipped") {
		t.Error("the outline has another anchor")
	}
}
