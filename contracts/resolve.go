package contracts

import "fmt"

// maxSuggestions bounds the search for near keys: a registry that is part of a whole may have refs
// to thousands of contracts outside of it, and each search looks at every key.
const maxSuggestions = 100

// resolveRefs resolves all refs, fills both directions, and notes what leads nowhere.
func (r *Registry) resolveRefs() {
	r.out, r.in = make([]*outgoing, len(r.Contracts)), make([][]Edge, len(r.Contracts))
	r.dangling = map[int][]Diagnostic{}
	var keys map[Kind][]string
	nearest := map[ID]string{} // keys that targets may mean; empty for those that are like none
	for at := range r.Contracts {
		r.out[at] = r.resolveAll(at)
		r.noteLost(r.Contracts[at])
		var frames *framer
		for _, e := range r.edges(at) {
			if e.to >= 0 {
				r.in[e.to] = append(r.in[e.to], e)
			}
			if !e.leadsNowhere() {
				continue
			}
			hint := ""
			switch {
			case e.State == RefOtherKind:
				hint = fmt.Sprintf("there is one among the %s", r.Kinds.Info(r.Contracts[r.anyKey[e.To.Key][0].first].Kind).Plural)
			case e.State == RefMissing:
				target := ID{Kind: e.To.Kind, Key: e.To.Key}
				near, searched := nearest[target]
				if !searched && len(nearest) < maxSuggestions {
					if keys == nil {
						keys = r.keysByKind()
					}
					near = Nearest(e.To.Key, keys[e.To.Kind])
					nearest[target] = near
				}
				if near != "" {
					hint = fmt.Sprintf("did you mean %q?", near)
				}
			}
			if frames == nil {
				frames = newFramer(r.Contracts[at].Source)
			}
			r.dangling[at] = append(r.dangling[at], frames.frame(unresolved(e, hint)))
		}
	}
}

func unresolved(e Edge, hint string) Diagnostic {
	what := "contract"
	if e.To.Kind != "" {
		what = e.To.Kind.Word()
	}
	at := e.From.Source.At("key", e.To.Key)
	d := UnknownRef.At(at, fmt.Sprintf("no %s %q in this registry", what, e.To.Key), hint)
	if e.State == RefNoVersion {
		if p, ok := e.From.Source.find("", e.To.Key+"@"+e.To.Version); ok {
			at = p // both in one text
		}
		newest := "the newest is " + e.Target.Version
		if e.Target.Version == "" {
			newest = "the one that is there has no version"
		}
		d = UnknownVersion.At(at, fmt.Sprintf("%s %q has no version %s in this registry", what, e.To.Key, e.To.Version), newest)
	}
	d.Contract = e.From.ID.String()
	return d
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
