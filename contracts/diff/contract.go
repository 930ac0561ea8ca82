package diff

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// compare compares a contract with what became of it.
func (c *comparison) compare(one couple) {
	s := &site{comparison: c, base: one.base, head: one.head}
	s.metadata()
	s.lifecycle()
	refs := s.refs()
	w := &specWalk{site: s, info: c.head.Kinds.Info(one.head.Kind), refs: refs}
	w.walk(one.base.Spec, one.head.Spec, spot{})
	w.defaults()
}

// specWalk compares the specs of two contracts.
type specWalk struct {
	*site
	info *contracts.KindInfo
	refs refPlaces
}

// spot is a place in the specs of both contracts.
type spot struct {
	shown string // for people: items of lists by what they are called, so that no other item moves it
	plain string // as in a path of contracts.KindInfo: items of lists have no places
	old   string // in the base's spec, and in the head's
	fresh string
}

func (p spot) name(name string) spot {
	return spot{contracts.JoinPath(p.shown, name), contracts.JoinPath(p.plain, name), contracts.JoinPath(p.old, name), contracts.JoinPath(p.fresh, name)}
}

func (p spot) item(id string, old, fresh int) spot {
	return spot{p.shown + "[" + id + "]", p.plain + "[]", contracts.JoinIndex(p.old, max(old, 0)), contracts.JoinIndex(p.fresh, max(fresh, 0))}
}

// walk compares two values.
func (w *specWalk) walk(a, b contracts.Value, at spot) {
	if !a.Present() && !b.Present() {
		return
	}
	if a.Kind() == contracts.ShapeValue || b.Kind() == contracts.ShapeValue {
		w.data(a, b, at)
		return
	}
	if w.refs.at(at) {
		w.leads(a, b, at)
	}
	p := w.place(at.plain)
	switch {
	case at.plain != "" && at.plain == w.info.Variant:
		return // is compared as what the contract is
	case p != nil && p.compare != nil:
		p.compare(w, a, b, at)
		return
	case p != nil && (!a.Present() && p.added != nil || !b.Present() && p.removed != nil):
		w.tell(p, a, b, at)
		return
	case a.Kind() == contracts.Object && b.Kind() == contracts.Object,
		a.Kind() == contracts.Object && !b.Present() && w.deeper(a, at), b.Kind() == contracts.Object && !a.Present() && w.deeper(b, at):
		w.members(a, b, at)
		return
	case a.Kind() == contracts.Array && b.Kind() == contracts.Array,
		a.Kind() == contracts.Array && !b.Present() && w.deeper(a, at), b.Kind() == contracts.Array && !a.Present() && w.deeper(b, at):
		w.items(a, b, at)
		return
	}
	if a.Equal(b) || w.refs.at(at) {
		return
	}
	w.tell(p, a, b, at)
}

// tell tells a value that came, went or became another.
func (w *specWalk) tell(p *place, a, b contracts.Value, at spot) {
	r := propertyChanged
	switch {
	case !a.Present():
		r = propertyAdded
	case !b.Present():
		r = propertyRemoved
	}
	if p != nil {
		switch {
		case r == propertyAdded && p.added != nil:
			r = p.added
		case r == propertyRemoved && p.removed != nil:
			r = p.removed
		case r == propertyChanged && p.changed != nil:
			r = p.changed
		}
	}
	verdict := r.In
	if w.exampleOf(at.fresh) || p != nil && p.words || r == propertyRemoved && describes(at.fresh) {
		verdict = Docs
	}
	w.judged(r, verdict, at.shown, brief(a), brief(b))
}

// describes reports whether what stands at a path says to people what something is, and nothing that
// anybody could rely on.
func describes(path string) bool {
	switch path[strings.LastIndexByte(path, '.')+1:] {
	case "description", "summary", "note", "notes", "rationale", "docs", "docsUrl":
		return true
	}
	return false
}

// exampleOf reports whether a path is that of an example, or in one.
func (w *specWalk) exampleOf(path string) bool {
	for end := len(path); end > 0; end = strings.LastIndexByte(path[:end], '.') {
		if w.info.HoldsExample(path[:end]) {
			return true
		}
	}
	return false
}

// deeper reports whether a value that only one side has is to be told in parts: it holds shapes, or
// places that have rules.
func (w *specWalk) deeper(v contracts.Value, at spot) bool {
	if w.below(at.plain) || w.refs.below(at) {
		return true
	}
	found := false
	v.EachShape(func(string, *contracts.Use) { found = true })
	return found
}

func (w *specWalk) members(a, b contracts.Value, at spot) {
	ref := w.refs.at(at)
	each := func(name string) {
		switch {
		case ref && slices.Contains(refNames, name):
		case ref && w.quoted(a.Property(name), b.Property(name), at, name):
		case at.shown == "" && (name == "deprecation" || name == "registryDependencies"):
		case at.shown == "meta" && slices.Contains(contracts.Metadata, name):
		default:
			w.walk(a.Property(name), b.Property(name), at.name(name))
		}
	}
	for _, f := range a.Fields() {
		each(f.Name)
	}
	for _, f := range b.Fields() {
		if a.Property(f.Name).Kind() == contracts.Missing {
			each(f.Name)
		}
	}
}

// quoted tells what a ref says of what it leads to, and reports whether there is no more to compare. A
// ref may be written as the whole of what that says in its metadata, where changes of it are told;
// what else a ref says of it is words.
func (w *specWalk) quoted(a, b contracts.Value, at spot, name string) bool {
	same := func(r *contracts.Registry, c *contracts.Contract, path string, v contracts.Value) bool {
		list := r.RefsAt(c, path)
		return !v.Present() || len(list) > 0 && list[0].Target != nil && list[0].Target.Spec.Property("meta").Property(name).Equal(v)
	}
	if same(w.comparison.base, w.base, at.old, a) && same(w.comparison.head, w.head, at.fresh, b) {
		return true
	}
	if !slices.Contains(contracts.Metadata, name) {
		return false
	}
	r := propertyChanged
	switch {
	case a.Equal(b):
		return true
	case !a.Present():
		r = propertyAdded
	case !b.Present():
		r = propertyRemoved
	}
	w.judged(r, Docs, at.name(name).shown, brief(a), brief(b))
	return true
}

// refNames are the properties that make a ref, which are compared as one.
var refNames = []string{"key", "version", "name", "agentId", "optional", "reason"}

// items compares lists, items by what they are called; an item that is in one list only came or
// went.
func (w *specWalk) items(a, b contracts.Value, at spot) {
	p := pairItems(a.Items(), b.Items())
	for i := range a.Items() {
		if j, there := p.became[i]; there {
			w.walk(a.Items()[i], b.Items()[j], at.item(p.olds.ids[i], i, j))
			continue
		}
		w.walkItem(a.Items()[i], contracts.Value{}, at.item(p.olds.ids[i], i, -1))
	}
	for j := range b.Items() {
		if !p.known[j] {
			w.walkItem(contracts.Value{}, b.Items()[j], at.item(p.news.ids[j], -1, j))
		}
	}
}

// walkItem tells an item that came or went.
func (w *specWalk) walkItem(a, b contracts.Value, at spot) {
	p := w.place(at.plain)
	switch {
	case p != nil && p.compare == nil && (p.added != nil || p.removed != nil):
		w.tell(p, a, b, at)
	case w.refs.at(at) || w.refs.told(at):
		// the ref tells it
	case p == nil && w.refs.below(at): // to what something else refers to as well
		w.tell(p, a, b, at)
	default:
		w.walk(a, b, at)
	}
}
