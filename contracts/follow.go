package contracts

import "fmt"

// maxSuggestions bounds the search for near keys: a registry that is part of a whole may have thousands of refs that lead out of it,
// and each search looks at every key.
const maxSuggestions = 100

// follow resolves all refs, fills both directions, and notes what leads nowhere.
func (r *Registry) follow() {
	r.out, r.in = make([][]Edge, len(r.Contracts)), make([][]Edge, len(r.Contracts))
	r.dangling = map[int][]Diagnostic{}
	var keys map[Kind][]string
	searched := 0
	for at := range r.Contracts {
		r.out[at] = r.edges(at)
		var frames *framer
		for _, e := range r.out[at] {
			if e.to >= 0 {
				r.in[e.to] = append(r.in[e.to], e)
			}
			if !e.dangles() {
				continue
			}
			hint := ""
			if e.Target == nil && searched < maxSuggestions {
				searched++
				if keys == nil {
					keys = r.keysByKind()
				}
				hint = r.suggest(e.To, keys)
			}
			if frames == nil {
				frames = newFramer(r.Contracts[at].Source)
			}
			r.dangling[at] = append(r.dangling[at], frames.frame(unresolved(e, hint)))
		}
	}
}

// edges follows the refs of the contract at a place.
func (r *Registry) edges(at int) []Edge {
	c := r.Contracts[at]
	if len(c.refs) == 0 {
		return nil
	}
	list := make([]Edge, 0, len(c.refs))
	for _, ref := range c.refs {
		e := Edge{Ref: ref, From: c, from: at, to: -1}
		if ref.Model != nil {
			if to, ok := r.models[ref.Model.id()]; ok && ref.Model.Declared() {
				e.to, e.Exact = to, true
			}
		} else {
			e.to, e.Exact = r.resolve(ref.To)
		}
		if e.to < 0 && (ref.Loose || ref.Model != nil) || e.to == at {
			continue
		}
		if e.to >= 0 {
			e.Target = r.Contracts[e.to]
		}
		list = append(list, e)
	}
	return list
}

// dangles tells whether an edge is worth a warning.
func (e *Edge) dangles() bool { return !(e.Target != nil && e.Exact || e.Optional) }

func unresolved(e Edge, hint string) Diagnostic {
	what := "contract"
	if e.To.Kind != "" {
		what = e.To.Kind.Word()
	}
	at := e.From.Source.At("key", e.To.Key)
	if e.Target != nil {
		return UnknownVersion.At(at, fmt.Sprintf("%s %q has no version %s in this registry", what, e.To.Key, e.To.Version),
			fmt.Sprintf("the newest is %s", e.Target.Version))
	}
	return UnknownRef.At(at, fmt.Sprintf("no %s %q in this registry", what, e.To.Key), hint)
}

func (r *Registry) keysByKind() map[Kind][]string {
	keys := map[Kind][]string{}
	for _, c := range r.Contracts {
		if list := keys[c.Kind]; len(list) == 0 || list[len(list)-1] != c.Key {
			keys[c.Kind] = append(list, c.Key)
		}
	}
	return keys
}

// suggest looks for a near key of the same kind, and for the same key of another.
func (r *Registry) suggest(to ID, keys map[Kind][]string) string {
	if near := Nearest(to.Key, keys[to.Kind]); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if others := r.Keyed(to.Key); len(others) > 0 {
		return fmt.Sprintf("there is one among the %s", others[0].Kind.Info().Plural)
	}
	return ""
}
