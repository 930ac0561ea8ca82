package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
)

// typeOf writes a type as TypeScript would, models linked to their pages: OrderItem[],
// Record<string, Price>, "a" | "b", String | null.
func (p *page) typeOf(t contracts.FieldType) template.HTML {
	return p.typeUpTo(t, maxTypeNames)
}

// typeUpTo is typeOf with so many names in it.
func (p *page) typeUpTo(t contracts.FieldType, names int) template.HTML {
	w := typeWriter{p: p, left: names}
	w.raw(`<code class="type">`)
	w.fieldType(t, 0)
	w.raw(`</code>`)
	return w.html()
}

type typeWriter struct {
	markup
	p    *page
	left int // how many types may still be named
}

// maxTypeNames bounds the names in one type: many fields may hold one long union.
const maxTypeNames = 300

func (w *typeWriter) fieldType(t contracts.FieldType, depth int) {
	if w.left--; depth > maxNesting || w.left < 0 {
		w.raw("…")
		return
	}
	if t.Map {
		w.raw("Record&lt;string, ")
	}
	grouped := t.Array > 0 && t.Model == nil && len(t.Union) > 1
	if grouped {
		w.raw("(")
	}
	switch {
	case t.Model != nil:
		w.model(t.Model, depth)
	case len(t.Union) > 0:
		for i, member := range t.Union {
			if i > 0 {
				w.raw(" | ")
			}
			if w.left <= 0 {
				w.text("… " + w.p.r.n("more", len(t.Union)-i))
				break
			}
			w.fieldType(member, depth+1)
		}
	case t.Scalar != "":
		w.breakable(clip(t.Scalar, maxCodeBytes))
	default:
		w.text(w.p.r.t("type.unknown"))
	}
	if grouped {
		w.raw(")")
	}
	for range min(t.Array, maxNesting) {
		w.raw("[]")
	}
	if t.Map {
		w.raw("&gt;")
	}
	if t.Nullable {
		w.raw(" | null")
	}
}

// model names a model; a shape without a name is said by what it is.
func (w *typeWriter) model(m *contracts.Model, depth int) {
	switch {
	case m.Name != "":
		href := w.p.modelLink(m)
		if href == "" {
			w.breakable(m.Name)
			return
		}
		w.raw(`<a href="`)
		w.href(href)
		w.raw(`">`)
		w.breakable(m.Name)
		w.raw(`</a>`)
	case m.IsEnum():
		w.text(w.p.r.t("type.enum"))
	case len(m.Fields) == 0 && !m.Base.Empty():
		w.fieldType(m.Base, depth+1)
	default:
		w.text(w.p.r.t("type.object"))
	}
}

func (p *page) markdownType(t contracts.FieldType, names int) string { return "" }
