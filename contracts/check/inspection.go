package check

import (
	"context"
	"maps"

	"github.com/lssm-tech/docsgen/contracts"
)

// Inspection is a registry under examination: each rule has run at most once, whatever is asked of
// what they found. It is not safe for concurrent use; what it gives is.
type Inspection struct {
	context  context.Context // held since it bounds one examination, and rules need not know it
	registry *contracts.Registry
	loaded   []contracts.Diagnostic
	options  Options
	shared   shared
	raw      map[contracts.Code][]finding // at the rules' own severities
}

// Inspect prepares to check a registry as Run does. When the context is done, what is asked for is
// not complete; then the context says so.
func Inspect(ctx context.Context, r *contracts.Registry, loaded []contracts.Diagnostic, o Options) *Inspection {
	return &Inspection{context: ctx, registry: r, loaded: loaded, options: o, raw: map[contracts.Code][]finding{}}
}

// Result is what Run gives.
func (i *Inspection) Result() Result {
	list := append(i.adjusted(), i.place(i.findings())...)
	var result Result
	list, result.Excepted = except(i.registry, list, &i.options)
	result.all = list
	if i.options.Baseline != nil {
		list, result.Known = i.options.Baseline.leaveOut(list)
	}
	result.Diagnostics = contracts.SortDiagnostics(list)
	return result
}

// adjusted is what was wrong with the sources, at the levels that are set.
func (i *Inspection) adjusted() []contracts.Diagnostic {
	var list []contracts.Diagnostic
	var named map[string]*contracts.Contract
	if len(i.options.Levels.Overrides) > 0 {
		named = i.named(i.loaded)
	}
	for _, d := range i.loaded {
		if severity, on := i.options.Levels.loaded(d, named[d.Contract]); on {
			list = append(list, d.WithSeverity(severity))
		}
	}
	return list
}

// findings is what all rules that are on find, at the levels that are set, in the order of the
// table.
func (i *Inspection) findings() []finding {
	count := 0
	for _, a := range analyzers {
		if i.options.Levels.mayFind(a.rule) {
			count += len(i.run(a))
		}
	}
	list := make([]finding, 0, count)
	for _, a := range analyzers {
		if !i.options.Levels.mayFind(a.rule) {
			continue
		}
		for _, f := range i.run(a) {
			severity, on := i.options.Levels.of(&f)
			if f.severity = severity; on {
				list = append(list, f)
			}
		}
	}
	return list
}

// run returns what a rule finds. The caller must not change the list.
func (i *Inspection) run(a analyzer) []finding {
	found, known := i.raw[a.rule.Code]
	if !known && i.context.Err() == nil {
		p := pass{Registry: i.registry, options: &i.options, rule: a.rule, shared: &i.shared}
		a.run(&p)
		found = p.found
		i.raw[a.rule.Code] = found
	}
	return found
}

// dated are the rules that find something else on another day.
var dated = []*contracts.Rule{contracts.PastSunset, contracts.UsesDeprecated}

// undated is the inspection as of no day. What other rules found it finds too.
func (i *Inspection) undated() *Inspection {
	if i.options.Date == "" {
		return i
	}
	copied := *i
	copied.options.Date = ""
	copied.raw = maps.Clone(i.raw)
	for _, rule := range dated {
		delete(copied.raw, rule.Code)
	}
	return &copied
}

// placedAtOnce is how many findings are placed between two looks at the context.
const placedAtOnce = 1000

// place is the function place, until the context is done.
func (i *Inspection) place(list []finding) []contracts.Diagnostic {
	sortBySource(list)
	diagnostics := make([]contracts.Diagnostic, 0, len(list))
	for len(list) > 0 && i.context.Err() == nil {
		n := min(len(list), placedAtOnce)
		for n < len(list) && list[n].source() == list[n-1].source() {
			n++
		}
		diagnostics = append(diagnostics, place(list[:n])...)
		list = list[n:]
	}
	return diagnostics
}
