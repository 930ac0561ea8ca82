package render

import (
	"fmt"
	"html/template"
)

// factsView is what all contracts have: what sections/facts.html displays. A part without text is
// left out.
type factsView struct {
	Key           string
	Version       string
	Type          Link
	Title         string
	Stability     *stabilityView
	StabilityHref string
	Owners        []Link
	Tags          []Link
	Domain        Link
	Capability    template.HTML // what it is part of
	File          template.HTML
	Also          []template.HTML // where else the same is defined
}

func facts(p *page) (any, []tocEntry) {
	c := p.c
	view := &factsView{
		Key: c.Key, Version: c.Version, Title: c.Name(),
		Type:      Link{Label: c.Type(), Href: p.links.Facet(ByKind, c.Kind.Info().Plural)},
		Stability: p.r.stabilityView(c.Stability), StabilityHref: p.links.Facet(ByStability, string(c.Stability)),
		Owners: p.facetLinks(ByOwner, c.Owners), Tags: p.facetLinks(ByTag, c.Tags),
		Domain: Link{Label: c.Domain, Href: p.links.Facet(ByDomain, c.Domain)},
		File:   keyLink(Link{Label: c.Source.File, Href: p.links.File(c.Source.File, c.Source.StartLine, c.Source.EndLine)}),
	}
	for _, at := range c.Also {
		view.Also = append(view.Also, keyLink(Link{Label: fmt.Sprintf("%s:%d", at.File, at.Line), Href: p.links.File(at.File, at.Line, at.Line)}))
	}
	capability := p.spec("capability")
	if e, ok := p.refOf(capability); ok {
		view.Capability = p.refTo(e).HTML()
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
