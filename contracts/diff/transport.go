package diff

import (
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// A name by which an operation is called is compared where either side declares it: another one, or
// none any more, leads those astray who call the old one, and so does one in the place of the name
// that it got by default.
//
// Names by default of a version in the place of another one are told once, for all transports: who
// calls by them has to follow, and nobody can see whether somebody does. To follow the number is no
// change that asks for a higher one.

func (w *specWalk) defaults() {
	x, y := w.base.Address(), w.head.Address()
	if w.head.Kind != contracts.Operation || w.base.Key != w.head.Key || w.base.Version == w.head.Version || w.comparison.head.Find(w.base.ID) != nil {
		return
	}
	var olds, news []string
	for _, name := range [...]struct {
		declared   bool
		old, fresh string
	}{
		{x.DeclaresPath || y.DeclaresPath, x.Method + " " + x.Path, y.Method + " " + y.Path},
		{x.DeclaresField || y.DeclaresField, x.Field, y.Field}, {x.DeclaresTool || y.DeclaresTool, x.Tool, y.Tool},
	} {
		if !name.declared {
			olds, news = append(olds, name.old), append(news, name.fresh)
		}
	}
	if len(olds) > 0 {
		w.beside(defaultNames, defaultNames.In, "transport", join(olds, ", "), join(news, ", "))
	}
}

func (w *specWalk) rest(a, b contracts.Value, at spot) {
	x, y := w.base.Address(), w.head.Address()
	x.Path, y.Path = fromRoot(x.Path), fromRoot(y.Path)
	old, fresh := x.Method+" "+x.Path, y.Method+" "+y.Path
	if !x.DeclaresPath && !y.DeclaresPath {
		old, fresh = x.Method, y.Method
	}
	if x.Method == y.Method && x.Path != y.Path && parameter.ReplaceAllString(x.Path, "{}") == parameter.ReplaceAllString(y.Path, "{}") {
		w.judged(restChanged, Docs, at.shown, old, fresh)
		old = fresh // callers put values in these places, whatever they are called
	}
	w.addressed(a, b, at, x.DeclaresPath || x.Method != y.Method, old, fresh, "method", "path")
}

// fromRoot is a path with the slash that some leave out at its front.
func fromRoot(path string) string {
	if strings.Contains(path, "://") {
		return path
	}
	return "/" + strings.TrimPrefix(path, "/")
}

// parameter is what stands in a path for a value: {id}, :id, <id> or [id].
var parameter = regexp.MustCompile(`\{[^/{}]*\}|<[^/<>]*>|\[[^/\[\]]*\]|:[A-Za-z_]\w*`)

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
