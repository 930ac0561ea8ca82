package render

import (
	"encoding/xml"
	"io"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/history"
)

// maxEntryChanges bounds what an entry of a feed tells. Its page tells all.
const maxEntryChanges = 50

// atomFeed is a feed of RFC 4287, the Atom Syndication Format.
type atomFeed struct {
	XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang      string      `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	ID        string      `xml:"id"`
	Title     string      `xml:"title"`
	Updated   string      `xml:"updated"`
	Author    string      `xml:"author>name"`
	Generator string      `xml:"generator"`
	Links     []atomLink  `xml:"link"`
	Entries   []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    atomLink `xml:"link"`
	Content atomText `xml:"content"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// Feed writes a feed of revisions, with an entry for each.
func (r *Renderer) Feed(w io.Writer, site *Site, x Feed) error {
	feed := atomFeed{
		Lang: site.Lang, ID: x.ID, Title: r.FeedTitle(site, x.Title), Updated: x.Updated, Author: site.Title, Generator: "docsgen",
		Links: []atomLink{{"self", "application/atom+xml", x.Self}, {"alternate", "text/html", x.Page}},
	}
	for _, e := range x.Entries {
		feed.Entries = append(feed.Entries, atomEntry{
			ID: e.ID, Title: e.Name + ": " + r.countWords(e.Changes), Updated: e.Updated, Link: atomLink{"alternate", "text/html", e.Page}, Content: atomText{"html", r.entry(e.Changes)},
		})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(feed); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// FeedTitle is the title of a feed.
func (r *Renderer) FeedTitle(site *Site, of string) string {
	if of == "" {
		of = r.overview(ChangesOverview)
	}
	return of + " · " + site.Title
}

// countWords says how many changes have each verdict.
func (r *Renderer) countWords(changes []*history.Change) string {
	var n diff.Count
	for _, c := range changes {
		n.Add(c.First())
	}
	var parts []string
	for _, v := range r.countedVerdicts(n) {
		parts = append(parts, v.words)
	}
	return strings.Join(parts, ", ")
}

// entry is what an entry says, as HTML that needs no style sheet.
func (r *Renderer) entry(changes []*history.Change) string {
	var m htmlWriter
	m.Raw("<ul>")
	for _, c := range changes[:min(len(changes), maxEntryChanges)] {
		f := c.First()
		_, verdict := r.verdict(f.Verdict)
		if !f.Counts {
			verdict = r.t("changes.uncounted")
		}
		m.Raw("<li>")
		m.Text(r.kind(f.Contract.Kind, 1))
		m.Raw(" <code>")
		m.Text(f.Contract.Key)
		m.Raw("</code>: ")
		m.Text(verdict + ": " + r.says(f.Rule))
		if f.Path != "" {
			m.Raw(" <code>")
			m.Text(clip(f.Path, maxNoteBytes))
			m.Raw("</code>")
		}
		if f.Old+f.New != "" {
			m.Text(" (" + strings.TrimSpace(r.state(f, f.Old)+" → "+r.state(f, f.New)) + ")")
		}
		m.Raw("</li>")
	}
	m.Raw("</ul>")
	if rest := len(changes) - maxEntryChanges; rest > 0 {
		m.Raw("<p>")
		m.Text(r.n("more", rest))
		m.Raw("</p>")
	}
	return m.String()
}
