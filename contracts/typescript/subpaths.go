package typescript

import (
	"maps"
	"slices"
	"strings"
)

// subpaths are what "exports" or "imports" of a package say (Node.js, "Packages: Subpath patterns"):
// where whole subpaths lead, and patterns of them.
type subpaths struct {
	entries  map[string]any // by subpath or pattern; "." alone where the package has no subpaths
	patterns *starPatterns
	lists    map[string][]string // what entries lead to, with their "*", as far as it was asked for
}

func newSubpaths(table any) *subpaths {
	entries, ok := table.(map[string]any)
	if !ok || !hasSubpaths(entries) {
		entries = map[string]any{".": table}
	}
	s := &subpaths{entries, newStarPatterns(), map[string][]string{}}
	for _, pattern := range slices.Sorted(maps.Keys(entries)) {
		if before, after, found := strings.Cut(pattern, "*"); found {
			s.patterns.add(before, after, pattern)
		} else if strings.HasSuffix(pattern, "/") { // folders, as older releases had them
			s.patterns.add(pattern, "", pattern)
		}
	}
	s.patterns.sorted()
	return s
}

func hasSubpaths(entries map[string]any) bool {
	for name := range entries {
		if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") {
			return true
		}
	}
	return false
}

// targets follows the entries to what a subpath may lead to: the entry of exactly this name, or else
// that of the best pattern.
func (s *subpaths) targets(subpath string) []string {
	pattern, star := subpath, ""
	if _, ok := s.entries[subpath]; !ok {
		if pattern, star, ok = s.patterns.match(subpath); !ok {
			return nil
		}
	}
	found, known := s.lists[pattern]
	if !known {
		found = targets(s.entries[pattern], 0)
		s.lists[pattern] = found
	}
	list := make([]string, len(found))
	for i, target := range found {
		if list[i] = strings.ReplaceAll(target, "*", star); !strings.Contains(pattern, "*") {
			list[i] += star
		}
	}
	return list
}

// targets collects what a value of "exports" may lead to, as far as places are looked at and one
// further.
func targets(value any, depth int) []string {
	var list []string
	switch v := value.(type) {
	case string:
		list = append(list, v)
	case []any:
		for _, item := range v {
			if list = append(list, targets(item, depth)...); len(list) > maxPlaces {
				return list[:maxPlaces+1]
			}
		}
	case map[string]any:
		if depth > 8 {
			return nil
		}
		var custom []string // conditions of the package's own, such as "@scope/source", which count first
		for name := range v {
			if !slices.Contains(conditions, name) && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "#") {
				custom = append(custom, name)
			}
		}
		slices.Sort(custom)
		slices.Reverse(custom)
		for _, condition := range slices.Concat(custom, conditions) {
			if list = append(list, targets(v[condition], depth+1)...); len(list) > maxPlaces {
				return list[:maxPlaces+1]
			}
		}
	}
	return list
}
