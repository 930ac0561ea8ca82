package render

import (
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// work is what reading and showing a text as a guide costs, in all that can be counted from
// outside.
type work struct {
	length int // of the text, in bytes
	nodes  int // of the syntax tree
	bytes  int // of the page
	allocs int
}

// measure renders a text, and checks what keeps goldmark from loops that can't be counted: it goes
// back and forth within one block, once for each mark, and over all containers around a line. So a
// text is read in linear time when all of its blocks are small or hold few marks, and its
// containers are no deeper than a constant.
func measure(t testing.TB, r *Renderer, markdown string) work {
	t.Helper()
	w := work{length: len(markdown)}
	source := []byte(markdown)
	depth := 0
	_ = ast.Walk(newParser().Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if container := n.Kind() == ast.KindBlockquote || n.Kind() == ast.KindList; container && entering {
			if depth++; depth > 101 {
				t.Fatal("containers are more than 101 deep")
			}
		} else if container {
			depth--
		}
		if !entering {
			return ast.WalkContinue, nil
		}
		w.nodes++
		if n.Type() == ast.TypeBlock && !n.IsRaw() && n.Kind() != ast.KindLinkReferenceDefinition {
			length, marks := 0, 0
			for i := range n.Lines().Len() {
				line := n.Lines().At(i)
				for _, c := range line.Value(source) {
					length++
					if strings.IndexByte("[]!<`*_~(", c) >= 0 {
						marks++
					}
				}
			}
			if marks*length > 4<<20 {
				t.Fatalf("a block of kind %s holds %d bytes with %d marks", n.Kind(), length, marks)
			}
		}
		return ast.WalkContinue, nil
	})
	var page counter
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	links := Links{Key: func(key string) string {
		if key == "a.b" {
			return "a.b.html"
		}
		return ""
	}}
	if err := r.Guide(&page, Frame{Site: &Site{Lang: "en"}}, links, Guide{Title: "A", Body: markdown}); err != nil {
		t.Fatal(err)
	}
	_ = PlainText(markdown)
	runtime.ReadMemStats(&after)
	w.bytes, w.allocs = int(page), int(after.Mallocs-before.Mallocs)
	return w
}

type counter int

func (c *counter) Write(b []byte) (int, error) { *c += counter(len(b)); return len(b), nil }

var _ io.Writer = new(counter)

// grows compares the work for a text with that for one of twice the length.
func grows(t testing.TB, once, twice work) {
	t.Helper()
	const least = 20_000 // what every page costs, and what comes at once when a buffer or a table grows
	for _, c := range []struct {
		what        string
		once, twice int
	}{{"nodes", once.nodes, twice.nodes}, {"bytes of the page", once.bytes, twice.bytes}, {"allocations", once.allocs, twice.allocs}} {
		if c.what == "bytes of the page" && c.twice < 20*twice.length {
			continue // colors of code, which one backtick more can turn round: much, and in proportion
		}
		if c.twice > c.once*5/2+least {
			t.Errorf("a text of twice the length takes %d %s, not %d", c.twice, c.what, c.once)
		}
	}
}

// repeated makes a text of a beginning, something n times, something else n times, and an end.
type repeated struct{ start, open, close, end string }

func (r repeated) text(n int) string {
	return r.start + strings.Repeat(r.open, n) + strings.Repeat(r.close, n) + r.end
}

var repetitions = map[string]repeated{
	"equal headings":         {open: "# h\n"},
	"underlined headings":    {open: "h\n==\n\n"},
	"nested quotes":          {open: ">", end: " a"},
	"nested lists":           {open: "- ", end: "a"},
	"lists and quotes":       {open: "> 1. ", end: "a"},
	"a lazy quote":           {start: "> a\n", open: "b\n"},
	"links without end":      {open: "[a]("},
	"pointed without end":    {open: "[a](<b"},
	"brackets":               {open: "[", close: "]"},
	"brackets with targets":  {open: "[", close: "](x)"},
	"pictures in each other": {open: "![", close: "](x)"},
	"emphasis that opens":    {open: "*a "},
	"emphasis of two kinds":  {open: "*a ", close: "b_ "},
	"strikethrough":          {open: "~~a ", close: "b~ "},
	"one run":                {open: "*", close: "a*"},
	"code without end":       {open: "`a``"},
	"tags":                   {open: "<a "},
	"comments":               {open: "a <!-- "},
	"a long heading":         {start: "# ", open: "*a `b` "},
	"definitions":            {open: "[a]: /b\n"},
	"references":             {start: "[a]: http://b\n\n", open: "[a]\n"},
	"table rows":             {start: "|a|b|\n|-|-|\n", open: "|`c\\|d`|e|\n"},
	"keys":                   {open: "[[a.b]] `a.b` "},
	"keys without end":       {open: "[[a.b|"},
	"one word":               {open: "a_b*c["},
	"fences":                 {open: "```\na\n```\n"},
	"marked lines":           {start: "```ts {", open: "1-9,", close: "2,", end: "}\na\n```\n"},
	"one note":               {start: "[^a]: b\n\n", open: "[^a] "},
	"the same note again":    {open: "[^a]: b\n\n", close: "[^a] "},
	"notes in each other":    {open: "[^a]: ", end: "b"},
	"notes without end":      {open: "[^a "},
	"alerts":                 {open: "> [!NOTE]\n> a\n\n"},
	"folds":                  {open: "<details>\n\n", close: "</details>\n\n"},
	"folds without end":      {open: "<details>\n\na\n\n"},
	"summaries without end":  {open: "<summary><b>", end: "\n"},
	"anchors":                {open: "<a id=\"a\">", close: "</a>"},
	"anchors without end":    {open: "<a id=\"a\">"},
	"breaks":                 {open: "a<br>"},
	"charts":                 {open: "```mermaid\ngraph TD\nA-->B\n```\n"},
	"a chart":                {start: "```mermaid\ngraph TD\n", open: "A-->B\n", end: "```\n"},
	"a chain":                {start: "```mermaid\ngraph TD\nA", open: "-- a", close: "-->B"},
}

// The bytes, nodes and allocations of a text are at most in proportion to its length, whatever
// stands in it.
func TestTextsAreReadInLinearTime(t *testing.T) {
	r, err := New("en")
	if err != nil {
		t.Fatal(err)
	}
	for name, shape := range repetitions {
		t.Run(name, func(t *testing.T) {
			n := 1 + 12_000/(len(shape.open)+len(shape.close))
			grows(t, measure(t, r, shape.text(n)), measure(t, r, shape.text(2*n)))
		})
	}
}

// One long address with many links to it, and one row of many columns with many of one, stand for
// more than the text has bytes.
func TestTextsStandForNoMoreThanTheyHold(t *testing.T) {
	r, err := New("en")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]func(n int) string{
		"references": func(n int) string {
			return "[a]: http://b/" + strings.Repeat("x", 20*n) + "\n\n" + strings.Repeat("[a] ", n)
		},
		"columns": func(n int) string {
			return strings.Repeat("|a", n) + "\n" + strings.Repeat("|-", n) + "\n" + strings.Repeat("x\n", 2*n)
		},
	} {
		t.Run(name, func(t *testing.T) {
			grows(t, measure(t, r, text(800)), measure(t, r, text(1600)))
		})
	}
}

// FuzzLinear assembles texts from fragments and repeats them.
func FuzzLinear(f *testing.F) {
	for _, shape := range repetitions {
		f.Add(shape.start, shape.open, shape.close, shape.end)
	}
	r, err := New("en")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, start, open, close, end string) {
		shape := repeated{start, open, close, end}
		if len(start)+len(end) > 200 || len(open)+len(close) == 0 || len(open)+len(close) > 200 {
			return
		}
		n := 1 + 5_000/(len(open)+len(close))
		grows(t, measure(t, r, shape.text(n)), measure(t, r, shape.text(2*n)))
	})
}

func TestMarkdownLimits(t *testing.T) {
	for _, c := range []struct {
		name, text, code string
		line             int
	}{
		{"quotes", "a\n\n" + strings.Repeat(">", 101) + " b", "deep-markdown", 3},
		{"no deeper than allowed", strings.Repeat(">", 100) + " b", "", 0},
		{"lists", strings.Repeat("- ", 101) + "b", "deep-markdown", 1},
		{"a paragraph", "a\n\nb\n" + strings.Repeat("[a](", 1000), "long-markdown", 3},
		{"an ordinary long paragraph", strings.Repeat("Some words with *one* mark and a [link](x.md). ", 90), "", 0},
		{"a heading", "# " + strings.Repeat("*a ", 1000), "long-markdown", 1},
		{"a table", "\n" + strings.Repeat("|a", 200) + "\n" + strings.Repeat("|-", 200) + "\n" + strings.Repeat("x\n", 200), "wide-table", 2},
		{"references", "[a]: http://b/" + strings.Repeat("x", 2000) + "\n\n" + strings.Repeat("[a]\n", 100), "wide-references", 52},
	} {
		t.Run(c.name, func(t *testing.T) {
			list := MarkdownLimits(c.text)
			switch {
			case c.code == "" && len(list) > 0:
				t.Errorf("there are limits: %v", list)
			case c.code != "" && (len(list) == 0 || list[0].Rule.Code.String() != c.code || list[0].Line != c.line):
				t.Errorf("got %v, want %s in line %d", list, c.code, c.line)
			}
		})
	}
}

// What is beyond a limit is shown, and nothing of it is lost.
func TestBeyondLimitsTextsAreShown(t *testing.T) {
	r, err := New("en")
	if err != nil {
		t.Fatal(err)
	}
	p := r.page(&Frame{Site: &Site{Lang: "en"}}, Links{})
	words := strings.Repeat("[word*", 2000)
	if got := PlainText(string(p.markdown(words, 2))); strings.Count(got, "[word*") != 2000 {
		t.Errorf("%d of 2000 words are left", strings.Count(got, "[word*"))
	}
	long := "*start* " + strings.Repeat("[ and `code` ", 1000) + "*end*"
	if got := string(p.markdown(long, 2)); strings.Count(got, "<p>") != 1 || !strings.Contains(got, "<em>start</em>") ||
		!strings.Contains(got, "<em>end</em>") || strings.Count(got, "<code>code</code>") < 990 {
		t.Error("the parts of a long paragraph are not read as Markdown, or not shown as one paragraph")
	}
	if got := string(p.markdown(strings.Repeat(">", 103)+" deep", 2)); strings.Count(got, "<blockquote>") != 100 || !strings.Contains(got, "&gt;&gt;&gt; deep") {
		t.Error("what is deeper than the limit is not shown as it is written")
	}
}
