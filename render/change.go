package render

import (
	"html/template"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// What is told of one change, on the page of all and on that of its contract.

// Bounds on what is told of changes. docsgen diff tells all.
const (
	MaxContractChanges = 100 // on the page of a contract
	maxChanges         = 500 // on the page of all
	maxChangeReached   = 5   // who is reached by one change
)

// verdictSpan is what a change means, in words, with a badge.
type verdictSpan struct {
	class string
	words string
	more  string // to whom, or why it is no fault
}

// HTML is the verdict as a badge, and the rest behind it.
func (v verdictSpan) HTML() template.HTML { return fragment(v.write).HTML() }

func (v verdictSpan) write(m *htmlWriter) {
	m.badge(v.class, v.words)
	if v.more != "" {
		m.Raw(` <span class="change-more">`)
		m.Text(v.more)
		m.Raw(`</span>`)
	}
}

// Markdown is the verdict in bold where somebody has to look at it.
func (v verdictSpan) Markdown() string {
	text := markdown.Escape(v.words)
	if v.class == "breaking" || v.class == "risky" {
		text = "**" + text + "**"
	}
	if v.more != "" {
		text += " " + markdown.Escape(v.more)
	}
	return text
}

// verdict is a verdict in words, with the class of its badge.
func (c catalog) verdict(v diff.Verdict) (class string, words string) {
	switch v {
	case diff.Breaking:
		return "breaking", c.t("changes.breaking")
	case diff.Risky:
		return "risky", c.t("changes.risky")
	case diff.Compatible:
		return "compatible", c.t("changes.compatible")
	}
	return "docs", c.t("changes.docs")
}

// verdicts say what a change means in each direction.
func (p *page) verdicts(change []*diff.Finding) span {
	all := spans{separator: "; "}
	for _, f := range change {
		v := verdictSpan{}
		v.class, v.words = p.r.verdict(f.Verdict)
		switch {
		case f.Accepted != nil:
			v.class, v.more = "default", p.r.t("changes.accepted", "by", f.Accepted.By)
		case !f.Counts:
			v.class, v.more = "default", p.r.t("changes.uncounted")
		case f.Verdict == diff.Docs:
		case f.Direction == diff.In:
			v.more = p.r.t("changes.in")
		case f.Direction == diff.Out:
			v.more = p.r.t("changes.out")
		}
		all.list = append(all.list, v)
	}
	return all
}

// whatChanged is the words of a change's rule, and what of the contract it is about.
func (c catalog) whatChanged(f *diff.Finding) span {
	if f.Path == "" {
		return textSpan(c.says(f.Rule))
	}
	return spans{list: []span{textSpan(c.says(f.Rule)), nameSpan{Label: clip(f.Path, maxNoteBytes)}}, separator: " "}
}

// wasAndIs is what stood there and what stands there now; nil where neither is known.
func (c catalog) wasAndIs(f *diff.Finding) span {
	var all spans
	if f.Old != "" {
		all.list = append(all.list, c.stood(f, f.Old))
	}
	if f.Old != "" || f.New != "" {
		all.list = append(all.list, textSpan("→"))
	} else {
		return nil
	}
	if f.New != "" {
		all.list = append(all.list, c.stood(f, f.New))
	}
	all.separator = " "
	return all
}

// changeReached names the first of those whom a change reaches in any direction; nil for nobody,
// and for words, with which nobody has to do anything.
func (p *page) changeReached(change []*diff.Finding) span {
	if change[0].Verdict == diff.Docs {
		return nil
	}
	all := spans{separator: ", "}
	reached := map[contracts.ID]bool{}
	for _, f := range change {
		for _, user := range f.Consumers {
			if reached[user.ID] {
				continue
			}
			reached[user.ID] = true
			if len(reached) <= maxChangeReached {
				all.list = append(all.list, spans{[]span{textSpan(p.r.kind(user.Kind, 1)), nameSpan(p.changedLink(user.ID))}, " "})
			}
		}
	}
	if len(all.list) == 0 {
		return nil
	}
	if rest := len(reached) - len(all.list); rest > 0 {
		all.list = append(all.list, textSpan(p.r.n("more", rest)))
	}
	return all
}

// changedLink leads to a version, if it is still there.
func (p *page) changedLink(id contracts.ID) Link {
	l := Link{Label: id.Key}
	if c := p.reg.Find(id); c != nil {
		l.Href = p.contractLink(c)
	}
	return l
}

// marked is a span with a mark behind it.
type marked struct {
	span
	mark mark
}

// HTML is the span, and the mark as a badge.
func (s marked) HTML() template.HTML { return fragment(s.write).HTML() }

func (s marked) write(m *htmlWriter) {
	s.span.write(m)
	m.Raw(" ")
	m.badge(s.mark.Class, s.mark.Text)
}

// Markdown is the span, and the mark in brackets.
func (s marked) Markdown() string {
	return s.span.Markdown() + " *(" + markdown.Escape(s.mark.Text) + ")*"
}
