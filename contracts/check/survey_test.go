package check

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/lssm-tech/docsgen/contracts"
)

const surveyed = `
-- a.ts --
import { defineCommand, defineEvent, defineQuery } from '@contractspec/lib.contracts-spec';

// docsgen-ignore owner-missing, errors-missing: it goes soon
export const A = defineCommand({
  meta: { key: 'a.one', version: '1.0.0', description: 'One.', goal: 'G', stability: 'stable' },
  sideEffects: { emits: [{ key: 'a.made', when: 'always' }, { key: 'a.lost', when: 'never' }] },
});
export const B = defineQuery({ meta: { key: 'a.two', version: '1.0.0', goal: 'G', stability: 'beta', owners: ['@x'] }, acceptance: { examples: [{ key: 'e' }] } });
export const C = defineEvent({
  meta: { key: 'a.made', version: '1.0.0', description: 'Made.', stability: 'stable', owners: ['@x'], tags: [] },
  deprecation: { sunset: '2020-01-01' },
});
-- b.ts --
import { defineQuery } from '@contractspec/lib.contracts-spec';
export const D = defineQuery({ meta: { key: 'b.fine', version: '1.0.0', description: 'Fine.', goal: 'G', stability: 'beta', owners: ['@x'] }, acceptance: { examples: [{ key: 'e' }] } });
export const E = defineQuery({ meta: { key: 'b.none', version: '1.0.0', stability: 'beta', owners: ['@x'] }, acceptance: { examples: [{ key: 'e' }] } });
`

var surveyedLevels = Levels{Rules: map[string]Level{"description-missing": Error, "operation-unused": Off, "tests-missing": Off, "acceptance-missing": Off, "deprecated-without-replacement": Off}}

// TestSurvey: what is open for each contract has the levels of the configuration and is without what
// comments except, the worst first; what loading found is there too. It is the same on every day.
func TestSurvey(t *testing.T) {
	registry, loaded := loadWith(t, txtar.Parse([]byte(surveyed)).Files)
	for _, date := range []string{"", "2026-01-31"} {
		survey := Inspect(t.Context(), registry, loaded, Options{Levels: surveyedLevels, Date: date}).Survey()
		var got strings.Builder
		for _, c := range registry.Contracts {
			open := survey.Of(c.ID)
			if open == nil {
				continue
			}
			fmt.Fprintf(&got, "%s: %d, %d, %d\n", c.Key, open.Errors, open.Warnings, open.Notes)
			for _, d := range open.List {
				fmt.Fprintf(&got, "  %d:%d %s %s\n", d.Line, d.Column, d.Severity, d.Code)
			}
		}
		const want = `a.one: 0, 2, 0
  6:26 warning uses-deprecated
  6:68 warning unknown-ref
a.two: 1, 0, 0
  8:45 error description-missing
b.none: 1, 0, 1
  3:45 error description-missing
  3:45 note goal-missing
`
		if got.String() != want {
			t.Errorf("on %q:\n%s\nwant\n%s", date, &got, want)
		}
		if clean := survey.Health.Shares[0]; clean != (Share{"clean", 2, 5}) {
			t.Errorf("clean are %v", clean)
		}
		if at := survey.Health.Domains[1]; at.Name != "b" || at.Shares[0] != (Share{"clean", 1, 2}) || at.Shares[1].Measure != "described" {
			t.Errorf("the domain b: %v", at)
		}
	}
}

// TestSurveyAgrees: a survey has just what a check of the same registry finds, but for faults of
// comments, whichever of both is asked first.
func TestSurveyAgrees(t *testing.T) {
	registry, loaded := loadWith(t, txtar.Parse([]byte(surveyed)).Files)
	options := Options{Levels: surveyedLevels}
	inspection := Inspect(t.Context(), registry, loaded, options)
	survey, result := inspection.Survey(), inspection.Result()
	want := map[string]bool{}
	for _, d := range result.Diagnostics {
		want[fmt.Sprint(d.Contract, d.Position, d.Severity, d.Code, d.Message, d.Hint)] = true
	}
	found := 0
	for _, c := range registry.Contracts {
		if open := survey.Of(c.ID); open != nil {
			for _, d := range open.List {
				found++
				if !want[fmt.Sprint(c.ID.String(), d.Position, d.Severity, d.Code, d.Message, d.Hint)] {
					t.Errorf("the check does not find %v", d)
				}
			}
		}
	}
	if found != len(want) || len(want) != len(Run(registry, loaded, options).Diagnostics) {
		t.Errorf("%d are open, %d found", found, len(want))
	}
}

// TestSurveyIsBounded: of a contract with very much open the worst is told, and the rest counted.
func TestSurveyIsBounded(t *testing.T) {
	var fields strings.Builder
	for i := range MaxOpen {
		fmt.Fprintf(&fields, "x%d: 1, ", i)
	}
	registry := load(t, []txtar.File{{Name: "a.ts", Data: []byte(`import { defineQuery } from '@contractspec/lib.contracts-spec';
import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
const In = defineSchemaModel({ name: 'In', fields: { n: { type: ScalarTypeEnum.Int_unsecure() } } });
export const A = defineQuery({ meta: { key: 'a.one', version: '1.0.0' }, io: { input: In }, acceptance: { examples: [` + strings.Repeat(`{ key: 'e', input: { `+fields.String()+` } }, `, 3) + `] } });
`)}})
	open := Inspect(t.Context(), registry, nil, Options{Levels: Levels{Rules: map[string]Level{"owner-missing": Error}}}).Survey().Of(registry.Keyed("a.one")[0].ID)
	if len(open.List) != MaxOpen || open.Errors != 1 || open.Warnings < MaxOpen+20 || open.List[0].Code != contracts.OwnerMissing.Code {
		t.Errorf("%d of %d errors and %d warnings, first %s", len(open.List), open.Errors, open.Warnings, open.List[0].Code)
	}
}

// TestInspectionEnds: nothing more is done when nobody waits.
func TestInspectionEnds(t *testing.T) {
	registry := load(t, txtar.Parse([]byte(surveyed)).Files)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if list := Inspect(ctx, registry, nil, Options{}).Result().Diagnostics; len(list) > 1 {
		t.Errorf("%d are found", len(list))
	}
}
