package markdown

import "testing"

func TestCutTitle(t *testing.T) {
	for _, test := range []struct{ text, title, rest string }{
		{"# The `order.create` *operation* &amp; more\ntext\n", "The order.create operation & more", "\ntext\n"},
		{"<!-- lint -->\n# After a comment\ntext\n", "After a comment", "<!-- lint -->\n\ntext\n"},
		{"<!--\nlint\n\nmore\n-->\n\n# After\n", "After", "<!--\nlint\n\nmore\n-->\n\n\n"},
		{"Setext **title**\n============\n\ntext\n", "Setext title", "\n\n\ntext\n"},
		{"Two\nlines\n===\ntext", "Two lines", "\n\n\ntext"},
		{"#\tTab title\ntext\n", "Tab title", "\ntext\n"},
		{"# Title with [link](t1.md) #\ntext", "Title with link", "\ntext"},
		{"[![badge](https://x.y/z.svg)](https://x.y)\n![two](a.png)\n\n# After badge\ntext\n", "After badge", "[![badge](https://x.y/z.svg)](https://x.y)\n![two](a.png)\n\n\ntext\n"},
		{"<p align=\"center\">\n<img src=\"a.png\">\n</p>\n\n# After HTML\n", "After HTML", "<p align=\"center\">\n<img src=\"a.png\">\n</p>\n\n\n"},
		{"<h1 align=\"center\">\n  <img src=\"a.png\"> The &lt;shop&gt;\n</h1>\n\ntext\n", "The <shop>", "\n\n\n\ntext\n"},
		{"<h1><img src=\"a.png\"></h1>\n\n# After\n", "After", "<h1><img src=\"a.png\"></h1>\n\n\n"},
		{"# \\*Not bold\\*\n", "*Not bold*", "\n"},
		{"[x]: https://example.org\n# After a definition\n", "After a definition", "[x]: https://example.org\n\n"},
		{"# Title {#custom}\n", "Title", "\n"},
		{"# Array<string>\n", "Array<string>", "\n"},
		{"   # Indented\n", "Indented", "\n"},
		{"# No end", "No end", ""},
		{"# \ntext\n", "", "# \ntext\n"},
		{"## Second level\n", "", "## Second level\n"},
		{"text\n\n# Later\n", "", "text\n\n# Later\n"},
		{"    # code\n", "", "    # code\n"},
		{"```\n# code\n```\n", "", "```\n# code\n```\n"},
		{"> # quoted\n", "", "> # quoted\n"},
		{"#hashtag\n", "", "#hashtag\n"},
		{"", "", ""},
	} {
		if title, rest := CutTitle(test.text); title.Label != test.title || rest != test.rest {
			t.Errorf("%q gave %q and %q, want %q and %q", test.text, title, rest, test.title, test.rest)
		}
	}
}

func TestWithoutHead(t *testing.T) {
	for _, test := range []struct{ text, title, summary, want string }{
		{"# Compliance — **specs.md**\n\n> **Goal:** Ship.\n\nText.\n", "Compliance — specs.md", "> **Goal:** Ship.", "Text.\n"},
		{"# Another\n\nText.\n", "Compliance", "", "# Another\n\nText.\n"},
		{"It begins.\n\nIt goes on.\n", "X", "It *begins*.", "It goes on.\n"},
		{"It begins.\n", "X", "It begins.", "It begins.\n"},
		{"It begins.\n\n- a\n", "X", "It begins.", "It begins.\n\n- a\n"},
	} {
		if got, _ := WithoutHead(test.text, test.title, test.summary); got != test.want {
			t.Errorf("%q gave %q, want %q", test.text, got, test.want)
		}
	}
}
