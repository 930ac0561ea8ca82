package project

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// What guides say about themselves is read in all spellings, and what only looks like it stays
// text. A line has the title, the text's first words, the order and summary where there are any.
func TestFrontMatter(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"YAML", "---\ntitle: One\nsummary: s\norder: 2\n---\ntext", "One | text | 2 s"},
		{"spaces behind the fences", "--- \ntitle: One\n---\t \ntext", "One | text"},
		{"dots at the end", "---\ntitle: One\n...\ntext", "One | text"},
		{"lines before", "\n\n---\ntitle: One\n---\ntext", "One | text"},
		{"no text", "---\ntitle: One\n---", "One | "},
		{"Windows", "\ufeff---\r\ntitle: One\r\n---\r\ntext\r\n", "One | text"},
		{"an old Mac", "---\rtitle: One\r---\rtext\r", "One | text"},
		{"a named format", "---toml\ntitle = 'One'\n---\ntext", "One | text"},
		{"TOML", "+++\n# more\ntitle = \"One\" # here\nweight = 3\ndate = 2024-01-01\ntags = ['a']\n[extra]\ntitle = \"Two\"\n+++\ntext", "One | text | 3"},
		{"JSON", "{\n \"title\": \"One\", \"order\": 1.5\n}\n\ntext", "One | text | 1.5"},
		{"JSON between fences", ";;;\n{\"title\": \"One\"}\n;;;\ntext", "One | text"},
		{"JSON without braces", ";;;\n\"title\": \"One\",\n\"order\": 4\n;;;\ntext", "One | text | 4"},
		{"JSON in YAML", "---\n{\"title\": \"One\"}\n---\ntext", "One | text"},
		{"names in capitals", "---\nTitle: One\nDescription: d\n---\ntext", "One | text | d"},
		{"a year, a date and a version", "---\ntitle: 2024\nsummary: 1.10\n---\n# H\n", "2024 | # H | 1.10"},
		{"a date", "---\ntitle: 2024-01-31\n---\n", "2024-01-31 | "},
		{"a word that was a truth value", "---\ntitle: yes\n---\n", "yes | "},
		{"a title with marks", "---\ntitle: The **bold** `order` &amp; more\n---\n", "The bold order & more | "},
		{"folded", "---\ntitle: >-\n  Folded\n  title\n---\n", "Folded title | "},
		{"nothing in it", "---\n---\n# Heading\ntext", "Heading | text"},
		{"only a comment", "---\n# a comment\n---\n# Heading\ntext", "Heading | text"},
		{"the orders of others", "---\ntitle: One\nsidebar_position: 7\n---\n", "One |  | 7"},
		{"the same heading again", "---\ntitle: One\n---\n# One\ntext", "One | text"},
		{"a rule", "---\ntext", " | --- text"},
		{"text between rules", "---\n\nA rule first, then text.\n\n---\n\n# Heading\n", " | --- A rule first, then text. --- # Heading"},
		{"a note between rules", "---\n\nNote: a rule first.\n\n---\n", " | --- Note: a rule first. ---"},
		{"a list between rules", "---\n- one\n- two\n---\n", " | --- - one - two ---"},
		{"a link between rules", "---\n[a](b)\n---\n", " | --- [a](b) ---"},
		{"an underlined heading", "Heading\n---\ntext", " | Heading --- text"},
		{"pluses", "+++\ntext\n+++\n", " | +++ text +++"},
		{"braces", "{{ page.title }}\ntext", " | {{ page.title }} text"},
		{"an object in a line", "{\"a\": 1} is JSON\n", " | {\"a\": 1} is JSON"},
	} {
		g, list := parseGuide("guide.md", "guides/guide.md", test.text)
		got := g.Title + " | " + strings.Join(strings.Fields(g.Body), " ")
		if about := strings.TrimSpace(strings.ReplaceAll(fmt.Sprintf("%g %s", g.Order, g.Summary), "+Inf", "")); about != "" {
			got += " | " + about
		}
		if got != test.want || len(list) > 0 {
			t.Errorf("%s gave\n%s\nwant\n%s\n%v", test.name, got, test.want, list)
		}
	}
}

// What is wrong with it is said where it is, and no text is lost.
func TestFrontMatterFaults(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"no end", "---\ntitle: One\n\n# Heading\ntext", `One | # Heading text
1:1 error syntax-error: the front matter that begins here has no end`},
		{"no end in TOML", "\n+++\ntitle = 'One'\n\ntext", `One | text
2:1 error syntax-error: the front matter that begins here has no end`},
		{"no end of what may be text", "---\nNote that: it goes on\nand on.\n", " | --- Note that: it goes on and on."},
		{"too long", "+++\na = " + strings.Repeat("[", 70_000) + "\n+++\n# H\n", `H | 
1:1 error too-large: the front matter has more than 64 kB, and is not read`},
		{"deep", "+++\na = " + strings.Repeat("[", 60_000) + "\n+++\n# H\n", `H | 
2:0 error syntax-error: unexpected EOF; expected value`},
		{"another end", "---\ntitle: One\n----\ntext", ` | --- title: One ---- text
1:1 error syntax-error: the front matter that begins here has no end`},
		{"no end of a note", "---\nNote: it goes on\nand on.\n", " | --- Note: it goes on and on."},
		{"a colon", "---\nsummary: s\ntitle: Notes: Admin\n---\n# Heading\ntext", `Heading | text
3:8 error syntax-error: mapping value is not allowed in this context`},
		{"twice", "---\ntitle: \"Dup\"\ntitle: \"Dup2\"\n---\n", `Dup | 
3:1 error duplicate-key: the property "title" is there twice
  guides/guide.md:2:1 the first, whose value was kept`},
		{"a list", "---\ntitle: [a]\norder: first\n---\n# H\n", `H | 
2:8 error wrong-type: "title" must be a text, not a list
3:8 error wrong-type: "order" must be a number, not a text`},
		{"a slip", "---\ntitle: One\nautor: me\nweird: x\n---\n", `One | 
3:1 warning unknown-key: front matter has no property "autor"`},
		{"TOML", "+++\ntitle = One\n+++\n# H\n", `H | 
2:0 error syntax-error: expected value but found "One" instead`},
		{"JSON", "{\n \"title\": \"One\",\n}\n# H\n", `H | 
3:1 error syntax-error: invalid character '}' looking for beginning of object key string`},
		{"a list in TOML", "+++\ntitle = ['a']\n+++\n", ` | 
2:9 error wrong-type: "title" must be a text, not a list`},
	} {
		g, list := parseGuide("guide.md", "guides/guide.md", test.text)
		got := g.Title + " | " + strings.Join(strings.Fields(g.Body), " ")
		for _, d := range list {
			got += fmt.Sprintf("\n%d:%d %s %s: %s", d.Line, d.Column, d.Severity, d.Code, d.Message)
			for _, n := range d.Notes {
				got += fmt.Sprintf("\n  %s %s", n.Position, n.Message)
			}
			if len(d.Frame) == 0 || d.File != "guides/guide.md" {
				t.Errorf("%s: no frame, or another file: %v", test.name, d)
			}
		}
		if got != test.want {
			t.Errorf("%s gave\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestEncodingsOfGuides(t *testing.T) {
	for _, test := range []struct{ text, title, want string }{
		{"\xff\xfe#\x00 \x00U\x00\n\x00", "U", "0:0 not-text"},
		{"\xfe\xff\x00#\x00 \x00U", "U", "0:0 not-text"},
		{"# Caf\xe9\nr\xe9sum\xe9\n", "Caf\ufffd", "1:6 invalid-utf8"},
		{"# A\n\n日本 \xff", "A", "3:4 invalid-utf8"},
		{"\ufeff# Bom\n", "Bom", ""},
	} {
		g, list := parseGuide("guide.md", "guides/guide.md", test.text)
		var got []string
		for _, d := range list {
			if d.Severity != contracts.Warning {
				t.Error(d)
			}
			got = append(got, fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Code))
		}
		if g.Title != test.title || strings.Join(got, ", ") != test.want {
			t.Errorf("%q gave %q, %q", test.text, g.Title, got)
		}
	}
}
