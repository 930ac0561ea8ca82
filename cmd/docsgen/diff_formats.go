package main

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
)

// levels of SARIF and of annotations.
func diffLevel(v diff.Verdict) string {
	switch v {
	case diff.Breaking:
		return contracts.Error.String()
	case diff.Risky:
		return contracts.Warning.String()
	}
	return "note"
}

// sentence is a finding where there is no room for more than a line or two.
func sentence(f *diff.Finding) string {
	text := f.Contract.String() + ": " + f.Rule.Says
	if f.Direction != "" {
		text += " (" + strings.TrimSuffix(directed(f), ": ") + ")"
	}
	if what := whatChanged(f); what != "" {
		text += "\n" + oneLine(what)
	}
	if who := consumersOf(f, 5); who != "" {
		text += "\nreaches " + oneLine(who)
	}
	return text
}

// faults are the findings that count and are not accepted.
func (d *comparison) faults() []*diff.Finding {
	var list []*diff.Finding
	for i := range d.report.Findings {
		if f := &d.report.Findings[i]; f.Counts && f.Accepted == nil && d.shown(f) {
			list = append(list, f)
		}
	}
	return list
}

// sarif is the report for code scanning. What is accepted is there too, and suppressed.
func (d *comparison) sarif() sarif {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "docsgen diff", Version: version(), InformationURI: "https://github.com/lssm-tech/docsgen"}
	for _, r := range diff.Rules() {
		rule := sarifRule{ID: r.ID, Short: sarifText{r.Says}, Full: sarifText{r.Says + ": " + r.Example}, Help: sarifText{r.Example}}
		rule.Default.Level = diffLevel(max(r.In, r.Out))
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, rule)
	}
	if d.head.root != "" {
		run.Bases = map[string]sarifArtifact{sarifRoot: {URI: fileAddress(d.head.root) + "/"}}
	}
	for i := range d.report.Findings {
		f := &d.report.Findings[i]
		if !f.Counts || !d.shown(f) {
			continue
		}
		result := sarifResult{RuleID: f.Rule.ID, Level: diffLevel(f.Verdict), Message: sarifText{sentence(f)}, Fingerprints: map[string]string{"docsgen/v1": f.Fingerprint}}
		if f.File != "" {
			result.Locations = []sarifLocation{sarifPlace(d.head.root, f.Position)}
		}
		if f.Accepted != nil {
			result.Suppressions = []sarifSuppression{{"external", f.Accepted.Reason + " (" + f.Accepted.By + ")"}}
		}
		run.Results = append(run.Results, result)
	}
	return sarif{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

// junit is the report for CI servers. What is at least as bad as --fail-on says fails.
func (d *comparison) junit() junitSuite {
	suite := junitSuite{Name: "docsgen diff"}
	least, err := diff.ParseVerdict(d.flags.failOn)
	for _, f := range d.faults() {
		c := junitCase{Class: f.Rule.ID, Name: oneLine(f.Contract.String() + " " + whatChanged(f)), File: f.File, Line: f.Line}
		if err == nil && f.Verdict >= least {
			suite.Failures++
			c.Failure = &junitFailure{f.Rule.ID, oneLine(f.Contract.String() + ": " + f.Rule.Says), sentence(f)}
		} else {
			c.Out = f.Verdict.String() + ": " + sentence(f)
		}
		suite.Cases = append(suite.Cases, c)
	}
	if len(suite.Cases) == 0 { // A suite without cases is a mistake to some servers.
		suite.Cases = []junitCase{{Class: "docsgen", Name: "diff"}}
	}
	suite.Tests = len(suite.Cases)
	return suite
}

// annotate writes findings as workflow commands of GitHub Actions, the worst first. What hurts
// nobody is left out, and so is what versions should be, as GitHub shows ten of each step.
func (d *comparison) annotate() error {
	var b strings.Builder
	for _, f := range d.faults() {
		if f.Verdict < diff.Risky || f.Rule.AboutVersions() {
			continue
		}
		at := f.Position
		if f.InBase { // whose lines are no lines of the file that is looked at
			at = contracts.Position{File: at.File}
		}
		b.WriteString(workflowCommand(diffLevel(f.Verdict), f.Rule.ID, d.head.root, at, sentence(f)))
	}
	_, err := fmt.Fprint(d.out, b.String())
	return err
}
