package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// linksView is a list of links: what sections/guides.html displays.
type linksView struct{ Links []Link }

// relatedGuides lists the guides that a contract names, but for those among its contents.
func relatedGuides(p *page, _ string) (block, []tocEntry) {
	view := &linksView{}
	var listed []string
	if holdsLists(p.r.kinds, p.r.kinds.Info(p.c.Kind)) {
		listed = p.c.Spec.Get("docs").Strings()
	}
	for _, id := range p.c.DocIDs {
		if !slices.Contains(listed, id) {
			view.Links = append(view.Links, p.guideLink(id))
		}
	}
	if len(view.Links) == 0 {
		return nil, nil
	}
	return view, nil
}

// guideLink names a guide by its title, or by its id where it has no page.
func (p *page) guideLink(id string) Link {
	link := Link{Label: id, Href: p.links.Guide(id, "")}
	i, found := slices.BinarySearchFunc(p.reg.DocBlocks, id, func(d *contracts.DocBlock, id string) int { return strings.Compare(d.ID, id) })
	if found && link.Href != "" {
		link.Label = cmp.Or(markdown.PlainText(p.reg.DocBlocks[i].Title), id)
	}
	return link
}

func (v *linksView) markdown(m *markdownWriter, _ int) { m.items(markdownLinks(v.Links)) }
