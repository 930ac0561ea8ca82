package contracts

import (
	"cmp"
	"slices"
	"strings"
)

// RefState says how far a ref leads.
type RefState uint8

// String is the name of a state in machine output.
func (s RefState) String() string {
	return [...]string{"exact", "outdated", "no-version", "missing", "other-kind", "hidden"}[s]
}

// The states of refs.
const (
	RefExact     RefState = iota // to what it means: the version that it names, or the newest where it names none
	RefOutdated                  // to the version that it names, of which there is a newer one
	RefNoVersion                 // to the newest version, as there is none of the name that it gives
	RefMissing                   // nowhere: nothing has the key
	RefOtherKind                 // nowhere: only contracts of other kinds than the one it means have the key
	RefHidden                    // nowhere: to what there is, and Registry.Without left out
)

// Edge is a ref that was resolved: who refers to whom, how, and how far it leads.
type Edge struct {
	*Ref   // as it stands in From; must not be changed
	From   *Contract
	Target *Contract // nil where State is RefMissing, RefOtherKind or RefHidden
	State  RefState

	from, to int32 // the places of From and Target; to is -1 without one
}

// Places returns the places of From and Target in Registry.Contracts, which cost nothing here and a
// look-up in Registry.Place; to is -1 without a target.
func (e *Edge) Places() (from, to int) { return int(e.from), int(e.to) }

// refPlace is a ref of a contract with what it leads to. Of what Edge holds it has only the places,
// since a registry that follows this one may share it while what stands at those places is another.
type refPlace struct {
	ref   *Ref
	to    int32 // -1 for nothing
	state RefState
}

// outgoing is what a contract refers to; nil when that is nothing.
type outgoing struct {
	edges  []Edge     // each target once a relation
	places []refPlace // all refs that have a path, by path
}

// RefsAt returns the refs that stand at a path in a contract's spec, and below it, by path. Refs
// that repeat each other are all there, and so are those that Out leaves out: of a contract to
// itself, and mentions that make no relation.
func (r *Registry) RefsAt(c *Contract, path string) []Edge {
	at, ok := r.place(c.ID)
	if !ok || r.out[at] == nil {
		return nil
	}
	places := r.out[at].places
	first, _ := slices.BinarySearchFunc(places, path, func(p refPlace, path string) int { return cmp.Compare(p.ref.Path, path) })
	var list []Edge
	for _, p := range places[first:] {
		rest, within := strings.CutPrefix(p.ref.Path, path)
		if !within {
			break
		}
		if path != "" && rest != "" && rest[0] != '.' {
			if rest[0] > '.' {
				break
			}
			continue // a property whose name goes on with what sorts before a dot
		}
		e := Edge{Ref: p.ref, From: r.Contracts[at], State: p.state, from: int32(at), to: p.to}
		if p.to >= 0 {
			e.Target = r.Contracts[p.to]
		}
		list = append(list, e)
	}
	return list
}

// resolveAll resolves the refs of the contract at a place.
func (r *Registry) resolveAll(at int) *outgoing {
	c := r.Contracts[at]
	if len(c.refs) == 0 {
		return nil
	}
	type typeRef struct {
		to       int
		relation Relation
	}
	var seen map[typeRef]bool
	out := &outgoing{}
	for i := range c.refs {
		ref := &c.refs[i]
		to, state := r.resolve(ref)
		if to < 0 && (ref.Shape != nil || ref.Loose && ref.To.Version == "") {
			continue // by its looks it might be anything
		}
		if ref.Path != "" {
			out.places = append(out.places, refPlace{ref, int32(to), state})
		}
		if ref.repeats || to == at || to < 0 && ref.Loose {
			continue
		}
		if ref.Shape != nil && len(r.described) > 0 { // the same may be mentioned with its description, and without
			of := typeRef{to, ref.Relation}
			if seen[of] {
				continue
			}
			if seen == nil {
				seen = map[typeRef]bool{}
			}
			seen[of] = true
		}
		e := Edge{Ref: ref, From: c, State: state, from: int32(at), to: int32(to)}
		if to >= 0 {
			e.Target = r.Contracts[to]
		}
		out.edges = append(out.edges, e)
	}
	out.edges = slices.Clip(out.edges)
	slices.SortStableFunc(out.places, func(a, b refPlace) int { return cmp.Compare(a.ref.Path, b.ref.Path) })
	return out
}

// resolve returns the place of what a ref means; -1 when there is nothing.
func (r *Registry) resolve(ref *Ref) (at int, state RefState) {
	at, state = r.find(ref)
	if state > RefOutdated && r.isHidden(ref, state) {
		return -1, RefHidden
	}
	return at, state
}

func (r *Registry) find(ref *Ref) (at int, state RefState) {
	if ref.Shape != nil {
		if to := r.typeAt(ref.Shape); to >= 0 {
			return to, RefExact
		}
		return -1, RefMissing
	}
	to := ref.To
	first := r.withKey(to.Key)
	if first == nil {
		return -1, RefMissing
	}
	if r.ofKind(ref.kind, to.Key) != nil {
		to.Kind = ref.kind
	}
	if to.Kind != "" {
		if first = r.ofKind(to.Kind, to.Key); first == nil {
			return -1, RefOtherKind
		}
	}
	if to.Version == "" {
		return int(first.first), RefExact
	}
	for s := first; s != nil; s = r.after(s) {
		if at, ok := r.versionIn(s, to.Version); ok {
			if r.newerIn(s, at) >= 0 {
				return at, RefOutdated
			}
			return at, RefExact
		}
		if to.Kind != "" {
			break
		}
	}
	return int(first.first), RefNoVersion
}

// leadsNowhere reports whether an edge is worth a warning.
func (e *Edge) leadsNowhere() bool {
	return e.State > RefOutdated && e.State != RefHidden && !e.Optional
}
