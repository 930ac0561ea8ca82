package typescript

import (
	"maps"
	"slices"
	"strings"
)

// pathPatterns are the "paths" of a tsconfig.json (typescriptlang.org/tsconfig#paths): patterns with
// at most one "*", and where each leads.
type pathPatterns struct {
	targets  map[string][]string // by pattern
	patterns *starPatterns
}

func newPathPatterns(targets map[string][]string) *pathPatterns {
	p := &pathPatterns{targets, newStarPatterns()}
	for _, pattern := range slices.Sorted(maps.Keys(targets)) {
		if before, after, wild := strings.Cut(pattern, "*"); wild {
			p.patterns.add(before, after, pattern)
		}
	}
	p.patterns.sorted()
	return p
}

// match returns where the best pattern for a specifier leads, with what stands in the place of its
// "*": the specifier itself, or the one with the longest part before the "*".
func (p *pathPatterns) match(specifier string) (targets []string, star string) {
	if p == nil {
		return nil, ""
	}
	if targets, ok := p.targets[specifier]; ok {
		return targets, ""
	}
	pattern, star, _ := p.patterns.match(specifier)
	return p.targets[pattern], star
}
