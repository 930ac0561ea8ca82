package diff

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// message compares a text in a language: what has to be put into it is what it says of placeholders,
// and what its words hold of them.
func (w *specWalk) message(a, b contracts.Value, at spot) {
	if !a.Present() || !b.Present() {
		w.tell(w.place(at.plain), a, b, at)
		return
	}
	olds, news := placeholders(a), placeholders(b)
	inner := at.name("placeholders")
	for _, name := range lacking(news, olds) {
		w.add(placeholderAdded, inner.shown+"["+name+"]", "", name)
	}
	for _, name := range lacking(olds, news) {
		w.add(placeholderRemoved, inner.shown+"["+name+"]", name, "")
	}
	w.described(a, b, inner)
	if a.Kind() == contracts.Object && b.Kind() == contracts.Object {
		w.members(a, b, at)
	} else if !a.Equal(b) {
		w.tell(nil, a, b, at)
	}
}

// placeholder compares what is said of a placeholder that was there and is.
func (w *specWalk) placeholder(a, b contracts.Value, at spot) {
	if a.Present() && b.Present() {
		w.members(a, b, at)
	}
}

// described tells of placeholders that stay in the words, of which nothing more is said, or was.
func (w *specWalk) described(a, b contracts.Value, at spot) {
	olds, news := identified(a.Property("placeholders").Items()), identified(b.Property("placeholders").Items())
	x, y := placeholders(a), placeholders(b)
	for i, id := range olds.ids {
		if _, there := news.at[id]; !there && slices.Contains(y, id) {
			w.judged(propertyRemoved, Docs, at.shown+"["+id+"]", brief(a.Property("placeholders").Items()[i]), "")
		}
	}
	for i, id := range news.ids {
		if _, there := olds.at[id]; !there && slices.Contains(x, id) {
			w.add(propertyAdded, at.shown+"["+id+"]", "", brief(b.Property("placeholders").Items()[i]))
		}
	}
}

// placeholders returns what has to be put into a text, each once.
func placeholders(v contracts.Value) []string {
	var names []string
	for _, item := range v.Property("placeholders").Items() {
		names = append(names, itemName(item))
	}
	text := v.Str()
	if v.Kind() == contracts.Object {
		text = v.Property("value").Str()
	}
	m := messageText{text: text}
	m.words()
	names = append(names, m.names...)
	slices.Sort(names)
	return slices.Compact(names)
}

// messageText reads what stands in braces in a text: "Hello {name}", in the syntax of ICU's
// MessageFormat (unicode-org.github.io/icu/userguide/format_parse/messages), or in that of libraries
// that double the braces.
type messageText struct {
	text  string
	at    int
	depth int // how many braces are open
	names []string
}

// maxBraces bounds how deep braces stand in each other. What is deeper is not read, nor what follows.
const maxBraces = 50

// words reads until the brace that closes what it stands in.
func (m *messageText) words() {
	for ; m.at < len(m.text); m.at++ {
		switch m.text[m.at] {
		case '\'': // what is in quotes that begin at a brace is no syntax
			if rest := m.text[m.at+1:]; rest != "" && strings.ContainsRune("{}", rune(rest[0])) {
				end := strings.IndexByte(rest, '\'')
				if end < 0 {
					end = len(rest)
				}
				m.at += end + 1
			}
		case '{':
			m.at++
			m.argument()
		case '}':
			return
		}
	}
}

// argument reads behind a brace, up to the one that closes it.
func (m *messageText) argument() {
	if m.depth == maxBraces {
		m.at = len(m.text)
		return
	}
	m.depth++
	defer func() { m.depth-- }()
	rest := m.text[m.at:]
	inner := strings.TrimLeft(rest, "{ ")
	end := strings.IndexFunc(inner, func(r rune) bool { return strings.ContainsRune(",} {", r) })
	if end > 0 {
		m.names = append(m.names, inner[:end])
	}
	m.at += len(rest) - len(inner) + max(end, 0)
	for ; m.at < len(m.text) && m.text[m.at] != '}'; m.at++ { // alternatives hold texts
		if m.text[m.at] == '{' {
			m.at++
			m.words()
		}
	}
	if strings.HasPrefix(rest, "{") && strings.HasPrefix(m.text[min(m.at, len(m.text)):], "}}") {
		m.at++
	}
}
