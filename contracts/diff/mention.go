package diff

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// refPlaces are the paths at which refs stand in the specs of two contracts, sorted, and those of
// refs that came or went.
type refPlaces struct {
	old, fresh, gone, added []string
	pinned                  map[contracts.ID]bool // what refs name other versions of, all told at once
}

func (p refPlaces) at(s spot) bool {
	_, one := slices.BinarySearch(p.old, s.old)
	_, other := slices.BinarySearch(p.fresh, s.fresh)
	return one || other
}

// below reports whether refs stand in a place.
func (p refPlaces) below(s spot) bool { return below(p.old, s.old) || below(p.fresh, s.fresh) }

// told reports whether a place is little more than a ref that came or went, as {ref, when} is.
func (p refPlaces) told(s spot) bool {
	_, gone := slices.BinarySearch(p.gone, s.old+".ref")
	_, added := slices.BinarySearch(p.added, s.fresh+".ref")
	return gone || added
}

func below(paths []string, path string) bool {
	at, _ := slices.BinarySearch(paths, path+".")
	return at < len(paths) && strings.HasPrefix(paths[at], path+".")
}

// told is what refs of a contract are told apart by: the same event may be emitted on several
// occasions.
type told struct {
	relation contracts.Relation
	kind     contracts.Kind
	key      string
}

// mention is a ref to something, with all versions of it that are named.
type mention struct {
	contracts.Edge
	versions []string
	paths    []string         // of all of them
	repeats  []contracts.Edge // all of them, whatever relation they make, by path
}

func pathsOf(r *contracts.Registry, c *contracts.Contract) []string {
	var paths []string
	for _, e := range r.RefsAt(c, "") { // which are sorted
		paths = append(paths, e.Path)
	}
	return paths
}

func mentions(r *contracts.Registry, c *contracts.Contract) (found map[told]*mention, order []told) {
	found = map[told]*mention{}
	for _, e := range r.Out(c) {
		if e.Shape != nil || e.Relation == contracts.Replaced {
			continue
		}
		key := told{e.Relation, e.To.Kind, e.To.Key}
		if found[key] == nil {
			found[key] = &mention{Edge: e}
			order = append(order, key)
		}
		found[key].versions = append(found[key].versions, e.To.Version)
		found[key].paths = append(found[key].paths, e.Path)
	}
	first := map[contracts.ID]*mention{}
	for _, key := range order {
		if thing := (contracts.ID{Kind: key.kind, Key: key.key}); first[thing] == nil {
			first[thing] = found[key]
		}
	}
	for _, e := range r.RefsAt(c, "") {
		if m := first[contracts.ID{Kind: e.To.Kind, Key: e.To.Key}]; m != nil && e.Shape == nil {
			m.repeats = append(m.repeats, e)
		}
	}
	for _, m := range found {
		slices.Sort(m.versions)
		m.versions = slices.Compact(m.versions)
	}
	return found, order
}

func (m *mention) text() string {
	return strings.Join(strings.Fields(string(m.To.Kind)+" "+m.To.Key+" "+join(m.versions, ", ")), " ")
}

func resolves(e *contracts.Edge) bool { return e.State <= contracts.RefOutdated }

func (s *site) at(now *mention) string { return s.shownAt(s.head.Spec, now.Path) }
