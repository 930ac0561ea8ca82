package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// statementsView is a list of facts in words: what sections/statements.html displays.
type statementsView struct{ List []statement }

// statement is one fact. It says what it says in one or several of its parts.
type statement struct {
	Label span
	Text  string   // a sentence or a word
	Words []string // names, shown as code
	Refs  []refView
	Value *valueView
}

// add appends a statement that says something.
func (v *statementsView) add(s statement) {
	if s.Text != "" || len(s.Words) > 0 || len(s.Refs) > 0 || s.Value != nil {
		v.List = append(v.List, s)
	}
}

// result is what a builder returns: nil when nothing was added.
func (v *statementsView) result() (block, []tocEntry) {
	if len(v.List) == 0 {
		return nil, nil
	}
	return v, nil
}

// names makes a statement of a list of names, or of whatever else stands in its place.
func (p *page) names(v node) statement {
	s := statement{Label: p.label(v)}
	for _, item := range v.List() {
		if item.Kind() != contracts.String {
			shown := p.value(v)
			return statement{Label: s.Label, Value: &shown}
		}
		s.Words = append(s.Words, item.Text())
	}
	return s
}

// refs makes a statement of refs; where there is anything else, all is shown as it is.
func (p *page) refs(v node) statement {
	s := statement{Label: p.label(v)}
	for _, item := range v.list() {
		e, ok := p.refOf(item)
		if !ok || e.Path == item.path && item.Kind() == contracts.Object && !bareIdentity(item.Value) {
			shown := p.value(v)
			return statement{Label: s.Label, Value: &shown}
		}
		s.Refs = append(s.Refs, p.refTo(e))
	}
	return s
}

// extra shows what an object holds besides the named properties; nil when there is nothing else.
func (p *page) extra(v node, names ...string) *valueView {
	if v.Kind() != contracts.Object {
		return nil
	}
	members := p.members(v.without(names...), 0) // what is left may look like a mention, and is none
	if len(members) == 0 {
		return nil
	}
	return &valueView{Members: members}
}

func (v *statementsView) markdown(m *markdownWriter, level int) {
	var items []string
	for _, s := range v.List {
		parts := []string{}
		if s.Text != "" {
			parts = append(parts, markdown.Escape(s.Text))
		}
		for _, word := range s.Words {
			parts = append(parts, markdown.Code(word))
		}
		for _, ref := range s.Refs {
			parts = append(parts, ref.item())
		}
		text := "**" + s.Label.Markdown() + "**: " + strings.Join(parts, ", ")
		if s.Value != nil {
			var value markdownWriter
			s.Value.markdown(&value, level)
			if s.Value.Inline != nil || len(s.Value.Words) > 0 {
				text += s.Value.inLine()
			} else {
				text = strings.TrimRight(text, " ") + "\n\n" + strings.TrimSpace(value.String())
			}
		}
		items = append(items, text)
	}
	m.items(items)
}
