package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// valueView shows declared data of any shape: what value.html displays. Exactly one of its parts is
// set, besides Class.
type valueView struct {
	Class string // of a map, a set or a typed array
	// a text, a number, a word for a truth value or for nothing, a mention, a type, an expression
	Inline  span
	Words   []span      // a list of short texts
	Items   []valueView // any other list
	Members []valueMember
	Table   *tableView
	Shape   *shapeView
}

type valueMember struct {
	Name  string // as declared
	Label string // made readable
	Value valueView
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
func (p *page) value(v node) valueView { return p.valueAt(v, 0) }

func (p *page) valueAt(v node, depth int) valueView {
	switch v.Kind {
	case contracts.Missing:
		return word(p.r.t("value.none"))
	case contracts.Null:
		return valueView{Inline: sourceSpan("null")}
	case contracts.Bool:
		return word(p.r.yesNo(v.True()))
	case contracts.Number:
		return word(v.Text)
	case contracts.String:
		if strings.ContainsAny(v.Text, ".-") && p.reg != nil && len(p.reg.Keyed(v.Text)) > 0 {
			return valueView{Inline: nameSpan{Label: v.Text, Href: p.keyLink(v.Text)}}
		}
		if isAddress(v.Text) {
			return valueView{Inline: Link{Label: v.Text, Href: v.Text}}
		}
		return word(v.Text)
	case contracts.Expression, contracts.Literal:
		return valueView{Inline: sourceSpan(v.Text)}
	case contracts.ShapeValue:
		return p.inPlace(v)
	}
	if depth >= maxValueDepth {
		return valueView{Inline: sourceSpan(jsonText(v.Value))}
	}
	if v.Kind == contracts.Array {
		view := p.list(v.list(), depth)
		view.Class = v.Text
		return view
	}
	if text, ok := conditionText(v.Value); ok {
		return valueView{Inline: sourceSpan(text)}
	}
	if ref, ok := p.mention(v); ok {
		return valueView{Inline: ref}
	}
	if members := p.members(v, depth); len(members) > 0 {
		return valueView{Members: members, Class: v.Text}
	}
	view := word(p.r.t("value.none"))
	view.Class = v.Text
	return view
}

// members prepares the properties of an object, those that are null too: in data that is a value.
func (p *page) members(v node, depth int) []valueMember {
	var list []valueMember
	for i, f := range v.Fields[:min(len(v.Fields), maxValueItems)] {
		if f.Value.Kind != contracts.Missing {
			inner := v.member(i)
			member := valueMember{f.Name, p.labelOf(f.Name, inner), p.named(f.Name, inner, depth+1)}
			if member.Value.Table != nil {
				member.Value.Table.Caption = member.Label
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
	if operator == "" || operand == "" || len(v.Fields) > 3 || len(v.Fields) == 3 && value.Kind == contracts.Missing {
		return "", false
	}
	text := operand + " " + operator
	if value.Kind != contracts.Missing {
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

// named prepares the value of a property: its name may promise a number of milliseconds.
func (p *page) named(name string, v node, depth int) valueView {
	if ms, ok := v.Int(); ok && (inMilliseconds(name) || p.c != nil && p.r.kinds.Info(p.c.Kind).Property(v.path).Unit == contracts.Milliseconds) {
		return word(duration(ms))
	}
	return p.valueAt(v, depth)
}

func inMilliseconds(name string) bool { return len(name) > 2 && strings.HasSuffix(name, "Ms") }

// isAddress reports whether a text is a web address and nothing else.
func isAddress(text string) bool {
	return (strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")) && !strings.ContainsAny(text, " \n\t<>\"")
}

// label names the property that a value of the spec is.
func (p *page) label(v node) string {
	return p.labelOf(v.path[strings.LastIndexByte(v.path, '.')+1:], v)
}

// labelOf names a property by the message that its kind has for it, or else by its name.
func (p *page) labelOf(name string, v node) string {
	if p.c != nil {
		if message := p.r.kinds.Info(p.c.Kind).Property(v.path).Label; message != "" {
			return p.r.texts[message]
		}
	}
	return p.r.label(name, v.Value)
}

// label makes the name of a property readable: kinds by their words, durations without their unit,
// all else by its own parts. The abbreviations of kinds mean other things where no contract
// follows: {path, op, value} has an operator.
func (c catalog) label(name string, v contracts.Value) string {
	if strings.HasPrefix(name, "...") {
		return c.t("value.spread") // what is spread there is its value
	}
	if kind, several := c.kinds.OfWord(name); kind != "" && (v.Kind == contracts.Object || len(name) > 4) {
		n := 1
		if several {
			n = 2
		}
		return upperFirst(c.kind(kind, n))
	}
	if inMilliseconds(name) {
		name = strings.TrimSuffix(name, "Ms")
	}
	return humanize(name)
}

func (p *page) list(items []node, depth int) valueView {
	rest := len(items) - maxValueItems
	items = items[:min(len(items), maxValueItems)]
	if len(items) > 1 {
		if table := p.table(items, depth); table != nil {
			return valueView{Table: table}
		}
	}
	if len(items) == 0 {
		return word(p.r.t("value.none"))
	}
	view, words := valueView{}, true
	for _, item := range items {
		shown := p.valueAt(item, depth+1)
		words = words && item.Str() != "" && len(item.Text) <= maxWordBytes
		view.Items = append(view.Items, shown)
	}
	if rest > 0 {
		view.Items = append(view.Items, word(p.r.n("more", rest)))
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

func (v valueView) markdown(m *markdownWriter, level int) {
	switch {
	case v.Inline != nil:
		m.block(v.Inline.Markdown())
	case v.Table != nil:
		v.Table.markdown(m, level)
	case v.Shape != nil:
		v.Shape.markdown(m, level)
	default:
		m.block(v.lines())
	}
}

// lines is the value as a list, one level in the other.
func (v valueView) lines() string {
	var b strings.Builder
	item := func(label string, inner valueView) {
		b.WriteString("- " + label)
		if text := inner.inLine(); inner.Inline != nil || len(inner.Words) > 0 {
			b.WriteString(text)
		} else if inner.Table != nil || inner.Shape != nil {
			var table markdownWriter
			inner.markdown(&table, 6)
			b.WriteString("\n\n  " + indent(strings.TrimSpace(table.String()), "  ") + "\n")
		} else {
			b.WriteString("\n  " + indent(strings.TrimSpace(inner.lines()), "  "))
		}
		b.WriteString("\n")
	}
	for _, word := range v.Words {
		b.WriteString("- " + word.Markdown() + "\n")
	}
	for _, inner := range v.Items {
		item("", inner)
	}
	for _, member := range v.Members {
		item("**"+EscapeMarkdown(member.Label)+"**: ", member.Value)
	}
	return b.String()
}

// inLine is the value in a line: a cell has no room for more.
func (v valueView) inLine() string {
	var parts []string
	switch {
	case v.Inline != nil:
		return v.Inline.Markdown()
	case len(v.Words) > 0:
		for _, word := range v.Words {
			parts = append(parts, word.Markdown())
		}
		return strings.Join(parts, ", ")
	case v.Shape != nil:
		return v.Shape.inLine()
	case v.Table != nil:
		for _, row := range v.Table.Rows {
			parts = append(parts, row.inLine(v.Table.Columns))
		}
	}
	for _, item := range v.Items {
		parts = append(parts, item.inLine())
	}
	for _, member := range v.Members {
		parts = append(parts, EscapeMarkdown(member.Label)+": "+member.Value.inLine())
	}
	return strings.Join(parts, "; ")
}
