package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/lssm-tech/docsgen/contracts"
)

func explainCommand(t *terminal) *cobra.Command {
	var asJSON bool
	command := &cobra.Command{
		Use:   "explain [CODE]",
		Short: "Says what a diagnostic means and how to mend it",
		Long: "Prints what is known of a diagnostic by its code, which stands in brackets behind its message: what it means, why it\n" +
			"matters, an example that causes it, and how to mend it. Without a code, lists all diagnostics.",
		Args: asUsed,
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var codes []string
			for _, r := range contracts.Rules() {
				codes = append(codes, r.Code.String()+"\t"+r.Meaning)
			}
			return codes, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				if asJSON {
					return t.encode(contracts.Rules())
				}
				return t.listRules()
			}
			rule := contracts.FindRule(args[0])
			switch {
			case rule == nil && contracts.NearestRule(args[0]) != "":
				return fmt.Errorf("no diagnostic has the code %q: did you mean %q?", args[0], contracts.NearestRule(args[0]))
			case rule == nil:
				return fmt.Errorf("no diagnostic has the code %q: docsgen explain lists all", args[0])
			case asJSON:
				return t.encode(rule)
			}
			return t.explain(rule)
		},
	}
	command.Flags().BoolVar(&asJSON, "json", false, "print one JSON document on standard output")
	return command
}

// pageColumns is the width that explanations are set for. Examples keep their lines.
const pageColumns = 80

// explain prints one rule.
func (t *terminal) explain(r *contracts.Rule) error {
	var b strings.Builder
	severity, mark := r.Severity.String(), severityStyle(r.Severity)
	b.WriteString(t.paintOut(bold, r.Code.String()) + "  " + t.paintOut(mark, severity) + "\n\n")
	b.WriteString(wrap(strings.ToUpper(r.Meaning[:1])+r.Meaning[1:]+". "+r.Why, 2))
	if r.Otherwise != "" {
		b.WriteString("\n" + wrap("It is "+r.Otherwise+".", 2))
	}
	b.WriteString("\n" + t.paintOut(bold, "Example") + "\n\n")
	for _, f := range r.Example.Files {
		t.exampleFile(&b, f)
	}
	if r.Example.Place != "" {
		b.WriteString("  " + t.paintOut(cyan, r.Example.Place) + "\n")
	}
	b.WriteString(wrap(r.Example.Message, 2))
	b.WriteString("\n" + t.paintOut(bold, "What to do") + "\n\n" + wrap(r.Remedy, 2))
	_, err := t.out.Write([]byte(b.String()))
	return err
}

// exampleFile prints a file with its name and the numbers of its lines; what is typed in a terminal
// has neither.
func (t *terminal) exampleFile(b *strings.Builder, f contracts.RuleFile) {
	lines := strings.Split(strings.TrimSuffix(f.Text, "\n"), "\n")
	if f.Name != "" {
		b.WriteString("  " + t.paintOut(cyan, f.Name) + "\n")
	}
	gutter := len(strconv.Itoa(len(lines)))
	for i, line := range lines {
		shown, _ := expand(line)
		number := ""
		if f.Name != "" {
			number = t.paintOut(dim, fmt.Sprintf("%*d |", gutter, i+1)) + " "
		}
		b.WriteString("  " + strings.TrimRight(number+shown, " ") + "\n")
	}
	b.WriteString("\n")
}

// listRules prints all rules by area, each with its meaning.
func (t *terminal) listRules() error {
	const codeWidth = 31
	var b strings.Builder
	area := contracts.Area("")
	for _, r := range contracts.Rules() {
		if r.Area != area {
			if area != "" {
				b.WriteString("\n")
			}
			area = r.Area
			b.WriteString(t.paintOut(bold, string(area)) + "\n")
		}
		meaning := strings.TrimLeft(wrap(r.Meaning, codeWidth+2), " ")
		b.WriteString("  " + t.paintOut(severityStyle(r.Severity), fmt.Sprintf("%-*s", codeWidth, r.Code)) + meaning)
	}
	b.WriteString("\ndocsgen explain CODE says more about one of them.\n")
	_, err := t.out.Write([]byte(b.String()))
	return err
}

// wrap breaks a text into lines of at most pageColumns, each behind a number of spaces. A word that
// is longer has a line of its own.
func wrap(text string, margin int) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		width := columnsOf(word)
		switch {
		case column == 0:
			b.WriteString(strings.Repeat(" ", margin))
			column = margin
		case column+1+width > pageColumns:
			b.WriteString("\n" + strings.Repeat(" ", margin))
			column = margin
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += width
	}
	return b.String() + "\n"
}
