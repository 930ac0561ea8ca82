package render

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/impact"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// Versions are the content of the page that compares two versions of a contract.
type Versions struct {
	Registry   *contracts.Registry
	Old, Fresh *contracts.Contract
	Report     *diff.Report // of diff.Versions
}

// versionsView says what differs between two versions: what versions.html displays.
type versionsView struct {
	words      catalog
	Key        string
	Old, Fresh Link
	Step       string      // why the number of the new version is too small; or empty
	Counts     []countView // by verdict
	Parts      []versionsPart
	More       string        // said in words where there are more changes than are listed
	Reached    *versionsPart // who relies on the old version; nil for nobody
	MoreReach  string
}

// versionsPart is the changes of one section of the contract's page.
type versionsPart struct {
	ID, Title string
	Table     listingView
	rank      int // 1 for what is words only, which comes last
}

// Title is the title of the page: what the contract is called, and both versions.
func (x Versions) Title() string {
	return x.Fresh.Name() + ": " + x.Old.Version + " → " + x.Fresh.Version
}

// Versions writes the page that compares two versions of a contract, its sections in the order in
// which the contract's page has them, but those in which only words have changed last.
func (r *Renderer) Versions(w io.Writer, f Frame, l Links, x Versions) error {
	p := r.page(&f, l)
	p.reg, p.c = x.Registry, x.Fresh
	changes := x.Report.Gather(nil)
	view := versionsView{
		words: r.catalog, Key: x.Fresh.Key, Old: Link{x.Old.Version, p.contractLink(x.Old)}, Fresh: Link{x.Fresh.Version, p.contractLink(x.Fresh)},
		Counts: r.changeCounts(x.Report.Changes()),
	}
	if steps := x.Report.Versions; len(steps) > 0 && !steps[0].Fits {
		view.Step = r.t("versions.step", "suggested", steps[0].Suggested)
	}
	if rest := len(changes) - maxChanges; rest > 0 {
		view.More = r.n("changes.more", rest)
		changes = changes[:maxChanges]
	}
	view.Parts = p.versionsParts(x, changes)
	view.Reached, view.MoreReach = p.versionsReached(x.Old)
	var toc []tocEntry
	for _, part := range view.Parts {
		toc = append(toc, tocEntry{Label: part.Title, ID: part.ID})
	}
	if view.Reached != nil {
		toc = append(toc, tocEntry{Label: view.Reached.Title, ID: view.Reached.ID})
	}
	top := headView{Over: []string{upperFirst(r.kind(x.Fresh.Kind, 1))}, Title: x.Title(), Lead: p.prose(markdown.Escape(r.moving(x)), 2)}
	return p.write(w, content{"versions", view, "head", top, toc})
}

// moving says what it means to move from one version to the other.
func (c catalog) moving(x Versions) string {
	versions := []any{"old", x.Old.Version, "new", x.Fresh.Version}
	switch n := x.Report.Changes(); {
	case n.Breaking > 0:
		return c.t("versions.breaking", versions...)
	case n.Risky > 0:
		return c.t("versions.risky", versions...)
	case n.Compatible > 0:
		return c.t("versions.compatible", versions...)
	case n.Docs > 0:
		return c.t("versions.docs", versions...)
	case n.Uncounted > 0:
		return c.t("versions.uncounted", versions...)
	}
	return c.t("versions.none", versions...)
}

// versionsParts gathers changes by the section of the contract's page that shows what has changed.
func (p *page) versionsParts(x Versions, changes [][]*diff.Finding) []versionsPart {
	in := make([][][]*diff.Finding, len(sections)+1) // the last is of what no section is about: the words on the whole
	for _, change := range changes {
		at := p.sectionAt(change[0].Path)
		in[at] = append(in[at], change)
	}
	var parts []versionsPart
	add := func(id, title, path string, changes [][]*diff.Finding) {
		if len(changes) == 0 {
			return
		}
		part := versionsPart{ID: p.ids.Take(id), Title: title}
		part.Table = newListing(part.ID+"-rows", title, p.r.t("versions.where"), p.r.t("changes.what"), p.r.t("changes.was"), p.r.t("changes.verdict"))
		if slices.SortStableFunc(changes, func(a, b []*diff.Finding) int { return cmp.Compare(b[0].Verdict, a[0].Verdict) }); changes[0][0].Verdict == diff.Docs {
			part.rank = 1
		}
		for _, change := range changes {
			f := change[0]
			part.Table.add("", p.changedPlace(f, path), textSpan(p.r.says(f.Rule)), p.r.comparedWords(x.Old, x.Fresh, f), p.verdicts(change))
		}
		parts = append(parts, part)
	}
	for i, s := range sections {
		add(s.id, p.r.section(s.id), s.path, in[i])
	}
	add("about", p.r.t("versions.about"), "meta", in[len(sections)])
	slices.SortStableFunc(parts, func(a, b versionsPart) int { return cmp.Compare(a.rank, b.rank) })
	return parts
}

// sectionAt returns the place in sections of the one that shows what stands at a path of the spec;
// behind the last for the whole of the contract.
func (p *page) sectionAt(path string) int {
	best, length := -1, 0
	for i, s := range sections {
		if s.path != "" && len(s.path) >= length && s.of(p.r.kinds, p.c.Kind) && within(path, s.path) {
			best, length = i, len(s.path)
		}
	}
	switch {
	case best >= 0:
		return best
	case path == "" || within(path, "meta") || within(path, "deprecation"):
		return len(sections)
	}
	return slices.IndexFunc(sections, func(s section) bool { return s.id == "more" })
}

// within reports whether a path of a finding leads to a place or below it.
func within(path, place string) bool {
	rest, ok := strings.CutPrefix(path, place)
	return ok && (rest == "" || strings.ContainsRune(".[{|", rune(rest[0])))
}

// changedPlace names what has changed within its section, and says whether it came or went.
func (p *page) changedPlace(f *diff.Finding, section string) span {
	name := strings.TrimPrefix(strings.TrimPrefix(f.Path, section), ".")
	if section == "" || name == "" {
		name = f.Path
	}
	return marked{nameSpan{Label: clip(name, maxNoteBytes)}, p.r.presence(f.Presence())}
}

// presence is the badge of what came, went or changed.
func (c catalog) presence(of diff.Presence) mark {
	switch of {
	case diff.Added:
		return mark{"added", c.t("badge.added")}
	case diff.Removed:
		return mark{"removed", c.t("badge.removed")}
	}
	return mark{"changed", c.t("badge.changed")}
}

// comparedWords is what was and is of a contract, sentences compared word by word.
func (c catalog) comparedWords(was, is *contracts.Contract, f *diff.Finding) span {
	texts := func(one *contracts.Contract) string { // findings cut what is long
		switch f.Path {
		case "meta.title":
			return one.Title
		case "meta.description":
			return markdown.PlainText(one.Description)
		case "meta.goal":
			return markdown.PlainText(one.Goal)
		case "meta.context":
			return markdown.PlainText(one.Context)
		}
		return ""
	}
	old, fresh := texts(was), texts(is)
	if old == fresh || old == "" || fresh == "" {
		old, fresh = f.Old, f.New
		if f.Verdict != diff.Docs || !isSentence(old) || !isSentence(fresh) {
			return c.wasAndIs(f)
		}
	}
	return compareWords(clip(old, maxCodeBytes), clip(fresh, maxCodeBytes))
}

// isSentence reports whether what a finding says of one side is words, and all of them.
func isSentence(text string) bool {
	return len(strings.Fields(text)) > 2 && !strings.HasSuffix(text, "…") && !strings.ContainsAny(text[:1], "{[\"")
}

// versionsReached lists whom a change of a version reaches: nil for nobody.
func (p *page) versionsReached(old *contracts.Contract) (part *versionsPart, more string) {
	title := p.r.t("versions.reached", "version", old.Version)
	part = &versionsPart{ID: p.ids.Take("reached"), Title: title}
	list := newListing(part.ID+"-rows", title, p.r.t("changes.contract"), p.r.t("versions.relation"), p.r.t("fact.owners"))
	for hop := range impact.Of(p.reg, old) {
		if list.Rows.Len() == MaxReached {
			more = p.r.t("impact.more")
			break
		}
		c := hop.Contract
		relation := lowerFirst(p.r.relation(hop.Edge.Relation, !hop.Against))
		before := old
		if hop.Before != nil {
			before = hop.Before.Contract
		}
		owners := nameLinks{}
		for _, owner := range c.Owners[:min(len(c.Owners), maxRowOwners)] {
			owners.list = append(owners.list, Link{owner, p.links.Facet(ByOwner, owner)})
		}
		var owned span
		if len(owners.list) > 0 {
			owned = owners
		}
		list.add("", noted{nameSpan{c.Key, p.contractLink(c)}, p.r.kind(c.Kind, 1)}, spans{[]span{textSpan(relation), nameSpan{Label: before.Key}}, " "}, owned)
	}
	if list.Rows.Len() == 0 {
		return nil, ""
	}
	part.Table = list
	return part, more
}

func (v versionsView) markdown(m *markdownWriter, level int) {
	m.block(markdown.Code(v.Key) + ": " + v.Old.Markdown() + " → " + v.Fresh.Markdown())
	m.block(markdown.Escape(v.Step))
	m.items(countItems(v.Counts))
	for i := range v.Parts {
		m.heading(level, markdown.Escape(v.Parts[i].Title))
		v.Parts[i].Table.markdown(m, level)
	}
	m.block(markdown.Escape(v.More))
	if v.Reached != nil {
		m.heading(level, markdown.Escape(v.Reached.Title))
		v.Reached.Table.markdown(m, level)
	}
	m.block(markdown.Escape(v.MoreReach))
}
