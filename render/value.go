package render

import (
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// valueView shows declared data of any shape: what value.html displays. Exactly one of its parts is set.
type valueView struct {
	Text    string        // a text, a number, or the word for a truth value or for nothing
	Link    string        // where Text leads, when it is a contract's key
	Code    string        // the source of something that was not evaluated
	Ref     *refView      // a mention of a contract
	Type    template.HTML // a model
	Words   []valueView   // a list of short texts
	Items   []valueView   // any other list
	Members []valueMember
	Table   *tableView
}

type valueMember struct {
	Name  string // as declared
	Label string // made readable
	Value valueView
}

// The bounds of what is shown of one value: specs may be as deep and as long as their authors please.
const (
	maxValueDepth = 8
	maxValueItems = 500
	maxCodeBytes  = 4000
)

// value prepares any value for display.
func (p *page) value(v contracts.Value) valueView { return p.valueAt(v, "", 0) }

// valueAt knows the kind that the names of the properties around a value promise, since a mention seldom says its own.
func (p *page) valueAt(v contracts.Value, kind contracts.Kind, depth int) valueView {
	switch v.Kind {
	case contracts.Missing, contracts.Null:
		return valueView{Text: p.r.t("value.none")}
	case contracts.Bool:
		return valueView{Text: p.r.yesNo(v.True())}
	case contracts.Number:
		return valueView{Text: v.Text}
	case contracts.String:
		if strings.ContainsAny(v.Text, ".-") && p.reg != nil && len(p.reg.Keyed(v.Text)) > 0 {
			return valueView{Text: v.Text, Link: p.keyLink(v.Text)}
		}
		return valueView{Text: v.Text}
	case contracts.Expression:
		return valueView{Code: clip(v.Text, maxCodeBytes)}
	case contracts.ModelValue:
		return valueView{Type: p.typeOf(contracts.FieldType{Model: v.Model})}
	}
	if depth >= maxValueDepth {
		return valueView{Code: clip(jsonText(v), maxCodeBytes)}
	}
	if v.Kind == contracts.Array {
		return p.list(v.Items, kind, depth)
	}
	if ref, ok := p.mention(v, kind); ok {
		return valueView{Ref: &ref}
	}
	view := valueView{}
	for _, f := range v.Fields[:min(len(v.Fields), maxValueItems)] {
		if f.Value.Present() {
			member := valueMember{f.Name, humanize(f.Name), p.valueAt(f.Value, kindOfProperty(f.Name), depth+1)}
			if member.Value.Table != nil {
				member.Value.Table.Caption = member.Label
			}
			view.Members = append(view.Members, member)
		}
	}
	if len(view.Members) == 0 {
		view.Text = p.r.t("value.none")
	}
	return view
}

func (p *page) list(items []contracts.Value, kind contracts.Kind, depth int) valueView {
	rest := len(items) - maxValueItems
	items = items[:min(len(items), maxValueItems)]
	if len(items) > 1 {
		if table := p.table(items, kind, depth); table != nil {
			return valueView{Table: table}
		}
	}
	view, words := valueView{}, true
	for _, item := range items {
		shown := p.valueAt(item, kind, depth+1)
		words = words && shown.Text != "" && len(shown.Text) <= 60
		view.Items = append(view.Items, shown)
	}
	if rest > 0 {
		view.Items = append(view.Items, valueView{Text: p.r.n("more", rest)})
	}
	switch {
	case len(items) == 0:
		return valueView{Text: p.r.t("value.none")}
	case words:
		view.Words, view.Items = view.Items, nil
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
