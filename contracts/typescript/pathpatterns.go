package typescript

import (
	"maps"
	"slices"
	"strings"
)

// pathPatterns are the "paths" of a tsconfig.json (typescriptlang.org/tsconfig#paths): patterns with
// at most one "*", and where each leads. A specifier is compared with those that begin as it does,
// however many there are.
type pathPatterns struct {
	targets map[string][]string // by pattern
	starts  map[string][]string // patterns with a "*" by what stands before it, in order
	lengths []int               // of those starts, in bytes, each once, the longest first
}

func newPathPatterns(targets map[string][]string) *pathPatterns {
	p := &pathPatterns{targets: targets, starts: map[string][]string{}}
	for _, pattern := range slices.Sorted(maps.Keys(targets)) {
		if before, _, wild := strings.Cut(pattern, "*"); wild {
			p.starts[before] = append(p.starts[before], pattern)
		}
	}
	lengths := map[int]bool{}
	for before := range p.starts {
		lengths[len(before)] = true
	}
	p.lengths = slices.Sorted(maps.Keys(lengths))
	slices.Reverse(p.lengths)
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
	for _, length := range p.lengths {
		if length > len(specifier) {
			continue
		}
		rest := specifier[length:]
		for _, pattern := range p.starts[specifier[:length]] {
			if star, ok := strings.CutSuffix(rest, pattern[length+1:]); ok {
				return p.targets[pattern], star
			}
		}
	}
	return nil, ""
}
