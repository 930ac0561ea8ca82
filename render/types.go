package render

import (
	"cmp"
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
)

// typeOf writes what a use says as TypeScript would, types linked to their pages: OrderItem[],
// Record<string, Price>, [number, number], "a" | "b", String | null.
func (p *page) typeOf(u *contracts.Use) template.HTML { return p.typeUpTo(u, maxTypeNames) }

// typeUpTo is typeOf with so many names in it.
func (p *page) typeUpTo(u *contracts.Use, names int) template.HTML {
	w := typeWriter{p: p, left: names}
	w.raw(`<code class="type">`)
	w.use(u, false)
	w.raw(`</code>`)
	return w.html()
}

type typeWriter struct {
	markup
	p    *page
	left int                // how many types may still be named
	open []*contracts.Shape // the types around the current one
}

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
		w.raw("…")
		return
	}
	nullable := u.Nullable || u.Shape.Nullable && u.Shape.Name == ""
	grouped = grouped && (nullable || u.Shape.Kind == contracts.UnionShape && u.Shape.Name == "" && len(u.Shape.Branches) > 1)
	if grouped {
		w.raw("(")
	}
	w.shape(u.Shape)
	if nullable {
		w.raw(" | null")
	}
	if grouped {
		w.raw(")")
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
			w.raw("…")
			return
		}
	}
	w.open = append(w.open, s)
	switch s.Kind {
	case contracts.AnyShape:
		switch {
		case w.p.objectLike(s):
			w.text(w.p.r.t("type.object"))
		case len(s.Branches) > 0:
			w.union(s)
		default:
			w.raw("any")
		}
	case contracts.NeverShape:
		w.raw("never")
	case contracts.ScalarShape:
		w.breakable(clip(s.Scalar, maxCodeBytes))
		if s.Format != "" {
			w.text(" (" + clip(s.Format, maxCodeBytes) + ")")
		}
	case contracts.ConstShape:
		w.breakable(clip(oneLine(s.Const), maxCodeBytes))
	case contracts.EnumShape:
		w.text(w.p.r.t("type.enum"))
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
	href := w.p.shapeLink(s)
	if href == "" {
		w.breakable(s.Name)
		return
	}
	w.raw(`<a href="`)
	w.href(href)
	w.raw(`">`)
	w.breakable(s.Name)
	w.raw(`</a>`)
}

// object writes an object without fields by what its properties hold.
func (w *typeWriter) object(s *contracts.Shape) {
	if len(s.Fields) > 0 || s.Rest == nil || len(s.Patterns) > 0 {
		w.text(w.p.r.t("type.object"))
		return
	}
	w.raw("Record&lt;string, ")
	w.use(s.Rest, false)
	w.raw("&gt;")
}

func (w *typeWriter) list(s *contracts.Shape) {
	items := s.Items
	if items == nil {
		items = &contracts.Use{Shape: &contracts.Shape{}}
	}
	if len(s.Prefix) == 0 {
		w.use(items, true)
		w.raw("[]")
		return
	}
	w.raw("[")
	for i := range s.Prefix {
		if i > 0 {
			w.raw(", ")
		}
		if w.more(len(s.Prefix) - i) {
			break
		}
		w.use(&s.Prefix[i], false)
	}
	if items.Shape.Kind != contracts.NeverShape {
		w.raw(", ...")
		w.use(items, true)
		w.raw("[]")
	}
	w.raw("]")
}

func (w *typeWriter) union(s *contracts.Shape) {
	for i := range s.Branches {
		if i > 0 {
			w.raw(" | ")
		}
		if w.more(len(s.Branches) - i) {
			break
		}
		b := &s.Branches[i]
		if label := cmp.Or(b.Label, b.Title, b.Shape.Title); label != "" && b.Shape.Name == "" && w.p.objectLike(b.Shape) {
			w.left--
			w.text(clip(label, maxWordBytes))
			continue
		}
		w.use(&b.Use, false)
	}
}

// more says how many types are left out where no more may be named.
func (w *typeWriter) more(left int) bool {
	if w.left <= 0 {
		w.text("… " + w.p.r.n("more", left))
	}
	return w.left <= 0
}
