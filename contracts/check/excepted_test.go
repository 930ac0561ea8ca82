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
