// Package check finds what only a whole registry tells: contracts that nobody owns, events that
// nobody emits, examples that do not fit their own models.
//
// A rule is an entry of the catalogue of diagnostics (package contracts) and a function here, in
// the file of what it is about; table.go lists them. Run calls each with the registry. What they
// find passes the levels that the configuration sets, gets its place in the sources, and is left
// out where a comment or a baseline says so. What comes out is diagnostics, or for pages, which ask
// what is open for one contract and how much for all, a Survey.
//
// The package reads no files and no clock: texts of files come with the registry, and the date is
// given to it. Rules only read the registry, and take time in proportion to it: none may compare all
// contracts with all.
package check

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// Options say what to check, and what to make of what is found.
type Options struct {
	Owners []Owner
	// CodeOwners says who owns the files; nil where it is not to be asked.
	CodeOwners *CodeOwners
	Levels     Levels
	// Date is the day on which the check is made, as 2026-01-31. Empty where no rule shall speak of
	// time.
	Date string
	// Baseline holds what is known and left out; nil for nothing.
	Baseline *Baseline
}

// Result is what a check came to.
type Result struct {
	Diagnostics []contracts.Diagnostic // sorted; without those of the Baseline
	Known       int                    // how many the Baseline left out
	Excepted    int                    // how many comments left out

	all []contracts.Diagnostic // with those of the Baseline
}

// Run checks a registry. Loaded is what was wrong with its sources, to which levels, exceptions and
// baseline are applied too, as far as rules allow it (see Adjustable).
func Run(r *contracts.Registry, loaded []contracts.Diagnostic, o Options) Result {
	return Inspect(context.Background(), r, loaded, o).Result()
}

// Baseline is what a baseline would hold: all that was found and may be in one.
func (r *Result) Baseline() *Baseline { return newBaseline(r.all) }

// Only checks one rule, at its own severity: what it finds in a registry, sorted.
func Only(r *contracts.Registry, code contracts.Code, o Options) []contracts.Diagnostic {
	var list []finding
	for _, a := range analyzers {
		if a.rule.Code == code {
			p := pass{Registry: r, options: &o, rule: a.rule, shared: &shared{}}
			a.run(&p)
			list = append(list, p.found...)
		}
	}
	return contracts.SortDiagnostics(place(list))
}

// analyzer is a rule and what finds where it is broken.
type analyzer struct {
	rule *contracts.Rule
	run  func(*pass)
}

// pass is one rule at work.
type pass struct {
	*contracts.Registry
	options *Options
	rule    *contracts.Rule
	shared  *shared
	found   []finding
	near    int // how many words were looked for among others
}

// maxSuggestions bounds the search for near words of a rule: each looks at a whole list.
const maxSuggestions = 100

// suggest is the hint for a word that is nearly one of a list.
func (p *pass) suggest(word string, list []string) string {
	if p.near++; p.near > maxSuggestions {
		return ""
	}
	if near := contracts.Nearest(word, list); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return ""
}

// finding is a diagnostic before it has its place.
type finding struct {
	rule     *contracts.Rule
	severity contracts.Severity
	contract *contracts.Contract
	block    *contracts.DocBlock // in place of a contract
	path     string              // in the spec
	named    bool                // it is about the name of the property at the path, and not its value
	message  string
	hint     string
	notes    []remark
}

// remark is a further place that matters.
type remark struct {
	contract *contracts.Contract
	path     string
	message  string
}

// report adds a finding about the value at a path of a contract's spec.
func (p *pass) report(c *contracts.Contract, path, message, hint string) *finding {
	p.found = append(p.found, finding{rule: p.rule, severity: p.rule.Severity, contract: c, path: path, message: message, hint: hint})
	return &p.found[len(p.found)-1]
}

// reportName adds one about the property at a path, whatever its value.
func (p *pass) reportName(c *contracts.Contract, path, message, hint string) *finding {
	f := p.report(c, path, message, hint)
	f.named = true
	return f
}

// place makes diagnostics of findings. Those of one contract are placed together, so that its text
// is read once.
func place(list []finding) []contracts.Diagnostic {
	sortBySource(list)
	diagnostics := make([]contracts.Diagnostic, 0, len(list))
	locators := locators{}
	for _, f := range list {
		locators.about(f.contract, f.block)
		at := locators.current.Value
		if f.named {
			at = locators.current.Name
		}
		d := locators.current.Report(f.rule, at(f.path), f.message, f.hint).WithSeverity(f.severity)
		for _, n := range f.notes {
			d.Notes = append(d.Notes, contracts.Note{Message: n.message, Position: locators.of(n.contract).Value(n.path)})
		}
		diagnostics = append(diagnostics, d)
	}
	return diagnostics
}

func sortBySource(list []finding) {
	slices.SortStableFunc(list, func(a, b finding) int {
		x, y := a.source(), b.source()
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.StartLine, y.StartLine))
	})
}

func (f *finding) source() *contracts.Source {
	if f.block != nil {
		return &f.block.Source
	}
	return &f.contract.Source
}

// locators keeps the locator of the contract that findings are placed in, and those of the
// contracts that notes speak of.
type locators struct {
	contract *contracts.Contract
	block    *contracts.DocBlock
	current  *contracts.Locator
	noted    map[*contracts.Contract]*contracts.Locator
}

func (l *locators) about(c *contracts.Contract, b *contracts.DocBlock) {
	if l.current != nil && l.contract == c && l.block == b {
		return
	}
	if l.contract, l.block = c, b; b != nil {
		l.current = b.Locator()
	} else {
		l.current = c.Locator()
	}
}

// maxNoted bounds how many contracts that notes speak of are kept at once.
const maxNoted = 100

func (l *locators) of(c *contracts.Contract) *contracts.Locator {
	if l.noted == nil || len(l.noted) == maxNoted {
		l.noted = map[*contracts.Contract]*contracts.Locator{}
	}
	if l.noted[c] == nil {
		l.noted[c] = c.Locator()
	}
	return l.noted[c]
}
