package render

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
)

// choicesView are texts for the filter of a listing, one for each value of a facet.
type choicesView struct {
	Label string
	List  []countView // each leads to the page with its text in the filter
}

// maxChoices bounds the choices of one facet: those that most rows have.
const maxChoices = 12

// facetWord is the word by which a filter finds the rows that have a value. Spaces would make two
// words of it.
func facetWord(facet, value string) string {
	return facet + ":" + strings.Join(strings.Fields(value), "-")
}

// choices counts the values of one facet in rows.
type choices struct {
	facet string
	label string
	list  []countView
	at    map[string]int
}

func newChoices(facet, label string) *choices {
	return &choices{facet: facet, label: label, at: map[string]int{}}
}

// add counts a row that has a value, and returns the word for it.
func (c *choices) add(value, label string) string {
	if value == "" {
		return ""
	}
	word := facetWord(c.facet, value)
	at, known := c.at[word]
	if !known {
		at = len(c.list)
		c.at[word] = at
		c.list = append(c.list, countView{Label: label, Href: "?q=" + url.QueryEscape(word)})
	}
	c.list[at].N++
	return word
}

// view is nil where there is nothing to choose from. With too many values, those that most rows have
// stay, in the order in which the rows have them.
func (c *choices) view(word func(n int) string) []choicesView {
	if len(c.list) < 2 {
		return nil
	}
	if len(c.list) > maxChoices {
		slices.SortStableFunc(c.list, func(a, b countView) int { return cmp.Compare(b.N, a.N) })
	}
	list := c.list[:min(len(c.list), maxChoices)]
	for i := range list {
		list[i].Words = word(list[i].N)
	}
	return []choicesView{{c.label, list}}
}
