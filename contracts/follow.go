package contracts

import "fmt"

// maxSuggestions bounds the search for near keys: a registry that is part of a whole may have thousands of refs that lead out of it,
// and each search looks at every key.
const maxSuggestions = 100

// follow resolves all refs, fills both directions, and reports what leads nowhere.
func (r *Registry) follow() []Diagnostic {
	var diagnostics []Diagnostic
	var keys map[Kind][]string
	searched := 0
	for _, c := range r.Contracts {
		for _, ref := range c.refs {
			edge := Edge{Ref: ref, From: c}
			if ref.Model != nil {
				edge.Target, edge.Exact = r.TypeOf(ref.Model), true
			} else {
				edge.Target, edge.Exact = r.Follow(ref.To)
			}
			if edge.Target == nil && (ref.Loose || ref.Model != nil) || edge.Target == c {
				continue
			}
			if edge.Target != nil {
				newest := r.Versions(edge.Target.Kind, edge.Target.Key)[0]
				edge.Outdated = ref.To.Version != "" && edge.Exact && newest != edge.Target
				r.in[edge.Target] = append(r.in[edge.Target], edge)
			}
			r.out[c] = append(r.out[c], edge)
			if edge.Target != nil && edge.Exact || ref.Optional {
				continue
			}
			hint := ""
			if edge.Target == nil && searched < maxSuggestions {
				searched++
				if keys == nil {
					keys = r.keysByKind()
				}
				hint = r.suggest(ref.To, keys)
			}
			diagnostics = append(diagnostics, unresolved(edge, hint))
		}
	}
	return diagnostics
}

func unresolved(e Edge, hint string) Diagnostic {
	what := "contract"
	if e.To.Kind != "" {
		what = e.To.Kind.Word()
	}
	d := Diagnostic{
		Severity: Warning, Code: "unknown-ref", Hint: hint, Position: e.From.Source.At("key", e.To.Key),
		Message: fmt.Sprintf("no %s %q in this registry", what, e.To.Key),
	}
	if e.Target != nil {
		d.Code = "unknown-version"
		d.Message = fmt.Sprintf("%s %q has no version %s in this registry", what, e.To.Key, e.To.Version)
		d.Hint = fmt.Sprintf("the newest is %s", e.Target.Version)
	}
	return d.withExcerpt(e.From.Source)
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
	if others := r.anyKey[to.Key]; len(others) > 0 {
		return fmt.Sprintf("there is one among the %s", others[0].Kind.Info().Plural)
	}
	return ""
}
