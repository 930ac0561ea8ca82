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
	for _, name := range contracts.Metadata {
		if path := "meta." + name; p.r.kinds.Info(c.Kind).Property(path).Path == "" { // else a section shows it
			p.shown(path)
		}
	}
	p.shown("deprecation")
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
	capability := p.shown("capability")
	if e, ok := p.refOf(capability); ok {
		view.Capability = p.refTo(e)
	} else if !capability.Empty() {
		view.Capability = p.value(capability).Inline
	}
	return view, nil
}

// facetLinks links each value to its index.
func (p *page) facetLinks(f Facet, values []string) []Link {
	var list []Link
	for _, v := range values {
		list = append(list, Link{Label: v, Href: p.links.Facet(f, v)})
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
