package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

func piiPathUnknown(p *pass) {
	var personal personalFields
	for c := range p.newest() {
		var models []contracts.Value
		var what []string
		list := ""
		for _, place := range personalPlaces {
			if c.Kind == place.kind {
				list = place.list
				if shape := c.Spec.Get(place.model); shape.Kind() == contracts.ShapeValue {
					models, what = append(models, shape), append(what, place.what)
				} else if shape.Present() {
					models, what = nil, nil // nothing is known of it
					break
				}
			}
		}
		if len(models) == 0 {
			continue
		}
		texts := c.Spec.Get(list).Strings()
		for i, path := range piiPaths(c, list) {
			if path == "" || slices.ContainsFunc(models, func(m contracts.Value) bool { return mayLead(m.Shape().Shape, path) }) {
				continue
			}
			var beside []string
			steps := strings.Split(path, ".")
			last := steps[len(steps)-1]
			deeper := ""
			for _, model := range models {
				for _, f := range personal.of(model.Shape().Shape, 0) {
					if deeper == "" && strings.HasSuffix(f.path, "."+last) {
						deeper = fmt.Sprintf("did you mean %q?", f.path)
					}
				}
			}
			for _, model := range models {
				for _, f := range fieldsAt(model.Shape().Shape, steps[:len(steps)-1]) {
					beside = append(beside, f.Name)
				}
			}
			has := " has"
			if strings.HasSuffix(what[0], "s") {
				has = " have"
			}
			none := "the " + what[0] + has + " no field"
			if len(what) > 1 {
				none = "neither the " + strings.Join(what, " nor the ") + " has a field"
			}
			p.report(c, textAt(c, list, i), fmt.Sprintf("%s: %s %s", name(c), none, texts[i]), cmp.Or(deeper, p.suggest(last, beside), "write the names of fields from the outside in, with dots between"))
		}
	}
}

// mayLead reports whether a path of personal data leads to a field, or may do so. What stands behind
// ** may be anywhere.
func mayLead(s *contracts.Shape, path string) bool {
	before, behind, deep := strings.Cut("."+path, ".**.")
	if !deep {
		ok, open := leads(s, strings.Split(path, "."))
		return ok || open || s.Rest != nil
	}
	at := shapesAt(s, strings.FieldsFunc(before, func(c rune) bool { return c == '.' }))
	seen := map[*contracts.Shape]bool{}
	for ; len(at) > 0 && len(seen) < maxFields; at = at[1:] {
		if seen[at[0]] {
			continue
		}
		seen[at[0]] = true
		if ok, open := leads(at[0], strings.Split(behind, ".")); ok || open && at[0].Kind == contracts.AnyShape {
			return true
		}
		for _, f := range ownFields(at[:1]) {
			at = append(at, f.Shape)
		}
	}
	return false
}
