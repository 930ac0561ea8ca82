package render

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
	"github.com/lssm-tech/docsgen/render/markup"
)

// factsView is what all contracts have: what sections/facts.html displays. A part without text is
// left out.
type factsView struct {
	words         catalog
	Key           string
	Version       string
	Type          Link
	Title         string
	Stability     *stabilityView
	StabilityHref string
	Owners        []Link
	Tags          []Link
	Domain        Link
	Capability    span // what it is part of
	File          nameSpan
	Also          []nameSpan // where else the same is defined
}

func facts(p *page, path string) (block, []tocEntry) {
	c := p.c
	p.taken = append(p.taken, p.kind.facts...)
	p.deprecationShown()
	view := &factsView{
		words: p.r.catalog, Key: c.Key, Version: c.Version, Title: c.Name(),
		Type:      Link{Label: c.Type(), Href: p.links.Facet(ByKind, p.r.kinds.Info(c.Kind).Plural)},
		Stability: p.r.stabilityView(c.Stability), StabilityHref: p.links.Facet(ByStability, string(c.Stability)),
		Owners: p.facetLinks(ByOwner, c.Owners), Tags: p.facetLinks(ByTag, c.Tags),
		Domain: Link{Label: c.Domain, Href: p.links.Facet(ByDomain, c.Domain)},
		File:   nameSpan{Label: c.Source.File, Href: p.links.File(c.Source.File, c.Source.StartLine, c.Source.EndLine)},
	}
	for _, at := range c.Also {
		view.Also = append(view.Also, nameSpan{Label: fmt.Sprintf("%s:%d", at.File, at.Line), Href: p.links.File(at.File, at.Line, at.Line)})
	}
	capability := p.spec("capability")
	if e, ok := p.refOf(capability); ok && capability.Kind() == contracts.Object {
		view.Capability = p.refTo(e)
		for _, name := range identityFields {
			p.shown("capability." + name)
		}
	} else if p.shown("capability"); ok {
		view.Capability = p.refTo(e)
	} else if !capability.Empty() {
		view.Capability = p.value(capability).Inline
	}
	return view, nil
}

// deprecationShown tells what of a deprecation the title block says, so that "more" has the rest.
func (p *page) deprecationShown() {
	path := "deprecation"
	if p.spec(path).Kind() != contracts.Object {
		path = "meta.deprecation"
	}
	for _, name := range [...]string{"since", "sunset", "reason"} {
		if v := p.spec(path).Property(name); v.Kind() == contracts.String || v.Kind() == contracts.Number {
			p.shown(path + "." + name)
		}
	}
	p.shown(path + ".replacedBy")
}

// facetLinks links each value to its index.
func (p *page) facetLinks(f Facet, values []string) []Link {
	var list []Link
	for _, v := range values {
		list = append(list, Link{Label: v, Href: p.links.Facet(f, v)})
	}
	return list
}

// Rows is the facts as a list of terms.
func (v *factsView) Rows() template.HTML {
	var m htmlWriter
	m.Grow(1 << 10)
	fact := func(label string, values ...template.HTML) {
		m.Raw(`<dt>`)
		m.Text(label)
		m.Raw(`</dt>`)
		for _, value := range values {
			m.Raw(`<dd>`)
			m.Made(value)
			m.Raw(`</dd>`)
		}
		m.Raw("</div>\n")
	}
	// What the head of the page says too has a class: where there is little room it is said there alone.
	said := func(label string, value template.HTML) {
		m.Raw(`<div class="said">`)
		fact(label, value)
	}
	row := func(label string, values ...template.HTML) {
		if len(values) > 0 {
			m.Raw(`<div>`)
			fact(label, values...)
		}
	}
	said(v.words.t("fact.key"), nameSpan{Label: v.Key}.HTML())
	if v.Version != "" {
		said(v.words.t("fact.version"), template.HTML(template.HTMLEscapeString(v.Version)))
	}
	row(v.words.t("fact.type"), v.Type.HTML())
	said(v.words.t("fact.title"), markup.Breakable(v.Title))
	if v.Stability != nil {
		said(v.words.t("fact.stability"), v.stability())
	}
	row(v.words.t("fact.owners"), linksHTML(v.Owners)...)
	row(v.words.t("fact.tags"), linksHTML(v.Tags)...)
	if v.Domain.Label != "" {
		row(v.words.t("fact.domain"), v.Domain.HTML())
	}
	if v.Capability != nil {
		row(v.words.t("fact.capability"), v.Capability.HTML())
	}
	row(v.words.t("fact.file"), v.File.HTML())
	var also []template.HTML
	for _, file := range v.Also {
		also = append(also, file.HTML())
	}
	row(v.words.t("fact.also"), also...)
	return m.HTML()
}

// stability is linked to the index of those that have it.
func (v *factsView) stability() template.HTML {
	var m htmlWriter
	m.link(v.StabilityHref, func() { m.Made(v.Stability.HTML()) })
	return m.HTML()
}

func linksHTML(links []Link) []template.HTML {
	list := make([]template.HTML, len(links))
	for i, l := range links {
		list[i] = l.HTML()
	}
	return list
}

func (v *factsView) markdown(m *markdownWriter, _ int) {
	var items []string
	add := func(label string, values ...string) {
		if text := strings.Join(values, ", "); text != "" {
			items = append(items, "**"+v.words.t("fact."+label)+"**: "+text)
		}
	}
	add("key", markdown.Code(v.Key))
	add("version", markdown.Escape(v.Version))
	add("type", v.Type.Markdown())
	add("title", markdown.Escape(v.Title))
	if v.Stability != nil {
		add("stability", markdown.LinkTo(markdown.Escape(v.Stability.Word), v.StabilityHref))
	}
	add("owners", markdownLinks(v.Owners)...)
	add("tags", markdownLinks(v.Tags)...)
	add("domain", v.Domain.Markdown())
	if v.Capability != nil {
		add("capability", v.Capability.Markdown())
	}
	add("file", v.File.Markdown())
	var also []string
	for _, file := range v.Also {
		also = append(also, file.Markdown())
	}
	add("also", also...)
	m.items(items)
}

func markdownLinks(links []Link) []string {
	list := make([]string, len(links))
	for i, l := range links {
		list[i] = l.Markdown()
	}
	return list
}
