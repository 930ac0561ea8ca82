package render

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
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
func (v *factsView) Rows() fragment { return v.writeRows }

func (v *factsView) writeRows(m *htmlWriter) {
	fact := func(label string, values ...fragment) {
		m.Raw(`<dt>`)
		m.Text(label)
		m.Raw(`</dt>`)
		for _, value := range values {
			m.Raw(`<dd>`)
			value(m)
			m.Raw(`</dd>`)
		}
		m.Raw("</div>\n")
	}
	// What the head of the page says too has a class: where there is little room it is said there alone.
	said := func(label string, value fragment) {
		m.Raw(`<div class="said">`)
		fact(label, value)
	}
	row := func(label string, values ...fragment) {
		if len(values) > 0 {
			m.Raw(`<div>`)
			fact(label, values...)
		}
	}
	said(v.words.t("fact.key"), nameSpan{Label: v.Key}.write)
	if v.Version != "" {
		said(v.words.t("fact.version"), func(m *htmlWriter) { m.Text(v.Version) })
	}
	row(v.words.t("fact.type"), v.Type.write)
	said(v.words.t("fact.title"), func(m *htmlWriter) { m.Breakable(v.Title) })
	if v.Stability != nil {
		said(v.words.t("fact.stability"), v.stability)
	}
	row(v.words.t("fact.owners"), linkFragments(v.Owners)...)
	row(v.words.t("fact.tags"), linkFragments(v.Tags)...)
	if v.Domain.Label != "" {
		row(v.words.t("fact.domain"), v.Domain.write)
	}
	if v.Capability != nil {
		row(v.words.t("fact.capability"), v.Capability.write)
	}
	row(v.words.t("fact.file"), v.File.write)
	var also []fragment
	for _, file := range v.Also {
		also = append(also, file.write)
	}
	row(v.words.t("fact.also"), also...)
}

// stability is linked to the index of those that have it.
func (v *factsView) stability(m *htmlWriter) {
	m.link(v.StabilityHref, func() { v.Stability.write(m) })
}

func linkFragments(links []Link) []fragment {
	list := make([]fragment, len(links))
	for i, l := range links {
		list[i] = l.write
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
