package main

import (
	"fmt"
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
	Changed bool   `json:"changed"`
	Root    string `json:"root"` // absolute: the workspace, outside of which nothing was read; empty when none was found
	// with --partial: there are errors, and the site holds only what could be loaded
	Partial bool `json:"partial"`
	// with files relative to the current folder
	Diagnostics []contracts.Diagnostic `json:"diagnostics"`
}

// report says what was done and what is wrong.
func (b *build) report() error {
	elapsed := time.Since(b.started)
	if b.flags.json {
		r := result{Milliseconds: elapsed.Milliseconds(), Output: b.output, Root: b.root, Changed: b.changed, Partial: b.partial && b.site != nil, Diagnostics: b.diagnostics}
		if r.Diagnostics == nil {
			r.Diagnostics = []contracts.Diagnostic{}
		}
		if b.site != nil {
			r.Contracts, r.Pages = b.site.Contracts(), b.site.Pages()
		}
		return b.encode(r)
	}
	b.printDiagnostics(b.diagnostics)
	if n := len(b.diagnostics); n > 0 {
		errors := contracts.CountErrors(b.diagnostics)
		fmt.Fprintf(b.err, "%s, %s.%s\n", countWords(errors, "error"), countWords(n-errors, "warning"), b.outcome())
	}
	if b.site == nil || b.flags.quiet {
		return nil
	}
	remarks := ""
	if b.partial {
		remarks += " (partial)"
	}
	if !b.changed {
		remarks += " (unchanged)"
	}
	_, err := fmt.Fprintf(b.out, "%s, %s in %s: %s%s\n",
		countWords(b.site.Contracts(), "contract"), countWords(b.site.Pages(), "page"), seconds(elapsed), sanitize(fromHere(b.output)), remarks)
	return err
}

// outcome says what errors mean for the site.
func (b *build) outcome() string {
	switch {
	case b.partial && b.site != nil:
		return " The site is partial: it holds what could be loaded, and its home page says so."
	case b.refused && b.stays != "":
		return fmt.Sprintf(" Nothing was written, and %s is as it was; --partial writes what could be loaded.", sanitize(fromHere(b.stays)))
	case b.refused:
		return " Nothing was written; --partial writes what could be loaded."
	}
	return ""
}

// seconds writes a duration as people read it.
func seconds(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }
