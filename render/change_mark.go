package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// ChangeMark says in short what has become of a contract since the state that the site is compared
// with.
type ChangeMark struct {
	Became  Became
	Verdict diff.Verdict // the worst of what has changed and counts
}

// Became is what became of a contract, what says least of it first.
type Became uint8

// What becomes of contracts.
const (
	BecameOther Became = iota + 1
	BecameDeprecated
	BecameRenamed
	BecameVersion // another version stands beside those that were there
	BecameNew
)

// changeMark is the badge of a mark.
func (c catalog) changeMark(m ChangeMark) mark {
	switch {
	case m.Became == BecameNew:
		return mark{"added", c.t("mark.new")}
	case m.Became == BecameVersion:
		return mark{"added", c.t("mark.new-version")}
	case m.Verdict == diff.Breaking:
		return mark{"breaking", c.t("mark.breaking")}
	case m.Became == BecameRenamed:
		return mark{"changed", c.t("mark.renamed")}
	case m.Became == BecameDeprecated:
		return mark{"deprecated", c.t("mark.deprecated")}
	case m.Verdict == diff.Risky:
		return mark{"risky", c.t("mark.risky")}
	case m.Verdict == diff.Docs:
		return mark{"default", c.t("changes.docs")}
	}
	return mark{"changed", c.t("badge.changed")}
}

// MarkLabel is a mark in words; empty for nil.
func (r *Renderer) MarkLabel(m *ChangeMark) string {
	if m == nil {
		return ""
	}
	return r.changeMark(*m).Text
}

// maxRemoved bounds how many contracts that are gone an index names.
const maxRemoved = 100

// removedView names contracts that are gone since the state that the site is compared with.
type removedView struct {
	Label string // "Removed since v1.0.0:"
	Names []removedName
	More  string // said in words where there are more
}

type removedName struct{ Key, Kind string }

func (p *page) removed(list []*contracts.Contract, since string) *removedView {
	if len(list) == 0 {
		return nil
	}
	view := &removedView{Label: p.r.t("mark.removed", "base", since)}
	for _, c := range list[:min(len(list), maxRemoved)] {
		view.Names = append(view.Names, removedName{c.Key, p.r.kind(c.Kind, 1)})
	}
	if rest := len(list) - len(view.Names); rest > 0 {
		view.More = p.r.n("more", rest)
	}
	return view
}

func (v *removedView) markdown(m *markdownWriter) {
	names := make([]string, len(v.Names))
	for i, name := range v.Names {
		names[i] = markdown.Code(name.Key) + " *(" + markdown.Escape(name.Kind) + ")*"
	}
	m.block(markdown.Escape(v.Label) + " " + strings.Join(names, ", ") + " " + markdown.Escape(v.More))
}
