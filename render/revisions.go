package render

import (
	"html/template"
	"io"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// maxRowContracts is how many contracts the row of a revision names.
const maxRowContracts = 6

// revisionsView lists revisions: what revisions.html displays.
type revisionsView struct {
	words catalog
	Feed  string
	Table listingView
}

func (v revisionsView) markdown(m *markdownWriter, level int) {
	v.Table.markdown(m, level)
	m.block(markdown.LinkTo(markdown.Escape(v.words.t("history.feed")), v.Feed))
}

// Revisions writes a page that lists revisions, the newest first.
func (r *Renderer) Revisions(w io.Writer, f Frame, l Links, x Revisions) error {
	p := r.page(&f, l)
	p.reg = x.Registry
	top := headView{Title: r.overview(ChangesOverview), Lead: p.prose(r.t("history.lead"), 2)}
	return p.write(w, content{"revisions", p.revisions(x), "head", top, nil})
}

func (p *page) revisions(x Revisions) revisionsView {
	view := revisionsView{words: p.r.catalog, Feed: x.Feed}
	view.Table = newListing("revision-rows", p.r.overview(ChangesOverview), p.r.t("history.revision"), p.r.t("history.date"), p.r.t("changes.what"), p.r.t("history.contracts"))
	view.Table.Pages = pagesView{x.Prev, x.Next}
	for _, one := range x.Revisions {
		view.Table.add("", p.revisionName(one.Revision, one.Href), dateSpan(one.Day()), p.revisionWords(one.Revision), p.changedContracts(one))
	}
	return view
}

// revisionName is the name of a revision, or words for what is none yet.
func (p *page) revisionName(r *history.Revision, href string) span {
	if !r.Released() {
		return Link{p.r.t("history.unreleased"), href}
	}
	return nameSpan{r.Name, href}
}

// revisionWords says how much has changed in a revision, or why that is not known.
func (p *page) revisionWords(r *history.Revision) span {
	switch {
	case r.Failed != "":
		return textSpan(p.r.t("history.failed", "why", r.Failed))
	case r.Since == "":
		return textSpan(p.r.t("history.first"))
	case len(r.Changes) == 0:
		return textSpan(p.r.t("changes.none"))
	}
	return p.verdictCounts(r.Count())
}

// verdictCounts says how many changes have each verdict.
func (p *page) verdictCounts(n diff.Count) span {
	all := spans{separator: " "}
	for _, v := range p.r.countedVerdicts(n) {
		all.list = append(all.list, v)
	}
	return all
}

// countedVerdicts says how many changes have each verdict, the worst first.
func (c catalog) countedVerdicts(n diff.Count) []verdictSpan {
	var list []verdictSpan
	add := func(class string, n int, words string) {
		if n > 0 {
			list = append(list, verdictSpan{class: class, words: words})
		}
	}
	add("breaking", n.Breaking, c.n("history.breaking", n.Breaking))
	add("risky", n.Risky, c.n("history.risky", n.Risky))
	add("compatible", n.Compatible, c.n("history.compatible", n.Compatible))
	add("docs", n.Docs, c.n("history.words", n.Docs))
	add("default", n.Uncounted, itoa(n.Uncounted)+" "+c.t("changes.uncounted"))
	return list
}

// changedContracts names the first contracts that changed in a revision: what weighs most comes
// first. Nil for none.
func (p *page) changedContracts(one RevisionLink) span {
	named := map[history.Name]bool{}
	var n nameLinks
	for i := range one.Changes {
		id := one.Changes[i].First().Contract
		name := history.Name{Kind: id.Kind, Key: id.Key}
		if named[name] {
			continue
		}
		named[name] = true
		if len(named) <= maxRowContracts {
			n.list = append(n.list, p.keptLink(id))
		}
	}
	if len(n.list) == 0 {
		return nil
	}
	if rest := len(named) - len(n.list); rest > 0 {
		n.more = &Link{p.r.n("more", rest), one.Href}
	}
	return n
}

// keptLink leads to the version that is named, else to what stands for its key now, if anything does.
func (p *page) keptLink(id contracts.ID) Link {
	if p.reg != nil {
		if l := p.changedLink(id); l.Href != "" {
			return l
		}
	}
	return Link{Label: id.Key, Href: p.links.Current(id.Kind, id.Key)}
}

// dateSpan is a day, as 2026-01-31.
type dateSpan string

// HTML is the day as a time.
func (d dateSpan) HTML() template.HTML { return fragment(d.write).HTML() }

func (d dateSpan) write(m *htmlWriter) {
	if d == "" {
		return
	}
	m.Raw(`<time datetime="`)
	m.Text(string(d))
	m.Raw(`">`)
	m.Text(string(d))
	m.Raw(`</time>`)
}

// Markdown is the day.
func (d dateSpan) Markdown() string { return markdown.Escape(string(d)) }
