package contracts

import "strings"

// Nearest returns the candidate that a reader most likely meant: the one with the fewest slips of
// the finger between (a letter added, left out, changed, or two neighbours swapped), at most one
// for three letters and three in all. One that differs in nothing but capitals is the nearest
// whatever its length. Empty when none is near. The distance is optimal string alignment
// (Damerau-Levenshtein restricted to non-overlapping edits).
func Nearest(word string, candidates []string) string {
	best, bestDistance := "", min(3, len(word)/3)+1
	for _, candidate := range candidates {
		if candidate != word && strings.EqualFold(candidate, word) {
			return candidate
		}
		if candidate == word || abs(len(candidate)-len(word)) >= bestDistance {
			continue
		}
		if d := distance(word, candidate); d < bestDistance {
			best, bestDistance = candidate, d
		}
	}
	return best
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// distance keeps three rows of the alignment table, all that the swap of two neighbours needs.
func distance(a, b string) int {
	ra, rb := []rune(a), []rune(b)
	before, row, next := make([]int, len(rb)+1), make([]int, len(rb)+1), make([]int, len(rb)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(ra); i++ {
		next[0] = i
		for j := 1; j <= len(rb); j++ {
			cost := 1
			if ra[i-1] == rb[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && ra[i-1] == rb[j-2] && ra[i-2] == rb[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(rb)]
}
