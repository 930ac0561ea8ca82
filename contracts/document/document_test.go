package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// outline writes a tree with one line a node: its place, end column or last line, name and value.
func outline(b *strings.Builder, indent, name string, n *document.Node) {
	end := fmt.Sprint("-", n.At.EndColumn)
	if n.At.EndColumn == 0 {
		end = fmt.Sprint("..", n.EndLine)
	}
	text := n.Text
	if n.Kind == contracts.String {
		text = fmt.Sprintf("%q", text)
	}
	kinds := map[contracts.ValueKind]string{contracts.Null: "null", contracts.Array: "[]", contracts.Object: "{}"}
	fmt.Fprintf(b, "%s%s%s%s %d:%d%s\n", indent, name, kinds[n.Kind], text, n.At.Line, n.At.Column, end)
	for _, item := range n.Items {
		outline(b, indent+"  ", "- ", item)
	}
	for _, m := range n.Members {
		outline(b, indent+"  ", fmt.Sprintf("%s@%d:%d-%d: ", m.Name, m.At.Line, m.At.Column, m.At.EndColumn), m.Value)
	}
}

// report writes diagnostics as terminals show them, with a caret under the marked place.
func report(list []contracts.Diagnostic) string {
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintf(&b, "%s %s %s [%s] %s\n", d.Position, d.Severity, d.Message, d.Code, d.Hint)
		for _, line := range d.Frame {
			fmt.Fprintf(&b, "%3d | %s\n", line.Number, line.Text)
		}
		for _, n := range d.Notes {
			fmt.Fprintf(&b, "  %s %s\n", n.Position, n.Message)
		}
	}
	return b.String()
}

func same(t *testing.T, got, want string) {
	t.Helper()
	if got, want = strings.TrimSpace(got), strings.TrimSpace(want); got != want {
		t.Errorf("got:\n%s\n\nwant:\n%s", got, want)
	}
}

func TestTrees(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"JSON with places", "a.json", "{\"name\": \"é\\u0041\",\n  \"list\": [1.50, true, null, {}],\r\n\t\"日本\": {\"x\": -2}\n}\n", `
{} 1:1..4
  name@1:2-8: "éA" 1:10-19
  list@2:3-9: [] 2:11-33
    - 1.50 2:12-16
    - true 2:18-22
    - null 2:24-28
    - {} 2:30-32
  日本@3:2-6: {} 3:8-17
    x@3:9-12: -2 3:14-16`},
		{"JSON after a byte order mark", "a.json", "\ufeff[7]", "[] 1:1-4\n  - 7 1:2-3"},
		{"YAML with places", "a.yaml", "name: 'é'\nlist:\n  - 1.50 # a comment\n  - key: x\n    text: |\n      one\n      two\n  - [yes, ~,\n     true]\n日本: {x: -2}\n", `
{} 1:1..10
  name@1:1-5: "é" 1:7-10
  list@2:1-5: [] 3:3..9
    - 1.50 3:5-9
    - {} 4:5..7
      key@4:5-8: "x" 4:10-11
      text@5:5-9: "one\ntwo\n" 5:11..7
    - [] 8:5..9
      - "yes" 8:6-9
      - null 8:11-12
      - true 9:6-10
  日本@10:1-3: {} 10:5-12
    x@10:6-7: -2 10:9-11`},
		{"YAML anchors, aliases and merge keys", "a.yml", "base: &base {owner: a, tag: b}\nother:\n  <<: *base\n  tag: c\nsame: *base\n", `
{} 1:1..5
  base@1:1-5: {} 1:13-31
    owner@1:14-19: "a" 1:21-22
    tag@1:24-27: "b" 1:29-30
  other@2:1-6: {} 3:3..4
    tag@4:3-6: "c" 4:8-9
    owner@1:14-19: "a" 1:21-22
  same@5:1-5: {} 1:13-31
    owner@1:14-19: "a" 1:21-22
    tag@1:24-27: "b" 1:29-30`},
		{"YAML after a byte order mark, with CRLF and a document marker", "a.yaml", "\ufeff---\r\na: 1\r\nb:\r\n  - x\r\n...\r\n", `
{} 2:1..4
  a@2:1-2: 1 2:4-5
  b@3:1-2: [] 4:3..4
    - "x" 4:5-6`},
		{"YAML scalars", "a.yaml", "a: !!str 12\nb: 0x1F\nc: 1_000\nd: .inf\ne:\nf: 1.10\ng: 1.0.0\ni: [-1.10, 1e3, 1E400, 12345678901234567890123, -.inf, .nan, '1e3', .5]\nh: !!str\n", `
{} 1:1..9
  a@1:1-2: "12" 1:4-9
  b@2:1-2: 31 2:4-8
  c@3:1-2: "1_000" 3:4-9
  d@4:1-2: Infinity 4:4-8
  e@5:1-2: null 5:3-3
  f@6:1-2: 1.10 6:4-8
  g@7:1-2: "1.0.0" 7:4-9
  i@8:1-2: [] 8:4-72
    - -1.10 8:5-10
    - 1e3 8:12-15
    - 1E400 8:17-22
    - 12345678901234567890123 8:24-47
    - -Infinity 8:49-54
    - NaN 8:56-60
    - "1e3" 8:62-67
    - 0.5 8:69-71
  h@9:1-2: null 9:4-9`},
		{"YAML numbers are those of version 1.2", "a.yaml", "a: [014, 1_000, 1e3, 0b11, 0o14, +7, -08, .5, 01.50, 1., 1.e2, 1e400]\nb: {t: 12:30:45, u: http://x/y:8}\n" +
			"c: [12:30:45, a:b, {k:1}, c: d]\nd: 12345678901234567890123\ne: [NULL, True, yes, No, -.inf, .NaN, 2001-01-01, 0x1FFFFFFFFFFFFFFFFF]\n", `
{} 1:1..5
  a@1:1-2: [] 1:4-70
    - 14 1:5-8
    - "1_000" 1:10-15
    - 1e3 1:17-20
    - "0b11" 1:22-26
    - 12 1:28-32
    - 7 1:34-36
    - -8 1:38-41
    - 0.5 1:43-45
    - 1.50 1:47-52
    - 1 1:54-56
    - 1e2 1:58-62
    - 1e400 1:64-69
  b@2:1-2: {} 2:4-34
    t@2:5-6: "12:30:45" 2:8-16
    u@2:18-19: "http://x/y:8" 2:21-33
  c@3:1-2: [] 3:4-32
    - "12:30:45" 3:5-13
    - "a:b" 3:15-18
    - {} 3:20-25
      k@3:21-22: 1 3:23-24
    - {} 3:27..3
      c@3:27-28: "d" 3:30-31
  d@4:1-2: 12345678901234567890123 4:4-27
  e@5:1-2: [] 5:4-72
    - null 5:5-9
    - true 5:11-15
    - "yes" 5:17-20
    - "No" 5:22-24
    - -Infinity 5:26-31
    - NaN 5:33-37
    - "2001-01-01" 5:39-49
    - 590295810358705651711 5:51-71`},
		{"YAML tags", "a.yaml", "- !!int \"014\"\n- !!float '1.5'\n- !!bool \"true\"\n- !!null \"\"\n- !!str 014\n- !!int \"x\"\n- !own 1\n", `
[] 1:1..7
  - 14 1:3-8
  - 1.5 2:3-10
  - true 3:3-9
  - null 4:3-9
  - "014" 5:3-8
  - "x" 6:3-8
  - 1 7:3-7`},
		{"YAML keys with tags, anchors and aliases", "a.yaml", "!!str key: x\n&a name: &b y\n? *b\n: *a\n!!str 12: z\n? >-\n  fol\n  ded\n: 1\n", `
{} 1:1..9
  key@1:1-6: "x" 1:11-12
  name@2:1-2: "y" 2:13-14
  y@3:1-2: "name" 2:4-8
  12@5:1-6: "z" 5:10-11
  fol ded@6:1-2: 1 9:3-4`},
		{"an empty YAML document", "a.yaml", "# nothing\n", "null 1:1..1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, list := document.Parse(c.file, c.text)
			if len(list) > 0 {
				t.Fatal(report(list))
			}
			var b strings.Builder
			outline(&b, "", "", n)
			same(t, b.String(), c.want)
		})
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"a comma too many", "a.json", "{\n  \"a\": 1,\n}\n", `
a.json:3:1 error invalid character '}' looking for beginning of object key string [syntax-error] remove the comma before it
  1 | {
  2 |   "a": 1,
  3 | }`},
		{"a comma too few", "a.json", "{\"a\": 1 \"b\": 2}", `
a.json:1:9 error invalid character '"' after object key:value pair [syntax-error] a comma may be missing before it
  1 | {"a": 1 "b": 2}`},
		{"an unfinished document", "a.json", "[\n1,\n", `
a.json:3:1 error the document ends before it is complete [syntax-error] close what is still open: a quote, [ or {
  1 | [
  2 | 1,`},
		{"an empty file", "a.json", " \n", `
a.json:2:1 error the document is empty [syntax-error] write at least {}
  1 |  `},
		{"a second value", "a.json", "{}\n{}\n", `
a.json:2:1 error there is more text after the end of the document [syntax-error] of documents that stand one below the other (NDJSON), make a list: [ … , … ]
  1 | {}
  2 | {}`},
		{"a second value on the line", "a.json", "{} {}", `
a.json:1:4 error there is more text after the end of the document [syntax-error] remove it, or make it part of the document
  1 | {} {}`},
		{"single quotes", "a.json", "{'a': 1}", `
a.json:1:2 error invalid character '\'' looking for beginning of object key string [syntax-error] JSON has double quotes only: write "…"
  1 | {'a': 1}`},
		{"an escape that is none, in a long text", "a.json", `{"key": "a text that goes on with C:\qux in it"}`, `
a.json:1:37 error a text of JSON has no escape \q [syntax-error] a backslash in a text is written twice: \\
  1 | {"key": "a text that goes on with C:\qux in it"}`},
		{"an escape that is none, in a short text", "a.json", `{"x": "\q"}`, `
a.json:1:8 error a text of JSON has no escape \q [syntax-error] a backslash in a text is written twice: \\
  1 | {"x": "\q"}`},
		{"half an escape", "a.json", `["\u12g4"]`, `
a.json:1:3 error \u takes four hexadecimal digits [syntax-error] a backslash in a text is written twice: \\
  1 | ["\u12g4"]`},
		{"a line break in a text", "a.json", "{\"x\": \"one\ntwo\"}", `
a.json:1:11 error a text of JSON ends on its line [syntax-error] close it with a quote; a line break in a text is written \n
  1 | {"x": "one
  2 | two"}`},
		{"a tab in a name", "a.json", "{\"x\ty\": 1}", `
a.json:1:4 error a text of JSON holds no tab [syntax-error] write it as \t
  1 | {"x	y": 1}`},
		{"a control character in a text", "a.json", "[\"é\x01\"]", `
a.json:1:4 error a text of JSON holds no control character U+0001 [syntax-error] write it as \u0001
  1 | ["é` + "\x01" + `"]`},
		{"a text without quotes", "a.json", "{\"a\": stable}", `
a.json:1:7 error invalid character 's' looking for beginning of value [syntax-error] a text stands in double quotes: "…"; without them there are true, false and null
  1 | {"a": stable}`},
		{"a name without quotes", "a.json", "{a: 1}", `
a.json:1:2 error invalid character 'a' looking for beginning of object key string [syntax-error] the name of a property stands in double quotes: "…"
  1 | {a: 1}`},
		{"no colon", "a.json", "{\"a\" 1}", `
a.json:1:6 error invalid character '1' after object key [syntax-error] a colon is missing before it
  1 | {"a" 1}`},
		{"a zero in front", "a.json", "[01]", `
a.json:1:3 error invalid character '1' after array element [syntax-error] a number has no zeros in front: write 1, or "01" as a text
  1 | [01]`},
		{"a number that ends in its point", "a.json", "[1.]", `
a.json:1:4 error invalid character ']' after decimal point in numeric literal [syntax-error] a number has digits on both sides of its point: 0.5
  1 | [1.]`},
		{"one key twice", "a.json", "{\"a\": 1,\n \"a\": 2}", `
a.json:2:2 error the property "a" is there twice [duplicate-key] remove one of them
  1 | {"a": 1,
  2 |  "a": 2}
  a.json:1:2 the first, whose value was kept`},
		{"one key twice in YAML", "a.yaml", "a: 1\nb: 2\na: 3\n", `
a.yaml:3:1 error the property "a" is there twice [duplicate-key] remove one of them
  1 | a: 1
  2 | b: 2
  3 | a: 3
  a.yaml:1:1 the first, whose value was kept`},
		{"a tab in YAML", "a.yaml", "a:\n\tb: 1\n", `
a.yaml:2:1 error a tab cannot indent YAML [syntax-error] indent with spaces
  1 | a:
  2 | 	b: 1`},
		{"a colon in a YAML text", "a.yaml", "a: one: two\n", `
a.yaml:1:4 error mapping value is not allowed in this context [syntax-error] put a text that holds a colon into quotes
  1 | a: one: two`},
		{"several YAML documents", "a.yaml", "a: 1\n---\nb: 2\n", `
a.yaml:3:2 error the file holds more than one document [several-documents] remove what follows the second "---", or make files of it
  1 | a: 1
  2 | ---
  3 | b: 2`},
		{"an alias without an anchor", "a.yaml", "a: &base 1\nb: *bsae\n", `
a.yaml:2:4 error there is no anchor "bsae" before this alias [unknown-anchor] did you mean "base"?
  1 | a: &base 1
  2 | b: *bsae`},
		{"a name of a property that is no text", "a.yaml", "a: &l [x]\n? *l\n: y\n", `
a.yaml:2:1 error the name of a property must be a text [invalid-key] an alias is a name where its anchor marks a text
  1 | a: &l [x]
  2 | ? *l
  3 | : y`},
		{"a tag of somebody else before a name", "a.yaml", "!team owners: [x]\n", `
a.yaml:1:1 error the name of a property must be a text [invalid-key] the tag !team is none of YAML's: put the name into quotes if it begins so, or remove the tag
  1 | !team owners: [x]`},
		{"a list as the name of a property", "a.yaml", "[a, b]: y\n", `
a.yaml:1:7 error found an invalid key for this map [syntax-error] the name of a property is a text: no list or object can be one
  1 | [a, b]: y`},
		{"an alias inside its own anchor", "a.yaml", "a: &a [*a]\n", `
a.yaml:1:8 error there is no anchor "a" before this alias [unknown-anchor] an anchor stands before its aliases: &a
  1 | a: &a [*a]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, list := document.Parse(c.file, c.text)
			same(t, report(list), c.want)
		})
	}
}

// bomb is ten lines of YAML that stand for 9^9 values.
func bomb() string {
	b := "l0: &l0 [x, x, x, x, x, x, x, x, x]\n"
	for i := 1; i < 9; i++ {
		b += fmt.Sprintf("l%d: &l%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*l%d, ", i-1), 9), ", "))
	}
	return b
}

// chain nests by aliases what no line nests by itself.
func chain() string {
	b := "l0: &l0 [x]\n"
	for i := 1; i < 300; i++ {
		b += fmt.Sprintf("l%d: &l%d [*l%d]\n", i, i, i-1)
	}
	return b
}

func stairs() string {
	var b strings.Builder
	for i := range 1000 {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

// What is nested without end or stands for more than it says ends in one diagnostic, well before
// memory or the stack do.
func TestHostile(t *testing.T) {
	const n = 100_000
	for _, c := range []struct{ name, file, text, code string }{
		{"JSON brackets", "a.json", strings.Repeat("[", n), "too-deep"},
		{"JSON objects", "a.json", strings.Repeat(`{"a":`, n), "too-deep"},
		{"YAML brackets", "a.yaml", strings.Repeat("[", n), "too-deep"},
		{"YAML objects", "a.yaml", strings.Repeat("{a: ", n), "too-deep"},
		{"YAML lists on one line", "a.yaml", strings.Repeat("- ", n) + "a", "too-deep"},
		{"YAML keys on one line", "a.yaml", strings.Repeat("? ", n) + "a", "too-deep"},
		{"YAML tags", "a.yaml", strings.Repeat("!!str ", n) + "a", "too-deep"},
		{"YAML anchors", "a.yaml", strings.Repeat("&a ", n) + "a", "too-deep"},
		{"YAML stairs", "a.yaml", stairs(), "too-deep"},
		{"YAML alias chain", "a.yaml", chain(), "too-deep"},
		{"YAML alias bomb", "a.yaml", bomb(), "too-large"},
		{"JSON values without number", "a.json", "[" + strings.Repeat("1,", document.MaxNodes) + "1]", "too-large"},
	} {
		t.Run(c.name, func(t *testing.T) {
			node, list := document.Parse(c.file, c.text)
			if node != nil || len(list) != 1 || list[0].Code.String() != c.code || list[0].Line == 0 {
				t.Errorf("got a tree: %t, and %.300s; want one %s with its place", node != nil, report(list), c.code)
			}
		})
	}
}

func TestUnknown(t *testing.T) {
	n, _ := document.Parse("a.yaml", "titel: x\n")
	d := document.Unknown(n.Members[0], "the configuration", []string{"title", "url"})
	same(t, report([]contracts.Diagnostic{d}), `a.yaml:1:1 warning the configuration has no property "titel" [unknown-key] did you mean "title"?`)
}

// A frame must not depend on how much text stands before it.
func TestLines(t *testing.T) {
	lines := document.NewLines("one\ntwo\r\nthree\nfour")
	same(t, lines.Slice(2, 3), "two\r\nthree")
	same(t, lines.Slice(4, 9), "four")
	for line, want := range []string{"", "1 one 2 two", "1 one 2 two 3 three", "1 one 2 two 3 three 4 four", "2 two 3 three 4 four", "3 three 4 four"} {
		var got []string
		for _, f := range lines.Frame(contracts.Diagnostic{Position: contracts.Position{Line: line, Column: 1}}).Frame {
			got = append(got, fmt.Sprint(f.Number, " ", f.Text))
		}
		same(t, strings.Join(got, " "), want)
	}
}
