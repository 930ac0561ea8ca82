package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// findingsView is what checks find in a contract: what sections/findings.html displays.
type findingsView struct {
	words   catalog
	Summary string // "1 error, 2 warnings, 3 notes"
	List    []findingView
	More    string // said in words where there are more than are listed
}

// findingView is one finding.
type findingView struct {
	Level   verdictSpan
	Message saidSpan
	Hint    saidSpan // what to do next, or empty
	Rule    nameSpan
	Line    Link // to where it is written; without a label where that is not known
}

func findingsOf(p *page, _ string) (block, []tocEntry) {
	open := p.links.Open(p.c.ID)
	if open == nil {
		return nil, nil
	}
	view := &findingsView{words: p.r.catalog}
	var counts []string
	if open.Errors > 0 {
		counts = append(counts, p.r.n("findings.errors", open.Errors))
	}
	if open.Warnings > 0 {
		counts = append(counts, p.r.n("findings.warnings", open.Warnings))
	}
	if open.Notes > 0 {
		counts = append(counts, p.r.n("findings.notes", open.Notes))
	}
	view.Summary = strings.Join(counts, ", ")
	about := p.c.Kind.Word() + " " + p.c.Key + ": "
	for _, d := range open.List {
		f := findingView{Level: p.r.level(d.Severity)}
		f.Message, f.Hint = p.r.found(d.Code, strings.TrimPrefix(d.Message, about), d.Hint)
		f.Rule = nameSpan{d.Code.String(), p.links.Rule(d.Code)}
		if d.Line > 0 {
			f.Line = Link{p.r.t("findings.line", "n", d.Line), p.lineLink(d.Position)}
		}
		view.List = append(view.List, f)
	}
	if rest := open.Len() - len(view.List); rest > 0 {
		view.More = p.r.n("more", rest)
	}
	return view, nil
}

// level is how much a finding counts, as a badge.
func (c catalog) level(s contracts.Severity) verdictSpan {
	switch s {
	case contracts.Error:
		return verdictSpan{class: "breaking", words: c.t("health.error")}
	case contracts.Warning:
		return verdictSpan{class: "risky", words: c.t("health.warning")}
	}
	return verdictSpan{class: "docs", words: c.t("health.note")}
}

// lineLink leads to a line of the contract's source: on the page, where it is shown there, or else
// in the repository. Markdown has no places to link to.
func (p *page) lineLink(at contracts.Position) string {
	if p.frame.Format == HTML && at.File == p.c.Source.File {
		for _, chunk := range ShownLines(p.c.Source.Excerpt) {
			if at.Line >= chunk.StartLine && at.Line < chunk.StartLine+lineCount(chunk.Text) {
				return "#L" + itoa(at.Line)
			}
		}
	}
	return p.links.File(at.File, at.Line, at.Line)
}

func (v *findingsView) markdown(m *markdownWriter, _ int) {
	m.block(markdown.Escape(v.Summary))
	items := make([]string, len(v.List))
	for i, f := range v.List {
		items[i] = f.Level.Markdown() + ": " + markdown.Escape(f.Message.Text)
		if f.Hint.Text != "" {
			items[i] += " · " + markdown.Escape(f.Hint.Text)
		}
		items[i] += " · " + f.Rule.Markdown()
		if f.Line.Label != "" {
			items[i] += " · " + f.Line.Markdown()
		}
	}
	m.items(items)
	m.block(markdown.Escape(v.More))
}
