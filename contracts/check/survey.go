package check

import (
	"cmp"
	"slices"
	"sync"

	"github.com/lssm-tech/docsgen/contracts"
)

// Survey is what pages tell of an examined registry, whatever the day: how complete it is, what is
// found and how often, and what is open for each contract. Comments take out of it what they except;
// it knows no baseline, and does not look at what is wrong with comments. It does not change, and is
// safe for concurrent use.
type Survey struct {
	// Health has the measure Clean before those of Inspection.Health: contracts in which nothing of
	// level warning or error is found.
	Health  Health
	Tallies []Tally

	open map[contracts.ID]*opened
}

// Open is what is open for one version of a contract.
type Open struct {
	List     []contracts.Diagnostic // without frames, the worst first and then in the order of the source: at most MaxOpen
	Errors   int                    // how many there are in all
	Warnings int
	Notes    int
}

// Len is how many findings there are in all.
func (o *Open) Len() int { return o.Errors + o.Warnings + o.Notes }

// MaxOpen bounds what is told of one contract: examples may have thousands of faults.
const MaxOpen = 100

// opened is what is found in one contract. Findings are placed when they are first asked for, which
// is most of the work of a check.
type opened struct {
	contract *contracts.Contract
	findings []finding
	placed   []contracts.Diagnostic
	open     Open
	once     sync.Once
}

// Clean is the measure of contracts in which nothing worse than a note is found.
const Clean = "clean"

var clean = measure{word: Clean, asked: declared}

// Measures lists the measures of a survey, in its order.
func Measures() []string {
	words := []string{Clean}
	for _, m := range measures() {
		words = append(words, m.word)
	}
	return words
}

// Survey gives what pages tell. Nothing is placed but in files with exceptions in comments.
func (i *Inspection) Survey() *Survey {
	i = i.undated()
	s := &Survey{open: map[contracts.ID]*opened{}}
	counts := tallies{}
	commented := textsOf(i.registry)
	var inCommented []finding
	for _, f := range i.findings() {
		if commented[f.source().File] != "" {
			inCommented = append(inCommented, f)
			continue
		}
		counts.add(f.rule, f.severity, f.contract)
		if f.contract != nil {
			o := s.of(f.contract)
			o.findings = append(o.findings, f)
		}
	}
	kept, _ := except(i.registry, append(i.adjusted(), i.place(inCommented)...), &i.options)
	kept = contracts.SortDiagnostics(kept)
	named := i.named(kept)
	for _, d := range kept {
		rule, c := contracts.FindRule(d.Code.String()), named[d.Contract]
		if c == nil && rule.Area != contracts.AreaChecks || rule == contracts.ExceptionInvalid || rule == contracts.ExceptionUnused {
			continue
		}
		counts.add(rule, d.Severity, c)
		if c != nil {
			d.Frame = nil
			o := s.of(c)
			o.placed = append(o.placed, d)
		}
	}
	s.Tallies = counts.sorted(i.registry)
	unclean := s.unclean()
	s.Health = i.measure([]measure{clean}, func(measure) map[*contracts.Contract]bool { return unclean })
	s.Health.add(i.Health())
	return s
}

// named finds the contracts that diagnostics are about, by what these call them.
func (i *Inspection) named(list []contracts.Diagnostic) map[string]*contracts.Contract {
	found := map[string]*contracts.Contract{}
	for _, d := range list {
		if d.Contract != "" {
			found[d.Contract] = nil
		}
	}
	if len(found) > 0 {
		for _, c := range i.registry.Contracts {
			if id := c.ID.String(); found[id] == nil {
				if _, wanted := found[id]; wanted {
					found[id] = c
				}
			}
		}
	}
	return found
}

func (s *Survey) of(c *contracts.Contract) *opened {
	o := s.open[c.ID]
	if o == nil {
		o = &opened{contract: c}
		s.open[c.ID] = o
	}
	return o
}

// unclean are the contracts in which something worse than a note is found.
func (s *Survey) unclean() map[*contracts.Contract]bool {
	found := map[*contracts.Contract]bool{}
	for _, o := range s.open {
		bad := slices.ContainsFunc(o.findings, func(f finding) bool { return f.severity > contracts.Notice }) ||
			slices.ContainsFunc(o.placed, func(d contracts.Diagnostic) bool { return d.Severity > contracts.Notice })
		if bad {
			found[o.contract] = true
		}
	}
	return found
}

// add puts further measures behind those of a Health of the same registry, which asks each group
// more.
func (h *Health) add(more Health) {
	h.Shares = append(h.Shares, more.Shares...)
	join := func(groups, more []GroupHealth) {
		for i := range groups {
			if at, ok := slices.BinarySearchFunc(more, groups[i].Name, func(g GroupHealth, name string) int { return cmp.Compare(g.Name, name) }); ok {
				groups[i].Shares = append(groups[i].Shares, more[at].Shares...)
			}
		}
	}
	join(h.Owners, more.Owners)
	join(h.Domains, more.Domains)
}

// Of returns what is open for a version of a contract; nil for nothing, as where there is no survey.
func (s *Survey) Of(id contracts.ID) *Open {
	if s == nil || s.open[id] == nil {
		return nil
	}
	o := s.open[id]
	o.once.Do(o.place)
	return &o.open
}

// place makes the list of what is open.
func (o *opened) place() {
	worst := func(a, b contracts.Severity) int { return cmp.Compare(b, a) }
	for _, f := range o.findings {
		o.open.count(f.severity)
	}
	for _, d := range o.placed {
		o.open.count(d.Severity)
	}
	slices.SortStableFunc(o.findings, func(a, b finding) int { return worst(a.severity, b.severity) })
	locator := o.contract.Locator()
	list := o.placed
	for _, f := range o.findings[:min(len(o.findings), MaxOpen)] {
		at := locator.Value(f.path)
		if f.named {
			at = locator.Name(f.path)
		}
		list = append(list, f.rule.At(at, f.message, f.hint).WithSeverity(f.severity))
	}
	list = contracts.SortDiagnostics(list)
	slices.SortStableFunc(list, func(a, b contracts.Diagnostic) int { return worst(a.Severity, b.Severity) })
	if o.open.Len() <= MaxOpen { // what is said twice at one place is one thing
		o.open = Open{}
		for _, d := range list {
			o.open.count(d.Severity)
		}
	}
	o.open.List = slices.Clip(list[:min(len(list), MaxOpen)])
	o.findings, o.placed = nil, nil
}

func (o *Open) count(s contracts.Severity) {
	switch s {
	case contracts.Error:
		o.Errors++
	case contracts.Warning:
		o.Warnings++
	default:
		o.Notes++
	}
}
