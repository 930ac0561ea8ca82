package contracts

import (
	"slices"
	"strings"
)

// NamesIn returns the names of the properties that the library defines in objects of a kind's
// specs, by the path of the object as a RefRule has it without "[]"; the spec itself has the empty
// path. Objects whose properties their authors name are not there.
func (t *KindTable) NamesIn(kind Kind) map[string][]string {
	names := map[string][]string{}
	open := map[string]bool{}
	add := func(path string) {
		parent := ""
		for step := range strings.SplitSeq(path, ".") {
			step = strings.TrimSuffix(step, "[]")
			if step == "*" {
				open[parent] = true
			} else if !slices.Contains(names[parent], step) {
				names[parent] = append(names[parent], step)
			}
			parent = strings.TrimPrefix(parent+"."+step, ".")
		}
	}
	info := t.Info(kind)
	info.paths(add)
	sharedPaths(add)
	for _, list := range [][]string{info.Schemas, info.Examples, {"meta", "deprecation"}} {
		for _, path := range list {
			add(path)
		}
	}
	for _, name := range Metadata {
		add("meta." + name)
	}
	if info.Variant != "" {
		add(info.Variant)
	}
	for parent := range open {
		delete(names, parent)
	}
	return names
}
