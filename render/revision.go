package render

import (
	"io"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/history"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// revisionView says what has changed in a revision: what revision.html displays.
type revisionView struct {
	words  catalog
	Since  span // that it was compared with
	Counts span
	Table  listingView
	More   string // said in words where there are more than are kept
}

func (v revisionView) markdown(m *markdownWriter, level int) {
	m.block(markdown.Escape(v.words.t("changes.base")) + " " + v.Since.Markdown())
	m.block(v.Counts.Markdown())
	v.Table.markdown(m, level)
	m.block(markdown.Escape(v.More))
}

// Revision writes a page that says what has changed in a revision, the worst first.
func (r *Renderer) Revision(w io.Writer, f Frame, l Links, x RevisionChanges) error {
	p := r.page(&f, l)
	p.reg = x.Registry
	view := revisionView{words: r.catalog, Since: nameSpan{x.Since.Name, x.Since.Href}, Counts: p.verdictCounts(x.Count()), Table: p.changeRows(x.Shown)}
	view.Table.Pages = pagesView{x.Prev, x.Next}
	if x.More > 0 {
		view.More = r.n("history.more", x.More)
	}
	note := r.n("count.changes", len(x.Changes)+x.More)
	if x.Released() {
		note = x.Day() + " · " + note
	}
	return p.write(w, content{"revision", view, "head", headView{Over: []string{r.overview(ChangesOverview)}, Title: r.RevisionLabel(x.Revision), Note: note}, nil})
}

// RevisionLabel is the name of a revision, or words for what is none yet.
func (r *Renderer) RevisionLabel(of *history.Revision) string {
	if of.Released() {
		return of.Name
	}
	return r.t("history.unreleased")
}

// changeRows is a table of changes, with choices for its filter.
func (p *page) changeRows(changes []history.Change) listingView {
	table := newListing("change-rows", p.r.overview(ChangesOverview), p.r.t("changes.contract"), p.r.t("changes.what"), p.r.t("changes.was"), p.r.t("changes.verdict"), p.r.t("changes.reaches"), p.r.t("history.whose"))
	verdicts, kinds, owners, domains := newChoices("verdict", p.r.t("changes.verdict")), newChoices("kind", p.r.one(ByKind)), newChoices("owner", p.r.one(ByOwner)), newChoices("domain", p.r.one(ByDomain))
	for i := range changes {
		c := &changes[i]
		f := c.First()
		note := p.r.kind(f.Contract.Kind, 1)
		if f.Contract.Version != "" {
			note += " " + versionText(f.Contract.Version)
		}
		table.add("", noted{nameSpan(p.keptLink(f.Contract)), note}, p.r.whatChanged(f), p.r.wasAndIs(f), p.verdicts(c.Findings), p.keptLinks(c.Reached), p.changeOwners(c))
		_, verdict := p.r.verdict(f.Verdict)
		words := []string{verdicts.add(f.Verdict.String(), verdict), kinds.add(string(f.Contract.Kind), p.r.kind(f.Contract.Kind, 1)), domains.add(c.Domain, c.Domain)}
		for _, owner := range f.Owners[:min(len(f.Owners), maxRowOwners)] {
			words = append(words, owners.add(owner, owner))
		}
		table.Rows.list[i].facets = strings.Join(slices.DeleteFunc(words, isBlank), " ")
	}
	counted := func(n int) string { return p.r.n("count.changes", n) }
	for _, c := range []*choices{verdicts, kinds, owners, domains} {
		table.Choices = append(table.Choices, c.view(counted)...)
	}
	return table
}

// keptLinks names the contracts that a type reaches; nil for none.
func (p *page) keptLinks(list []contracts.ID) span {
	if len(list) == 0 {
		return nil
	}
	var n nameLinks
	for _, id := range list[:min(len(list), maxChangeReached)] {
		n.list = append(n.list, p.keptLink(id))
	}
	if rest := len(list) - len(n.list); rest > 0 {
		n.more = &Link{Label: p.r.n("more", rest)}
	}
	return n
}

// changeOwners are the domain and the owners of what has changed; nil for neither.
func (p *page) changeOwners(c *history.Change) span {
	all := spans{separator: ", "}
	if c.Domain != "" {
		all.list = append(all.list, Link{clip(c.Domain, maxListedTitle), p.links.Facet(ByDomain, c.Domain)})
	}
	owners := c.First().Owners
	for _, owner := range owners[:min(len(owners), maxChangeReached)] {
		all.list = append(all.list, Link{clip(owner, maxListedTitle), p.links.Facet(ByOwner, owner)})
	}
	if rest := len(owners) - maxChangeReached; rest > 0 {
		all.list = append(all.list, textSpan(p.r.n("more", rest)))
	}
	if len(all.list) == 0 {
		return nil
	}
	return all
}
