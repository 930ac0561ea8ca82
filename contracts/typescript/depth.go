package typescript

// Bounds on what compilers are given. esbuild descends into a text by recursion, with up to 12 kB
// of stack for each level, and a Go program whose stack reaches 1 GB ends there and then. Some of
// what it does takes it time that grows with the square or the cube of a text's length, or doubles
// with each level. So 100 kB of hostile text could end docsgen, or keep it busy for hours.
const (
	maxSize     = 2 << 20    // bytes; what is larger is data or a bundle, not contracts
	maxNesting  = 3000       // levels
	scopeLevel  = 10         // levels that a brace, an arrow or a function counts for
	maxSteps    = 60_000_000 // steps that esbuild takes beyond those of linear time, each some 10 ns
	maxReadings = 32         // ways to read a text that are followed at once
)

// excess says what of a module's text is more than compilers can take, and is empty for nothing. It
// bounds depth and time from above: every token of an expression counts as a level, since
// operators, arrows, calls and names behind dots all nest; separators and statements begin anew.
func excess(text string, ts, jsx bool) string {
	declared := &names{map[string]bool{}, map[string]int{}, map[string]int{}}
	live := []*reading{{newline: true, names: declared}}
	for len(live) > 0 {
		first, ahead := 0, len(text) // the reading that is behind the others, and where the next one is
		for i, r := range live {
			if r.pos < live[first].pos {
				first = i
			}
		}
		for i, r := range live {
			if i != first {
				ahead = min(ahead, r.pos)
			}
		}
		r := live[first]
		alive := r.pos < len(text) && !agrees(live, first)
		for alive {
			var second *reading
			second, alive = r.step(text, ts, jsx)
			if r.around+r.part+r.chain > maxNesting {
				return "nests too deep"
			}
			if r.steps > maxSteps {
				return "takes too long to compile"
			}
			if second != nil && len(live) < maxReadings {
				live = append(live, second)
				break
			}
			if r.pos >= ahead {
				break
			}
		}
		if !alive {
			live = append(live[:first], live[first+1:]...)
		}
	}
	return ""
}

// agrees reports whether another reading is where this one is, so that both go on alike.
func agrees(live []*reading, first int) bool {
	r := live[first]
	for i, other := range live {
		if i != first && other.pos == r.pos && other.prev == r.prev && other.word == r.word && other.newline == r.newline && sameBrackets(other.outer, r.outer) {
			if r.around+r.part+r.chain > other.around+other.part+other.chain {
				other.load, other.outer = r.load, r.outer
			}
			other.steps = max(other.steps, r.steps)
			return true
		}
	}
	return false
}

func sameBrackets(a, b *bracket) bool {
	return a == b || a != nil && b != nil && a.depth == b.depth && a.shape == b.shape
}
