package render

import (
	"html"
	"html/template"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/render/highlight"
)

// Flow charts in the language of Mermaid (mermaid.js.org, "Flowcharts - Basic Syntax") are drawn
// where they are simple: boxes, and lines with or without a label. Shapes of boxes, styles and the
// direction are left out. Whoever reads the page may read the source below the drawing.

// maxChartBytes is the most that is drawn: a chart's lines take many times the bytes that they are
// written in.
const maxChartBytes = 8 << 10

// chartHead is the line that begins a flow chart.
var chartHead = regexp.MustCompile(`^(?:graph|flowchart)(?:[ \t]+(?:TB|TD|BT|RL|LR))?[ \t]*;?[ \t]*$`)

// chartStyle is a line that says nothing of what is joined with what.
var chartStyle = regexp.MustCompile(`^(?:%%|style[ \t]|classDef[ \t]|class[ \t]|linkStyle[ \t]|click[ \t]|accTitle|accDescr)`)

// chartID is the name of a box. A hyphen in it has letters on both sides, as no line does.
var chartID = regexp.MustCompile(`^[\pL\pN_]+(?:[./-][\pL\pN_]+)*`)

// chartData is what a box is like, behind its name: @{ shape: rect, label: "Paid" }.
var (
	chartData  = regexp.MustCompile(`^@\{([^{}]*)\}`)
	chartLabel = regexp.MustCompile(`(?:^|[,\s])label:\s*(?:"([^"]*)"|([^,"]+))`)
)

// chartLine is what joins two boxes, with a label behind it between bars, or in the middle.
var chartLine = regexp.MustCompile(`^[ \t]*(?:[<xo]?(?:-{2,}[->ox]|={2,}[=>ox]|-\.+-[>ox]?)(?:[ \t]*\|("[^"]*"|[^|]*)\|)?|[<xo]?(?:--|==|-\.)[ \t]*([^-=.|>\n][^|>\n]*?)[ \t]*(?:-{2,}[->]|={2,}[=>]|\.+-[>]?))[ \t]*`)

// chartShapes are the brackets around what a box says, longer ones first.
var chartShapes = [][2]string{
	{"(((", ")))"}, {"((", "))"}, {"([", "])"}, {"[[", "]]"}, {"[(", ")]"}, {"{{", "}}"}, {"[/", "/]"}, {`[\`, `\]`}, {"[", "]"}, {"(", ")"}, {"{", "}"}, {">", "]"},
}

// chart is a flow chart that is being read.
type chart struct {
	boxes []box
	index map[string]int
	edges []edge
}

// flowChart draws a flow chart; nil where it is none, or has anything that is not known here.
func flowChart(source string) *drawing {
	if len(source) > maxChartBytes {
		return nil
	}
	c := chart{index: map[string]int{}}
	begun := false
	for line := range strings.SplitSeq(source, "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "%%") {
			continue
		}
		if !begun {
			head, rest, _ := strings.Cut(line, ";")
			if !chartHead.MatchString(head) {
				return nil
			}
			begun = true
			line = strings.TrimSpace(rest)
		}
		if chartStyle.MatchString(line) {
			continue
		}
		for line != "" {
			rest, ok := c.statement(line)
			if !ok {
				return nil
			}
			line = strings.TrimLeft(rest, "; \t")
		}
	}
	return c.draw(0)
}

// draw arranges the boxes, from the first one on; nil where nothing leads anywhere, or where there is
// too much.
func (c *chart) draw(first int) *drawing {
	if len(c.edges) == 0 || len(c.boxes) > maxDrawnSteps || len(c.edges) > 2*maxDrawnSteps {
		return nil
	}
	for i := range c.boxes {
		c.boxes[i].wrap()
	}
	d := &drawing{class: "steps", boxes: c.boxes}
	d.arrange(first, c.edges)
	return d
}

// chartFrontMatter is the title and the configuration of a diagram.
var chartFrontMatter = regexp.MustCompile(`^\s*---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*\n`)

// mermaid draws a diagram; nil where it is of none of the kinds that are known here.
func mermaid(source string) *drawing {
	source = chartFrontMatter.ReplaceAllString(source, "")
	for _, draw := range []func(source string) *drawing{flowChart, stateDiagram, sequenceDiagram} {
		if d := draw(source); d != nil {
			return d
		}
	}
	return nil
}

// statement reads boxes and the lines between them, up to the end or a semicolon.
func (c *chart) statement(s string) (rest string, ok bool) {
	from, s, ok := c.group(s)
	for ok && s != "" && s[0] != ';' {
		at := chartLine.FindStringSubmatch(s)
		if at == nil {
			return s, false
		}
		var to []int
		if to, s, ok = c.group(s[len(at[0]):]); !ok || len(c.edges)+len(from)*len(to) > 2*maxDrawnSteps {
			return s, false
		}
		for _, a := range from {
			for _, b := range to {
				c.edges = append(c.edges, edge{from: a, to: b, label: chartText(at[1] + at[2])})
			}
		}
		from = to
	}
	return s, ok
}

// group reads one box, or several with "&" between them.
func (c *chart) group(s string) (list []int, rest string, ok bool) {
	for {
		at, rest, ok := c.box(s)
		if !ok {
			return nil, rest, false
		}
		list = append(list, at)
		if rest = strings.TrimLeft(rest, " \t"); !strings.HasPrefix(rest, "&") {
			return list, rest, true
		}
		s = strings.TrimLeft(rest[1:], " \t")
	}
}

// box reads the name of a box and what it says, where that is written.
func (c *chart) box(s string) (at int, rest string, ok bool) {
	id := chartID.FindString(s)
	if id == "" || id == "subgraph" || id == "end" || id == "direction" {
		return 0, s, false
	}
	rest = s[len(id):]
	at, known := c.index[id]
	if !known {
		if len(c.boxes) == maxDrawnSteps {
			return 0, s, false
		}
		at = len(c.boxes)
		c.index[id] = at
		c.boxes = append(c.boxes, box{Name: id, Class: "is-step"})
	}
	for _, shape := range chartShapes {
		inside, found := strings.CutPrefix(rest, shape[0])
		if !found {
			continue
		}
		if strings.HasPrefix(inside, `"`) { // brackets in quotes mean nothing
			label, behind, closed := strings.Cut(inside[1:], `"`)
			if behind, closes := strings.CutPrefix(behind, shape[1]); closed && closes {
				c.boxes[at].Name, rest = chartText(label), behind
				break
			}
			return 0, s, false
		}
		label, behind, closed := strings.Cut(inside, shape[1])
		if !closed {
			return 0, s, false
		}
		c.boxes[at].Name, rest = chartText(label), behind
		break
	}
	if m := chartData.FindStringSubmatch(rest); m != nil {
		rest = rest[len(m[0]):]
		if label := chartLabel.FindStringSubmatch(m[1]); label != nil {
			c.boxes[at].Name = chartText(label[1] + label[2])
		}
	}
	if class, found := strings.CutPrefix(rest, ":::"); found {
		rest = class[len(chartID.FindString(class)):]
	}
	return at, rest, true
}

// chartText is what a label says, on one line.
func chartText(label string) string {
	label = strings.Trim(strings.TrimSpace(label), "\"`")
	for _, tag := range []string{"<br/>", "<br>", "<br />", `\n`} {
		label = strings.ReplaceAll(label, tag, " ")
	}
	// Entities are written with a number sign, and Markdown in backticks.
	label = html.UnescapeString(chartEntity.ReplaceAllStringFunc(label, func(entity string) string {
		if '0' <= entity[1] && entity[1] <= '9' {
			return "&" + entity
		}
		return "&" + entity[1:]
	}))
	return strings.Join(strings.Fields(strings.ReplaceAll(label, "**", "")), " ")
}

// chartEntity is a character by its name or number: #quot; or #9829;.
var chartEntity = regexp.MustCompile(`#(?:[A-Za-z]+|\d+);`)

// wrap puts what does not fit into the first line of a box into its second, and cuts that at its end:
// these are words, and not keys.
func (b *box) wrap() {
	words := []rune(b.Name)
	if len(words) <= boxLetters {
		return
	}
	first := boxLetters
	if at := strings.LastIndexByte(string(words[:boxLetters+1]), ' '); at > 0 {
		first = utf8.RuneCountInString(string(words[:boxLetters+1])[:at])
	}
	b.Name, b.Note = string(words[:first]), cutEnd(strings.TrimSpace(string(words[first:])), boxLetters+5)
}

// cutEnd cuts the end of words, unlike shorten.
func cutEnd(words string, letters int) string {
	runes := []rune(words)
	if len(runes) <= letters {
		return words
	}
	return string(runes[:letters-1]) + "…"
}

// diagram is a flow chart as a drawing, with its source folded away below it; empty where it can't be
// drawn.
func (r *Renderer) diagram(source string) template.HTML {
	d := mermaid(source)
	if d == nil {
		return ""
	}
	var m htmlWriter
	m.Raw("<div class=\"diagram\"><div class=\"drawing-scroll\" tabindex=\"0\">")
	d.write(&m)
	m.Raw("</div>")
	if d.class != "sequence" { // whose dashes are those of the source
		if legend := d.explained(r.catalog).Legend; legend != "" {
			m.Raw(`<p class="drawing-legend" aria-hidden="true">`)
			m.Text(legend)
			m.Raw("</p>")
		}
	}
	m.Raw("\n<details><summary>")
	m.Text(r.t("diagram.source"))
	m.Raw("</summary>\n")
	m.Made(highlight.Block(highlight.Tokenize("", strings.TrimSuffix(source, "\n")), nil))
	m.Raw("</details></div>\n")
	return m.HTML()
}
