package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

func at(line, column, end int) contracts.Position {
	return contracts.Position{File: "order/order.operations.ts", Line: line, Column: column, EndColumn: end}
}

func TestPrintDiagnostic(t *testing.T) {
	for name, test := range map[string]struct {
		diagnostic contracts.Diagnostic
		source     string
		want       string
	}{
		"a warning with its frame": {
			contracts.Diagnostic{
				Code: contracts.UnknownRef.Code, Message: `no event "marketplace.order.creatd" in this registry`,
				Hint: `did you mean "marketplace.order.created"?`, Position: at(3, 15, 41),
			},
			"a\n    emits: [\n      { key: \t'marketplace.order.creatd', version: '1.0.0' },\n    ],\n",
			`
warning: no event "marketplace.order.creatd" in this registry                     [unknown-ref]
  order/order.operations.ts:3:15
  1 | a
  2 |     emits: [
  3 |       { key:    'marketplace.order.creatd', version: '1.0.0' },
    |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ did you mean "marketplace.order.created"?
  4 |     ],
`,
		},
		"wide characters, only the start known": {
			contracts.WrongType.At(at(10, 4, 0), "owners must be a list", "write ['…']"),
			strings.Repeat("\n", 9) + "漢字:é\u0301x",
			`
error: owners must be a list                                                       [wrong-type]
  order/order.operations.ts:10:4
   8 | 
   9 | 
  10 | 漢字:` + "é\u0301" + `x
     |      ^ write ['…']
`,
		},
		"no place": {
			contracts.OutputFile.At(contracts.Position{}, "public is a file", "choose another folder with --out"), "",
			`
error: public is a file                                                           [output-file]
  choose another folder with --out
`,
		},
		"a note, and a message that is longer than the line": {
			contracts.Diagnostic{
				Severity: contracts.Error, Code: contracts.DuplicateContract.Code, Message: strings.Repeat("very ", 20) + "long", Position: contracts.Position{File: "a.ts", Line: 7},
				Notes: []contracts.Note{{Message: "the first definition", Position: contracts.Position{File: "b.ts", Line: 2, Column: 3}}},
			}, "",
			`
error: ` + strings.Repeat("very ", 20) + `long [duplicate-contract]
  a.ts:7
  b.ts:2:3: the first definition
`,
		},
		"text that plays with the terminal": {
			contracts.Diagnostic{Code: contracts.NotText.Code, Message: "owner \"\x1b[2J\x07\u202e\"\nerror: not ours", Position: at(1, 2, 3)}, "\x1b]0;title\x07\u2066'\x9b31m",
			`
warning: owner "�[2J��" error: not ours                                              [not-text]
  order/order.operations.ts:1:2
  1 | �]0;title��'�31m
    |  ^
`,
		},
		"a column beyond the line": {
			contracts.Diagnostic{Code: contracts.NotText.Code, Message: "m", Position: at(1, 99, 120)}, "ab",
			`
warning: m                                                                           [not-text]
  order/order.operations.ts:1:99
  1 | ab
    |   ^
`,
		},
	} {
		var out bytes.Buffer
		newTerminal(nil, &out).printDiagnostic(test.diagnostic.WithFrame(test.source))
		if got := "\n" + strings.TrimSuffix(out.String(), "\n"); got != test.want {
			t.Errorf("%s:%s\nwant:%s", name, got, test.want)
		}
	}
}

// TestLongLines: the mark stays in sight in a line that is cut on both sides.
func TestLongLines(t *testing.T) {
	line := strings.Repeat("a", 300) + "HERE" + strings.Repeat("b", 90)
	d := contracts.Diagnostic{Code: contracts.NotText.Code, Message: "m", Hint: "this", Position: at(1, 301, 305)}.WithFrame(line)
	var out bytes.Buffer
	newTerminal(nil, &out).printDiagnostic(d)
	lines := strings.Split(out.String(), "\n")
	shown, mark := []rune(lines[2]), lines[3]
	start := strings.IndexByte(mark, '^')
	if string(shown[start:start+4]) != "HERE" || !strings.HasSuffix(mark, "^^^^ this") || len(shown) > frameColumns+10 {
		t.Errorf("%s\n%s", lines[2], mark)
	}
}

func TestManyDiagnosticsOfOneKind(t *testing.T) {
	var list []contracts.Diagnostic
	for i := range 1500 {
		list = append(list, contracts.Diagnostic{Code: contracts.UnknownRef.Code, Message: fmt.Sprintf("no event %d", i)})
	}
	list = append(list, contracts.Diagnostic{Code: contracts.WrongType.Code, Message: "something else"})
	var out bytes.Buffer
	newTerminal(nil, &out).printDiagnostics(list)
	if n := strings.Count(out.String(), "warning: no event"); n != maxPerCode {
		t.Errorf("%d are shown", n)
	}
	if !strings.Contains(out.String(), "… and 1,480 more [unknown-ref]") || !strings.Contains(out.String(), "something else") {
		t.Errorf("the rest is not counted:\n%s", out.String())
	}
}

// TestRefsToOneTarget: refs that lead nowhere are one diagnostic for each target, but few are shown
// one by one.
func TestRefsToOneTarget(t *testing.T) {
	var list []contracts.Diagnostic
	for line := 1; line <= 250; line++ {
		list = append(list, contracts.UnknownRef.At(at(line, 9, 12), `no event "a" in this registry`, ""))
		if line <= 2 {
			list = append(list, contracts.UnknownRef.At(at(line, 20, 23), `no event "b" in this registry`, ""))
		}
	}
	var out bytes.Buffer
	newTerminal(nil, &out).printDiagnostics(list)
	want := `
warning: no event "a" in this registry (in 250 places)                            [unknown-ref]
  order/order.operations.ts:1:9
  order/order.operations.ts:2:9: here too
  order/order.operations.ts:3:9: here too
  order/order.operations.ts:4:9: here too

warning: no event "b" in this registry                                            [unknown-ref]
  order/order.operations.ts:1:20

warning: no event "b" in this registry                                            [unknown-ref]
  order/order.operations.ts:2:20
`
	if got := "\n" + strings.TrimSuffix(out.String(), "\n"); got != want {
		t.Errorf("got %s\nwant%s", got, want)
	}
}

func TestColors(t *testing.T) {
	d := contracts.Diagnostic{Code: contracts.NotText.Code, Message: "m", Position: at(1, 1, 2)}.WithFrame("a")
	var out bytes.Buffer
	t1 := newTerminal(nil, &out)
	t1.color = true
	t1.printDiagnostic(d)
	if !strings.Contains(out.String(), "\x1b[1;33mwarning:\x1b[0m") {
		t.Errorf("%q", out.String())
	}
}
