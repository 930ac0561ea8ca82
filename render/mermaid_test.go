package render_test

import (
	"fmt"
	"slices"
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
	for _, other := range []string{"pie\n\"A\": 3", "graph TD\nsubgraph x\nA-->B\nend", "graph TD\nA--", "graph TD\nA", "", "graph TD\nA[open --> B"} {
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

// TestDiagrams: sequences and states are drawn with all that they say, over their source; what is
// not known stays code.
func TestDiagrams(t *testing.T) {
	for _, test := range []struct {
		name, source string
		want         []string // texts of the drawing, in order; nil for none
	}{
		{"a sequence", "sequenceDiagram\n  autonumber\n  participant B as Buyer\n  actor Shop\n  B->>+Shop: order.create\n  alt in stock\n    Shop-->>B: 201\n  else sold out\n    Shop--xB: <b>409</b>\n  end\n  Note over B,Shop: paid later\n  Shop->>Shop: reserve\n  Shop-)Mail: order.created",
			[]string{"alt in stock", "else sold out", "Buyer", "Shop", "Mail", "paid later", "order.create", "201", "<b>409</b>", "reserve", "order.created"}},
		{"states", "stateDiagram-v2\n  direction LR\n  [*] --> Draft\n  Draft --> Paid : pay (a; b)\n  state \"On its way\" as sent\n  Paid --> sent\n  sent --> [*]\n  Draft : Not yet paid",
			[]string{"●", "Not yet paid", "Paid", "On its way", "◉", "pay (a; b)"}},
		{"states where ways part", "stateDiagram-v2\n  state pick <<choice>>\n  state both [[fork]]\n  [*] --> order-made:::new\n  order-made --> pick\n  pick --> paid : in time\n  pick --> both\n  both --> [*]\n  classDef new fill:#f00\n  class paid new",
			[]string{"◇", "▬", "●", "order-made", "paid", "◉", "in time"}},
		{"a chart of today", "---\ntitle: Orders\nconfig:\n  theme: dark\n---\nflowchart TD\n  order-made[\"#quot;Made#quot; &amp; **new** #9829;\"] -->|\"yes | no\"| svc/paid:::ok\n  svc/paid o--o C@{ shape: rect, label: \"Sent, \u0026 seen\" }\n  C <--> D x--x E@{ label: Kept, shape: rect }",
			[]string{`"Made" & new ♥`, "svc/paid", "Sent, & seen", "D", "Kept", "yes | no"}},
		{"groups of participants", "sequenceDiagram\n  box Purple Shop & Co\n  participant A as Buyer\n  participant B\n  end\n  A->>B: buy\n  create participant C\n  B->>C: new\n  loop daily\n  C-->>B: done\n  end\n  destroy C",
			[]string{"loop daily", "Buyer", "B", "C", "buy", "new", "done"}},
		{"a group in a group", "sequenceDiagram\n  box Shop\n  box Till\n  participant A\n  end\n  A->>B: x", nil},
		{"a group without end", "sequenceDiagram\n  box Shop\n  participant A\n  A->>B: x", nil},
		{"states in states", "stateDiagram-v2\n  state A {\n    B --> C\n  }", nil},
		{"a frame without end", "sequenceDiagram\n  loop always\n  A->>B: x", nil},
		{"an end too many", "sequenceDiagram\n  A->>B: x\n  end", nil},
		{"another kind", "gantt\n  title A\n", nil},
		{"too many participants", "sequenceDiagram\n" + strings.Repeat("A->>B: x\nA->>C: x\nA->>D: x\nA->>E: x\nA->>F: x\nA->>G: x\nA->>H: x\nA->>I: x\nA->>J: x\nA->>K: x\nA->>L: x\nA->>M: x\n", 1), nil},
		{"too many messages", "sequenceDiagram\n" + strings.Repeat("A->>B: x\n", 81), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := guideOf(t, "en", "```mermaid\n"+test.source+"\n```\n")
			if got := d.Texts(".diagram .drawing text"); !slices.Equal(got, test.want) && len(got)+len(test.want) > 0 {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
			if got := strings.Join(strings.Fields(d.Texts(".prose pre code")[0]), " "); got != strings.Join(strings.Fields(test.source), " ") {
				t.Errorf("the source reads %q", got)
			}
		})
	}
}
