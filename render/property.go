package render

import (
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// A property has a label in the reader's language where the contract library defines it. Every
// other name is its author's, and stands as written: readers look for it in code and in messages.

// label names the property that a value of the spec is.
func (p *page) label(v node) span {
	return p.labelOf(v.path[strings.LastIndexByte(v.path, '.')+1:], v)
}

// labelText is label as a text, for what has no room for code.
func (p *page) labelText(v node) string {
	name := v.path[strings.LastIndexByte(v.path, '.')+1:]
	if text := p.words(name, v); text != "" {
		return text
	}
	return name
}

// labelOf names a property of the spec.
func (p *page) labelOf(name string, v node) span {
	if text := p.words(name, v); text != "" {
		return labelSpan(text)
	}
	return nameSpan{Label: name}
}

// words is the label of a property; empty for one that the library does not define.
func (p *page) words(name string, v node) string {
	if strings.HasPrefix(name, "...") {
		return p.r.t("value.spread") // what is spread there is its value
	}
	if p.c == nil {
		return ""
	}
	info := p.r.kinds.Info(p.c.Kind)
	property := info.Property(v.path)
	switch {
	case property.Label != "":
		return p.r.texts[property.Label]
	case (name == "key" || name == "version") && p.isMention(info, v.path):
		return p.r.texts[mentionLabels[name]]
	case property.Path != "" && !strings.HasSuffix(property.Path, "*"), property.Path == "" && info.Defines(v.path):
		return p.r.kindWord(name, v.Value)
	}
	return ""
}

// mentionLabels are the messages for the two names that make a mention.
var mentionLabels = map[string]string{"key": "fact.key", "version": "fact.version"}

// isMention reports whether a property belongs to an object that mentions another contract.
func (p *page) isMention(info *contracts.KindInfo, path string) bool {
	outer, _, _ := cutLast(path)
	if list, last, found := cutLast(outer); found && strings.Trim(last, "0123456789") == "" {
		outer = list
	}
	return outer != "" && outer != "meta" && info.Defines(outer)
}

func cutLast(path string) (before, last string, found bool) {
	i := strings.LastIndexByte(path, '.')
	if i < 0 {
		return "", path, false
	}
	return path[:i], path[i+1:], true
}

// kindWord is the kind that the name of a property promises; empty where it promises none.
func (c catalog) kindWord(name string, v contracts.Value) string {
	kind, several := c.kinds.OfWord(name)
	if kind == "" {
		kind, several = c.kinds.OfProperty(name), v.Kind() == contracts.Array
	}
	if kind == "" {
		return ""
	}
	n := 1
	if several {
		n = 2
	}
	return upperFirst(c.kind(kind, n))
}

// labelSpan is the label of a property.
type labelSpan string

// HTML is the label as text.
func (s labelSpan) HTML() template.HTML { return template.HTML(template.HTMLEscapeString(string(s))) }

func (s labelSpan) write(m *htmlWriter) { m.Made(s.HTML()) }

// Markdown is the label with all that Markdown could mean escaped.
func (s labelSpan) Markdown() string { return markdown.Escape(string(s)) }
