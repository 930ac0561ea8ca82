package render

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// A long excerpt is shown with its head and its tail, each line once and in its place.
func TestLongExcerptsAreBounded(t *testing.T) {
	lines := func(first, count int) string {
		var b strings.Builder
		for i := range count {
			fmt.Fprintf(&b, "line %d\n", first+i)
		}
		return b.String()
	}
	for _, c := range []struct {
		name    string
		excerpt []contracts.Chunk
		want    string
	}{
		{"short", []contracts.Chunk{{StartLine: 1, Text: lines(1, 400)}}, "1+400"},
		{"one chunk", []contracts.Chunk{{StartLine: 11, Text: lines(11, 1000)}}, "11+340 951+60"},
		{"imports before", []contracts.Chunk{{StartLine: 1, Text: lines(1, 10)}, {StartLine: 101, Text: lines(101, 1000)}}, "1+10 101+330 1041+60"},
		{"long before, short behind", []contracts.Chunk{{StartLine: 1, Text: lines(1, 600)}, {StartLine: 1001, Text: lines(1001, 20)}}, "1+340 561+40 1001+20"},
	} {
		var got []string
		for _, chunk := range ShownLines(c.excerpt) {
			if !strings.HasPrefix(chunk.Text, fmt.Sprintf("line %d\n", chunk.StartLine)) {
				t.Errorf("%s: line %d begins with %.10q", c.name, chunk.StartLine, chunk.Text)
			}
			got = append(got, fmt.Sprintf("%d+%d", chunk.StartLine, lineCount(chunk.Text)))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, want %s", c.name, strings.Join(got, " "), c.want)
		}
	}
}
