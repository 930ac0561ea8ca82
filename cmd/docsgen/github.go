package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// mostInSummary bounds the table of a job's summary, of which GitHub shows 1 MiB.
const mostInSummary = 200

// annotations are the commands that diagnostics of a severity become.
var annotations = map[contracts.Severity]string{contracts.Notice: "notice", contracts.Warning: "warning", contracts.Error: "error"}

// annotate writes diagnostics as workflow commands of GitHub Actions, which show them at their lines
// in a pull request (docs.github.com, "Workflow commands"). Errors come first, since GitHub shows
// ten of each step.
func annotate(w io.Writer, root string, list []contracts.Diagnostic) error {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b contracts.Diagnostic) int { return cmp.Compare(b.Severity, a.Severity) })
	var b strings.Builder
	for _, d := range list {
		b.WriteString(workflowCommand(annotations[d.Severity], d.Code.String(), root, d.Position, withHint(d)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// workflowCommand is the annotation of one place.
func workflowCommand(level, title, root string, at contracts.Position, message string) string {
	properties := []string{"title=" + escapeProperty(title)}
	if at.File != "" {
		properties = append(properties, "file="+escapeProperty(fromCheckout(root, at.File)))
	}
	if at.Line > 0 {
		properties = append(properties, fmt.Sprintf("line=%d", at.Line))
	}
	if at.Column > 0 {
		properties = append(properties, fmt.Sprintf("col=%d", at.Column))
	}
	if at.EndColumn > at.Column {
		properties = append(properties, fmt.Sprintf("endColumn=%d", at.EndColumn))
	}
	return fmt.Sprintf("::%s %s::%s\n", level, strings.Join(properties, ","), escapeData(message))
}

// withHint is what a diagnostic says where there is no frame to set its hint into.
func withHint(d contracts.Diagnostic) string {
	if d.Hint == "" {
		return oneLine(d.Message)
	}
	return oneLine(d.Message) + "\n" + oneLine(d.Hint)
}

var (
	escapeData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace
	escapeProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace
)

// fromCheckout returns a file's path from the folder that a job checked out, which may hold the
// workspace.
func fromCheckout(root, file string) string {
	checkout, err := filepath.EvalSymlinks(os.Getenv("GITHUB_WORKSPACE"))
	if err != nil || checkout == "" {
		return file
	}
	relative, err := filepath.Rel(checkout, filepath.Join(root, filepath.FromSlash(file)))
	if err != nil || !filepath.IsLocal(relative) {
		return file
	}
	return filepath.ToSlash(relative)
}

// summarize adds what a command came to to the summary of a job, a file of Markdown that GitHub names.
func (r *report) summarize(file string) (err error) {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o644)
	if err != nil {
		return fmt.Errorf("the summary of the job can't be written: %w", err)
	}
	var text strings.Builder
	text.WriteString("### docsgen\n\n" + r.verdict + "\n")
	if len(r.diagnostics) > 0 {
		text.WriteString("\n| | where | what |\n| --- | --- | --- |\n")
	}
	for _, d := range r.diagnostics[:min(len(r.diagnostics), mostInSummary)] {
		place := d.Position
		if place.File != "" {
			place.File = fromCheckout(r.root, place.File)
		}
		fmt.Fprintf(&text, "| %s | %s | %s |\n", cell(d.Severity.String()+" "+d.Code.String()), cell(place.String()), cell(withHint(d)))
	}
	if n := len(r.diagnostics) - mostInSummary; n > 0 {
		text.WriteString("\n… and " + thousands(n) + " more\n")
	}
	_, err = f.WriteString(text.String() + "\n")
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// verdict is a build in one line.
func (b *build) verdict() string {
	wrong := contracts.CountErrors(b.diagnostics)
	text := countWords(wrong, "error") + ", " + countWords(len(b.diagnostics)-wrong, "warning") + "."
	if b.site != nil {
		text = countWords(b.site.Contracts(), "contract") + ", " + countWords(b.site.Pages(), "page") + ". " + text
	}
	return text + b.outcome()
}
