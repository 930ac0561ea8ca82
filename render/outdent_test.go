package render_test

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/htmltest"
)

// TestItemsOfDocumentsStandAtTheMargin shows an item of a manifest without what it is indented by there,
// and code as it is: an indented line may be part of a text.
func TestItemsOfDocumentsStandAtTheMargin(t *testing.T) {
	for language, want := range map[string]string{
		"json":       "{\n  \"key\": 1,\n\n  \"b\": 2\n},\n",
		"typescript": "    {\n      \"key\": 1,\n\n      \"b\": 2\n    },\n",
	} {
		c := createOrder(t)
		c.Source.Language = language
		c.Source.Excerpt = []contracts.Chunk{{StartLine: 7, Text: "    {\n      \"key\": 1,\n\n      \"b\": 2\n    },\n"}}
		d := contractPage(t, c)
		var shown strings.Builder
		for _, line := range d.All("#source li") {
			shown.WriteString(htmltest.RawText(line)[1:]) // it says where an element begins
		}
		if got := shown.String(); got != want {
			t.Errorf("%s is shown as %q, want %q", language, got, want)
		}
	}
}
