package diff

import "github.com/lssm-tech/docsgen/contracts"

// A name by which an operation is called is compared where either side declares it: another one, or
// none any more, leads those astray who call the old one, and so does one in the place of the name
// that it got by default. Names that both sides get by default differ as their versions do, which
// is told of these.
//
// Where a version is another one, the names by default of the one before would be gone anyway.

func (w *specWalk) rest(a, b contracts.Value, at spot) {
	x, y := w.base.Address(), w.head.Address()
	old, fresh := x.Method+" "+x.Path, y.Method+" "+y.Path
	if !x.DeclaresPath && !y.DeclaresPath {
		old, fresh = x.Method, y.Method
	}
	w.addressed(a, b, at, x.DeclaresPath || x.Method != y.Method, old, fresh, "method", "path")
}

func (w *specWalk) graphql(a, b contracts.Value, at spot) {
	x, y := w.base.Address(), w.head.Address()
	if !x.DeclaresField && !y.DeclaresField {
		x.Field, y.Field = "", ""
	}
	w.addressed(a, b, at, x.DeclaresField, x.Field, y.Field, "field")
}

func (w *specWalk) mcp(a, b contracts.Value, at spot) {
	x, y := w.base.Address(), w.head.Address()
	if !x.DeclaresTool && !y.DeclaresTool {
		x.Tool, y.Tool = "", ""
	}
	w.addressed(a, b, at, x.DeclaresTool, x.Tool, y.Tool, "toolName")
}

// addressed tells of another name, and compares what a transport says besides. A version that stays
// keeps its names. Declared says that the old one was no name by default.
func (w *specWalk) addressed(a, b contracts.Value, at spot, declared bool, old, fresh string, names ...string) {
	if old != fresh {
		verdict := Breaking
		if w.base.Version != w.head.Version && (!declared || w.comparison.head.Find(w.base.ID) != nil) {
			verdict = Docs
		}
		w.judged(w.place(at.plain).changed, verdict, at.shown, old, fresh)
	}
	w.members(a.Without(names...), b.Without(names...), at)
}
