package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
)

// result is the document of --json.
type result struct {
	Contracts    int                    `json:"contracts"` // each once whatever its versions
	Pages        int                    `json:"pages"`
	Milliseconds int64                  `json:"milliseconds"`
	Output       string                 `json:"output"`  // absolute; empty when nothing was written
	Changed      bool                   `json:"changed"` // false also where the very same site was there before, and nothing had to be written
	Diagnostics  []contracts.Diagnostic `json:"diagnostics"`
}

// report says what was done and what is wrong.
func (b *build) report() error {
	elapsed := time.Since(b.started)
	if b.flags.json {
		r := result{Milliseconds: elapsed.Milliseconds(), Output: b.output, Changed: b.changed, Diagnostics: b.diagnostics}
		if r.Diagnostics == nil {
			r.Diagnostics = []contracts.Diagnostic{}
		}
		if b.site != nil {
			r.Contracts, r.Pages = b.site.Contracts(), b.site.Pages()
		}
		encoder := json.NewEncoder(b.out)
		encoder.SetEscapeHTML(false)
		return encoder.Encode(r)
	}
	b.printDiagnostics(b.diagnostics)
	if n := len(b.diagnostics); n > 0 {
		errors := contracts.CountErrors(b.diagnostics)
		fmt.Fprintf(b.err, "%s, %s.", countWords(errors, "error"), countWords(n-errors, "warning"))
		if errors > 0 && b.site != nil {
			fmt.Fprint(b.err, " The site holds all that could be loaded.")
		}
		fmt.Fprintln(b.err)
	}
	if b.site == nil || b.flags.quiet {
		return nil
	}
	same := ""
	if !b.changed {
		same = " (unchanged)"
	}
	_, err := fmt.Fprintf(b.out, "%s, %s in %s: %s%s\n",
		countWords(b.site.Contracts(), "contract"), countWords(b.site.Pages(), "page"), seconds(elapsed), harmless(fromHere(b.output)), same)
	return err
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
