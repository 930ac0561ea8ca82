package render

import (
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// resolver answers what the Markdown texts of a page ask.
func (p *page) resolver() *markdown.Resolver {
	if p.answers.Key == nil {
		p.answers = p.r.answers
		p.answers.IDs, p.answers.Key, p.answers.Destination, p.answers.Picture = p.ids, p.key, p.destination, p.picture
	}
	return &p.answers
}

// markdown renders a text whose headings begin at a level: 3 under a section's own heading.
func (p *page) markdown(source string, level int) (template.HTML, []tocEntry) {
	if isBlank(source) {
		return "", nil
	}
	return markdown.Render(source, level, p.resolver())
}

// key is where a key in a text leads. That of the contract that the page is about is known, whatever
// kind stands before it.
func (p *page) key(key string) (href string, isKnown bool) {
	if href = p.keyLink(key); href != "" || p.c == nil {
		return href, href != ""
	}
	if _, bare, hasKind := strings.Cut(key, ":"); hasKind {
		key = bare
	}
	return "", p.c.Key == key
}

// keyLink finds the page of "key" or "kind:key"; empty where there is none, and on that page
// itself.
func (p *page) keyLink(key string) string {
	if key == "" || strings.ContainsAny(key, " \t\n") {
		return ""
	}
	if kind, bare, ok := strings.Cut(key, ":"); ok {
		return p.links.Current(contracts.Kind(kind), bare)
	}
	if p.c != nil && p.c.Key == key {
		return ""
	}
	return p.links.Key(key)
}

// picture finds the picture that a text shows.
func (p *page) picture(written string) (markdown.Picture, bool) {
	switch d := ReadDestination(written); {
	case d.Unsafe:
		return markdown.Picture{}, false
	case d.External:
		return p.links.Picture(d.Address)
	default:
		return p.links.Picture(d.Path)
	}
}

// destination decides where a written link leads: an absolute address of a safe scheme, a
// heading of the same text, a guide or a contract. Empty for all else: a path that means something
// in the repository means nothing on the site.
func (p *page) destination(written string) string {
	d := ReadDestination(written)
	switch {
	case d.External:
		return d.Address
	case d.Unsafe:
		return ""
	case d.Kind != "":
		return p.keyLink(d.Kind + ":" + d.Path)
	case d.Path == "" && (d.Fragment == "top" || written == "#"):
		return "#"
	case d.Path == "":
		if id := markdown.FindAnchor(p.ids, d.Fragment); id != "" && d.Fragment != "" {
			return "#" + id
		}
		return ""
	}
	if href := p.links.Guide(d.Path, d.Fragment); href != "" {
		return href
	}
	return p.keyLink(d.Path)
}
