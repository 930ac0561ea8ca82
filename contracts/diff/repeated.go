package diff

import (
	"regexp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// repeated tells of a ref in a list that came or went, while something else in the contract refers to
// the same thing: a feature that maps an operation to a presentation may list it among its operations
// or not. In other places the walk through the spec tells it, and what is still emitted or provided
// somewhere is as it was for everybody.
func (s *site) repeated(old, now *mention, told refPlaces) {
	if len(old.repeats)+len(now.repeats) < 3 {
		return
	}
	olds, news := s.listed(s.base.Spec, old, told.gone), s.listed(s.head.Spec, now, told.added)
	for _, list := range olds.order {
		for _, e := range only(olds, news, list) {
			s.refRemoved(&mention{Edge: e, versions: []string{e.To.Version}})
		}
	}
	for _, list := range news.order {
		for _, e := range only(news, olds, list) {
			s.refAdded(&mention{Edge: e, versions: []string{e.To.Version}})
		}
	}
}

// listedRefs are refs to one thing that are items of lists, by the lists that hold them.
type listedRefs struct {
	order []string                    // the lists, as in a path of contracts.KindInfo
	refs  map[string][]contracts.Edge // by those
	lists map[string]string           // for people, by the path of the ref
}

var itemNames = regexp.MustCompile(`\[[^\]]*\]`)

func (s *site) listed(spec contracts.Value, m *mention, told []string) listedRefs {
	found := listedRefs{refs: map[string][]contracts.Edge{}, lists: map[string]string{}}
	for _, e := range m.repeats {
		shown := s.shownAt(spec, e.Path)
		if _, known := slices.BinarySearch(told, e.Path); known {
			continue
		}
		if !strings.HasSuffix(shown, "]") || e.Relation == contracts.Emits || e.Relation == contracts.Provides {
			continue
		}
		list := shown[:strings.LastIndexByte(shown, '[')]
		plain := itemNames.ReplaceAllString(list, "[]")
		if len(found.refs[plain]) == 0 {
			found.order = append(found.order, plain)
		}
		found.refs[plain] = append(found.refs[plain], e)
		found.lists[e.Path] = list
	}
	slices.Sort(found.order)
	return found
}

// only returns the refs that one side has more of in lists of a sort. Where both have as many, lists
// have other names.
func only(of, other listedRefs, list string) []contracts.Edge {
	more := len(of.refs[list]) - len(other.refs[list])
	there := map[string]bool{}
	for _, e := range other.refs[list] {
		there[other.lists[e.Path]] = true
	}
	var refs []contracts.Edge
	for _, e := range of.refs[list] {
		if len(refs) < more && !there[of.lists[e.Path]] {
			refs = append(refs, e)
		}
	}
	return refs
}
