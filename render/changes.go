package render

import (
	"io"

	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// changesView says what has changed since another state of the registry: what changes.html
// displays.
type changesView struct {
	words  catalog
	Base   span
	Counts []countView // by verdict
	Table  listingView
	More   string // said in words where there are more than are listed

	Revisions *revisionsView // nil without a history
}

func (v changesView) markdown(m *markdownWriter, level int) {
	m.block(markdown.Escape(v.words.t("changes.base")) + " " + v.Base.Markdown())
	m.items(countItems(v.Counts))
	v.Table.markdown(m, level)
	m.block(markdown.Escape(v.More))
	if v.Revisions != nil {
		m.heading(level, markdown.Escape(v.words.section("history")))
		v.Revisions.markdown(m, level+1)
	}
}

// Changes writes the page that says what has changed, the worst first.
func (r *Renderer) Changes(w io.Writer, f Frame, l Links, x Changes) error {
	p := r.page(&f, l)
	p.reg = x.Registry
	view := changesView{words: r.catalog, Base: nameSpan{Label: x.Base}, Counts: r.changeCounts(x.Count)}
	view.Table = newListing("changes-rows", r.overview(ChangesOverview), r.t("changes.contract"), r.t("changes.what"), r.t("changes.was"), r.t("changes.verdict"), r.t("changes.reaches"))
	for _, change := range x.Changes[:min(len(x.Changes), maxChanges)] {
		f := change[0]
		note := r.kind(f.Contract.Kind, 1)
		if f.Contract.Version != "" {
			note += " " + versionText(f.Contract.Version)
		}
		view.Table.add("", noted{nameSpan(p.changedLink(f.Contract)), note}, p.r.whatChanged(f), p.r.wasAndIs(f), p.verdicts(change), p.changeReached(change))
	}
	if rest := len(x.Changes) - maxChanges; rest > 0 {
		view.More = r.n("changes.more", rest)
	}
	if x.Revisions != nil {
		revisions := p.revisions(*x.Revisions)
		view.Revisions = &revisions
	}
	top := headView{Title: r.overview(ChangesOverview), Lead: p.prose(r.t("changes.lead"), 2), Note: r.n("count.changes", len(x.Changes))}
	return p.write(w, content{"changes", view, "head", top, nil})
}

// changeCounts counts changes by verdict, and those that are no fault.
func (r *Renderer) changeCounts(n diff.Count) []countView {
	var list []countView
	add := func(label string, n int) {
		if n > 0 {
			list = append(list, countView{Label: label, N: n, Words: r.n("count.changes", n)})
		}
	}
	for _, of := range []struct {
		verdict diff.Verdict
		n       int
	}{{diff.Breaking, n.Breaking}, {diff.Risky, n.Risky}, {diff.Compatible, n.Compatible}, {diff.Docs, n.Docs}} {
		_, words := r.verdict(of.verdict)
		add(words, of.n)
	}
	add(r.t("changes.all-accepted"), n.Accepted)
	add(r.t("changes.uncounted"), n.Uncounted)
	return list
}
