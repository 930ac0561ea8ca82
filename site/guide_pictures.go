package site

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/render"
)

// picture is a picture that texts of the page show: one beside guides, or one of an origin that the
// settings allow.
func (l linker) picture(address string) (render.Picture, bool) {
	if u, err := url.Parse(address); err == nil && u.Scheme != "" && u.Host != "" {
		return render.Picture{Href: address}, slices.Contains(l.site.settings.Pictures, originOf(u))
	}
	route := l.site.findGuide(l.from, address)
	p, ok := l.site.pictures[route]
	switch strings.ToLower(path.Ext(route)) {
	case ".ico", ".pdf": // which no page shows
		ok = false
	}
	if !ok {
		return render.Picture{}, false
	}
	return render.Picture{Href: l.to(route), Width: p.Width, Height: p.Height}, true
}

// originOf is what an address shares with all others of its host, as policies for browsers name it.
func originOf(u *url.URL) string { return strings.ToLower(u.Scheme + "://" + u.Host) }
