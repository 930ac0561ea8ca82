package render

import (
	"net/url"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// Destination is where a Markdown link leads, taken apart.
type Destination struct {
	External bool   // an address of the web, of mail or of a phone
	Unsafe   bool   // an address that no page links to: of another scheme, or without one
	Kind     string // of "kind:key"; empty for all else
	Path     string // a path, a key or the id of a guide, without escapes; empty for a fragment alone
	Fragment string // without escapes
	Address  string // the whole as a browser sees it
}

// ReadDestination takes the destination of a Markdown link apart.
func ReadDestination(destination string) Destination {
	address := markdown.Address(destination)
	d := Destination{Address: address}
	u, err := url.Parse(address)
	if err != nil {
		if u, err = url.Parse(escapePercent(address)); err != nil {
			d.Unsafe = true
			return d
		}
	}
	d.Path, d.Fragment = u.Path, u.Fragment
	switch scheme := strings.ToLower(u.Scheme); {
	case scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel":
		d.External = true
	case scheme == "" && u.Host != "": // "//example.org": on the web, whatever the page's own scheme
		d.External, d.Address = true, "https:"+strings.TrimSpace(address)
	case scheme != "" && contracts.Kinds().Find(contracts.Kind(scheme)) != nil && u.Opaque != "":
		d.Kind, d.Path = scheme, u.Opaque
	case scheme != "":
		d.Unsafe = true
	}
	return d
}

// escapePercent escapes what is a percent sign and no escape: "100%.md".
func escapePercent(address string) string {
	var b strings.Builder
	for i := range len(address) {
		b.WriteByte(address[i])
		if address[i] == '%' && (i+2 >= len(address) || !isHex(address[i+1]) || !isHex(address[i+2])) {
			b.WriteString("25")
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
