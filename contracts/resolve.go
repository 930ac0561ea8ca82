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
		var places Places
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
				hint = fmt.Sprintf("there is one among the %s", r.Kinds.Info(r.Contracts[r.withKey(e.To.Key).first].Kind).Plural)
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
			if places == nil {
				places = placesOf(r.Contracts[at])
			}
			r.dangling[at] = append(r.dangling[at], frames.frame(unresolved(e, hint, places)))
		}
	}
}

// placesOf returns what finds the places of a contract's own values.
func placesOf(c *Contract) Places {
	if c.Source.Places == nil {
		return func(string) (name, value Position, ok bool) { return name, value, false }
	}
	return c.Source.Places(c.Spec.Get("meta.key").Str())
}

// unresolved says that a ref leads nowhere, where the key is written that it has: at its own path, or
// else where the source has this key first.
func unresolved(e Edge, hint string, places Places) Diagnostic {
	what := "contract"
	if e.To.Kind != "" {
		what = e.To.Kind.Word()
	}
	at, ok := e.written(places)
	if !ok {
		at = e.From.Source.At("key", e.To.Key)
	}
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

// written returns where the key is written that a ref has at its path.
func (e Edge) written(places Places) (at Position, ok bool) {
	if e.Path == "" {
		return at, false
	}
	path := e.Path
	if v := e.From.Spec.At(path); v.Kind() == Object {
		for _, name := range [...]string{"key", "name"} {
			if v.Property(name).Str() == e.To.Key {
				path = JoinPath(path, name)
				break
			}
		}
	}
	_, at, ok = places(path)
	return at, ok && path != e.Path || ok && e.From.Spec.At(path).Kind() == String
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
