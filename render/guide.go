package render

import (
	"cmp"
	"io"
	"strings"

	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// guideView is a guide: what guide.html displays.
type guideView struct {
	words   catalog
	Body    *prose
	Owners  []Link
	Tags    []Link
	Links   []Link
	Related []contractItem
	Prev    *Link
	Next    *Link
}

// Guide writes a guide.
func (r *Renderer) Guide(w io.Writer, f Frame, l Links, g Guide) error {
	p := r.page(&f, l)
	top := headView{Title: g.Title, Lead: p.prose(g.Summary, 2)}
	if g.Kind != "" {
		top.Over = append(top.Over, r.guideKind(g.Kind))
	}
	if g.Internal {
		top.Over = append(top.Over, r.t("guide.internal"))
	}
	for _, id := range []string{"links", "related", "guide-title"} {
		p.ids.Take(id)
	}
	text, id := markdown.WithoutHead(g.Body, g.Title, g.Summary)
	if top.ID = cmp.Or(g.TitleID, id); top.ID != "" {
		p.ids.TakeAnchor(top.ID) // before the headings of the text, one of which may say the same
	}
	body := p.prose(text, 2)
	view := guideView{
		words: r.catalog, Body: body, Owners: p.facetLinks(ByOwner, g.Owners), Tags: p.facetLinks(ByTag, g.Tags), Related: p.items(g.Related), Prev: g.Prev, Next: g.Next,
	}
	for _, link := range g.Links {
		view.Links = append(view.Links, Link{Label: link.Label, Href: link.Href})
	}
	return p.write(w, content{"guide", view, "head", top, body.headings()})
}

// guideKind is the word for a guide's kind; kinds outside the known ones are shown as written.
func (c catalog) guideKind(kind string) string {
	if text, ok := c.texts["guide.kind."+kind]; ok {
		return text
	}
	return kind
}

// guidesView lists all guides: what guides.html displays.
type guidesView struct{ Groups []guideGroupView }

type guideGroupView struct {
	ID     string
	Label  string
	Guides []GuideLink
}

// GuideList writes the page that lists all guides.
func (r *Renderer) GuideList(w io.Writer, f Frame, l Links, g GuideList) error {
	p := r.page(&f, l)
	var view guidesView
	count := 0
	for _, group := range g.Groups {
		count += len(group.Guides)
		label, links := r.GuideKindLabel(group.Label), p.guideLinks(group.Guides)
		for i := range links {
			if strings.EqualFold(links[i].Kind, label) {
				links[i].Kind = "" // the heading says it
			}
		}
		view.Groups = append(view.Groups, guideGroupView{p.ids.Take("h-" + markup.Slug(group.Label)), label, links})
	}
	return p.write(w, content{"guides", view, "head", headView{Title: r.t("nav.guides"), Note: r.n("count.guides", count)}, nil})
}

// guideLinks prepares a list of guides: summaries as plain text, kinds in the page's language.
func (p *page) guideLinks(list []GuideLink) []GuideLink {
	links := make([]GuideLink, len(list))
	for i, guide := range list {
		links[i] = guide
		links[i].Summary, links[i].Kind = summary(guide.Summary), p.r.guideKind(guide.Kind)
	}
	return links
}

// Search writes the search page.
func (r *Renderer) Search(w io.Writer, f Frame, l Links, _ Search) error {
	p := r.page(&f, l)
	return p.write(w, content{"search", menuView{r.menu(f.Site, f.below)}, "head", headView{Title: r.t("frame.search")}, nil})
}

// Contents writes the page that leads to all index pages.
func (r *Renderer) Contents(w io.Writer, f Frame, l Links, x Contents) error {
	p := r.page(&f, l)
	return p.write(w, content{"contents", contentsPage{menuView{r.menu(f.Site, x.To)}}, "head", headView{Title: r.t("nav.contracts")}, nil})
}

// NotFound writes the 404 page.
func (r *Renderer) NotFound(w io.Writer, f Frame, l Links, _ NotFound) error {
	p := r.page(&f, l)
	top := headView{Title: r.t("missing.title"), Lead: p.prose(r.t("missing.text"), 2)}
	return p.write(w, content{"missing", missingView{f.Assets + f.Site.Home, f.Root + f.Site.SearchPage, r.menu(f.Site, f.below)}, "head", top, nil})
}

// menuView is a page that leads on to the index pages: what search.html and contents.html display.
type menuView struct{ Groups []menuGroup }

// missingView is the page for what is not there: what missing.html displays.
type missingView struct {
	Home   string
	Search string
	Groups []menuGroup
}

func (v guideView) markdown(m *markdownWriter, level int) {
	m.block(v.Body.Markdown())
	section := func(title string, items []string) {
		if len(items) > 0 {
			m.heading(level, v.words.t(title))
			m.items(items)
		}
	}
	section("guide.links", markdownLinks(v.Links))
	section("guide.related", contractItems(v.Related))
	section("fact.owners", markdownLinks(v.Owners))
	section("fact.tags", markdownLinks(v.Tags))
	if v.Prev != nil {
		m.block(v.words.t("guide.prev") + ": " + v.Prev.Markdown())
	}
	if v.Next != nil {
		m.block(v.words.t("guide.next") + ": " + v.Next.Markdown())
	}
}

func (v guidesView) markdown(m *markdownWriter, level int) {
	for _, group := range v.Groups {
		m.heading(level, markdown.Escape(group.Label))
		m.items(guideItems(group.Guides))
	}
}

func guideItems(guides []GuideLink) []string {
	items := make([]string, len(guides))
	for i, g := range guides {
		items[i] = markdown.LinkTo(markdown.Escape(g.Title), g.Href)
		if g.Summary != "" {
			items[i] += ": " + markdown.Escape(g.Summary)
		}
	}
	return items
}

// contentsPage is menuView for the page that is nothing else.
type contentsPage struct{ menuView }

func (v contentsPage) markdown(m *markdownWriter, level int) {
	for _, group := range v.Groups {
		m.heading(level, markdown.Escape(group.Label))
		m.items(markdownLinks(group.Links))
	}
}

// The search page and the 404 page are for browsers: they have no Markdown.
func (menuView) markdown(*markdownWriter, int) {}

func (missingView) markdown(*markdownWriter, int) {}
