package render

import (
	"cmp"
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// typeSpan is what a use says, written as TypeScript would, types linked to their pages: OrderItem[],
// Record<string, Price>, [number, number], "a" | "b", String | null.
type typeSpan struct {
	p     *page
	of    *contracts.Use
	names int // how many names may be in it
}

// typeOf is the type of a use, with as many names in it as fit beside others.
func (p *page) typeOf(u *contracts.Use) typeSpan { return typeSpan{p, u, maxTypeNames} }

func (s typeSpan) parts() []typePart {
	w := typeWriter{p: s.p, left: s.names}
	w.use(s.of, false)
	return w.parts
}

// HTML is the type as code.
func (s typeSpan) HTML() template.HTML { return fragment(s.write).HTML() }

func (s typeSpan) write(m *htmlWriter) {
	m.Raw(`<code>`)
	for _, part := range s.parts() {
		switch {
		case part.href != "":
			m.link(part.href, func() { m.Breakable(part.text) })
		case part.name:
			m.Breakable(part.text)
		default:
			m.Text(part.text)
		}
	}
	m.Raw(`</code>`)
}

// Markdown is the type as code; types with pages are links between pieces of code.
func (s typeSpan) Markdown() string {
	var b strings.Builder
	text := ""
	flush := func() {
		if trimmed := strings.TrimSpace(text); trimmed != "" {
			b.WriteString(strings.Repeat(" ", len(text)-len(strings.TrimLeft(text, " "))))
			b.WriteString(markdown.Code(trimmed))
			b.WriteString(strings.Repeat(" ", len(text)-len(strings.TrimRight(text, " "))))
		}
		text = ""
	}
	for _, part := range s.parts() {
		if part.href == "" {
			text += part.text
			continue
		}
		flush()
		b.WriteString(markdown.LinkTo(markdown.Code(part.text), part.href))
	}
	flush()
	return b.String()
}

// spans are several, one after the other.
type spans struct {
	list      []span
	separator string
}

// HTML joins the parts.
func (s spans) HTML() template.HTML { return fragment(s.write).HTML() }

func (s spans) write(m *htmlWriter) {
	for i, part := range s.list {
		if i > 0 {
			m.Text(s.separator)
		}
		part.write(m)
	}
}

// Markdown joins the parts.
func (s spans) Markdown() string {
	parts := make([]string, len(s.list))
	for i, part := range s.list {
		parts[i] = part.Markdown()
	}
	return strings.Join(parts, s.separator)
}

// constant is a value that a type allows, as the type is written.
type constantSpan contracts.Value

// HTML is the value as a type.
func (s constantSpan) HTML() template.HTML { return fragment(s.write).HTML() }

func (s constantSpan) write(m *htmlWriter) {
	m.Raw(`<code>`)
	m.Breakable(clip(oneLine(contracts.Value(s)), maxCodeBytes))
	m.Raw(`</code>`)
}

// Markdown is the value as code.
func (s constantSpan) Markdown() string {
	return markdown.Code(clip(oneLine(contracts.Value(s)), maxCodeBytes))
}

// typeWriter takes a type apart into what is written.
type typeWriter struct {
	p     *page
	parts []typePart
	left  int                // how many types may still be named
	open  []*contracts.Shape // the types around the current one
}

// typePart is a piece of a type: a name, which may lead to a page, or what stands between names.
type typePart struct {
	text, href string
	name       bool
}

func (w *typeWriter) put(text string) { w.parts = append(w.parts, typePart{text: text}) }

func (w *typeWriter) word(text string) { w.parts = append(w.parts, typePart{text: text, name: true}) }

// maxTypeNames bounds the names in one type: many fields may hold one long union. Where a type
// stands on its own, maxOwnTypeNames does. maxTypeDepth bounds lists in lists.
const (
	maxTypeNames    = 300
	maxOwnTypeNames = 20_000
	maxTypeDepth    = 30
)

// use writes a shape in its place; grouped where something follows that would only belong to the
// last of several alternatives.
func (w *typeWriter) use(u *contracts.Use, grouped bool) {
	if w.left--; w.left < 0 || len(w.open) > maxTypeDepth {
		w.put("…")
		return
	}
	nullable := u.Nullable || u.Shape.Nullable && u.Shape.Name == ""
	grouped = grouped && (nullable || u.Shape.Kind == contracts.UnionShape && u.Shape.Name == "" && len(u.Shape.Branches()) > 1)
	if grouped {
		w.put("(")
	}
	w.shape(u.Shape)
	if nullable {
		w.put(" | null")
	}
	if grouped {
		w.put(")")
	}
}

// shape names a type; one without a name is said by what it is.
func (w *typeWriter) shape(s *contracts.Shape) {
	if s.Name != "" {
		w.name(s)
		return
	}
	for _, outer := range w.open {
		if outer == s {
			w.put("…")
			return
		}
	}
	w.open = append(w.open, s)
	switch s.Kind {
	case contracts.AnyShape:
		switch {
		case w.p.objectLike(s):
			w.put(w.p.r.t("type.object"))
		case len(s.Branches()) > 0:
			w.union(s)
		default:
			w.put("any")
		}
	case contracts.NeverShape:
		w.put("never")
	case contracts.ScalarShape:
		w.word(clip(s.Scalar, maxCodeBytes))
		if s.Format != "" {
			w.put(" (" + clip(s.Format, maxCodeBytes) + ")")
		}
	case contracts.ConstShape:
		w.word(clip(oneLine(s.Const), maxCodeBytes))
	case contracts.EnumShape:
		w.put(w.p.r.t("type.enum"))
	case contracts.ObjectShape:
		w.object(s)
	case contracts.ListShape:
		w.list(s)
	case contracts.UnionShape:
		w.union(s)
	}
	w.open = w.open[:len(w.open)-1]
}

func (w *typeWriter) name(s *contracts.Shape) {
	w.parts = append(w.parts, typePart{text: s.Name, href: w.p.shapeLink(s), name: true})
}

// object writes an object without fields by what its properties hold.
func (w *typeWriter) object(s *contracts.Shape) {
	if len(s.Fields) > 0 || s.Rest == nil || len(s.Patterns()) > 0 {
		w.put(w.p.r.t("type.object"))
		return
	}
	w.put("Record<string, ")
	w.use(s.Rest, false)
	w.put(">")
}

func (w *typeWriter) list(s *contracts.Shape) {
	items := s.Items
	if items == nil {
		items = &contracts.Use{Shape: &contracts.Shape{}}
	}
	if len(s.Prefix()) == 0 {
		w.use(items, true)
		w.put("[]")
		return
	}
	w.put("[")
	for i := range s.Prefix() {
		if i > 0 {
			w.put(", ")
		}
		if w.more(len(s.Prefix()) - i) {
			break
		}
		w.use(&s.Prefix()[i], false)
	}
	if items.Shape.Kind != contracts.NeverShape {
		w.put(", ...")
		w.use(items, true)
		w.put("[]")
	}
	w.put("]")
}

func (w *typeWriter) union(s *contracts.Shape) {
	for i := range s.Branches() {
		if i > 0 {
			w.put(" | ")
		}
		if w.more(len(s.Branches()) - i) {
			break
		}
		b := &s.Branches()[i]
		if label := cmp.Or(b.Label, b.Title, b.Shape.Title); label != "" && b.Shape.Name == "" && w.p.objectLike(b.Shape) {
			w.left--
			w.put(clip(label, maxWordBytes))
			continue
		}
		w.use(&b.Use, false)
	}
}

// more says how many types are left out where no more may be named.
func (w *typeWriter) more(left int) bool {
	if w.left <= 0 {
		w.put("… " + w.p.r.n("more", left))
	}
	return w.left <= 0
}
