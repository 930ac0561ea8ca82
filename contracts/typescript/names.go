package typescript

import "strings"

// names are the names that a text declares. esbuild renames what is hidden from other modules by
// numbers: a2, a3.
type names struct {
	seen     map[string]bool
	numbered map[string]int // how many names there are that differ by a number at their end
	repeated map[string]int // how often they are declared again
}

// declare records a name, and returns how many more names may have to be tried for another one.
func (n *names) declare(name string) int {
	stem := strings.TrimRight(name, "0123456789")
	if n.seen[name] {
		n.repeated[stem]++
		return n.numbered[stem]
	}
	n.seen[name] = true
	n.numbered[stem]++
	return n.repeated[stem]
}

// dottedName counts a name behind a dot. Where that is the member of an enum, esbuild writes its
// value.
func (r *reading) dottedName() {
	r.count(1)
	r.steps += max(0, r.size-64) / 8
	if r.namespace {
		r.arrows += 2
		d := r.scopes + r.arrows
		r.steps += d * d / 2
	}
}
