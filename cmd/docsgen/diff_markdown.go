package main

import (
	"fmt"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/diff"
)

// maxMarkdown bounds a report in Markdown, in characters: a comment on GitHub may have 65,536, and
// who posts it adds a line or two.
const maxMarkdown = 60_000

// markdown is the report for a pull request: what counts, the worst first, as far as there is room.
func (d *comparison) markdown() string {
	var b strings.Builder
	n := d.report.Changes()
	b.WriteString("### " + headline(n) + "\n\n")
	fmt.Fprintf(&b, "%s breaking, %s risky, %s compatible", thousands(n.Breaking), thousands(n.Risky), thousands(n.Compatible))
	if n.Accepted > 0 {
		fmt.Fprintf(&b, ", %s accepted", thousands(n.Accepted))
	}
	fmt.Fprintf(&b, "; %s of words. From %s to %s.\n", countWords(n.Docs, "change"), cell(d.base.name), cell(d.head.name))
	end := d.reviewers() + d.suggestions()
	var rows []string
	for _, c := range d.changes() {
		if c[0].Counts {
			rows = append(rows, row(c))
		}
	}
	if len(rows) > 0 {
		b.WriteString("\n| | contract | what | reaches |\n| --- | --- | --- | --- |\n")
	}
	const rest = 100 // for the line that counts what is left out
	room := maxMarkdown - len([]rune(b.String())) - len([]rune(end)) - rest
	for i, line := range rows {
		if room -= len([]rune(line)); room < 0 {
			fmt.Fprintf(&b, "\n… and %s more, none of them worse.\n", thousands(len(rows)-i))
			break
		}
		b.WriteString(line)
	}
	return b.String() + end
}

func headline(n diff.Count) string {
	switch {
	case n.Breaking > 0:
		return countWords(n.Breaking, "breaking change")
	case n.Risky > 0:
		return countWords(n.Risky, "risky change")
	case n.Compatible > 0:
		return "Nothing breaks"
	}
	return "Nothing has changed but words"
}

// row is a change as a row of a table.
func row(c []*diff.Finding) string {
	f := c[0]
	what := cell(f.Rule.Says)
	if changed := whatChanged(f); changed != "" {
		what += "<br>" + cell(changed)
	}
	mark := "**" + f.Verdict.String() + "**"
	if f.Verdict < diff.Breaking {
		mark = f.Verdict.String()
	}
	if f.Accepted != nil {
		mark = "~~" + f.Verdict.String() + "~~"
		what += "<br>accepted by " + cell(f.Accepted.By) + ": " + cell(f.Accepted.Reason)
	}
	var reaches []string
	for _, f := range c {
		if who := consumersOf(f, 3); who != "" || len(c) > 1 {
			reaches = append(reaches, cell(strings.TrimSuffix(directed(f)+who, ": ")))
		}
	}
	if len(f.Owners) > 0 && f.Verdict >= diff.Risky {
		reaches = append(reaches, "owners: "+cell(join(f.Owners)))
	}
	if f.Rule.Review != "" {
		reaches = append(reaches, "for whoever looks after "+f.Rule.Review)
	}
	return fmt.Sprintf("| %s | %s<br>%s | %s | %s |\n", mark, cell(f.Contract.String()), cell(f.Rule.ID), what, strings.Join(reaches, "<br>"))
}

// mostSuggested bounds how many versions are suggested.
const mostSuggested = 50

// suggestions says which versions would fit.
func (d *comparison) suggestions() string {
	var b strings.Builder
	shown, more := 0, 0
	for _, s := range d.report.Versions {
		switch {
		case s.Fits || s.Suggested == "":
		case shown == mostSuggested:
			more++
		default:
			shown++
			fmt.Fprintf(&b, "| %s | %s | %s |\n", cell(string(s.Contract.Kind)+" "+s.Contract.Key), cell(s.New), cell(s.Suggested))
		}
	}
	if shown == 0 {
		return ""
	}
	text := "\n<details><summary>Versions that would fit</summary>\n\n| contract | version | would fit |\n| --- | --- | --- |\n" + b.String()
	if more > 0 {
		text += "\n… and " + thousands(more) + " more\n"
	}
	return text + "\n</details>\n"
}
