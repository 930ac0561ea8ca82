package render

import (
	"bytes"
	"html/template"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/markdown"
)

// listingView is a long uniform table of an overview: what listing.html displays.
type listingView struct {
	ID      string // of its rows, for the filter
	Param   string // of the address, which keeps the filter's text
	Caption string
	Columns []string
	Rows    listingRows
	Empty   string        // what is said in place of rows; empty for what all lists say
	Choices []choicesView // texts for the filter that are often wanted
	Pages   pagesView
}

// listingRows are the rows of a listing, in cells of as many spans as there are columns; nil is an
// empty cell. The first cell is the row's head.
type listingRows struct {
	columns []string
	list    []listingRow
}

type listingRow struct {
	id     string // of the element, or empty
	facets string // words by which the filter finds the row besides its text: "kind:event"
	cells  []span
}

// newListing makes a listing without rows.
func newListing(id, caption string, columns ...string) listingView {
	return listingView{ID: id, Param: "q", Caption: caption, Columns: columns, Rows: listingRows{columns: columns}}
}

func (v *listingView) add(id string, cells ...span) {
	v.Rows.list = append(v.Rows.list, listingRow{id: id, cells: cells})
}

// HTML is the rows of the table. Each cell has the name of its column with it for narrow screens.
func (r listingRows) HTML() template.HTML { return fragment(r.write).HTML() }

// WriteHTML writes the same at the end of a page.
func (r listingRows) WriteHTML(b *bytes.Buffer) error { return fragment(r.write).WriteHTML(b) }

func (r listingRows) write(m *htmlWriter) {
	for _, row := range r.list {
		m.Raw("\n<tr")
		if row.id != "" {
			m.Raw(` id="`)
			m.Text(row.id)
			m.Raw(`"`)
		}
		if row.facets != "" {
			m.Raw(` data-facets="`)
			m.Text(row.facets)
			m.Raw(`"`)
		}
		m.Raw(">")
		for i, cell := range row.cells {
			switch {
			case i == 0:
				m.Raw(`<th scope="row">`)
				cell.write(m)
				m.Raw("</th>")
			case cell == nil:
				m.Raw("<td></td>")
			default:
				m.Raw(`<td data-label="`)
				m.Text(r.columns[i])
				m.Raw(`">`)
				cell.write(m)
				m.Raw("</td>")
			}
		}
		m.Raw("</tr>")
	}
}

// Len is how many rows there are.
func (r listingRows) Len() int { return len(r.list) }

func (v listingView) markdown(m *markdownWriter, _ int) {
	rows := make([][]string, len(v.Rows.list))
	for i, row := range v.Rows.list {
		rows[i] = make([]string, len(row.cells))
		for j, cell := range row.cells {
			if cell != nil {
				rows[i][j] = cell.Markdown()
			}
		}
	}
	m.table(v.Columns, rows)
	if len(rows) == 0 {
		m.block(markdown.Escape(v.Empty))
	}
	v.Pages.markdown(m)
}

// maxCellLinks bounds the mentions in one cell.
const maxCellLinks = 12

// nameLinks are names one below the other, each of which may lead somewhere.
type nameLinks struct {
	list []Link
	more *Link // where the others are; its Label says how many they are
}

// HTML is the names as a list, or the one that there is.
func (n nameLinks) HTML() template.HTML { return fragment(n.write).HTML() }

func (n nameLinks) write(m *htmlWriter) {
	if len(n.list) == 1 && n.more == nil {
		nameSpan(n.list[0]).write(m)
		return
	}
	m.Raw(`<ul class="names">`)
	for _, l := range n.list {
		m.Raw("<li>")
		m.keyLink(l.Href, l.Label)
		m.Raw("</li>")
	}
	if n.more != nil {
		m.Raw(`<li class="more">`)
		m.link(n.more.Href, func() { m.Text(n.more.Label) })
		m.Raw("</li>")
	}
	m.Raw("</ul>")
}

// Markdown is the names in a line.
func (n nameLinks) Markdown() string {
	parts := make([]string, 0, len(n.list)+1)
	for _, l := range n.list {
		parts = append(parts, nameSpan(l).Markdown())
	}
	if n.more != nil {
		parts = append(parts, n.more.Markdown())
	}
	return strings.Join(parts, ", ")
}

// contractNames links to contracts, as many as fit into a cell; nil for none. The others are where
// more leads to, if it leads anywhere.
func (p *page) contractNames(list []*contracts.Contract, more string) span {
	if len(list) == 0 {
		return nil
	}
	var n nameLinks
	for _, c := range list[:min(len(list), maxCellLinks)] {
		n.list = append(n.list, Link{Label: c.Key, Href: p.currentLink(c)})
	}
	if rest := len(list) - len(n.list); rest > 0 {
		n.more = &Link{Label: p.r.n("more", rest), Href: more}
	}
	return n
}

// noted is a span with words behind it.
type noted struct {
	span
	note string
}

// HTML is the span, and the words as a badge.
func (n noted) HTML() template.HTML { return fragment(n.write).HTML() }

func (n noted) write(m *htmlWriter) {
	n.span.write(m)
	if n.note != "" {
		m.Raw(" ")
		m.badge("default", n.note)
	}
}

// Markdown is the span, and the words in brackets.
func (n noted) Markdown() string {
	text := n.span.Markdown()
	if n.note != "" {
		text += " *(" + markdown.Escape(n.note) + ")*"
	}
	return text
}
