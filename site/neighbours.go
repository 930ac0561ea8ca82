package site

import (
	"bufio"
	"encoding/json"
	"io"
	"strings"

	"github.com/lssm-tech/docsgen/render"
)

// Pages show those next to them. All of a domain is in one script beside its index,
// which hands it to docsgenNeighbours (assets/ts/neighbourhood.ts): a list of kinds, each with its
// plural and its contracts, a contract as [label, route in its language, 1 if deprecated].

// hasNeighbours reports whether a domain has more than one contract, and pages.
func (f *facetValue) hasNeighbours() bool { return f.stem != "" && len(f.contracts) > 1 }

func (p *plan) addNeighbours() {
	for _, v := range p.facets[render.ByDomain].values {
		if v.hasNeighbours() {
			p.pages[neighboursRoute(v)] = neighboursPage(v)
		}
	}
}

func neighboursPage(v *facetValue) page {
	return func(s *Site, w io.Writer, _ *edition) error {
		out := bufio.NewWriter(w) // keeps its first error for Flush
		out.WriteString("docsgenNeighbours([")
		for i, group := range s.domains[v.text] {
			if i > 0 {
				out.WriteString(",\n")
			}
			contracts := make([][]any, len(group.contracts))
			for j, at := range group.contracts {
				c := s.registry.Contracts[at]
				contracts[j] = []any{strings.TrimPrefix(c.Key, v.text+"."), s.places[at].current}
				if c.Deprecated() {
					contracts[j] = append(contracts[j], 1)
				}
			}
			text, err := json.Marshal([]any{s.registry.Kinds.Info(group.kind).Plural, contracts}) // escapes U+2028 and "</"
			if err != nil {
				return err
			}
			out.Write(text)
		}
		out.WriteString("]);\n")
		return out.Flush()
	}
}
