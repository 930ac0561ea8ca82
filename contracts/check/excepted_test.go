package check

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// An exception holds in its line and for what begins below it, to its end; of several the first in the
// text is the one that is used.
func TestExceptionsThatHold(t *testing.T) {
	text := strings.Join([]string{
		"// docsgen-ignore goal-missing: a", // 1
		"// docsgen-ignore owner-missing: b",
		"// docsgen-ignore goal-missing: c",
		"const a = [", // 4 to 9
		"  // docsgen-ignore goal-missing: d",
		"  event(), // docsgen-ignore owner-missing: e",
		"  event(),",
		"  event(),",
		"];",
		"/* docsgen-ignore goal-missing: f */ /* docsgen-ignore owner-missing */ event();",
	}, "\n")
	x := newExcepted(exceptionsIn("a.ts", text), map[int]int{4: 9, 6: 6})
	var got strings.Builder
	for line := range 12 {
		for _, rule := range []*contracts.Rule{contracts.GoalMissing, contracts.OwnerMissing} {
			if e := x.find(contracts.Diagnostic{Code: rule.Code, Position: contracts.Position{Line: line}}); e != nil {
				got.WriteString(e.reason)
			} else {
				got.WriteString("-")
			}
		}
		got.WriteString(" ")
	}
	if want := "-- a- -b c- ab ab ab ab ab ab f- -- "; got.String() != want {
		t.Errorf("held: %s", got.String())
	}
}

// A comment before what it excepts holds for all of that, and not for what comes below. What looks
// like a comment in a text is none.
func TestExceptionsAmongOthers(t *testing.T) {
	list := exceptionsIn("a.ts", strings.Join([]string{
		"/* docsgen-ignore goal-missing: before */ export const a = event({", // 1 to 3
		"  meta,",
		"});",
		"event(); /* docsgen-ignore goal-missing: behind */",
		"/*",
		" docsgen-ignore goal-missing: inside */ event();",
		"event(/* docsgen-ignore goal-missing: between */ 'a');",
		"event('// docsgen-ignore goal-missing: text', `\n// docsgen-ignore goal-missing: text\n`, <a>// docsgen-ignore goal-missing: text</a>);",
	}, "\n"))
	if got := told(list, map[int]int{1: 3}, 8); got != "before before before behind - inside between -" {
		t.Error(got)
	}
	list = exceptionsIn("a.yaml", strings.Join([]string{
		"# docsgen-ignore goal-missing: above",
		"",
		"- key: a # docsgen-ignore owner-missing: beside",
		"  description: |",
		"    # docsgen-ignore goal-missing: text",
		"  # docsgen-ignore owner-missing: below the text",
		`  title: "a \" # docsgen-ignore goal-missing: text"`,
		`  path: "a\\" # docsgen-ignore owner-missing: behind the text`,
		"  goal: \"it's # docsgen-ignore goal-missing: text\"",
		"- key: it's # docsgen-ignore goal-missing: the next",
		"  version: '1' # docsgen-ignore goal-missing: quoted",
	}, "\n"))
	if got := told(list, map[int]int{3: 9}, 11); got != "above - above above above above above above above the next quoted" {
		t.Error(got)
	}
	if len(list) != 6 {
		t.Errorf("%d exceptions in YAML", len(list))
	}
}

// told are the reasons why findings of a rule in each of the first lines are excepted.
func told(list []*exception, ends map[int]int, lines int) string {
	x := newExcepted(list, ends)
	var got []string
	for line := 1; line <= lines; line++ {
		reason := "-"
		if e := x.find(contracts.Diagnostic{Code: contracts.GoalMissing.Code, Position: contracts.Position{Line: line}}); e != nil {
			reason = e.reason
		}
		got = append(got, reason)
	}
	return strings.Join(got, " ")
}

// Each comment is looked at once, and so is each finding.
func TestManyExceptions(t *testing.T) {
	const n = 200_000
	for file, line := range map[string]string{"a.yaml": "# docsgen-ignore goal-missing: x\n", "a.ts": "/* docsgen-ignore goal-missing: x */"} {
		list := exceptionsIn(file, strings.Repeat(line, n)+"\nend")
		x := newExcepted(list, nil)
		for line := range n {
			x.find(contracts.Diagnostic{Code: contracts.GoalMissing.Code, Position: contracts.Position{Line: line}})
		}
		if len(list) != n || list[n-1].at.Line+list[n-1].at.Column < n {
			t.Errorf("%s: %d exceptions, the last at %v", file, len(list), list[n-1].at)
		}
	}
}

// TestExceptionsInYAML: comments are those of YAML, with or without a space before the word and whatever
// ends their lines, and not what a text of several lines holds. One behind the first line of a contract
// holds for all of it.
func TestExceptionsInYAML(t *testing.T) {
	list := exceptionsIn("a.yaml", strings.Join([]string{
		"#docsgen-ignore goal-missing: above", // for 2 and 3
		"- type: a",
		"  key: a",
		"- type: b # docsgen-ignore goal-missing: behind", // for 4 and 5
		"  key: b",
		"- key: c # docsgen-ignore goal-missing: own", // which begins no contract that is known
		"  title: \"of several lines",
		"    # docsgen-ignore goal-missing: text",
		"    to here\"",
		"- {key: d, title: it's}\t#\tdocsgen-ignore goal-missing: flow",
	}, "\r\n"))
	if got := told(list, map[int]int{2: 3, 4: 5, 10: 10}, 10); got != "above above above behind behind own - - - flow" {
		t.Error(got)
	}
}
