package main

import (
	"fmt"
	"os"
	"path/filepath"
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
	// with --partial: there are errors, and the site holds only what could be loaded
	Partial     bool                   `json:"partial"`
	Modules     int                    `json:"modules"` // TypeScript and JavaScript modules that were read
	LeftOut     []leftOut              `json:"leftOut"` // those whose contracts do not count
	Diagnostics []contracts.Diagnostic `json:"diagnostics"`
}

// leftOut is a module that was not taken, and what it is.
type leftOut struct {
	File string `json:"file"`
	Why  string `json:"why"`
}

// report says what was done and what is wrong.
func (b *build) report() error {
	elapsed := time.Since(b.started)
	if b.flags.json {
		r := result{Milliseconds: elapsed.Milliseconds(), Output: b.output, Changed: b.changed, Partial: b.partial && b.site != nil, Diagnostics: b.diagnostics}
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
	if err := b.reportReading(); err != nil {
		return err
	}
	remarks := ""
	if b.partial {
		remarks += " (partial)"
	}
	if !b.changed {
		remarks += " (unchanged)"
	}
	_, err := fmt.Fprintf(b.out, "%s%s, %s in %s: %s%s\n",
		countWords(b.site.Contracts(), "contract"), b.fromModules(), countWords(b.site.Pages(), "page"), seconds(elapsed), sanitize(fromHere(b.output)), remarks)
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
	case b.refused && b.stays != "":
		return fmt.Sprintf(" Nothing was written, and %s is as it was; --partial writes what could be loaded.", sanitize(fromHere(b.stays)))
	case b.refused:
		return " Nothing was written; --partial writes what could be loaded."
	}
	return ""
}

// seconds writes a duration as people read it.
func seconds(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }

// fromHere shortens a path below the current folder.
func fromHere(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if relative, err := filepath.Rel(here, path); err == nil && !strings.HasPrefix(relative, "..") {
		return relative
	}
	return path
}
