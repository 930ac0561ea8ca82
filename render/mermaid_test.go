package render_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestFlowCharts(t *testing.T) {
	d := guideOf(t, "fr", "```mermaid\nflowchart LR\n%% a comment\nA[\"Start (here)\"] -->|yes| B{Choice?}; B -- no way --> C([End])\nB -.-> D & E ==> C\nstyle A fill:#f00\n```\n")
	d.Wants(".diagram rect + text", "Start (here)", "Choice?", "End", "D", "E")
	d.Wants(".diagram svg > text", "yes", "no way")
	if got := strings.Count(strings.Join(d.Attributes(".diagram .drawing-line", "d"), ""), "M"); got != 6 {
		t.Errorf("there are %d lines", got)
	}
	long := guideOf(t, "en", "```mermaid\ngraph TD\nA[Remind the customer about the invoice] --> B["+strings.Repeat("é", 100)+"]\n```\n")
	long.Wants(".diagram rect + text", "Remind the customer about", strings.Repeat("é", 27))
	long.Wants(".diagram text + text", "the invoice", strings.Repeat("é", 31)+"…")
	d.Wants(".diagram summary", "Source du diagramme")
	if got := d.Texts(".diagram pre")[0]; !strings.HasPrefix(got, "flowchart LR %% a comment") {
		t.Errorf("the source reads %s", got)
	}
	for _, other := range []string{"sequenceDiagram\nA->>B: hi", "graph TD\nsubgraph x\nA-->B\nend", "graph TD\nA--", "graph TD\nA", "", "graph TD\nA[open --> B"} {
		d := guideOf(t, "en", "```mermaid\n"+other+"\n```\n")
		if len(d.All(".diagram")) != 0 || len(d.All(".prose pre")) != 1 {
			t.Errorf("%q is not shown as code alone", other)
		}
	}
	many := guideOf(t, "en", strings.Repeat("```mermaid\ngraph TD\nA-->B\n```\n\n", 30))
	if got := len(many.All(".prose svg.drawing")); got != 20 || len(many.All(".prose pre")) != 30 {
		t.Errorf("%d of 30 charts are drawn", got)
	}
}

// TestChartsAreBounded: the lines of a chart pass all layers between its boxes.
func TestChartsAreBounded(t *testing.T) {
	var chart strings.Builder
	chart.WriteString("graph TD\n")
	for i := range 39 {
		fmt.Fprintf(&chart, "A%d-->A%d\nA0-->A%d\n", i, i+1, 39)
	}
	d := guideOf(t, "en", "```mermaid\n"+chart.String()+"```\n")
	if len(d.All(".diagram")) != 1 || len(d.Source) > 300_000 {
		t.Errorf("the page has %d bytes", len(d.Source))
	}
	if d := guideOf(t, "en", "```mermaid\n"+chart.String()+"A39-->B\n```\n"); len(d.All(".diagram")) != 0 {
		t.Error("a chart of 41 boxes is drawn")
	}
}
