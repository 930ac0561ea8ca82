package diff

import (
	"cmp"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// leads tells of a ref that leads elsewhere now, to what the contract refers to in other places
// too: then all that it refers to is as it was.
func (w *specWalk) leads(a, b contracts.Value, at spot) {
	if x, y := a.Property("reason"), b.Property("reason"); a.Present() && b.Present() && !x.Equal(y) {
		w.judged(propertyChanged, Docs, contracts.JoinPath(at.shown, "reason"), brief(x), brief(y))
	}
	old, fresh := leadsTo(a), leadsTo(b)
	_, gone := slices.BinarySearch(w.refs.gone, at.old)
	_, added := slices.BinarySearch(w.refs.added, at.fresh)
	if old == fresh && !gone && !added {
		w.mentioned(at)
	}
	if old == fresh || gone || added {
		return
	}
	r := propertyChanged
	switch "" {
	case old:
		r = propertyAdded
	case fresh:
		r = propertyRemoved
	}
	w.judged(r, Docs, at.shown, old, fresh)
}

// mentioned compares the versions that a ref names where others to the same thing name the old one, or
// make the relation that is compared.
func (w *specWalk) mentioned(at spot) {
	olds, news := w.comparison.base.RefsAt(w.base, at.old), w.comparison.head.RefsAt(w.head, at.fresh)
	if len(olds) == 0 || len(news) == 0 || olds[0].Path != at.old || news[0].Path != at.fresh || olds[0].To.Version == news[0].To.Version {
		return
	}
	if w.refs.pinned[contracts.ID{Kind: olds[0].To.Kind, Key: olds[0].To.Key}] {
		return
	}
	was, is := mention{Edge: olds[0], versions: []string{olds[0].To.Version}}, mention{Edge: news[0], versions: []string{news[0].To.Version}}
	if resolves(&was.Edge) && !resolves(&is.Edge) {
		w.beside(refBroken, refBroken.In, at.shown, was.text(), is.text())
	}
	w.add(pinChanged, at.shown, olds[0].To.Version, news[0].To.Version)
}

// leadsTo is the key that a ref names.
func leadsTo(ref contracts.Value) string {
	return cmp.Or(ref.Property("key").Str(), ref.Property("name").Str(), ref.Property("agentId").Str(), ref.Str())
}
