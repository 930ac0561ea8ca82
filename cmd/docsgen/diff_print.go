package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/diff"
	"github.com/lssm-tech/docsgen/contracts/workspace/files"
)

// print reports in the format that was asked for.
func (d *comparison) print() error {
	switch d.flags.format {
	case "json":
		return d.encode(d.report.Document(d.base.name, d.head.name))
	case "markdown":
		_, err := fmt.Fprint(d.out, d.markdown())
		return err
	case "sarif":
		return d.encode(d.sarif())
	case "junit":
		encoder := xml.NewEncoder(d.out)
		encoder.Indent("", "  ")
		_, err := fmt.Fprint(d.out, xml.Header)
		err = errors.Join(err, encoder.Encode(d.junit()), encoder.Close())
		fmt.Fprintln(d.out)
		return err
	case "github":
		return d.annotate()
	}
	return d.frames()
}

// shown reports whether people are told of a finding: not of words, unless they asked.
func (d *comparison) shown(f *diff.Finding) bool { return f.Verdict > diff.Docs || d.flags.docs }

// changes gathers the findings that people are shown, the worst first. What versions should be is
// told at the end.
func (d *comparison) changes() [][]*diff.Finding {
	return d.report.Gather(func(f *diff.Finding) bool { return d.shown(f) && !f.Rule.AboutVersions() })
}

// frames prints changes for people, the worst first. Of a rule that comes very often it shows the
// first ones and counts the rest.
func (d *comparison) frames() error {
	shown, hidden := map[string]int{}, map[string]int{}
	var rules []string
	for _, c := range d.changes() {
		rule := c[0].Rule.ID
		if shown[rule] == maxPerCode {
			if hidden[rule]++; hidden[rule] == 1 {
				rules = append(rules, rule)
			}
			continue
		}
		shown[rule]++
		d.frame(c)
	}
	for _, rule := range rules {
		fmt.Fprintf(d.out, "… and %s more %s\n\n", thousands(hidden[rule]), d.paintOut(dim, "["+rule+"]"))
	}
	d.versions()
	_, err := fmt.Fprintln(d.out, d.verdict())
	return err
}

func verdictStyle(v diff.Verdict) style {
	switch v {
	case diff.Breaking:
		return red
	case diff.Risky:
		return yellow
	}
	return cyan
}

// frame prints one change.
func (d *comparison) frame(c []*diff.Finding) {
	f := c[0]
	word := f.Verdict.String()
	if f.Accepted != nil {
		word = "accepted"
	} else if !f.Counts {
		word += " (does not count)"
	}
	message := oneLine(f.Contract.String() + ": " + f.Rule.Says)
	gap := max(1, codeColumn-columnsOf(word)-2-columnsOf(message)-columnsOf(f.Rule.ID)-2)
	fmt.Fprintf(d.out, "%s%s%s%s\n", d.paintOut(verdictStyle(f.Verdict), word+":"), d.paintOut(bold, " "+message), strings.Repeat(" ", gap), d.paintOut(dim, "["+f.Rule.ID+"]"))
	if f.File != "" {
		fmt.Fprintf(d.out, "  %s\n", d.paintOut(cyan, oneLine(d.place(f).String())))
	}
	d.source(f)
	if what := whatChanged(f); what != "" {
		fmt.Fprintf(d.out, "  %s\n", oneLine(what))
	}
	for _, f := range c {
		if who := consumersOf(f, 5); who != "" || f.Direction != "" {
			fmt.Fprintf(d.out, "  %s\n", strings.TrimSuffix(oneLine(directed(f)+"reaches "+who), ": reaches"))
		}
	}
	if len(f.Owners) > 0 && f.Verdict >= diff.Risky {
		fmt.Fprintf(d.out, "  owners %s\n", oneLine(join(f.Owners)))
	}
	if f.Rule.Review != "" {
		fmt.Fprintf(d.out, "  for whoever looks after %s\n", f.Rule.Review)
	}
	if f.Accepted != nil {
		fmt.Fprintf(d.out, "  accepted by %s: %s\n", oneLine(f.Accepted.By), oneLine(f.Accepted.Reason))
	}
	fmt.Fprintln(d.out)
}

// directed says what a finding means in its direction; nothing for what has none.
func directed(f *diff.Finding) string {
	switch f.Direction {
	case diff.In:
		return f.Verdict.String() + " where callers send it: "
	case diff.Out:
		return f.Verdict.String() + " where callers receive it: "
	}
	return ""
}

// source prints the lines around a finding, where they are at hand.
func (d *comparison) source(f *diff.Finding) {
	if d.head.root == "" || f.InBase || f.Line == 0 {
		return
	}
	text, known := d.lines[f.File]
	if !known {
		if root, err := files.OpenRoot(d.head.root); err == nil {
			text, _ = root.Read(f.File, maxShown) // of what can't be read, nothing is shown
			root.Close()
		}
		if d.lines == nil {
			d.lines = map[string]string{}
		}
		d.lines[f.File] = text
	}
	out := terminal{err: d.out, color: d.colorOut} // frames of findings are what was asked for
	out.printFrame(placed(f).WithFrame(text), verdictStyle(f.Verdict))
}

// placed lends a finding's place to what knows of diagnostics.
func placed(f *diff.Finding) (d contracts.Diagnostic) {
	d.Position = f.Position
	return d
}

// maxShown bounds a file of which lines are shown, in bytes.
const maxShown = 5 << 20

// maxPath bounds a path that is shown, in characters.
const maxPath = 200

// whatChanged is what a finding is about, in one line: "input.note: String → Int".
func whatChanged(f *diff.Finding) string {
	what := f.Path
	if names := []rune(what); len(names) > maxPath {
		what = string(names[:maxPath/2]) + "…" + string(names[len(names)-maxPath/2:])
	}
	if f.Old != "" || f.New != "" {
		if what != "" {
			what += ": "
		}
		what += strings.TrimSpace(f.Old + " → " + f.New)
	}
	return strings.TrimSpace(what)
}

// consumersOf lists whom a finding reaches, but not too many.
func consumersOf(f *diff.Finding, most int) string {
	var words []string
	for i, c := range f.Consumers {
		if i == most {
			words = append(words, fmt.Sprintf("and %d more", len(f.Consumers)-most))
			break
		}
		word := c.ID.String() + " (" + string(c.Relation) + ")"
		if c.Path != "" {
			word = c.ID.String() + " (" + c.Path + ")"
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

// place is a finding's place from the current folder.
func (d *comparison) place(f *diff.Finding) contracts.Position {
	return placedHere(d.head.root, []contracts.Diagnostic{placed(f)})[0].Position
}

// versions says which versions should be others.
func (d *comparison) versions() {
	var lines []string
	for _, s := range d.report.Versions {
		if !s.Fits && s.Suggested != "" {
			lines = append(lines, fmt.Sprintf("  %s %s: %s → %s (%s)", s.Contract.Kind, s.Contract.Key, s.Old, s.Suggested, s.Verdict))
		}
	}
	if len(lines) == 0 {
		return
	}
	fmt.Fprintln(d.out, d.paintOut(bold, countWords(len(lines), "version")+" below what would fit"))
	for i, line := range lines {
		if i == maxPerCode {
			fmt.Fprintf(d.out, "  … and %s more\n", thousands(len(lines)-i))
			break
		}
		fmt.Fprintln(d.out, sanitize(line))
	}
	fmt.Fprintln(d.out)
}

// verdict is the report in one line.
func (d *comparison) verdict() string {
	n := d.report.Changes()
	text := fmt.Sprintf("%s, %s, %s, %s", thousands(n.Breaking)+" breaking", thousands(n.Risky)+" risky", thousands(n.Compatible)+" compatible", countWords(n.Docs, "change")+" of words")
	if n.Docs > 0 && !d.flags.docs {
		text += " (--docs shows them)"
	}
	if n.Accepted > 0 {
		text += ", " + thousands(n.Accepted) + " accepted"
	}
	if n.Uncounted > 0 {
		text += fmt.Sprintf(", %s on contracts below %s, which don't count", thousands(n.Uncounted), d.flags.stability)
	}
	return sanitize(fmt.Sprintf("%s → %s: %s", d.base.name, d.head.name, text))
}

// appendFile adds to a file that may not be there yet.
func appendFile(name, text string) error {
	f, err := os.OpenFile(filepath.Clean(name), os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o644)
	if err != nil {
		return fmt.Errorf("the summary of the job can't be written: %w", err)
	}
	_, err = f.WriteString(text + "\n")
	return errors.Join(err, f.Close())
}
