package markdown

import (
	"html/template"
	"runtime"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/lssm-tech/docsgen/render/markup"
)

// work is what reading and showing a text as a guide costs, in all that can be counted from
// outside.
type work struct {
	length int // of the text, in bytes
	nodes  int // of the syntax tree
	bytes  int // of the HTML
	allocs int

	hasCode bool // in a language, perhaps
}

// measure renders a text, and checks what keeps goldmark from loops that can't be counted: it goes
// back and forth within one block, once for each mark, and over all containers around a line. So a
// text is read in linear time when all of its blocks are small or hold few marks, and its
// containers are no deeper than a constant.
func measure(t testing.TB, markdown string) work {
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
		w.hasCode = w.hasCode || n.Kind() == ast.KindFencedCodeBlock
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
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	html, _ := Render(markdown, 2, answers())
	_ = PlainText(markdown)
	runtime.ReadMemStats(&after)
	w.bytes, w.allocs = len(html), int(after.Mallocs-before.Mallocs)
	return w
}

// answers are those of a page that knows one key and draws nothing.
func answers() *Resolver {
	return &Resolver{
		Picture: func(string) (Picture, bool) { return Picture{}, false },
		IDs:     &markup.IDs{},
		Key:     func(key string) (string, bool) { return "a.b.html", key == "a.b" },
		Destination: func(written string) string {
			if address := Address(written); strings.HasPrefix(address, "http://") {
				return address
			}
			return ""
		},
		Diagram: func(string) template.HTML { return "" },
		Label:   func(key string, _ ...any) string { return key },
	}
}

// grows compares the work for a text with that for one of twice the length.
func grows(t testing.TB, once, twice work) {
	t.Helper()
	const least = 20_000 // what every page costs, and what comes at once when a buffer or a table grows
	for _, c := range []struct {
		what        string
		once, twice int
	}{{"nodes", once.nodes, twice.nodes}, {"bytes of HTML", once.bytes, twice.bytes}, {"allocations", once.allocs, twice.allocs}} {
		// Colors of code, which one backtick more can turn round, are much, and in proportion; under the
		// race detector they take twice the allocations.
		if c.what == "bytes of HTML" && c.twice < 20*twice.length || c.what == "allocations" && twice.hasCode && c.twice < 100*twice.length {
			continue
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
	for name, shape := range repetitions {
		t.Run(name, func(t *testing.T) {
			n := 1 + 12_000/(len(shape.open)+len(shape.close))
			grows(t, measure(t, shape.text(n)), measure(t, shape.text(2*n)))
		})
	}
}

// One long address with many links to it, and one row of many columns with many of one, stand for
// more than the text has bytes.
func TestTextsStandForNoMoreThanTheyHold(t *testing.T) {
	for name, text := range map[string]func(n int) string{
		"references": func(n int) string {
			return "[a]: http://b/" + strings.Repeat("x", 20*n) + "\n\n" + strings.Repeat("[a] ", n)
		},
		"columns": func(n int) string {
			return strings.Repeat("|a", n) + "\n" + strings.Repeat("|-", n) + "\n" + strings.Repeat("x\n", 2*n)
		},
	} {
		t.Run(name, func(t *testing.T) {
			grows(t, measure(t, text(800)), measure(t, text(1600)))
		})
	}
}

// FuzzLinear assembles texts from fragments and repeats them.
func FuzzLinear(f *testing.F) {
	for _, shape := range repetitions {
		f.Add(shape.start, shape.open, shape.close, shape.end)
	}
	f.Fuzz(func(t *testing.T, start, open, close, end string) {
		shape := repeated{start, open, close, end}
		if len(start)+len(end) > 200 || len(open)+len(close) == 0 || len(open)+len(close) > 200 {
			return
		}
		n := 1 + 5_000/(len(open)+len(close))
		grows(t, measure(t, shape.text(n)), measure(t, shape.text(2*n)))
	})
}

func TestLimits(t *testing.T) {
	for _, c := range []struct {
		name, text string
		kind       LimitKind
		line       int // 0 for no limit
	}{
		{"quotes", "a\n\n" + strings.Repeat(">", 101) + " b", DeepContainers, 3},
		{"no deeper than allowed", strings.Repeat(">", 100) + " b", 0, 0},
		{"lists", strings.Repeat("- ", 101) + "b", DeepContainers, 1},
		{"a paragraph", "a\n\nb\n" + strings.Repeat("[a](", 1000), LongParagraph, 3},
		{"an ordinary long paragraph", strings.Repeat("Some words with *one* mark and a [link](x.md). ", 90), 0, 0},
		{"a heading", "# " + strings.Repeat("*a ", 1000), LongHeading, 1},
		{"a table", "\n" + strings.Repeat("|a", 200) + "\n" + strings.Repeat("|-", 200) + "\n" + strings.Repeat("x\n", 200), WideTable, 2},
		{"references", "[a]: http://b/" + strings.Repeat("x", 2000) + "\n\n" + strings.Repeat("[a]\n", 100), WideReferences, 52},
	} {
		t.Run(c.name, func(t *testing.T) {
			list := Limits(c.text)
			switch {
			case c.line == 0 && len(list) > 0:
				t.Errorf("there are limits: %v", list)
			case c.line > 0 && (len(list) == 0 || list[0].Kind != c.kind || list[0].Line != c.line):
				t.Errorf("got %v, want %d in line %d", list, c.kind, c.line)
			}
		})
	}
}

// What is beyond a limit is shown, and nothing of it is lost.
func TestBeyondLimitsTextsAreShown(t *testing.T) {
	shown := func(text string) string {
		html, _ := Render(text, 2, answers())
		return string(html)
	}
	words := strings.Repeat("[word*", 2000)
	if got := PlainText(shown(words)); strings.Count(got, "[word*") != 2000 {
		t.Errorf("%d of 2000 words are left", strings.Count(got, "[word*"))
	}
	long := "*start* " + strings.Repeat("[ and `code` ", 1000) + "*end*"
	if got := shown(long); strings.Count(got, "<p>") != 1 || !strings.Contains(got, "<em>start</em>") ||
		!strings.Contains(got, "<em>end</em>") || strings.Count(got, "<code>code</code>") < 990 {
		t.Error("the parts of a long paragraph are not read as Markdown, or not shown as one paragraph")
	}
	if got := shown(strings.Repeat(">", 103) + " deep"); strings.Count(got, "<blockquote>") != 100 || !strings.Contains(got, "&gt;&gt;&gt; deep") {
		t.Error("what is deeper than the limit is not shown as it is written")
	}
}
