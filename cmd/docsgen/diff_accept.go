package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/lssm-tech/docsgen/contracts/diff"
)

// acceptFlags are those of diff that accept findings.
type acceptFlags struct {
	reason string
	by     string
	until  string
	only   []string // fingerprints, rules and keys of what is accepted; empty for all that fails
}

func checkAcceptFlags(flags diffFlags) error {
	a := flags.accept
	switch {
	case a.reason == "" && (a.by != "" || a.until != "" || len(a.only) > 0):
		return errors.New("--by, --until and --only go with --accept REASON")
	case a.reason == "":
		return nil
	case strings.TrimSpace(a.reason) == "" || strings.TrimSpace(a.by) == "":
		return errors.New("--accept needs a reason, and --by NAME, who accepts")
	case flags.failOn == failOn[2]:
		return errors.New("--accept accepts what fails by --fail-on, and with never nothing does")
	}
	if a.until != "" {
		if _, err := time.Parse(time.DateOnly, a.until); err != nil {
			return fmt.Errorf("--until %s: write it as 2026-01-31", a.until)
		}
	}
	return nil
}

// accept notes the findings that fail as accepted, and compares anew.
func (d *comparison) accept() error {
	least, err := diff.ParseVerdict(d.flags.failOn)
	if err != nil {
		return err
	}
	date, err := checkDate("")
	if err != nil {
		return err
	}
	a := d.flags.accept
	var entries []diff.Accepted
	for i := range d.report.Findings {
		f := &d.report.Findings[i]
		if f.Counts && f.Accepted == nil && f.Verdict >= least && a.takes(f) {
			entries = append(entries, f.Accept(a.reason, a.by, date, a.until))
		}
	}
	if len(entries) == 0 {
		nothing := "nothing fails"
		if len(a.only) > 0 {
			nothing += " that is " + strings.Join(a.only, ", ")
		}
		fmt.Fprintf(d.err, "Nothing to accept: %s.\n", sanitize(nothing))
		return nil
	}
	file := cmp.Or(d.flags.accepted, d.head.accepted)
	if file == "" {
		if d.head.dir == "" {
			return fmt.Errorf("--accept: %s is no folder with a file of accepted findings beside it: name one by --accepted FILE", d.head.name)
		}
		file = filepath.Join(d.head.dir, acceptedFile)
	}
	read := readOwn
	if d.flags.accepted != "" {
		read = readText
	}
	text, err := read(file, maxAccepted)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	shown := filepath.ToSlash(fromHere(file))
	text, list := diff.AppendAccepted(shown, text, entries)
	if len(list) > 0 {
		d.printDiagnostics(list)
		return exitStatus(exitUsage)
	}
	if err := writeText(file, text); err != nil {
		return err
	}
	d.options.Accepted, list = diff.ReadAccepted(shown, text)
	d.printDiagnostics(list)
	d.report = diff.Compare(d.base.registry, d.head.registry, d.options)
	fmt.Fprintf(d.err, "%s accepted in %s.\n", countWords(len(entries), "finding"), sanitize(shown))
	return nil
}

// takes reports whether a finding is one of those that are accepted.
func (a *acceptFlags) takes(f *diff.Finding) bool {
	return len(a.only) == 0 || slices.ContainsFunc(a.only, func(word string) bool {
		return word == f.Fingerprint || word == f.Rule.ID || word == f.Contract.Key || word == string(f.Contract.Kind)+" "+f.Contract.Key
	})
}

// warnUnused says which entries accept nothing: the first ones, and how many more there are.
func (d *comparison) warnUnused() {
	for i, a := range d.report.Unused {
		if i == maxPerCode {
			fmt.Fprintf(d.err, "… and %s more accepted findings that are not there any more\n", thousands(len(d.report.Unused)-i))
			return
		}
		what := strings.TrimSpace(a.Rule + " " + a.Contract)
		if what == "" {
			what = a.Fingerprint
		}
		fmt.Fprintf(d.err, "%s %s: an accepted finding is not there any more, or its day has passed: %s\n", d.paint(yellow, "warning:"), sanitize(a.Position.String()), oneLine(what))
	}
}
