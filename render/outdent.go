package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// outdented is the excerpt of a source. Items of a document stand deep in it: without the white space
// that all of their lines begin with they say the same. In other languages it may be part of a text.
func outdented(s contracts.Source) []contracts.Chunk {
	if s.Language != "json" && s.Language != "yaml" {
		return s.Excerpt
	}
	margin, known := "", false
	for _, chunk := range s.Excerpt {
		for line := range strings.Lines(chunk.Text) {
			code := strings.TrimLeft(line, " \t")
			own := line[:len(line)-len(code)]
			switch {
			case strings.TrimSpace(code) == "":
			case !known:
				margin, known = own, true
			default:
				margin = commonPrefix(margin, own)
			}
		}
	}
	if margin == "" {
		return s.Excerpt
	}
	list := make([]contracts.Chunk, len(s.Excerpt))
	for i, chunk := range s.Excerpt {
		var b strings.Builder
		for line := range strings.Lines(chunk.Text) {
			b.WriteString(strings.TrimPrefix(line, margin))
		}
		list[i] = contracts.Chunk{StartLine: chunk.StartLine, Text: b.String()}
	}
	return list
}

func commonPrefix(a, b string) string {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return a[:n]
}
