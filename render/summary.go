package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/render/markdown"
)

// summary is the plain text of a description, cut at a word where it is longer than a line or two.
func summary(text string) string {
	const limit = 200 // bytes
	s := markdown.PlainText(text)
	if len(s) <= limit {
		return s
	}
	cut := strings.LastIndexByte(s[:limit], ' ')
	if cut < limit/2 {
		cut = limit
	}
	return strings.ToValidUTF8(s[:cut], "") + "…"
}
