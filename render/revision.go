package render

import (
	"io"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
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
	m.block(EscapeMarkdown(v.words.t("changes.base")) + " " + v.Since.Markdown())
	m.block(v.Counts.Markdown())
	v.Table.markdown(m, level)
	m.block(EscapeMarkdown(v.More))
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
	t := p.r.t
	table := newListing("change-rows", p.r.overview(ChangesOverview), t("changes.contract"), t("changes.what"), t("changes.was"), t("changes.verdict"), p.r.facet(ByOwner), p.r.one(ByDomain))
	verdicts, kinds, owners, domains := newChoices("verdict", t("changes.verdict")), newChoices("kind", p.r.one(ByKind)), newChoices("owner", p.r.one(ByOwner)), newChoices("domain", p.r.one(ByDomain))
	for i := range changes {
		c := &changes[i]
		f := c.First()
		note := p.r.kind(f.Contract.Kind, 1)
		if f.Contract.Version != "" {
			note += " " + versionText(f.Contract.Version)
		}
		table.add("", noted{nameSpan(p.keptLink(f.Contract)), note}, whatChanged(f), wasAndIs(f), p.verdicts(c.Findings), p.changeOwners(f), p.changeDomain(c.Domain))
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

// changeOwners are the owners of a contract that has changed; nil for none.
func (p *page) changeOwners(f *diff.Finding) span {
	if len(f.Owners) == 0 {
		return nil
	}
	all := spans{separator: ", "}
	for _, owner := range f.Owners[:min(len(f.Owners), maxRowOwners)] {
		all.list = append(all.list, Link{clip(owner, maxListedTitle), p.links.Facet(ByOwner, owner)})
	}
	if rest := len(f.Owners) - len(all.list); rest > 0 {
		all.list = append(all.list, textSpan(p.r.n("more", rest)))
	}
	return all
}

func (p *page) changeDomain(domain string) span {
	if domain == "" {
		return nil
	}
	return Link{clip(domain, maxListedTitle), p.links.Facet(ByDomain, domain)}
}
