package render

import (
	"io"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/check"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// healthView says how complete the registry is: what health.html displays.
type healthView struct {
	Shares   []shareView
	Findings listingView
	Groups   []groupsView // of owners and domains
	Badges   *badgesView
}

// groupsView is the health of each owner or domain.
type groupsView struct {
	listingView
	More Link // to the list of all, where some have no row; its Label says how many they are
}

func (v healthView) markdown(m *markdownWriter, level int) {
	m.items(shareItems(v.Shares))
	m.heading(level, markdown.Escape(v.Findings.Caption))
	v.Findings.markdown(m, level)
	for _, g := range v.Groups {
		m.heading(level, markdown.Escape(g.Caption))
		g.markdown(m, level)
		if g.More.Label != "" {
			m.block(g.More.Markdown())
		}
	}
	if v.Badges != nil {
		v.Badges.markdown(m, level)
	}
}

// maxGroups bounds the owners and the domains that have a row: those with the most contracts.
const maxGroups = 250

// Health writes a page that says how complete the registry is and what is open in it.
func (r *Renderer) Health(w io.Writer, f Frame, l Links, x Health) error {
	p := r.page(&f, l)
	var view healthView
	view.Shares, view.Badges = r.shares(x.Shares), r.badges(x)
	view.Findings = newListing("finding-rows", r.t("health.findings"), r.t("health.rule"), r.t("health.level"), r.t("health.count"), r.t("health.contracts"))
	view.Findings.Empty = r.t("health.none")
	for _, t := range x.Findings {
		id := t.Rule.Code.String() // which findings on pages of contracts link to
		if p.ids.Has(id) {
			id = "" // the rule has another row, at a worse level
		}
		view.Findings.add(id, r.ruleSpan(t.Rule), r.level(t.Severity), textSpan(itoa(t.Count)), p.tallied(t))
		p.ids.Take(id)
	}
	for _, g := range []struct {
		id     string
		facet  Facet
		groups []check.GroupHealth
	}{{"owner-rows", ByOwner, x.Owners}, {"domain-rows", ByDomain, x.Domains}} {
		if len(g.groups) > 0 {
			view.Groups = append(view.Groups, p.groups(g.id, g.facet, g.groups, x.Shares))
		}
	}
	top := headView{Title: r.overview(HealthOverview), Lead: p.prose(r.t("health.lead"), 2), Note: r.n("count.contracts", x.Contracts)}
	return p.write(w, content{"health", view, "head", top, nil})
}

// measureWords are what a measure counts, and the head of its column.
type measureWords struct{ counts, column string }

// measures words what package check measures.
func (c catalog) measures() map[string]measureWords {
	return map[string]measureWords{
		"clean":     {c.t("health.clean"), c.t("health.clean.column")},
		"described": {c.t("health.described"), c.t("health.described.column")},
		"owned":     {c.t("health.owned"), c.t("health.owned.column")},
		"tested":    {c.t("health.tested"), c.t("health.tested.column")},
		"errors":    {c.t("health.errors"), c.t("health.errors.column")},
		"examples":  {c.t("health.examples"), c.t("health.examples.column")},
		"emitted":   {c.t("health.emitted"), c.t("health.emitted.column")},
		"heard":     {c.t("health.heard"), c.t("health.heard.column")},
	}
}

func (c catalog) percent(s check.Share) string { return c.t("health.percent", "n", itoa(s.Percent())) }

func (c catalog) share(s check.Share) string {
	return c.t("health.share", "percent", c.percent(s), "good", itoa(s.Good), "of", itoa(s.Of))
}

// tallied are the contracts in which a rule found something; nil for none.
func (p *page) tallied(t check.Tally) span {
	if t.Of == 0 {
		return nil
	}
	var n nameLinks
	for _, c := range t.Contracts[:min(len(t.Contracts), maxCellLinks)] {
		n.list = append(n.list, Link{Label: c.Key, Href: p.currentLink(c)})
	}
	if rest := t.Of - len(n.list); rest > 0 {
		n.more = &Link{Label: p.r.n("more", rest)}
	}
	return n
}

// groups is a row for each owner or domain, with a column for each measure that the whole registry
// was asked. Whether it has an owner is not said of what an owner has.
func (p *page) groups(id string, facet Facet, all []check.GroupHealth, whole []check.Share) groupsView {
	measures, columns := p.r.measures(), []string{p.r.one(facet)}
	var shown []int // places of measures
	for i, s := range whole {
		if s.Of > 0 && (s.Measure != "owned" || facet != ByOwner) {
			shown = append(shown, i)
			columns = append(columns, measures[s.Measure].column)
		}
	}
	view := groupsView{listingView: newListing(id, p.r.facet(facet), columns...)}
	view.Param = strings.TrimSuffix(id, "-rows")
	groups := all
	if len(all) > maxGroups {
		groups = slices.Clone(all)
		slices.SortStableFunc(groups, func(a, b check.GroupHealth) int { return size(b) - size(a) })
		groups = groups[:maxGroups]
		slices.SortFunc(groups, func(a, b check.GroupHealth) int { return strings.Compare(a.Name, b.Name) })
		view.More = Link{p.r.n("more", len(all)-maxGroups), p.links.Facet(facet, "")}
	}
	for _, g := range groups {
		cells := []span{nameSpan{clip(g.Name, maxListedTitle), p.links.Facet(facet, g.Name)}}
		for _, i := range shown {
			if s := g.Shares[i]; s.Of == 0 {
				cells = append(cells, nil)
			} else {
				cells = append(cells, textSpan(p.r.share(s)))
			}
		}
		view.add("", cells...)
	}
	return view
}

// size is of how many contracts the measure that is asked of most was asked.
func size(g check.GroupHealth) int {
	most := 0
	for _, s := range g.Shares {
		most = max(most, s.Of)
	}
	return most
}
