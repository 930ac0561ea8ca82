package check

import (
	"cmp"
	"slices"

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

	registry *contracts.Registry
	findings []finding // in the order of the registry
	ends     []int     // by the place of a contract: where its findings end
	// what loading found, and what is found in files with exceptions in comments
	placed map[*contracts.Contract][]contracts.Diagnostic
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
	s := &Survey{registry: i.registry, placed: map[*contracts.Contract][]contracts.Diagnostic{}}
	counts := tallies{}
	commented := textsOf(i.registry)
	var inCommented []finding
	all := i.findings()
	others := all[:0]
	for _, f := range all {
		if commented[f.source().File] != "" {
			inCommented = append(inCommented, f)
			continue
		}
		counts.add(f.rule, f.severity, f.contract)
		if f.contract != nil {
			others = append(others, f)
		}
	}
	s.hold(others, &pass{Registry: i.registry, shared: &i.shared})
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
			s.placed[c] = append(s.placed[c], d)
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

// hold keeps findings by their contracts. A map of lists would take twice the memory.
func (s *Survey) hold(list []finding, p *pass) {
	s.ends = make([]int, len(p.Contracts))
	for i := range list {
		s.ends[p.Place(list[i].contract)]++
	}
	end := 0
	for at, count := range s.ends {
		s.ends[at] = end // where its first one goes
		end += count
	}
	s.findings = make([]finding, len(list))
	for i := range list {
		at := p.Place(list[i].contract)
		s.findings[s.ends[at]] = list[i]
		s.ends[at]++
	}
}

// of returns the findings of the contract at a place.
func (s *Survey) of(at int) []finding {
	start := 0
	if at > 0 {
		start = s.ends[at-1]
	}
	return s.findings[start:s.ends[at]]
}

// unclean are the contracts in which something worse than a note is found.
func (s *Survey) unclean() map[*contracts.Contract]bool {
	found := map[*contracts.Contract]bool{}
	for i := range s.findings {
		if s.findings[i].severity > contracts.Notice {
			found[s.findings[i].contract] = true
		}
	}
	for c, list := range s.placed {
		if slices.ContainsFunc(list, func(d contracts.Diagnostic) bool { return d.Severity > contracts.Notice }) {
			found[c] = true
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
// Findings are placed anew each time, which is most of the work of a check: kept, they would be a
// tenth of what a large registry takes.
func (s *Survey) Of(id contracts.ID) *Open {
	if s == nil || s.registry == nil {
		return nil
	}
	c := s.registry.Find(id)
	if c == nil {
		return nil
	}
	findings, placed := s.of(s.registry.Place(c)), s.placed[c]
	if len(findings)+len(placed) == 0 {
		return nil
	}
	return open(c, slices.Clone(findings), slices.Clone(placed))
}

// open places the findings of a contract among what is placed already.
func open(c *contracts.Contract, findings []finding, list []contracts.Diagnostic) *Open {
	o := &Open{}
	worst := func(a, b contracts.Severity) int { return cmp.Compare(b, a) }
	for _, f := range findings {
		o.count(f.severity)
	}
	for _, d := range list {
		o.count(d.Severity)
	}
	slices.SortStableFunc(findings, func(a, b finding) int { return worst(a.severity, b.severity) })
	locator := c.Locator()
	for _, f := range findings[:min(len(findings), MaxOpen)] {
		at := locator.Value(f.path)
		if f.named {
			at = locator.Name(f.path)
		}
		list = append(list, f.rule.At(at, f.message, f.hint).WithSeverity(f.severity))
	}
	list = contracts.SortDiagnostics(list)
	slices.SortStableFunc(list, func(a, b contracts.Diagnostic) int { return worst(a.Severity, b.Severity) })
	if o.Len() <= MaxOpen { // what is said twice at one place is one thing
		*o = Open{}
		for _, d := range list {
			o.count(d.Severity)
		}
	}
	o.List = list[:min(len(list), MaxOpen)]
	return o
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
