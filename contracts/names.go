package contracts

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// nameTypes makes the registry's own copies of the types, each model once, since their key and
// domain depend on what else there is: models carry bare names, and two modules may each have their
// own "Address". Those are told apart by their file.
func (r *Registry) nameTypes() {
	count := map[string]int{}
	inFile := map[[2]string]int{}
	var types []*Contract
	seen := map[modelID]bool{}
	kept := make([]*Contract, 0, len(r.Contracts))
	for _, c := range r.Contracts {
		if c.Kind == Type {
			id := c.Model.id()
			if seen[id] {
				continue // seen from another module
			}
			seen[id] = true
			own := *c
			c = &own
			types = append(types, c)
			count[c.Key]++
			inFile[[2]string{c.Key, c.Source.File}]++
		}
		kept = append(kept, c)
	}
	r.Contracts = kept
	for _, c := range types {
		if count[c.Model.Name] > 1 {
			c.Key += "@" + strings.TrimSuffix(c.Source.File, path.Ext(c.Source.File))
			if inFile[[2]string{c.Model.Name, c.Source.File}] > 1 {
				c.Key += fmt.Sprintf(":%d", c.Model.Origin.Line)
			}
		}
	}
}

// nameTranslations tells translations of one key and version into several languages apart by their
// locales. One keeps the plain key, which refs mean: that into the language which the others fall
// back on, or else the first by file and line.
func (r *Registry) nameTranslations() {
	groups := map[ID][]int{}
	for i, c := range r.Contracts {
		if c.Kind == Translation {
			groups[c.ID] = append(groups[c.ID], i)
		}
	}
	for _, group := range groups {
		if len(group) == 1 {
			continue
		}
		slices.SortFunc(group, func(a, b int) int { return r.compare(r.Contracts[a], r.Contracts[b]) })
		plain := r.Contracts[group[0]].locale()
		for _, i := range group {
			if fallback := r.Contracts[i].Spec.Property("fallback").Str(); slices.ContainsFunc(group, func(i int) bool { return r.Contracts[i].locale() == fallback }) {
				plain = fallback
				break
			}
		}
		for _, i := range group {
			if locale := r.Contracts[i].locale(); locale != plain && locale != "" {
				own := *r.Contracts[i]
				own.Key += "@" + locale
				r.Contracts[i] = &own
			}
		}
	}
}

// locale is the language of a translation.
func (c *Contract) locale() string { return c.Spec.Property("locale").Str() }

// placeTypes returns a type the domain of the first contract that uses it, directly or through
// another type.
func (r *Registry) placeTypes() {
	var place func(at int, domain string)
	place = func(at int, domain string) {
		for _, e := range r.edges(at) {
			if e.Relation == UsesModel && e.Target != nil && e.Target.Domain == "" {
				e.Target.Domain = domain
				place(int(e.to), domain)
			}
		}
	}
	for i, c := range r.Contracts {
		if c.Kind != Type {
			place(i, c.Domain)
		}
	}
}
