package render

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/history"
)

// dates say since when fields are there: those of a contract, or of a type that it holds.
type dates struct {
	fields map[string]history.Field
	from   string // the path, in the outermost shape, of the shape that they are of
	to     string // its path in what they are of

	versions map[string]string // of the page's contract, by section and path in the outermost shape
	section  string
}

// datesOf returns the dates of what a section shows, and where it stands in the spec of the page's
// contract.
func (p *page) datesOf(section, path string) dates {
	if p.c == nil {
		return dates{}
	}
	if !p.dated {
		p.dated, p.versions = true, p.links.Versions(p.c)
	}
	return dates{fields: p.links.Fields(p.c), to: path, versions: p.versions, section: section}
}

// in returns the dates of the fields of a shape at a path: a type has its own.
func (d dates) in(p *page, s *contracts.Shape, path string) dates {
	if p.reg == nil {
		return d
	}
	if c := p.reg.TypeOf(s); c != nil {
		d.fields, d.from, d.to = p.links.Fields(c), path, ""
	}
	return d
}

// add says of a field at a path since when it is there, and when it has changed.
func (d dates) add(c catalog, about *aboutView, path string) {
	if version := d.versions[d.section+"."+path]; version != "" {
		about.fact(fact{Words: c.t("history.since-version", "version", version)})
	}
	if len(d.fields) == 0 {
		return
	}
	if d.from != "" {
		path = strings.TrimPrefix(path, d.from+".")
	}
	if d.to != "" {
		path = d.to + "." + path
	}
	f := d.fields[path]
	switch {
	case f.Since == nil:
	case f.Since.Released():
		about.fact(fact{Words: c.t("history.since", "name", f.Since.Name)})
	default:
		about.fact(fact{Words: c.t("history.since-next")})
	}
	switch {
	case f.Changed == nil:
	case f.Changed.Released():
		about.fact(fact{Words: c.t("history.changed", "name", f.Changed.Name)})
	default:
		about.fact(fact{Words: c.t("history.changed-next")})
	}
}
