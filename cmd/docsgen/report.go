package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
)

// result is the document of --json.
type result struct {
	Contracts    int    `json:"contracts"` // each once whatever its versions
	Pages        int    `json:"pages"`
	Milliseconds int64  `json:"milliseconds"`
	Output       string `json:"output"` // absolute; empty when nothing was written
	// false also where the very same site was there before, and nothing had to be written
	Changed bool `json:"changed"`
	// files of the site that the last one did not have, had with other bytes, and had besides
	AddedFiles   []string `json:"addedFiles"`
	ChangedFiles []string `json:"changedFiles"`
	RemovedFiles []string `json:"removedFiles"`

	Root string `json:"root"` // absolute: the workspace, outside of which nothing was read; empty when none was found
	// with --partial: there are errors, and the site holds only what could be loaded
	Partial bool      `json:"partial"`
	Modules int       `json:"modules"` // TypeScript and JavaScript modules that were read
	LeftOut []leftOut `json:"leftOut"` // those whose contracts do not count
	// with files relative to the current folder
	Diagnostics []contracts.Diagnostic `json:"diagnostics"`
	Timings     *timingsDocument       `json:"timings,omitempty"` // with --timings
}

// leftOut is a module that was not taken, and what it is.
type leftOut struct {
	File string `json:"file"`
	Why  string `json:"why"`
}

// report is what a command found, for people and for programs.
type report struct {
	root        string // of the workspace
	diagnostics []contracts.Diagnostic
	verdict     string // in one line, for the summary of a job
	// with diagnostics whose files are relative to the current folder
	document func(here []contracts.Diagnostic) any
	print    func(here []contracts.Diagnostic) error
}

// report says what was done and what is wrong.
func (b *build) report() error {
	return b.terminal.report(b.flags.format, report{
		root: b.root, diagnostics: b.diagnostics, verdict: b.verdict(), print: b.print,
		document: func(here []contracts.Diagnostic) any { return b.result(here) },
	})
}

// report prints a report in the format that was asked for, else for people. A job of GitHub Actions
// hears of it as annotations and in its summary too.
func (t *terminal) report(format string, r report) error {
	if file := os.Getenv("GITHUB_STEP_SUMMARY"); file != "" {
		if err := r.summarize(file); err != nil {
			return err
		}
	}
	here := placedHere(r.root, r.diagnostics)
	switch format {
	case "json":
		return t.encode(r.document(here))
	case "sarif":
		return t.encode(sarifLog(r.root, r.diagnostics))
	case "junit":
		encoder := xml.NewEncoder(t.out)
		encoder.Indent("", "  ")
		_, err := fmt.Fprint(t.out, xml.Header)
		err = errors.Join(err, encoder.Encode(junitReport(here)), encoder.Close())
		fmt.Fprintln(t.out)
		return err
	case "github":
		return annotate(t.out, r.root, r.diagnostics)
	}
	if err := r.print(here); err != nil || os.Getenv("GITHUB_ACTIONS") != "true" {
		return err
	}
	return annotate(t.err, r.root, r.diagnostics)
}

// result is what --json prints.
func (b *build) result(diagnostics []contracts.Diagnostic) result {
	r := result{
		Milliseconds: time.Since(b.started).Milliseconds(), Output: b.output, Root: b.root, Changed: b.changed,
		Partial: b.partial && b.site != nil, Diagnostics: diagnostics, Timings: b.timings.document(),
	}
	r.AddedFiles, r.ChangedFiles, r.RemovedFiles = orEmpty(b.changes.Added), orEmpty(b.changes.Changed), orEmpty(b.changes.Removed)
	if r.Diagnostics == nil {
		r.Diagnostics = []contracts.Diagnostic{}
	}
	r.Modules, r.LeftOut = b.reading.Modules, []leftOut{}
	for _, l := range b.reading.Left {
		r.LeftOut = append(r.LeftOut, leftOut{l.File, l.Why})
	}
	if b.site != nil {
		r.Contracts, r.Pages = b.site.Contracts(), b.site.Pages()
	}
	return r
}

// orEmpty makes a missing list an empty one.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// print tells people.
func (b *build) print(diagnostics []contracts.Diagnostic) error {
	b.printDiagnostics(diagnostics)
	if n := len(b.diagnostics); n > 0 {
		wrong := contracts.CountErrors(b.diagnostics)
		fmt.Fprintf(b.err, "%s, %s.%s\n", countWords(wrong, "error"), countWords(n-wrong, "warning"), b.outcome())
	}
	if b.site == nil || b.flags.quiet {
		return nil
	}
	if err := b.reportReading(); err != nil {
		return err
	}
	remarks, changes := "", ""
	if b.partial {
		remarks += " (partial)"
	}
	if !b.changed {
		remarks += " (unchanged)"
	} else if c := b.changes; len(c.Changed)+len(c.Removed) > 0 {
		changes = fmt.Sprintf(", %s added, %s changed, %s removed", countWords(len(c.Added), "file"), thousands(len(c.Changed)), thousands(len(c.Removed)))
	}
	if b.timings != nil {
		if err := b.timings.document().print(b.out); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(b.out, "%s%s, %s in %s%s: %s%s\n", countWords(b.site.Contracts(), "contract"), b.fromModules(), countWords(b.site.Pages(), "page"),
		seconds(time.Since(b.started)), changes, sanitize(fromHere(b.output)), remarks)
	return err
}

// fromModules says how many modules were read, if any were.
func (b *build) fromModules() string {
	if b.reading.Modules == 0 {
		return ""
	}
	return " from " + countWords(b.reading.Modules, "module")
}

// reportReading says which modules were left out and why: how many, or with --verbose each.
func (b *build) reportReading() error {
	var reasons []string
	count := map[string]int{}
	for _, l := range b.reading.Left {
		if b.flags.verbose {
			if _, err := fmt.Fprintf(b.out, "left out: %s, %s\n", sanitize(l.File), sanitize(l.Why)); err != nil {
				return err
			}
		}
		reason, _, compiled := strings.Cut(l.Why, " from ")
		if compiled {
			reason += " from others"
		}
		if count[reason]++; count[reason] == 1 {
			reasons = append(reasons, reason)
		}
	}
	if len(reasons) == 0 || b.flags.verbose {
		return nil
	}
	for i, reason := range reasons {
		reasons[i] = thousands(count[reason]) + " " + strings.TrimPrefix(reason, "a ")
		if strings.HasPrefix(reason, "a ") && count[reason] > 1 {
			reasons[i] += "s"
		}
	}
	_, err := fmt.Fprintf(b.out, "%s left out: %s (--verbose lists them)\n", countWords(len(b.reading.Left), "module"), strings.Join(reasons, ", "))
	return err
}

// outcome says what errors mean for the site.
func (b *build) outcome() string {
	switch {
	case b.partial && b.site != nil:
		return " The site is partial: it holds what could be loaded, and its home page says so."
	case b.unread:
		return " The configuration has errors, so nothing was built."
	case b.refused && b.stays != "":
		return fmt.Sprintf(" Nothing was written, and %s is as it was; --partial writes what could be loaded.", sanitize(fromHere(b.stays)))
	case b.refused:
		return " Nothing was written; --partial writes what could be loaded."
	}
	return ""
}

// seconds writes a duration as people read it.
func seconds(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }
