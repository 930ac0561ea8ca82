package render

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// valueView shows declared data of any shape: what value.html displays. Exactly one of its parts is
// set, besides Class.
type valueView struct {
	Class string // of a map, a set or a typed array
	// a text, a number, a truth value, null, a mention, a type, an expression
	Inline  span
	Words   []span      // a list of short texts
	Items   []valueView // any other list
	Fold    string      // in place of a list that is long: how many items there are to open
	Members []valueMember
	Table   *tableView
	Shape   *shapeView
	Code    *code
}

type valueMember struct {
	Label span
	Value valueView
}

// Wide reports whether a value needs the full width below its label.
func (v valueView) Wide() bool {
	return v.Table != nil || v.Shape != nil || v.Code != nil || slices.ContainsFunc(v.Members, func(m valueMember) bool { return m.Value.Wide() }) || slices.ContainsFunc(v.Items, valueView.Wide)
}

// The bounds of what is shown of one value: specs may be as deep and as long as their authors
// please.
const (
	maxValueDepth = 8
	maxValueItems = 500
	maxCodeBytes  = 4000
	maxWordBytes  = 60 // longer texts of a list get a line each
)

// value prepares any value for display.
func (p *page) value(v node) valueView { return p.valueAt("", v, 0) }

// valueAt prepares the value of a property; name is empty for what stands in no property.
func (p *page) valueAt(name string, v node, depth int) valueView {
	switch v.Kind() {
	case contracts.Missing:
		return word(p.r.t("value.none"))
	case contracts.Null:
		return valueView{Inline: sourceSpan("null")}
	case contracts.Bool:
		return valueView{Inline: sourceSpan(v.Text())}
	case contracts.Number:
		return valueView{Inline: p.number(v)}
	case contracts.String:
		return p.text(name, v.Text())
	case contracts.Expression, contracts.Literal:
		if strings.Contains(v.Text(), "\n") {
			return valueView{Code: &code{language: "typescript", text: clip(v.Text(), maxCodeBytes)}}
		}
		return valueView{Inline: sourceSpan(v.Text())}
	case contracts.ShapeValue:
		return p.inPlace(v)
	}
	if p.c != nil && p.r.kinds.Info(p.c.Kind).HoldsExample(v.path) {
		return valueView{Code: jsonCode(v.Value)}
	}
	if depth >= maxValueDepth {
		return valueView{Inline: sourceSpan(jsonText(v.Value))}
	}
	if v.Kind() == contracts.Array {
		view := p.list(name, v.list(), depth)
		view.Class = v.Text()
		return view
	}
	if text, ok := conditionText(v.Value); ok {
		return valueView{Inline: sourceSpan(text)}
	}
	if ref, ok := p.mention(v); ok {
		return valueView{Inline: ref}
	}
	if members := p.members(v, depth); len(members) > 0 {
		return valueView{Members: members, Class: v.Text()}
	}
	return valueView{Inline: sourceSpan("{}"), Class: v.Text()}
}

// members prepares the properties of an object, those that are null too: in data that is a value.
func (p *page) members(v node, depth int) []valueMember {
	var list []valueMember
	for i, f := range v.Fields()[:min(len(v.Fields()), maxValueItems)] {
		if f.Value.Kind() != contracts.Missing {
			inner := v.member(i)
			member := valueMember{p.labelOf(f.Name, inner), p.valueAt(f.Name, inner, depth+1)}
			if member.Value.Table != nil {
				member.Value.Table.Caption = p.labelText(inner)
			}
			list = append(list, member)
		}
	}
	return list
}

// conditionText writes {path, op, value}, the form that rules of forms and filters of views take,
// as one expression.
func conditionText(v contracts.Value) (string, bool) {
	operator := v.Property("op").Str() + v.Property("operator").Str()
	operand := v.Property("path").Str() + v.Property("field").Str()
	value := v.Property("value")
	if value.Kind() == contracts.Missing {
		value = v.Property("values")
	}
	if operator == "" || operand == "" || len(v.Fields()) > 3 || len(v.Fields()) == 3 && value.Kind() == contracts.Missing {
		return "", false
	}
	text := operand + " " + operator
	if value.Kind() != contracts.Missing {
		text += " " + oneLine(value)
	}
	return text, true
}

// oneLine is a value as JSON without its line breaks.
func oneLine(v contracts.Value) string {
	return strings.Join(strings.Fields(jsonText(v)), " ")
}

// word is a value that is its own text.
func word(text string) valueView { return valueView{Inline: textSpan(text)} }

// isAddress reports whether a text is a web address and nothing else.
func isAddress(text string) bool {
	return (strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")) && !strings.ContainsAny(text, " \n\t<>\"")
}

// maxOpenItems is how many items of a list are shown at once; longer ones are opened.
const maxOpenItems = 12

func (p *page) list(name string, items []node, depth int) valueView {
	rest := len(items) - maxValueItems
	items = items[:min(len(items), maxValueItems)]
	if len(items) > 1 {
		if table := p.table(items, depth); table != nil {
			return valueView{Table: table}
		}
	}
	if len(items) == 0 {
		return valueView{Inline: sourceSpan("[]")}
	}
	view, words := valueView{}, true
	for _, item := range items {
		shown := p.valueAt(name, item, depth+1)
		words = words && item.Str() != "" && len(item.Text()) <= maxWordBytes
		view.Items = append(view.Items, shown)
	}
	if rest > 0 {
		view.Items = append(view.Items, word(p.r.n("more", rest)))
	}
	if len(view.Items) > maxOpenItems {
		view.Fold = p.r.n("value.items", len(items)+max(rest, 0))
	}
	if words {
		for _, item := range view.Items {
			view.Words = append(view.Words, item.Inline)
		}
		view.Items = nil
	}
	return view
}

// clip cuts a text that is too long to be shown whole.
func clip(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	return strings.ToValidUTF8(s[:limit], "") + " …"
}
