package typescript

// names are the names that a text declares. esbuild adds numbers to those that are hidden by others:
// behind a it tries a2, a3 and so on, which may be taken too.
type names struct {
	seen     map[string]bool
	numbered map[string]int // how many names there are that go on with digits only
	repeated map[string]int // how often a name is declared again
}

// declare records a name, and returns how many more names may have to be tried for it or others.
func (n *names) declare(name string) int {
	if n.seen[name] {
		n.repeated[name]++
		return n.numbered[name]
	}
	n.seen[name] = true
	tries := 0
	for i := len(name) - 1; i > max(0, len(name)-8) && name[i] >= '0' && name[i] <= '9'; i-- {
		n.numbered[name[:i]]++
		tries += n.repeated[name[:i]]
	}
	return tries
}

// dottedName counts a name behind a dot. Where that is the member of an enum, esbuild writes its value.
func (r *reading) dottedName() {
	r.count(1)
	r.steps += max(0, r.size-64) / 8
	if r.namespace {
		r.arrows += 2
		d := r.scopes + r.arrows
		r.steps += d * d / 2
	}
}
