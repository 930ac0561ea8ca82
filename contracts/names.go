package contracts

import "slices"

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
