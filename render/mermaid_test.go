package render_test

import (
	"slices"
	"strings"
	"testing"
)

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
		{"states in states", "stateDiagram-v2\n  state A {\n    B --> C\n  }", nil},
		{"a frame without end", "sequenceDiagram\n  loop always\n  A->>B: x", nil},
		{"an end too many", "sequenceDiagram\n  A->>B: x\n  end", nil},
		{"another kind", "gantt\n  title A\n", nil},
		{"too many participants", "sequenceDiagram\n" + strings.Repeat("A->>B: x\nA->>C: x\nA->>D: x\nA->>E: x\nA->>F: x\nA->>G: x\nA->>H: x\nA->>I: x\nA->>J: x\nA->>K: x\nA->>L: x\nA->>M: x\n", 1), nil},
		{"too many messages", "sequenceDiagram\n" + strings.Repeat("A->>B: x\n", 81), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := guideOf(t, "en", "```mermaid\n"+test.source+"\n```\n")
			if got := d.texts(".diagram .drawing text"); !slices.Equal(got, test.want) && len(got)+len(test.want) > 0 {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
			if got := strings.Join(strings.Fields(d.texts(".prose pre code")[0]), " "); got != strings.Join(strings.Fields(test.source), " ") {
				t.Errorf("the source reads %q", got)
			}
		})
	}
}
