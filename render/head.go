package render

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/render/markdown"
)

// headView is the title block of all pages but a contract's: what head.html displays.
type headView struct {
	Over  []string // words above the title
	Title string
	ID    string // of the title, where links of the text mean it; may be empty
	Lead  *prose
	Note  string // "12 contracts"
}

func (h headView) markdown(m *markdownWriter, level int) {
	m.heading(level, markdown.Escape(h.Title))
	m.block(h.Lead.Markdown())
	about := append(slices.Clone(h.Over), h.Note)
	m.block(markdown.Escape(strings.Join(slices.DeleteFunc(about, isBlank), " · ")))
}
